"""The guided agent: reads the message, looks things up, makes the first move that fits."""

import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace

from agents.contract import (
    AgentEvent,
    OpenPlan,
    PlanProposed,
    Purpose,
    ReplyCompleted,
    Speaker,
    StageReached,
    SuggestionsOffered,
    TextDelta,
    Turn,
)
from agents.guided.asking import Ask, asking_part, asks_something, read_asks, sides_of
from agents.guided.catalogue import MOVES
from agents.guided.learning import from_profile, learn
from agents.guided.maps import map_for, missing_of, stage_of
from agents.guided.moves.move import Outcome
from agents.guided.moves.outlining import wants_lesson
from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import turned
from agents.guided.reading.feelings import feeling_in
from agents.guided.reading.intents import Intent, read_intents
from agents.guided.reading.message import Reading, read_message
from agents.guided.reading.spanish.intents import with_spanish_intents
from agents.guided.situation import Situation
from agents.guided.spanish import with_language
from agents.guided.speech import Speech, sentences_of
from agents.guided.topics import with_topic
from knowledge.card import Card, Kind
from knowledge.grades import grade_number
from knowledge.library import Library
from knowledge.spanish import in_spanish, spanish_texts
from prompts.phrasings import Phrasings
from retrieval.search import CardHit, Retriever, SearchRequest, SearchResult

_FOR_TEACHERS = frozenset({Kind.STRATEGY})
_FOR_COACHES = frozenset({Kind.COACHING_MOVE})
_COACHING = re.compile(
    r"\b(?:a|the|this|her|his|one|my) (?:veteran|coachee|mentee|new teacher|kinder(?:garten)? teacher|\w+ grade teacher)\b(?! (?:next|across|down|who has|before|last))|"
    r"(?<!i'm a )(?<!im a )(?<!i am a )\bnew teacher,|\b(?:meet|see|coach|observe)(?:ing)? (?:with )?(?:a|each of|the|\d+|my) teachers?\b|\bmy teachers\b|\bmy coaching\b|\bcoach(?:ing)? cycle\b|\bmid.cycle\b|"
    r"\bi(?:'m| am|m)? (?:an? )?(?:instructional )?coach\b(?!ed)|\b\w+ teacher,? (?:and )?(?:we|i)'?(?:re|m)? (?:mid|working|coach)|\bmeeting w(?:ith)? a teacher\b|\bdoesn't want a coach\b|"
    r"\b(?:run|lead|facilitat\w+|plan) (?:the|a|our|my|their) [\w ]{0,20}(?:plc|pd|(?:data|team|plc|department) meeting)\b|\b(?:our|my|the) (?:data|team|plc|department) meetings?\b|\bour plc\b|\bteachers (?:who|in my|on my|i (?:coach|support))\b|\bpd (?:session|day|for)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meet(?:ing|s)?|mtg|conference|post.?obs\w*|sit.?down|debrief|see (?:her|him|them)|prepping)\b[^.?!]{0,60}\b(?:coach|principal|ap|dad|mom|father|mother|parents?|teacher|supervisor|mentor|mon|tues?|wed|thurs?|fri|\w+day|tomorrow|tmrw)\b",
    re.IGNORECASE,
)
_MOST_CANDIDATES = 20
FADING = 0.85
NOISE = 0.3
A_WISH = 0.05
A_CLASS = 0.3
_UNSURE = 0.3
_SHORT = 12
_ASKS_FOR_HELP = frozenset(Ask) - {Ask.REFUSAL, Ask.SHORT_TIME, Ask.MATERIALS}
_WANTS_HELP = (
    *(Intent.JUST_TELL, Intent.ASK_STEPS, Intent.ASK_TIMES, Intent.ASK_MORE_OPTIONS),
    *(Intent.ASK_CARD, Intent.ASK_COMPARE, Intent.ASK_WORDS),
)
_ASKING = frozenset(intent for intent in Intent if intent.startswith("ask_")) | {Intent.JUST_TELL, Intent.QUESTION}
_HAPPENED = re.compile(
    r"\b(?:today|this morning|yesterday|this week|just (?:now|had|finished|taught))\b[^?]*\b(?:was|were|did|didn'?t|went|had|got|sat|said|"
    r"happened|kept|ran|asked|gave|took|wouldn'?t|flopped|bombed)\b|\b(?:was|were|did|went|had|got|happened)\b[^?]{0,80}\b(?:today|this morning|yesterday)\b",
    re.IGNORECASE,
)
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
        self._libraries = {"en": library, "es": in_spanish(library)}
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
        reading = _heeding_the_end(read_message(turn.message, turn.today))
        before = with_language(with_topic(before, reading), reading)
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
        notebook = notebook.with_(ruled_out=ruled_out, mentioned=mentioned)
        asks = read_asks(asking_part(reading.text)) | ({Ask.COMPARE} if reading.wants(Intent.ASK_COMPARE) else set())
        if asks & _ASKS_FOR_HELP or reading.wants(*_WANTS_HELP):
            notebook = notebook.with_(advice_turn=notebook.turns)
        together = await self._search(_story(notebook, reading), notebook) if notebook.told else found
        if notebook.told != before.told:
            weight = _weight(notebook, before, reading)
            results = (found, together) if len(notebook.told) > 1 else (found, found)
            notebook = notebook.with_(candidates=_weighed(notebook.candidates, results, weight))
        asked = asks_something(reading)
        held = await self._held(notebook, reading) if asked or asks else None
        sides = await self._sides(notebook, reading, found) if Ask.COMPARE in asks else ()
        ranked = _ranked(notebook.candidates)
        return Situation(
            turn,
            reading,
            before,
            notebook,
            found,
            ranked,
            self._libraries[notebook.language],
            together,
            held,
            asks,
            asked,
            sides,
        )

    async def _held(self, notebook: Notebook, reading: Reading) -> CardHit | None:
        """The passages of the card in hand that are nearest to the message."""
        slug = notebook.chosen or notebook.card
        if slug is None or self._library.get(slug) is None:
            return None
        others = frozenset(card.slug for card in self._library if card.slug != slug)
        result = await self._retriever.search(SearchRequest(reading.text, limit=1, exclude=others))
        return next((hit for hit in result.hits if hit.slug == slug), None)

    async def _sides(self, notebook: Notebook, reading: Reading, found: SearchResult) -> tuple[str, ...]:
        """The cards that a comparison is about: named, described beside the "or", in hand, or offered just before."""
        slugs = [slug for slug in found.named if slug not in notebook.ruled_out]
        for piece in sides_of(reading.text) if len(slugs) < 2 else ():
            result = await self._search(piece, notebook)
            slugs += result.named[:1] or [hit.slug for hit in result.hits[:1] if result.confident]
        slugs = [slug for slug in dict.fromkeys(slugs) if self._library.get(slug)]
        in_hand = notebook.chosen or notebook.card
        if len(slugs) == 1 and in_hand and in_hand not in slugs:
            slugs.insert(0, in_hand)
        return tuple(slugs[:2]) or notebook.last_offered[:2]

    async def _told_as_tried(self, notebook: Notebook, before: Notebook) -> Notebook:
        """Rules out the cards that the teacher's own words for what was tried stand for."""
        fresh = [what for what in (*notebook.tried, *notebook.limits) if what not in (*before.tried, *before.limits)]
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


