"""Everything that can be set: `DEBRIEF_…` in the environment or, for any of them, a file named by `DEBRIEF_…_FILE`."""

import ipaddress
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, SecretStr, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from api.errors import UnsafeSetting

_PREFIX = "DEBRIEF_"
_SHORTEST_SECRET = 32
_KNOWN_SECRETS = ("change", "secret", "default", "password", "example", "your-")


class ContactSetting(BaseModel):
    """Whom a teacher can turn to: a name and a phone number or an address."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    phone: str | None = None
    url: str | None = None


class Settings(BaseSettings):
    """One installation. Everything has a default that is safe on this machine alone."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True, extra="ignore")

    data_dir: Path = Path("data")
    host: str = "127.0.0.1"
    port: int = 8000
    demo: bool = False
    database_url: str | None = None
    chroma_url: str | None = None
    llm_base_url: str | None = None
    llm_api_key: SecretStr | None = None
    llm_model: str | None = None
    secret_key: SecretStr | None = None
    public_url: str | None = None
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = ()
    trusted_proxies: str = ""
    locale: str = "en-US"
    timezone: str | None = None
    safety_contacts: tuple[ContactSetting, ...] = ()
    turn_seconds: float = 120
    keep_alive_seconds: float = 10
    vectors: bool = True
    log_json: bool = False

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, _NamedFiles(settings_cls)

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _divided_by_commas(cls, given: object) -> object:
        return [one.strip() for one in given.split(",") if one.strip()] if isinstance(given, str) else given

    @property
    def store_url(self) -> str:
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir.resolve() / 'debrief.sqlite'}"

    @property
    def base_url(self) -> str:
        """Where people reach this server, without a slash at the end."""
        return (self.public_url or f"http://{_bracketed(self.host)}:{self.port}").rstrip("/")

    @property
    def secure_cookies(self) -> bool:
        return self.base_url.startswith("https://")


class _NamedFiles(EnvSettingsSource):
    """`DEBRIEF_SECRET_KEY_FILE=/run/secrets/key` sets `secret_key` to what the file holds."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        path = os.environ.get(f"{_PREFIX}{field_name.upper()}_FILE")
        if path is None:
            return None, field_name, False
        return Path(path).read_text(encoding="utf-8").strip(), field_name, self.field_is_complex(field)


def load_settings(**given: Any) -> Settings:
    """The settings, with what the command line gives first. UnsafeSetting names the first one that will not do."""
    try:
        settings = Settings(**{name: value for name, value in given.items() if value is not None})
    except (ValidationError, SettingsError) as error:
        raise UnsafeSetting(_plainly(error)) from error
    for check in (_check_secret, _check_origins, _check_address, _check_zone):
        check(settings)
    return settings


def secret_of(settings: Settings) -> bytes:
    """The key that signs. Without DEBRIEF_SECRET_KEY a random one is kept in the data folder, for its owner only."""
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value().encode()
    path = settings.data_dir / "secret.key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48), encoding="ascii")
        with suppress(FileExistsError):  # another process was first: its secret counts
            path.hardlink_to(fresh)
        fresh.unlink()
    return path.read_text(encoding="ascii").strip().encode()


def _check_secret(settings: Settings) -> None:
    if settings.secret_key is None:
        return
    secret = settings.secret_key.get_secret_value()
    if len(secret) < _SHORTEST_SECRET or len(set(secret)) < 8 or secret.lower().startswith(_KNOWN_SECRETS):
        raise UnsafeSetting(
            f"DEBRIEF_SECRET_KEY must be random and at least {_SHORTEST_SECRET} characters long. "
            "Leave it out and one is made for you."
        )


def _check_origins(settings: Settings) -> None:
    for origin in settings.allowed_origins:
        parts = urlsplit(origin)
        if "*" in origin or parts.scheme not in ("http", "https") or origin != f"{parts.scheme}://{parts.netloc}":
            raise UnsafeSetting(
                f"DEBRIEF_ALLOWED_ORIGINS: {origin!r} must be a full origin such as https://lms.example.org."
            )


def _check_address(settings: Settings) -> None:
    if not is_loopback(settings.host) and settings.public_url is None:
        raise UnsafeSetting(
            f"DEBRIEF_HOST {settings.host} is open to the network: set DEBRIEF_PUBLIC_URL to the address people use, "
            "because sign-in links, secure cookies and the check of foreign origins depend on it."
        )
    public = urlsplit(settings.base_url)
    if public.scheme not in ("http", "https") or not public.hostname:
        raise UnsafeSetting("DEBRIEF_PUBLIC_URL must be an http or https address.")
    if is_loopback(public.hostname):
        return
    if public.scheme != "https":
        raise UnsafeSetting("DEBRIEF_PUBLIC_URL must be https: sign-in cookies would cross the network in the open.")
    if settings.demo:
        raise UnsafeSetting(
            "--demo has sign-in links for everybody and runs only where DEBRIEF_PUBLIC_URL is this machine."
        )


def _check_zone(settings: Settings) -> None:
    try:
        ZoneInfo(settings.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise UnsafeSetting(
            f"DEBRIEF_TIMEZONE: {settings.timezone!r} is not a zone such as America/Chicago."
        ) from error


def is_loopback(host: str) -> bool:
    """Whether the host is this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _plainly(error: ValidationError | SettingsError) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(
            f"{_PREFIX}{str(one['loc'][0]).upper()}: {one['msg']}" for one in error.errors(include_input=False)
        )
    if isinstance(error.__cause__, OSError):
        return f"A file named by a setting cannot be read: {error.__cause__.filename}."
    return f"A setting cannot be read: {error}."
