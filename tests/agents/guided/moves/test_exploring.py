"""Listening: said back in turned words, one question, nothing asked again."""

import pytest

from agents.guided.agent import GuidedAgent
from agents.guided.reading.spanish.language import is_spanish
from tests.agents.guided.talking import Talk


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        (("my 4th period never says anything, 9th grade ELA",), "your 4th period never says anything"),
        (("we lose 12 minutes every day after lunch",), "60 minutes a week"),
        (("nobody talks", "maybe 7 of 18 said anything"), "the other 11"),
        (("nobody talks", "7 of 18", "I want everyone talking to each other"), "7 of 18"),
        (("nobody talks", "I tried a seating chart"), "a seating chart"),
        (("nobody talks", "29 kids, 4 with IEPs, 3 ELs"), "4 with IEPs and 3 ELs"),
        (("nobody talks", "i want better engagement"), "better engagement"),
        (("im exhausted, they talk over me",), "tiring"),
        (("nobody talks", "my aide could tally"), "your aide can keep count"),
        (("I skipped the talk because we were late from specials",), "you were late from specials"),
    ],
    ids=lambda value: value if isinstance(value, str) else " / ".join(value),
)
def test_what_was_said_comes_back(guided: GuidedAgent, messages: tuple[str, ...], words: str) -> None:
    assert words.lower() in Talk(guided).say_all(*messages).text.lower()


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        (("9th grade ELA, nobody talks", "i call on hands"), ("grade", "subject")),
        (("31 kids in 7th grade math talk over me", "9 of 31 listen"), ("how many students",)),
        (("I tried timers. they call out, 2nd grade",), ("tried",)),
        (("they're loud. I want 20 of 28 working quietly",), ("would you like to see instead",)),
        (("55 minutes of 9th ELA thursday, help me plan", "ok"), ("how long", "how much time")),
    ],
)
def test_what_was_told_is_not_asked(guided: GuidedAgent, messages: tuple[str, ...], words: tuple[str, ...]) -> None:
    talk = Talk(guided)
    talk.say_all(*messages)
    asked = [sentence.lower() for reply in talk.replies for sentence in reply.sentences if sentence.endswith("?")]
    assert not [sentence for sentence in asked for word in words if word in sentence]


@pytest.mark.parametrize(
    ("messages", "unwanted"),
    [
        (("7th grade, they never stop, I want them to listen to me", "5 of 28"), "listen to me"),
        (("they won't sit, kinder", "we'll run out of time"), "we'll run"),
        (("transitions are slow", "he can't sit for more than 2 minutes"), "2 minutes, so every part"),
        (("3rd grade", "no I never practiced it with them"), "no you never"),
        (("hey", "idk", "not sure", "whatever", "idk", "no idea"), "so: no idea"),
        (("nobody talks", "..."), "fills in the picture"),
        (("?",), "when it happens"),
        (("asdf",), "when it happens"),
        (("8th grade", "they talk", "ok", "no", "sounds good"), "sounds good, then"),
        (("transitions are slow, 3rd grade, just tell me",), "just tell you"),
        (("kids are rude in 5th grade", "ok"), "fills in the picture"),
    ],
)
def test_what_would_sound_odd_is_not_said(guided: GuidedAgent, messages: tuple[str, ...], unwanted: str) -> None:
    talk = Talk(guided)
    talk.say_all(*messages)
    assert not [reply.text for reply in talk.replies if unwanted in reply.text.lower()]


@pytest.mark.parametrize("message", ["Marcus never stops talking", "Destiny and Jayden fight", "I moved Aaliyah twice"])
def test_a_name_is_not_said_back(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say_all("5th grade, 26 kids", message)
    assert not [name for name in ("marcus", "destiny", "jayden", "aaliyah") if name in reply.text.lower()]
    assert not [value for value in reply.known.values() if any(n in value for n in ("Marcus", "Destiny", "Aaliyah"))]


def test_several_troubles_are_sorted_by_the_teacher(guided: GuidedAgent) -> None:
    reply = Talk(guided).say("transitions take forever, nobody turns in homework, and they are on phones all period")
    assert reply.own_words.count("?") == 1
    assert reply.sources == []


def test_spanish_is_answered_in_spanish(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all("mis alumnos no hablan en clase y ya no sé qué hacer", "tengo una clase de 26 y no quieren hablar")
    assert all(is_spanish(reply.text) for reply in talk.replies)


@pytest.mark.parametrize(
    ("message", "known"),
    [
        ("mis alumnos de tercer grado no hablan", ("grade", "3rd grade")),
        ("tengo 26 niños de tercero que no hablan", ("size", "26")),
        ("quiero que todos hablen en la clase", ("goal", "que todos hablen en la clase")),
    ],
)
def test_facts_are_read_in_spanish_too(guided: GuidedAgent, message: str, known: tuple[str, str]) -> None:
    assert known in Talk(guided).say(message).known.items()


@pytest.mark.parametrize("thanks", ["thanks", "thank you so much", "gracias", "thx that helps"])
def test_thanks_close_the_talk_and_leave_the_door_open(guided: GuidedAgent, thanks: str) -> None:
    reply = Talk(guided).say_all("nobody talks in 9th grade ELA", thanks)
    assert "?" not in reply.text
    assert "back" in reply.text or "left it" in reply.text


@pytest.mark.parametrize(
    "message", ["im so tired, they yell over me", "I hate this class", "I cried in my car", "im burnt out, 7th grade"]
)
def test_weariness_is_acknowledged_before_anything_else(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert "sounds" in reply.text
    assert reply.sources == []


@pytest.mark.parametrize(
    "message", ["that won't work with my kids", "easy for you to say", "I tried everything already"]
)
def test_an_objection_is_not_answered_with_more_advice(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say_all("8th grade, they ignore every direction", message)
    assert reply.sources == []
    assert "?" in reply.own_words
