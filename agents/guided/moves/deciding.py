"""Commits to one card when one answer is asked for, with the reason."""

from agents.guided.asking import Ask
from agents.guided.moves.move import Outcome
from agents.guided.shelf import best, in_hand, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, first_sentences
from knowledge.card import Card


class Commit:
    """ "One answer, please": one card with the reason, none of the others; of several offered, the one that fits best."""

    def fits(self, s: Situation) -> bool:
        which = bool(s.notebook.last_offered) and "which" in s.reading.text.lower()
        return (
            Ask.ONE in s.asks
            and (which or not s.asked_outright)
            and not s.notebook.draft
            and s.notebook.map != "preparation"
        )

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = (in_hand(s) if s.notebook.last_offered else None) or best(s)
        if card is None or not s.knows_enough:
            return None
        return commit_to(s, speech, card)


def commit_to(s: Situation, speech: Speech, card: Card) -> Outcome:
    """One card, why this one, and its first small step."""
    speech.name(card, "Why it works", "commit.lead", room=s.notebook.room)
    speech.add(f"{card.front.summary} {first_sentences(card.section('Why it works'), 1)}".strip())
    speech.say("tell.first", step=_lower(card.front.first_step))
    for label in ("Show me the steps", "How would I say it?", "Make a plan"):
        speech.suggest(label)
    return Outcome(5, shown(card, s) | {"last_offered": (card.slug,)})


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
