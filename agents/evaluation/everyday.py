"""Aliases of cards that are everyday expressions too ("the last five minutes"), and whether a text names them."""

import re
from pathlib import Path

from agents.evaluation.naming import Phrase
from agents.evaluation.prose import stems

_PHRASES = frozenset(
    tuple(stems(line))
    for line in (Path(__file__).parent / "everyday_phrases.txt").read_text(encoding="utf-8").splitlines()
)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|-")
_NAMING = frozenset(
    stems(
        "strategy strategies routine card protocol technique method structure approach called named "
        "estrategia estrategias rutina tarjeta protocolo técnica método llamada llamado"
    )
)
_BESIDE = 2
"""A naming word stands within so many words before the phrase or after it."""


def is_everyday_in(text: str, phrase: Phrase) -> bool:
    """Whether the phrase is an everyday expression wherever it stands in the text, named nowhere as a strategy.

    It is named with a word like strategy, routine or card beside it, with capitals ("Do Now"), or with a hyphen that
    everyday speech leaves out ("a do-now").
    """
    if phrase not in _PHRASES:
        return False
    tokens = [(token, stems(token)) for token in _TOKEN.findall(text)]
    said = [(token, stem[0]) for token, stem in tokens if stem]
    size = len(phrase)
    starts = [at for at in range(len(said) - size + 1) if tuple(stem for _, stem in said[at : at + size]) == phrase]
    return not any(_is_named(said, at, size) for at in starts) and not _is_hyphened(text, phrase)


def _is_named(said: list[tuple[str, str]], at: int, size: int) -> bool:
    beside = said[max(0, at - _BESIDE) : at] + said[at + size : at + size + _BESIDE]
    capitals = all(token[0].isupper() for token, _ in said[at : at + size])
    return capitals or any(stem in _NAMING for _, stem in beside)


def _is_hyphened(text: str, phrase: Phrase) -> bool:
    joined = (re.findall(r"\w+", word) for word in re.findall(r"\w+(?:-\w+)+", text))
    return any(tuple(stem for part in parts for stem in stems(part)) == phrase for parts in joined)
