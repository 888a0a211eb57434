"""Citing criteria pass on a good reply and fail on a bad one."""

import pytest

from agents.evaluation.conversation import Reply
from agents.evaluation.criteria.citing import claims_with_card, grade_and_subject
from agents.evaluation.naming import CardNames
from agents.plan import PlanDraft
from tests.agents.evaluation.making import citing, conversation


@pytest.mark.parametrize(
    "reply",
    [
        citing("**Cold Call** [1] is one way.", "cold-call"),
        citing("From **Cold Call** [1]:\n\n1. Ask.\n2. Use wait time.\n\n> Cold call is fair.", "cold-call"),
        Reply("**Large class:** call by row."),
        Reply("What did you notice?"),
        Reply("What happens when you use cold call?"),
        Reply("Picture the last five minutes."),
        Reply("So they do now what they did not do before, and they do it again."),
        Reply("Las hojas van en tres montones, sí, casi y todavía no."),
    ],
)
def test_supported(names: CardNames, reply: Reply) -> None:
    assert claims_with_card(conversation(("they stare", reply)), names).bad == 0


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply("Cold calling would help here."), "'cold call' without its card"),
        (Reply("**Kahoot** would help here."), "'kahoot' without its card"),
        (Reply("The **Power Circle Method** works."), "'power circl method' without its card"),
        (Reply("Begin with a Do Now each day."), "'do now' without its card"),
        (Reply("Begin with the do now routine."), "'do now' without its card"),
        (Reply("Sort with the three piles protocol."), "'three pile' without its card"),
        (Reply("What happened? Cold calling would help."), "'cold call' without its card"),
        (Reply("It helps [2]."), "the mark [2] has no source"),
        (citing("**Magic** [1] helps.", "no-such-card"), "there is no card 'no-such-card'"),
        (citing("**Cold Call** [1].\n\nAn exit ticket shows it.", "cold-call"), "'exit ticket' without its card"),
    ],
)
def test_unsupported(names: CardNames, reply: Reply, why: str) -> None:
    assert [offence.why for offence in claims_with_card(conversation(("they stare", reply)), names).offences] == [why]


def test_the_teachers_own_words_need_no_card(names: CardNames) -> None:
    talk = conversation(("is cold call ok", "You wonder whether Cold Call is fair."))
    assert claims_with_card(talk, names).bad == 0


def test_a_cited_cards_own_sentence_may_name_others(names: CardNames) -> None:
    own = "The silent stage is what separates it from a turn and talk, where partners start speaking at once."
    cited = citing(f"On **Think-Pair-Share** [1]:\n\n{own}", "think-pair-share")
    assert claims_with_card(conversation(("they stare", cited)), names).bad == 0
    assert claims_with_card(conversation(("they stare", own)), names).bad == 1


def test_a_label_does_not_hide_a_cards_own_sentence(names: CardNames) -> None:
    own = (
        "**Count:** The silent stage is what separates it from a turn and talk, where partners start speaking at once."
    )
    planned = Reply("The plan.", plan=PlanDraft(strategies=("think-pair-share",)))
    assert claims_with_card(conversation(("make a plan", planned), ("read it", own)), names).bad == 0
    assert claims_with_card(conversation(("make a plan", Reply("The plan.")), ("read it", own)), names).bad == 1


def test_cards_for_the_class_suit(names: CardNames) -> None:
    tally = grade_and_subject(conversation(("9th ELA", citing("x [1]", "cold-call"))), names)
    assert (tally.good, tally.total) == (1, 1)


def test_cards_for_other_grades_offend(names: CardNames) -> None:
    tally = grade_and_subject(conversation(("kinder", citing("x [1]", "cold-call"))), names)
    assert "for grades 2-12" in tally.offences[0].why


def test_cards_for_other_subjects_offend(names: CardNames) -> None:
    tally = grade_and_subject(conversation(("5th grade science", citing("x [1]", "number-talks"))), names)
    assert "for math" in tally.offences[0].why


def test_before_it_is_told_nothing_is_judged(names: CardNames) -> None:
    talk = conversation(("they stare", citing("x [1]", "cold-call")), ("kinder", "Good to know."))
    assert grade_and_subject(talk, names).total == 0
