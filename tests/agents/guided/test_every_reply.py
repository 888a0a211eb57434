"""Rules that every reply of every conversation keeps."""

import json
import re
from collections import Counter
from datetime import timedelta

import pytest

from agents.contract import ReplyCompleted, StageReached, TextDelta
from agents.guided.agent import GuidedAgent
from agents.guided.maps import MAPS
from knowledge.library import Library
from prompts.phrasings import Phrasings
from tests.agents.guided.scripts import SCRIPTS
from tests.agents.guided.talking import TODAY, Reply, Talk

UNWANTED = re.compile(
    r"\b(great|awesome|amazing|fantastic|excellent|perfect|wonderful|as an ai|best practices?)\b|!", re.IGNORECASE
)
_PLAYED: dict[str, Talk] = {}


@pytest.fixture(params=SCRIPTS)
def talk(request: pytest.FixtureRequest, guided: GuidedAgent) -> Talk:
    """Each conversation in turn."""
    return played(guided, str(request.param))


def played(guided: GuidedAgent, name: str) -> Talk:
    """The conversation of this name; each is played once."""
    if name not in _PLAYED:
        _PLAYED[name] = Talk(guided)
        _PLAYED[name].say_all(*SCRIPTS[name])
    return _PLAYED[name]


def words_of(reply: Reply) -> int:
    return len(reply.text.split())


def test_it_says_something_and_ends_once(talk: Talk) -> None:
    for reply in talk.replies:
        assert reply.text.strip()
        assert [type(event) for event in reply.events].count(ReplyCompleted) == 1
        assert reply.completed.agent == "guided"
        assert 1 <= reply.completed.directiveness <= 5


def test_the_stage_comes_first_and_is_of_the_map(talk: Talk) -> None:
    for reply in talk.replies:
        assert isinstance(reply.events[0], StageReached)
        assert reply.stage.map in MAPS
        assert reply.stage.stage
        assert not set(reply.known) & {"name"}


def test_it_asks_once_at_most(talk: Talk) -> None:
    asked = [reply.own_words for reply in talk.replies if reply.own_words.count("?") > 1]
    assert not asked


def test_marks_and_sources_match(talk: Talk) -> None:
    for reply in talk.replies:
        assert reply.marks == {source.n for source in reply.sources}
        assert [source.n for source in reply.sources] == list(range(1, len(reply.sources) + 1))


def test_sources_are_sections_of_cards(talk: Talk, library: Library) -> None:
    for source in (source for reply in talk.replies for source in reply.sources):
        card = library.get(source.slug)
        assert card is not None
        assert source.title in (card.name, card.front.name_es)
        assert source.section in {section.anchor for section in card.sections}


def test_a_card_is_named_with_its_mark(talk: Talk) -> None:
    for reply in talk.replies:
        for source in reply.sources:
            assert f"**{source.title}** [{source.n}]" in reply.text or f"**{source.title.lower()}** [" in reply.text


@pytest.mark.parametrize("name", list(SCRIPTS))
def test_no_sentence_is_said_twice(guided: GuidedAgent, name: str) -> None:
    talk = played(guided, name)
    said = Counter(sentence.lower() for reply in talk.replies for sentence in reply.sentences)
    assert not [sentence for sentence, times in said.items() if times > 1]


def test_no_flattery_and_no_shouting(talk: Talk) -> None:
    assert not [reply.own_words for reply in talk.replies if UNWANTED.search(reply.own_words)]


def test_replies_are_short(talk: Talk) -> None:
    for reply in talk.replies:
        page = "**Open with:**" in reply.text
        assert words_of(reply) <= (300 if reply.sources or reply.plan or page else 120), reply.text


def test_what_is_ruled_out_is_not_cited(talk: Talk) -> None:
    ruled_out: set[str] = set()
    for reply in talk.replies:
        ruled_out |= set(reply.completed.agent_state.get("ruled_out", ()))
        assert not ruled_out & set(reply.slugs)


def test_plans_are_of_cited_cards_and_within_a_fortnight(talk: Talk, library: Library) -> None:
    for plan in (reply.plan for reply in talk.replies if reply.plan):
        assert all(slug in library for slug in plan.strategies)
        assert all(step.date and TODAY <= step.date <= TODAY + timedelta(14) for step in plan.steps)


def test_chips_are_few_short_and_different(talk: Talk) -> None:
    for reply in talk.replies:
        labels = [chip.label for chip in reply.chips]
        assert len(labels) <= 4
        assert len(set(labels)) == len(labels)
        assert all(chip.text.strip() for chip in reply.chips)


def test_the_text_comes_in_small_pieces_that_join_to_it(talk: Talk) -> None:
    for reply in talk.replies:
        pieces = [event.text for event in reply.events if isinstance(event, TextDelta)]
        assert all(0 < len(piece) <= 120 for piece in pieces)
        assert "\n\n\n" not in reply.text
        assert not re.search(r"\{\w+\}|\bNone\b(?! of)", reply.text)


def test_the_state_is_small_json(talk: Talk) -> None:
    for reply in talk.replies:
        assert len(json.dumps(reply.completed.agent_state)) < 16_000


def test_versions_are_told(talk: Talk, library: Library, phrasings: Phrasings) -> None:
    for reply in talk.replies:
        assert reply.completed.library_version == library.version
        assert reply.completed.prompt_version == phrasings.version


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_same_turns_get_the_same_replies(guided: GuidedAgent, name: str) -> None:
    again = Talk(guided)
    again.say_all(*SCRIPTS[name])
    assert [reply.events for reply in again.replies] == [reply.events for reply in played(guided, name).replies]
