"""A choice becomes a plan at once; talking completes and changes it."""

from datetime import date

import pytest

from agents.contract import OpenPlan, PlanProposed
from agents.guided.agent import GuidedAgent
from agents.plan import PlanDraft, Step, readiness
from knowledge.library import Library
from tests.agents.guided.scripts import SCRIPTS
from tests.agents.guided.talking import Reply, Talk

TO_OPTIONS = (
    "my 4th period never says anything, 9th grade ELA",
    "I tried calling on kids",
    "maybe 6 of 27 ever talk",
    "I want students to answer in whole sentences",
    "20 would be huge",
    "what have you got, give me two or three options",
)


@pytest.fixture
def talk(guided: GuidedAgent) -> Talk:
    """A conversation that has come to two or three options."""
    talk = Talk(guided)
    talk.say_all(*TO_OPTIONS)
    assert len(talk.replies[-1].sources) >= 2
    return talk


def plan_of(reply: Reply) -> PlanDraft:
    assert reply.plan is not None, reply.text
    return reply.plan


@pytest.mark.parametrize(
    ("choice", "place"),
    [
        ("2", 1),
        ("second", 1),
        ("ok second one", 1),
        ("let's do the second one", 1),
        ("the last one", 2),
        ("the first one", 0),
        ("ok the first one", 0),
    ],
)
def test_an_option_is_chosen_by_its_place(talk: Talk, choice: str, place: int) -> None:
    offered = talk.replies[-1].slugs
    assert plan_of(talk.say(choice)).strategies == (offered[place],)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_option_is_chosen_by_its_chip(talk: Talk, place: int) -> None:
    offered = talk.replies[-1]
    assert plan_of(talk.say(offered.chips[place].text)).strategies == (offered.slugs[place],)


def test_a_choice_makes_a_whole_plan_and_says_what_in_it_is_proposed(talk: Talk) -> None:
    reply = talk.say(talk.replies[-1].chips[0].text)
    plan = plan_of(reply)
    assert plan.goal == "20 of 27 students answer in whole sentences. Now: 6 of 27."
    assert readiness(plan).complete
    assert plan.obstacles[0].obstacle in reply.text
    assert reply.sources


def test_the_reply_to_a_choice_leaves_the_plan_to_the_card_below(talk: Talk) -> None:
    reply = talk.say(talk.replies[-1].chips[0].text)
    assert plan_of(reply).steps[0].text not in reply.text
    shown = talk.say("show me the whole plan again")
    for part in (plan_of(reply).goal, plan_of(reply).steps[0].text, plan_of(reply).steps[0].cue):
        assert part is not None
        assert part in shown.text


@pytest.mark.parametrize("words", ["ok how do I check at the end", "hmm", "what about the quiet ones", "ok"])
def test_what_picks_nothing_makes_no_plan(talk: Talk, words: str) -> None:
    assert talk.say(words).plan is None


def test_a_yes_to_several_asks_which(talk: Talk) -> None:
    offered = talk.replies[-1].slugs[:3]
    reply = talk.say("sounds good, let's do that one")
    assert reply.plan is None
    assert set(reply.slugs) == set(offered)
    assert plan_of(talk.say("the first one")).strategies == (offered[0],)


def test_a_plan_is_complete_once_the_obstacle_is_told(talk: Talk) -> None:
    talk.say_all(talk.replies[-1].chips[0].text, "thursday")
    reply = talk.say("they might laugh at each other")
    plan = plan_of(reply)
    assert readiness(plan).complete
    assert plan.obstacles[0].obstacle == "they might laugh at each other"
    assert plan.steps[0].date == date(2026, 3, 12)


