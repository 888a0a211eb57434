"""A message is read whole, whatever it is, and nothing said back speaks as the teacher."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.guided.reading.clauses import clauses, turned
from agents.guided.reading.intents import Intent
from agents.guided.reading.mending import mend
from agents.guided.reading.message import read_message
from agents.guided.reading.transcript import read_transcript

TODAY = date(2026, 3, 11)
MINE = [
    "i",
    "i'm",
    "im",
    "i've",
    "i'd",
    "i'll",
    "me",
    "my",
    "mine",
    "myself",
    "we",
    "we're",
    "we've",
    "us",
    "our",
    "ours",
]
FIRST_PERSON = re.compile(rf"(?<![\w'-])(?:{'|'.join(MINE)})(?![\w'-])")
OTHERS = ["they", "the", "kids", "students", "them", "board", "day", "3rd", "period", "loud", "late", "every", "with"]
VERBS = ["talk", "never", "was", "is", "can't", "won't", "lose", "don't", "read", "finish", "keep", "said"]
WORDS = st.sampled_from([*MINE, "I", "I'm", "I’ll", "We’ve", *OTHERS, *VERBS, "to", "and", "at"])
LETTERS = st.characters(codec="utf-8")
# The same examples every time: a failure stays until it is mended.
steady = settings(derandomize=True, deadline=None)


@steady
@given(st.text(LETTERS, max_size=400))
def test_reading_never_fails_on_any_text(text: str) -> None:
    reading = read_message(text, TODAY)
    assert bool(reading.text) is bool(text)
    assert all(piece.strip() for piece in reading.clauses)


@steady
@given(st.text(alphabet="0123456789 ofminutes,.-:?kidsgrd\n", max_size=120))
def test_reading_never_fails_on_numbers_and_marks(text: str) -> None:
    facts = read_message(text, TODAY).facts
    assert facts.size is None or 5 <= facts.size <= 60
    assert facts.part is None or facts.whole is None or facts.part <= facts.whole


@steady
@given(st.lists(WORDS, min_size=1, max_size=24))
def test_what_is_said_back_never_speaks_as_the_teacher(words: list[str]) -> None:
    said = turned(" ".join(words))
    assert said is None or not FIRST_PERSON.search(said.lower())


@steady
@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join))
def test_clauses_are_pieces_of_the_message(text: str) -> None:
    assert all(piece in mend(text) for piece in clauses(text))


@steady
@given(st.lists(st.text(LETTERS, max_size=30).map(lambda said: f"Teacher: {said}\nKid: {said}"), max_size=12))
def test_transcripts_of_anything_are_counted_or_left(turns: list[str]) -> None:
    counted = read_transcript("\n".join(turns))
    assert counted is None or (counted.voices >= 2 and 0 < counted.share <= 1)


@pytest.mark.parametrize(
    ("message", "spanish"),
    [
        ("mis alumnos no hablan en clase y ya no sé qué hacer", True),
        ("tengo una clase de tercero con 26 niños", True),
        ("they talk over me every day", False),
        ("el crew leads the line", False),
    ],
)
def test_spanish_is_noticed(message: str, spanish: bool) -> None:
    assert read_message(message, TODAY).spanish is spanish


@pytest.mark.parametrize(
    ("message", "first"),
    [
        ("they like it. no wait, they hate it", "they hate it"),
        ("monday. actually no, tuesday is better for me", "Tuesday is better for me"),
        ("scratch that", "scratch that"),
    ],
)
def test_what_is_taken_back_is_not_said_back(message: str, first: str) -> None:
    assert read_message(message, TODAY).clauses[0] == first


def test_curly_quotes_are_read_like_straight_ones() -> None:
    assert read_message("I’m so tired. “why bother” they say", TODAY).text == 'I\'m so tired. "why bother" they say'


def test_only_the_beginning_of_a_long_message_is_read() -> None:
    reading = read_message("they never listen. " * 3000 + "7 of 18", TODAY)
    assert len(reading.text) == 4000
    assert len(reading.clauses) == 40
    assert reading.facts.part is None


def test_everything_of_one_message_is_in_its_reading() -> None:
    reading = read_message("im exhausted. 7th grade, 9 of 31 write. just tell me what to do thurs", TODAY)
    assert (reading.facts.grade, reading.facts.part, reading.facts.whole) == ("7", 9, 31)
    assert reading.feeling == "tiring"
    assert reading.day == date(2026, 3, 12)
    assert reading.wants(Intent.JUST_TELL)
    assert not reading.wants(Intent.THANKS, Intent.STUCK)
