"""What a question is after: a part of the card in hand, a comparison, choices, the library itself."""

import re
from collections.abc import Mapping
from enum import StrEnum

from agents.guided.reading.message import Reading


class Ask(StrEnum):
    """What one question or order asks for; a message may ask several things."""

    HOLDINGS = "holdings"
    OPTIONS = "options"
    COMPARE = "compare"
    COST = "cost"
    SHORT_TIME = "short_time"
    MATERIALS = "materials"
    REFUSAL = "refusal"
    START = "start"
    STUDIES = "studies"
    READ_NEXT = "read_next"
    CHECK = "check"
    WORDS = "words"
    REWORK = "rework"
    QUESTIONS = "questions"
    OPENING = "opening"
    CLOSING = "closing"
    WHICH_CAUSE = "which_cause"
    ONE = "one"


_COUNT = r"(?:a couple|a couple of|two|three|2|3|two or three|2 or 3|a few)"
_THING = r"(?:things?|ideas?|options?|strateg\w+|ways?|choices?|possibilit\w+|suggestions?|moves?|opciones|ideas|cosas)"
_ONE_OF = r"(?:things?|ideas?|answers?|options?|strateg\w+|moves?|tips?|suggestions?|way)"
_LENGTH = r"(?:\d+|one|two|three|four|five|six|a single) (?:short |quick |easy )?(?:lines?|sentences?|words?)"
_SHOULD = r"(?:do|should|would|could|can|will|might)"
_PATTERNS: Mapping[Ask, tuple[str, ...]] = {
    Ask.HOLDINGS: (
        r"\b(?:got|have|has|is there|are there|find)\b[^.?!]{0,30}\b(?:a |any )?(?:cards?|anything|something|article|strategy)\b[^.?!]{0,12}\b(?:on|for|about)\b(?P<holdings>[^.?!]*)",
        r"\bwhat do(?:es)? (?:you|it|the library) have (?:on|for|about)\b(?P<holdings2>[^.?!]*)",
        r"\btienes? algo (?:de|sobre|para)\b(?P<holdings3>[^.?!]*)",
    ),
    Ask.OPTIONS: (
        r"\bwhat (?:have you got|do you have|you got|are my (?:options|choices)|(?:other )?options)\b",
        rf"\b(?:give|show|offer|gimme)(?: me)? {_COUNT} (?:\w+ )?{_THING}\b",
        rf"^\W*{_COUNT} {_THING}\b",
        r"\bwhat (?:two|2|three|3)? ?options\b|\bmy options\b|\bideas\?|\bwhat else\b|\bwhat instead\b|\bother (?:ways|ideas|options)\b",
        r"\b(?:a couple(?: of)?|two|three|2|3|some|any) (?:quick |small |concrete )?(?:things|ideas|options|strateg\w+|ways|suggestions|moves)\b[^.!]*\?",
        r"\bis there (?:anything|something) (?:that|between|else|which|without|you)\b|\bgive me (?:something|one thing|a thing)\b",
        r"\bqué (?:dos|tres) (?:opciones|ideas)|\bdame (?:ideas|opciones|algo)\b",
    ),
    Ask.COMPARE: (
        r"\bversus\b|\bvs\.?(?=[^.!]*\?)|\bcompar\w+\b[^.?!]{0,60}\b(?:to|with|and|or)\b|\bpros and cons\b",
        r"\bwhich (?:one )?(?:is (?:better|best|easier|less|more|right)|would be|works|has (?:the )?(?:better|more|stronger)|one(?! was)|of (?:these|those|them|the two)(?! was))\b",
        r"\bdifferen(?:t|ce)\b[^.?!]{0,12}\b(?:from|than|between)\b|\bbetter (?:than|for)\b|\bor\b[^.?!]{1,40}\b(?:be )?better\b",
        r"\bwhich (?:for|would)\b|\bwould you choose\b|\bcu[aá]l (?:va |es |ser[ií]a )?mejor\b",
    ),
    Ask.COST: (
        r"\btrade-?offs?\b|\bwhat do i (?:lose|give up)\b|\bthe catch\b|\bwhat does it cost\b|\bcosts? me\b|\bdownsides?\b|\bhow much work\b",
    ),
    Ask.SHORT_TIME: (
        r"\b(?:what if|if|but|when)\b[^.?!]{0,30}\bonly (?:have|get|got)\b[^.?!]{0,25}\b(?:min\w*|minutos)\b|\bsi s[oó]lo\b[^.?!]{0,30}\bminutos\b",
        r"\bi only (?:have|get|got)\b[^.?!]{0,30}\b(?:min|mins|minutes)\b|\bwhat if (?:it'?s|its) only the (?:last|first)\b",
        r"\btakes? too long\b|\bdo it in (?:\d+|ten|five|fifteen) min|\bcan (?:it|that|this) (?:fit|be done) in\b",
    ),
    Ask.MATERIALS: (
        r"\b(?:don'?t|do not|dont|didn'?t) have (?:enough|any|a|the|that many)\b|\bnot buying\b|\bprojector is broken\b",
        r"\bno (?:projector|printer|copies|devices|chromebooks|whiteboards|budget|paper)\b|\bonly (?:have )?(?:one|two|\d) (?:bag|box|set|ball|balls|copy|computer)\b",
        r"\bwithout (?:a |any )?(?:screen|projector|printer|paper|copies|devices|technology)\b",
    ),
    Ask.REFUSAL: (
        r"\b(?:what )?if (?:a |one |the |he|she|they|some|somebody|half)\s?(?:kids?|student|of them|boy|girl)?\b[^.?!]{0,20}\b(?:says? no|refuses?|won'?t|just sits?|just sit there|don'?t|finish)\b",
    ),
    Ask.START: (r"\bwhat would you (?:try|do) first\b|\bwhere (?:do|would|should) (?:i|we|you) (?:even )?start\b",),
    Ask.STUDIES: (
        r"\bwho (?:did|ran|found|made|came up)\b[^.?!]{0,25}\b(?:stud\w+|that|this|it)\b|\bwhich stud(?:y|ies)\b|\bhow strong\b",
        r"\bwhere (?:is|does) (?:it|that|this) (?:come )?from\b|\bis (?:that|it|this) from research\b",
    ),
    Ask.CHECK: (
        r"\b(?:something|anything|what) (?:i |we )?(?:can|could|should) (?:i |we )?(?:count|tally|track|watch for)\b",
        rf"\bhow {_SHOULD} (?:i|we) (?:even |actually |really |then )?(?:check|know|tell|see|count|measure|track|find out)\b(?! (?:them|her|him|you|the class|students|my))",
        rf"\bwhat (?:number )?{_SHOULD} i (?:even |actually )?(?:check|count|measure|track|watch|look (?:at|for)|listen for|write down|tally|show)\b(?! (?:if|to|on my))",
        r"\bcan i (?:check|count|see)\b|\bwhat am i looking for\b|\bhow will i know\b|\bwhat (?:tells|would tell|shows|would show) me\b|\bwhat (?:would|does) (?:working|success) look like\b",
        r"\bc[oó]mo (?:compruebo|reviso|s[eé] si|sabr[ée] si)\b",
    ),
    Ask.READ_NEXT: (r"\b(?:which|what|one) card (?:should|do|would|could|can|to)\b|\bone card\b",),
    Ask.WORDS: (
        r"\bsay what it sounds like\b|\bwhat (?:it|that) (?:would )?sounds? like\b|\bshow me (?:with|how|in|for)\b|\bthe actual (?:line|words)\b",
        rf"\bwhat (?:exactly |else )?{_SHOULD} i (?:even |actually |literally |then )?(?:say|tell|answer)\b|\bwhat (?:exactly )?(?:do|does|should|would) (?:the (?!card|research|library|book|evidence|stud|test|data|plan)\w+|he|she|they|my \w+) (?:say|tell)\b",
        rf"\bhow {_SHOULD} (?:i|you|we) (?:say|word|phrase|put it|warn|tell|introduce|explain)\b|\bhow (?:would|does|do) (?:that|it|this) sound\b|\bsound(?:s)? like (?:in|with|to|for|coming)\b|\bwhat (?:would|does) (?:that|it|this) sound like\b",
        r"\b(?:exact|the) words\b(?! (?:are|is|in|on|of))|\bgive me (?:the )?(?:words|script|exact|sentence)|\bwrite (?:me )?(?:the |a |\d |two |three )*(?:sentence|line|word)s?\b|\bscript\b",
        rf"\b{_LENGTH} (?:i|to|that i) (?:can |could )?(?:say|tell|ask)\b|\b(?:whats|what's|what is|give me|need|got) (?:a |one )?(?:line|sentence|thing) (?:i|to) (?:can |could )?(?:say|tell|ask)\b|\bsay (?:it )?(?:instead|word for word)\b|\bqué (?:les )?digo\b",
    ),
    Ask.REWORK: (
        r"\bshort(?:er|en)\b(?! (?:one|stop|period|class|day|week))|\bthe short version\b|\bwrite it (?:short|small)\b|\b(?:way |still |much |a bit )?too (?:long|wordy|formal|fancy|stiff|soft|academic|teachery)\b",
        r"\bhalf (?:of )?(?:that|it|this|as long|the (?:length|words))\b|\bcut (?:it|that) (?:down|in half|to)\b|\btrim (?:it|that)\b|\btighter\b",
        rf"\bin {_LENGTH}\b|^\W*(?:ok(?:ay)?,? |just |and |make it |but )*{_LENGTH}(?: max| tops| please| only)?\W*$|[.!,] *(?:just )?{_LENGTH}(?: max| tops| please)?\W*$",
        r"\b(?:less|more) (?:formal|fancy|wordy|academic|plain|simple|casual|normal|like me)\b|\b(?:simpler|plainer)\b|\bin (?:plain|normal|simple|kid|my own) (?:words|english|language)\b",
        r"\b(?:not|sounds?|talk(?:ing)?|without sounding) like (?:a |an )?(?:professor|robot|textbook|lawyer|poster|pd|book|consultant|therapist|admin)\b|\bi (?:don'?t|would never|never) (?:talk|speak|say (?:it|that|things)) (?:like )?(?:that|this)\b",
        r"\b(?:drop|lose|skip|cut|leave out|take out|remove) (?:the )?(?:first|second|third|middle|last) (?:one|part|bit|line|sentence)\b|\b(?:drop|cut|lose) (?:one|a) (?:part|step|bit)\b",
    ),
    Ask.QUESTIONS: (
        r"\bquestions? (?:for|to ask|to bring|i (?:can|could|should) (?:ask|bring))\b|\b(?:a couple|\d|one|two|three|some|good|better) questions?\b(?! (?:wrong|right|on the|each|per))",
        r"\bwhat (?:should|do|could|would|can) i (?:even )?(?:ask|bring|take)\b(?! (?:them|the (?:kids|class|students)))|\ba thing i could ask\b|\bqué (?:le )?pregunto\b",
    ),
    Ask.OPENING: (
        r"\bwhat (?:do|should|would|can|could) i (?:even )?(?:open|start|begin|lead) with\b|\bhow (?:do|should|would) i (?:open|begin)\b|\bopening line\b",
        r"\bhow (?:do|should|would|can|could) (?:i|we) (?:even |actually )?(?:start|open|begin)\b|\b(?:first|opening) (?:\d |two |few )?(?:min\w*|line|sentence|words)\b",
        r"\bwhat do i say (?:first|to (?:open|start|begin))\b|\bcómo (?:empiezo|abro|comienzo)\b",
    ),
    Ask.CLOSING: (
        r"^\W*(?:and |ok |so )*the close\b|\bhow (?:do|should) (?:i|we) (?:close|end)\b|\bagree on at the end\b",
        r"\bwhat (?:do|should|could|would|can) (?:we|i) (?:agree|settle|decide|end|leave)\b|\bhow (?:do|should|would|could) (?:we|i) (?:end|close|wrap|finish)\b",
        r"\b(?:agree|end|close|leave) (?:on|with) (?:at|in|by) the end\b|\bagree(?:ment)? at the end\b",
    ),
    Ask.WHICH_CAUSE: (
        r"\bwhich (?:one|of (?:them|the two|those|these)) (?:was it|it was|did it|made|helped|worked)\b|\bknow which (?:one|of|thing)\b",
        r"\bhow (?:i )?(?:can|could|do|would|will) (?:i )?(?:know|tell|see) (?:if|whether) (?:it (?:was|is)|its|it's) [^.?!]{2,40}\bor\b",
        r"\bnot just (?:the|bc|because|cuz|that)\b|\b(?:how|can) [^.?!]{0,25}\b(?:tell|know) [^.?!]{0,40}\b(?:apart|or if|or whether|from the)\b|\bwas it the [^.?!]{2,40} or\b|\bor (?:is|was) it (?:just )?the\b",
    ),
    Ask.ONE: (
        rf"\b(?:give me|gimme|just|only|what'?s|what is|tell me|name|i (?:want|need|would like)) (?:\w+ )?(?:one|1|a single) (?:\w+ )?{_ONE_OF}\b",
        rf"^\W*(?:ok(?:ay)?,? |so |and )*(?:one|1) (?:\w+ )?{_ONE_OF}\b(?! (?:i|is|was|that|they|we|at|each|per)\b)|\bone (?:\w+ )?{_ONE_OF},? (?:please|pls|only)\b",
        r"\bjust (?:one|1)\b(?! (?:kid|student|girl|boy|of|group|table|section|class|period|question))|\bpick (?:one|for me|it for me)\b|(?<!would )\byou (?:pick|choose|decide)\b|\bcommit to\b",
        r"\bjust tell me which\b|\bwhich (?:one )?would you (?:pick|do|choose|take)\b",
    ),
}  # fmt: skip
_COMPILED = {ask: re.compile("|".join(patterns), re.IGNORECASE) for ask, patterns in _PATTERNS.items()}
_OPENS = r"(?:^|[.,?!;:]\s+|\b(?:ok|okay|so|and|but|then|hmm|hm|wait|lol|honestly|alright|also|anyway|first|y|pero|entonces)\b,?\s+)"
_ASKING = re.compile(
    _OPENS
    + r"(?:what|how|why|which|who|where|is|are|am|do|does|did|can|could|would|should|will|isn'?t|aren'?t|whats|what's|hows|how's|"
    r"whos|who's|got|have you|any|qué|que|cómo|como|cuál|cual|quién|dónde|hay|puedo|puede)\b",
    re.IGNORECASE,
)
_OPEN_ASKING = re.compile(
    r"(?:^\W*|[.,?!;]\s+)(?:(?:ok|okay|so|and|but|then|hmm|hm|wait|lol|also|ok so|alright)\b,?\s+)*"
    r"(?:what (?:is|are|do|does|would|should|can|could|if|about)|whats|what's|how (?:do|does|would|should|can|could|is|are|about|many|much|long|old)|"
    r"why (?:is|do|does|would)|which (?:one|of|for|card)|is (?:there|it|that|this)|are there|can (?:you|u|i)|could you|do you|does (?:it|that|this)|should i|do i|can (?:the|my|anyone|he|she|they)|would (?:it|that|you|\w+ing))\b",
    re.IGNORECASE,
)
_MUSING = re.compile(
    r"^\W*(?:what (?:do|did) i (?:notice|do|see)\b|who knows\b|what (?:worked|happened|bothers me)\b)", re.IGNORECASE
)
_LONG = 45
_BETWEEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"([^.?!]+?)\b(?:vs\.?|versus)\b([^.?!]+)",
        r"([^.?!]+?)\bor\b([^.?!]+)",
        r"compar\w*([^.?!]+?)\b(?:to|with|and|w)\b([^.?!]+)",
        r"([^.?!]+?)\b(?:different|better|difference)\b (?:from|than|between)\b([^.?!]+)",
        r"([^.?!]+?)\bo\b([^.?!]+)",
    )
)
_LEAD = re.compile(
    r"^\W*(?:(?:ok|and|so|hmm|well|but|it|then)\W+)*(?:which (?:one )?(?:is|would|are)?(?: better)?(?: for \w+)?|what would you choose|would|how is|is|what about|what's better)\b\W*|"
    r"\b(?:be better|which (?:one )?(?:for|is|would) .*|in practice|at first|pros and cons)\W*$",
    re.IGNORECASE,
)
_SHORTEST_SIDE = 5


