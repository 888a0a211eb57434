"""The guided agent: reads the message, looks things up, makes the first move that fits."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

from agents.contract import (
    AgentEvent,
    OpenPlan,
    PlanProposed,
    Purpose,
    ReplyCompleted,
    StageReached,
    SuggestionsOffered,
    TextDelta,
    Turn,
)
from agents.guided.catalogue import MOVES
from agents.guided.learning import from_profile, learn
from agents.guided.maps import map_for, missing_of, stage_of
from agents.guided.moves.move import Outcome
from agents.guided.notebook import Notebook
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading, read_message
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from knowledge.card import Kind
from knowledge.grades import grade_number
from knowledge.library import Library
from prompts.phrasings import Phrasings
from retrieval.search import Retriever, SearchRequest, SearchResult

_FOR_TEACHERS = frozenset({Kind.STRATEGY})
_FOR_COACHES = frozenset({Kind.COACHING_MOVE})
_MEETING = re.compile(r"\b(?:team|teachers|staff|colleagues?|plc|department|coachee|principal)\b", re.IGNORECASE)
_SPANISH = re.compile(r"\b(?:el|la|los|las|que|mis|niños|alumnos|estudiantes|clase|pero|porque|cómo|qué|no saben|tengo|quiero|para|con)\b", re.IGNORECASE)
_MOST_SEARCHED = 700
_CHUNK = re.compile(r".{1,60}(?:\s+|$)", re.DOTALL)


@dataclass(frozen=True)
class GuidedConfig:
    """How many cards are looked at in a turn."""

    search_limit: int = 8


class GuidedAgent:
    """Coaches from the library by rules. Deterministic: the same turn always gets the same reply."""

    def __init__(self, library: Library, retriever: Retriever, phrasings: Phrasings, config: GuidedConfig | None = None) -> None:
        self._library = library
        self._retriever = retriever
        self._phrasings = phrasings
        self._config = config or GuidedConfig()

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        """Stage first, then the text in small pieces with its sources, chips, a plan if one was made."""
        situation = await self._read(turn)
        speech, outcome = self._speak(situation)
        notebook = _remember(situation.notebook, speech, outcome)
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
        before = from_profile(Notebook.load(turn.agent_state), turn.profile)
        if turn.open_plan and turn.open_plan.made_here:
            before = before.with_(draft=turn.open_plan.draft, plan_id=turn.open_plan.id)
        reading = read_message(turn.message, turn.today)
        notebook = learn(before, reading)
        found = await self._search(reading.text, notebook, turn)
        named_first = before.turns == 0 and bool(found.named)
        notebook = _with_purpose(notebook, turn.purpose or before.purpose or infer_purpose(reading, named=named_first), reading)
        ruled_out = tuple(dict.fromkeys((*notebook.ruled_out, *found.ruled_out)))
        mentioned = tuple(slug for slug in dict.fromkeys((*notebook.mentioned, *found.named)) if slug not in ruled_out)
        wants = notebook.wants_advice or reading.wants(Intent.JUST_TELL, Intent.ASK_STEPS, Intent.ASK_TIMES)
        notebook = notebook.with_(ruled_out=ruled_out, mentioned=mentioned, wants_advice=wants)
        fitting = await self._search(_all_told(notebook), notebook, turn)
        return Situation(turn, reading, before, notebook, found, fitting, self._library)

    async def _search(self, text: str, notebook: Notebook, turn: Turn) -> SearchResult:
        if not text.strip():
            return SearchResult((), confident=False)
        coaching = turn.profile.role == "coach" or (notebook.purpose is Purpose.PREPARE and _MEETING.search(" ".join(notebook.told)))
        return await self._retriever.search(
            SearchRequest(
                text=text,
                limit=self._config.search_limit,
                grade=None if coaching or notebook.grade is None else grade_number(notebook.grade),
                subject=None if coaching else notebook.subject,
                exclude=frozenset(notebook.ruled_out),
                kinds=_FOR_COACHES if coaching else _FOR_TEACHERS,
            )
        )

    def _speak(self, situation: Situation) -> tuple[Speech, Outcome]:
        """The first move that fits and has something new to say. A move that has not starts from nothing."""
        for move in MOVES:
            if not move.fits(situation):
                continue
            speech = Speech(self._phrasings, set(situation.notebook.used))
            if situation.before.turns == 0 and len(_SPANISH.findall(situation.reading.text)) >= 3:
                speech.say("spanish.note")
            outcome = move.make(situation, speech)
            if outcome is not None and speech.paragraphs:
                return speech, outcome
        raise AssertionError("the last move always speaks")


def infer_purpose(reading: Reading, *, named: bool) -> Purpose:
    """What a conversation is for, from how it begins."""
    if reading.wants(Intent.PREPARE_MEETING):
        return Purpose.PREPARE
    if reading.wants(Intent.TALK_THROUGH):
        return Purpose.REFLECT
    asks = reading.wants(Intent.ASK_VERDICT, Intent.ASK_EVIDENCE, Intent.ASK_STEPS)
    if named and (asks or reading.wants(Intent.QUESTION)):
        return Purpose.ASK
    return Purpose.PLAN


def _with_purpose(notebook: Notebook, purpose: Purpose, reading: Reading) -> Notebook:
    """Purpose and map. Objection or weariness at the start leads to the problem-resolving map."""
    if notebook.purpose is purpose and notebook.turns > 1:
        return notebook
    one_lesson = bool(re.search(r"\bplan\b[^.?!]{0,30}\b(?:lesson|monday|tuesday|wednesday|thursday|thurs|friday|tomorrow|unit)\b", reading.text, re.IGNORECASE))
    chosen = map_for(purpose, one_lesson=one_lesson)
    if chosen == "impact" and reading.wants(Intent.OBJECT, Intent.WEARY):
        chosen = "problem-resolving"
    return notebook.with_(purpose=purpose, map=chosen)


def _all_told(notebook: Notebook) -> str:
    """The trouble as told so far, the latest first: what is searched for a fitting strategy."""
    parts = (*reversed(notebook.told[-4:]), notebook.problem or "", notebook.wish or "")
    return ". ".join(dict.fromkeys(part for part in parts if part))[:_MOST_SEARCHED]


def _remember(notebook: Notebook, speech: Speech, outcome: Outcome) -> Notebook:
    asked = (*notebook.asked, speech.question) if speech.question else notebook.asked
    changes = {"question": speech.question, "asked": asked, "used": tuple(sorted(speech.used)), **outcome.remember}
    if outcome.plan:
        changes["draft"] = outcome.plan
    return notebook.with_(**changes)


def _plan_id(open_plan: OpenPlan | None) -> str | None:
    return open_plan.id if open_plan and open_plan.made_here else None
