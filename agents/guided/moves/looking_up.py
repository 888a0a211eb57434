"""Answers a question that has no move of its own: from the card in hand, from the library, or not at all."""

import re

from agents.guided.asking import Ask, is_order, topic_asked_for
from agents.guided.learning import tells_something
from agents.guided.listening.hearing import hear
from agents.guided.moves.advising import admit_nothing
from agents.guided.moves.move import Outcome
from agents.guided.moves.passages import FILLERS, answering, untold
from agents.guided.reading.intents import Intent
from agents.guided.shelf import best, in_hand, may, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from knowledge.card import Card
from retrieval.search import CardHit, SearchResult

_POINTING = re.compile(r"^(?:that|this|it|those|these|them|eso|esto)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-zà-ÿ]{4,}")
_OF_LIBRARY = re.compile(
    r"\b(?:strateg\w+|research|stud(?:y|ies)|evidence|library|cards?|approach(?:es)?|methods?|techniques?|routines?|protocols?|best way|called|is it true|proven|supposed to|anything (?:on|for|about)|what works)\b|\bwhat (?:is|are|does|'s) (?:a |an |the )?\w+(?: \w+){0,3}\?",
    re.IGNORECASE,
)
_FOR_CARDS = frozenset({Ask.OPTIONS, Ask.START, Ask.READ_NEXT})
_NOT_OF_HAND = frozenset({Ask.OPTIONS, Ask.HOLDINGS, Ask.QUESTIONS, Ask.CLOSING, Ask.REWORK})
_HELD_PLAINLY = 0.5
_A_LONG_STORY = 60
_NEAR = 0.5
_PLAINLY = 0.65
_HALF = 0.5
_ELSEWHERE = 0.6
_CLEARLY = 0.25


class SayWhatIsHeld:
    """ "Have you got a card on …?": yes with the card, or no with the nearest."""

    def fits(self, s: Situation) -> bool:
        return Ask.HOLDINGS in s.asks and s.asked

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        topic = self._topic(s)
        hit = s.found.hits[0] if s.found.hits else None
        card = (s.library.get(s.found.named[0]) if s.found.named else None) or (
            s.library.get(hit.slug) if hit else None
        )
        if card and (s.found.named or self._is_about(card, topic or s.reading.text, named=topic is not None)):
            speech.name(card, "What it is", "holdings.yes")
            speech.add(f"{card.front.summary} {card.front.trade_off}")
        else:
            said = speech.say("holdings.no", fragment=topic) if topic else speech.say("nothing.found")
            if not said:
                return admit_nothing(s, speech, card)
            if card is None or not s.allowed(card.slug):
                speech.say("nothing.none")
                return Outcome(4)
            speech.name(card, "What it is", "holdings.nearest")
            speech.add(card.front.summary)
            return Outcome(4)
        for label in ("Show me the steps", "What does the research say?", "Something else"):
            speech.suggest(label)
        return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})

    @staticmethod
    def _topic(s: Situation) -> str | None:
        """The thing asked for, in the teacher's words; None when the question only points to it."""
        topic = re.split(r",|\bor\b|\band is\b|\bbecause\b|\bthat\b", topic_asked_for(s.reading.text) or "")[0].strip()
        return None if not topic or _POINTING.match(topic) else topic

    @staticmethod
    def _is_about(card: Card, text: str, *, named: bool) -> bool:
        """Whether the words asked for stand in the card: in its head for a named thing, anywhere for a description."""
        words = set(_WORD.findall(text.lower())) - FILLERS
        head = " ".join((card.name, *card.front.aliases, card.front.summary)).lower()
        whole = head if named else head + " ".join(section.text for section in card.sections).lower()
        held = {word for word in words if word.rstrip("s") in whole}
        return bool(words) and len(held) >= (len(words) if named else _HALF * len(words) + 1)