def test_a_plan_without_a_goal_asks_for_it_and_takes_it(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all("transitions take forever, just tell me", "Make a plan")
    proposed = plan_of(talk.replies[-1]).goal
    talk.say("everyone sits down with a pencil within a minute")
    talk.say_all("like 9 of 24 do it", "monday", "they might forget")
    assert talk.open_plan is not None
    assert readiness(talk.open_plan.draft).complete
    assert talk.open_plan.draft.goal != proposed
    assert talk.open_plan.draft.steps[0].date == date(2026, 3, 16)


def test_make_a_plan_takes_the_card_that_was_told(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    told = talk.say("walk me through think-pair-share")
    assert plan_of(talk.say("Make a plan")).strategies == (told.slugs[0],)


@pytest.mark.parametrize("words", ["make a plan", "let's make a plan", "ok make a plan", "yes make a plan"])
def test_the_word_plan_is_not_the_name_of_a_card(guided: GuidedAgent, words: str) -> None:
    talk = Talk(guided)
    told = talk.say_all("2nd grade, 22 kids, math centers are loud and I can't see who works", "just tell me")
    assert plan_of(talk.say(words)).strategies == (told.slugs[0],)


@pytest.mark.parametrize("words", ["ok make a plan"])
def test_nor_when_a_card_with_that_word_fits_as_well(guided: GuidedAgent, words: str) -> None:
    talk = Talk(guided)
    talk.say_all(*SCRIPTS["everything at once"][:7])
    told = talk.replies[-1].slugs[0]
    assert plan_of(talk.say(words)).strategies == (told,)


def test_a_plan_asked_for_with_several_on_the_table_takes_the_first_and_says_why(talk: Talk) -> None:
    offered = talk.replies[-1]
    reply = talk.say("ok make me a plan")
    assert plan_of(reply).strategies == (offered.slugs[0],)
    assert "your 4th period never says anything" in reply.text
    assert "Which one" not in reply.text
    talk.say(offered.chips[1].text)
    assert plan_of(talk.replies[-1]).strategies == (offered.slugs[1],)


def test_a_plan_asked_for_with_nothing_on_the_table_makes_nothing_up(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all("6th period was hard", "tired", "ok make a plan")
    assert reply.plan is None


def test_a_step_of_their_own_becomes_the_plan(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all("kinder clean-up takes forever, 21 kids", "maybe i do the blocks first and then the art bins")
    plan = plan_of(talk.say("thats my plan, write it down, tuesday"))
    assert plan.steps[0].text == "Do the blocks first and then the art bins."
    assert plan.strategies == ()
    assert (
        plan.steps[0].cue
        == "When your kindergarten class begins on Tuesday, I will do the blocks first and then the art bins."
    )
    assert readiness(plan).complete


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("make it 10 minutes", "10 minutes"),
        ("let my coach count", "My coach keeps the count."),
        ("count sentences instead", "Count sentences"),
        ("second group only", "Only for second group"),
        ("10 minutes not 30", "10 minutes"),
        ("2 questions, not 3", "2 questions"),
        ("swap the cards for whiteboards", "hiteboards"),
    ],
)
def test_each_change_changes_what_it_names(talk: Talk, words: str, part: str) -> None:
    talk.say(talk.replies[-1].chips[0].text)
    assert part in plan_of(talk.say(words)).model_dump_json()


def test_a_day_to_check_moves_the_check_alone(talk: Talk) -> None:
    talk.say_all(talk.replies[-1].chips[0].text, "next wednesday")
    assert talk.open_plan is not None
    first = talk.open_plan.draft.steps[0].date
    plan = plan_of(talk.say("check back the friday after, not in 7 days"))
    assert plan.check_back == date(2026, 3, 20)
    assert plan.steps[0].date == first


def test_what_the_teacher_will_not_do_is_no_obstacle(talk: Talk) -> None:
    before = plan_of(talk.say(talk.replies[-1].chips[0].text)).obstacles
    reply = talk.say("i wont do a video of it")
    assert talk.open_plan is not None
    assert talk.open_plan.draft.obstacles == before
    assert "video" in reply.text


@pytest.mark.parametrize("day", ["thursday", "el jueves", "friday works"])
def test_a_day_is_no_obstacle(talk: Talk, day: str) -> None:
    talk.say(talk.replies[-1].chips[0].text)
    before = plan_of(talk.replies[-1]).obstacles
    talk.say(day)
    assert talk.open_plan is not None
    assert talk.open_plan.draft.obstacles == before


@pytest.mark.parametrize("words", ["ok the first one", "the first one please"])
def test_the_word_first_is_not_the_name_of_a_card(guided: GuidedAgent, words: str) -> None:
    talk = Talk(guided)
    talk.say_all(*SCRIPTS["quiet class"][:6])
    offered = next(reply for reply in talk.replies if len(reply.sources) > 1)
    assert plan_of(talk.say(words)).strategies == (offered.slugs[0],)


@pytest.mark.parametrize("words", ["ok what would you do", "ok fine what would you do"])
def test_asking_for_advice_is_no_choice(guided: GuidedAgent, words: str) -> None:
    reply = Talk(guided).say_all("my 2nd graders never settle after recess", words)
    assert reply.plan is None


@pytest.mark.parametrize("words", ["sure let's do the second one", "9 of 24"])
def test_a_choice_or_a_count_is_no_obstacle(guided: GuidedAgent, words: str) -> None:
    talk = Talk(guided)
    talk.say_all("transitions take forever, 3rd grade, just tell me", "Make a plan", "I want all 24 ready in a minute")
    talk.say(words)
    assert talk.open_plan is not None
    assert words not in talk.open_plan.draft.obstacles[0].obstacle


@pytest.mark.parametrize(
    ("messages", "wrong"),
    [
        (("it takes us 12 minutes", "I want them ready with a pencil in 4 minutes"), "4 of 24"),
        (("takes us like 9 minutes", "3 minutes would be nice"), "3 of 24"),
    ],
)
def test_minutes_are_not_counted_as_students(guided: GuidedAgent, messages: tuple[str, ...], wrong: str) -> None:
    talk = Talk(guided)
    talk.say_all("transitions are slow, 3rd grade, 24 kids", *messages, "just tell me", "Make a plan")
    assert wrong not in str(talk.open_plan)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("make it monday", date(2026, 3, 16)),
        ("move it to next thursday", date(2026, 3, 19)),
        ("actually tomorrow", date(2026, 3, 12)),
        ("friday is better", date(2026, 3, 13)),
    ],
)
def test_the_day_is_moved_by_words(talk: Talk, words: str, day: date) -> None:
    talk.say_all(talk.replies[-1].chips[0].text, "next wednesday")
    plan = plan_of(talk.say(words))
    assert plan.steps[0].date == day
    assert plan.check_back is not None
    assert (plan.check_back - day).days == 7


