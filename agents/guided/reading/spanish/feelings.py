"""A feeling a teacher shows in Spanish, by its English name; the labels of the phrasings have the Spanish one."""

import re

_FEELINGS = (
    ("tiring", r"agotad[ao]|cansad[ao]|ya no puedo(?= con| m[aá]s|\W*$|,)|no puedo m[aá]s|no doy m[aá]s|me muero|quemad[ao]|rendid[ao]"),
    ("like too much at once", r"abrumad[ao]|no me doy abasto|no (?:me )?alcanzo|ahogad[ao]"),
    ("frustrating", r"frustrad[ao]|frustrante|hart[oa]|me desespera\w*|desesperad[ao]|me enoja|enojad[ao]|me molesta|me choca"),
    ("discouraging", r"desanimad[ao]|desalentad[ao]|me rindo|nada (?:me )?funciona|de nada sirve|no sali[oó] (?:nada )?bien|decepcionad[ao]|sali[oó] (?:muy |fatal|mal\b)"),
    ("worrying", r"preocupad[ao]|me preocupa|nervios[oa]|me da (?:miedo|ansiedad)|tengo miedo|angustiad[ao]"),
    ("painful", r"llor[eé]|llorando|me duele|me doli[oó]|verg[uü]enza|avergonzad[ao]|mala maestra|mal maestro|castigo"),
    ("uncomfortable", r"me da (?:cosa|pena|no s[eé] qu[eé])|inc[oó]mod[ao]"),
    ("chaotic", r"un (?:relajo|caos|desastre|desmadre|zool[oó]gico|despapaye)"),
    ("hard", r"horrible|p[eé]simo|fatal|un d[ií]a (?:raro|dif[ií]cil|pesado|malo)"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for name, pattern in _FEELINGS)


def spanish_feeling(text: str) -> str | None:
    """The feeling's English name, or None when the message shows no feeling."""
    return next((name for name, pattern in _COMPILED if pattern.search(text)), None)
