"""Answers a question that has no move of its own: from the card in hand, from the library, or not at all."""

import re

from agents.guided.asking import Ask, topic_asked_for
from agents.guided.learning import tells_something
from agents.guided.moves.advising import admit_nothing
from agents.guided.moves.answering import shown
from agents.guided.moves.move import Outcome
from agents.guided.reading.intents import Intent
from agents.guided.reflecting import reflect
from agents.guided.situation import Situation
from agents.guided.speech import Speech, excerpt
from knowledge.card import Card
from retrieval.search import CardHit, PassageHit, SearchResult

_POINTING = re.compile(r"^(?:that|this|it|those|these|them|eso|esto)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-zà-ÿ]{4,}")
_FILLERS = frozenset(
    [
        "have",
        "card",
        "cards",
        "anything",
        "something",
        "with",
        "that",
        "even",
        "like",
        "else",
        "wants",
        "question",
        "different",
        "what",
        "ever",
    ]
)
_MOST_WORDS = 80
_HELD_PLAINLY = 0.5
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
        words = set(_WORD.findall(text.lower())) - _FILLERS
        head = " ".join((card.name, *card.front.aliases, card.front.summary)).lower()
        whole = head if named else head + " ".join(section.text for section in card.sections).lower()
        held = {word for word in words if word.rstrip("s") in whole}
        return bool(words) and len(held) >= (len(words) if named else _HALF * len(words) + 1)


class AnswerFromHand:
    """A follow-up about the card in hand: the passage of it that answers best."""

    def fits(self, s: Situation) -> bool:
        if s.held is None or not s.held.passages or not s.asked or s.asked_outright:
            return False
        if s.reading.wants(Intent.NEW_TOPIC, Intent.RETURN, Intent.ASK_MORE_OPTIONS) or s.asks & {
            Ask.OPTIONS,
            Ask.HOLDINGS,
        }:
            return False
        return not self._leads_elsewhere(s)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        hit = s.held
        card = s.library.get(hit.slug) if hit else None
        if hit is None or card is None:
            return None
        passage = _untold(hit, card, speech)
        if passage is None:
            return Outcome(3, shown(card, s)) if speech.mention(card, "What it is", "hold.told") else None
        speech.name(card, passage.title, "passage.lead")
        speech.add(excerpt(passage.text, _MOST_WORDS))
        for label in ("Show me the steps", "How would I say it?", "Make a plan"):
            speech.suggest(label)
        return Outcome(4, shown(card, s))

    @staticmethod
    def _leads_elsewhere(s: Situation) -> bool:
        """The library plainly answers this question with another card, and it is a whole question of its own."""
        best = s.found.hits[0] if s.found.hits else None
        own = s.found.confident and tells_something(s.reading, least=4)
        near = s.held.score if s.held else 0.0
        return bool(
            best and own and best.slug != (s.held and s.held.slug) and best.score > max(_ELSEWHERE, near + _CLEARLY)
        )


class LookItUp:
    """A question that no other move answers: what the library has closest, or that it has nothing."""

    def fits(self, s: Situation) -> bool:
        return s.asked or s.asked_outright or bool(s.asks & {Ask.OPTIONS, Ask.START, Ask.READ_NEXT})

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        hit = self._hit(s)
        card = s.library.get(hit.slug) if hit else None
        if s.asks & {Ask.OPTIONS, Ask.START, Ask.READ_NEXT} and (best := s.best() or card):
            return self._briefly(s, speech, best)
        if hit is None or card is None:
            return admit_nothing(s, speech, self._nearest(s))
        speech.reflect(reflect(s, speech))
        passage = _untold(hit, card, speech)
        if s.asked and passage:
            speech.name(card, passage.title, "passage.lead")
            speech.add(excerpt(passage.text, _MOST_WORDS))
        else:
            speech.name(card, "What it is", "tell.again")
            speech.add(f"{card.front.summary} {card.front.trade_off}")
        for label in ("Show me the steps", "How would I say it?", "Something else"):
            speech.suggest(label)
        return Outcome(4, shown(card, s) | {"last_offered": (card.slug,)})

    @staticmethod
    def _hit(s: Situation) -> CardHit | None:
        """The best card for the question alone, else for the question in its context; None when neither is sure."""
        sure = [(result, least) for result, least in ((s.found, _NEAR), (s.together, _PLAINLY)) if result.confident]
        near = (hit for result, enough in sure for hit in result.hits[:2] if _scored(result, hit) >= enough)
        return next((hit for hit in near if s.allowed(hit.slug)), None)

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
        return s.library.get(hits[0].slug) if hits and s.allowed(hits[0].slug) else None


def _scored(result: SearchResult, hit: CardHit) -> float:
    """The score of a hit; scores of the keyword channel alone are not comparable, there confidence is enough."""
    return hit.score if result.channels == "hybrid" else 1.0


def _untold(hit: CardHit, card: Card, speech: Speech) -> PassageHit | None:
    """The nearest passage not told yet; one that is itself a list of questions would sound like an interrogation."""
    plain = (one for one in hit.passages if excerpt(one.text, _MOST_WORDS).count("?") <= 1)
    return next((one for one in plain if speech.fresh(card, one.anchor)), None)
