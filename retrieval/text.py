"""Words as the keyword side sees them: folded, split, stemmed."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Literal

import snowballstemmer  # type: ignore[import-untyped]
import yaml

Language = Literal["en", "es"]

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
# Several of a thing known by its letters: `dbqs`, `plcs`, `pbls`.
_ACRONYMS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,4}s")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc`", "'"))
_SPANISH_SHARE = 0.3
_STEMMERS = {"en": snowballstemmer.stemmer("english"), "es": snowballstemmer.stemmer("spanish")}

_LISTS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
STOPWORDS = frozenset(_LISTS["stopwords_en"]) | frozenset(_LISTS["stopwords_es"])
_SPANISH = frozenset(_LISTS["spanish"])


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    return unicodedata.normalize("NFKD", char.lower())[0]


def fold(text: str) -> str:
    """Lower case, straight apostrophes, no accents; each character for one, so that places in both are the same."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return "".join(map(_folded, text.translate(_APOSTROPHES)))


def words(text: str) -> list[str]:
    """The words of a text in order, folded; `think-pair-share` gives three, `don't` one (`don't`)."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=50_000)
def stem(word: str, language: Language = "en") -> str:
    """The stem of a folded word."""
    bare = word.replace("'s", "").replace("'", "")
    if _ACRONYMS.fullmatch(bare):
        return bare[:-1]
    return str(_STEMMERS[language].stemWord(bare))


def terms(text: str, language: Language = "en") -> list[str]:
    """The stems of a text's content words; numbers say nothing without what they count."""
    return [stem(word, language) for word in words(text) if word not in STOPWORDS and not word.isdigit()]


def language_of(text: str) -> Language:
    """Spanish when at least three words in ten are common Spanish ones, else English."""
    found = words(text)
    return "es" if found and sum(word in _SPANISH for word in found) / len(found) >= _SPANISH_SHARE else "en"
