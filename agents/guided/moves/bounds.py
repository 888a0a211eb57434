"""Questions about the agent itself, and requests it leaves to others."""

import re

from agents.guided.moves.move import Outcome
from agents.guided.reading.intents import Intent
from agents.guided.situation import Situation
from agents.guided.speech import Speech

_ABOUT = {
    key: re.compile(pattern, re.IGNORECASE)
    for key, pattern in {
        "about.can": r"\bwhat (?:can|do|could) (?:you|u|this thing|it) (?:even |actually |really )?do\b(?! (?:with|about|when|if|for|to)\b)|\bhow does this (?:thing |app )?work\b",
        "about.language": r"\bspanglish\b|\bdo you (?:speak|understand|know) spanish\b|\bcan i (?:talk|write|type) in (?:spanish|english)\b|\b(?:hablas?|entiendes?|puedo (?:hablar|escribir)(?:te|le)? en) (?:espa[nñ]ol|ingl[eé]s)\b",
        "about.paste": r"\bcan i (?:just )?(?:paste|copy|upload|drop|share|send you)\b|\b(?:ok|okay) if i paste\b",
        "about.versions": r"\b(?:old|earlier|previous|last|first) version\b|\bget it back\b|\bundo\b",
        "about.everyone": r"\b(?:is|does|if) this (?:(?:is|even|really|also|work) )*for (?:me|us|coaches|subs?\w*|aides?|paras?|someone like me)\b",
        "about.server": r"\b(?:the )?(?:it|tech) (?:guy|person|people|department|admin)\b|\bruns the server\b|\bwhere (?:is|does) (?:this|it|what i write) (?:stored|saved|kept|go)\b",
        "about.training": r"\b(?:train\w*|teach\w*) (?:some |an |the |your )?(?:ai|model|bot)\b|\bget(?:s)? sold\b|\bsell\b[^.?!]{0,15}\bdata\b",
        "about.delete": r"\b(?:can|how do|want to|what if i want to|could) (?:i )?(?:delete|erase) (?:it|this|that|everything|the chat|this conversation)\b|\bdelete this (?:chat|conversation)\b",
        "about.memory": r"\bdo you remember (?:me|what i|last|our)\b|\bwill you remember\b",
    }.items()
}  # fmt: skip
_READS = re.compile(
    r"\b(?:can|could|does|will|do|cannot|can'?t) (?:the|my|any)?\s?(?:\w+ (?:or (?:my |the )?\w+ )?)?(?:read|see|get) (?:this|it|these|what i|all this)\b|"
    r"\b(?:principal|coach|supervisor|boss|admin\w*|director\w*) (?:can(?:not|'?t)? |will )?(?:reads?|sees?) (?:this|it|what)\b|\bgo(?:es)? to the (?:coach|principal)\b|\bpuede leer\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\brecipes?\b|\bwho(?:'s| is|s)? (?:wins?|winning|gonna win|playing)\b|\b(?:the game|super bowl|world series) (?:on |this )?(?:sunday|tonight|score)\b|\bwhat should i (?:cook|eat|wear)\b",
    re.IGNORECASE,
)


class SayWhoReads:
    """Answers who reads the conversation, truthfully and at once."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.WHO_READS) or bool(_READS.search(s.reading.text))

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


class LeaveTheChoice:
    """Sent by somebody else: the choice to talk stays with the teacher, without persuading."""

    def fits(self, s: Situation) -> bool:
        return s.notebook.turns == 1 and s.reading.wants(Intent.RELUCTANT) and not s.asked

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        speech.reflected = speech.say("reluctant")
        speech.suggest("Just tell me", "Just tell me what you would do")
        speech.suggest("Who can see this?")
        return Outcome(directiveness=1) if speech.paragraphs else None


class SayHowItWorks:
    """Questions about the program: what it can do, what becomes of the words, who may use it."""

    def fits(self, s: Situation) -> bool:
        return self._about(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        key = self._about(s)
        return Outcome(directiveness=1) if key and speech.say(key) else None

    @staticmethod
    def _about(s: Situation) -> str | None:
        return next((key for key, pattern in _ABOUT.items() if pattern.search(s.reading.text)), None)


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
        off = s.reading.wants(Intent.OFF_TOPIC) or bool(_ELSEWHERE.search(s.reading.text) and s.asked)
        return off and not s.found.named

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("bounds.topic"):
            return None
        speech.ask_softly("next" if s.notebook.problem else "opening", "opening")
        return Outcome(directiveness=1)
