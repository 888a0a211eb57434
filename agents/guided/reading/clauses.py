"""Clauses of a message, and a clause turned round to be said back to the teacher."""

import re
from pathlib import Path

from agents.guided.reading.mending import mend
from agents.guided.reading.spanish.clauses import spanish_phrase, spanish_turned
from agents.guided.reading.spanish.language import is_spanish
from agents.guided.reading.titles import has_title, without_stops

_BREAKS = re.compile(
    r"(?<=[.!?;])\s+|\n+|(?<!\d),\s+(?:and |but |so )|\s+and no,? |,\s+(?=please |how |what |why |where |when do)|\s+(?:but|because|cuz|bc)\s+|\s+-+\s+|,\s+(?=(?:they|i|i'm|it|it's|my|we|nobody|no one|everyone|half|the|he|she|some|somebody|that's)\b)",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"^(?:no[,.]\s*|no (?=i |we |they |it )|(?:and|but|so|also|ok(?:ay)?|well|like|yeah|yes|yep|nah|nope|oh+|hi|hello|hey|look|i guess|anyway|of course|fine|plus|then|fair)\b[,.\s]*|"
    r"(?:mostly|just|it's just) that (?=(?:they|i|we|he|she|it|the|my|nobody)\b))+",
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
_VERBS = (Path(__file__).parent / "verbs.txt").read_text(encoding="utf-8").split()
_NO_SUBJECT = re.compile(
    r"^(?:have|has|had|am|will|can|could|would|should|may|might|how|what|what's|why|where|which|who|who's|is|isn't|are|aren't|was|were|do|does|don't|doesn't|didn't|can't|won't|cannot|"
    r"please|thanks|thank|ideas?|not|without|vs|let|still|just|turns|trying|looking|wondering|grade|gr|first year|year|because|if|when|while|until|unless|that|that's|this is|"
    r"these are|those are|though|even|only|maybe|before|thx|\d+ total|always|never|add|change|choose|compare|delete|draft|drop|fix|hand|lay|let's|mark|measure|move|pick|remove|rewrite|save|scrap|send|swap|switch|"
    rf"the (?:first|second|third|last) one|{'|'.join(_VERBS)})\b",
    re.IGNORECASE,
)
_MY_PAST = re.compile(
    r"^(?:tried|used|had|made|gave|moved|told|asked|got|went|started|changed|showed|taught|spent|lost|ran|saw|picked|switched|kept|sent|called|talked|planned|want|wanted|did)\b(?! (?:not|to be)\b)",
    re.IGNORECASE,
)
_MY_DOING = re.compile(
    r"^(?:planning|trying|working|thinking|redoing|starting|teaching|struggling|having)\b", re.IGNORECASE
)
_WHAT_I_WANT = re.compile(r"^what (?:i|we) (?:really |actually )?(?:want|need|see|notice) is\b", re.IGNORECASE)
_SAYING_AND_DOING = re.compile(
    r"^(?:i|we|they|he|she|nobody|no one|everyone|everybody|somebody|someone|there)\b", re.IGNORECASE
)
_CONTRACTED = re.compile(r"(?:im|\w+'(?:m|re|s|ve|d|ll))\b", re.IGNORECASE)
_VERB_HINT = re.compile(
    r"\b(?:is|are|was|were|am|does|did|can|can't|cannot|won't|will|has|have|had|got|went|came|took|said|gave|made|lost|spent|felt|left|knew|threw|wrote|told|"
    r"put|sat|took|left|broke|did|kept|ran|cut|stood|held|began|forgot|needs?|wants?|fits?|moved?|wait\w*|\w{2,}ed|\w{2,}ies|could|would|should|may|might|"
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
    r"[\"“”()\[\]{}<>|@#*_=¿¡\u2600-\u27bf\U0001f000-\U0001ffff]|(?<!\w)'\w[^']*\s[^']*'|https?:|\byou\b|\byour\b|\byou're\b",
    re.IGNORECASE,
)
_NOT_NAMES = {
    "i", "iep", "ieps", "el", "els", "ell", "ells", "ela", "esl", "ap", "ib", "pe", "us", "english", "spanish", "history", "chem", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "french", "american", "pbis", "tlac", "honduras", "and", "or", "not", "all", "these", "kahoot",
}  # fmt: skip
_NAMES = frozenset((Path(__file__).parent / "names.txt").read_text(encoding="utf-8").split())
_ALSO_WORDS = {
    "austin", "carter", "christian", "cole", "crystal", "daisy", "deja", "destiny", "ella", "gloria", "guadalupe", "hunter", "jackson", "jefferson",
    "jesus", "lily", "luna", "madison", "marco", "marina", "martin", "mason", "maya", "miles", "roman", "santiago", "savannah", "sydney", "victor",
    "victoria",
}  # fmt: skip
"""Written small these may be words, places or people of a lesson; other first names name somebody however they are written."""
_PLAINLY_NAMES = _NAMES - _ALSO_WORDS
_MOST_WORDS = 20
_NOT_BUT = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bdo)(?<!\bdid)(?<!\bcan)(?<!\bwill)(?<!\bhas)(?<!\bhave)(?<!\bhad)(?<!\bam)(?<!\bor)(?<!\band)(?<!\bjust)(?<!'re)(?<!'m)(?<!'s)(?<!\bwhy)(?<!\bif)"
    r"(?<!\bbut)(?<!\bto)(?<!,) not (?=(?:the |a |an |my |in )?[\w'-]+$)",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"\b(?:and|or|but|so|because|bc|the|a|an|my|our|their|that|which|who|like|if|when|than|of|is|are|was|were|i|just|to|at|for|with|what|as|from|don't)$",
    re.IGNORECASE,
)
_NOT_SAID_BACK = re.compile(
    r"\b(?:lazy|stupid|dumb|animals?|idiots?|brats?|monsters?|rude|bad kids?|low kids?|bombed|suck|my fault|(?:bad|terrible|worst) teacher|i failed|something wrong|"
    r"don't need coaching|don't (?:tell|give|ask|say|put|offer)|just tell|this (?:app|tool|thing|chat)|use this|another chat|leave that out|to know about|want (?:he|she|they)|chatgpt|robot|bot|a plan|the plan|my plan|some ideas|an idea|dunno|i don't know|not sure|r u|u|"
    r"isn't it|are \w+ \d+ are|(?:can|could|should|would|will|do|does|did) (?:i|we|they|he|she|the|my)|so if this|too long|delete|pls|plis|proof|(?:the|my) goal's)\b|, (?:is|are|was)\b",
    re.IGNORECASE,
)
"""Verdicts on people, which a listener does not repeat, and words to the program itself."""
_UNINFLECTED = re.compile(
    rf"(?:^|, )(?:he|she|it|nobody|everybody) (?:{'|'.join(verb for verb in _VERBS if verb not in {'read', 'put', 'hit', 'cut'})})\b",
    re.IGNORECASE,
)
_OWN_SUBJECT = re.compile(
    r"\s+(?=(?:i'm|it's|they're|that's|we're|he's|she's|(?:he|she) (?:said|says)) )", re.IGNORECASE
)
_LEADS_ON = re.compile(
    r"\b(?:that|think|because|and|so|when|if|say|says|said|like|know|knew|feel|feels|but|what|how|why|where|who|which|until|or|since|while|as|than|before|after|means?|sure|afraid|scared|"
    r"hope|guess|see|sees|saw|believe|admit|though|even|every time|thing|what's|whether|maybe|afraid|assumed?|figured?|bet|suspect|noticed?|realized?|wish|found|find|decided?|pretend|told|tell|tells|worried|the|a|then|now|glad|day|time|way|moment|where|minute|second|,)$",
    re.IGNORECASE,
)


