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
    r"(?P<does>(?!(?:only |just |probably |really |still |never )*(?:(?:should|ca|do|wo|did|could|would|is|was)n'?t|cant|dont|not|never|n't|be|assumed?|talked|panic\w*|see|cry|scream|tell you|feel|think|let you|have|get|lose|need|want|hate|love|pass|"
    r"just tell|say that|go with|go to|sleep|bring|share|know|forget|look at you|ask you|let you know|take (?:the|that|it|\d)|(?:try (?:the|one)|(?:try|do|use|start|keep|run|plan) (?:it|that|this|with|on|monday|tuesday|wednesday|thursday|friday|tomorrow)))\b)[^.?!;\n]+)",
    re.IGNORECASE,
)
_WITH_DAY = re.compile(
    r",? *\b(?:on |starting |this |next )?(?:tomorrow|tmrw|today|(?:mon|tues|wednes|thurs|fri)day|mon|tues?|weds?|thurs?|fri)\b",
    re.IGNORECASE,
)
_A_STEP = re.compile(
    r"(?!(?:i|we|it|its|it's|that|thats|that's|this|whats|what's|they|he|she|there|no|not|ok|okay|yes|yeah|and|but|so|my|because|make|move|change|start|plan|write|put|thanks?|see|how|what|when|can|next|meeting|\d)\b)[a-z]",
    re.IGNORECASE,
)
_LEAST_STEP, _MOST_STEP = 2, 14
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
    r"(?P<does>(?!feel|guess\b|hope\b|know\b|suppose\b|lose\b|panic|wanna\b|need\b|am\b|get\b|have\b|had\b|see\b|think\b|want\b|was\b|did|just go\b|say what\b|ask\b.*\?)[a-z][^.!?]{2,80})",
    re.IGNORECASE,
)


_WHAT_IF = re.compile(
    r"\b(?:(?:but|and|ok|so) )?(?:what|and) if (?P<trouble>(?!you\b|it'?s\b|only\b|i (?:only|just|could|showed|did|made|gave|put|asked|let|try|tried|used|have|had)\b)[^.?!]{6,80})",
    re.IGNORECASE,
)
_WHAT_IF_ES = re.compile(
    r"(?:^|[.¿!?,]\s*)(?:y|pero|y qué|qué)\s+(?:qué )?(?:pasa )?si (?P<trouble>(?!s[oó]lo\b|yo\b|les?\b|me\b)[^.?!]{6,80})",
    re.IGNORECASE,
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
        if (
            found
            and not re.search(r"\b(?:and|but|or)$", found["cue"].strip())
            and not re.search(r"\b(?:what|how|which|who)(?: do| should| would| can)?$", found["cue"].strip())
        ):
            return OwnCue(found["word"].lower(), found["cue"].strip(), found["does"].strip(" ."))
    return None


def named_trouble(told: Sequence[str]) -> str | None:
    """What the teacher asked or feared might happen: "what if a kid says no" gives "a kid says no"."""
    found = (m for text in reversed(told) if (m := _WHAT_IF.search(text) or _WHAT_IF_ES.search(text)))
    return next((m["trouble"].strip() for m in found), None)


def pictured(told: Sequence[str]) -> str | None:
    """The last message in which students are pictured doing what is wanted."""
    return next((m["goal"].strip() for text in reversed(told) if (m := _PICTURE.search(text))), None)


def own_step(text: str, told: Sequence[str]) -> str | None:
    """The step the teacher has named: "I will …", else the short order of things they gave with a day."""
    if idea := own_idea((*told, text)):
        return f"I will {idea}"
    for message in reversed((*told[-_MOST_TOLD:], text)):
        for piece in re.split(r"[.!?;\n]+", message):
            step = _WITH_DAY.sub("", piece).strip(" ,")
            if _WITH_DAY.search(piece) and _A_STEP.match(step) and _LEAST_STEP <= len(step.split()) <= _MOST_STEP:
                return piece.strip(" ,")
    return None


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
