"""Clauses of a message, and a clause turned round to be said back to the teacher."""

import re

_BREAKS = re.compile(
    r"(?<=[.!?;])\s+|\n+|(?<!\d),\s+(?:and |but |so )|\s+(?:but|because|cuz|bc)\s+|\s+-+\s+|,\s+(?=they|i |it |my |we |nobody|half|the )",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"^(?:(?:and|but|so|also|ok(?:ay)?|well|like|honestly|basically|yeah|yes|no|um+|ugh|hi|hello|hey|look|maybe|i mean|i guess|i think|plus|then)\b[,.\s]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[\s,]+(?:i guess|i think|or something|you know|lol|haha|honestly|right|tbh|ugh)\W*$", re.IGNORECASE)
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
}
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*|[^A-Za-z]+")
_SUBJECTS = re.compile(
    r"^(?:last|yesterday|today|this morning|every time|when|i|i'm|i've|i'd|my|our|we|they|they're|the|these|those|nobody|no one|half|some|most|everyone|everybody|kids|students|one|two|three|"
    r"all|it|it's|he|she|his|her|a|an|about|only|every|each|\d+)\b",
    re.IGNORECASE,
)
_VERB_HINT = re.compile(
    r"\b(?:is|are|was|were|am|do|does|did|don't|doesn't|didn't|can|can't|cannot|won't|will|has|have|had|get|gets|got|just|never|always|keep|keeps|"
    r"take|takes|took|(?!kids\b|students\b|ieps\b|els\b|minutes\b|mins\b|questions\b|boys\b|girls\b|teachers\b|class\b|this\b|his\b|us\b|hers\b|graders\b|always\b|times\b)\w+s|\w+ed|\w+n't|\w+'re|\w+'s|go|come|sit|talk|say|write|stare|copy|fight|need|want|feel|skip|know|think|run|lose)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"[\"“”()\[\]{}<>|@#*_=]|https?:|\byou\b|\byour\b|\byou're\b", re.IGNORECASE)
_NOT_NAMES = {
    "i", "iep", "ieps", "el", "els", "ell", "ells", "ela", "esl", "ap", "ib", "pe", "us", "english", "spanish", "history", "chem", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "french", "american", "pbis", "tlac", "honduras",
}  # fmt: skip
_MOST_WORDS = 18


def clauses(text: str) -> list[str]:
    """The message in pieces small enough to say back, fillers removed."""
    pieces = (_TRAILING.sub("", _FILLERS.sub("", piece.strip())).strip(" ,.;:-") for piece in _BREAKS.split(text))
    return [piece for piece in pieces if piece]


def turned(clause: str) -> str | None:
    """The clause as the listener says it back ("my 4th period stares at me" → "your 4th period stares at you").

    None when turning it might get grammar, meaning or privacy wrong: speech about the listener, quotes, names of people, no subject or verb.
    """
    words = clause.split()
    if not 3 <= len(words) <= _MOST_WORDS or "?" in clause or _UNSURE.search(clause):
        return None
    if not _SUBJECTS.match(clause) or not _VERB_HINT.search(clause) or has_name(clause):
        return None
    return _turn_words(clause)


def turned_phrase(phrase: str) -> str:
    """A phrase that needs no sentence around it (an object, a wish) with the persons turned round."""
    return _turn_words(phrase)


def has_name(text: str) -> bool:
    """Whether a word inside the text looks like somebody's name: capitalised although it does not begin a sentence."""
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
    turned_words = "".join(_TURNS.get(part.lower(), part) if part[0].isalpha() else part for part in _WORD.findall(text))
    agreed = re.sub(r"\byou was\b", "you were", turned_words, flags=re.IGNORECASE)
    agreed = re.sub(r"\byou am\b", "you are", agreed, flags=re.IGNORECASE)
    return agreed[0].lower() + agreed[1:] if agreed[:1].isupper() and not agreed[:2].isupper() else agreed
