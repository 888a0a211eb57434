"""Brings strategies in: options to choose from, or one with its steps when that is asked for."""

import re
from typing import Any

from agents.contract import Purpose, Speaker
from agents.guided.acts.act import Act
from agents.guided.answers import complains
from agents.guided.asking import Ask, how_many, read_asks
from agents.guided.learning import tells_something
from agents.guided.listening.focus import GENERAL
from agents.guided.listening.hearing import hear
from agents.guided.listening.saying import said_clauses
from agents.guided.maps import next_region
from agents.guided.moves.answering import MOST_TOLD, supports_for
from agents.guided.moves.deciding import commit_to
from agents.guided.moves.move import Outcome
from agents.guided.moves.passages import answering, specific, untold
from agents.guided.reading.intents import Intent
from agents.guided.shelf import best, in_hand, may, options, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, numbered, quoted, speech_lines, steps_of
from knowledge.card import Card

_HEARD_FIRST = frozenset({Act.FEELING, Act.INSIGHT, Act.CORRECT, Act.CARE})
_LEAD = 0.08
_WISHES = re.compile(
    r"\bi(?:'d|d| would)? (?:really |just )?(?:like|love|want|need|wish|hope)\b|\bmy goal\b|\bgoal:|\bquier[oe]\b|\bquisiera\b|\bme gustaría\b|\bmi meta\b",
    re.IGNORECASE,
)
_MOST_OPTIONS = 3
_COUNTS = {1: "one", 2: "two", 3: "three"}
_PLAINLY = 0.62
_ENOUGH_ASKED = 4
_BESIDE_ANOTHER = 0.95
_AMONG_ADULTS = 0.1


class TellNamed:
    """A strategy asked about by name is told, step by step."""

    def fits(self, s: Situation) -> bool:
        asks = _asks_about(s) or s.reading.wants(Intent.JUST_TELL, Intent.ASK_STEPS)
        return (
            s.named is not None and asks and Ask.OPTIONS not in s.asks and s.named.slug not in s.notebook.last_offered
        )

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = s.named
        return tell(s, speech, card, "steps.lead") if card else None


class AnswerNamed:
    """A question about a named strategy that is not about its steps: the passage that answers it best."""

    def fits(self, s: Situation) -> bool:
        plain = _asks_about(s) and not s.reading.wants(Intent.ASK_STEPS)
        return s.named is not None and plain and s.named.slug not in s.notebook.last_offered

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = s.named
        if (
            card
            and card.slug not in s.notebook.offered
            and not specific(s.reading.text)
            and speech.fresh(card, "summary")
        ):
            speech.name(card, "What it is", "passage.lead")
            speech.add(f"{card.front.summary} {card.front.trade_off}")
            speech.suggest("Show me the steps")
            speech.suggest("How would I say it?")
            return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})
        hit = next((hit for hit in s.found.hits if card and hit.slug == card.slug and hit.passages), None)
        passage = untold(hit, card, speech, s.reading.text) if card and hit else None
        if card is None or passage is None:
            return None
        speech.name(card, passage.title, "passage.lead")
        speech.add(answering(passage.text, s.reading.text))
        for label in ("Show me the steps", "How would I say it?", "Make a plan"):
            speech.suggest(label)
        speech.ask_softly("fit", "situation", "next", room=s.notebook.room)
        return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})


class JustTell:
    """Asked for something concrete: one strategy, its steps, what it sounds like, one small first step."""

    def fits(self, s: Situation) -> bool:
        if s.nowhere_yet or s.notebook.map == "preparation":
            return False
        return s.asked_outright and (not s.notebook.draft or tells_something(s.reading, least=1))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        shown_last = in_hand(s) if s.notebook.last_offered and not s.notebook.draft else None
        untold = shown_last if shown_last and f"{shown_last.slug}#steps" not in s.notebook.used else None
        card = untold or best(s)
        if card is None or not s.knows_enough:
            return None
        speech.reflect(hear(s, speech))
        return tell(s, speech, card, "tell.lead")


