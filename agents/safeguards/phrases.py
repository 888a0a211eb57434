"""A small language for phrases: rules read like the speech that they match.

A phrase is words in lower case, separated by blanks. `a|b_c` is either "a" or "b c", `word*` any word that begins so,
`(word)` may be absent, `~3` stands for up to three words of any kind, `.` for the end of a clause, `?` for a question
mark, and `{name}` for an entry of a vocabulary, phrases themselves. `one & two` asks for both phrases, in any order.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

_NEXT_CLAUSE = "and|but|because|bc|so|also|then|since|i|he|she|they|it|tbh|honestly|today|yesterday|please|help|during|before|after"
_END = rf"(?=(?:\? )?$|(?:{_NEXT_CLAUSE}) )"
Vocabulary = Mapping[str, Sequence[str]]


class Phrases:
    """Several phrases to look for. The texts it searches are words with one blank before, between and after them.

    Patterns are compiled when they are first used: there are many, and most commands never read a message.
    """

    def __init__(self, phrases: Iterable[str], vocabulary: Vocabulary) -> None:
        self._parts = [phrase.split(" & ") for phrase in phrases]
        self._vocabulary = vocabulary

    def find(self, text: str) -> str | None:
        """The text up to and with the first match, or None when nothing matches."""
        if found := self._any.search(text):
            return text[: found.end()]
        for patterns in self._together:
            matches = [match for pattern in patterns if (match := pattern.search(text))]
            if len(matches) == len(patterns):
                return text[: max(match.end() for match in matches)]
        return None

    def remove(self, text: str) -> str:
        """The text with a mark in place of every match, so that the words on its two sides never meet."""
        return self._any.sub(" # ", text)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return _compile([parts[0] for parts in self._parts if len(parts) == 1], self._vocabulary)

    @cached_property
    def _together(self) -> list[list[re.Pattern[str]]]:
        return [[_compile([one], self._vocabulary) for one in parts] for parts in self._parts if len(parts) > 1]


def _compile(phrases: Sequence[str], vocabulary: Vocabulary) -> re.Pattern[str]:
    # Beginning with a plain blank lets the search skip from word to word.
    alternatives = "|".join(_pattern(phrase, vocabulary) for phrase in phrases)
    return re.compile(f" (?:{alternatives})" if phrases else "(?!)")


def _pattern(phrase: str, vocabulary: Vocabulary) -> str:
    return "".join(_element(element, vocabulary) for element in phrase.split())


def _element(element: str, vocabulary: Vocabulary) -> str:
    if element.startswith("~"):
        return rf"(?:\S+ ){{0,{int(element[1:])}}}"
    if element.startswith("("):
        return f"(?:{_element(element[1:-1], vocabulary)})?"
    return f"(?:{'|'.join(_choice(choice, vocabulary) for choice in element.split('|'))})"


def _choice(choice: str, vocabulary: Vocabulary) -> str:
    if choice == ".":
        return _END
    if choice.startswith("{"):
        return "|".join(_pattern(phrase, vocabulary) for phrase in vocabulary[choice[1:-1]])
    words = re.escape(choice.removesuffix("*").replace("_", " "))
    return words + (r"\S* " if choice.endswith("*") else " ")