def clauses(text: str) -> list[str]:
    """The message in pieces small enough to say back, fillers removed."""
    whole = (part for piece in _BREAKS.split(_LABEL.sub("", mend(without_stops(text)))) for part in _shorter(piece))
    pieces = (_TRAILING.sub("", _FILLERS.sub("", piece.strip())).strip(" ,.;:-") for piece in whole)
    return [_without_labels(piece) for piece in pieces if any(character.isalnum() for character in piece)]


def _without_labels(piece: str) -> str:
    """The piece without what only names the class around its statement: "1st grade, …", "…, 24 kids"."""
    parts = piece.split(", ")
    stating = [n for n, part in enumerate(parts) if _VERB_HINT.search(part)]
    return ", ".join(parts[stating[0] : stating[-1] + 1]) if stating else piece


def _shorter(piece: str) -> list[str]:
    """A long piece at its joints; a short one as it is."""
    parts = _LONG_BREAKS.split(piece) if len(piece.split()) > _LONG else [piece]
    return [short for part in parts for short in _at_run_ons(part)]


def _at_run_ons(piece: str) -> list[str]:
    """A piece cut where a new statement starts without a joint: "they can count by 2s | that's it"."""
    cuts = [m for m in _OWN_SUBJECT.finditer(piece) if m.start() and not _LEADS_ON.search(piece[: m.start()])]
    starts = [0, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(piece)]
    return [piece[start:end] for start, end in zip(starts, ends, strict=True)]