class CountFirst:
    """Asked what to do before it is known about what: a count over two days shows where to begin."""

    def fits(self, s: Situation) -> bool:
        if s.reading.wants(Intent.QUESTION) and s.found.confident:
            return False
        wanted = s.stuck or (s.asked_outright and s.notebook.turns > 1)
        return wanted and (s.nowhere_yet or not s.knows_enough) and not s.notebook.draft

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        protocol = s.library.get("transition-timing")
        if protocol is None or protocol.slug in s.notebook.offered:
            return None
        speech.reflect(hear(s, speech))
        if not speech.mention(protocol, "Steps", "tell.count"):
            return None
        speech.say("tell.first", step=_lower(protocol.front.first_step))
        speech.ask("hardest", "situation", "next", **question_values(s))
        return Outcome(5, shown(protocol, s) | {"last_offered": (protocol.slug,)})


class Offer:
    """Goal and reality are known, or the teacher is stuck: two or three ways to choose from."""

    def fits(self, s: Situation) -> bool:
        if s.asked_outright and how_many(s.reading.text) is None and Ask.OPTIONS not in read_asks(s.reading.text):
            return False
        if Ask.OPTIONS in s.asks or s.reading.wants(Intent.ASK_MORE_OPTIONS):
            return not s.notebook.about_adults or bool(options(s))
        if s.asked or s.asked_outright or s.notebook.draft or s.notebook.chosen or s.notebook.map == "preparation":
            return False
        if s.stuck:
            return True
        n = s.notebook
        if s.turn.directiveness == 1 or n.purpose is not Purpose.PLAN or n.offered or opens_up(s):
            return False
        if s.frame.topic == GENERAL:
            return False
        if not n.knows_reality or not (n.wish_said or n.target or n.wanted) or not _said_wish(s):
            return False
        return s.turn.directiveness == 4 or next_region(n) is None or len(n.asked) >= _ENOUGH_ASKED

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        asked = Ask.OPTIONS in s.asks or s.reading.wants(Intent.ASK_MORE_OPTIONS)
        wanted = how_many(s.reading.text) if asked else None
        found = options(s, wanted or _MOST_OPTIONS)
        if not found:
            return None
        if wanted == 1:
            return commit_to(s, speech, found[0])
        if Ask.OPTIONS not in s.asks and not s.reading.wants(Intent.ASK_MORE_OPTIONS):
            speech.reflect(speech.wording("offer.stuck") if s.stuck else hear(s, speech))
        speech.say("offer.lead", count=_COUNTS[len(found)], room=s.notebook.room)
        speech.add("\n".join(_option(speech, card) for card in found))
        self._data(s, speech)
        for card in found:
            speech.suggest(card.name, f"Let's try {card.name.lower()}")
        speech.suggest("Something else")
        speech.suggest("Just tell me", "Just tell me what you would do")
        speech.ask("choice", "fit", "next", room=s.notebook.room)
        slugs = tuple(card.slug for card in found)
        offered = tuple(dict.fromkeys((*s.notebook.offered, *slugs)))
        return Outcome(4, {"offered": offered, "last_offered": slugs, "card": slugs[0], "unproductive": 0})

    @staticmethod
    def _data(s: Situation, speech: Speech) -> None:
        """Where somebody can keep count, the protocol to count with."""
        option = s.library.get(speech.sources[0].slug)
        protocol = s.library.get(option.front.measure.protocol or "") if option else None
        if protocol and s.notebook.helper:
            speech.mention(protocol, "Steps", "offer.data")


