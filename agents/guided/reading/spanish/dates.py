"""Days named in Spanish, and days as one says them in Spanish."""

import calendar
import re
from datetime import date, timedelta

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_DATE = re.compile(rf"\b(?:el )?(\d{{1,2}}) de ({'|'.join(_MONTHS)})\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes) pasado\b", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?<!cada )(?<!todos los )(?<!los )(?<!este )\b(lunes|martes|mi[eé]rcoles|jueves|viernes)\b(?!\s+pasad| (?:fue|estuvo|tuve|tuvimos|pas[oó]|me fue))",
    re.IGNORECASE,
)


def spanish_day(text: str, today: date) -> date | None:
    """The coming day that a Spanish text names ("el jueves", "pasado mañana", "la próxima semana"), or None."""
    if re.search(r"\bpasado ma[nñ]ana\b", text, re.IGNORECASE):
        return today + timedelta(days=2)
    if re.search(r"(?<!esta )(?<!la )(?<!cada )\bma[nñ]ana\b(?! (?:por|fue|estuvo))", text, re.IGNORECASE):
        return today + timedelta(days=1)
    if found := _DATE.search(text):
        return _coming(today, _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    if found := _WEEKDAY.search(text):
        return _coming_weekday(today, _plain(found[1]))
    if re.search(r"\b(?:la pr[oó]xima semana|la semana (?:que viene|entrante|pr[oó]xima))\b", text, re.IGNORECASE):
        return _coming_weekday(today, 0)
    return None


def without_past(text: str) -> str:
    """The text without the days that it names as past ("el martes pasado")."""
    return _PAST.sub(" ", text)


def spanish_end(text: str, today: date) -> date | None:
    """The end that a goal names ("para fin de mes"), or None."""
    if re.search(r"\b(?:a |al |para )?(?:el )?(?:fin|final|finales) de(?:l)? (?:este )?mes\b", text, re.IGNORECASE):
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if re.search(r"\bfinal(?:es)? de (?:la|esta) semana\b", text, re.IGNORECASE):
        return _coming_weekday(today, 4)
    return None


def written_in_spanish(day: date) -> str:
    """The day of the month: `3 de marzo`."""
    return f"{day.day} de {_MONTHS[day.month - 1]}"


def _plain(name: str) -> int:
    return next(n for n, day in enumerate(_WEEKDAYS) if day[:2] == name[:2].lower())


def _coming_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _coming(today: date, month: int, day: int) -> date | None:
    for year in (today.year, today.year + 1):
        if 1 <= day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    return None
