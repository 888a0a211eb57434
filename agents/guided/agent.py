"""The guided agent: reads the message, looks things up, makes the first move that fits."""

import re
from collections.abc import AsyncIterator, Mapping
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
from agents.guided.reading.clauses import turned
from agents.guided.reading.feelings import feeling_in
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading, read_message
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from knowledge.card import Card, Kind
from knowledge.grades import grade_number
from knowledge.library import Library
from prompts.phrasings import Phrasings
from retrieval.search import Retriever, SearchRequest, SearchResult

_FOR_TEACHERS = frozenset({Kind.STRATEGY})
_FOR_COACHES = frozenset({Kind.COACHING_MOVE})
_COACHING = re.compile(
    r"\b(?:a|the|this|her|his|one) (?:veteran|teacher|coachee|mentee|new teacher)\b|\b(?:my|his|her) teachers?\b|\bteachers\b|\bmy coaching\b|\bcoach(?:ing)? cycle\b|"
    r"\bpd\b|\bstaff\b|\b(?:data|team|plc|department) meetings?\b|\bplcs?\b|\bdemo (?:a )?lesson\b|\bwalkthroughs?\b|\bdoesn't want a coach\b",
    re.IGNORECASE,
)
_MOST_CANDIDATES = 20
FADING = 0.85
NOISE = 0.3
A_WISH = 0.05
A_CLASS = 0.3
_SHORT = 12
_CHUNK = re.compile(r".{1,60}(?:\s+|$)", re.DOTALL)


@dataclass(frozen=True)
class GuidedConfig:
    """How many cards are looked at in a turn."""

    search_limit: int = 8


class GuidedAgent:
    """Coaches from the library by rules. Deterministic: the same turn always gets the same reply."""

    def __init__(
        self, library: Library, retriever: Retriever, phrasings: Phrasings, config: GuidedConfig | None = None
    ) -> None:
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
        notebook = await self._told_as_tried(learn(before, reading), before)
        coaching = turn.profile.role == "coach" or bool(_COACHING.search(" ".join((*notebook.told, reading.text))))
        notebook = notebook.with_(about_adults=coaching)
        found = await self._search(_about_class(reading), notebook)
        named_first = before.turns == 0 and bool(found.named)
        notebook = _with_purpose(
            notebook, turn.purpose or before.purpose or infer_purpose(reading, named=named_first), reading
        )
        ruled_out = tuple(dict.fromkeys((*notebook.ruled_out, *found.ruled_out)))
        mentioned = tuple(slug for slug in dict.fromkeys((*notebook.mentioned, *found.named)) if slug not in ruled_out)
        wants = notebook.wants_advice or reading.wants(Intent.JUST_TELL, Intent.ASK_STEPS, Intent.ASK_TIMES)
        notebook = notebook.with_(ruled_out=ruled_out, mentioned=mentioned, wants_advice=wants)
        if notebook.told != before.told:
            weight = _weight(notebook, before, reading)
            together = await self._search(" ".join(notebook.told[-3:]), notebook) if len(notebook.told) > 1 else found
            notebook = notebook.with_(candidates=_weighed(notebook.candidates, (found, together), weight))
        return Situation(turn, reading, before, notebook, found, _ranked(notebook.candidates), self._library)

    async def _told_as_tried(self, notebook: Notebook, before: Notebook) -> Notebook:
        """Rules out the cards that the teacher's own words for what was tried stand for."""
        fresh = [what for what in notebook.tried if what not in before.tried]
        results = [await self._search(f"I already do {what}", notebook) for what in fresh]
        slugs = [slug for result in results for slug in (*result.ruled_out, *result.named)]
        slugs += [card.slug for what in fresh for card in self._library if _is_called(card, what)]
        return notebook.with_(ruled_out=tuple(dict.fromkeys((*notebook.ruled_out, *slugs))))

    async def _search(self, text: str, notebook: Notebook) -> SearchResult:
        if not text.strip():
            return SearchResult((), confident=False)
        coaching = notebook.about_adults
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
            speech = Speech(self._phrasings, set(situation.notebook.used), balance=situation.notebook.balance)
            if situation.before.turns == 0 and situation.reading.spanish:
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
    one_lesson = bool(
        re.search(
            r"\bplan\b[^.?!]{0,30}\b(?:lesson|monday|tuesday|wednesday|thursday|thurs|friday|tomorrow|unit)\b",
            reading.text,
            re.IGNORECASE,
        )
    )
    chosen = map_for(purpose, one_lesson=one_lesson)
    if chosen == "impact" and reading.wants(Intent.OBJECT, Intent.WEARY):
        chosen = "problem-resolving"
    return notebook.with_(purpose=purpose, map=chosen)


def _about_class(reading: Reading) -> str:
    """The message without clauses that tell only how the teacher feels: they would find cards about feelings."""
    mine = [
        clause
        for clause in reading.clauses
        if re.match(r"i\b|i'm\b|im\b", clause, re.IGNORECASE) and feeling_in(clause)
    ]
    text = reading.text
    for clause in mine:
        text = text.replace(clause, " ")
    return text if len(text.split()) >= 3 else reading.text


def _is_called(card: Card, what: str) -> bool:
    """Whether every longer word of what a teacher tried stands in the card's names."""
    words = set(re.findall(r"[a-z]{5,}", what.lower()))
    names = " ".join((card.name, *card.front.aliases)).lower()
    return bool(words) and words <= set(re.findall(r"[a-z]+", names))


def _weight(notebook: Notebook, before: Notebook, reading: Reading) -> float:
    """How much a message says of what to look for: a trouble all, a class described less, a wish hardly."""
    if notebook.map == "planning":
        return 1.0
    if notebook.wish != before.wish or notebook.part != before.part:
        return A_WISH
    described = len(reading.text.split()) <= _SHORT and not any(turned(clause) for clause in reading.clauses)
    return A_CLASS if described and not reading.spanish else 1.0


def _weighed(candidates: Mapping[str, float], results: tuple[SearchResult, ...], weight: float) -> dict[str, float]:
    """Cards that fit what was told so far: older statements fade, the new one adds what stands above the noise."""
    scores = {slug: FADING * score for slug, score in candidates.items()}
    for result in results:
        for rank, hit in enumerate(result.hits):
            # Scores of the keyword channel alone are not comparable between messages; ranks are.
            plain = hit.score - NOISE if result.channels == "hybrid" else result.confident / (rank + 2)
            scores[hit.slug] = scores.get(hit.slug, 0.0) + weight * max(0.0, plain)
    best = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_CANDIDATES]
    return {slug: round(score, 4) for slug, score in best}


def _ranked(candidates: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(candidates, key=lambda slug: (-candidates[slug], slug)))


def _remember(notebook: Notebook, speech: Speech, outcome: Outcome) -> Notebook:
    asked = (*notebook.asked, speech.question) if speech.question else notebook.asked
    changes = {
        "question": speech.question,
        "asked": asked,
        "used": tuple(sorted(speech.used)),
        "left_to_others": False,
        "balance": notebook.balance + int(speech.reflected) - int(speech.question is not None),
        **outcome.remember,
    }
    if outcome.plan:
        changes["draft"] = outcome.plan
    return notebook.with_(**changes)


def _plan_id(open_plan: OpenPlan | None) -> str | None:
    return open_plan.id if open_plan and open_plan.made_here else None
