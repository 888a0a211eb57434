"""Listening: said back in turned words, one question, nothing asked again."""

import json
import re

import pytest

from agents.guided.agent import GuidedAgent
from agents.guided.reading.spanish.language import is_spanish
from tests.agents.guided.gaps import gap
from tests.agents.guided.talking import Talk


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        (("they talk over me the whole time",), "they talk over you the whole time"),
        (("we lose 12 minutes every day after lunch",), "you lose 12 minutes every day"),
        (("nobody talks", "maybe 7 of 18 said anything"), "the other 11"),
        (("nobody talks", "7 of 18"), "7 of 18"),
        (("nobody talks", "I tried a seating chart"), "a seating chart"),
        (("nobody talks", "29 kids, 4 with IEPs, 3 ELs"), "4 with IEPs, 3 ELs"),
        (("nobody talks", "I want everyone talking to each other"), "everyone talking to each other"),
        (("nobody talks", "because i always answer it myself"), "you always answer it yourself"),
        (("mis alumnos no me escuchan en clase",), "tus alumnos no te escuchan"),
        (("tengo 26 niños de tercero",), "26 estudiantes"),
    ],
    ids=lambda value: value if isinstance(value, str) else " / ".join(value),
)
def test_what_was_said_comes_back(guided: GuidedAgent, messages: tuple[str, ...], words: str) -> None:
    assert words.lower() in Talk(guided).say_all(*messages).text.lower()


@pytest.mark.parametrize(
    ("messages", "fact"),
    [
        (("my 4th period never says anything, 9th grade ELA",), ("class", "4th period")),
        (("nobody talks", "29 kids, 4 with IEPs, 3 ELs"), ("students", "4 with IEPs, 3 ELs")),
        (("nobody talks", "7 of 18 answer", "i guess they are shy"), ("evidence", "7 of 18")),
        (("nobody talks", "my aide could tally", "idk"), ("helper", "aide")),
        (("they talk", "I want everyone working quietly", "ok"), ("goal", "everyone working quietly")),
        (("they talk, 7th period", "no its 6th period"), ("class", "6th period")),
        (("they talk, 3rd grade", "sorry, 4th grade"), ("grade", "4th grade")),
        gap(("they talk, 26 kids", "no, 28 kids"), ("size", "28")),
        gap(("tengo 26 niños de tercero", "no, son 28"), ("size", "28")),
        gap(("they ignore me", "no, i said they ignore each other"), ("now", "they ignore each other")),
    ],
)
def test_a_fact_is_kept_and_a_correction_taken(
    guided: GuidedAgent, messages: tuple[str, ...], fact: tuple[str, str]
) -> None:
    assert fact in Talk(guided).say_all(*messages).known.items()


@pytest.mark.parametrize(
    "messages", [("they talk, 26 kids", "no, 28 kids"), ("tengo 26 niños de tercero", "no, son 28")]
)
def test_a_fact_that_was_not_taken_over_is_not_confirmed(guided: GuidedAgent, messages: tuple[str, ...]) -> None:
    reply = Talk(guided).say_all(*messages)
    assert reply.known["size"] == "28" or "28" not in reply.text


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


NAMES = ("marcus", "destiny", "jayden", "aaliyah", "alvarez", "ortiz")


