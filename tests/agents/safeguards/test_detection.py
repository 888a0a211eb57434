"""What is found in messages, and what is left alone."""

from time import process_time

import pytest

from agents.safeguards.detection import Finding, detect
from agents.safeguards.signs.sign import Kind
from tests.agents.safeguards.messages import ORDINARY, about_safety, messages, of_kind

MOST_FALSE_ALARMS = 0.02
# Ordinary sentences around a disclosure, full of words that make other sentences harmless.
SURROUNDINGS = (
    "I teach 8th grade history and we are planning a unit on the war. {}",
    "After soccer, before the test, at lunch, {}",
    "My principal and my coach come thursday, I love this class and we play games. {}",
    "{}, and that was right before the quiz in the hall",
    "{}\nAlso the exit ticket went badly and they drew on it with markers.",
    "We read The Outsiders this week.\n\n{}",
)
TRANSCRIPT = "\n".join(("T: why did he do it", "S1: he wanted to die", "T: say more", "S2: he had a gun", "T: ok"))


def raises_card(text: str) -> bool:
    finding = detect(text)
    return finding is not None and not finding.kind.is_refusal


@pytest.mark.parametrize("kind", Kind)
def test_every_message_raises_its_kind(kind: Kind) -> None:
    wrong = {text: finding for text in of_kind(kind) if (finding := detect(text)) is None or finding.kind is not kind}
    assert wrong == {}


def test_ordinary_messages_raise_nothing() -> None:
    ordinary = of_kind(ORDINARY)
    raised = [text for text in ordinary if detect(text)]
    assert len(ordinary) > 1000
    assert len(raised) <= MOST_FALSE_ALARMS * len(ordinary), raised


def test_what_is_not_recognised_is_known() -> None:
    """On the day one of these is found, it moves to its kind."""
    assert [text for text in messages("held_out.yaml")["not_recognised"] if detect(text)] == []


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
def test_ordinary_words_around_a_disclosure_do_not_hide_it(surrounding: str) -> None:
    hidden = [text for text in about_safety() if not raises_card(surrounding.format(text.rstrip(".")))]
    assert hidden == []


def test_a_disclosure_is_found_in_capitals_and_without_punctuation() -> None:
    hidden = [text for text in about_safety() if not raises_card(text.upper())]
    assert hidden == []


def test_the_most_urgent_thing_is_told() -> None:
    text = "she says her dad hits her. and a boy has a gun in his backpack. rate Ms. Bell from 1 to 10"
    assert detect(text) == Finding(Kind.DANGER)


def test_safety_comes_before_a_request() -> None:
    assert detect("Does he have ADHD? He told me his mom burns him.") == Finding(Kind.CHILD_ABUSE)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("my husband hit me again", Finding(Kind.TEACHER_CRISIS, variant="home")),
        ("another teacher told me she wants to die", Finding(Kind.TEACHER_CRISIS, variant="other")),
        ("my therapist said I'm suicidal", Finding(Kind.TEACHER_CRISIS)),
        ("a student wrote: I want to die", Finding(Kind.STUDENT_SELF_HARM)),
        ("She handed me a note. 'I want to kill myself.'", Finding(Kind.STUDENT_SELF_HARM)),
        ("rate my lesson out of 10", Finding(Kind.RATE_TEACHER, variant="own")),
        ("quiero morirme", Finding(Kind.TEACHER_CRISIS, "es")),
        ("un alumno trajo una navaja", Finding(Kind.DANGER, "es")),
    ],
)
def test_whom_it_is_about(text: str, finding: Finding) -> None:
    assert detect(text) == finding


@pytest.mark.parametrize(
    "text",
    [
        "In Romeo and Juliet she kills herself. How do I open the discussion?",
        "We read a novel. In it the father beats his son and he wants to die.",
        "our unit on the Holocaust: they shoot everyone in the village, how do I prepare the kids?",
    ],
)
def test_texts_and_topics_are_no_disclosure(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "After the Hamlet scene one of my students told me he wants to kill himself.",
        "In the novel the father beats his son. A boy stayed after class and said his dad does it too: he hits him.",
        "I teach history and I don't want to live anymore.",
    ],
)
def test_a_text_does_not_hide_a_disclosure(text: str) -> None:
    assert raises_card(text)


def test_speech_in_a_pasted_transcript_is_no_disclosure() -> None:
    assert detect(f"what do you notice\n{TRANSCRIPT}") is None


@pytest.mark.parametrize("line", ["S1: my dad hits me at home", "S2: I want to kill myself", "S1: I have a gun"])
def test_what_a_student_says_of_themselves_in_a_transcript_is_found(line: str) -> None:
    assert raises_card(f"{TRANSCRIPT}\n{line}")


def test_words_of_the_teacher_beside_a_transcript_are_found() -> None:
    assert raises_card(f"{TRANSCRIPT}\nafter class one of them told me his dad hits him")


@pytest.mark.parametrize("text", ["", " ", "?", "...", "\n\n", "\ud83d\ude00", "a" * 50_000, "? " * 9_000, "'" * 9_000])
def test_any_text_can_be_read(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    "unit", ["i want to ", "my mom said he was going to be in the house and ", "he is she was ", "a "]
)
def test_long_messages_are_read_in_bounded_time(unit: str) -> None:
    before = process_time()
    detect(unit * 20_000)
    assert process_time() - before < 1
