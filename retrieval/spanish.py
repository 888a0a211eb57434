"""Turns Spanish questions into English ones, word by word: enough to search with, not to read."""

from functools import cache
from pathlib import Path

import yaml

from retrieval.text import fold, stem, words

_GLOSSARY = Path(__file__).with_name("spanish.yaml")


@cache
def glossary() -> dict[str, str]:
    """English by folded Spanish word."""
    entries: dict[str, str] = yaml.safe_load(_GLOSSARY.read_text(encoding="utf-8"))
    pairs = [(fold(word), english) for english, spanish in entries.items() for word in spanish.split()]
    return dict(reversed(pairs))


@cache
def _by_stem() -> dict[str, str]:
    return {stem(word, "es"): english for word, english in glossary().items()}


def in_english(text: str) -> str:
    """The words of a Spanish text in English; those the glossary lacks stay as they are."""
    found = (glossary().get(word) or _by_stem().get(stem(word, "es")) or word for word in words(text))
    return " ".join(found)
