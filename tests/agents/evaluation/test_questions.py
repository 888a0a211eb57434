"""Questions to the teacher are found and told apart from words for the class."""

import pytest

from agents.evaluation.questions import is_open, questions_of

OPEN = (
    "What did they do then?",
    "Which one could you see yourself doing in your class?",
    "From 10 of 30, what number would feel like real progress?",
    "When you picture that, what are students doing with their hands?",
    "When could you try it first?",
    "When in the lesson does it happen, roughly?",
    "If that happens, what is the smallest version you could still do?",
    "Tell me about the back row.",
    "So, who gets called on?",
    "At what point does it start?",
    "Who or what could keep count while you teach?",
    "¿Qué te gustaría ver?",
    "¿Cuántos hablan ahora?",
    "¿Por dónde quieres seguir ahora?",
    "¿Tú cómo te lo explicas?",
)
CLOSED = (
    "Is it the start or the end?",
    "Do they come in loud?",
    "Would Monday work?",
    "Monday or Tuesday?",
    "25 of 30, right?",
    "When they come in, do they sit?",
    "Have you tried a count?",
    "So could your aide tally?",
    "And is there a time it goes better?",
    "¿Quieres probar esto?",
    "¿Tú quieres probar esto?",
)


@pytest.mark.parametrize("question", OPEN)
def test_open(question: str) -> None:
    assert is_open(question)


@pytest.mark.parametrize("question", CLOSED)
def test_closed(question: str) -> None:
    assert not is_open(question)


def test_all_questions_to_the_teacher_count() -> None:
    text = "You said 7. What happened? And why?\n\nTell me more about the rug."
    assert questions_of(text, carries_content=False) == ["What happened?", "And why?", "Tell me more about the rug."]


def test_words_for_the_class_are_no_questions_to_the_teacher() -> None:
    text = 'Say "Who can add?" and wait.\n\n1. Ask: what changed?\n\n> Why do you think so?\n\nWhere would you start?'
    assert questions_of(text, carries_content=True) == ["Where would you start?"]


def test_a_list_of_questions_without_a_card_is_put_to_the_teacher() -> None:
    text = "A few things:\n\n- What did they do?\n- Why?\n- Who talked?"
    assert len(questions_of(text, carries_content=False)) == 3


def test_a_labelled_item_is_something_to_take_along() -> None:
    assert questions_of("- **Ask:** What do you see here?\n- **Bring:** a count", carries_content=False) == []
