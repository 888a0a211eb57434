"""Settings: safe by default, refused by name when they are not."""

import stat
from pathlib import Path

import pytest

from api.errors import UnsafeSetting
from api.settings import is_loopback, load_settings, secret_of

GOOD_SECRET = "k3J9-vQ2m_X7pL0sT5wZ8cB1nR4yU6hG"


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DEBRIEF_DATA_DIR", "DEBRIEF_SECRET_KEY", "DEBRIEF_PUBLIC_URL"):
        monkeypatch.delenv(name, raising=False)


def test_the_defaults_are_for_this_machine_alone() -> None:
    settings = load_settings()
    assert (settings.host, settings.base_url, settings.secure_cookies) == (
        "127.0.0.1",
        "http://127.0.0.1:8000",
        False,
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SECRET_KEY", "short", "DEBRIEF_SECRET_KEY"),
        ("SECRET_KEY", "change-me-change-me-change-me-change-me", "DEBRIEF_SECRET_KEY"),
        ("SECRET_KEY", "a" * 40, "DEBRIEF_SECRET_KEY"),
        ("SECRET_KEY", "", "DEBRIEF_SECRET_KEY"),
        ("ALLOWED_ORIGINS", "*", "DEBRIEF_ALLOWED_ORIGINS"),
        ("ALLOWED_ORIGINS", "https://*.example.org", "DEBRIEF_ALLOWED_ORIGINS"),
        ("ALLOWED_ORIGINS", "https://example.org/path", "DEBRIEF_ALLOWED_ORIGINS"),
        ("ALLOWED_ORIGINS", "null", "DEBRIEF_ALLOWED_ORIGINS"),
        ("HOST", "0.0.0.0", "DEBRIEF_HOST"),
        ("PUBLIC_URL", "http://debrief.example.org", "DEBRIEF_PUBLIC_URL"),
        ("PUBLIC_URL", "ftp://localhost", "DEBRIEF_PUBLIC_URL"),
        ("PUBLIC_URL", "debrief.example.org", "DEBRIEF_PUBLIC_URL"),
        ("TIMEZONE", "Mars/Olympus", "DEBRIEF_TIMEZONE"),
        ("PORT", "many", "DEBRIEF_PORT"),
        ("SAFETY_CONTACTS", '[{"phone": "911"}]', "DEBRIEF_SAFETY_CONTACTS"),
        ("SAFETY_CONTACTS", "the counselor", "safety_contacts"),
    ],
)
def test_an_unsafe_setting_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(f"DEBRIEF_{name}", value)
    with pytest.raises(UnsafeSetting, match=said) as refused:
        load_settings()
    if name == "SECRET_KEY" and value:
        assert value not in str(refused.value)


@pytest.mark.parametrize(
    "given",
    [
        {"HOST": "0.0.0.0", "PUBLIC_URL": "https://debrief.example.org"},
        {"HOST": "0.0.0.0", "PUBLIC_URL": "http://localhost:8000"},
        {"SECRET_KEY": GOOD_SECRET},
        {"ALLOWED_ORIGINS": "https://lms.example.org, http://localhost:3000"},
        {"HOST": "::1"},
        {"TIMEZONE": "America/Chicago"},
    ],
)
def test_a_safe_setting_is_taken(monkeypatch: pytest.MonkeyPatch, given: dict[str, str]) -> None:
    for name, value in given.items():
        monkeypatch.setenv(f"DEBRIEF_{name}", value)
    assert load_settings().host == given.get("HOST", "127.0.0.1")


def test_a_demo_is_not_for_the_network() -> None:
    with pytest.raises(UnsafeSetting, match="--demo"):
        load_settings(demo=True, host="0.0.0.0", public_url="https://debrief.example.org")
    assert load_settings(demo=True, host="0.0.0.0", public_url="http://localhost:8000").demo


def test_any_setting_may_come_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{GOOD_SECRET}\n")
    (tmp_path / "contacts").write_text('[{"name": "Counselor", "phone": "555-0100"}]')
    monkeypatch.setenv("DEBRIEF_SECRET_KEY_FILE", str(tmp_path / "key"))
    monkeypatch.setenv("DEBRIEF_SAFETY_CONTACTS_FILE", str(tmp_path / "contacts"))
    settings = load_settings()
    assert secret_of(settings) == GOOD_SECRET.encode()
    assert settings.safety_contacts[0].name == "Counselor"
    assert GOOD_SECRET not in repr(settings)


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEBRIEF_SECRET_KEY_FILE", str(tmp_path / "nothing"))
    with pytest.raises(UnsafeSetting, match="nothing"):
        load_settings()


def test_a_secret_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path / "data")
    first = secret_of(settings)
    assert len(first) >= 48
    assert secret_of(settings) == first
    assert stat.S_IMODE((tmp_path / "data" / "secret.key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.9", True), ("::1", True), ("localhost", True), ("10.0.0.1", False), ("example.org", False)],
)
def test_loopback_is_this_machine(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected
