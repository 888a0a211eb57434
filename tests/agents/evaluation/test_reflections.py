"""Reflections are found and weighed as a human coder would, nearly always."""

import pytest

from agents.evaluation.reflections import Reflection, kind_of, reflection_in
from tests.agents.evaluation.labelled_reflections import CAREFUL, LABELLED, LATER, REPLIES, Label


def test_agrees_with_hand_labels_nine_times_in_ten() -> None:
    labelled = LABELLED + LATER
    missed = [(sentence, label) for heard, sentence, label in labelled if kind_of(sentence, heard) != label]
    assert len(labelled) >= 60
    assert len(missed) <= 0.1 * len(labelled), missed


def test_never_calls_complex_what_is_not() -> None:
    inflated = [
        s for heard, s, label in LABELLED + LATER if label != "complex" and kind_of(s, heard) is Reflection.COMPLEX
    ]
    assert inflated == []


@pytest.mark.parametrize(("heard", "sentence", "label"), CAREFUL)
def test_careful_statements_namings_and_echoes(heard: tuple[str, ...], sentence: str, label: Label) -> None:
    assert kind_of(sentence, heard) == label


@pytest.mark.parametrize(("heard", "reply", "label"), REPLIES)
def test_a_saying_back_and_what_is_drawn_from_it(heard: tuple[str, ...], reply: str, label: Label) -> None:
    found = reflection_in(reply, heard)
    assert (found[0] if found else None) == label


def test_what_was_not_said_cannot_be_given_back() -> None:
    assert kind_of("Your 4th period just stares at you.", ("hello",)) is None


def test_a_number_that_does_not_follow_adds_nothing() -> None:
    heard = ("18 kids. 7 of them said anything",)
    assert kind_of("7 of 18 said something, so 11 did not.", heard) is Reflection.COMPLEX
    assert kind_of("7 of 18 said something.", heard) is Reflection.SIMPLE
    assert kind_of("18 kids, 7 of them, maybe 93.", heard) is Reflection.SIMPLE


def test_the_more_complex_one_counts_for_the_reply() -> None:
    heard = ("18 kids. 7 of them said anything",)
    reply = "You have 18 kids. 7 of 18 said something, so 11 did not. What would you like instead?"
    assert reflection_in(reply, heard) == (Reflection.COMPLEX, "7 of 18 said something, so 11 did not.")


def test_only_the_opening_is_read() -> None:
    heard = ("18 kids. 7 of them said anything",)
    assert reflection_in("1. Wait.\n2. Count.\n\nYou have 18 kids.", heard) is None
    assert reflection_in("Wait. Wait. Wait. Wait. You have 18 kids.", heard) is None


def test_what_the_teacher_would_do_is_given_back() -> None:
    heard = ("the next dbq is in 3 weeks, i could start friday",)
    assert kind_of("The next dbq is in 3 weeks, and you could start Friday.", heard) is Reflection.SIMPLE


def test_a_grade_is_the_same_in_words_and_figures() -> None:
    assert kind_of("So this is about your 3rd grade class.", ("doy tercer grado",)) is Reflection.SIMPLE
