"""What a teacher rules out by kind never comes back under another name."""

import pytest

from agents.guided.agent import GuidedAgent
from agents.guided.shelf import _KINDS
from knowledge.taxonomy import taxonomy
from tests.agents.guided.talking import Talk


def test_the_table_of_kinds_names_cards_that_exist() -> None:
    assert {slug for _, slugs in _KINDS for slug in slugs.split()} <= taxonomy().keys()


@pytest.mark.parametrize(
    ("limit", "slugs"),
    [
        ("no prizes please", {"token-economy", "good-behavior-game", "group-contingency"}),
        ("I'm not calling 26 parents", {"positive-family-contact", "family-partnership-meetings"}),
        ("no games, they go wild", {"good-behavior-game", "game-based-review"}),
        ("I won't do partners", {"turn-and-talk", "think-pair-share"}),
    ],
)
def test_a_kind_that_was_ruled_out_stays_out(guided: GuidedAgent, limit: str, slugs: set[str]) -> None:
    talk = Talk(guided)
    talk.say_all("my 3rd graders talk over me all day, the class is so loud", limit, "just tell me", "something else")
    talk.say_all("something else", "what would I say?", "what else")
    assert not slugs & {slug for reply in talk.replies for slug in reply.slugs}


def test_what_students_do_not_do_rules_nothing_out(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all("they don't talk to their partners, 9th grade", "walk me through think-pair-share")
    assert reply.slugs == ["think-pair-share"]
