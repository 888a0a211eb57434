"""Spanish clauses, turned round to be said back to the teacher as "tú"."""

import re

from agents.guided.reading.spanish.language import share_of_spanish
from agents.guided.reading.titles import has_title, without_stops

_BREAKS = re.compile(
    r"(?<=[.!?;:])\s+|\n+|,?\s+(?:pero|porque|aunque|as[ií] que|y entonces|entonces|es que)\s+|,\s+(?=(?:y|no|ni|se|me|les?|nadie|los|las|el|la|yo|ellos|todos|siempre|nunca|mis?|es|son|casi|ya)\b)",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"^(?:(?:bueno|porque|pues|mira|mire|y|e|pero|es que|la verdad(?: es que)?|o sea|hmm+|mmm+|eh|ay|uy|ok|hola|oye|entonces|creo que|siento que|no,(?= )|s[ií],|fíjate que|resulta que|buenas tardes|buenas|buenos días)\b[,.\s]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[\s,]+(?:eh|sabes|verdad|no|jaja+|la verdad|o sea|creo)\W*$", re.IGNORECASE)
_TURNS = {
    "yo": "tú", "me": "te", "mi": "tu", "mis": "tus", "mí": "ti", "conmigo": "contigo", "mío": "tuyo", "mía": "tuya",
    "soy": "eres", "estoy": "estás", "tengo": "tienes", "hago": "haces", "quiero": "quieres", "puedo": "puedes", "doy": "das", "voy": "vas",
    "sé": "sabes", "digo": "dices", "pongo": "pones", "veo": "ves", "siento": "sientes", "creo": "crees", "uso": "usas", "enseño": "enseñas",
    "explico": "explicas", "pregunto": "preguntas", "pierdo": "pierdes", "hablo": "hablas", "necesito": "necesitas", "termino": "terminas",
    "empiezo": "empiezas", "leo": "lees", "pido": "pides", "doy.": "das", "he": "has", "llevo": "llevas", "salgo": "sales", "vengo": "vienes",
    "repito": "repites", "llego": "llegas", "sigo": "sigues", "logro": "logras", "trato": "tratas", "paro": "paras", "espero": "esperas",
    "hice": "hiciste", "fui": "fuiste", "tuve": "tuviste", "estuve": "estuviste", "puse": "pusiste", "dije": "dijiste", "di": "diste", "vi": "viste",
    "pude": "pudiste", "quise": "quisiste", "supe": "supiste", "escogí": "escogiste", "pedí": "pediste", "sentí": "sentiste", "perdí": "perdiste",
    "salí": "saliste", "leí": "leíste", "escribí": "escribiste",
}  # fmt: skip
_ACCENTED = re.compile(r"(?P<stem>[a-zñáéíóú]{2,})é", re.IGNORECASE)
_NOT_VERBS = frozenset({"qué", "porqué", "café", "comité", "bebé", "está", "también", "olé", "esté", "josé"})
_UNSURE = re.compile(
    r"[\"“”()\[\]{}<>|@#*_=?¿:]|https?|\d+ min|\b(?:t[uú]|ti|te|contigo|usted|nos|nosotr[oa]s|nuestr[oa]s?|dime|d[ií]game|dame|deme|muero|\w{2,}(?:amos|emos|imos|ímos)|a ver|sabes|eres)\b",
    re.IGNORECASE,
)
_NO_STATEMENT = re.compile(
    r"^(?:qu[eé]|c[oó]mo|cu[aá]l|cu[aá]ndo|d[oó]nde|qui[eé]n|si|para|con|sin|que|quiero|quisiera|necesito|me gustar[ií]a|ojal[aá]|gracias|vale|va|ok|claro|as[ií]|antes|lo de|ya (?:hago|hice|uso|tengo|les|prob[eé]|intent[eé])|"
    r"(?:haga|haz|quite|quita|ponga|pon|prepare|escriba|cambie|cambia|p[oó]nga|p[oó]n)(?:me|lo|la)?|mi meta|hay (?:estudios|evidencia)|la (?:primera|segunda|tercera)|el (?:lunes|martes|mi[eé]rcoles|jueves|viernes)|mejor|no (?:me refer[ií]a|quise|me (?:pongas|ofrezca|des|digas|d[eé]))|"
    r"[a-zñ]{2,}(?:ar|er|ir|ando|iendo))\b|^(?:yo )?\w+(?:aba|ía)\b|^de \d",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:es|son|hay|(?:casi )?nadie \w+|ningun[oa] \w+|cada quien \w+|est[aá]n?|fue|fueron|van?|tienen?|hacen?|dan?|se \w+|no \w+n|\w{2,}(?:an|en|aron|ieron|aban|ían)|\w{3,}ó|qued[ao]|falta|cuesta|pasa|entra|sale|dice|sabe|puede|quiere|"
    + "|".join(word for word in _TURNS if len(word) > 3)
    + r"|sé|doy|voy|soy|veo|\w{3,}é)\b",
    re.IGNORECASE,
)
_UNKNOWN_FIRST = re.compile(
    r"\byo (?:no |s[ií] |ya |tambi[eé]n |siempre |nunca |les? |los? |las? |me |se )*(?P<verb>\w+)", re.IGNORECASE
)
_WORD = re.compile(r"[a-zñáéíóúü]+|[^a-zñáéíóúü]+", re.IGNORECASE)
_MOST_WORDS = 20
_ALL_SPANISH = 0.9
_LEAST_WORDS = 3
_MADE_FAMILIAR = re.compile(r"\b(?:te|ti|contigo|\w+ste)\b", re.IGNORECASE)


