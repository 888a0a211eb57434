"""Corrections within a message: in "not X, Y", "X not Y" and "X, well Y" only what is meant stays."""

import re

_NUMBER = r"\d+|one|two|three|four|five|six|seven|eight|nine|ten"
_ORDINAL = r"\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth"
_UNIT = r"(?:period|hour|block|grade|graders?|min(?:ute)?s?|kids|students|percent)"
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kept)
    for pattern, kept in (
        (rf"\b(?:it'?s |its |sorry |sry )?not (?:my |the |in )?(?:{_ORDINAL}|{_NUMBER}) ({_UNIT}),? (?:but |it'?s |its |- )?({_ORDINAL}|{_NUMBER})\b(?! {_UNIT})", r"\2 \1"),
        (rf"\b(?:it'?s |its )?not (?:my |the |in )?(?:{_ORDINAL}|{_NUMBER})(?: {_UNIT})?,? (?:but |it'?s |its |- )?({_ORDINAL}|{_NUMBER}) ({_UNIT})\b", r"\1 \2"),
        (rf"\b({_NUMBER}),? not \d+\b", r"\1"),
        (rf"\b\d+ ({_UNIT})\b\W+(?:well|no|actually|i mean|ok(?:ay)?)\b,? (?:more like )?(\d+)\b(?: {_UNIT})?(?: really)?", r"\2 \1"),
    )
)  # fmt: skip


def corrected(text: str) -> str:
    """The text with what was taken back left out."""
    for pattern, kept in _RULES:
        text = pattern.sub(kept, text)
    return text
