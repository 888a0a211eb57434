"""What accounts look like from outside."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.accounts.principal import Role
from api.web.text import Line, Text, Verbatim

Grade = Literal["PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
Subject = Annotated[Line, StringConstraints(min_length=1, max_length=60)]
LocaleTag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", max_length=35)]


class SchoolOut(BaseModel):
    id: str
    name: str


class ProfileOut(BaseModel):
    """Used as context and as a filter of the library. `locale` null means the school's."""

    grades: list[str] = []
    subjects: list[str] = []
    class_size: int | None = None
    locale: str | None = None
    directiveness: int | None = None
    resources: str | None = None


class ProfilePatch(BaseModel):
    """What is given replaces what was there; null clears it."""

    model_config = ConfigDict(extra="forbid")

    grades: list[Grade] | None = Field(default=None, max_length=14)
    subjects: list[Subject] | None = Field(default=None, max_length=20)
    class_size: int | None = Field(default=None, ge=1, le=1000)
    locale: LocaleTag | None = None
    directiveness: int | None = Field(default=None, ge=1, le=5)
    resources: Annotated[Text, StringConstraints(max_length=2000)] | None = None


class Me(BaseModel):
    """The caller. `csrf_token` goes with each write of a page; null for an API key, which needs none."""

    id: str
    email: str
    name: str
    role: Role
    school: SchoolOut
    profile: ProfileOut
    csrf_token: str | None


class SignIn(BaseModel):
    email: Verbatim = Field(max_length=254)
    password: Verbatim = Field(max_length=1024)


class DemoLink(BaseModel):
    role: Role
    name: str
    url: str


class SignInOptions(BaseModel):
    """How one can sign in here."""

    demo: bool
    demo_links: list[DemoLink]
    password: bool = True
