"""The guided agent: reads the message, looks things up, makes the first move that fits."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from agents.contract import (
    AgentEvent,
    OpenPlan,
    PlanProposed,
    ReplyCompleted,
    Speaker,
    StageReached,
    SuggestionsOffered,
    TextDelta,
    Turn,
)
from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said, read_said
from agents.guided.asking import Ask, asking_part, asks_something
from agents.guided.catalogue import MOVES
from agents.guided.consulting import Consultation, about_class, story, with_candidates
from agents.guided.intending import asked_before, asked_for, did, with_acts
from agents.guided.learned.models import Models
from agents.guided.learning import from_profile, learn
from agents.guided.listening.focus import GENERAL, focus, with_story
from agents.guided.listening.hearing import step_words, surely
from agents.guided.listening.responses import rightly
from agents.guided.listening.slots import told_slots
from agents.guided.maps import missing_of, stage_of
from agents.guided.moves.move import Outcome
from agents.guided.notebook import Notebook
from agents.guided.purposes import is_about_adults, with_purpose
from agents.guided.reading.intents import Intent, read_intents
from agents.guided.reading.message import Reading, own_words, read_message
from agents.guided.reading.spanish.intents import with_spanish_intents
from agents.guided.situation import Situation
from agents.guided.spanish import with_language
from agents.guided.speech import Speech, sentences_of
from agents.guided.topics import with_topic
from knowledge.library import Library
from knowledge.spanish import in_spanish, spanish_texts
from prompts.phrasings import Phrasings
from retrieval.search import Retriever, SearchResult

_HAS = re.compile(r"\b(?:i (?:have|could bring|kept|brought|counted)|tengo|podr[ií]a llevar)\b", re.IGNORECASE)
_ASKS_FOR_HELP = frozenset({Ask.OPTIONS, Ask.START, Ask.ONE, Ask.COMPARE, Ask.HOLDINGS, Ask.READ_NEXT, Ask.WORDS})
_WANTS_HELP = (
    *(Intent.JUST_TELL, Intent.ASK_STEPS, Intent.ASK_TIMES, Intent.ASK_MORE_OPTIONS),
    *(Intent.ASK_CARD, Intent.ASK_COMPARE, Intent.ASK_WORDS),
)
_ASKING = frozenset(intent for intent in Intent if intent.startswith("ask_")) | {Intent.JUST_TELL, Intent.QUESTION}
_CHUNK = re.compile(r".{1,60}(?:\s+|$)", re.DOTALL)


@dataclass(frozen=True)
class GuidedConfig:
    """How many cards are looked at in a turn."""

    search_limit: int = 8


class GuidedAgent:
    """Coaches from the library by rules. Deterministic: the same turn always gets the same reply."""

    def __init__(
        self,
        library: Library,
        retriever: Retriever,
        phrasings: Phrasings,
        models: Models,
        config: GuidedConfig | None = None,
    ) -> None:
        self._library = library
        self._libraries = {"en": library, "es": in_spanish(library)}
        self._library_says = Consultation(library, retriever, (config or GuidedConfig()).search_limit)
        self._phrasings = phrasings
        self._models = models

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        """Stage first, then the text in small pieces with its sources, chips, a plan if one was made."""
        situation = await self._read(turn)
        speech, outcome = self._speak(situation)
        notebook = _remember(situation, speech, outcome)
        yield StageReached(notebook.map, stage_of(notebook), notebook.known(), missing_of(notebook))
        for source in speech.sources:
            yield source
        for piece in _CHUNK.findall(speech.text()):
            yield TextDelta(piece)
        if outcome.plan:
            yield PlanProposed(outcome.plan, _plan_id(turn.open_plan))
        if speech.suggestions:
            yield SuggestionsOffered(tuple(speech.suggestions[:4]))
        yield ReplyCompleted(
            agent="guided",
            directiveness=outcome.directiveness,
            agent_state=notebook.dump(),
            purpose=notebook.purpose,
            prompt_version=self._phrasings.version,
            library_version=self._library.version,
        )

    async def _read(self, turn: Turn) -> Situation:
        if not self._models.ready:
            await asyncio.to_thread(self._models.prepare)
        before = from_profile(Notebook.load(turn.agent_state), turn.profile)
        if turn.open_plan and turn.open_plan.made_here:
            before = before.with_(draft=turn.open_plan.draft, plan_id=turn.open_plan.id)
        reading, said = self._understood(turn, before)
        before = with_language(with_topic(before, reading), reading)
        notebook = await self._library_says.told_as_tried(learn(before, reading), before)
        notebook = notebook.with_(about_adults=is_about_adults(notebook, reading, turn.profile))
        found = await self._library_says.search(about_class(reading), notebook)
        named_first = before.turns == 0 and bool(found.named)
        notebook = with_purpose(notebook, turn.purpose or before.purpose, reading, named=named_first)
        notebook = _with_named(notebook, found)
        asked, asks = asked_for(reading, said, found.named, in_hand=notebook.card is not None)
        if asks & _ASKS_FOR_HELP or reading.wants(*_WANTS_HELP):
            notebook = notebook.with_(advice_turn=notebook.turns)
        told = story(notebook, reading)
        together = await self._library_says.search(told, notebook) if notebook.told else found
        notebook = with_candidates(notebook, before, reading, found, together)
        notebook = with_story(notebook.with_(slots=told_slots(notebook, said)), said)
        frame = focus(notebook, self._models.frames, self._models.topics)
        notebook = notebook.with_(frame=frame.topic if frame.topic != GENERAL else before.frame)
        situation = Situation(
            turn,
            reading,
            before,
            notebook,
            found,
            fitting=tuple(sorted(notebook.candidates, key=lambda slug: (-notebook.candidates[slug], slug))),
            library=self._libraries[notebook.language],
            said=said,
            frame=frame,
            frames=self._models.frames,
            together=together,
            held=await self._library_says.held(notebook, reading) if asked or asks else None,
            asks=asks,
            asked=asked,
            sides=await self._library_says.sides(notebook, reading, found) if Ask.COMPARE in asks else (),
        )
        step = step_words(situation) if surely(situation, Act.STEP) else None
        return replace(situation, notebook=notebook.with_(own_step=step)) if step else situation

    def _understood(self, turn: Turn, before: Notebook) -> tuple[Reading, tuple[Said, ...]]:
        """The message, read, and what each of its parts does."""
        reading = _heeding_the_end(read_message(turn.message, turn.today))
        parts = read_said(own_words(reading.text), asked_before(before), self._models.acts)
        said = tuple(map(rightly, parts))
        reading = with_acts(reading, said)
        if before.map == "preparation" and _HAS.search(reading.text):
            reading = replace(reading, intents=reading.intents - {Intent.ASK_EVIDENCE})
        return reading, said

    def _speak(self, situation: Situation) -> tuple[Speech, Outcome]:
        """The first move that fits and has something new to say. A move that has not starts from nothing."""
        heard = _heard(situation.turn)
        for move in MOVES:
            if not move.fits(situation):
                continue
            phrasings = self._phrasings.spoken_in(situation.notebook.language, formal=situation.notebook.formal)
            speech = Speech(phrasings, set(situation.notebook.used), balance=situation.notebook.balance, heard=heard)
            outcome = move.make(situation, speech)
            if outcome is not None and speech.paragraphs:
                if situation.notebook.language == "es" and any(slug not in spanish_texts() for slug in speech.shown):
                    speech.say("spanish.note")
                return speech, outcome
        raise AssertionError("the last move always speaks")


def _heard(turn: Turn) -> frozenset[str]:
    """The sentences of the agent's earlier replies."""
    replies = (past.text for past in turn.history if past.speaker is Speaker.AGENT)
    return frozenset(sentence for reply in replies for sentence in sentences_of(reply))


