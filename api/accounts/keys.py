"""API keys."""

from sqlmodel import col, select

from api import clock
from api.accounts.credentials import KEY_PREFIX, new_token, token_hash
from api.accounts.principal import Scope
from api.accounts.tables import ApiKey
from api.errors import Invalid, NotFound
from api.identifiers import new_id
from api.store.database import Store


class ApiKeys:
    """Makes, lists and revokes keys."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def add(self, account_id: str, scopes: list[str], name: str) -> str:
        """The new key, which is told this once. Invalid when a scope is unknown."""
        known = [scope.value for scope in Scope]
        unknown = [scope for scope in scopes if scope not in known]
        if unknown or not scopes:
            raise Invalid(f"Unknown scopes {', '.join(unknown) or '(none given)'}: use {', '.join(known)}.")
        key = new_token(KEY_PREFIX)
        row = ApiKey(
            id=new_id("key"),
            account_id=account_id,
            name=name,
            token_hash=token_hash(key),
            scopes=sorted(set(scopes)),
            created_at=clock.now(),
        )
        async with self._store.transaction() as work:
            work.session.add(row)
        return key

    async def of(self, account_id: str) -> list[ApiKey]:
        """The account's keys, oldest first."""
        async with self._store.reading() as session:
            found = await session.exec(select(ApiKey).where(ApiKey.account_id == account_id).order_by(col(ApiKey.id)))
            return list(found.all())

    async def revoke(self, key_id: str) -> None:
        """Ends a key at once. NotFound when there is none with this id."""
        async with self._store.transaction() as work:
            key = await work.session.get(ApiKey, key_id)
            if key is None:
                raise NotFound(f"There is no key {key_id}.")
            key.revoked_at = key.revoked_at or clock.now()