def spanish_clauses(text: str) -> list[str]:
    """The message in pieces small enough to say back, fillers removed."""
    pieces = (
        _TRAILING.sub("", _FILLERS.sub("", piece.strip())).strip(" ,.;:-")
        for piece in _BREAKS.split(without_stops(text))
    )
    return [piece for piece in pieces if any(character.isalnum() for character in piece)]


def spanish_turned(clause: str) -> str | None:
    """The clause said back ("mis niños no me escuchan" → "tus niños no te escuchan"); None when it might go wrong."""
    if not _LEAST_WORDS <= len(clause.split()) <= _MOST_WORDS or _UNSURE.search(clause) or _NO_STATEMENT.match(clause):
        return None
    if (share_of_spanish(clause) or 0.0) < _ALL_SPANISH:
        return None
    if not _VERB.search(clause) or has_title(clause) or any(word.istitle() for word in clause.split()[1:]):
        return None
    if (said := _UNKNOWN_FIRST.search(clause)) and _second_person(said["verb"].lower()) == said["verb"].lower():
        return None
    return spanish_phrase(clause)


def spanish_phrase(phrase: str) -> str:
    """A Spanish phrase with the persons turned round."""
    turned = "".join(_second_person(part) for part in _WORD.findall(phrase.strip().rstrip(" .,;!")))
    return turned[:1].lower() + turned[1:] if turned[:1].isupper() and not turned[1:2].isupper() else turned


def formally(phrase: str) -> str | None:
    """A phrase that was turned to "tú" said with "usted"; None when that takes more than its possessives."""
    familiar = {word for word in _TURNS.values() if word not in {"tu", "tus"}}
    if _MADE_FAMILIAR.search(phrase) or not familiar.isdisjoint(phrase.lower().split()):
        return None
    return re.sub(r"\btu(s?)\b", r"su\1", phrase)


def _second_person(word: str) -> str:
    lowered = word.lower()
    if lowered in _TURNS:
        return _TURNS[lowered]
    if lowered in _NOT_VERBS or not (found := _ACCENTED.fullmatch(lowered)):
        return word
    stem = found["stem"]
    if stem.endswith(("ar", "er", "ir")) and len(stem) > 3:
        return f"{stem}ás"
    for ending, hard in (("qu", "c"), ("gu", "g"), ("c", "z")):
        if stem.endswith(ending):
            return f"{stem.removesuffix(ending)}{hard}aste"
    return f"{stem}aste"
