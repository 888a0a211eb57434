"""What of a part may be said back, and what must not."""

import pytest

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.listening.voicing import decision, quoted_part, voiced


def said(text: str, act: Act = Act.SITUATION, lead: float = 0.6) -> Said:
    return Said(text, act, lead, Act.JOKE)


@pytest.mark.parametrize(
    ("text", "act", "back"),
    [
        ("they talk over me the whole time", Act.SITUATION, "they talk over you the whole time"),
        ("half of them never open the notebook", Act.SITUATION, "half of them never open the notebook"),
        ("i call on whoever has a hand up", Act.OWN_MOVE, "you call on whoever has a hand up"),
        ("honestly i just gave them the answer", Act.OWN_MOVE, "you just gave them the answer"),
        ("i finish their sentences for them", Act.INSIGHT, "you finish their sentences for them"),
        ("because nobody showed them how", Act.CAUSE, "nobody showed them how"),
        ("so they copy because i never gave them a role", Act.CAUSE, "you never gave them a role"),
        ("maybe they're scared of being wrong", Act.CAUSE, "they're scared of being wrong"),
        ("i guess it's me who talks too much", Act.CAUSE, "it's you who talks too much"),
        ("i think my questions are too easy", Act.SITUATION, "your questions are too easy"),
        ("mis niños no me escuchan", Act.SITUATION, "tus niños no te escuchan"),
        ("creo que no entienden las palabras", Act.CAUSE, "no entienden las palabras"),
    ],
)
def test_a_statement_comes_back_turned_round(text: str, act: Act, back: str) -> None:
    values = voiced(said(text, act), set())
    assert values["clause"] == back
    assert values["Clause"] == back[0].upper() + back[1:]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("two kids do the poster and three watch", "two kids do the poster and three watch"),
        ("they dont know how to start", "they don't know how to start"),
        ("yeah i think they dont know how to start", "they don't know how to start"),
        ("before lunch", "before lunch"),
        ("i just gave it to them", "I just gave it to them"),
    ],
)
def test_a_short_part_can_be_quoted_with_its_spelling_mended(text: str, quote: str) -> None:
    assert voiced(said(text, Act.CAUSE), set())["quote"] == quote


NOT_BACK = {
    "names": (
        "Marcus never stops talking",
        "marcus never stops talking",
        "Destiny and Jayden fight at the rug",
        "when Mr. Alvarez comes in they freeze",
        "ms ortiz yells at them",
        "la Sra. Pérez entra y se callan",
        "i moved Aaliyah twice",
    ),
    "verdicts": (
        "they're just lazy",
        "those kids are idiots",
        "this class sucks",
        "my low kids never try",
        "they are so dumb with phones",
    ),
    "words to the program": (
        "you said that already",
        "your plan is useless",
        "can you just tell me",
        "are you a bot",
        "u dont get it",
    ),
    "loose ends": (
        "it was a mess and then the",
        "like the whole class was just",
        "it works in 2nd period but",
        "because of",
        "or maybe the",
    ),
    "signs": (
        "what do i do with them?",
        "check https://school.org/x",
        'they call me "miss thing"',
        "<b>loud</b>",
        "lol ok whatever",
    ),
    "what points back to nothing": ("that's what they do",),
}


@pytest.mark.parametrize("text", [text for texts in NOT_BACK.values() for text in texts])
def test_what_may_go_wrong_is_not_said_back(text: str) -> None:
    assert voiced(said(text), set()) == {}
    assert quoted_part(text) is None


@pytest.mark.parametrize("text", ["it does that", "he throws it", "that happens every day"])
def test_what_points_back_is_no_statement_by_itself(text: str) -> None:
    assert "clause" not in voiced(said(text), set())


def test_what_was_said_back_is_not_said_back_again() -> None:
    values = voiced(said("they talk over me"), {"said#they talk over you", "said#they talk over me"})
    assert values == {}


def test_a_person_addressed_formally_hears_usted() -> None:
    assert voiced(said("mis alumnos copian datos"), set(), formal=True)["clause"] == "sus alumnos copian datos"
    assert "clause" not in voiced(said("yo les doy la respuesta"), set(), formal=True)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("blocks first, tomorrow before snack", "Blocks first, tomorrow before snack"),
        ("ok i'll put the timer on the board", "You'll put the timer on the board"),
        ("yeah so i wait five seconds, monday", "You wait five seconds, Monday"),
        ("entonces primero los roles, el lunes", "Primero los roles, el lunes"),
        ("ask Ms. Ortiz for her chart", None),
        ("make me a plan", None),
        ("do it like you said", None),
        ("no", None),
        ("i'll move marcus to the front", None),
        ("start with the", None),
    ],
)
def test_a_step_keeps_everything_said_of_it(text: str, step: str | None) -> None:
    assert decision(text) == step
