"""Words for feelings and values, as teachers show them and as a listener names them."""

import re

_SHOWN = re.compile(
    r"\b(?:tired|exhaust\w+|burn(?:ed|t)?[\s-]?out|drained|wiped|overwhelm\w+|drowning|too much|can'?t keep up|"
    r"frustrat\w+|fed up|sick of|annoy\w+|angry|mad|hate|"
    r"ridiculous|over it|done with|give up|giving up|nothing works|tried everything|what'?s the point|hopeless|"
    r"failing|fail(?:ed|ure)?|worr(?:y|ied)|nervous|anxious|scared|"
    r"afraid|dread\w*|cr(?:y|ied|ying)|hurt|embarrass\w+|humiliat\w+|asham\w+|terrible|awful|horrible|zoo|chaos|"
    r"circus|nightmare|disaster|proud|excited|happy|glad|"
    r"relie\w+|lonely|alone|stress\w*|guilt\w*|upset|sad|lost|stuck|hard|tough|rough|worst|ugh|feel\w*|cansad\w+|"
    r"agotad\w+|"
    r"abrumad\w+|frustrad\w+|preocupad\w+|trist\w+|hart[ao])\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:tir(?:ing|ed)|exhaust\w+|wear(?:ing|ying)|worn|drain\w+|heavy|weigh\w*|overwhelm\w+|too much at once|"
    r"frustrat\w+|fed up|annoy\w+|ang(?:er|ry)|discourag\w+|dishearten\w+|"
    r"hopeless|worr\w+|nervous|anxi\w+|scar(?:ed|y)|afraid|dread\w*|painful|hurt\w*|sting\w*|embarrass\w+|asham\w+|"
    r"chaotic|lonel\w+|alone with|stress\w*|guilt\w*|upset\w*|sad\w*|"
    r"stuck|unfair|disappoint\w+|proud|pride|relie[fv]\w*|hope(?:d|ful)?|excit\w+|glad|torn|uneasy|uncomfortable|"
    r"on your mind|hard on you|hard to (?:watch|hear|carry|take)|"
    r"cansad\w+|agotador\w*|frustrante|preocup\w+|pesad[ao])\b",
    re.IGNORECASE,
)
_VALUED = re.compile(
    r"\b(?:matters? to you|important to you|you care|you value|you believe|you refuse|you(?:'re| are) not willing|"
    r"what you want for them|you want (?:it|this|that|them) to be (?:fair|safe|kind|real|theirs)|"
    r"you(?:'d| would) rather|te importa|para ti es importante)\b",
    re.IGNORECASE,
)  # fmt: skip


def shows_feeling(text: str) -> bool:
    """Whether a teacher's text shows a feeling, named or plain to see ("a zoo", "nothing works")."""
    return bool(_SHOWN.search(text))


def named_feelings(sentence: str) -> list[str]:
    """The feelings and values that a sentence names."""
    return [found[0].lower() for pattern in (_NAMED, _VALUED) for found in pattern.finditer(sentence)]