def test_a_step_is_made_smaller_once(talk: Talk) -> None:
    before = plan_of(talk.say(talk.replies[-1].chips[0].text))
    smaller = plan_of(talk.say("Make it smaller"))
    assert smaller.steps[0].text.startswith("Only for one table or group: ")
    assert smaller.steps[0].text.lower().endswith(before.steps[0].text.lower())
    assert talk.say("make it smaller").plan is None


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("change it to 2nd period only, 7th would eat me alive", "2nd period"),
        ("no, with period 6", "period 6"),
        ("and smaller. like just the water fountain line", "the water fountain line"),
        ("keep it, add the rule about caps on", "caps on"),
        ("add that my para counts", "My para counts"),
        ("when the bell rings i stop whatever i am doing", "When the bell rings, I will stop"),
        ("say 18. if under 18 i do it again", "If under 18, I will do it again"),
        ("if they groan, i do it with one table first", "I will do it with one table first"),
        ("not tomorrow, the 18th is better, wednesday", "2026-03-18"),
        ("give it back monday, not friday, friday is the field trip", "2026-03-16"),
        ("ok twice a week. tues and fri", "On Tuesday and Friday"),
    ],
)
def test_the_plan_is_changed_by_talking(talk: Talk, words: str, part: str) -> None:
    talk.say(talk.replies[-1].chips[0].text)
    assert part in plan_of(talk.say(words)).model_dump_json()


def test_a_plan_in_one_line_holds_the_day_and_the_step(talk: Talk) -> None:
    plan = plan_of(talk.say(talk.replies[-1].chips[0].text))
    reply = talk.say("can you say it in one line")
    assert plan.steps[0].text in reply.text
    assert (plan.goal or "") not in reply.text


