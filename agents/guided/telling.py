"""Which of the teacher's words are worth saying back: the telling clause, a cause, a contrast, something said before."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agents.guided.reading.clauses import clauses, turned
from agents.guided.reading.mending import mend
from agents.guided.situation import Situation

_STRONG = re.compile(
    r"\b(?:never|always|nobody|no one|nothing|only|every|same|whole|entire|still|again|half|most|all|none|even|too|\d+|one|two|three|(?:\w+n't)|because|instead)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"^(?:it|it's|there|this|he|she|that)\b|\b(?:thing|stuff)$", re.IGNORECASE)
_ABOUT_THE_TALK = re.compile(
    r"\b(?:you (?:mean|meant|guess|said|like|get it|see it)|plan it|(?:next|first|one) step|option|strategy)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"(?:^|(?<=[.!?] )|(?P<effect>[^.!?\n]+?),? )(?:i guess )?because (?:i guess |maybe )?(?P<cause>[^.!?\n]+)",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"(?P<one>[^.!?\n]+?)[,.;!]* (?:but|and yet|yet|but then) (?P<other>[^.!?\n]+)", re.IGNORECASE)
_CONCESSION = re.compile(r"(?P<other>[^.!?\n]+?),? (?:even though|although) (?P<one>[^.!?\n]+)", re.IGNORECASE)
_SAME_SUBJECT = re.compile(
    r"(?:^|[.!?\n,] ?)(?P<who>they|he|she|i|we|most of them|half of them) (?P<one>[^.!?\n,]{6,70}?),? (?:and|but) (?P<other>(?:still |then )?(?:cannot|can't|don't|won't|never|didn't|couldn't|doesn't) [^.!?\n,]{4,90})",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"(?:^|[.!?\n,] ?|\bso |\bi guess )(?:maybe|perhaps) (?:also )?(?P<what>(?:i|we|they|it|the|my)\b[^.!?\n]+)",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:i (?:really |just )?want|i'd (?:like|love)|i would (?:like|love)|i need)(?: for)? (?P<who>them|(?:my |the )?(?:kids|students)|all of them|(?:each|every) (?:kid|student|one|group)|everyone|everybody)"
    r" (?:all )?to (?:be able to )?(?P<what>[^.!?\n,]{4,90})",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"\bi(?: won't|'m not going to| refuse to| don't want to| do not want to|'d rather not) (?P<what>[^.!?\n,]{4,60})",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"(?:^|[.!?\n] )no (?P<what>(?!way|idea|thanks|wait|problem|one|that|i\b|it\b|they\b|not\b|\d)[a-z][\w' -]{3,36}?)(?: please)?(?=[.!?,\n]|$)",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"(?:they|they're|nobody|no one|half|most|some|somebody|someone|everyone|everybody|one|two|three|all|\d+|he|she|the|your|every|kids|students|a few)\b"
    r"|you (?!have|want|need|can|can't|could|do|did|don't|didn't|would|will|won't|mean|think|like|know|guess|feel|never|already|only|are|were|picked|hate|love)\w",
    re.IGNORECASE,
)
"""A statement of what happens in the room, as against plans, wishes and limits of the talk."""
_LEAST_WEIGHT = 2
_MOST_WORDS_IN_PAIR = 26
LONGEST_TOLD = 400
_BY_TEACHER = re.compile(r"you\b", re.IGNORECASE)
_BY_STUDENTS = re.compile(
    r"(?:they|they're|nobody|no one|half|most|some|somebody|everyone|everybody|kids|students|a few|all|(?:two|three|four|\d+) (?:of|kids|students|groups))\b",
    re.IGNORECASE,
)
_EVERYWHERE = frozenset(
    {
        "they",
        "them",
        "that",
        "this",
        "your",
        "with",
        "have",
        "just",
        "from",
        "when",
        "what",
        "were",
        "there",
        "then",
        "about",
        "their",
        "like",
        "some",
        "don",
        "didn",
        "even",
        "only",
        "every",
        "kids",
        "studen",
        "class",
        "minute",
        "today",
        "week",
        "think",
    }
)
_SPEAKER = re.compile(r"^\s*\w{1,12}: ", re.MULTILINE)
_GOOD_LENGTH = range(4, 15)
_LONG = 17


@dataclass(frozen=True)
class Pair:
    """Two statements, turned round, that belong together."""

    first: str
    second: str


def telling(statements: Iterable[str]) -> list[str]:
    """The statements that can be said back, turned round, the most telling first."""
    said = [(turned(statement), place) for place, statement in enumerate(statements)]
    kept = [(back, place) for back, place in said if back and not _ABOUT_THE_TALK.search(back)]
    return [back for back, place in sorted(kept, key=lambda pair: (-_weight(pair[0]), -pair[1]))]


def _weight(back: str) -> float:
    length = len(back.split())
    strong = min(2, len(_STRONG.findall(back)))
    return strong + 2 * (length in _GOOD_LENGTH) - 2 * (length > _LONG) - 2 * bool(_POINTS_BACK.search(back))


def cause(text: str) -> tuple[str | None, str] | None:
    """What happened, if that can be said back, and what the teacher puts it down to."""
    found = _CAUSE.search(mend(text))
    if not found:
        return None
    why = _said(found["cause"], last=False)
    return (_said(found["effect"] or "", last=True), why) if why else None


def contrast(text: str) -> Pair | None:
    """Two sides of something: "it works for a minute, but they come back"."""
    mended = mend(text)
    for pattern in (_CONCESSION, _CONTRAST):
        if found := pattern.search(mended):
            one, other = _said(found["one"], last=True), _said(found["other"], last=False)
            if one and other and _fits(one, other):
                return Pair(one, other)
    if found := _SAME_SUBJECT.search(mended):
        one, other = turned(f"{found['who']} {found['one']}"), turned(f"{found['who']} {found['other']}")
        return Pair(one, other) if one and other and _fits(one, other) else None
    return None


def supposed(text: str) -> str | None:
    """What the teacher says with a "maybe" before it."""
    found = _MAYBE.search(mend(text))
    return _said(found["what"], last=False) if found else None


def valued(text: str) -> str | None:
    """What the teacher wants students to do, as a phrase after "that": "they argue with evidence"; None if there is none."""
    found = _WISH.search(mend(text))
    if not found:
        return None
    who = found["who"].lower().replace("my ", "your ")
    plain = who in {"them", "all of them"} or who.endswith(("kids", "students"))
    subject = {"them": "they"}.get(who, who)
    back = turned(f"they can {found['what']}")
    if not back:
        return None
    rest = back.removeprefix("they can ")
    return f"{subject} {rest}" if plain and not rest.startswith(("not ", "be ")) else f"{subject} can {rest}"


def refused(text: str) -> str | None:
    """What the teacher will not do: "do group posters"."""
    found = _REFUSAL.search(mend(text))
    back = turned(f"they can {found['what']}") if found else None
    return back.removeprefix("they can ") if back else None


def ruled_out(text: str) -> str | None:
    """What the teacher does not want at all: "circles on the rug"."""
    found = _WITHOUT.search(mend(text))
    fit = found is not None and len(found["what"].split()) <= 5 and " no " not in found["what"]
    return found["what"].lower() if found and fit else None


def apart(s: Situation, fresh: list[str]) -> Pair | None:
    """The two most telling statements of a message of several, in their order, when they do not simply follow each other."""
    order = [back for statement in s.reading.clauses if (back := turned(statement)) in fresh and back]
    places = {back: place for place, statement in enumerate(s.reading.clauses) if (back := turned(statement))}
    best = fresh[:3]
    pairs = [(one, other) for one in order for other in order if one in best and other in best]
    for one, other in pairs:
        if places[other] - places[one] >= 2 and _fits(one, other):
            return Pair(one, other)
    return None


def earlier(s: Situation, beside: str, used: set[str]) -> str | None:
    """Something telling from an earlier message, not linked to before, that can stand beside what is said now."""
    known = [back for text in reversed(s.before.told) for back in telling(_whole_clauses(text))[:2] if shows_room(back)]
    open_ones = (back for back in known if f"link#{back}" not in used and back != beside and _fits(back, beside))
    return next((back for back in open_ones if not beside or _belong(back, beside)), None)


def by_students(back: str) -> bool:
    """Whether a statement tells what students do."""
    return bool(_BY_STUDENTS.match(back))


def _whole_clauses(text: str) -> list[str]:
    """The clauses of a remembered message; the last one may have been cut off."""
    pieces = clauses(text)
    return pieces[:-1] if len(text) >= LONGEST_TOLD else pieces


def _belong(one: str, other: str) -> bool:
    """Whether two statements have to do with each other: a word in common, or what the teacher does and what students do."""
    words = [{word[:6] for word in re.findall(r"[a-z]{4,}", text.lower())} - _EVERYWHERE for text in (one, other)]
    acting = [bool(_BY_TEACHER.match(text)) - bool(_BY_STUDENTS.match(text)) for text in (one, other)]
    return bool(words[0] & words[1]) or sum(acting) == 0 != acting[0]


def shows_room(back: str) -> bool:
    """Whether a statement said back tells what happens in the room, and enough of it to stand alone."""
    return bool(_SCENE.match(back)) and _weight(back) >= _LEAST_WEIGHT


def is_transcript(text: str) -> bool:
    """Whether somebody's words are pasted line by line: "Me: …"."""
    return len(_SPEAKER.findall(text)) > 1


def _said(text: str, *, last: bool) -> str | None:
    """The last or the first clause of a text, turned round."""
    pieces = clauses(text)
    return turned(pieces[-1 if last else 0]) if pieces else None


def _fits(one: str, other: str) -> bool:
    return len(one.split()) + len(other.split()) <= _MOST_WORDS_IN_PAIR
