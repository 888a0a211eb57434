"""How to know: a count fitted to the goal or to the number told, one line on how, the card's only where it fits."""

import re

from agents.guided.asking import Ask
from agents.guided.moves.move import Outcome
from agents.guided.moves.reading_back import plan_beside
from agents.guided.notebook import Notebook
from agents.guided.reading.intents import Intent
from agents.guided.shelf import clear, in_hand, settled_on, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, bullets_of
from knowledge.card import Card

_ABOUT_STUDENTS = re.compile(r"^(?:students|they|every\w*|all|each|most|half)\b", re.IGNORECASE)
_LOOKS = re.compile(r"\b(?:look(?:ing)? for|walk\w*|listen(?:ing)? for|watch(?:ing)? for|go round)\b", re.IGNORECASE)
_HANDED_IN = re.compile(
    r"\b(?:write|explain|solve|draw|spell|answer|show|name|read|compute|label|tell|say why)\b", re.IGNORECASE
)


class SayHowToKnow:
    """ "How do I know it works?": the same count again; "which one was it?": one thing changed at a time."""

    def fits(self, s: Situation) -> bool:
        return bool(s.asks & {Ask.CHECK, Ask.WHICH_CAUSE}) or s.reading.wants(Intent.ASK_MEASURE)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if Ask.WHICH_CAUSE in s.asks:
            said = speech.say("know.which", baseline=s.notebook.baseline)
            speech.suggest("Make a plan")
            return Outcome(3) if said else None
        looks = _LOOKS.search(s.reading.text)
        card = clear(s) if looks else in_hand(s)
        signs = _signs(s, card) if card and looks else ""
        own = not signs and self._own(s, speech)
        if card and (signs or not own) and speech.fresh(card, "measure"):
            speech.name(card, "Look-fors", "measure.lead")
            speech.add(signs or _measure(card))
        if not speech.paragraphs and not self._plainly(s, speech):
            return None
        at_hand = settled_on(s)
        plan = plan_beside(s, speech, at_hand) if at_hand and s.notebook.map == "planning" else None
        for label in ("Make a plan", "Show me the steps")[1 if plan else 0 :]:
            speech.suggest(label)
        return Outcome(5, shown(card, s) if card and speech.sources else {}, plan)

    @staticmethod
    def _own(s: Situation, speech: Speech) -> bool:
        """The count that fits what was told: where it stands, what is wanted, and how to keep it."""
        n = s.notebook
        plan = n.draft.evidence if n.draft else None
        if plan and speech.say("know.plan", what=plan.what.rstrip(".")):
            return True
        if not _counted(n, speech):
            return False
        if n.helper and speech.say("know.helper", helper=n.helper):
            return True
        speech.say("know.paper" if _HANDED_IN.search(n.wish or "") else "know.list")
        return True

    @staticmethod
    def _plainly(s: Situation, speech: Speech) -> bool:
        """Nothing to go by: the count of the talk's own baseline, or a question for what would change."""
        if s.notebook.baseline and speech.say("know.own", baseline=s.notebook.baseline):
            return True
        return speech.say("know.goes_by") and speech.ask("know_sign")


def _counted(n: Notebook, speech: Speech) -> bool:
    whole = n.whole or n.size
    if n.lost_minutes:
        return speech.say("know.minutes", minutes=n.lost_minutes, target=n.target)
    if n.part is not None and whole and n.part <= whole:
        goal = n.target if n.target and n.target != n.part else None
        return speech.say("know.part", part=n.part, whole=whole, target=goal)
    if n.wish and _ABOUT_STUDENTS.match(n.wish):
        return speech.say("know.wish", wish=n.wish, size=n.size)
    return bool(n.counted) and speech.say("know.times", baseline=n.counted)


def _signs(s: Situation, card: Card) -> str:
    if f"{card.slug}#measure" in s.notebook.used:
        return ""
    return "\n".join(f"- {sign}" for sign in bullets_of(card.section("Look-fors"))[:3])


def _measure(card: Card) -> str:
    signs = bullets_of(card.section("Look-fors"))[:2]
    return card.front.measure.text + "".join(f"\n- {sign}" for sign in signs)
