"""Who asks outright is told, in the same turn; who does not is listened to first."""

import pytest

from agents.contract import Profile, Purpose
from agents.guided.agent import GuidedAgent
from prompts.frames import read_frames
from tests.agents.guided.talking import Reply, Talk

TELL = "Just tell me what you would do"
SAME_CLASS = "they call out constantly, 2nd grade, and I lose my train of thought"
KNOWN = (
    "transitions take forever, 3rd grade, 24 kids",
    "I never practiced it with them",
    "takes us 9 minutes",
    "I want them ready in 3 minutes",
)


def tells(reply: Reply) -> bool:
    """Whether the reply names a card with its source and gives at least two numbered steps."""
    return len(reply.steps) >= 2 and bool(reply.sources) and reply.completed.directiveness == 5


@pytest.mark.parametrize(
    "messages",
    [
        ("just tell me what to do about transitions, 3rd grade, they take forever",),
        ("kids won't stop blurting. what do i do",),
        ("what should I do, nobody turns in homework, 10th grade history",),
        (SAME_CLASS, TELL),
        (SAME_CLASS, "idk", "just tell me"),
        (*KNOWN, "just tell me"),
        ("they shout over each other in my 4th grade discussions", "who reads this?", "ok just tell me what to do"),
        ("my class ignores directions, 4th grade", "just tell me what to do"),
        ("exit tickets flop in 8th grade math", "stop asking me questions. what should i do"),
        ("just tell me what to do about phones in 9th grade",),
        ("my 2nd graders never settle after recess", "ok fine what would you do"),
        (*KNOWN, "the second one", "just tell me what to do about blurting"),
    ],
    ids=" / ".join,
)
def test_just_tell_me_is_answered_with_steps_in_the_same_turn(guided: GuidedAgent, messages: tuple[str, ...]) -> None:
    assert tells(Talk(guided).say_all(*messages))


def test_the_most_directive_setting_tells_without_being_asked(guided: GuidedAgent) -> None:
    assert tells(Talk(guided, directiveness=5).say(SAME_CLASS))


@pytest.mark.parametrize("directiveness", [None, 1, 2])
def test_nothing_is_advised_before_goal_and_reality_are_known(guided: GuidedAgent, directiveness: int | None) -> None:
    talk = Talk(guided, directiveness=directiveness)
    for message in ("9th grade ELA, nobody says anything", "maybe 6 of 27 ever talk", "I tried calling on kids"):
        reply = talk.say(message)
        assert reply.sources == []
        assert reply.own_words.count("?") == 1


def test_options_come_when_goal_and_reality_are_known_and_the_setting_asks_for_them(guided: GuidedAgent) -> None:
    reply = Talk(guided, directiveness=4).say_all(*KNOWN)
    assert 2 <= len(reply.sources) <= 3
    assert reply.completed.directiveness == 4
    assert "?" in reply.own_words
    assert [chip.label for chip in reply.chips][: len(reply.sources)] == [source.title for source in reply.sources]


def test_who_wants_to_find_it_alone_gets_no_options(guided: GuidedAgent) -> None:
    talk = Talk(guided, directiveness=1)
    talk.say_all(*KNOWN)
    assert not [reply for reply in talk.replies if reply.sources]


