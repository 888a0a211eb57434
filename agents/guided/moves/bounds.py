"""Questions about the agent itself, and requests it leaves to others."""

import re

from agents.guided.moves.move import Outcome
from agents.guided.reading.intents import Intent
from agents.guided.situation import Situation
from agents.guided.speech import Speech


class SayWhoReads:
    """Answers who reads the conversation, truthfully and at once."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.WHO_READS)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("who.reads"):
            return None
        speech.ask_softly("next" if s.notebook.problem else "opening")
        return Outcome(directiveness=1)


class SayWhyNot:
    """Explains why something was left to others."""

    def fits(self, s: Situation) -> bool:
        return s.before.left_to_others and bool(
            re.search(r"\bwhy\b|\bcome on\b|\byou'?re (?:an )?ai\b|\bjust do it\b", s.reading.text, re.IGNORECASE)
        )

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("bounds.why"):
            return None
        speech.ask_softly("work", "opening")
        return Outcome(directiveness=1)


class SayWhatItIs:
    """Says that it is a program."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.WHO_ARE_YOU)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("who.program"):
            return None
        speech.ask_softly("next" if s.notebook.problem else "opening")
        return Outcome(directiveness=1)


class LeaveToTheTeam:
    """Documents that decide services for a child are written by the team that answers for them."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.NOT_OURS)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("bounds.work"):
            return None
        speech.ask_softly("work", "situation")
        return Outcome(1, {"left_to_others": True})


class LeaveTheTopic:
    """Off topic: one friendly line, back to the work."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.OFF_TOPIC) and not s.found.named

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("bounds.topic"):
            return None
        speech.ask_softly("next" if s.notebook.problem else "opening", "opening")
        return Outcome(directiveness=1)
