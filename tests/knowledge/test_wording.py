"""Plain words."""

import pytest

from knowledge.reading import parse_card
from knowledge.wording import READING_GRADE, grade_of, reading_grade, selling_words, syllables
from tests.knowledge.writing import STRATEGY, changed


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("table", 2),
        ("use", 1),
        ("walked", 1),
        ("started", 2),
        ("classes", 2),
        ("participate", 4),
        ("be", 1),
    ],
)
def test_syllables_are_counted_by_ear(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_words_in_short_sentences_read_easily() -> None:
    easy = "The cat sat on the mat. It was a hot day. We all had fun."
    hard = "Instructional differentiation necessitates deliberate consideration of heterogeneous characteristics."
    assert grade_of(easy) < 2 < 12 < grade_of(hard)


def test_marks_and_numbers_are_no_words() -> None:
    assert grade_of("1. **Count** to three.\n2. Ask.") == pytest.approx(grade_of("Count to three.\nAsk."))
    assert grade_of("12 | 34\n") == 0


def test_the_grade_of_a_card_is_that_of_its_sections() -> None:
    assert reading_grade(parse_card(STRATEGY, "card.md")) < READING_GRADE


def test_selling_is_heard_in_what_is_measured_too() -> None:
    card = parse_card(changed(STRATEGY, "Count how many of ten", "Count, it never fails, how many of ten"), "card.md")
    assert list(selling_words(card)) == ["never fails"]