def test_two_turns_without_an_answer_bring_something_concrete(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all(SAME_CLASS, "idk", "not sure")
    assert reply.sources
    assert reply.completed.directiveness >= 4


@pytest.mark.parametrize("shrugs", [("idk", "not sure", "no idea")])
def test_shrugs_alone_bring_something_concrete_too(guided: GuidedAgent, shrugs: tuple[str, ...]) -> None:
    talk = Talk(guided)
    talk.say_all("my day was bad", *shrugs)
    assert any(reply.sources or len(reply.chips) >= 3 for reply in talk.replies)


def test_something_else_brings_other_cards(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    first = talk.say_all(*KNOWN)
    other = talk.say("Something else")
    assert other.sources
    assert not set(first.slugs) & set(other.slugs)


@pytest.mark.parametrize(
    ("message", "slug"),
    [
        ("what is retrieval practice", "retrieval-practice"),
        ("walk me through think-pair-share", "think-pair-share"),
        ("how does wait time work", "wait-time"),
        ("is cold calling mean", "cold-call"),
        ("does a token economy actually work", "token-economy"),
    ],
)
def test_a_strategy_asked_for_by_name_is_answered_from_its_card(guided: GuidedAgent, message: str, slug: str) -> None:
    reply = Talk(guided).say(message)
    assert set(reply.slugs) == {slug}
    assert reply.stage.map == "library"


@pytest.mark.parametrize(
    ("message", "slugs"),
    [
        ("I already do exit tickets, 5th grade, and still nobody gets fractions", {"exit-ticket"}),
        ("no kahoot. 7th grade review is dead", {"game-based-review"}),
        ("I don't want another sticker chart for my 1st graders who run around", {"token-economy"}),
        ("I tried think pair share. 4th grade, nobody talks", {"think-pair-share"}),
    ],
)
def test_what_is_ruled_out_never_comes_back(guided: GuidedAgent, message: str, slugs: set[str]) -> None:
    talk = Talk(guided)
    talk.say_all(message, "just tell me", "something else", "something else", "what would you do", "make a plan")
    assert not slugs & {slug for reply in talk.replies for slug in reply.slugs}
    assert not slugs & {slug for reply in talk.replies if reply.plan for slug in reply.plan.strategies}


@pytest.mark.parametrize("message", ["Just tell me what you would do", "something else", "make a plan"])
def test_what_fitted_before_it_was_ruled_out_is_not_offered(guided: GuidedAgent, message: str) -> None:
    state = {
        "turns": 4,
        "told": ["they call out constantly, 2nd grade"],
        "problem": "they call out constantly",
        "candidates": {"exit-ticket": 9.0, "precorrection": 1.0, "wait-time": 0.9},
        "ruled_out": ["exit-ticket"],
    }
    reply = Talk(guided, state=state).say(message)
    assert reply.sources
    assert "exit-ticket" not in reply.slugs


def test_the_grade_of_the_profile_is_not_asked_for(guided: GuidedAgent) -> None:
    talk = Talk(guided, profile=Profile(grades=("9",), subjects=("ELA",), class_size=27))
    replies = [talk.say(message) for message in ("nobody talks", "idk", "I tried waiting", "6 or so")]
    assert not [reply.text for reply in replies if "grade and subject" in reply.text or "what grade" in reply.text]
    assert replies[0].known["grade"] == "9th grade"


def test_the_teachers_grade_is_respected(guided: GuidedAgent) -> None:
    reply = Talk(guided).say("kinder, 20 kids, they can't sit on the rug, what do I do")
    assert reply.sources
    assert reply.known["grade"] == "kindergarten"


@pytest.mark.parametrize("purpose", Purpose)
def test_a_purpose_given_is_kept(guided: GuidedAgent, purpose: Purpose) -> None:
    talk = Talk(guided, purpose=purpose)
    replies = [talk.say(message) for message in ("nobody talks in my 9th grade class", "walk me through cold call")]
    assert [reply.completed.purpose for reply in replies] == [purpose, purpose]


@pytest.mark.parametrize(
    ("message", "purpose", "map_name"),
    [
        ("can we talk through my lesson from today", Purpose.REFLECT, "reflecting"),
        ("I meet with my coach friday", Purpose.PREPARE, "preparation"),
        ("what is wait time?", Purpose.ASK, "library"),
        ("nobody does homework", Purpose.PLAN, "impact"),
        ("help me plan a lesson for thursday", Purpose.PLAN, "planning"),
        ("im so overwhelmed with 6th period", Purpose.PLAN, "problem-resolving"),
    ],
)
def test_the_purpose_is_understood_from_the_beginning(
    guided: GuidedAgent, message: str, purpose: Purpose, map_name: str
) -> None:
    reply = Talk(guided).say(message)
    assert (reply.completed.purpose, reply.stage.map) == (purpose, map_name)


@pytest.mark.parametrize(
    ("doubt", "words"),
    [
        ("And if 90 percent get it wrong the first time", "work one example"),
        ("but what if they just sit there", "not fill the gap"),
        ("what if a kid says no?", "ask once, quietly"),
    ],
)
def test_a_doubt_gets_a_line_for_it_with_or_without_a_question_mark(
    guided: GuidedAgent, doubt: str, words: str
) -> None:
    talk = Talk(guided)
    talk.say("walk me through think-pair-share")
    assert words in talk.say(doubt).text


def test_the_first_option_is_about_the_topic_of_the_talk(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    reply = talk.say_all(
        "group work in 7th science is one kid doing everything and three watching",
        "in most groups one student does it all",
        "give me two or three options",
    )
    assert reply.slugs[0] in read_frames()["uneven-groups"].cards


def test_offers_do_not_open_with_the_same_words(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    leads = [talk.say_all("nobody talks in 9th grade ELA", "what are my options").text.split("\n")[0]]
    leads.append(talk.say("what else, other options").text.split("\n")[0])
    assert leads[0] != leads[1]
    assert not any("None of them is a rule" in lead for lead in leads)