class AnswerFromHand:
    """A follow-up about the card in hand: what its fitting section says, never a definition that nobody asked for."""

    def fits(self, s: Situation) -> bool:
        if s.held is None or not s.held.passages or not s.asked or s.asked_outright:
            return False
        if s.reading.wants(Intent.NEW_TOPIC, Intent.RETURN, Intent.ASK_MORE_OPTIONS) or s.asks & _NOT_OF_HAND:
            return False
        card = in_hand(s)
        return card is not None and card.slug == s.held.slug and not self._leads_elsewhere(s)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        hit = s.held
        card = s.library.get(hit.slug) if hit else None
        if hit is None or card is None:
            return None
        passage = untold(hit, card, speech, s.reading.text)
        if passage is None:
            return Outcome(3, shown(card, s)) if speech.mention(card, "Steps", "hold.told") else None
        speech.name(card, passage.title, "passage.lead")
        speech.add(answering(passage.text, s.reading.text))
        for label in ("Show me the steps", "How would I say it?", "Make a plan"):
            speech.suggest(label)
        return Outcome(4, shown(card, s))

    @staticmethod
    def _leads_elsewhere(s: Situation) -> bool:
        """The library plainly answers this question with another card, and it is a whole question of its own."""
        first = s.found.hits[0] if s.found.hits else None
        own = s.found.confident and tells_something(s.reading, least=4)
        near = s.held.score if s.held else 0.0
        return bool(
            first and own and first.slug != (s.held and s.held.slug) and first.score > max(_ELSEWHERE, near + _CLEARLY)
        )


class LookItUp:
    """A question that no other move answers: what the library plainly has, that it has nothing, or the question given back."""

    def fits(self, s: Situation) -> bool:
        vents = s.reading.feeling is not None and len(s.reading.text.split()) > _A_LONG_STORY and not s.asked_outright
        return not vents and (s.asked or s.asked_outright or is_order(s.reading.text) or bool(s.asks & _FOR_CARDS))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = self._card(s)
        if s.asks & _FOR_CARDS and (first := best(s) or card):
            return self._briefly(s, speech, first)
        if card is None:
            topical = _OF_LIBRARY.search(s.reading.text) or s.found.named
            return admit_nothing(s, speech, self._nearest(s)) if topical else self._give_back(s, speech)
        hit = next((hit for result in (s.found, s.together) for hit in result.hits if hit.slug == card.slug), None)
        passage = untold(hit, card, speech, s.reading.text) if hit and s.asked else None
        if passage is None and card.slug in s.notebook.offered:
            return self._give_back(s, speech)
        speech.reflect(hear(s, speech))
        if passage:
            speech.name(card, passage.title, "passage.lead")
            speech.add(answering(passage.text, s.reading.text))
        else:
            speech.name(card, "What it is", "tell.again")
            speech.add(f"{card.front.summary} {card.front.trade_off}")
        for label in ("Show me the steps", "How would I say it?", "Something else"):
            speech.suggest(label)
        held = in_hand(s)
        return Outcome(4, {} if held and held is not card else shown(card, s) | {"last_offered": (card.slug,)})

    @staticmethod
    def _card(s: Situation) -> Card | None:
        """The card that plainly answers the question alone, or in its context when it is about teaching at all."""
        if not s.found.named and (
            s.notebook.map == "preparation" or (is_order(s.reading.text) and not s.asked_outright)
        ):
            return None
        sure = [(result, least) for result, least in ((s.found, _NEAR), (s.together, _PLAINLY)) if result.confident]
        near = (hit for result, enough in sure for hit in result.hits[:2] if _scored(result, hit) >= enough)
        cards = (s.library.get(hit.slug) for hit in near)
        return next((card for card in cards if card and may(s, card)), None)

    @staticmethod
    def _give_back(s: Situation, speech: Speech) -> Outcome | None:
        """Not a matter of strategies: said in one line, and the question is theirs to weigh."""
        speech.reflect(hear(s, speech))
        key = "request.cannot" if is_order(s.reading.text) else "request.yours"
        if not speech.say(key):
            return None
        if key == "request.yours":
            speech.ask("guess")
        speech.suggest("Something else")
        return Outcome(2)

    @staticmethod
    def _briefly(s: Situation, speech: Speech, card: Card) -> Outcome:
        speech.name(card, "What it is", "tell.again")
        speech.add(f"{card.front.summary} {card.front.trade_off}")
        speech.suggest("Show me the steps")
        speech.suggest("Something else")
        return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})

    @staticmethod
    def _nearest(s: Situation) -> Card | None:
        """A card that is at least near; a question far from all cards gets none."""
        hits = [hit for hit in s.found.hits[:1] if hit.score >= _HELD_PLAINLY and hit.slug not in s.notebook.offered]
        card = s.library.get(hits[0].slug) if hits else None
        return card if card and may(s, card) else None


def _scored(result: SearchResult, hit: CardHit) -> float:
    """The score of a hit; scores of the keyword channel alone are not comparable, there confidence is enough."""
    return hit.score if result.channels == "hybrid" else 1.0
