"""Texts as features: their words, beginnings of longer words, neighbours."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

_TOKEN = re.compile(r"[a-z]+|\d+|[?!]")
_STEM = 5


def tokens_of(text: str) -> list[str]:
    """Words without accents and apostrophes, numbers as `#`, question and exclamation marks."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("'", "").replace("’", ""))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return ["#" if token.isdigit() else token for token in _TOKEN.findall(letters)]


def worded(tokens: Sequence[str]) -> Iterator[str]:
    """Words, the beginnings of longer ones, and runs of two and three, with and without the middle word."""
    for token in tokens:
        yield f"w:{token}"
        if len(token) > _STEM:
            yield f"s:{token[:_STEM]}"
    framed = ["^", *tokens, "$"]
    yield from ("b:" + " ".join(pair) for pair in pairwise(framed))
    for one, middle, other in zip(framed, framed[1:], framed[2:], strict=False):
        yield f"t:{one} {middle} {other}"
        yield f"g:{one} {other}"
