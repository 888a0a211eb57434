"""Prepares a meeting with a coach, a principal, a parent or a teacher: a page from what was told, and how to open."""

import re

from agents.contract import Speaker
from agents.guided.asking import Ask, how_many
from agents.guided.listening.hearing import hear
from agents.guided.maps import next_region
from agents.guided.moves.move import Outcome
from agents.guided.moves.wording import as_clause
from agents.guided.obstacles import in_first_person
from agents.guided.reading.clauses import sentence
from agents.guided.reading.intents import Intent
from agents.guided.situation import Situation
from agents.guided.speech import Speech, joined

_PARENT = re.compile(
    r"\b(?:dads?|moms?|mother|father|parents?|guardian|famil(?:y|ies)|grandma|papás?|mamá|padres?|familia)\b",
    re.IGNORECASE,
)
_PRINCIPAL = re.compile(
    r"\b(?:my |the )?(?:principal|assistant principal|ap|admin|evaluator|director[a]?|dean)\b|\bpost.?(?:obs\w*|conference)",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:new teacher|first.year|novice|week \d|student teacher|brand new|mentee|just started)\b", re.IGNORECASE
)
_TEACHER = re.compile(
    r"\b(?:new|veteran|first.year|resistant) teacher\b|\b(?:meet\w*|mtg|talk) (?:with|w/?) (?:a|the|this) teacher\b|\b(?:mentee|coachee)\b",
    re.IGNORECASE,
)
_RESISTANT = re.compile(
    r"\b(?:resist\w*|veteran|does(?:n't| not) want (?:me|a coach|it)|arms crossed|eye ?rolls?|\d\d years|been here|outlived|this too shall pass|pushes? back|refus\w*|told (?:me )?no)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\b(?:write|make|draft|give|put|build|type)\b[^.?!]{0,30}\b(?:brief|page|paper|notes?|one.?pager|summary|agenda|outline|it (?:up|together))\b|\b(?:the|a|my) (?:brief|one.?pager)\b|"
    r"\bbrief (?:me|it)\b|\b(?:hazme|haga|escríb\w+)\b[^.?!]{0,25}\b(?:hoja|nota|resumen)\b",
    re.IGNORECASE,
)
_HOT = re.compile(
    r"\b(?:if|when) (?:he|she|they|the \w+)\b[^.?!]{0,20}\b(?:says? no|shout\w*|yell\w*|gets? (?:angry|mad|loud|defensive)|cries|shuts? down|refuses?|walks? out|pushes? back|argues?)\b|"
    r"\b(?:is|are) going to (?:shout|yell|argue|scream)",
    re.IGNORECASE,
)
_SHORTER = re.compile(r"\b(?:short(?:er|en)?|too long|cut it|half (?:of )?that|más corto)\b", re.IGNORECASE)
_LEAVE_OUT = re.compile(
    r"\b(?:drop|leave (?:that |it |this |\w+ \w+ )?out|take out|remove|not for paper|don'?t (?:put|write|include|mention)|don'?t want (?:her|him|them) to know)\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:divorc\w*|cried|cry\w*|tears|pregnan\w*|medicat\w*|adhd|autis\w*|depress\w*|therap\w*|sick|surgery|hospital|husband|wife|custody|rehab|immigra\w*|llor\w*)\b",
    re.IGNORECASE,
)
_MOST_TRIED = 2
_QUESTIONS = 2
_SHORT_WISH = 14
_ENOUGH_TURNS = 5
_WITH_PRINCIPAL = re.compile(
    r"\b(?:principal|ap|admin|director[a]?)\b[^.?!]{0,12}\bobserv|\b(?:meet\w*|mtg|conference|talk) (?:with|w/?) (?:my|the) (?:principal|ap|admin|director)",
    re.IGNORECASE,
)


def audience(s: Situation) -> str:
    """Whom the meeting is with: `coach`, `principal`, `parent` or `teacher`."""
    told = _all_told(s)
    about_teacher = s.notebook.about_adults or _TEACHER.search(told)
    if about_teacher and not _WITH_PRINCIPAL.search(told):
        return "teacher"
    if _PARENT.search(told):
        return "parent"
    return "principal" if _PRINCIPAL.search(told) and not re.search(r"\bmy coach\b", told, re.IGNORECASE) else "coach"