def turned(clause: str) -> str | None:
    """The clause as the listener says it back ("my 4th period stares at me" → "your 4th period stares at you").

    None when turning it might get grammar, meaning or privacy wrong: speech about the listener, quotes, names of people, no subject or verb.
    """
    if is_spanish(clause):
        return None if has_name("x " + clause) else spanish_turned(clause)
    clause = _NOT_BUT.sub(", not ", mend(clause))
    if _MY_PAST.match(clause):
        clause = f"i {clause[0].lower()}{clause[1:]}"
    if _MY_DOING.match(clause):
        clause = f"i'm {clause[0].lower()}{clause[1:]}"
    if not _sayable(clause) or _ASKS.search(clause) or has_name(clause):
        return None
    states = _CONTRACTED.match(clause) or _SAYING_AND_DOING.match(clause)
    if not states and not _VERB_HINT.search(clause.split(maxsplit=1)[1]):
        return None
    return _turn_words(clause)


def _sayable(clause: str) -> bool:
    """Whether it is a whole statement of a fit length, not a verdict, not a word to the program."""
    least = 2 if re.match(r"(?:they|he|she|it|nobody|i \w+ed$)\b", clause, re.IGNORECASE) else 3
    if not least <= len(clause.split()) <= _MOST_WORDS or "?" in clause or _UNSURE.search(clause):
        return False
    if re.match(r"\w+ing\b", clause) or (_NO_SUBJECT.match(clause) and not _WHAT_I_WANT.match(clause)):
        return False
    return not (_NOT_SAID_BACK.search(clause) or _UNINFLECTED.search(clause) or _HANGING.search(clause))


def turned_phrase(phrase: str) -> str:
    """A phrase that needs no sentence around it (an object, a wish) with the persons turned round."""
    return spanish_phrase(phrase) if is_spanish(phrase) else _turn_words(mend(phrase))


def names_somebody(text: str) -> bool:
    """Whether a common first name stands in the text, capitalised."""
    words = re.findall(r"[\w']+", text)
    return any(word[:1].isupper() and word.lower().removesuffix("'s") in _NAMES for word in words)


def has_name(text: str) -> bool:
    """Whether the text seems to name somebody: a common first name, a title, or a word capitalised within a sentence."""
    if names_somebody(text) or has_title(text) or any(word in _PLAINLY_NAMES for word in _plain_words(text)):
        return True
    inner = re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+(?=\b|')", text)
    return any(word.lower() not in _NOT_NAMES for word in inner)


def _plain_words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in re.findall(r"[\w']+", text.replace("’", "'"))]


def sentence(text: str) -> str:
    """The text as a sentence: first letter large, one full stop at the end."""
    text = text.strip().rstrip(" .,;:")
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in "?" else ".")


def _turn_words(text: str) -> str:
    text = text.replace("’", "'").rstrip(" .,;!:")
    turned_words = "".join(
        _TURNS.get(part.lower(), part) if part[0].isalpha() and part != "US" else part for part in _WORD.findall(text)
    )
    agreed = re.sub(r"\byou was\b", "you were", turned_words, flags=re.IGNORECASE)
    agreed = re.sub(r"\byou wasn't\b", "you weren't", agreed, flags=re.IGNORECASE)
    agreed = re.sub(r"\byou am\b", "you are", agreed, flags=re.IGNORECASE)
    return agreed[0].lower() + agreed[1:] if agreed[:1].isupper() and not agreed[1:2].isupper() else agreed
