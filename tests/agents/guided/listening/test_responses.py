"""A part is answered as what it seems to do only where its words bear that out."""

import pytest

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.listening.responses import RESPONSES, is_sure, rightly
from prompts.frames import Slot
from prompts.phrasings import Phrasings


def said(text: str, act: Act, lead: float = 0.4) -> Said:
    return Said(text, act, lead, Act.JOKE)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("maybe they dont know how", Act.CAUSE),
        ("oh. i always answer it myself", Act.INSIGHT),
        ("but in 2nd period they talk", Act.CONTRAST),
        ("it finally worked", Act.SUCCESS),
        ("i tried a seating chart", Act.TRIED),
        ("i want them to ask each other", Act.GOAL),
        ("7 of 18 answered", Act.COUNT),
        ("twenty of them", Act.COUNT),
        ("11", Act.COUNT),
        ("i'll start with one table", Act.STEP),
        ("i can't use the hall", Act.LIMIT),
        ("what if they laugh", Act.WORRY),
        ("no, i meant the other class", Act.CORRECT),
        ("contestaron 10", Act.COUNT),
        ("es que no entienden", Act.CAUSE),
        ("they throw pencils", Act.SITUATION),
    ],
)
def test_an_act_that_its_words_show_is_taken(text: str, act: Act) -> None:
    assert is_sure(said(text, act), "picture")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("they throw pencils", Act.CAUSE),
        ("group work in 5th", Act.GOAL),
        ("they throw pencils", Act.COUNT),
        ("i asked them twice", Act.STEP),
        ("i'll think about it, sleep on it", Act.STEP),
        ("it never worked", Act.SUCCESS),
        ("i want to talk about group work", Act.GOAL),
        ("they can't sit still", Act.LIMIT),
        ("loud again", Act.INSIGHT),
        ("i'll do that tomorrow, already planned", Act.ALREADY),
    ],
)
def test_an_act_that_its_words_do_not_show_is_not(text: str, act: Act) -> None:
    assert not is_sure(said(text, act), "picture")


def test_a_guess_is_never_sure() -> None:
    assert not is_sure(said("maybe they dont know how", Act.CAUSE, lead=0.05), "cause")


def test_a_short_answer_to_what_was_asked_is_taken() -> None:
    assert is_sure(said("the reading level", Act.CAUSE, lead=0.6), "cause")
    assert not is_sure(said("the reading level", Act.CAUSE, lead=0.6), "picture")
    assert not is_sure(said("the reading level of the whole book", Act.CAUSE, lead=0.6), "cause")


@pytest.mark.parametrize("act", [Act.REJECT, Act.PICK])
def test_nothing_is_picked_or_refused_before_something_was_shown(act: Act) -> None:
    assert not is_sure(said("not that one", act), "cause")
    assert is_sure(said("not that one", act), "options")


@pytest.mark.parametrize(
    "text",
    [
        "i bombed my lesson",
        "im a bad teacher, its my own fault",
        "i dont know what im doing",
        "soy pésima",
        "fue mi culpa",
    ],
)
def test_self_blame_is_met_as_such_whatever_was_read(text: str) -> None:
    assert rightly(said(text, Act.SITUATION)).act is Act.BLAME


@pytest.mark.parametrize("text", ["im burnt out, 7th grade", "honestly i am so tired of this", "estoy muy cansada"])
def test_weariness_is_met_as_such_whatever_was_read(text: str) -> None:
    assert rightly(said(text, Act.CONTEXT)).act is Act.FEELING


@pytest.mark.parametrize("text", ["they bombed the quiz", "they say it's my turn", "it failed", "mi clase es mala"])
def test_what_is_no_self_blame_stays_what_it_is(text: str) -> None:
    assert rightly(said(text, Act.SITUATION)).act is Act.SITUATION


def test_every_response_can_be_said_and_asked(phrasings: Phrasings) -> None:
    for response in RESPONSES.values():
        assert phrasings.of(f"hear.{response.hear}")
        assert all(isinstance(what, Slot) or phrasings.of(f"ask.{what}") for what in response.then)
