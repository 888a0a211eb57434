"""Texts that two cards have nearly in common."""

from knowledge.card import Card
from knowledge.comparing import alike_lines, alike_sentences, sentences_of
from knowledge.reading import parse_card
from tests.knowledge.writing import PROTOCOL, STRATEGY, changed

LINE = "one word answers all day long"
LAST = "Fast recall drills should stay brisk."


def strategy(old: str, new: str) -> Card:
    return parse_card(changed(STRATEGY, old, new), "one.md")


def protocol(old: str, new: str) -> Card:
    return parse_card(changed(PROTOCOL, old, new), "other.md")


def test_a_copy_with_a_word_changed_is_alike() -> None:
    one = strategy(LAST, "Leave the timer on the board so that nobody has to ask you.")
    other = protocol("In a lesson without questions.", "Leave the timer on the wall so that nobody has to ask you.")
    (pair,) = alike_sentences([one, other])
    assert (pair.one.slug, pair.other.slug) == ("wait-time", "wait-time-log")
    assert 0.5 < pair.share < 1


def test_another_thought_in_some_of_the_same_words_is_not() -> None:
    one = strategy(LAST, "Leave the timer on the board so that nobody has to ask you.")
    other = protocol("In a lesson without questions.", "Ask a student to start the timer and to leave it on your desk.")
    assert alike_sentences([one, other]) == []


def test_short_sentences_and_tables_may_repeat() -> None:
    card = strategy(LAST, "Not in drills.")
    assert all(len(sentence.split()) >= 8 for sentence in sentences_of(card))
    assert not any("|" in sentence for sentence in sentences_of(parse_card(PROTOCOL, "other.md")))


def test_lines_that_say_the_same_are_alike() -> None:
    own = [strategy(LINE, "they just sit there and wait for me to give the answer")]
    others = [protocol(LINE, "they sit there and just wait for me to give them the answer")]
    found = {(pair.one.text, pair.other.text) for pair in alike_lines([*own, *others]) if "sit" in pair.one.text}
    assert len(found) == 1


def test_a_card_may_repeat_itself() -> None:
    twice = strategy(LINE, "nobody says anything so I answer it all myself")
    assert alike_lines([twice]) == []
