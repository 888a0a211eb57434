"""What a teacher has thought of doing: an idea of their own comes before the first step of a card."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MOST_TOLD = 3
_LEAST_WORDS = 3
_LONGEST = 160
_IDEA = re.compile(
    r"(?:^|[.;!?\n,]\s*|\b(?:so|and|but|ok|yeah|yes|then|maybe|and then) )(?:maybe |so |i think |i guess |and |ok |yeah )*"
    r"(?:i(?:'ll|ll| will| could| might|'m going to|m going to| am going to|'m gonna|m gonna|m just gonna| want to try| can start| say we)|"
    r"(?:what|how about) if i|how about i|what about if i|let me|maybe i)(?: just| maybe| then| also)? "
    r"(?P<does>(?!not\b|never\b|n't|be\b|see\b|cry\b|scream\b|tell you\b|feel\b|take (?:the|that|it|\d)|try (?:it|that|the|this)\b|do (?:it|that|this)\b|"
    r"think\b|let you\b|have (?:to|them|\d)|use (?:it|that)|say that\b|pass\b|go with\b|need\b|want\b|hate\b|love\b|just tell\b)[^.?!;\n]+)",
    re.IGNORECASE,
)
_PAST = re.compile(r"^(?:([a-z]{3,})ed|gave|had|did|made|used|moved)\b", re.IGNORECASE)
_PRESENT = {
    "gave": "give",
    "had": "have",
    "did": "do",
    "made": "make",
    "used": "use",
    "moved": "move",
    "changed": "change",
    "tried": "try",
    "stopped": "stop",
    "practiced": "practice",
}
_FUTURE = re.compile(r"\b(?:was|were|had|did|didn't|got|went|last (?:time|week|year)|yesterday)\b", re.IGNORECASE)


_WHEN_THEN = re.compile(
    r"\b(?P<word>if|when|cuando|si) (?P<cue>[^,.!?]{3,60}?),? (?:then )?i(?:'ll|ll| will)? "
    r"(?P<does>(?!feel|am\b|get\b|have\b|had\b|see\b|think\b|want\b|was\b|did|just go\b|say what\b|ask\b.*\?)[a-z][^.!?]{2,80})",
    re.IGNORECASE,
)


_WHAT_IF = re.compile(
    r"\b(?:(?:but|and|ok|so) )?(?:what|and) if (?P<trouble>(?!i\b|you\b|it'?s\b|only\b)[^.?!]{6,80})", re.IGNORECASE
)
_PICTURE = re.compile(
    r"(?:^|[.!?\n]\s*)(?P<goal>(?:every|each|all) (?:student|kid|one|of them|group|table)s?\b[^.?!\n]{0,20}\b(?:can|will|answers?|writes?|says?|explains?|shows?|talks?|reads?|has|have)\b[^.?!\n]{4,120})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class OwnCue:
    """What the teacher will do when something happens, in their words. `plain` is a moment; otherwise it is a trouble."""

    word: str
    moment: str
    does: str

    @property
    def plain(self) -> bool:
        return self.word in {"when", "cuando"} or any(character.isdigit() for character in self.moment)


def own_cue(told: Sequence[str]) -> OwnCue | None:
    """The last "when …, I …" that was told."""
    for text in reversed(told):
        found = _WHEN_THEN.search(text)
        if found and not re.search(r"\b(?:what|how|which|who)(?: do| should| would| can)?$", found["cue"].strip()):
            return OwnCue(found["word"].lower(), found["cue"].strip(), found["does"].strip(" ."))
    return None


def named_trouble(told: Sequence[str]) -> str | None:
    """What the teacher asked or feared might happen: "what if a kid says no" gives "a kid says no"."""
    found = (m for text in reversed(told) if (m := _WHAT_IF.search(text)))
    return next((m["trouble"].strip() for m in found), None)


def pictured(told: Sequence[str]) -> str | None:
    """The last message in which students are pictured doing what is wanted."""
    return next((m["goal"].strip() for text in reversed(told) if (m := _PICTURE.search(text))), None)


def own_idea(told: Sequence[str]) -> str | None:
    """What the teacher said last that they will or might do, without the "I will"; None when nothing was said."""
    for text in reversed(told[-_MOST_TOLD:]):
        for found in reversed(list(_IDEA.finditer(text))):
            does = re.split(r",? (?:because|bc|cuz|idk|but|if that)\b", found["does"], flags=re.IGNORECASE)[0].strip(
                " ,"
            )
            does = _PAST.sub(lambda m: _PRESENT.get(m[0].lower(), m[1] or m[0]), does, count=1)
            if len(does.split()) >= _LEAST_WORDS and len(does) <= _LONGEST and not _FUTURE.search(does):
                return does
    return None
