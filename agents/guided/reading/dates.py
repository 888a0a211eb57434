"""Days a teacher names, resolved against today."""

import calendar
import re
from datetime import date, timedelta

_DAYS = {
    "mon": 0, "monday": 0, "lunes": 0, "tue": 1, "tues": 1, "tuesday": 1, "martes": 1, "wed": 2, "weds": 2, "wednesday": 2, "miércoles": 2,
    "miercoles": 2, "thu": 3, "thur": 3, "thurs": 3, "thursday": 3, "jueves": 3, "fri": 4, "friday": 4, "viernes": 4,
}  # fmt: skip
_DAY = re.compile(
    rf"(?<!last )(?<!every )(?<!each )\b(?:(next)\s+)?({'|'.join(sorted(_DAYS, key=len, reverse=True))})\b(?!,?\s+(?:was|went|(?:they|it|we|i|he|she) (?:was|were|did|had|went|got|came)))",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(
    r"\b(?:how about|on|by|until|make it|for|is) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:grade|period|hour|block|time|kid|student|question))"
)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_DATE = re.compile(rf"\b({'|'.join(_MONTHS)})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b", re.IGNORECASE)


def named_day(text: str, today: date) -> date | None:
    """The coming day that the text names ("thurs", "tomorrow", "next week", "March 3"), or None. Past days are not meant."""
    lowered = text.lower()
    if re.search(
        r"\b(?:tomorrow|tmrw|tmr|tomorow|(?<!esta )(?<!la )mañana)\b(?! (?:is|we have|there'?s|they have|es|hay|tenemos)\b)",
        lowered,
    ):
        return today + timedelta(days=1)
    if re.search(r"\btoday\b.*\b(?:later|after|this afternoon|last period)\b", lowered):
        return today
    if found := _DATE.search(lowered):
        return _coming(today, _MONTHS[found[1].lower()], int(found[2]))
    if found := _DAY_OF_MONTH.search(lowered):
        return _coming_day(today, int(found[1]))
    if found := _DAY.search(lowered):
        return _coming_weekday(today, _DAYS[found[2].lower()], later=bool(found[1]))
    if re.search(r"\bnext week\b|\bla próxima semana\b", lowered):
        return _coming_weekday(today, 0, later=False)
    return None


def names_a_day(text: str) -> bool:
    """Whether the text names a day at all."""
    return named_day(text, date(2000, 1, 3)) is not None


def end_named(text: str, today: date) -> date | None:
    """The end that a goal names ("by the end of the month", "by winter break"), or None."""
    lowered = text.lower()
    if re.search(r"\bend of (?:the|this) month\b", lowered):
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if re.search(r"\bend of (?:the|this) week\b", lowered):
        return _coming_weekday(today, 4, later=False)
    return None


def spoken(day: date, today: date) -> str:
    """The day as people say it: `tomorrow`, `Wednesday`, `Monday, March 3`."""
    if day == today:
        return "today"
    if day - today == timedelta(days=1):
        return "tomorrow"
    name = calendar.day_name[day.weekday()]
    return (
        name
        if timedelta(0) < day - today < timedelta(days=7)
        else f"{name}, {calendar.month_name[day.month]} {day.day}"
    )


def next_school_day(today: date) -> date:
    """The first weekday after today."""
    ahead = {4: 3, 5: 2}.get(today.weekday(), 1)
    return today + timedelta(days=ahead)


def _coming_weekday(today: date, weekday: int, *, later: bool) -> date:
    ahead = (weekday - today.weekday()) % 7 or 7
    same_week = later and today.weekday() < weekday
    return today + timedelta(days=ahead + (7 if same_week else 0))


def _coming_day(today: date, day: int) -> date | None:
    """The next date with this day of the month."""
    for month in (today.month, today.month % 12 + 1):
        if (found := _coming(today, month, day)) is not None and (found - today).days <= 31:
            return found
    return None


def _coming(today: date, month: int, day: int) -> date | None:
    for year in (today.year, today.year + 1):
        if 1 <= day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    return None