def test_a_scrapped_plan_is_not_gone_back_to(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    told = talk.say("walk me through think-pair-share")
    talk.say("scrap the old plan")
    assert talk.say("make a plan").plan is None or plan_of(talk.replies[-1]).strategies != (told.slugs[0],)


def test_a_change_keeps_the_plan_and_its_id(talk: Talk) -> None:
    first = talk.say(talk.replies[-1].chips[0].text)
    changed = talk.say("make it monday")
    proposed = [event for reply in (first, changed) for event in reply.events if isinstance(event, PlanProposed)]
    assert [event.plan_id for event in proposed] == [None, "plan_1"]
    assert proposed[1].plan.goal == proposed[0].plan.goal


def test_questions_leave_the_plan_alone(talk: Talk) -> None:
    talk.say(talk.replies[-1].chips[0].text)
    for message in ("what could go wrong?", "who reads this?", "how do I know it works?", "idk", "thanks"):
        assert talk.say(message).plan is None


@pytest.mark.parametrize("message", ["they won't line up, 2nd grade", "only 8 of 26 did it", "I want them quiet", "ok"])
def test_no_plan_without_a_choice(guided: GuidedAgent, message: str) -> None:
    assert Talk(guided).say(message).plan is None


@pytest.mark.parametrize("message", ["only 8 of 26 got the exit question"])
def test_a_count_of_exit_questions_is_no_wish_for_a_plan(guided: GuidedAgent, message: str) -> None:
    assert Talk(guided).say_all("can we talk through my 5th grade fractions lesson", message).plan is None


@pytest.mark.parametrize(
    "words",
    ["make it Tuesday", "10 minutes not 30", "check back the friday after", "drop the second one. one step is enough"],
)
def test_a_change_is_said_in_one_short_sentence(talk: Talk, words: str) -> None:
    talk.say(talk.replies[-1].chips[0].text)
    reply = talk.say(words)
    assert "?" not in reply.text
    assert "maller" not in reply.text
    assert len(reply.text.split()) <= 14


def test_the_only_step_is_not_dropped(talk: Talk) -> None:
    talk.say(talk.replies[-1].chips[0].text)
    assert talk.say("drop step 1").plan is None


@pytest.mark.parametrize("goal", ["I want everybody to say one thing a day", "I want to leave with one thing to try"])
def test_a_goal_never_asks_for_fewer_students_than_now(guided: GuidedAgent, goal: str) -> None:
    reply = Talk(guided).say_all("9th grade ELA, nobody talks", "6 of 27 ever talk", goal)
    assert "-" not in reply.own_words
    assert reply.known.get("target") is None


def test_an_open_plan_of_last_week_opens_the_talk(guided: GuidedAgent, library: Library) -> None:
    card = library.get("wait-time")
    assert card is not None
    draft = PlanDraft(goal="20 of 27 answer.", strategies=("wait-time",), steps=(Step(id="s1", text="Wait three."),))
    talk = Talk(guided, open_plan=OpenPlan("plan_9", draft))
    opened = talk.say("hi")
    assert "Wait three." in opened.text
    assert [chip.label for chip in opened.chips] == ["I tried it", "Partly", "Not yet"]
    assert "?" in opened.own_words


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("I tried it", "that is the part that counts first"),
        ("I have not tried it yet", "weeks are like that"),
        ("no I forgot", "weeks are like that"),
    ],
)
def test_how_it_went_comes_before_what_is_next(guided: GuidedAgent, answer: str, words: str) -> None:
    draft = PlanDraft(goal="20 of 27 answer.", strategies=("wait-time",), steps=(Step(id="s1", text="Wait three."),))
    talk = Talk(guided, open_plan=OpenPlan("plan_9", draft))
    reply = talk.say_all("hello", answer)
    assert words in reply.text
    assert "?" in reply.own_words
    assert reply.plan is None


def test_a_choice_with_a_question_gets_the_words_and_the_plan_beside_them(talk: Talk) -> None:
    offered = talk.replies[-1].slugs
    reply = talk.say("i like the first one. what would i say to them?")
    assert plan_of(reply).strategies == (offered[0],)
    assert ">" in reply.text


def test_a_plan_in_spanish_takes_the_first_and_is_whole(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all(
        "nadie habla en mi clase de lengua de 9º grado, siempre contestan los mismos dos",
        "como 6 de 27 hablan",
        "quiero que los estudiantes contesten con oraciones completas",
        "dame tres opciones",
    )
    offered = talk.replies[-1].slugs
    plan = plan_of(talk.say("haz el plan para el martes"))
    assert plan.strategies == (offered[0],)
    assert readiness(plan).complete
    assert "17 de 27" in (plan.goal or "")
