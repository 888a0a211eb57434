"""What a criterion counts in one conversation, and how counts add up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_LONGEST_LINE = 300


@dataclass(frozen=True)
class Offence:
    """A line that offends: in which dialogue and turn (from 1), what is wrong with it."""

    dialogue: str
    turn: int
    line: str
    why: str

    def as_json(self) -> dict[str, Any]:
        return {"dialogue": self.dialogue, "turn": self.turn, "line": shortened(self.line), "why": self.why}


@dataclass(frozen=True)
class Tally:
    """`good` of `total`, with the offences. `values` are single measurements, where their distribution matters."""

    good: int = 0
    total: int = 0
    offences: tuple[Offence, ...] = ()
    values: tuple[float, ...] = ()

    @property
    def bad(self) -> int:
        return self.total - self.good


def judged(total: int, offences: Sequence[Offence]) -> Tally:
    """`total` things looked at, each at most one offence."""
    return Tally(total - len(offences), total, tuple(offences))


def added(tallies: Iterable[Tally]) -> Tally:
    """All tallies as one."""
    all_of_them = list(tallies)
    return Tally(
        good=sum(tally.good for tally in all_of_them),
        total=sum(tally.total for tally in all_of_them),
        offences=tuple(offence for tally in all_of_them for offence in tally.offences),
        values=tuple(value for tally in all_of_them for value in tally.values),
    )


def shortened(line: str) -> str:
    """The line on one line, cut where it is very long."""
    flat = " ".join(line.split())
    return flat if len(flat) <= _LONGEST_LINE else flat[: _LONGEST_LINE - 1] + "…"
