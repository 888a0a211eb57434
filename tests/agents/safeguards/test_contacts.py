"""Whom to turn to, in the right country or in none."""

import pytest

from agents.contract import Contact
from agents.safeguards import ContactBook
from agents.safeguards.detection import Finding
from agents.safeguards.signs.sign import Kind
from agents.safeguards.wording import Wording
from prompts.phrasings import read_phrasings

SCHOOL = (Contact("Ms. Okafor, counselor", "555-0100"), Contact("Safeguarding desk", url="https://school.example/help"))
SAFETY_KINDS = [kind for kind in Kind if not kind.is_refusal]


def wording(book: ContactBook) -> Wording:
    return Wording(read_phrasings("safety"), book)


def phones(book: ContactBook, finding: Finding, locale: str = "en-US") -> list[str | None]:
    return [contact.phone for contact in wording(book).contacts_for(finding, "en", locale)]


@pytest.mark.parametrize(
    ("locale", "emergency"),
    [
        ("en-US", "911"),
        ("es-US", "911"),
        ("en-GB", "999"),
        ("de-DE", "112"),
        ("fr-CA", "911"),
        ("es-MX", "911"),
        ("en-AU", "000"),
        ("en-NZ", "111"),
        ("zh-Hant-US", "911"),
        ("en_US", "911"),
    ],
)
def test_the_emergency_number_is_the_country_s(locale: str, emergency: str) -> None:
    country = ContactBook(locale).country(locale)
    assert country is not None
    assert country.emergency == emergency


def test_the_united_states_have_their_lines() -> None:
    book = ContactBook("en-US")
    assert phones(book, Finding(Kind.TEACHER_CRISIS)) == ["988", "911"]
    assert "1-800-422-4453" in phones(book, Finding(Kind.CHILD_ABUSE))
    assert phones(book, Finding(Kind.TEACHER_CRISIS, variant="home"))[0] == "1-800-799-7233"


@pytest.mark.parametrize("locale", ["sw-KE", "pt-BR", "ja-JP", "es", "en", "", "xx"])
@pytest.mark.parametrize("kind", SAFETY_KINDS)
def test_an_unknown_place_has_no_numbers_but_somebody_to_turn_to(kind: Kind, locale: str) -> None:
    contacts = wording(ContactBook()).contacts_for(Finding(kind), "en", locale)
    assert contacts
    assert [contact.phone for contact in contacts if contact.phone] == []


def test_the_teacher_s_locale_says_the_country_when_the_school_s_does_not() -> None:
    assert phones(ContactBook(), Finding(Kind.DANGER), "en-GB") == ["999", None]
    assert phones(ContactBook("es"), Finding(Kind.DANGER), "en-GB") == ["999", None]


def test_a_language_without_a_country_keeps_the_school_s() -> None:
    assert phones(ContactBook("en-US"), Finding(Kind.DANGER), "es")[0] == "911"


def test_two_different_countries_give_no_number() -> None:
    assert phones(ContactBook("en-US"), Finding(Kind.DANGER), "de-DE") == [None, None]


@pytest.mark.parametrize("kind", [kind for kind in SAFETY_KINDS if kind is not Kind.DANGER])
def test_the_school_s_own_contacts_come_first(kind: Kind) -> None:
    contacts = wording(ContactBook("en-US", SCHOOL)).contacts_for(Finding(kind), "en", "en-US")
    assert contacts[:2] == SCHOOL
    assert len(contacts) > 2


def test_in_danger_the_emergency_number_comes_first() -> None:
    contacts = wording(ContactBook("en-US", SCHOOL)).contacts_for(Finding(Kind.DANGER), "en", "en-US")
    assert contacts[0].phone == "911"
    assert contacts[1:] == SCHOOL


def test_names_of_contacts_are_in_the_teacher_s_language() -> None:
    contacts = wording(ContactBook("es-US")).contacts_for(Finding(Kind.DANGER), "es", "es-US")
    assert contacts[0].name == "Emergencias"
