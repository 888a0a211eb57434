"""A lesson outline built from what was told and the fitting cards, and the short form of a strategy."""

import re

from agents.guided.asking import Ask
from agents.guided.moves.answering import supports_for
from agents.guided.moves.move import Outcome
from agents.guided.moves.reading_back import plan_beside
from agents.guided.moves.scheduling import DEFAULT_LESSON, Phase, shared_out, without_minutes
from agents.guided.reading.intents import Intent
from agents.guided.shelf import in_hand, may, settled_on, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, numbered, speech_lines, steps_of
from knowledge.card import Card

_LESSON = re.compile(
    r"\b(?:need|plan|planning|make|give|write|build|design|planear|preparar)\b[^.?!]{0,40}\b(?:lesson|class for|read[- ]?aloud|lab|clase)\b|"
    r"\b(?:intro|lesson|clase) (?:for |de )?(?:tomorrow|tmrw|tmw|monday|tuesday|wednesday|thursday|friday|mañana)\b|\bhow to (?:run|teach) it\b|\bcomo la hago\b",
    re.IGNORECASE,
)
_FOR_LESSON = re.compile(
    r"\bwhat'?s the lesson\b|\bwhat is the lesson\b|\b(?:the|a) lesson (?:plan )?(?:please|pls|then|now)\b|\bminute by minute\b|\blay (?:it|the lesson) out\b|\bwhat do (?:i|we) do (?:first|with the \d+)\b",
    re.IGNORECASE,
)
_BEFORE_CLASS = re.compile(
    r"^(?:pick|choose|print|write|prepare|plan|collect|make|gather|select|copy|send|decide|find)\b", re.IGNORECASE
)
_MODELS = re.compile(r"\b(?:show|model|demonstrate|tell|think aloud|explain|introduce|launch|read)\b", re.IGNORECASE)
_WORDS = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "diez": 10, "quince": 15, "cinco": 5}
_SHORT = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_WORDS)})[ -]?(?:silent )?(?:min\w*)\b", re.IGNORECASE)
_NEW = re.compile(
    r"\b(?:intro\w*|first (?:lesson|time|day)|new (?:topic|concept|unit)|means?|meaning|understand\w*|significa)\b",
    re.IGNORECASE,
)
_FOR_PRACTICE = re.compile(
    r"\b(?:fluency|fluent|review|retriev\w*|timed|measure|monitoring|last score)\b", re.IGNORECASE
)
_AT_THE_END = re.compile(r"\bat the end\b|\bexit\b|\bthey (?:got|get|understood|learned)\b", re.IGNORECASE)
_SHORT_STEPS = 3
_RECALLED = 6
_LEAST = 10


