"""Accounts: made, read, put on a caseload."""

import re

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from api import clock
from api.accounts.credentials import Signer
from api.accounts.passwords import hash_password
from api.accounts.principal import Principal, Role
from api.accounts.schemas import Me, ProfileOut, ProfilePatch, SchoolOut
from api.accounts.tables import Account, Caseload, Profile, School
from api.errors import Conflict, Invalid, NotFound
from api.identifiers import new_id
from api.store.database import Store

_EMAIL = re.compile(r"[^@\s\x00-\x1f]{1,64}@[^@\s\x00-\x1f]{1,189}")
_SHORTEST_PASSWORD = 10
_UNNAMED_SCHOOL = "Our school"


class Accounts:
    """The people of the school."""

    def __init__(self, store: Store, signer: Signer) -> None:
        self._store = store
        self._signer = signer

    async def school(self, name: str = _UNNAMED_SCHOOL, *, demo: bool = False) -> str:
        """The id of this installation's school, made when there is none. Conflict when a real one would meet a demo."""
        async with self._store.transaction() as work:
            found = (await work.session.exec(select(School).order_by(col(School.id)))).first()
            if found is not None and found.demo != demo:
                raise Conflict("This data folder holds another kind of school: use a folder of its own for the demo.")
            if found is not None:
                return found.id
            school = School(id=new_id("sch"), name=name, demo=demo, created_at=clock.now())
            work.session.add(school)
            return school.id

    async def any_school(self) -> str:
        """The id of the school of this installation, demo or not, made when there is none."""
        async with self._store.reading() as session:
            found = (await session.exec(select(School.id).order_by(col(School.id)))).first()
        return found or await self.school()

    async def add(self, school_id: str, email: str, role: Role, name: str, password: str | None = None) -> str:
        """A new account's id. Conflict when the address is taken, Invalid when it is none or the password too short."""
        address = normal_email(email)
        if password is not None and len(password) < _SHORTEST_PASSWORD:
            raise Invalid(
                f"A password needs at least {_SHORTEST_PASSWORD} characters.", fields={"password": "too short"}
            )
        hashed = await hash_password(password) if password is not None else None
        account = Account(
            id=new_id("acc"),
            school_id=school_id,
            email=address,
            name=" ".join(name.split()) or address,
            role=role,
            password_hash=hashed,
            created_at=clock.now(),
        )
        async with self._store.transaction() as work:
            if await _with_email(work.session, address) is not None:
                raise Conflict(f"There is already an account {address}.")
            work.session.add(account)
            await work.session.flush()
            work.session.add(Profile(account_id=account.id))
        return account.id

    async def find(self, email: str) -> Account | None:
        """The account with this address, or None."""
        async with self._store.reading() as session:
            return await _with_email(session, normal_email(email))

    async def get(self, email: str) -> Account:
        """The account with this address. NotFound when there is none."""
        account = await self.find(email)
        if account is None:
            raise NotFound(f"There is no account {normal_email(email)}.")
        return account

    async def set_active(self, email: str, active: bool) -> None:
        """Lets an account in, or out at once with every credential it has."""
        account = await self.get(email)
        async with self._store.transaction() as work:
            work.session.add(account)
            account.active = active

    async def assign(self, coach_email: str, teacher_email: str) -> None:
        """Puts a teacher on a coach's caseload. Invalid when the coach is none, or at another school."""
        coach, teacher = await self.get(coach_email), await self.get(teacher_email)
        if coach.role != Role.COACH or coach.school_id != teacher.school_id or teacher.id == coach.id:
            raise Invalid(f"{coach.email} is not a coach of {teacher.email}'s school.")
        async with self._store.transaction() as work:
            if await work.session.get(Caseload, (coach.id, teacher.id)) is None:
                work.session.add(Caseload(coach_id=coach.id, teacher_id=teacher.id, created_at=clock.now()))

    async def count(self) -> int:
        """How many accounts there are."""
        async with self._store.reading() as session:
            return len((await session.exec(select(Account.id))).all())

    async def me(self, principal: Principal) -> Me:
        """The caller as they see themselves."""
        query = (
            select(Account, School, Profile)
            .join(School, col(School.id) == Account.school_id)
            .join(Profile, col(Profile.account_id) == Account.id)
            .where(Account.id == principal.account_id)
        )
        async with self._store.reading() as session:
            account, school, profile = (await session.exec(query)).one()
        return Me(
            id=account.id,
            email=account.email,
            name=account.name,
            role=Role(account.role),
            school=SchoolOut(id=school.id, name=school.name),
            profile=ProfileOut.model_validate(profile, from_attributes=True),
            csrf_token=self._signer.csrf_token(principal.credential) if principal.how == "session" else None,
        )

    async def set_profile(self, account_id: str, patch: ProfilePatch) -> ProfileOut:
        """Changes what was given of an account's profile and returns all of it."""
        async with self._store.transaction() as work:
            profile = await work.session.get_one(Profile, account_id)
            for name in patch.model_fields_set:
                value = getattr(patch, name)
                setattr(profile, name, [] if value is None and name in ("grades", "subjects") else value)
            return ProfileOut.model_validate(profile, from_attributes=True)


def normal_email(email: str) -> str:
    """The address in the one form in which it is stored. Invalid when it is none."""
    address = email.strip().lower()
    if not _EMAIL.fullmatch(address):
        raise Invalid(f"{email!r} is not an e-mail address.", fields={"email": "not an e-mail address"})
    return address


async def _with_email(session: AsyncSession, address: str) -> Account | None:
    return (await session.exec(select(Account).where(Account.email == address))).first()
