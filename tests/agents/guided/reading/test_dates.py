"""Days are read as a teacher means them, always ahead of today."""

from datetime import date

import pytest

from agents.guided.reading.dates import end_named, named_day, next_school_day, spoken

WEDNESDAY = date(2026, 3, 11)
FRIDAY = date(2026, 3, 13)
SATURDAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("ok tomorrow then", date(2026, 3, 12)),
        ("tmrw 2nd period", date(2026, 3, 12)),
        ("mañana con mi grupo", date(2026, 3, 12)),
        ("need to plan thurs", date(2026, 3, 12)),
        ("friday works", FRIDAY),
        ("FRI?", FRIDAY),
        ("maybe monday", date(2026, 3, 16)),
        ("el lunes", date(2026, 3, 16)),
        ("el miércoles", date(2026, 3, 18)),
        ("wednesday", date(2026, 3, 18)),
        ("next read aloud is wednesday", date(2026, 3, 18)),
        ("next thursday", date(2026, 3, 19)),
        ("next monday", date(2026, 3, 16)),
        ("sometime next week", date(2026, 3, 16)),
        ("la próxima semana", date(2026, 3, 16)),
        ("march 20", date(2026, 3, 20)),
        ("March 11", WEDNESDAY),
        ("on april 1st", date(2026, 4, 1)),
        ("January 8th after break", date(2027, 1, 8)),
        ("february 30", None),
        ("yesterday", None),
        ("on the weekend", None),
        ("not sure when", None),
        ("monday was awful", None),
        ("tuesday I did the lab", None),
        ("", None),
        ("last friday they threw things", None),
        ("on monday they were fine", None),
        ("we quiz every friday", None),
        ("esta mañana fue un desastre", None),
        ("how about the 20th", date(2026, 3, 20)),
    ],
)
def test_the_coming_day_is_meant(message: str, day: date | None) -> None:
    assert named_day(message, WEDNESDAY) == day


@pytest.mark.parametrize(
    ("message", "today", "day"),
    [
        ("tomorrow", date(2026, 2, 28), date(2026, 3, 1)),
        ("tomorrow", date(2028, 2, 28), date(2028, 2, 29)),
        ("friday", date(2026, 12, 30), date(2027, 1, 1)),
        ("monday", SATURDAY, date(2026, 3, 16)),
        ("next monday", SATURDAY, date(2026, 3, 16)),
        ("next week", SATURDAY, date(2026, 3, 16)),
        ("next week", date(2026, 3, 16), date(2026, 3, 23)),
        ("friday", FRIDAY, date(2026, 3, 20)),
        ("next friday", date(2026, 3, 9), date(2026, 3, 20)),
        ("january 15", date(2026, 12, 1), date(2027, 1, 15)),
        ("february 29", date(2027, 3, 1), date(2028, 2, 29)),
        ("february 29", date(2025, 3, 1), None),
    ],
)
def test_months_years_and_weekends_are_crossed(message: str, today: date, day: date | None) -> None:
    assert named_day(message, today) == day


@pytest.mark.parametrize(
    ("message", "today", "end"),
    [
        ("by the end of the month", date(2026, 1, 31), date(2026, 1, 31)),
        ("by the end of the month", date(2026, 2, 10), date(2026, 2, 28)),
        ("by the end of this month", date(2028, 2, 10), date(2028, 2, 29)),
        ("end of the month pls", date(2026, 12, 1), date(2026, 12, 31)),
        ("by the end of the week", WEDNESDAY, FRIDAY),
        ("by the end of the week", SATURDAY, date(2026, 3, 20)),
        ("by the end of it", WEDNESDAY, None),
        ("at the end they clap", WEDNESDAY, None),
    ],
)
def test_the_end_a_goal_names(message: str, today: date, end: date | None) -> None:
    assert end_named(message, today) == end


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (WEDNESDAY, "today"),
        (date(2026, 3, 12), "tomorrow"),
        (FRIDAY, "Friday"),
        (date(2026, 3, 17), "Tuesday"),
        (date(2026, 3, 18), "Wednesday, March 18"),
        (date(2026, 4, 1), "Wednesday, April 1"),
        (date(2026, 3, 10), "Tuesday, March 10"),
    ],
)
def test_a_day_is_said_as_people_say_it(day: date, words: str) -> None:
    assert spoken(day, WEDNESDAY) == words


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (WEDNESDAY, date(2026, 3, 12)),
        (FRIDAY, date(2026, 3, 16)),
        (SATURDAY, date(2026, 3, 16)),
        (date(2026, 3, 15), date(2026, 3, 16)),
        (date(2026, 2, 28), date(2026, 3, 2)),
        (date(2027, 12, 31), date(2028, 1, 3)),
    ],
)
def test_the_next_school_day_is_a_weekday(today: date, day: date) -> None:
    assert next_school_day(today) == day
