"""A feeling a teacher shows, named carefully."""

import re

_FEELINGS = (
    (
        "tiring",
        r"so done|dead on my feet|running on empty|exhaust\w+|so tired|tired|burn(?:ed|t)? ?out|drained|agotad[ao]|cansad[ao]|wiped",
    ),
    (
        "like too much at once",
        r"overwhelm\w+|drowning|can'?t keep up|(?:it's|this is|all|just|it is) too much|abrumad[ao]",
    ),
    (
        "frustrating",
        r"frustrat\w+|fed up|sick of|annoy\w+|so mad|angry|driving me|hate (?:this|it|when)|ridiculous|over it|frustrad[ao]",
    ),
    (
        "discouraging",
        r"give up|giving up|nothing works|tried everything|what'?s the point|hopeless|failing|doesn'?t work|don'?t care",
    ),
    ("worrying", r"worr(?:y|ied)\w*|nervous|anxious about|scared|afraid|dread\w*|preocupad[ao]"),
    (
        "painful",
        r"cry(?:ing)?|cried|hurts|hurt (?:me|my)|embarrass\w+|humiliat\w+|ashamed|terrible teacher|bad teacher",
    ),
    (
        "chaotic",
        r"(?:is|are|was|it'?s|like) a (?:total |complete |real )?(?:zoo|circus|madhouse)|chaos|(?:go|goes|went|are|is|were|was|get|gets|getting|be) wild|herd of|relajo",
    ),
)
_COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for name, pattern in _FEELINGS)


def feeling_in(text: str) -> str | None:
    """A word that completes "That sounds …", or None when the message shows no feeling."""
    return next((name for name, pattern in _COMPILED if pattern.search(text)), None)
