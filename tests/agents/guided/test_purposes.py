"""What a conversation is for, and whom it is about."""

from datetime import date

import pytest

from agents.contract import Profile
from agents.guided.notebook import Notebook
from agents.guided.purposes import is_about_adults
from agents.guided.reading.message import read_message

TODAY = date(2026, 3, 11)


def about_adults(message: str, role: str) -> bool:
    return is_about_adults(Notebook(), read_message(message, TODAY), Profile(role=role))


@pytest.mark.parametrize(
    "message",
    [
        "ugh. 4th period again. 27 8th graders, lab on density and they just played with the oil",
        "my class will not settle after lunch",
        "mis alumnos no escribieron nada",
    ],
)
def test_a_coach_may_have_a_class_of_their_own(message: str) -> None:
    assert not about_adults(message, "coach")


@pytest.mark.parametrize(
    "message",
    [
        "I talk too much in debriefs",
        "she cancelled on me twice already",
        "a teacher I support has kids who never write",
    ],
)
def test_what_a_coach_tells_is_else_about_colleagues(message: str) -> None:
    assert about_adults(message, "coach")


@pytest.mark.parametrize(
    ("message", "adults"),
    [
        ("coach here. mtg w an algebra 1 teacher friday", True),
        ("got my coaching mtg monday and i want her to teach one of my writing conferences", False),
        ("my kids talk over each other", False),
    ],
)
def test_a_teacher_says_whom_it_is_about(message: str, adults: bool) -> None:
    assert about_adults(message, "teacher") is adults
