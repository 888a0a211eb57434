"""Reads what a teacher wrote: the problems, what is ruled out, what is asked for by name, the class."""

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.card import Card
from retrieval.classroom import Classroom, read_classroom
from retrieval.exclusions import ExclusionReader
from retrieval.issues import issues_of
from retrieval.names import NameBook, Naming, tokens
from retrieval.passages import Passage
from retrieval.spanish import glossary, in_english
from retrieval.spelling import Speller
from retrieval.text import Language, fold, language_of, terms

HEAD, TAIL = 900, 600
"""Of a long text this many characters at its beginning and its end are read: the request stands at one of them."""
_TELLING_WORDS = 2
_NAMED_FOR_SURE = 0.5
_COACH = re.compile(
    r"\b(?:(?:a|the|this|that|new|veteran|every|another|each|our) teachers?|"
    r"teachers? (?:says?|said|cried|who|to|in|see|is|was|won't|wants?)|coachees?|coaching|pd|plcs?|staff|colleagues?|"
    r"faculty|(?:his|her) (?:room|lesson|class)|i observed|observ\w+|demo|maestr[oa] (?:nuev[oa]|que)|colegas?)\b"
)
_MEASURING = re.compile(
    r"\b(?:count(?:ing)?|tally|track(?:ing)?|measur\w+|observ\w+|data|how (?:many|much|often)|percent\w*|"
    r"record(?:ing)?|ratio|log|evidence|contar|medir|observar|cuant[oa]s|datos)\b"
)


class Wording(NamedTuple):
    """One way to put a text."""

    text: str
    language: Language

    @property
    def terms(self) -> list[str]:
        """The stems of its content words."""
        return terms(self.text, self.language)


@dataclass(frozen=True)
class Query:
    """A text as it is searched.

    `text` is bounded, its spelling mended, without what is ruled out. `issues` are its separate problems, empty when it
    is a single one. `ruled_out` and `named` are slugs in the order they stand; `namings` holds the surest naming of
    each card. `of_adults` is True when somebody asks about the work of other teachers, `of_measuring` when about
    counting or observing.
    """

    text: str
    issues: tuple[str, ...]
    ruled_out: tuple[str, ...]
    named: tuple[str, ...]
    namings: Mapping[str, Naming]
    classroom: Classroom
    language: Language
    of_adults: bool
    of_measuring: bool

    @property
    def wordings(self) -> list[Wording]:
        """The whole as it was written and, when that was Spanish, in English too."""
        return _wordings(self.text, self.language)

    @property
    def worded_issues(self) -> list[list[Wording]]:
        """The same for each issue."""
        return [_wordings(issue, self.language) for issue in self.issues]

    @property
    def terms(self) -> list[str]:
        """The terms of the whole as it was written."""
        return terms(self.text, self.language)


def _wordings(text: str, language: Language) -> list[Wording]:
    written = Wording(text, language)
    return [written, Wording(in_english(text), "en")] if language == "es" else [written]


class QueryReader:
    """Reads queries with the names and the words of a library.

    `terms` are the stems the cards hold, `common_words` others that are spelled right.
    """

    def __init__(
        self,
        cards: Iterable[Card],
        passages: Sequence[Passage],
        terms: Container[str],
        common_words: frozenset[str] = frozenset(),
    ) -> None:
        self._names = NameBook(cards)
        spelled = (passage.embedded for passage in passages)
        self._speller = Speller(spelled, common_words, glossary(), terms)
        self._exclusions = ExclusionReader()

    def read(self, text: str) -> Query:
        """The query in a text of any length."""
        text = unicodedata.normalize("NFC", bounded(text))
        corrections = self._speller.corrections(text)
        words = tokens(text, corrections)
        namings = self._names.find(text, words)
        excluded = self._exclusions.read(text, words, namings)
        kept = [naming for naming in namings if not set(naming.slugs) & set(excluded.slugs)]
        remaining = _corrected(_without(text, excluded.places), corrections)
        return Query(
            text=remaining,
            issues=tuple(issues_of(remaining)) if len(text) < HEAD + TAIL else (),
            ruled_out=excluded.slugs,
            named=tuple(dict.fromkeys(slug for n in kept if n.weight >= _NAMED_FOR_SURE for slug in n.slugs)),
            namings=_surest(kept),
            classroom=read_classroom(text),
            language=language_of(text),
            of_adults=bool(_COACH.search(fold(text))),
            of_measuring=bool(_MEASURING.search(fold(text))),
        )


def bounded(text: str) -> str:
    """The text, or of a long one its beginning and its end; without halves of characters, which no encoder takes."""
    text = text.encode(errors="ignore").decode()
    if len(text) <= HEAD + TAIL:
        return text
    return f"{text[:HEAD]}\n{text[-TAIL:]}"


def _without(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text without some places, or the whole text when too little would be left."""
    cut = {place for start, end in places for place in range(start, end)}
    remaining = "".join(char for place, char in enumerate(text) if place not in cut).lstrip(" ,;.").rstrip()
    return remaining if len(terms(remaining)) >= _TELLING_WORDS else text


def _corrected(text: str, corrections: Mapping[str, str]) -> str:
    if not corrections:
        return text
    return re.sub(r"\w+", lambda word: corrections.get(fold(word[0]), word[0]), text)


def _surest(namings: Iterable[Naming]) -> dict[str, Naming]:
    ascending = sorted(namings, key=lambda naming: naming.weight)
    return {slug: naming for naming in ascending for slug in naming.slugs}
