"""Clauses of a message, and a clause turned round to be said back to the teacher."""

import re
from pathlib import Path

_BREAKS = re.compile(
    r"(?<=[.!?;])\s+|\n+|(?<!\d),\s+(?:and |but |so )|\s+and no,? |,\s+(?=how |what |why |where |when do)|\s+(?:but|because|cuz|bc)\s+|\s+-+\s+|,\s+(?=they|i |it |my |we |nobody|half|the )",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"^(?:no[,.]\s*|no (?=i |we |they |it )|(?:and|but|so|also|ok(?:ay)?|well|like|honestly|basically|yeah|yes|um+|ugh|hi|hello|hey|look|maybe|i mean|i guess|i think|plus|then)\b[,.\s]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,]+(?:i guess|i think|or something|you know|lol|haha|honestly|right|tbh|ugh)\W*$", re.IGNORECASE
)
_TURNS = {
    "i": "you",
    "i'm": "you're",
    "im": "you're",
    "i've": "you've",
    "ive": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "we're": "you're",
    "we've": "you've",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "we'll": "you'll",
    "we'd": "you'd",
    "ourselves": "yourselves",
}
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|[^A-Za-z]+")
_NO_SUBJECT = re.compile(
    r"^(?:have|has|had|am|will|can|could|would|should|help|how|what|why|where|which|who|need|want|tell|give|explain|walk|is|are|do|does|did|don't|please|thanks|thank|ideas?|"
    r"not|without|vs|also|let|show|make|write|end|still|just|turns|trying|looking|wondering|hate|love|grade|gr|first year|year)\b",
    re.IGNORECASE,
)
_VERBS = (Path(__file__).parent / "verbs.txt").read_text(encoding="utf-8").split()
_CONTRACTED = re.compile(r"(?:im|\w+'(?:m|re|s|ve|d|ll))\b", re.IGNORECASE)
_VERB_HINT = re.compile(
    r"\b(?:is|are|was|were|am|does|did|can|can't|cannot|won't|will|has|have|had|got|went|came|took|said|gave|made|lost|spent|felt|left|knew|threw|wrote|told|"
    rf"never|always|\w+n't|\w+'(?:re|s|ve|d|ll)|(?:{'|'.join(_VERBS)})(?:s|es|ed|d)?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:how|what|why|where|when) (?:do|does|can|should|would|could|to|is|are)\b|\b(?:is|will|does|would) (?:that|it|this) (?:going|look|be|mean|ok)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:[\w-]+ ){0,2}[\w-]+:\s+")
_LONG = 13
_LONG_BREAKS = re.compile(
    r"\s+(?:and|so)\s+(?=(?:honestly |then |now )?(?:nobody|nothing|they|i|we|it|she|he|the|my|three|half|some|no one)\b)",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"[\"“”()\[\]{}<>|@#*_=¿¡]|(?<!\w)'\w[^']*\s[^']*'|https?:|\byou\b|\byour\b|\byou're\b", re.IGNORECASE
)
_NOT_NAMES = {
    "i", "iep", "ieps", "el", "els", "ell", "ells", "ela", "esl", "ap", "ib", "pe", "us", "english", "spanish", "history", "chem", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "french", "american", "pbis", "tlac", "honduras", "and", "or", "not", "all", "these", "kahoot",
}  # fmt: skip
_NAMES = frozenset((Path(__file__).parent / "names.txt").read_text(encoding="utf-8").split())
_MOST_WORDS = 20


def clauses(text: str) -> list[str]:
    """The message in pieces small enough to say back, fillers removed."""
    whole = (part for piece in _BREAKS.split(_LABEL.sub("", text)) for part in _shorter(piece))
    pieces = (_TRAILING.sub("", _FILLERS.sub("", piece.strip())).strip(" ,.;:-") for piece in whole)
    return [_without_labels(piece) for piece in pieces if any(character.isalnum() for character in piece)]


def _without_labels(piece: str) -> str:
    """The piece without what only names the class around its statement: "1st grade, …", "…, 24 kids"."""
    parts = piece.split(", ")
    stating = [n for n, part in enumerate(parts) if _VERB_HINT.search(part)]
    return ", ".join(parts[stating[0] : stating[-1] + 1]) if stating else piece


def _shorter(piece: str) -> list[str]:
    """A long piece at its joints; a short one as it is."""
    return _LONG_BREAKS.split(piece) if len(piece.split()) > _LONG else [piece]


def turned(clause: str) -> str | None:
    """The clause as the listener says it back ("my 4th period stares at me" → "your 4th period stares at you").

    None when turning it might get grammar, meaning or privacy wrong: speech about the listener, quotes, names of people, no subject or verb.
    """
    words = clause.split()
    least = 2 if re.match(r"(?:they|he|she|it|nobody)\b", clause, re.IGNORECASE) else 3
    if not least <= len(words) <= _MOST_WORDS or "?" in clause or _UNSURE.search(clause):
        return None
    if (
        re.match(r"\w+ing\b", clause)
        or _NO_SUBJECT.match(clause)
        or _ASKS.search(clause)
        or not (_CONTRACTED.match(clause) or _VERB_HINT.search(clause.split(maxsplit=1)[1]))
        or has_name(clause)
    ):
        return None
    return _turn_words(clause)


def turned_phrase(phrase: str) -> str:
    """A phrase that needs no sentence around it (an object, a wish) with the persons turned round."""
    return _turn_words(phrase)


def names_somebody(text: str) -> bool:
    """Whether a common first name stands in the text, capitalised."""
    words = re.findall(r"[\w']+", text)
    return any(word[:1].isupper() and word.lower().removesuffix("'s") in _NAMES for word in words)


def has_name(text: str) -> bool:
    """Whether the text seems to name somebody: a common first name, or a word capitalised within a sentence."""
    if names_somebody(text):
        return True
    inner = re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+(?=\b|')", text)
    return any(word.lower() not in _NOT_NAMES for word in inner)


def sentence(text: str) -> str:
    """The text as a sentence: first letter large, one full stop at the end."""
    text = text.strip().rstrip(" .,;:")
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in "?" else ".")


def _turn_words(text: str) -> str:
    text = text.replace("’", "'").rstrip(" .,;!")
    turned_words = "".join(
        _TURNS.get(part.lower(), part) if part[0].isalpha() and part != "US" else part for part in _WORD.findall(text)
    )
    agreed = re.sub(r"\byou was\b", "you were", turned_words, flags=re.IGNORECASE)
    agreed = re.sub(r"\byou wasn't\b", "you weren't", agreed, flags=re.IGNORECASE)
    agreed = re.sub(r"\byou am\b", "you are", agreed, flags=re.IGNORECASE)
    return agreed[0].lower() + agreed[1:] if agreed[:1].isupper() and not agreed[1:2].isupper() else agreed
