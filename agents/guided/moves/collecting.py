"""What to collect at the end of a lesson."""

import re

from agents.guided.moves.answering import card_for
from agents.guided.moves.move import Outcome
from agents.guided.reading.intents import Intent
from agents.guided.shelf import shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, bullets_of
from knowledge.card import Card


class SayWhatToCollect:
    """What to collect at the end of a lesson, so that the goal can be seen in it."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.ASK_COLLECT) and card_for(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = card_for(s)
        ticket = s.library.get("exit-ticket")
        if card is None or not speech.say("collect.lead"):
            return None
        if s.notebook.language == "es" and ticket:
            return self._in_spanish(s, speech, card, ticket)
        topic = re.search(r"\b(?:if|whether) (.+)", s.notebook.wish or "")
        task = f"whether {topic[1]}" if topic else "the one thing you taught for"
        about = f" from {s.notebook.title}" if s.notebook.title else ""
        mark = f" [{speech.cite(ticket, 'Steps')}]" if ticket else ""
        name = f"an **{ticket.name.lower()}**" if ticket else "a slip of paper"
        speech.add(
            f"- Have every student finish with {name}{mark}: a claim on {task} and one piece of evidence{about}."
        )
        speech.add(
            f"- From **{card.name}** [{speech.cite(card, 'Look-fors')}], keep count of this: {_first_look_for(card)}"
        )
        speech.add("Sort the slips into three piles, yes, nearly and not yet, and write down the three numbers.")
        speech.ask_softly("obstacle" if s.notebook.draft else "when", "next")
        return Outcome(5, shown(card, s))

    @staticmethod
    def _in_spanish(s: Situation, speech: Speech, card: Card, ticket: Card) -> Outcome:
        wish = s.notebook.wish or "que se entienda lo de hoy"
        speech.mention(ticket, "Steps", "collect.slip", wish=wish)
        if card.slug != ticket.slug:
            speech.mention(card, "Look-fors", "collect.count", step=_first_look_for(card))
        speech.say("collect.sort")
        speech.ask_softly("obstacle" if s.notebook.draft else "when", "next")
        return Outcome(5, shown(card, s))


def _first_look_for(card: Card) -> str:
    signs = bullets_of(card.section("Look-fors"))
    return signs[0] if signs else card.front.measure.text
