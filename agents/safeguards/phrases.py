"""A small language for phrases: rules read like the speech that they match.

A phrase is words in lower case, separated by blanks. `a|b_c` is either "a" or "b c", `word*` any word that begins so, `(word)` may be
absent, `~3` stands for up to three words of any kind, `.` for the end, and `{name}` for an entry of a vocabulary, phrases themselves.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

Vocabulary = Mapping[str, Sequence[str]]


class Phrases:
    """Several phrases as one pattern. The texts it searches are words with one blank before, between and after them."""

    def __init__(self, phrases: Iterable[str], vocabulary: Vocabulary) -> None:
        alternatives = [_pattern(phrase, vocabulary) for phrase in phrases]
        # Beginning with a plain blank lets the search skip from word to word.
        self._pattern = re.compile(f" (?:{'|'.join(alternatives)})" if alternatives else "(?!)")

    def find(self, text: str) -> str | None:
        """The text up to and with the first match, or None when nothing matches."""
        found = self._pattern.search(text)
        return text[: found.end()] if found else None

    def remove(self, text: str) -> str:
        """The text with a mark in place of every match, so that the words on its two sides never meet."""
        return self._pattern.sub(" # ", text)


def _pattern(phrase: str, vocabulary: Vocabulary) -> str:
    return "".join(_element(element, vocabulary) for element in phrase.split())


def _element(element: str, vocabulary: Vocabulary) -> str:
    if element.startswith("~"):
        return rf"(?:\S+ ){{0,{int(element[1:])}}}"
    if element == ".":
        return "$"
    if element.startswith("("):
        return f"(?:{_element(element[1:-1], vocabulary)})?"
    return f"(?:{'|'.join(_choice(choice, vocabulary) for choice in element.split('|'))})"


def _choice(choice: str, vocabulary: Vocabulary) -> str:
    if choice.startswith("{"):
        return "|".join(_pattern(phrase, vocabulary) for phrase in vocabulary[choice[1:-1]])
    words = re.escape(choice.removesuffix("*").replace("_", " "))
    return words + (r"\S* " if choice.endswith("*") else " ")
