"""Finds the caller of a request. Asked of the database each time, so that revoking works at once, from any process."""

from datetime import timedelta

from sqlmodel import col, select, update

from api import clock
from api.accounts.credentials import token_hash
from api.accounts.principal import Principal, Role, Scope
from api.accounts.tables import Account, ApiKey, SignInSession
from api.errors import Unavailable
from api.store.database import Store

_NOTE_USE_AFTER = timedelta(minutes=10)
_EVERYTHING = frozenset(scope.value for scope in Scope)


class Authenticator:
    """Turns a credential into a principal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def by_key(self, token: str) -> Principal | None:
        """The caller with this API key, or None when it is unknown, revoked, or its account is not active."""
        return await self._key(token_hash(token))

    async def by_session(self, token: str) -> Principal | None:
        """The caller with this session cookie, or None when it is unknown, ended, or its account is not active."""
        return await self._session(token_hash(token))

    async def again(self, principal: Principal) -> Principal | None:
        """The same caller as they are known now; None when the credential is no longer good."""
        find = self._key if principal.how == "key" else self._session
        return await find(principal.credential)

    async def _session(self, credential: str) -> Principal | None:
        query = (
            select(Account.id, Account.school_id, Account.role)
            .join(SignInSession, col(SignInSession.account_id) == Account.id)
            .where(SignInSession.token_hash == credential, SignInSession.expires_at > clock.now(), col(Account.active))
        )
        async with self._store.reading() as session:
            found = (await session.exec(query)).first()
        if found is None:
            return None
        account_id, school_id, role = found
        return Principal(account_id, school_id, Role(role), _EVERYTHING, "session", credential)

    async def _key(self, credential: str) -> Principal | None:
        query = (
            select(Account.id, Account.school_id, Account.role, ApiKey)
            .join(ApiKey, col(ApiKey.account_id) == Account.id)
            .where(ApiKey.token_hash == credential, col(ApiKey.revoked_at).is_(None), col(Account.active))
        )
        async with self._store.reading() as session:
            found = (await session.exec(query)).first()
        if found is None:
            return None
        account_id, school_id, role, key = found
        await self._note_use(key)
        return Principal(account_id, school_id, Role(role), frozenset(key.scopes), "key", credential)

    async def _note_use(self, key: ApiKey) -> None:
        now = clock.now()
        if key.last_used_at is not None and now - key.last_used_at < _NOTE_USE_AFTER:
            return
        try:
            async with self._store.transaction() as work:
                await work.session.exec(update(ApiKey).where(col(ApiKey.id) == key.id).values(last_used_at=now))
        except Unavailable:
            return  # a full disk must not keep anybody from reading