def _heeding_the_end(reading: Reading) -> Reading:
    """Of a long story only its questions and its end may ask: "eleven people asked me what do we do" asks nothing."""
    asking = asking_part(reading.text)
    heard = with_spanish_intents(read_intents(asking), asking)
    if Intent.RETURN in heard and not asks_something(reading):
        heard -= {Intent.JUST_TELL}
    return replace(reading, intents=frozenset(i for i in reading.intents if i not in _ASKING or i in heard))


def _with_named(notebook: Notebook, found: SearchResult) -> Notebook:
    """The notebook with the strategies that the message names or rules out."""
    ruled_out = tuple(dict.fromkeys((*notebook.ruled_out, *found.ruled_out)))
    mentioned = tuple(slug for slug in dict.fromkeys((*notebook.mentioned, *found.named)) if slug not in ruled_out)
    return notebook.with_(ruled_out=ruled_out, mentioned=mentioned)


def _remember(situation: Situation, speech: Speech, outcome: Outcome) -> Notebook:
    notebook = situation.notebook
    asked = (*notebook.asked, speech.question) if speech.question else notebook.asked
    changes = {
        "question": speech.question,
        "asked": asked,
        "used": tuple(sorted(speech.used)),
        "acts": tuple(dict.fromkeys((*notebook.acts, *(one.act.value for one in situation.said)))),
        "recent": (*notebook.recent[-1:], *(kind for kind in speech.kinds if kind in {"meaning", "said"})),
        "did": did(speech, planned=outcome.plan is not None),
        "left_to_others": False,
        "balance": notebook.balance + int(speech.reflected) - int(speech.question is not None),
        **outcome.remember,
    }
    if outcome.plan:
        changes["draft"] = outcome.plan
    return notebook.with_(**changes)


def _plan_id(open_plan: OpenPlan | None) -> str | None:
    return open_plan.id if open_plan and open_plan.made_here else None
