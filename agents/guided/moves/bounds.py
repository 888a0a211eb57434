"""Questions about the agent itself, and requests it leaves to others."""

import re

from agents.guided.acts.act import Act
from agents.guided.listening.hearing import surely
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
        "about.versions": r"\b(?:old|earlier|previous|last|first) version\b[^.?!]{0,25}\b(?:gone|back|lost|keep|kept|still|there)\b|\bget it back\b|\bundo\b",
        "about.everyone": r"\b(?:is|does|if) this (?:(?:is|even|really|also|work) )*for (?:me|us|coaches|subs?\w*|aides?|paras?|someone like me)\b",
        "about.server": r"\b(?:the )?(?:it|tech) (?:guy|person|people|department|admin)\b|\bruns the server\b|\bwhere (?:is|does) (?:this|it|what i write) (?:stored|saved|kept|go)\b",
        "about.training": r"\b(?:train\w*|teach\w*) (?:some |an |the |your )?(?:ai|model|bot)\b|\bget(?:s)? sold\b|\bsell\b[^.?!]{0,15}\bdata\b",
        "about.delete": r"\b(?:can|how do|want to|what if i want to|could) (?:i )?(?:delete|erase) (?:it|this|that|everything|the chat|this conversation)\b|\bdelete this (?:chat|conversation)\b",
        "about.memory": r"\bdo you remember (?:me|what i|last|our)\b|\bwill you remember\b",
    }.items()
}  # fmt: skip
_READERS = r"(?:(?:the|my|our|any|a) )?(?:principals?|coach(?:es)?|supervisors?|boss|admin\w*|directors?|district|ap|hr|anyone|anybody|somebody|someone|people|she|he|they|who else|who)(?: or (?:the |my )?\w+)?"
_THIS = r"(?:this|these|it|here|what i (?:write|type|say|said|wrote|typed|tell)\b[^.?!]{0,15}|all this|my (?:chat|conversation|messages?|words))"
_PRIVACY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bwho (?:can |will |else |all )*(?:gets? to )?(?:reads?|sees?)\b(?: {_THIS}|\W|$)|\bwho has access\b",
        rf"\b(?:can|could|does|do|will|is|are|cannot|can'?t)(?: the| my)? {_READERS} (?:\w+ )?(?:to )?(?:reads?|sees?|get(?:s)? to see|reading|seeing|going to (?:see|read)) {_THIS}\b",
        rf"\b(?:principals?|coach(?:es)?|supervisors?|boss|admin\w*|directors?) (?:can(?:not|'?t)? |will |doesn'?t |going to )?(?:reads?|sees?)\b(?: {_THIS}| what)",
        r"\b(?:so|and|before i say more)?[^.?!]{0,20}\b(?:can|does|will) (?:the |my )?(?:principal|coach|admin\w*|supervisor|boss)\b[^.?!]{0,25}\b(?:read|see)\b",
        r"\bis this (?:private|confidential|anonymous|recorded)\b|\bare you (?:going to )?(?:tell|report)(?:ing)?\b|\bwill you tell\b|\bgo(?:es)? to (?:the|my) (?:coach|principal)\b",
        r"\b(?:my )?coach sees what\b|\bpaid to read\b|\bqui[eé]n (?:lee|ve|puede (?:ver|leer))\b|\bpuede leer\b",
    )
)  # fmt: skip
_FEW_WORDS = 8
_ELSEWHERE = re.compile(
    r"\brecipes?\b|\bwho(?:'s| is|s)? (?:wins?|winning|gonna win|playing)\b|\b(?:the game|super bowl|world series) (?:on |this )?(?:sunday|tonight|score)\b|\bwhat should i (?:cook|eat|wear)\b",
    re.IGNORECASE,
)


def asks_who_reads(text: str) -> bool:
    """Whether a message asks who sees this talk: "can my principal read this", not "they read the e"."""
    return any(pattern.search(text) for pattern in _PRIVACY)


class SayWhoReads:
    """Answers who reads the conversation, truthfully and at once."""

    def fits(self, s: Situation) -> bool:
        return asks_who_reads(s.reading.text) or surely(s, Act.ASK_PRIVACY)

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

    @staticmethod
    def _short(s: Situation) -> bool:
        """A word such as "lottery" within a longer tale is a manner of speaking."""
        return len(s.reading.text.split()) <= _FEW_WORDS

    def fits(self, s: Situation) -> bool:
        off = (s.reading.wants(Intent.OFF_TOPIC) and (s.asked or s.acts(Act.OFF_TOPIC) or self._short(s))) or bool(
            _ELSEWHERE.search(s.reading.text) and s.asked
        )
        return off and not s.found.named

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("bounds.topic"):
            return None
        speech.ask_softly("next" if s.notebook.problem else "opening", "opening")
        return Outcome(directiveness=1)
