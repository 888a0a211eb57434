"""Two schools with people in every role, whose credentials are known to the tests."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from api.accounts.credentials import Signer
from api.accounts.keys import ApiKeys
from api.accounts.principal import Role, Scope
from api.accounts.service import Accounts
from api.accounts.sign_in import SignInService
from api.accounts.tables import School
from api.clock import now
from api.identifiers import new_id
from api.store.database import Store
from api.store.migrate import migrate

PASSWORD = "correct horse battery"
SECRET = "a-secret-that-only-tests-know-0123456789"
DATABASE = "debrief.sqlite"

_EVERYBODY = {
    "teacher": ("lincoln", Role.TEACHER),
    "other_teacher": ("lincoln", Role.TEACHER),
    "coach": ("lincoln", Role.COACH),
    "other_coach": ("lincoln", Role.COACH),
    "lead": ("lincoln", Role.LEAD),
    "admin": ("lincoln", Role.ADMIN),
    "far_coach": ("adams", Role.COACH),
}


@dataclass(frozen=True)
class Person:
    """An account, an API key with every scope, and a session cookie."""

    name: str
    id: str
    email: str
    key: str
    cookie: str

    @property
    def bearer(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.key}"}


People = dict[str, Person]


def make_people(folder: Path) -> People:
    """A migrated database in the folder with everybody in it."""
    return asyncio.run(_make(folder))


async def _make(folder: Path) -> People:
    store = Store(f"sqlite+aiosqlite:///{folder / DATABASE}")
    await migrate(store)
    schools = {name: School(id=new_id("sch"), name=name, created_at=now()) for name in ("lincoln", "adams")}
    async with store.transaction() as work:
        work.session.add_all(schools.values())
    people = {name: await _person(store, name, schools[school].id, role) for name, (school, role) in _EVERYBODY.items()}
    await store.close()
    return people


async def _person(store: Store, name: str, school_id: str, role: Role) -> Person:
    signer = Signer(SECRET.encode())
    sign_in = SignInService(store, signer, demo=False)
    email = f"{name}@test.school"
    password = PASSWORD if name == "teacher" else None
    account_id = await Accounts(store, signer).add(school_id, email, role, name.title(), password)
    key = await ApiKeys(store).add(account_id, [scope.value for scope in Scope], "tests")
    cookie = await sign_in.by_link(await sign_in.one_time_link(account_id))
    assert cookie is not None
    return Person(name, account_id, email, key, cookie)
