"""The demo school: people to try everything with, made by the same services as everywhere else."""

from dataclasses import dataclass

from api.accounts.principal import Role
from api.accounts.schemas import DemoLink, ProfilePatch
from api.accounts.service import Accounts
from api.accounts.sign_in import SignInService

SCHOOL = "Lincoln Demo School"
_COACH = "coach@demo.school"


@dataclass(frozen=True)
class _Person:
    email: str
    name: str
    role: Role
    profile: ProfilePatch | None = None


_PEOPLE = (
    _Person(
        "teacher@demo.school",
        "Maya Torres",
        Role.TEACHER,
        ProfilePatch(grades=["7"], subjects=["math"], class_size=28, directiveness=3),
    ),
    _Person(_COACH, "Daniel Reed", Role.COACH),
    _Person("lead@demo.school", "Grace Okafor", Role.LEAD),
    _Person("admin@demo.school", "Sam Lindqvist", Role.ADMIN),
    _Person(
        "ben@demo.school", "Ben Carter", Role.TEACHER, ProfilePatch(grades=["2"], subjects=["reading"], class_size=22)
    ),
    _Person(
        "lucia@demo.school", "Lucía Fernández", Role.TEACHER, ProfilePatch(grades=["4"], locale="es-US", class_size=25)
    ),
    _Person("amara@demo.school", "Amara Diallo", Role.TEACHER, ProfilePatch(grades=["9", "10"], subjects=["science"])),
)
_WITH_LINK = tuple(person.email for person in _PEOPLE[:4])


async def seed_demo(accounts: Accounts, sign_in: SignInService, base_url: str) -> list[DemoLink]:
    """Makes what is missing of the demo school; a sign-in link for each role. Conflict in a real school's folder."""
    school_id = await accounts.school(SCHOOL, demo=True)
    links = []
    for person in _PEOPLE:
        if await accounts.find(person.email) is None:
            account_id = await accounts.add(school_id, person.email, person.role, person.name)
            if person.profile is not None:
                await accounts.set_profile(account_id, person.profile)
    for person in _PEOPLE:
        if person.role is Role.TEACHER:
            await accounts.assign(_COACH, person.email)
        if person.email in _WITH_LINK:
            token = await sign_in.demo_link(await accounts.get(person.email))
            links.append(DemoLink(role=person.role, name=person.name, url=f"{base_url}/sign-in/{token}"))
    return links