def opening(s: Situation, speech: Speech) -> str | None:
    """A first sentence that fits whom the meeting is with."""
    who = audience(s)
    told = _all_told(s)
    if who == "teacher" and _NEW.search(told):
        who = "new"
    elif who == "teacher" and _RESISTANT.search(told):
        who = "resistant"
    # Asked for again, the same words are given again.
    told_count = s.notebook.baseline if who in {"coach", "principal"} else None
    return speech.wording(f"brief.open_{who}", baseline=told_count) or speech.phrasings.of(f"brief.open_{who}")[-1].text


def _all_told(s: Situation) -> str:
    """Everything the teacher wrote in this conversation."""
    before = (past.text for past in s.turn.history if past.speaker is Speaker.TEACHER)
    return " ".join((*before, s.reading.text))


class OpenMeeting:
    """How to begin, what to ask, what to agree on, and what to do when it turns loud: words to say, not advice about words."""

    def fits(self, s: Situation) -> bool:
        asked = s.asks & {Ask.OPENING, Ask.QUESTIONS, Ask.CLOSING} or _HOT.search(s.reading.text)
        preparing = s.notebook.map == "preparation" or "brief.lead/0" in s.notebook.used
        to_coach = Ask.QUESTIONS in s.asks and bool(re.search(r"\bmy coach\b", s.reading.text, re.IGNORECASE))
        return bool(asked) and (preparing or to_coach or (s.notebook.about_adults and not s.notebook.draft))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if Ask.QUESTIONS in s.asks:
            return self._questions(s, speech)
        if Ask.CLOSING in s.asks:
            return self._end(s, speech)
        if Ask.OPENING in s.asks:
            line = opening(s, speech)
            speech.again = True
            if line and (speech.say("brief.opening") or speech.say("brief.again")):
                speech.add(f"> {line}")
            if question := speech.wording(f"brief.ask_{audience(s)}"):
                speech.add(f'> "{question}"')
        if _HOT.search(s.reading.text):
            speech.say("brief.hot")
        return Outcome(5, {"wants_advice": True}) if speech.paragraphs else None

    @staticmethod
    def _questions(s: Situation, speech: Speech) -> Outcome | None:
        """Two or three questions made of what was told; asked for again, others."""
        asked = questions_for(s, speech)[: how_many(s.reading.text) or _QUESTIONS]
        if not asked or not (speech.say("brief.questions") or speech.say("brief.others")):
            return None
        speech.add("\n".join(f'> "{question}"' for question in asked))
        if re.search(r"\b(?:number|evidence|bring|show|take)\b", s.reading.text, re.IGNORECASE):
            speech.say("brief.bring", what=_evidence(s))
        return Outcome(5)

    @staticmethod
    def _end(s: Situation, speech: Speech) -> Outcome | None:
        line = speech.wording(f"brief.end_{audience(s)}")
        if line is None or not speech.say("brief.ending"):
            return None
        speech.add(line)
        return Outcome(5)


def questions_for(s: Situation, speech: Speech) -> list[str]:
    """Questions to take along: about the number, what was tried and what is wanted, then such as fit whom it is with."""
    n, who = s.notebook, audience(s)
    tried = next((what for what in reversed(n.tried) if not _PRIVATE.search(what)), None)
    wish = (
        n.wish
        if as_clause(n.wish) and n.wish and not _PRIVATE.search(n.wish) and len(n.wish.split()) <= _SHORT_WISH
        else None
    )
    own = []
    if who in {"coach", "principal"}:
        own = [
            speech.wording("brief.q_count", baseline=n.baseline),
            speech.wording("brief.q_tried", tried=in_first_person(tried) if tried else None),
            speech.wording("brief.q_wish", wish=in_first_person(wish) if wish else None) if who == "coach" else None,
        ]
    plain = [speech.wording(f"brief.ask_{who}") for _ in range(_QUESTIONS)]
    return [question for question in (*own, *plain) if question]