@pytest.mark.parametrize(
    "message",
    [
        "Marcus never stops talking",
        "marcus never stops talking",
        "Destiny and Jayden fight",
        "jayden n marcus fight at the rug",
        "I moved Aaliyah twice",
        "they freeze when Mr. Alvarez comes in",
        "ms ortiz yells at them",
        "i'll put jayden up front tomorrow",
        "marcos no trabaja y la sra ortiz no dice nada",
    ],
)
def test_a_name_is_not_said_back(guided: GuidedAgent, message: str) -> None:
    talk = Talk(guided)
    talk.say_all("5th grade, 26 kids", message, "yes", "i think it's too long")
    for reply in talk.replies:
        assert not [name for name in (*NAMES, "marcos") if name in reply.text.lower()]
        assert not [value for value in reply.known.values() if any(n in value.lower() for n in NAMES)]


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
def test_weariness_is_met_before_anything_else(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert "sounds" in reply.text
    assert reply.sources == []


@pytest.mark.parametrize("message", ["i bombed my lesson. they talked the whole time", "its my fault they are behind"])
def test_self_blame_is_met_and_not_agreed_with(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert not re.search(r"bombed|your fault", reply.text)
    assert "hard" in reply.text or "verdict" in reply.text
    assert reply.own_words.count("?") == 1


@pytest.mark.parametrize(
    "message", ["that won't work with my kids", "easy for you to say", "I tried everything already"]
)
def test_an_objection_is_not_answered_with_more_advice(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say_all("8th grade, they ignore every direction", message)
    assert reply.sources == []
    assert "?" in reply.own_words


COPYING = "they copy each other in groups"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("i'll give each kid a color tomorrow", "give each kid a color tomorrow"),
        ("roles first, tomorrow before snack", "roles first, tomorrow before snack"),
        ("el lunes empiezo con los roles", ""),
    ],
)
def test_a_decision_with_its_day_is_said_back_and_nothing_more_is_asked(
    guided: GuidedAgent, step: str, words: str
) -> None:
    reply = Talk(guided).say_all(COPYING, step)
    assert words in reply.text.lower()
    assert "?" not in reply.text
    assert reply.sources == []
    assert "Write it down as my plan" in {chip.label for chip in reply.chips} or is_spanish(step)


def test_of_a_decision_without_a_day_only_the_day_is_asked(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all(COPYING, "i'll start with one table")
    assert reply.completed.agent_state["question"] == "when"
    assert reply.completed.agent_state["own_step"] == "You'll start with one table"


@pytest.mark.parametrize(
    "message",
    ["i asked them twice", "i'll sleep on it", "what would you do tomorrow?", "they did it tomorrow and friday"],
)
def test_what_is_no_decision_is_not_settled(guided: GuidedAgent, message: str) -> None:
    assert "own_step" not in Talk(guided).say_all(COPYING, message).completed.agent_state


@pytest.mark.parametrize(
    "message",
    [
        "is it normal to cry after school",
        "they yell over me. am i a bad teacher?",
        "is it just me or are they wild",
        "es normal que no me escuchen?",
    ],
)
def test_whether_it_is_normal_gets_no_verdict_and_a_way_back(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say_all(message)
    assert not re.match(r"(?:yes|no|sí|you are|eres)\b", reply.text, re.IGNORECASE)
    assert not re.search(r"bad teacher|is normal|es normal", reply.text, re.IGNORECASE)
    assert reply.own_words.count("?") == 1
    assert reply.sources == []


SUCCESSES = (
    (
        "today was amazing, all of them wrote for ten minutes, 5th grade",
        "I gave them a choice of prompt",
        "they were proud",
    ),
    ("my lesson finally worked, they all got it", "i let them talk first", "idk"),
    ("it went so well today, everyone explained their answer", "new seats maybe", "i tried it last year too"),
)


@pytest.mark.parametrize("messages", SUCCESSES)
def test_a_success_is_talked_about_as_one(guided: GuidedAgent, messages: tuple[str, ...]) -> None:
    talk = Talk(guided)
    talk.say_all(*messages)
    for reply in talk.replies:
        assert reply.completed.agent_state["frame"] == "success"
        assert reply.sources == []
        assert not re.search(
            r"trouble|get in the way|what have you tried|nearer to it|off the list", reply.text.lower()
        )
        assert reply.own_words.count("?") <= 1


def test_what_only_began_well_is_no_success(guided: GuidedAgent) -> None:
    reply = Talk(guided).say("it went so well at first but then nobody worked and it was a disaster")
    assert not reply.completed.agent_state.get("went_well")


def test_the_memory_of_a_long_talk_is_bounded(guided: GuidedAgent) -> None:
    talk, who, what = (
        Talk(guided),
        ("the boys", "my kids", "two girls"),
        ("push the chairs", "copy it", "forget the date", "run"),
    )
    for n in range(60):
        talk.say(f"{who[n % 3]} {what[n % 4]} when we start part {n} of the lesson")
    assert len(json.dumps(dict(talk.state))) < 16_000
    assert all(len(value) < 2_000 for name, value in talk.state.items() if isinstance(value, str))
