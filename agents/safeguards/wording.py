"""The words and contacts of the safeguards: the first wording of which no sentence was heard before."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agents.contract import Contact
from agents.safeguards.contacts import ContactBook, Country
from agents.safeguards.detection import Finding, Language
from agents.safeguards.signs.sign import Kind
from prompts.phrasings import Phrasing, Phrasings

_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_LINES: dict[Kind, tuple[str, ...]] = {
    Kind.DANGER: ("emergency", "school"),
    Kind.TEACHER_CRISIS: ("configured", "crisis", "emergency"),
    Kind.STUDENT_SELF_HARM: ("school", "emergency", "crisis"),
    Kind.CHILD_ABUSE: ("school", "child", "emergency"),
    Kind.OWN_MISCONDUCT: ("school", "emergency"),
    Kind.HARASSMENT: ("school", "emergency"),
}
_HOME_LINES = ("configured", "home", "emergency", "crisis")
_ANY_LINES = ("school", "emergency", "crisis")


@dataclass(frozen=True)
class Wording:
    """Words from the phrasings, filled in for the place."""

    phrasings: Phrasings
    contacts: ContactBook

    def say(self, keys: Iterable[str], language: Language, locale: str, heard: frozenset[str]) -> str:
        """The first fresh wording of the first key that has one; when all were heard, the last of the last key."""
        values = self._values(language, locale)
        text = ""
        for key in keys:
            for phrasing in self._wordings(key, language):
                text = phrasing.render(values)
                if heard.isdisjoint(sentences(text)):
                    return text
        return text

    def card(self, key: str, language: Language, locale: str) -> str:
        """The words that stand apart with the contacts."""
        return self._wordings(f"card.{key}", language)[0].render(self._values(language, locale))

    def contacts_for(self, finding: Finding | None, language: Language, locale: str) -> tuple[Contact, ...]:
        """Whom to turn to, the first first. Without a finding, for anything."""
        country = self.contacts.country(locale)
        return tuple(contact for line in _lines(finding) for contact in self._line(line, country, language))

    def _line(self, line: str, country: Country | None, language: Language) -> tuple[Contact, ...]:
        if line in {"configured", "school"}:
            generic = (Contact(self._one("name.school", language)),) if line == "school" else ()
            return self.contacts.school or generic
        if line == "emergency" and country:
            return (Contact(self._one("name.emergency", language), country.emergency),)
        contact: Contact | None = getattr(country, line, None)
        if contact is None and line in {"emergency", "crisis"}:
            name = self._one(f"word.{line}", language)
            contact = Contact(name[0].upper() + name[1:])
        return (contact,) if contact else ()

    def _values(self, language: Language, locale: str) -> dict[str, str]:
        country = self.contacts.country(locale)
        crisis = country.crisis.phone if country and country.crisis else None
        return {
            "emergency": country.emergency if country else self._one("word.emergency", language),
            "crisis": crisis or self._one("word.crisis", language),
        }

    def _wordings(self, key: str, language: Language) -> tuple[Phrasing, ...]:
        return self.phrasings.wordings.get(key if language == "en" else f"{language}.{key}", ())

    def _one(self, key: str, language: Language) -> str:
        return self._wordings(key, language)[0].text


def _lines(finding: Finding | None) -> tuple[str, ...]:
    if finding is None:
        return _ANY_LINES
    return _HOME_LINES if finding.variant == "home" else _LINES[finding.kind]


def sentences(text: str) -> frozenset[str]:
    """The sentences of a text, as they are compared to find out what was heard before."""
    return frozenset(_SENTENCE.split(text.strip()))