def infer_purpose(reading: Reading, *, named: bool) -> Purpose:
    """What a conversation is for, from how it begins."""
    if reading.wants(Intent.PREPARE_MEETING) or _MEETING.search(reading.text):
        return Purpose.PREPARE
    if reading.wants(Intent.TALK_THROUGH, Intent.SUCCESS, Intent.ONLY_LISTEN):
        return Purpose.REFLECT
    asks = reading.wants(Intent.ASK_VERDICT, Intent.ASK_EVIDENCE, Intent.ASK_STEPS)
    if named and (asks or reading.wants(Intent.QUESTION)):
        return Purpose.ASK
    if asks_something(reading) and read_asks(reading.text) & {Ask.HOLDINGS, Ask.COMPARE, Ask.OPTIONS}:
        return Purpose.ASK
    if _HAPPENED.search(reading.text) and not reading.wants(
        Intent.JUST_TELL, Intent.MAKE_PLAN, Intent.ASK_MORE_OPTIONS
    ):
        return Purpose.REFLECT
    return Purpose.PLAN


def _heeding_the_end(reading: Reading) -> Reading:
    """Of a long story only its questions and its end may ask: "eleven people asked me what do we do" asks nothing."""
    asking = asking_part(reading.text)
    heard = with_spanish_intents(read_intents(asking), asking)
    if Intent.RETURN in heard and not asks_something(reading):
        heard -= {Intent.JUST_TELL}
    return replace(reading, intents=frozenset(i for i in reading.intents if i not in _ASKING or i in heard))


def _story(notebook: Notebook, reading: Reading) -> str:
    """What was told last together with this message: what a short question is about."""
    latest = [text for text in notebook.told[-3:] if text != reading.text[: len(text)]]
    return " ".join((*latest, reading.text))


def _with_purpose(notebook: Notebook, purpose: Purpose, reading: Reading) -> Notebook:
    """Purpose and map. Objection or weariness at the start leads to the problem-resolving map."""
    if notebook.purpose is purpose and notebook.turns > 1:
        return notebook
    one_lesson = wants_lesson(reading.text) or bool(
        re.search(
            r"\bplan\b[^.?!]{0,30}\b(?:lesson|monday|tuesday|wednesday|thursday|thurs|friday|tomorrow|unit)\b",
            reading.text,
            re.IGNORECASE,
        )
    )
    chosen = map_for(purpose, one_lesson=one_lesson)
    if chosen == "impact" and reading.wants(Intent.OBJECT, Intent.WEARY):
        chosen = "problem-resolving"
    went_well = purpose is Purpose.REFLECT and reading.wants(Intent.SUCCESS)
    return notebook.with_(purpose=purpose, map=chosen, went_well=went_well)


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
            plain *= 1.0 if result.confident else _UNSURE
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
