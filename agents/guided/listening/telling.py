"""Which of the teacher's statements are worth saying back: the telling ones first."""

import re
from collections.abc import Iterable

from agents.guided.reading.clauses import turned

_STRONG = re.compile(
    r"\b(?:never|always|nobody|no one|nothing|only|every|same|whole|entire|still|again|half|most|all|none|even|too|\d+|one|two|three|(?:\w+n't)|because|instead)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"^(?:it|it's|there|this|he|she|that)\b|\b(?:thing|stuff)$", re.IGNORECASE)
_ABOUT_THE_TALK = re.compile(
    r"\b(?:you (?:mean|meant|guess|said|like|get it|see it)|plan it|(?:next|first|one) step|option|strategy)\b",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"(?:they|they're|nobody|no one|half|most|some|somebody|someone|everyone|everybody|one|two|three|all|\d+|he|she|the|your|every|kids|students|a few)\b"
    r"|you (?!have|want|need|can|can't|could|do|did|don't|didn't|would|will|won't|mean|think|like|know|guess|feel|never|already|only|are|were|picked|hate|love)\w",
    re.IGNORECASE,
)
"""A statement of what happens in the room, as against plans, wishes and limits of the talk."""
_LEAST_WEIGHT = 2
_GOOD_LENGTH = range(4, 15)
_LONG = 17


def telling(statements: Iterable[str]) -> list[str]:
    """The statements that can be said back, turned round, the most telling first."""
    said = [(turned(statement), place) for place, statement in enumerate(statements)]
    kept = [(back, place) for back, place in said if back and not _ABOUT_THE_TALK.search(back)]
    return [back for back, place in sorted(kept, key=lambda pair: (-_weight(pair[0]), -pair[1]))]


def shows_room(back: str) -> bool:
    """Whether a statement said back tells what happens in the room, and enough of it to stand alone."""
    return bool(_SCENE.match(back)) and _weight(back) >= _LEAST_WEIGHT


def _weight(back: str) -> float:
    length = len(back.split())
    strong = min(2, len(_STRONG.findall(back)))
    return strong + 2 * (length in _GOOD_LENGTH) - 2 * (length > _LONG) - 2 * bool(_POINTS_BACK.search(back))
