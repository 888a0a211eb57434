"""What a part of a message shows: its words, their neighbours, how it begins and ends, where it stands, what the rules read."""

from collections.abc import Iterator, Sequence

from agents.guided.asking import read_asks
from agents.guided.learned.words import tokens_of, worded
from agents.guided.reading.dates import names_a_day
from agents.guided.reading.facts import read_facts
from agents.guided.reading.feelings import feeling_in
from agents.guided.reading.intents import read_intents
from agents.guided.reading.spanish.intents import with_spanish_intents

_LENGTHS = (2, 4, 7, 12, 20)
_SHORT = 2
_WEIGHT_OF_CUES = 4


def features(parts: Sequence[str], place: int, asked: str) -> list[str]:
    """The features of the part at a place of its message. `asked` is what the coach asked or did just before."""
    tokens = tokens_of(parts[place])
    found = set(worded(tokens))
    length = sum(len(tokens) > most for most in _LENGTHS)
    found |= {f"length:{length}", f"last:{place == len(parts) - 1}"}
    # Only short parts need the question to be understood; in longer ones teachers often go on with their own thread.
    if length < _SHORT:
        found.add(f"asked:{asked}:{length}")
    found |= {f"first:{place == 0}", f"alone:{len(parts) == 1}:{min(length, 3)}"}
    if place:
        found |= {f"before:{token}" for token in tokens_of(parts[place - 1])[-1:] if token == "?"}
    cues = (f"{cue}*{n}" for cue in _cues(parts[place]) for n in range(_WEIGHT_OF_CUES))
    return sorted({*found, *cues})


def _cues(part: str) -> Iterator[str]:
    """What the rules read in the part: each counts as much as several words."""
    yield from (f"intent:{intent}" for intent in with_spanish_intents(read_intents(part), part))
    yield from (f"ask:{ask}" for ask in read_asks(part))
    yield from (f"fact:{name}" for name, value in vars(read_facts(part)).items() if value not in (None, False, ()))
    if feeling_in(part):
        yield "feeling"
    if names_a_day(part):
        yield "day"
