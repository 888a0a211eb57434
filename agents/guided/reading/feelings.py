"""A feeling a teacher shows, named carefully."""

import re

_I = r"(?:i|i'm|im|i am|i was|i've|ive|me|my|makes me|feel(?:s|ing)?|it'?s|this is|that'?s|so|honestly|just|really|kind of|kinda|a bit|still|and|but|estoy|me siento|me)"
_OWN = (
    (
        "tiring",
        r"so done|dead on my feet|running on empty|exhaust\w+|tired|burn(?:ed|t)? ?out|drained|agotad[ao]|cansad[ao]|wiped(?: out)?|worn out",
    ),
    ("worrying", r"worr(?:y|ied)\w*|nervous|anxious|scared|afraid|dread\w*|panic\w*|shaking|preocupad[ao]"),
    ("painful", r"embarrass\w+|humiliat\w+|ashamed|cry(?:ing)?|cried|hurts?"),
    ("discouraging", r"failing|(?:want to|ready to|about to|just) give up|hopeless"),
)
_PLAIN = (
    ("tiring", r"long day|lose my voice|losing my voice|nine days|no sleep|dead tired"),
    (
        "like too much at once",
        r"overwhelm\w+|drowning|can'?t keep up|(?:it'?s|this is|all|just|it is) too much(?! of)|abrumad[ao]|one person|too much for my brain",
    ),
    (
        "frustrating",
        r"frustrat\w+|fed up|sick of|annoy\w+|so mad|driving me|(?<!don't )(?<!dont )hate (?:this|it when|it that)|ridiculous|over it|gonna lose it|going to lose it|frustrad[ao]",
    ),
    (
        "discouraging",
        r"^i give up|nothing works|tried everything|what'?s the point|flopped",
    ),
    ("painful", r"hurt (?:me|my)|(?:terrible|bad|worst) teacher"),
    (
        "hard on you",
        r"i don'?t know what i'?m doing|i'?m (?:so |just )?(?:bad|terrible) at|my fault|i failed|i (?:just )?bombed|i suck",
    ),
    (
        "chaotic",
        r"(?:(?:is|are|was|it'?s|like) a (?:total |complete |real )?|the )(?:zoo|circus|madhouse)(?! (?:is|trip|on|next|tomorrow))|chaos|(?:go|goes|went|are|is|were|was|get|gets|getting|be) wild|herd of|relajo",
    ),
)
_COMPILED = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        *(
            (name, rf"(?<!less )(?<!not )(?:^|\b{_I} )(?:\w+ ){{0,3}}?(?<!less )(?<!not )(?:{words})\b")
            for name, words in _OWN
        ),
        *((name, rf"\b(?:{words})\b") for name, words in _PLAIN),
    )
)
_NOT_MINE = re.compile(
    r"\b(?:they|he|she|the kids|kids|students|who|what|is|are|theyre|they're|hes|she's|he's)\W+(?:\w+ ){0,3}?(?:scared|afraid|tired|nervous|anxious|worried|crying|cried|dread\w*)\b"
    r"|\b(?:less|not|no longer|never) (?:\w+ )?(?:scared|afraid|tired|nervous|worried|anxious)\b",
    re.IGNORECASE,
)
_GLAD = re.compile(
    r"\b(?:worked|works great|loved it|love it|all got it|got it right|finally (?:got|did|worked|talked)|so proud|proud of|yay|better than|went (?:really |so )?well|went great|best (?:day|lesson|class)|"
    r"was fun|so fun|only fun|now i get \d+)\b",
    re.IGNORECASE,
)
_NOT_GLAD = re.compile(
    r"\b(?:not|never|didn't|don't|doesn't|won't|hardly|barely|kind of|kinda|sort of|if|would|could|until|before|how|whether|know|thought)\b",
    re.IGNORECASE,
)


def feeling_in(text: str) -> str | None:
    """A word that completes "That sounds …", or None when the message shows no feeling of the teacher's own."""
    own = _NOT_MINE.sub(" ", text)
    return next((name for name, pattern in _COMPILED if pattern.search(own)), None)


def shows_gladness(text: str) -> bool:
    """Whether a statement tells that something went well."""
    return bool(_GLAD.search(text)) and not _NOT_GLAD.search(text)
