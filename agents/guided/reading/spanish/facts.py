"""Facts told in Spanish: class, numbers, what was tried, what is wished for."""

import re
from dataclasses import replace
from typing import Any

from agents.guided.reading.facts import Facts
from agents.guided.reading.spanish.language import is_spanish

_ORDINALS = (
    ("1", r"primer[oa]?"), ("2", r"segund[oa]"), ("3", r"tercer[oa]?"), ("4", r"cuart[oa]"), ("5", r"quint[oa]"), ("6", r"sext[oa]"),
    ("7", r"s[eé]ptim[oa]"), ("8", r"octav[oa]"), ("9", r"noven[oa]"), ("10", r"d[eé]cim[oa]"), ("11", r"und[eé]cim[oa]|onceav[oa]|once"),
    ("12", r"duod[eé]cim[oa]|doceav[oa]|doce"),
)  # fmt: skip
_GRADES = tuple(
    (
        grade,
        re.compile(
            rf"\b(?:{name}) (?:grado|a[nñ]o|de (?:primaria|secundaria|prepa\w*|bachillerato|b[aá]sica))\b|"
            rf"\b(?:de|en|mis?|doy|ense[nñ]o|grupo|clase|con) (?:{name})\b(?! (?:lugar|paso|opci[oó]n|vez|idea|momento|d[ií]a|\d))(?=\W*(?:$|[,.;?!)]|de\b|y\b|son\b|con\b|no\b|biling\w*|leyend\w*|en\b))|"
            rf"^\W*(?:{name}),",
            re.IGNORECASE,
        ),
    )
    for grade, name in _ORDINALS
)
_DIGIT_GRADE = re.compile(
    r"\b(1[0-2]|[1-9])(?:º|°|er|ero|ro|do|to|vo|mo|no|o)\b\.?(?! (?:paso|lugar|periodo|per[ií]odo|hora|vez))",
    re.IGNORECASE,
)
_KINDER = re.compile(r"\bk[ií]n?der\w*|\bkindergarten\b", re.IGNORECASE)
_PRE_KINDER = re.compile(r"\bpre-?k(?:[ií]nder)?\b|\bpreescolar\b", re.IGNORECASE)
_SUBJECTS = {
    "math": r"mate(?:s|m[aá]ticas?)?|[aá]lgebra|geometr[ií]a|fracciones|multiplicaci[oó]n|divisi[oó]n|ecuaciones|pendiente de|c[aá]lculo",
    "science": r"ciencias(?! sociales)|biolog[ií]a|qu[ií]mica|f[ií]sica(?<!educación física)|laboratorio",
    "reading": r"lectura|lecto-?escritura|fon[eé]tica",
    "ELA": r"lengua(?:je)?|espa[nñ]ol(?= de \d| de (?:primer|segund|tercer|cuart|quint|sext))|literatura|clase de (?:espa[nñ]ol|ingl[eé]s)",
    "writing": r"escritura|redacci[oó]n",
    "social studies": r"historia|(?:estudios|ciencias) sociales|geograf[ií]a|c[ií]vica",
    "arts": r"arte|m[uú]sica|teatro|coro|banda",
    "PE": r"educaci[oó]n f[ií]sica|deportes",
}
_SUBJECT = {name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in _SUBJECTS.items()}
_COURSE = re.compile(
    r"\b(historia|biolog[ií]a|qu[ií]mica|[aá]lgebra|geometr[ií]a|geograf[ií]a|c[ií]vica|m[uú]sica|lectura|matem[aá]ticas|ciencias(?! sociales)|literatura)\b",
    re.IGNORECASE,
)
_WORDS = {
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "once": 11, "doce": 12, "quince": 15, "veinte": 20,
}  # fmt: skip
_N = r"(\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_PUPILS = r"(?:ni[nñ][oa]s|alumn[oa]s|estudiantes|chic[oa]s|muchach[oa]s|chamac[oa]s|peques|pequeños|j[oó]venes|kids|students)"
_SIZE = re.compile(
    rf"\b(?:son|tengo|somos|hay|grupo de|clase de|salón de|salon de|con) (\d{{2}})\b(?! ?(?:min|de \d|a[nñ]os|hojas|ensayos|por))|\b(\d{{1,2}}) {_PUPILS}\b(?! (?:que|no|nunca|siempre|contest|levant|particip|habl|entreg|de \d))",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"\b(\d{1,3}) ?min(?:utos?|s)?\b(?:\W{1,3}(?:bueno|no|perd[oó]n|mejor dicho|digo),? (\d{1,3})\b)?", re.IGNORECASE
)
_LOST = re.compile(
    r"\b(?:pierd\w+|perd[ie]\w+|tard\w+|se (?:me |nos )?van?|se (?:me |nos )?fueron|desperdici\w+|gast\w+)\b",
    re.IGNORECASE,
)
_THINGS = r"(?! (?:minutos?|min|a[nñ]os|p[aá]ginas|preguntas|d[ií]as|veces|semanas|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)))"
_RATIO = re.compile(rf"\b{_N} de (?:los |las |mis |ellos |esos )?(\d{{1,3}})\b{_THINGS}", re.IGNORECASE)
_RATIO_TURNED = re.compile(
    rf"\bde (?:los |las |mis )?(\d{{1,3}})\b{_THINGS}(?: \w+)?,? (?:como |unos |unas |s[oó]lo |nada m[aá]s |apenas |tal vez |quiz[aá]s? )*{_N}\b",
    re.IGNORECASE,
)
_DO = r"(?:contest|respond|particip|levant|habl|entreg|termin|lograr?|pud|pued|explic|escrib|entend|entiend|ley|alcanz|llegar?|sab)\w*"
_PARTIAL = re.compile(
    rf"\b{_DO} (?:como |s[oó]lo |nada m[aá]s |apenas |unos )*{_N}\b(?! ?(?:min|p[aá]g|preg|l[ií]n|ora))|"
    rf"\b(?:s[oó]lo|nada m[aá]s|apenas|como|unos) {_N}(?: {_PUPILS})? (?:me |lo |la |s[ií] )?{_DO}",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:no|nunca|confund\w*|equivoc\w*|fall\w*|reprob\w*|se pierd\w*|copi\w*|hablaban ingl[eé]s|en blanco|falt\w*|duerm\w*)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"\b(?:mi meta|la meta|el objetivo|mi objetivo|quisiera|quiero|me gustar[ií]a|me conformo con|llegar a|que sean|subir a|por lo menos|al menos)\b[^.?!\d]{{0,25}}?\b{_N}\b{_THINGS}",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"(?<!no )\b(?:(?:lo que )?(?:yo )?(?:quiero|quisiera|busco|necesito|espero|deseo)(?: lograr)?(?: es)?|(?:a m[ií] )?me gustar[ií]a|me encantar[ií]a|ojal[aá](?: y)?|(?:mi|la) meta (?:es|ser[ií]a)|mi sue[nñ]o es|"
    r"(?:un plan|algo|ideas?|ayuda|una manera|una forma) para)\s+(?P<wish>que (?!me\b|te\b|usted\b|hacer\b)[^.?!\n]+)",
    re.IGNORECASE,
)
_SEEING = re.compile(
    r"(?<!no )\b(?:quiero|quisiera|me gustar[ií]a|me encantar[ií]a) (?:ver|o[ií]r|escuchar|lograr) (?P<wish>(?:a )?[^.?!\n]{4,90})",
    re.IGNORECASE,
)
_UNWANTED = re.compile(r",?\s*\b(?:pero|y|aunque) (?:tampoco |yo )?no quiero que (?P<what>[^.?!,;]+)", re.IGNORECASE)
_WISH_ENDS = re.compile(
    r",\s*(?:en )?[\wº°]+ grado\b.*$|,?\s+\b(?:pero|porque|aunque|y no s[eé])\b.*$|,\s+(?:sabes|no|verdad)\b.*$|\s+sabes$",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:quiero|quisiera|busco|necesito|me gustar[ií]a)(?: tener| ver| lograr| mejorar)? (?P<vague>(?:m[aá]s|mejor(?:ar)?|buena)?\s?(?:la |el |su )?(?:participaci[oó]n|comportamiento|conducta|motivaci[oó]n|disciplina|respeto|atenci[oó]n|concentraci[oó]n|inter[eé]s))\b",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"\b(?:ya (?:les |lo |la |los |le |nos )?(?:hago|hice|hacemos|hicimos|uso|us[eé]|usamos|tengo|tenemos|prob[eé]|intent[eé]|doy|di|puse|pongo|pusimos|trabajo con|trabaj[eé]|he (?:hecho|probado|intentado|usado))|"
    r"(?:prob[eé]|intent[eé]|he (?:probado|intentado|usado)|prob[eé] a))\s+(?:con |lo de |la de |el de |de )?(?P<what>(?!todo\b|eso\b|mucho\b|\d)[^.?!,;\n]{3,80}?)(?=\s+(?:y|pero|porque|aunque|en cada|as[ií] que)\b|[.?!,;\n]|$)",
    re.IGNORECASE,
)
_HELPER = re.compile(
    r"\bmi (asistente|ayudante|auxiliar|co-?maestr[oa]|compa[nñ]er[oa] de sal[oó]n|paraprofesional)\b", re.IGNORECASE
)
_LIMITS = re.compile(
    r"\bno me (?:pongas?|des|d[eé]|ofrezcas?|sugieras?|mandes?|recomiendes?) (?P<what>(?!eso\b|otra\b)[^.?!,;\n]{3,60})",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    rf"\b{_N} (?:\w+ )?(?:con (?:iep|504|dislexia|tdah|autismo)\w*|reci[eé]n llegad[oa]s?|que (?:acaban de llegar|no hablan (?:espa[nñ]ol|ingl[eé]s)))\b",
    re.IGNORECASE,
)


