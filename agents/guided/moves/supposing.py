"""Answers "what if they just sit there" with a line that fits that kind of trouble, to keep or to change."""

from agents.guided.acts.act import Act
from agents.guided.ideas import named_trouble
from agents.guided.moves.move import Outcome
from agents.guided.obstacles import answer_to, in_first_person
from agents.guided.shelf import in_hand, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, bullets_of

_PLAIN = 0.2
_SLIPS = 2


class Suppose:
    """A what-if about the class, with or without a question mark: an if-then line for it, else what the card in hand warns of."""

    def fits(self, s: Situation) -> bool:
        if s.notebook.map == "preparation":
            return False
        trouble = named_trouble((s.reading.text,))
        asks = s.asked or doubts(s)
        return asks and trouble is not None and (answer_to(trouble) is not None or bool(self._slips(s)))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        trouble = named_trouble((s.reading.text,))
        response = answer_to(trouble) if trouble else None
        if trouble and response and speech.say("whatif.own", obstacle=in_first_person(trouble), step=response):
            speech.suggest("What could go wrong?")
            speech.suggest("Show me the plan" if s.notebook.draft else "Make a plan")
            return Outcome(4)
        return self._from_card(s, speech)

    def _from_card(self, s: Situation, speech: Speech) -> Outcome | None:
        card, slips = in_hand(s), self._slips(s)
        if card is None or not slips or not speech.fresh(card, "slips"):
            return None
        speech.name(card, "Pitfalls", "whatif.card")
        speech.add("\n".join(f"- {slip}" for slip in slips))
        speech.suggest("Show me the plan" if s.notebook.draft else "Make a plan")
        return Outcome(4, shown(card, s))

    @staticmethod
    def _slips(s: Situation) -> list[str]:
        card = in_hand(s)
        told = card is None or f"{card.slug}#slips" in s.notebook.used
        return [] if told or card is None else bullets_of(card.section("Pitfalls"))[:_SLIPS]


def doubts(s: Situation) -> bool:
    """Whether a part of the message supposes that it goes wrong."""
    return any(
        (one.act is Act.ASK_WHATIF and one.lead >= _PLAIN) or one.may_be(Act.ASK_WHATIF, Act.WORRY, Act.DOUBT)
        for one in s.said
    )
