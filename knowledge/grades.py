"""Grades as numbers: -1 pre-kindergarten, 0 kindergarten, 1 to 12; `adult` is for coaches' own work."""

_NAMES = {"PK": -1, "K": 0, **{str(number): number for number in range(1, 13)}}
ADULT = range(99, 100)
GRADES = range(-1, 13)


def grades_of_band(band: str) -> range:
    """The grades of a band such as `K-12`, `7` or `adult`. ValueError when it is none."""
    if band == "adult":
        return ADULT
    first, _, last = band.partition("-")
    if first not in _NAMES or (last or first) not in _NAMES:
        raise ValueError(f"{band!r} is not a grade band such as PK-2, K-12, 7 or adult")
    grades = range(_NAMES[first], _NAMES[last or first] + 1)
    if not grades:
        raise ValueError(f"{band!r} ends before it begins")
    return grades


def grade_number(name: str) -> int:
    """The number of a grade as it is written in settings and queries: `PK`, `K`, `1` … `12`."""
    if name.upper() not in _NAMES:
        raise ValueError(f"{name!r} is not a grade: use PK, K or 1 to 12")
    return _NAMES[name.upper()]


def grade_name(grade: int) -> str:
    """The number of a grade as people write it: `PK`, `K`, `1` … `12`."""
    return {number: name for name, number in _NAMES.items()}[grade]
