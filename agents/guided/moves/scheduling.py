"""Timed outlines of a lesson or a meeting; the minutes add up to what there is."""

import re
from dataclasses import dataclass
from math import floor

from agents.guided.moves.answering import card_for, supports_for
from agents.guided.moves.move import Outcome
from agents.guided.notebook import Notebook
from agents.guided.reading.intents import Intent
from agents.guided.shelf import shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, numbered, steps_of
from knowledge.card import Card, Kind

_WORDS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_WORDS |= {"fifteen": 15, "twenty": 20}
_MINUTES = re.compile(
    rf",?\s*(?:for|in|take|spend)?\s*\b(?:about )?(\d+|{'|'.join(_WORDS)})[ -](?:silent )?minutes?\b", re.IGNORECASE
)
_FOR_MINUTES = re.compile(rf"\s+for (?:about )?(?:\d+|{'|'.join(_WORDS)}) minutes?\b", re.IGNORECASE)
_WITH_MINUTES = re.compile(rf"\bwith (?:about )?(?:\d+|{'|'.join(_WORDS)}) minutes? on\b", re.IGNORECASE)
_BEFOREHAND = re.compile(
    r"^(?:pick|choose|print|write|prepare|plan|collect|make|gather|select|copy|send)\b", re.IGNORECASE
)
DEFAULT_LESSON = 45
DEFAULT_MEETING = 40


@dataclass(frozen=True)
class Phase:
    """A stretch of a lesson or meeting and its weight in the whole."""

    text: str
    weight: float


class LayOutTheTime:
    """Answers how long each part takes, with minutes that add up."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.ASK_TIMES) and card_for(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = card_for(s)
        if card is None:
            return None
        meeting = card.front.kind is Kind.COACHING_MOVE
        total = s.notebook.minutes or (DEFAULT_MEETING if meeting else DEFAULT_LESSON)
        phases = meeting_phases(card) if meeting else lesson_phases(s.notebook, card)
        phases = phases[:total] if total < len(phases) else phases
        speech.name(card, "Steps", "agenda.lead", time=total)
        minutes = shared_out(total, [phase.weight for phase in phases])
        speech.add(numbered([f"**{m} min** {phase.text}" for m, phase in zip(minutes, phases, strict=True)]))
        for line in [] if meeting else supports_for(card, " ".join(s.notebook.groups), s.notebook.size)[:2]:
            speech.add(f"- {line}")
        speech.suggest("What do I collect at the end?")
        speech.suggest("How would I say it?")
        speech.ask_softly("fit", "obstacle", "next", room=s.notebook.room if not meeting else "your team")
        return Outcome(5, shown(card, s) | {"minutes": total})


def meeting_phases(card: Card) -> list[Phase]:
    """The steps of a protocol that happen in the meeting, weighted by the minutes they ask for."""
    steps = [step for step in steps_of(card) if not _BEFOREHAND.match(step)]
    return [Phase(without_minutes(step), _asked_minutes(step)) for step in steps]


def lesson_phases(notebook: Notebook, card: Card) -> list[Phase]:
    """A lesson around one strategy: opening, showing how, the work, talk, a written end."""
    aim = f": {notebook.wish}" if notebook.wish else ""
    return [
        Phase(f"The question on the board and one minute to write alone{aim}.", 5),
        Phase("Show how it will run, with one example, and say what they will hand in.", 5),
        Phase(f"{card.name}: {_lower(card.front.summary)}", 20),
        Phase(
            "Whole-class talk that starts from what students wrote; nobody speaks twice before five others have.", 12
        ),
        Phase("Each student writes a claim and one piece of evidence for it, alone.", 10),
        Phase("Collect the writing and name one line you heard that moved the talk on.", 3),
    ]


def shared_out(total: int, weights: list[float]) -> list[int]:
    """Whole minutes in proportion to the weights, at least one each, that add up to the total (largest remainders)."""
    if total < len(weights):
        raise ValueError(f"{total} minutes are fewer than {len(weights)} phases")
    spare = total - len(weights)
    exact = [spare * weight / sum(weights) for weight in weights]
    minutes = [1 + floor(value) for value in exact]
    by_remainder = sorted(range(len(weights)), key=lambda i: (floor(exact[i]) - exact[i], i))
    for index in by_remainder[: total - sum(minutes)]:
        minutes[index] += 1
    return minutes


def _asked_minutes(step: str) -> float:
    found = _MINUTES.search(step)
    if not found:
        return 3
    return float(found[1]) if found[1].isdigit() else float(_WORDS[found[1].lower()])


def without_minutes(step: str) -> str:
    """The step without its own minutes, which the outline has replaced."""
    return _WITH_MINUTES.sub("with a word on", _FOR_MINUTES.sub("", step)).strip()


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
