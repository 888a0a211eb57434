"""Whether a card is written in plain words: no selling, and readable at the end of a long day."""

import re
from collections.abc import Iterator

from knowledge.card import Card

READING_GRADE = 8.0
"""The hardest a card may read, as a US school grade."""
_SELLING = re.compile(
    r"\b(amazing|awesome|incredible|game.?changer|magic(al)?|guaranteed?|always works|"
    r"best practices?|powerful(ly)?|proven|transformative|revolutionary|perfect(ly)?|"
    r"research (?:proves|shows that all)|studies prove|never fails?|silver bullet|world.class|cutting.edge)\b|!",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*_>|#`]+|^\s*(?:\d+\.|-)\s", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+|\n+")
_SILENT_END = re.compile(r"(?<![aeiouly])e$|(?<![td])ed$|(?<=[^sxzcg])es$")


def selling_words(card: Card) -> Iterator[str]:
    """Superlatives and exclamation marks, as they stand."""
    front = card.front
    texts = [section.text for section in card.sections]
    texts += [front.summary, front.trade_off, front.first_step, front.cue, front.measure.text, front.evidence.says]
    for found in _SELLING.finditer("\n".join(texts)):
        yield found[0]


def reading_grade(card: Card) -> float:
    """How hard the sections read: the Flesch-Kincaid grade (Kincaid et al. 1975), syllables counted by rule."""
    prose = "\n".join(section.text for section in card.sections if section.title != "Recording sheet")
    return grade_of(prose)


def grade_of(prose: str) -> float:
    """The Flesch-Kincaid grade of a text, 0 for one without words."""
    plain = _MARKS.sub(" ", prose)
    words = re.findall(r"[a-z]+(?:'[a-z]+)?", plain.lower())
    sentences = sum(bool(re.search("[A-Za-z]", sentence)) for sentence in _SENTENCE_END.split(plain))
    if not words:
        return 0.0
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """About how many syllables an English word has, at least one."""
    return max(1, len(re.findall(r"[aeiouy]+", _SILENT_END.sub("", word.replace("'", "")))))
