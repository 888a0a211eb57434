"""Splits a text into the separate problems it tells of."""

import re

from retrieval.text import STOPWORDS, words

_TELLING_WORDS = 2
_AT_MOST = 5
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+|\s*\d[).]\s+")
_JOINT = re.compile(
    r",? \b(?:AND|and also|plus|and then|also|y tambien|y además|además|también|y luego)\b |, (?:and|y) |, |\b and \b",
)


def clauses_of(text: str) -> list[str]:
    """The clauses of a text that say something, at most five."""
    found = [part.strip(" ,.;:") for sentence in _SENTENCE.split(text) for part in _JOINT.split(sentence)]
    return [clause for clause in found if _says_something(clause)][:_AT_MOST]


def _says_something(clause: str) -> bool:
    return sum(word not in STOPWORDS for word in words(clause)) >= _TELLING_WORDS
