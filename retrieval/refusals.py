"""How people say that they will not have a thing, have it already, or have had enough of it, after they named it.

"Norms we've got." "Jigsaw? Tried it twice, flop, never again." "Stations were loud and I don't want them back." The
words before a name ("no more jigsaw") are read in `retrieval.exclusions`.
"""

import re
from collections.abc import Iterable, Iterator

from retrieval.names import Naming

_REACH = r"[^.!?\n]{0,45}?(?<![\w'])"
"""Up to the cue, within the sentence."""
_BE = r"(?:is|are|was|were|'s|'re|got|gets?|has been|have been|'s been|been)"
_OUT = (
    "an option|happening|allowed|for (?:me|us|my \\w+)|going to happen|my thing|our thing|the problem|the issue|"
    "my problem|my issue|our problem"
)
_IMPOSED = "mandated|mandatory|required|a must|built in(?:to)?|a given|(?:\\w+ ){0,2}requirement"
_IT = "(?:it|them|that|those|this)"
_REFUSED = (
    # It is there, or it is gone.
    rf"{_BE}(?: all| already| now| just)? (?:done|covered|handled|signed|gone|dead|over|out|banned|blocked|forbidden|"
    r"killed|cancel+ed|cut|replaced|taken away|off the table|taken care of|old news|a no go|dropped|scrapped)\b",
    rf"{_BE}(?: not|n't)? (?:{_OUT})\b",
    rf"(?:isnt|arent|isn't|aren't|ain't|aint|won't be) (?:{_OUT})\b",
    r"(?:so|and) (?:that's|thats|that is|they're) (?:all )?(?:covered|handled|done)\b",
    # I will not.
    rf"(?:do not|don't|dont|won't|wont) (?:want|need) (?:{_IT}|any|more)\b|(?:don't|dont|do not) go there\b",
    rf"(?:won't|wont|will not|never) (?:do|use|try|run) {_IT} again\b|is all (?:we|i|they)(?: ever)? (?:do|did)\b",
    rf"never again|not again|no thanks?\b|so not {_IT}\b|(?:can't|cant|cannot) (?:do|use|have) {_IT}\b",
    rf"(?:i'm|im|we're|i am|we are) (?:so |all )?(?:done|through|over)(?: with)? {_IT}\b|(?:i'm|im|we're) not doing\b",
    # I have it, or have had it.
    rf"(?:we|i)(?:'ve| have)(?: already)? (?:got|done)(?: {_IT})?\b",
    r"(?:i'm|im|i am|we're|we are) (?:all )?(?:good|set|fine) (?:on|with|at)\b",
    rf"tried {_IT}\b|did {_IT} (?:for|all|twice|last)\b|do(?:es)? nothing\b",
    r"(?:works?|goes|runs?|is|are) (?:just )?(?:fine|great|ok|okay)\b",
    r"(?:is|are|'s|'re) (?:impossible|off\b(?! t)|set\b(?! b)|out of bounds)|expired\b|neither\b|no se puede[ns]?\b",
    rf"(?:is|are|'s) (?:{_IMPOSED})\b(?=[^?]{{0,60}}\b(?:still|but|and by|nothing|nobody|never|yet)\b)",
    r"(?:worked|lasted|held)(?: up)?(?: for)? (?:\w+ ){0,2}(?:until|till|til|days?|weeks?|months?|in)\b",
    r"ya (?:hago|hacemos|tengo|tenemos|uso|usamos)\b|(?:no|ni) funciono\b|(?:esta|estan) prohibid[oa]s?\b",
)
_HABIT = (
    rf"(?:is|are)(?: so)? (?:tired|set by|{_IMPOSED})\b",
    r"(?:they|we|i|kids|students|everybody) (?:all )?(?:do|use|have|get|take|draw|run|give|send|write)\b[^.!?]{0,20}"
    rf"\b(?:daily|already|every|each|all the time|all|{_IT})\b",
    r"(?:daily|every (?:single )?(?:day|week|unit|morning|class|period)|again\?|(?:twice|two|three times) a week\b)",
)
_WORKING_AT_IT = (
    r"help me (?:do|run|fix|make|write|get)|right way|do it right|what am i|what (?:went|did i do) wrong",
    r"fix (?:it|this|my)|make (?:it|this|my)|bring (?:it|them) back|more out of|better (?:ones?|questions?)",
    r"how (?:do|can|should|would) i (?:do|run|use|write|make|give|set|start|get) (?:it|this|good|a|an|my|one)",
    r"worth (?:it|doing)|how (?:often|long|many|much)|why (?:is|are|do|does|don't|isn't)|is there a (?:way|version)",
    r"should i (?:keep|stop)|what should i do with",
)
_AT_ONCE = re.compile(
    r"\W{0,3}(?:(?:done|check|gone|covered)\b|(?:a |hard |big |absolute )?no(?:pe)?\b(?! \w)|"
    r"(?:i|we) (?:already|do not want|don't want|dont want|hate)\b)"
)
_AFTERWARDS = re.compile(rf"{_REACH}(?:{'|'.join(_REFUSED)})")
_IN_THE_NEXT_SENTENCE = re.compile(
    r"[^.!?\n]{0,45}[.!?\n]+\s*"
    r"(?:(?:been there|done|gone|no|nope|never again|enough|over it|dead)\b[^.!?\n]{0,20}[.!?]"
    rf"|[^.!?\n]{{0,30}}?\b(?:tried {_IT}|did {_IT}|never again|not again|changed it (?:\w+ )?times))"
)
_EVERY_DAY = re.compile(rf"{_REACH}(?:{'|'.join(_HABIT)})")
_WORKS_AT_IT = re.compile(rf"\b(?:{'|'.join(_WORKING_AT_IT)})\b")


def refused_afterwards(folded: str, things: Iterable[Naming], wants_other: bool) -> Iterator[Naming]:
    """The things named in a folded text that what follows them refuses.

    `wants_other` is True when the text asks for something else; then a habit ("they do it every day") is enough.
    Who asks how to do the thing better does not refuse it.
    """
    works_at_it = not wants_other and bool(_WORKS_AT_IT.search(folded))
    cues = [] if works_at_it else [_AFTERWARDS, _IN_THE_NEXT_SENTENCE]
    if wants_other:
        cues.append(_EVERY_DAY)
    for thing in things:
        if any(cue.match(folded, thing.end) for cue in (_AT_ONCE, *cues)):
            yield thing
