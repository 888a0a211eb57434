"""The teacher's words as they can be said back: turned round, or quoted; nothing when either might go wrong."""

import re
from dataclasses import replace

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.listening.telling import telling
from agents.guided.reading.clauses import clauses, has_name, turned, turned_phrase
from agents.guided.reading.mending import mend
from agents.guided.reading.spanish.clauses import spanish_clauses
from agents.guided.reading.spanish.language import is_spanish
from agents.guided.spanish import addressed

_POINTS_BACK = re.compile(
    r"^(?:it|it's|its|that|that's|thats|this|there|he|he's|she|she's|one|then|which|eso|esto|es)\b", re.IGNORECASE
)
_EXPLAINING = frozenset({Act.CAUSE, Act.INSIGHT})
_WHY = re.compile(
    r"(?:\b(?:because|bc|cuz|porque)|^\W*(?:(?:yeah|well|ok|oh|hmm?|so|and|no|honestly|s[ií]|pues)\W+)*(?:i (?:just )?(?:think|guess|suppose|bet|feel like)|maybe|probably|perhaps|creo que|quiz[aá]s?|tal vez|a lo mejor|supongo que))"
    r"\s+(?:that |it'?s (?:because|bc|that) |like )*(?P<why>\S.{8,})",
    re.IGNORECASE,
)
_THINKING = re.compile(
    r"^\W*(?:(?:yeah|well|ok|oh|hmm?|so|and|no|honestly|s[ií]|pues)\W+)*(?:i (?:just )?(?:think|guess|suppose|bet|feel like)|creo que|supongo que)\s+(?:that |like )*(?P<why>\S.{8,})",
    re.IGNORECASE,
)
_MAY_POINT_BACK = frozenset({Act.CAUSE, Act.INSIGHT, Act.CORRECT, Act.LIMIT, Act.CONTRAST, Act.STEP})
_NOT_QUOTED = re.compile(
    r"[\"“”?¿<>\[\]{}|@*#]|\b(?:you|your|u|ur|lol|haha+|jaja\w*|ugh|omg|wtf|damn|hell|crap|shit\w*|stupid|dumb|idiots?|lazy|hate|suck\w*|bad kids?|low kids?|idk|plan|card|app|bot|robot|tú|te|usted)\b|https?:",
    re.IGNORECASE,
)
_NO_QUOTE_START = re.compile(
    r"^(?:or|and|but|not|never|then|just|like|so|because|bc|cuz|if|when|which|who|that|than|to|of|for|with|y|o|pero|porque|si|que|no$|yes|yeah|ok|please)\b",
    re.IGNORECASE,
)
_LOOSE_END = re.compile(
    r"\b(?:and|or|but|so|because|the|a|an|my|of|to|at|for|with|in|on|is|are|was|like|than|i|they|too|tho|though|just|really|very|y|o|que|de|a|en|con|el|la|los|las|mi|un|una)$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^(?:(?:ok(?:ay)?|so|and|then|yes|yeah|good|fine|alright|all right|maybe|hmm?|well|ooh|cool|great|bien|va|entonces|s[ií])\b[\s,.]*)+|^(?:i'?ll|i will|i'?m going to|i'?m gonna|i can|i could|let'?s|voy a)\s+(?:just )?(?:do |try )?(?=\w+ (?:first|tomorrow|on|before|after|at|instead))",
    re.IGNORECASE,
)
_FEWEST_QUOTED = 2
_LONG_WORD = 5
_MOST_DECIDED = 14
_MOST_QUOTED = 9
_FEWEST_TURNED = 3
_MOST_TURNED = 17
_WHOLE_CLAUSES = 2


def voiced(said: Said, used: set[str], *, formal: bool = False) -> dict[str, str]:
    """The variables of a wording about this part: `clause`, `Clause` and `quote`, each only where it is safe.

    `formal` is how the teacher is addressed in Spanish.
    """
    values: dict[str, str] = {}
    said = _explaining(said)
    formal = formal and is_spanish(said.text)
    clause = addressed(turned_part(said) or "", formal=formal)
    if clause and f"said#{clause}" not in used:
        values |= {"clause": clause, "Clause": clause[0].upper() + clause[1:]}
    quote = quoted_part(said.text)
    if quote and f"said#{quote}" not in used:
        values["quote"] = quote
        if mirrored := addressed(turned_phrase(quote), formal=formal):
            values |= {"fragment": mirrored, "Fragment": mirrored[0].upper() + mirrored[1:]}
    return values


def _explaining(said: Said) -> Said:
    """A part without the "I think" before it; a cause without what it is the cause of."""
    pattern = _WHY if said.act in _EXPLAINING else _THINKING
    return replace(said, text=why["why"]) if (why := pattern.search(said.text)) else said


def decision(text: str) -> str | None:
    """A step with everything said of it, turned round: "blocks first, tomorrow before snack"."""
    plain = _LEAD_IN.sub("", re.sub(r"\bill\b", "I'll", mend(text), flags=re.IGNORECASE).strip(" .!,;")).strip()
    fit = _FEWEST_QUOTED <= len(plain.split()) <= _MOST_DECIDED and not _NOT_QUOTED.search(plain)
    if not fit or has_name("x " + plain) or _LOOSE_END.search(plain):
        return None
    back = turned_phrase(plain)
    return back[0].upper() + back[1:]


def turned_part(said: Said) -> str | None:
    """The part turned round, whole: a part of several clauses gives its most telling one only if that stands alone."""
    if is_spanish(said.text):
        backs = [back for clause in spanish_clauses(said.text) if (back := turned(clause))]
    else:
        pieces = clauses(said.text)
        backs = telling(pieces) if len(pieces) > 1 else [back for piece in pieces if (back := turned(piece))]
    return next((back for back in backs if _stands(back, said.act)), None)


def _stands(back: str, act: Act) -> bool:
    if not _FEWEST_TURNED <= len(back.split()) <= _MOST_TURNED or _LOOSE_END.search(back):
        return False
    return act in _MAY_POINT_BACK or not _POINTS_BACK.match(back)


def quoted_part(text: str) -> str | None:
    """A short part as the teacher wrote it, with typing errors mended."""
    whole = spanish_clauses(text) if is_spanish(text) else clauses(text)
    if not 1 <= len(whole) <= _WHOLE_CLAUSES:
        return None
    quote = whole[0] if len(whole) == 1 else max(whole, key=len)
    quote = re.sub(r"\bi\b", "I", quote if is_spanish(text) else mend(quote)).strip(" .,;:!")
    alone = quote.isalpha() and len(quote) >= _LONG_WORD and text.strip(" .!").lower() == quote.lower()
    fit = alone or _FEWEST_QUOTED <= len(quote.split()) <= _MOST_QUOTED
    if not fit or _NOT_QUOTED.search(quote) or _NO_QUOTE_START.match(quote) or _LOOSE_END.search(quote):
        return None
    return None if has_name("x " + quote) else quote
