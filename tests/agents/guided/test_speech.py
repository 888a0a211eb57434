"""A reply never says a wording twice, asks once, and numbers its sources."""

from collections.abc import Iterable

import pytest

from agents.guided.speech import (
    Speech,
    bullets_of,
    excerpt,
    first_sentences,
    numbered,
    quoted,
    sentences_of,
    speech_lines,
    steps_of,
)
from knowledge.card import Card, Section
from knowledge.library import Library
from prompts.phrasings import Phrasings, parse_phrasings

FILE = """---
name: small
version: 1
about: A few wordings.
variables:
  room: the class
  size: how many
  card: a card
  n: its number
---

## hello
- Hello in {room}.
- Hello again.

## ask.size
- Out of {size}, how many?
- How many roughly?

## ask.when
- When could you try it?

## lead
- **{card}** [{n}] first.
"""


def speech(used: Iterable[str] = ()) -> Speech:
    return Speech(parse_phrasings(FILE, "small"), set(used))


@pytest.fixture
def card(library: Library) -> Card:
    found = library.get("wait-time")
    assert found is not None
    return found


def test_a_wording_is_said_once() -> None:
    talk = speech()
    assert [talk.say("hello", room="class"), talk.say("hello", room="class"), talk.say("hello", room="class")] == [
        True,
        True,
        False,
    ]
    assert talk.text() == "Hello in class.\n\nHello again."


def test_what_was_used_before_is_not_said_again() -> None:
    talk = speech(used={"hello/0"})
    assert talk.wording("hello", room="class") == "Hello again."
    assert talk.used == {"hello/0", "hello/1"}


@pytest.mark.parametrize("unknown", [None, ""])
def test_a_wording_whose_variable_is_unknown_is_passed_over(unknown: str | None) -> None:
    assert speech().wording("ask.size", size=unknown) == "How many roughly?"


def test_a_reply_asks_once() -> None:
    talk = speech()
    assert talk.ask("size", "when", size=28)
    assert talk.ask("when")
    assert talk.paragraphs == ["Out of 28, how many?"]
    assert talk.question == "size"


def test_the_next_question_is_asked_when_the_first_is_used_up() -> None:
    talk = speech(used={"ask.size/0", "ask.size/1"})
    assert talk.ask("size", "when", size=28)
    assert talk.question == "when"


def test_without_any_question_left_nothing_is_asked() -> None:
    talk = speech(used={"ask.when/0"})
    assert not talk.ask("when")
    assert (talk.question, talk.paragraphs) == (None, [])


def test_a_text_begins_with_a_large_letter() -> None:
    talk = Speech(parse_phrasings(FILE.replace("- Hello in {room}.", "- {room} it is."), "small"), set())
    assert talk.wording("hello", room="monday") == "Monday it is."


def test_sources_are_numbered_once_for_each_section(card: Card) -> None:
    talk = speech()
    assert [talk.cite(card, section) for section in ("Steps", "Pitfalls", "Steps")] == [1, 2, 1]
    assert [(one.n, one.slug, one.title, one.section) for one in talk.sources] == [
        (1, "wait-time", "Wait time", "steps"),
        (2, "wait-time", "Wait time", "pitfalls"),
    ]


def test_a_part_of_a_card_is_fresh_once(card: Card) -> None:
    talk = speech()
    assert talk.fresh(card, "steps")
    assert not talk.fresh(card, "steps")
    assert talk.fresh(card, "line")
    assert not speech(used=talk.used).fresh(card, "line")


def test_a_chip_sends_what_it_says_unless_told_otherwise() -> None:
    talk = speech()
    talk.suggest("Make a plan")
    talk.suggest("Not yet", "I have not tried it yet")
    assert [(chip.label, chip.text) for chip in talk.suggestions] == [
        ("Make a plan", "Make a plan"),
        ("Not yet", "I have not tried it yet"),
    ]


def test_every_card_gives_steps_and_lines_of_speech(library: Library) -> None:
    for card in library:
        assert 3 <= len(steps_of(card)) <= 9, card.slug
        assert all("\n" not in step for step in steps_of(card)), card.slug
        assert (len(speech_lines(card)) >= 2) is (card.section("What it sounds like") is not None), card.slug


def test_bullets_are_lines_that_begin_with_a_dash() -> None:
    section = Section(title="Pitfalls", anchor="pitfalls", text="Some:\n\n- one thing\n- another - with a dash\n\nend")
    assert bullets_of(section) == ["one thing", "another - with a dash"]
    assert bullets_of(None) == []


@pytest.mark.parametrize(("count", "text"), [(1, "One. "), (2, "One. Is it two? "), (9, "One. Is it two? Three.")])
def test_first_sentences(count: int, text: str) -> None:
    section = Section(title="x", anchor="x", text="One.\nIs it two? Three.\n\nNext paragraph.")
    assert first_sentences(section, count) == text.strip()
    assert first_sentences(None, count) == ""


def test_an_excerpt_ends_after_a_whole_sentence() -> None:
    text = "One two three. " * 50
    assert excerpt(text, most_words=10) == "One two three. One two three. One two three."
    assert excerpt("A short one.") == "A short one."
    assert len(excerpt("word " * 300, most_words=10).split()) == 300


def test_lists_and_lines_are_markdown() -> None:
    assert numbered(["Stop.", "Look."]) == "1. Stop.\n2. Look."
    assert quoted(["Eyes up.", "Thanks."]) == "> Eyes up.\n\n> Thanks."


def test_all_wordings_of_the_agent_are_whole_sentences(phrasings: Phrasings) -> None:
    texts = [one.text for wordings in phrasings.wordings.values() for one in wordings]
    assert not [text for text in texts if text[-1] not in '.?:}"']


def test_all_questions_of_the_agent_can_be_asked(phrasings: Phrasings) -> None:
    for key in phrasings.wordings:
        if key.startswith("ask."):
            assert all("?" in wording.text for wording in phrasings.of(key)), key


def test_a_sentence_of_an_earlier_reply_is_not_said_again() -> None:
    talk = Speech(
        parse_phrasings(FILE, "small"), set(), heard=frozenset(sentences_of("Wait a full three seconds each time."))
    )
    talk.add("Wait a full three seconds each time. Then call on someone.")
    assert talk.text() == "Then call on someone."
