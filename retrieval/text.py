"""Words as the keyword side sees them: folded, split, stemmed."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

import snowballstemmer  # type: ignore[import-untyped]

Language = Literal["en", "es"]

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_STEMMERS = {"en": snowballstemmer.stemmer("english"), "es": snowballstemmer.stemmer("spanish")}

STOPWORDS = frozenset(
    ["a", "about", "above", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "could", "did", "do", "does", "doing", "dont", "down", "during", "each", "even", "few", "for", "from", "further", "get", "gets", "getting", "go", "going", "got", "had", "has", "have", "having", "he", "her", "here", "hers", "him", "his", "how", "i", "i'd", "i'll", "i'm", "i've", "if", "im", "in", "into", "is", "it", "it's", "its", "itself", "just", "kind", "like", "lol", "let", "me", "more", "most", "my", "myself", "no", "nor", "not", "now", "of", "off", "on", "once", "only", "or", "other", "our", "ours", "out", "over", "own", "really", "same", "she", "should", "so", "some", "such", "than", "that", "that's", "the", "their", "theirs", "them", "then", "there", "these", "they", "they're", "this", "those", "through", "to", "too", "under", "until", "up", "us", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "why", "will", "with", "would", "you", "your", "yours", "de", "la", "el", "los", "las", "un", "una", "unos", "unas", "y", "o", "que", "en", "con", "por", "para", "se", "me", "mi", "mis", "su", "sus", "lo", "le", "les", "al", "del", "es", "son", "como", "pero", "ya", "si", "muy", "mas", "más", "esta", "este", "esto", "está", "estan", "están", "hay", "ha", "han", "he", "soy", "tengo", "tiene", "tienen", "hacer", "hago"]
)
_SPANISH_WORDS = frozenset(
    ["el", "la", "los", "las", "un", "una", "unos", "unas", "y", "que", "en", "con", "por", "para", "mis", "mi", "su", "sus", "lo", "le", "les", "al", "del", "es", "son", "como", "pero", "muy", "esta", "este", "estan", "hay", "tengo", "tiene", "tienen", "hacer", "hago", "quiero", "puedo", "clase", "niños", "ninos", "alumnos", "estudiantes", "cuando", "porque", "sin", "nada", "ellos", "qué", "cómo", "mañana", "ayer", "hoy", "no", "sé", "leer", "escribir", "matemáticas", "grado", "más", "también", "todo", "todos", "siempre", "nunca", "hablan", "saben", "pueden"]
)


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    return unicodedata.normalize("NFKD", char.lower())[0]


def fold(text: str) -> str:
    """Lower case, straight apostrophes, no accents; each character for one, so that places in both are the same."""
    return "".join(map(_folded, text.translate(_APOSTROPHES)))


def words(text: str) -> list[str]:
    """The words of a text in order, folded; `think-pair-share` gives three, `don't` one (`don't`)."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=50_000)
def stem(word: str, language: Language = "en") -> str:
    """The stem of a folded word."""
    bare = word.replace("'s", "").replace("'", "")
    return str(_STEMMERS[language].stemWord(bare))


def terms(text: str, language: Language = "en") -> list[str]:
    """The stems of a text's content words; numbers say nothing without what they count."""
    return [stem(word, language) for word in words(text) if word not in STOPWORDS and not word.isdigit()]


def language_of(text: str) -> Language:
    """Spanish when at least three words in ten are common Spanish ones, else English."""
    found = words(text)
    spanish = sum(word in _FOLDED_SPANISH for word in found)
    return "es" if found and spanish / len(found) >= 0.3 else "en"


_FOLDED_SPANISH = frozenset(fold(word) for word in _SPANISH_WORDS) - {"no", "me", "he"}
