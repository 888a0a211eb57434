"""Whether a teacher asks for advice: by words, softly or directly, or by being stuck."""

import re
from collections.abc import Sequence

from agents.evaluation.prose import content, words

_DIRECT = re.compile(
    r"\b(?:just tell me|tell me (?:what|how) to|tell me what you(?:'d| would) do|"
    r"what (?:should|do|can|would) (?:i|we) (?:even )?(?:do|try)|what would you (?:do|try)|"
    r"what do you (?:suggest|recommend)|how (?:do|can|should|would) (?:i|we)|what are the steps|"
    r"(?:give|show) me (?:(?:the|some|a|an|one|two|three|\d) )*(?:\w+ )?"
    r"(?:steps?|ideas?|words?|things?|something|options?|strateg\w+|script|example|tips?)|walk me through|"
    r"dime qué (?:hago|hacer)|s[oó]lo dime|qu[eé] (?:hago|puedo hacer|debo hacer)|c[oó]mo (?:le )?(?:hago|puedo))\b",
    re.IGNORECASE,
)
_ABOUT_KNOWING = re.compile(
    r"\bhow (?:do|can|would|should) (?:i|we) (?:even )?(?:know|tell if|tell whether|measure|count|track)\b",
    re.IGNORECASE,
)
_FOR_WORDS = re.compile(
    r"\bhow (?:do|can|should|would) (?:i|we) (?:say|word|phrase|put|answer|tell|ask|open|bring (?:it|this|that) up|"
    r"(?:start|begin)(?= (?:the |this |that |a |my )?(?:meeting|talk|conversation|conference|call|debrief|email)\b|"
    r"\W*$|[.!?,;]))\b|"
    r"\b(?:give me|show me|write me|gimme|(?:can|could) (?:you|u) (?:give|write|show)(?: me)?|^(?:ok |okay |"
    r"please )*write) "
    r"(?:\w+ ){0,4}(?:words?|wording|script|line|sentences?|opener|opening|"
    r"questions?|email|letter|note|page|paper|document|agenda)\b|\btell me what (?:to|i) say\b|"
    r"\bwhat (?:do|should|can|would|could) (?:i|we) (?:even )?say\b|\bword for word\b|\bexact words\b|"
    r"\b(?:what(?:'s|s)?|how)(?: (?:would|does|will|might|could|should))? (?:it|that|this) sound(?: like)?\b|"
    r"\bone line (?:i|we) can say\b|\bwhat (?:do|should) i tell\b|"
    r"\bcómo (?:se lo|le|les|lo) (?:digo|pregunto|explico)\b|\bqué (?:les? )?digo\b|\bcómo (?:suena|sonaría)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"(?:\b(?:asked?|asking|asks|says?|said|saying|tells?|told|begging|begs|yell\w*|shout\w*|go(?:es)?|like)"
    r"(?: (?:me|us|him|her|them|for))?[,:]?\s+[\"“']?(?:what do (?:we|i) do|tell me what to do|just tell me|"
    r"how do (?:we|i)|what are the steps|what (?:should|can) (?:we|i) do)\b[^.!?\n]*)",
    re.IGNORECASE,
)
_TRANSCRIPT_LINE = re.compile(r"^\s*(?:[A-Z][\w.'-]*|[A-Z]{1,2}\d?)\s?:.*$", re.MULTILINE)
_ASKS = re.compile(
    r"\b(?:any (?:ideas?|tips?|suggestions?|advice|thoughts)|(?:your|a) (?:suggestion|recommendation)s?|"
    r"(?:need|have|trying) to plan|need (?:ideas?|help|a plan|something)|looking for|help me (?:with|plan|figure)|"
    r"next step|what now|"
    r"(?:can|could) you (?:help|plan|give|show|suggest|lay|write|compare)|what (?:works|helps|else|about|if)|"
    r"what do i \w+|"
    r"where do i (?:even )?start|how (?:long|will i)|does it (?:even )?work|and for|and (?:the|my) [^.?!]*\?|"
    r"is (?:it|that|this|\w+(?: \w+)?) (?:ok|okay|worth|any good)|"
    r"(?:what are|what're) (?:my|the|some) (?:options|choices|ways)|my options|"
    r"(?:two|three|a few|some|\d) (?:or \w+ )?(?:possibilities|options|ideas|suggestions|ways|questions)\b"
    r"(?=[^.?!]{0,25}(?:$|[.?!,]))|"
    r"what have you got|gimme|what would you (?:change|say|pick|use|choose)|"
    r"which (?:one )?(?:is|would be|works?|has|do you|should i)|which (?:one )?for|pros and cons|versus|vs|compared?|"
    r"(?:what(?:'s|s| is) the )?difference between|would \w+ing [^.?!]* or [^.?!]* be better|"
    r"is there (?:a|an|any|some|something|anything)|are there (?:any|other|some)|"
    r"(?:ok |okay |so |and )+what(?:'s|s| is| are| do| does|'re)? (?:the (?:other|rest)|makes? (?:them|kids|students))|"
    r"should (?:i|we)|do (?:i|we) (?:answer|reply|call|tell|send|let|say|keep|email)|(?:can|may|could) i (?:say|ask|"
    r"tell|do|use|try|skip|show)|"
    r"(?:put|turn) (?:it|this|that) in(?:to)? (?:a|the|my) plan|(?:make|write|draft) (?:me |us )?(?:a|the|my) plan|"
    r"(?:lay|write|map) (?:it |this |that |the \w+ )?out|rewrite|walk me|"
    r"alguna idea|ayúdame|necesito (?:ideas|ayuda|un plan|planear)|qué me (?:recomiendas?|sugieres?)|"
    r"(?:dame|deme|dime|dígame|d[ií]game) (?:\w+ )?(?:ideas?|algo|opciones|pasos|palabras|t[uú]|usted|c[oó]mo)|"
    r"qué (?:dos |tres |otras? )?(?:opciones|ideas)|cu[aá]l (?:va|es|sería|funciona|me conviene)|"
    r"hay (?:estudios|evidencia|algo|alguna)|qué (?:evidencia|cuento|anoto)|y si (?:solo|s[oó]lo|me|no)|"
    r"(?:haga|hazme|h[aá]game|haz) (?:el|un) plan)(?!\w)",
    re.IGNORECASE,
)
_ASKS_FIRST = re.compile(
    r"^(?:(?:ok|okay|so|and|but|hmm+|well|oh|wait|y|pero|entonces|bueno)\W+)*(?:what|what's|whats|which|how|who|when|"
    r"where|why|can|could|should|would|will|is|are|do|does|qué|cómo|cuál|cuándo|dónde|por qué)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[^.?!\n]+[.?!]*")
_STUCK = re.compile(
    r"^\W*(?:idk|i don'?t know|no idea|not sure|dunno|no clue|i guess|maybe|whatever|hmm+|um+|meh|nothing|"
    r"i have no idea|beats me|you tell me|same|shrug|no s[eé]|ni idea)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MOST_MEANING_BESIDE = 1
_SHORT = 8
"""A longer sentence that asks in passing tells something too."""
_STILL_ASKING = 3
"""A request holds for this many messages: the one that makes it and the two after it."""


def asks_directly(message: str) -> bool:
    """Whether the teacher wants the steps now: "just tell me", "what should I do", "how do I …".

    What others said or asked, a pasted transcript, and a request for words, an opening, questions or a document are
    none.
    """
    own = _own_words(message)
    return bool(_DIRECT.search(own)) and not _ABOUT_KNOWING.search(own) and not asks_for_words(own)


def asks_for_words(message: str) -> bool:
    """Whether the teacher asks for something to say or to hand over: words, an opening, questions, a letter."""
    return bool(_FOR_WORDS.search(message))


def asks_for_advice(message: str) -> bool:
    """Whether the message asks for help of some concrete kind, more softly than `asks_directly` too."""
    own = _own_words(message)
    return bool(_DIRECT.search(own) or _ASKS.search(own) or _FOR_WORDS.search(own))


def only_asks(message: str) -> bool:
    """Whether the message tells nothing: each of its sentences asks for something."""
    pieces = [piece.strip() for piece in _PIECE.findall(message) if len(words(piece)) > 1]
    return bool(pieces) and all(
        piece.endswith("?") or _ASKS_FIRST.match(piece) or (len(words(piece)) <= _SHORT and asks_for_advice(piece))
        for piece in pieces
    )


def _own_words(message: str) -> str:
    """The message without what others are said to have asked, and without the lines of a transcript."""
    lines = _TRANSCRIPT_LINE.findall(message)
    told = _TRANSCRIPT_LINE.sub(" ", message) if len(lines) > 1 else message
    return _REPORTED.sub(" ", told)


def is_unproductive(message: str) -> bool:
    """Whether the message leaves the question open: "idk", "not sure", with at most one word of meaning besides."""
    found = _STUCK.match(message)
    return found is not None and len(content(found["rest"])) <= _MOST_MEANING_BESIDE


def has_asked(messages: Sequence[str]) -> bool:
    """Whether the last message asks, or one shortly before it did and is still being answered."""
    return any(asks_for_advice(message) for message in messages[-_STILL_ASKING:])


def is_stuck(messages: Sequence[str]) -> bool:
    """Whether two of the last three messages led nowhere, so that something concrete may be put on the table."""
    return sum(is_unproductive(message) for message in messages[-3:]) >= 2