def with_spanish(facts: Facts, text: str) -> Facts:
    """The facts, with what the Spanish in the text tells; a Spanish text tells in Spanish only, save its plain numbers."""
    if is_spanish(text):
        facts = replace(
            facts,
            groups=(),
            wish=None,
            wish_said=None,
            vague_wish=None,
            title=None,
            part_does=None,
            tried=(),
            limits=(),
            cause=None,
        )
    lost, minutes = _minutes(text)
    wish, vague = _wish(text)
    told: dict[str, Any] = {
        "grade": _grade(text),
        "subject": next((name for name, pattern in _SUBJECT.items() if pattern.search(text)), None),
        "course": (found[1].lower() if (found := _COURSE.search(text)) else None),
        "size": _size(text),
        "minutes": minutes,
        "lost_minutes": lost,
        "wish": wish,
        "wish_said": None,
        "vague_wish": vague,
        "helper": (found[1].lower() if (found := _HELPER.search(text)) else None),
        "groups": tuple(found[0] for found in _GROUPS.finditer(text)),
        "tried": tuple(found["what"].strip() for found in _TRIED.finditer(text)),
        "limits": tuple(found["what"].strip() for found in _LIMITS.finditer(text)),
        **_counts(text),
    }
    known: dict[str, Any] = {name: value for name, value in told.items() if value not in (None, ())}
    return replace(facts, **known, **_unsettled(told))