class OutlineLesson:
    """A request for a lesson: a timed outline as soon as the topic and the minutes are told or it is asked for at once."""

    def fits(self, s: Situation) -> bool:
        n = s.notebook
        if n.map != "planning" or n.draft or n.about_adults or "outline.lead/0" in n.used:
            return False
        if s.asks & {Ask.OPTIONS, Ask.COMPARE, Ask.WORDS, Ask.REWORK}:
            return False
        wanted = s.asked_outright or Ask.START in s.asks or s.reading.wants(Intent.MAKE_PLAN, Intent.ASK_TIMES)
        asked = wanted or bool(_FOR_LESSON.search(s.reading.text))
        return (asked or s.stuck) and self._card(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = self._card(s)
        total = max(s.notebook.minutes or DEFAULT_LESSON, _LEAST)
        if card is None or not speech.fresh(card, "outline"):
            return None
        speech.used |= {f"{card.slug}#steps", f"{card.slug}#line"}
        phases = _phases(s, card)
        speech.name(card, "Steps", "outline.lead", time=total)
        minutes = shared_out(total, [phase.weight for phase in phases])
        speech.add(numbered([f"**{m} min** {phase.text}" for m, phase in zip(minutes, phases, strict=True)]))
        for line in supports_for(card, " ".join(s.notebook.groups), s.notebook.size)[:1]:
            speech.add(f"- {line}")
        plan = plan_beside(s, speech, card)
        for label in ("How would I say it?", "What do I collect at the end?", "Make a plan")[: 2 if plan else 3]:
            speech.suggest(label)
        told = {"last_offered": (card.slug,), "minutes": total, "advice_turn": s.notebook.turns}
        return Outcome(5, shown(card, s) | told, plan)

    @staticmethod
    def _card(s: Situation) -> Card | None:
        """The strategy that suits the lesson; what is new to students is not met first in a card for practice."""
        if s.notebook.chosen:
            return s.current()
        cards = [card for slug in s.fitting if (card := s.library.get(slug)) and may(s, card)]
        is_new = _NEW.search(" ".join((*s.notebook.told, s.notebook.wish or "")))
        firsts = [card for card in cards if not (is_new and _FOR_PRACTICE.search(f"{card.name} {card.front.summary}"))]
        return next(iter(firsts or cards), None) or s.current()


class ShortenIt:
    """ "What if I only have ten minutes": the core of the strategy in hand, with minutes that add up."""

    def fits(self, s: Situation) -> bool:
        return Ask.SHORT_TIME in s.asks and in_hand(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = in_hand(s)
        if card is None or not speech.fresh(card, "short"):
            return None
        found = _SHORT.search(s.reading.text)
        total = (_WORDS.get(found[1].lower()) or int(found[1])) if found else (s.notebook.minutes or _LEAST)
        steps = [without_minutes(step) for step in steps_of(card) if not _BEFORE_CLASS.match(step)][:_SHORT_STEPS]
        if len(steps) < _SHORT_STEPS or total < _SHORT_STEPS:
            return None
        minutes = shared_out(total, [1.0, 2.0, 1.5])
        if f"{card.slug}#steps" in speech.used:
            steps = [f"{' '.join(step.split()[:_RECALLED])} …" for step in steps]
        speech.name(card, "Steps", "short.lead", time=total)
        speech.add(numbered([f"**{m} min** {step}" for m, step in zip(minutes, steps, strict=True)]))
        speech.suggest("How would I say it?")
        speech.suggest("Make a plan")
        return Outcome(5, shown(card, s))


class CheckAtTheEnd:
    """How to see at the end whether the lesson did what it was for: from the goal told, no strategy needed."""

    def fits(self, s: Situation) -> bool:
        n = s.notebook
        lesson = n.map == "planning" or _AT_THE_END.search(s.reading.text)
        counted = n.baseline or (n.draft and n.map != "planning")
        return Ask.CHECK in s.asks and bool(n.wish and lesson) and not counted

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("check.lead", wish=s.notebook.wish):
            return None
        steps = [speech.wording(f"check.{part}", wish=s.notebook.wish) for part in ("ask", "sort", "use")]
        speech.add(numbered([step for step in steps if step]))
        card = settled_on(s)
        plan = plan_beside(s, speech, card) if card and s.notebook.map == "planning" else None
        if plan is None:
            speech.suggest("Make a plan")
        return Outcome(5, {}, plan)


def wants_lesson(text: str) -> bool:
    """Whether the message asks for a lesson to be planned."""
    return bool(_LESSON.search(text))


def _phases(s: Situation, card: Card) -> list[Phase]:
    """Opening, model, practice, talk, check and close; from what was told and from the card's own steps."""
    n = s.notebook
    steps = [without_minutes(step) for step in steps_of(card) if not _BEFORE_CLASS.match(step)]
    model = next((step for step in steps if _MODELS.search(step)), None) or (steps[0] if steps else card.front.summary)
    work = [step for step in steps if step != model][:2]
    goal = n.wish or n.title
    check = (
        f"Everyone alone, on paper, shows this: {goal}."
        if goal
        else "Everyone answers one question on today's point, alone, on paper."
    )
    opening = (
        "One question on the board that everybody can start from what they know; think alone, then tell a partner."
    )
    line = next(iter(speech_lines(card)), None)
    return [
        Phase(f"Opening. {opening}", 4),
        Phase(f"Show it. {model}" + (f" You might say: {line}" if line else ""), 6),
        *(
            Phase(f"{name} {step}", weight)
            for name, step, weight in zip(("Together.", "On their own or in pairs."), work, (7, 9), strict=False)
        ),
        Phase(f"Check. {check}", 4),
        Phase("Close. Read two answers aloud without names, say what they show, and where it goes tomorrow.", 2),
    ]
