"""A teacher comes back after an attempt while no plan is stored: no memory is claimed, what happened comes first."""

import re

from agents.guided.listening.hearing import hear
from agents.guided.moves.move import Outcome
from agents.guided.situation import Situation
from agents.guided.speech import Speech

_RETURNS = re.compile(
    r"^\W*(?:i'?m )?back\b|\b(?:need to|want to|have to|let'?s) (?:fix|change|redo|rewrite|revisit) (?:my|the|our) plan\b|\bask (?:me )?if i did (?:it|that)\b|\b(?:my|the|our) plan (?:from|we made|was)\b|"
    r"\b(?:so,? )?i(?:'ve)? (?:tried|did) (?:the|that|your|our) (?:thing|plan|strategy|\w+ (?:plan|thing))\b|\btried the \w+\b[^.?!]*[.!]?\s*(?:kind of|sort of|it flopped|it worked|didn't)\b|"
    r"\b(?:last time|before) (?:we|you|i) (?:talked|spoke|planned|said)\b|\b(?:we|you) (?:planned|talked about|said) last\b|\bya (?:lo )?(?:probé|intenté)\b|\bel plan que (?:hicimos|hice)\b",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(?:did not|didn'?t|never|haven'?t|have not|zero days|not yet|no lo hice|todavía no)\b(?! work)", re.IGNORECASE
)
_PARTLY = re.compile(
    r"\b(?:kind of|sort of|kinda|sorta|partly|half|some of it|more or less|más o menos|en parte)\b", re.IGNORECASE
)


_DID = re.compile(r"\b(?:tried|did|used|done|ran|probé|intenté|hice)\b", re.IGNORECASE)


class ComeBack:
    """Says that nothing is stored from before, takes what happened without blame, asks whether the direction still holds."""

    def fits(self, s: Situation) -> bool:
        return s.notebook.turns == 1 and s.turn.open_plan is None and bool(_RETURNS.search(s.reading.text))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("return.no_plan"):
            return None
        said = hear(s, speech)
        key = _key(s.reading.text)
        speech.reflect(said or (speech.wording(key) if key else None))
        if said and key:
            speech.say(key)
        speech.ask("return")
        speech.suggest("Something else")
        # The strategy they come back from is what the talk is about, though they "tried" it.
        slug = next((one for one in (*s.found.named, *s.found.ruled_out) if one in s.library), None)
        if slug is None:
            return Outcome(1)
        open_again = tuple(one for one in s.notebook.ruled_out if one != slug)
        return Outcome(1, {"chosen": slug, "card": slug, "ruled_out": open_again})


def _key(text: str) -> str | None:
    if _PARTLY.search(text):
        return "return.part"
    if _MISSED.search(text):
        return "return.missed"
    return "return.tried" if _DID.search(text) else None
