"""Brings strategies in: options to choose from, or one with its steps when that is asked for."""

from typing import Any

from agents.guided.answers import complains
from agents.guided.asking import Ask
from agents.guided.learning import tells_something
from agents.guided.maps import next_region
from agents.guided.moves.answering import MOST_TOLD, shown, supports_for
from agents.guided.moves.move import Outcome
from agents.guided.reading.intents import Intent
from agents.guided.reflecting import reflect, said_clauses
from agents.guided.situation import Situation
from agents.guided.speech import Speech, excerpt, numbered, quoted, speech_lines, steps_of
from knowledge.card import Card

_COUNTS = {1: "one", 2: "two", 3: "three"}
_PLAINLY = 0.62
_ENOUGH_ASKED = 4
_BESIDE_ANOTHER = 0.85
_AMONG_ADULTS = 0.1


class TellNamed:
    """A strategy asked about by name is told, step by step."""

    def fits(self, s: Situation) -> bool:
        asks = s.reading.wants(Intent.JUST_TELL, Intent.ASK_STEPS, Intent.QUESTION)
        return s.named is not None and asks and s.named.slug not in s.notebook.last_offered

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = s.named
        return tell(s, speech, card, "steps.lead") if card else None


class AnswerNamed:
    """A question about a named strategy that is not about its steps: the passage that answers it best."""

    def fits(self, s: Situation) -> bool:
        plain = s.reading.wants(Intent.QUESTION) and not s.reading.wants(Intent.ASK_STEPS)
        return s.named is not None and plain and s.named.slug not in s.notebook.last_offered

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = s.named
        hit = next((hit for hit in s.found.hits if card and hit.slug == card.slug and hit.passages), None)
        if card is None or hit is None or not speech.fresh(card, hit.passages[0].anchor):
            return None
        passage = hit.passages[0]
        speech.name(card, passage.title, "passage.lead")
        speech.add(excerpt(passage.text))
        for label in ("Show me the steps", "How would I say it?", "Make a plan"):
            speech.suggest(label)
        speech.ask_softly("fit", "situation", "next", room=s.notebook.room)
        return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})


class JustTell:
    """Asked for something concrete: one strategy, its steps, what it sounds like, one small first step."""

    def fits(self, s: Situation) -> bool:
        if s.nowhere_yet:
            return False
        return s.asked_outright and (not s.notebook.draft or tells_something(s.reading, least=1))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        untold = (
            slug for slug in s.notebook.last_offered if f"{slug}#steps" not in s.notebook.used and s.allowed(slug)
        )
        card = (None if s.notebook.draft else s.library.get(next(untold, ""))) or s.best()
        if card is None or not s.knows_enough:
            return None
        speech.reflect(reflect(s, speech))
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
        speech.reflect(reflect(s, speech))
        if not speech.mention(protocol, "Steps", "tell.count"):
            return None
        speech.say("tell.first", step=_lower(protocol.front.first_step))
        speech.ask("hardest", "situation", "next", **question_values(s))
        return Outcome(5, shown(protocol, s))


class Offer:
    """Goal and reality are known, or the teacher is stuck: two or three ways to choose from."""

    def fits(self, s: Situation) -> bool:
        if Ask.OPTIONS in s.asks or s.reading.wants(Intent.ASK_MORE_OPTIONS):
            return not s.notebook.about_adults or bool(s.options())
        if s.asked or s.asked_outright or s.notebook.draft or s.notebook.chosen or s.notebook.map == "preparation":
            return False
        if s.stuck:
            return True
        n = s.notebook
        if s.turn.directiveness == 1 or not n.knows_reality or not (n.wish_said or n.target or n.wanted):
            return False
        if s.notebook.offered or s.notebook.map == "reflecting":
            return False
        asked_enough = next_region(s.notebook) is None or len(s.notebook.asked) >= _ENOUGH_ASKED
        return s.turn.directiveness == 4 or asked_enough

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        options = s.options()
        if not options:
            return None
        if Ask.OPTIONS not in s.asks and not s.reading.wants(Intent.ASK_MORE_OPTIONS):
            speech.reflect(speech.wording("offer.stuck") if s.stuck else reflect(s, speech))
        speech.say("offer.lead", count=_COUNTS[len(options)], room=s.notebook.room)
        speech.add("\n".join(_option(speech, card) for card in options))
        self._data(s, speech)
        for card in options:
            speech.suggest(card.name, f"Let's try {card.name.lower()}")
        speech.suggest("Something else")
        speech.suggest("Just tell me", "Just tell me what you would do")
        speech.ask("choice", "fit", "next", room=s.notebook.room)
        slugs = tuple(card.slug for card in options)
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
            and not s.reading.wants(Intent.QUESTION, Intent.STUCK)
            and not s.notebook.draft
        )

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        least = (
            _AMONG_ADULTS if s.notebook.about_adults else _BESIDE_ANOTHER if s.notebook.map == "library" else _PLAINLY
        )
        plain = (h for h in s.found.hits[:2] if h.score >= least)
        hit = next((h for h in plain if s.allowed(h.slug) and h.slug not in s.notebook.offered), None)
        sure = s.found.confident or s.notebook.about_adults
        card = s.library.get(hit.slug) if hit and sure else None
        if card is None:
            return None
        speech.reflect(reflect(s, speech))
        speech.name(card, "What it is", "tell.again")
        speech.add(f"{card.front.summary} {card.front.trade_off}")
        speech.say("tell.first", step=_lower(card.front.first_step))
        for label in ("Show me the steps", "How would I say it?", "Make a plan"):
            speech.suggest(label)
        region = next_region(s.notebook)
        speech.ask_softly(*([region.question] if region else []), *when(s), "next", **question_values(s))
        return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})


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