def read_asks(text: str) -> frozenset[Ask]:
    """Everything the message asks about that the card in hand or the library can answer."""
    return frozenset(ask for ask, pattern in _COMPILED.items() if pattern.search(text))


_WANTED = (
    (1, re.compile(rf"\b(?:one|1|a single|an|just one)\b(?: \w+)? (?:{_ONE_OF}|questions?|cards?|lines?|sentences?)\b|\bjust (?:one|1)\b", re.IGNORECASE)),
    (2, re.compile(r"\b(?:a couple|two|(?<![\d.])2(?!\.\d)|dos)\b(?! (?:minutes?|min|hours?|weeks?|periods?|kids|students|or three|or 3|girls|boys|of them|days))", re.IGNORECASE)),
    (3, re.compile(r"\b(?:three|(?<![\d.])3(?!\.\d)|tres|two or three|2 or 3|a few)\b(?! (?:minutes?|min|hours?|weeks?|periods?|kids|students|of them|days))", re.IGNORECASE)),
)  # fmt: skip
_ORDERS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|and|also|so|please|pls|now|then|yes|yeah|no|but|just|oh|can you|could you|would you|i want you to|u)[, ]+)*"
    r"(?:write|rewrite|shorten|draft|make (?:it|me|that|this|the)|put|swap|switch|give me|gimme|show|add|drop|leave out|take (?:out|off)|list|lay (?:it |that )?out|name (?:one|two|three)|change|move|summari[sz]e|remind|repeat|say (?:it|that))\b",
    re.IGNORECASE,
)


