"""Signing in and out: by password, by link."""

from datetime import timedelta

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from api import clock
from api.accounts.credentials import Signer, new_token, token_hash
from api.accounts.passwords import password_matches
from api.accounts.principal import Principal, Role
from api.accounts.schemas import SignIn
from api.accounts.service import normal_email
from api.accounts.tables import Account, SignInLink, SignInSession
from api.accounts.throttle import Throttle
from api.errors import Forbidden, Invalid, Unauthenticated
from api.identifiers import new_id
from api.store.database import Store

SESSION_LIFE = timedelta(days=14)
_LINK_LIFE = timedelta(days=7)


class WrongPassword(Unauthenticated):
    """The same for a wrong password, an unknown address and an account that is not active."""

    code = "wrong_password"
    title = "That e-mail address and password do not go together"


class SignInService:
    """Makes and ends sessions."""

    def __init__(self, store: Store, signer: Signer, *, demo: bool) -> None:
        self._store = store
        self._signer = signer
        self._demo = demo
        self._guesses_of_account = Throttle(attempts=5, seconds=300)
        self._guesses_from_address = Throttle(attempts=50, seconds=300)

    async def by_password(self, given: SignIn, address: str) -> str:
        """The token of a new session. WrongPassword, or TooManyAttempts after five misses within five minutes."""
        try:
            email = normal_email(given.email)
        except Invalid:
            email = ""
        key = f"{email} {address}"
        self._guesses_from_address.take(address)
        self._guesses_of_account.take(key)
        async with self._store.reading() as session:
            account = (await session.exec(select(Account).where(Account.email == email))).first()
        usable = account.password_hash if account is not None and account.active else None
        if not await password_matches(usable, given.password) or account is None:
            raise WrongPassword
        self._guesses_of_account.forgive(key)
        async with self._store.transaction() as work:
            return _open_session(work.session, account.id)

    async def by_link(self, token: str) -> str | None:
        """The token of a new session; None when the link is unknown, used or too old, or its account not active."""
        async with self._store.transaction() as work:
            link = await _link(work.session, token)
            if link is None or not self._is_good(link):
                return None
            if not (await work.session.get_one(Account, link.account_id)).active:
                return None
            if link.kind == "once":
                link.used_at = clock.now()
            return _open_session(work.session, link.account_id)

    def _is_good(self, link: SignInLink) -> bool:
        if link.kind == "demo":
            return self._demo
        return link.used_at is None and (link.expires_at is None or link.expires_at > clock.now())

    async def sign_out(self, principal: Principal) -> None:
        """Ends the session for good. Forbidden for an API key, which is revoked instead."""
        if principal.how != "session":
            raise Forbidden("An API key is not signed in; it is revoked with `debrief keys revoke`.")
        async with self._store.transaction() as work:
            ended = delete(SignInSession).where(col(SignInSession.token_hash) == principal.credential)
            await work.session.exec(ended)

    async def one_time_link(self, account_id: str) -> str:
        """The token of a new link that signs in once within seven days; older unused ones stop working."""
        token, now = new_token(), clock.now()
        async with self._store.transaction() as work:
            older = (col(SignInLink.account_id) == account_id, col(SignInLink.kind) == "once")
            await work.session.exec(
                update(SignInLink).where(*older, col(SignInLink.used_at).is_(None)).values(expires_at=now)
            )
            link = _new_link(account_id, token, "once")
            link.expires_at = now + _LINK_LIFE
            work.session.add(link)
        return token

    async def demo_link(self, account: Account) -> str:
        """The token of the account's lasting link, the same at every start."""
        token = self._signer.demo_token(account.email)
        async with self._store.transaction() as work:
            if await _link(work.session, token) is None:
                work.session.add(_new_link(account.id, token, "demo"))
        return token

    async def someone_can_sign_in(self) -> bool:
        """Whether an administrator has a password or has signed in before."""
        admins = select(Account.id).where(Account.role == Role.ADMIN, col(Account.active))
        with_password = admins.where(col(Account.password_hash).is_not(None))
        met = select(SignInSession.id).where(col(SignInSession.account_id).in_(admins))
        used = select(SignInLink.id).where(col(SignInLink.account_id).in_(admins), col(SignInLink.used_at).is_not(None))
        async with self._store.reading() as session:
            for query in (with_password, met, used):
                if (await session.exec(query.limit(1))).first() is not None:
                    return True
        return False


def _open_session(session: AsyncSession, account_id: str) -> str:
    token, now = new_token(), clock.now()
    opened = SignInSession(
        id=new_id("ses"),
        account_id=account_id,
        token_hash=token_hash(token),
        created_at=now,
        expires_at=now + SESSION_LIFE,
    )
    session.add(opened)
    return token


def _new_link(account_id: str, token: str, kind: str) -> SignInLink:
    return SignInLink(
        id=new_id("lnk"), account_id=account_id, token_hash=token_hash(token), kind=kind, created_at=clock.now()
    )


async def _link(session: AsyncSession, token: str) -> SignInLink | None:
    return (await session.exec(select(SignInLink).where(SignInLink.token_hash == token_hash(token)))).first()
