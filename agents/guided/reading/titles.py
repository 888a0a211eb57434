"""Titles before a surname: their full stop ends no sentence, and what follows is a name, however it is written."""

import re

_WITH_STOP = re.compile(r"\b(mrs?|ms|mx|dr|sra?|srta)\.\s*(?=[^\W\d_])", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:mrs?|ms|mx|dr|sra?|srta)\.? ?(?<=[ .])[^\W\d_]", re.IGNORECASE)


def without_stops(text: str) -> str:
    """The text with "Mr. Alvarez" as "Mr Alvarez"."""
    return _WITH_STOP.sub(r"\1 ", text)


def has_title(text: str) -> bool:
    """Whether somebody is named by a title and surname."""
    return bool(_TITLED.search(text))