def is_order(text: str) -> bool:
    """Whether a message tells the program to do something: "write it down", "drop the middle one"."""
    return any(_ORDERS.match(sentence) for sentence in re.split(r"(?<=[.!?])\s+|\n+", text))


def how_many(text: str) -> int | None:
    """How many ideas, questions or lines are asked for, one to three; None when no number is named."""
    return next((number for number, pattern in _WANTED if pattern.search(text)), None)


def asks_something(reading: Reading) -> bool:
    """Whether an answer is expected: a real question, not a musing or a statement with a question mark."""
    text = reading.text
    if _MUSING.match(text):
        return False
    if "?" in text:
        last = re.split(r"(?<=[.!])\s+", text[: text.rindex("?")])[-1]
        return bool(_ASKING.search(last))
    return bool(_OPEN_ASKING.search(text)) and len(text.split()) <= _LONG


def topic_asked_for(text: str) -> str | None:
    """What "do you have a card on …" asks for."""
    found = _COMPILED[Ask.HOLDINGS].search(text)
    named = next((part for part in found.groups() if part), "") if found else ""
    return named.strip(" ,.?!") or None


def asking_part(text: str) -> str:
    """Of a long story only what may ask: sentences with a question mark and the last one. Told speech asks nothing."""
    if len(text.split()) <= _LONG:
        return text
    sentences = [part for part in re.split(r"(?<=[.?!])\s+|\n+", text) if part.strip()]
    kept = [part for part in sentences[:-1] if part.rstrip().endswith("?")]
    last = " ".join(sentences[-1].split()[-_LONG:]) if sentences else ""
    return " ".join([*kept, last])


def sides_of(text: str) -> list[str]:
    """The two things that a comparison puts side by side; none when they cannot be told apart."""
    found = next((f for pattern in _BETWEEN if (f := pattern.search(text))), None)
    pieces = (_LEAD.sub("", piece).strip(" ,.?!") for piece in found.groups()) if found else ()
    return [piece for piece in pieces if len(piece) >= _SHORTEST_SIDE]
