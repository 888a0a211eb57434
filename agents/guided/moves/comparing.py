"""Two strategies side by side: what each is, its price, how sure it is, and a position when one was asked for."""

import re

from agents.guided.asking import Ask
from agents.guided.moves.deciding import commit_to
from agents.guided.moves.move import Outcome
from agents.guided.shelf import may, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, bullets_of, first_sentences
from knowledge.card import Card

_POSITION = re.compile(r"\b(?:which|better|best|choose|pick|would you|less work|cu[aá]l)\b", re.IGNORECASE)


class Compare:
    """A question about two strategies that the library holds, by name, by description or as offered just before."""

    def fits(self, s: Situation) -> bool:
        return Ask.COMPARE in s.asks and bool(self._cards(s))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        cards = self._cards(s)
        if Ask.ONE in s.asks and cards:
            return commit_to(s, speech, self._fitting_best(s, cards))
        mark = "-".join(card.slug for card in cards)
        if not cards or not speech.fresh(cards[0], f"compare-{mark}"):
            return None
        if len(cards) == 1:
            speech.name(cards[0], "What it is", "compare.one")
            speech.add(_side(s, speech, cards[0]))
        else:
            speech.say("compare.lead")
            speech.add("\n".join(_side(s, speech, card) for card in cards))
            self._position(s, speech, cards)
        for card in cards:
            speech.suggest(card.name, f"Let's try {card.name.lower()}")
        speech.suggest("Show me the steps")
        offered = tuple(dict.fromkeys((*s.notebook.offered, *(card.slug for card in cards))))
        first = self._fitting_best(s, cards)
        return Outcome(4, shown(first, s) | {"offered": offered, "last_offered": tuple(card.slug for card in cards)})

    @staticmethod
    def _position(s: Situation, speech: Speech, cards: list[Card]) -> None:
        if not _POSITION.search(s.reading.text):
            speech.say("compare.yours")
            return
        pick = Compare._fitting_best(s, cards)
        reason = first_sentences(pick.section("Why it works"), 1)
        number = speech.cite(pick, "Why it works")
        speech.say("compare.pick", room=s.notebook.room, card=pick.name, step=_lower(reason), n=number)

    @staticmethod
    def _fitting_best(s: Situation, cards: list[Card]) -> Card:
        """The one that fits best what was told; among equals the one that was asked about first."""
        weights = s.notebook.candidates
        return max(cards, key=lambda card: weights.get(card.slug, 0.0))

    @staticmethod
    def _cards(s: Situation) -> list[Card]:
        return [card for slug in s.sides if (card := s.library.get(slug)) and may(s, card)]


def _side(s: Situation, speech: Speech, card: Card) -> str:
    """What one of the two is and costs; of a card shown before, what speaks for and against it."""
    number = speech.cite(card, "What it is")
    label = f"- **{card.name}** [{number}] ({card.front.evidence.strength.value} evidence)."
    if card.slug not in s.notebook.offered:
        return f"{label} {card.front.summary} {card.front.trade_off}"
    against = first_sentences(card.section("When not to use it"), 1)
    slip = next(iter(bullets_of(card.section("Pitfalls"))), "")
    return f"{label} {against} Its likeliest slip: {_lower(slip)}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