class AddOne:
    """The teacher asked for help before and now names another trouble: one card for it, briefly."""

    def fits(self, s: Situation) -> bool:
        new_trouble = any(complains(clause) for clause in said_clauses(s))
        return (
            s.asked_lately
            and new_trouble
            and not opens_up(s)
            and s.notebook.map != "preparation"
            and not s.reading.wants(Intent.QUESTION, Intent.STUCK)
            and not s.notebook.draft
        )

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        least = _AMONG_ADULTS if s.notebook.about_adults else _BESIDE_ANOTHER
        plain = (h for h in s.found.hits[:2] if h.score >= least)
        near = (s.library.get(h.slug) for h in plain if h.slug not in s.notebook.offered)
        card = next((card for card in near if card and may(s, card)), None)
        if card is None or not (s.found.confident or s.notebook.about_adults):
            return None
        speech.reflect(hear(s, speech))
        speech.name(card, "What it is", "tell.again")
        speech.add(f"{card.front.summary} {card.front.trade_off}")
        speech.say("tell.first", step=_lower(card.front.first_step))
        for label in ("Show me the steps", "How would I say it?", "Make a plan"):
            speech.suggest(label)
        region = next_region(s.notebook)
        speech.ask_softly(*([region.question] if region else []), *when(s), "next", **question_values(s))
        return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})


def opens_up(s: Situation) -> bool:
    """Whether a part tells a feeling, an insight or a correction: that is heard, not answered with a strategy."""
    return bool(s.reading.feeling) or any(one.act in _HEARD_FIRST and one.lead >= _LEAD for one in s.said)


def _said_wish(s: Situation) -> bool:
    """Whether the teacher said plainly what they want, in a sentence of their own."""
    mine = (past.text for past in s.turn.history if past.speaker is Speaker.TEACHER)
    return any(_WISHES.search(text) for text in (*mine, s.reading.text))


def tell(s: Situation, speech: Speech, card: Card, lead: str) -> Outcome | None:
    """One strategy told: why, steps, a line of speech, supports, the first small step."""
    if not speech.fresh(card, "steps"):
        return None
    speech.name(card, "Steps", lead, room=s.notebook.room)
    if lead == "tell.lead":
        speech.paragraphs[-1] += f" {card.front.summary}"
    speech.add(numbered(steps_of(card)[:MOST_TOLD]))
    if f"{card.slug}#words" not in speech.used and speech.fresh(card, "line"):
        speech.add(quoted(speech_lines(card)[:1]))
    for line in supports_for(card, " ".join(s.notebook.groups), s.notebook.size)[:1]:
        speech.add(f"- {line}")
    speech.say("tell.first", step=_lower(card.front.first_step))
    for label in ("How would I say it?", "What could go wrong?", "Make a plan"):
        speech.suggest(label)
    speech.ask_softly(*when(s), "fit", "next", room=s.notebook.room)
    return Outcome(5, shown(card, s) | {"last_offered": (card.slug,)})


def admit_nothing(s: Situation, speech: Speech, nearest: Card | None) -> Outcome | None:
    """The library has nothing: said plainly, with the nearest card or the human coach."""
    if not speech.say("nothing.found"):
        return None
    if nearest is None or not speech.mention(nearest, "What it is", "nothing.nearest"):
        speech.say("nothing.none")
    speech.ask_softly("situation", "next", **question_values(s))
    return Outcome(4)


def _asks_about(s: Situation) -> bool:
    """Whether the message asks; "what worked: 21 of 27" tells."""
    return s.asked or (s.reading.wants(Intent.QUESTION) and s.reading.facts.part is None)


def when(s: Situation) -> list[str]:
    """The question for a day, unless one was told."""
    return [] if s.notebook.day else ["when"]


def question_values(s: Situation) -> dict[str, Any]:
    """The variables that questions may use."""
    n = s.notebook
    return {"room": n.room, "size": n.size, "baseline": n.baseline, "vague": n.vague_wish, "helper": n.helper}


def _option(speech: Speech, card: Card) -> str:
    number = speech.cite(card, "What it is")
    return f"- **{card.name}** [{number}]. {card.front.summary} {card.front.trade_off}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
