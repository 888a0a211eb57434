"""Whom to turn to: the school's own contacts, then what is certain for the country, and nothing of another country."""

from dataclasses import dataclass

from agents.contract import Contact


@dataclass(frozen=True)
class Country:
    """The lines of one country. What is not known for certain is None."""

    emergency: str
    crisis: Contact | None = None
    child: Contact | None = None
    home: Contact | None = None
    """For people who are hurt or threatened by a partner."""


_UNITED_STATES = Country(
    "911",
    Contact("988 Suicide & Crisis Lifeline", "988", "https://988lifeline.org"),
    Contact("Childhelp National Child Abuse Hotline", "1-800-422-4453", "https://www.childhelphotline.org"),
    Contact("National Domestic Violence Hotline", "1-800-799-7233", "https://www.thehotline.org"),
)
_EUROPEAN = [
    "AT",
    "BE",
    "BG",
    "CH",
    "CY",
    "CZ",
    "DE",
    "DK",
    "EE",
    "FI",
    "GR",
    "HR",
    "HU",
    "IS",
    "IT",
    "LI",
    "LT",
    "LU",
    "LV",
    "MT",
    "NL",
    "NO",
    "PL",
    "PT",
    "RO",
    "SE",
    "SI",
    "SK",
]
_COUNTRIES = {
    **{region: Country("112") for region in _EUROPEAN},
    "US": _UNITED_STATES,
    "PR": _UNITED_STATES,
    "AU": Country("000", Contact("Lifeline", "13 11 14")),
    "CA": Country("911", Contact("9-8-8 Suicide Crisis Helpline", "988")),
    "ES": Country("112", Contact("Línea 024", "024")),
    "FR": Country("112", Contact("3114", "3114"), Contact("Allô Enfance en Danger", "119")),
    "GB": Country("999", Contact("Samaritans", "116 123"), Contact("NSPCC Helpline", "0808 800 5000")),
    "IE": Country("112", Contact("Samaritans", "116 123")),
    "IN": Country("112"),
    "MX": Country("911"),
    "NZ": Country("111", Contact("1737", "1737")),
}


@dataclass(frozen=True)
class ContactBook:
    """Where the school is and the contacts it has configured.

    `locale` is a language tag whose region, such as `US` in `en-US`, is the school's country. None when nobody has said
    where the school is: then the region of the teacher's own locale is taken.
    """

    locale: str | None = None
    school: tuple[Contact, ...] = ()

    def country(self, locale: str) -> Country | None:
        """The country for a turn in this locale. None when it is unknown, or school and teacher name different ones."""
        regions = {region for tag in (self.locale, locale) if tag and (region := _region(tag))}
        return _COUNTRIES.get(regions.pop()) if len(regions) == 1 else None


def _region(locale: str) -> str | None:
    parts = locale.replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == 2 and part.isalpha()), None)