def _unsettled(told: dict[str, Any]) -> dict[str, Any]:
    """A count that is wanted is not where things stand."""
    return {"part": None} if told.get("target_said") else {}


def _grade(text: str) -> str | None:
    if _PRE_KINDER.search(text):
        return "PK"
    if _KINDER.search(text):
        return "K"
    if found := _DIGIT_GRADE.search(text):
        return found[1]
    return next((grade for grade, pattern in _GRADES if pattern.search(text)), None)


def _size(text: str) -> int | None:
    found = _SIZE.search(text)
    number = int(found[1] or found[2]) if found else 0
    return number if 5 <= number <= 60 else None


def _minutes(text: str) -> tuple[int | None, int | None]:
    lost = available = None
    for found in _MINUTES.finditer(text):
        before = re.split(r"[,.;]", text[max(0, found.start() - 30) : found.start()])[-1]
        number = int(found[2] or found[1])
        if _LOST.search(before):
            lost = number
        else:
            available = number
    return lost, available


def _counts(text: str) -> dict[str, int | bool | str | None]:
    """Part and whole, or what is wanted of the whole."""
    target = _TARGET.search(text)
    part = whole = None
    if found := _RATIO.search(text):
        part, whole = _number(found[1]), int(found[2])
    elif found := _RATIO_TURNED.search(text):
        part, whole = _number(found[2]), int(found[1])
    if whole is not None and part is not None and part <= whole:
        if target:
            return {"target": part, "whole": whole, "target_said": True, "part": None}
        return {"part": part, "whole": whole, "part_is_gap": _is_gap(text) or None}
    if target and _number(target[1]) > 1:
        return {"target": _number(target[1]), "target_said": True}
    if (found := _PARTIAL.search(text)) and not re.search(r"\bquier|\bgustar", text):
        number = _number(found[1] or found[2])
        return {"part": number, "part_does": found[0]} if number > 1 else {}
    return {}


def _is_gap(text: str) -> bool:
    found = _RATIO.search(text) or _RATIO_TURNED.search(text)
    after = re.split(r"[.;,]", text[found.end() :] if found else "")[0]
    return bool(_WRONG.search(after))


def _wish(text: str) -> tuple[str | None, str | None]:
    if found := _VAGUE.search(text):
        return None, found["vague"].strip()
    found = _WISH.search(text) or _SEEING.search(text)
    if not found:
        return None, None
    unwanted = _UNWANTED.search(text, found.start())
    wish = _WISH_ENDS.sub("", found["wish"][: unwanted.start() - found.start("wish")] if unwanted else found["wish"])
    without = f", sin que {unwanted['what'].strip()}" if unwanted else ""
    return (re.sub(r",? sabes$", "", wish.strip(" ,;") + without), None)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.lower()]