class PrepareMeeting:
    """Once enough is told, or when asked for it: aim, what to bring, how to open, two questions, how to end."""

    def fits(self, s: Situation) -> bool:
        text = s.reading.text
        if s.asks & {Ask.REWORK, Ask.WORDS} and not (
            _PAGE.search(text) or ("brief.lead/0" in s.notebook.used and _SHORTER.search(text))
        ):
            return False
        if "brief.lead/0" in s.notebook.used:
            return s.reading.wants(Intent.ASK_MEETING) or bool(
                _PAGE.search(text) or _SHORTER.search(text) or _leaves_out(s)
            )
        if s.notebook.map != "preparation":
            return False
        told_all = (
            next_region(s.notebook) is None
            and s.notebook.turns >= _ENOUGH_TURNS
            and not s.reading.wants(Intent.QUESTION, Intent.THANKS, Intent.FAREWELL)
        )
        return s.reading.wants(Intent.ASK_MEETING) or bool(_PAGE.search(text)) or told_all or s.stuck

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if "brief.lead/0" in s.notebook.used and not _PAGE.search(s.reading.text):
            return self._again(s, speech)
        speech.reflect(hear(s, speech))
        speech.again = "brief.lead/0" in s.notebook.used
        if not (speech.say("brief.lead") or speech.say("brief.less") or speech.say("brief.again")):
            return None
        speech.add("\n".join(f"- **{name}:** {text}" for name, text in self._parts(s, speech)))
        if _leaves_out(s) or any(_PRIVATE.search(told) for told in s.notebook.told):
            speech.say("brief.out")
        speech.say("brief.shared")
        speech.suggest("What could I try next?", "What could I try next with this class?")
        speech.suggest("Who can see this?")
        return Outcome(3)

    def _again(self, s: Situation, speech: Speech) -> Outcome | None:
        """Shorter, something left out, or more to ask."""
        if _leaves_out(s):
            return Outcome(3) if speech.say("brief.out") else None
        if _SHORTER.search(s.reading.text):
            if not (speech.say("brief.less") or speech.say("brief.again")):
                return None
            speech.again = True
            kept = ("Aim", "Bring", "End")
            speech.add("\n".join(f"- **{name}:** {text}" for name, text in self._parts(s, speech) if name in kept))
            return Outcome(3)
        if not speech.say("brief.more"):
            return None
        speech.ask_softly("next")
        return Outcome(4)

    @staticmethod
    def _parts(s: Situation, speech: Speech) -> list[tuple[str, str]]:
        n, who = s.notebook, audience(s)
        parts = [("Aim", _aim(s, speech))]
        tried = [what for what in n.tried if not _PRIVATE.search(what)][:_MOST_TRIED]
        if tried:
            parts.append(("What you tried", sentence(joined(tried))))
        parts.append(("Bring", sentence(_evidence(s))))
        if line := opening(s, speech):
            parts.append(("Open with", line))
        asked = (speech.wording(f"brief.ask_{who}") for _ in range(2))
        parts += [("Ask", question) for question in asked if question]
        if end := speech.wording(f"brief.end_{who}"):
            parts.append(("End", sentence(end)))
        return parts


def _leaves_out(s: Situation) -> bool:
    return bool(_LEAVE_OUT.search(s.reading.text)) and s.notebook.map == "preparation"


def _aim(s: Situation, speech: Speech) -> str:
    """What the teacher wants from the meeting, else what such a meeting is for."""
    wish = s.notebook.wish
    if wish and not _PRIVATE.search(wish):
        wanted = in_first_person(wish)
        return sentence(f"I want {wanted}" if re.match(r"(?:her|him|them|my|to)\b", wanted) else wanted)
    return speech.wording(f"brief.aim_{audience(s)}") or speech.phrasings.of(f"brief.aim_{audience(s)}")[-1].text


def _evidence(s: Situation) -> str:
    """What to put on the table: the count, else words with numbers that were told, else one piece of work."""
    if s.notebook.baseline:
        return f"{s.notebook.baseline}, counted in class"
    clauses = [part.strip() for told in s.notebook.told for part in re.split(r"[.!?;\n]", told)]
    counted = [
        c
        for c in clauses
        if re.search(r"\d", c) and re.search(r"[a-z]{3}", c) and not _PRIVATE.search(c) and len(c) < 110
    ]
    counted = [
        c for c in counted if not re.search(r"\b(?:min(?:utes)?\b.*\bmeeting|meeting|grade|years|period|\d:\d\d)\b", c)
    ]
    return (
        f"what you counted: {counted[-1]}" if counted else "one piece of student work, or a count from the next lesson"
    )
