"""Which language a message is in, and its Spanish without texting shorthand."""

import re
from pathlib import Path

from retrieval.text import words

_FOLDER = Path(__file__).parent
_SPANISH = frozenset((_FOLDER / "spanish_words.txt").read_text(encoding="utf-8").split())
_ENGLISH = frozenset((_FOLDER / "english_words.txt").read_text(encoding="utf-8").split())
_SIGNS = re.compile(r"[ñ¿¡áéíóú]")
_SHORTHAND = (
    (r"\b(?:x ?q|p ?q|xk|porq)\b", "porque"),
    (r"\b(?:q|k|qe)\b", "que"),
    (r"\bpa'?(?=\s)", "para"),
    (r"\b(?:tmb|tb|tambn)\b", "también"),
    (r"\bx(?= (?:favor|ejemplo|eso))", "por"),
    (r"\bxfa(?:s)?\b", "por favor"),
    (r"\b(?:nomas|nom[aá]s)\b", "nada más"),
)
LEAST_SHARE = 0.6


def share_of_spanish(text: str) -> float | None:
    """The part, 0 to 1, of the telling words that is Spanish; None when no word tells."""
    found = words(text)
    spanish = sum(word in _SPANISH for word in found) + sum(bool(_SIGNS.search(word)) for word in text.lower().split())
    english = sum(word in _ENGLISH for word in found)
    return spanish / (spanish + english) if spanish + english else None


def telling_words(text: str) -> int:
    """How many words of a text tell its language."""
    return sum(word in _SPANISH or word in _ENGLISH for word in words(text))


def is_spanish(text: str) -> bool:
    """Whether a text is mainly Spanish."""
    return (share_of_spanish(text) or 0.0) >= LEAST_SHARE


def written_out(text: str) -> str:
    """Spanish with its texting shorthand written out ("q" is "que")."""
    for short, full in _SHORTHAND:
        text = re.sub(short, full, text, flags=re.IGNORECASE)
    return text


def is_formal(text: str) -> bool | None:
    """Whether the teacher says "usted" (True) or "tú" (False) to the listener; None when the message does not tell."""
    if _FORMAL.search(text):
        return True
    return False if _FAMILIAR.search(text) else None


_FORMAL = re.compile(
    r"\b(?:usted|quisiera|le agradezco|me permite|d[ií]game|deme|dé?me una|haga(?:me)?|hágalo|ponga(?:me)?|quite|cambie|mu[eé]streme|expl[ií]queme|"
    r"sugi[eé]rame|recomi[eé]ndeme|ay[uú]deme|prepare|escriba(?:me)?|disculpe|perd[oó]neme|no me (?:ofrezca|diga|pregunte|d[eé])|me (?:podr[ií]a|puede) (?:\w+r)\b)\b",
    re.IGNORECASE,
)
_FAMILIAR = re.compile(
    r"\b(?:dime|dame|haz(?:me|lo)?|ponme|ponlo|quita|cambia(?:lo)?|mu[eé]strame|expl[ií]came|ay[uú]dame|oye|mira|sabes|eres|puedes|podr[ií]as|tienes|crees|me entiendes|contigo|"
    r"no me (?:pongas|des|digas|preguntes|ofrezcas)|te (?:digo|cuento|agradezco))\b|\b(?:dame|dime)? ?(?:ideas )?t[uú]\b",
    re.IGNORECASE,
)
