"""Listens and asks: a reflection, then at most one question of the map."""

import re
from dataclasses import dataclass

from agents.contract import Purpose
from agents.guided.acts.act import Act
from agents.guided.asking import Ask
from agents.guided.choosing import picked
from agents.guided.intending import ASKING_ACTS, CLEAR, TELL_ME
from agents.guided.listening.asking_next import ask_next
from agents.guided.listening.hearing import hear, leading, step_words, surely
from agents.guided.moves.advising import question_values
from agents.guided.moves.move import Outcome
from agents.guided.reading.dates import names_a_day, spoken
from agents.guided.reading.intents import Intent
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.plan import readiness

_STARTERS = (
    ("Think a lesson through", "Can we talk through a lesson I taught today?"),
    ("Plan something", "I want to plan a small change in my class"),
    ("Ask the library", "What can I do about students who do not take part?"),
)
_FEW = 3
_FEW_WORDS = 7
_AGREES = re.compile(
    r"\W*(?:ok(?:ay)?|alright|good|fine|so|ooh|then|yes|yeah|hm+|deal|cool|bien|va|bueno)\b", re.IGNORECASE
)
_NORMAL = re.compile(
    r"\b(?:is (?:it|that|this) (?:just me|normal|weird|bad)|am i (?:the only|a bad|crazy|doing (?:this|it) wrong)|es normal|soy la [uú]nica|estoy mal)\b",
    re.IGNORECASE,
)
_ORDERS = (Act.REWORK, Act.ASK_WORDS, Act.ASK_BRIEF, Act.ASK_STEPS, Act.ASK_CHECK, Act.CHANGE_PLAN)
_LEAVING = frozenset({Act.THANKS, Act.BYE, Act.AGREE, Act.JOKE, Act.TIME, Act.FEELING, Act.STEP})


class PickUpThePlan:
    """A conversation opens while a plan is open: it starts from the plan."""

    def fits(self, s: Situation) -> bool:
        plan = s.turn.open_plan
        opens = s.notebook.turns == 1 and s.reading.wants(Intent.GREETING, Intent.AGREE, Intent.THANKS)
        return plan is not None and not plan.made_here and opens and bool(plan.draft.steps)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        plan = s.turn.open_plan
        if plan is None:
            return None
        speech.say("plan.follow", step=plan.draft.steps[0].text)
        speech.suggest("I tried it")
        speech.suggest("Partly")
        speech.suggest("Not yet", "I have not tried it yet")
        speech.ask("attempt")
        return Outcome(2)


class Review:
    """The answer to how the plan went: what happened comes first, blame never."""

    def fits(self, s: Situation) -> bool:
        return s.before.question == "attempt"

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        said = s.reading.text.lower()
        missed = s.reading.wants(Intent.DISAGREE) or any(
            words in said for words in ("not yet", "didn't", "not tried", "haven't", "forgot")
        )
        speech.reflect(hear(s, speech))
        speech.say("review.not" if missed else "review.tried")
        speech.ask("obstacle" if missed else "review", "review", "next")
        return Outcome(1)


class AskAgain:
    """A message without words: says so, and asks plainly."""

    def fits(self, s: Situation) -> bool:
        if any(character.isalpha() for character in s.reading.text):
            return False
        return s.notebook.turns == 1 or not any(character.isdigit() for character in s.reading.text)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("unclear"):
            return None
        speech.ask("next" if s.notebook.problem else "opening", "situation", **question_values(s))
        return Outcome(1)


class Greet:
    """A greeting gets one back, and says once that this is a program."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.GREETING) and not s.reading.facts.wish

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if not speech.say("greet"):
            return None
        for label, text in _STARTERS:
            speech.suggest(label, text)
        speech.ask("opening", "next")
        return Outcome(1)


class Close:
    """Thanks: a short close that leaves the door open."""

    def fits(self, s: Situation) -> bool:
        if s.asked or s.reading.wants(Intent.JUST_TELL, Intent.MAKE_PLAN):
            return False
        agreed = s.reading.wants(Intent.AGREE, Intent.FAREWELL) and len(s.reading.text.split()) <= _FEW
        agreed = agreed or s.reading.text.strip(" .!").lower() in {"k", "kk", "ok", "okay", "cool", "yes", "vale", "va"}
        if any(one.act not in _LEAVING and len(one.text.split()) >= _FEW for one in s.said):
            return False
        done = agreed and s.notebook.draft is not None and readiness(s.notebook.draft).complete
        return s.reading.wants(Intent.THANKS, Intent.FAREWELL) or done

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        key = "close.plan" if s.notebook.draft else "close.thanks"
        return Outcome(1) if speech.say(key) else None


@dataclass(frozen=True)
class Settle:
    """The teacher has decided what to do: it is said back with its day, and nothing more is asked than the day.

    `late` comes after the moves that make a plan of what was offered.
    """

    late: bool = False

    def fits(self, s: Situation) -> bool:
        if s.notebook.draft or s.reading.wants(Intent.MAKE_PLAN, Intent.RETURN) or picked(s) or surely(s, Act.WORRY):
            return False
        agreed = s.notebook.turns > _FEW and s.reading.day and _AGREES.match(s.reading.text)
        free = self.late or not s.notebook.last_offered or (agreed and s.notebook.map != "impact")
        if s.notebook.last_offered and s.notebook.purpose is Purpose.PLAN and not self.late:
            return False
        decided = surely(s, Act.STEP) or agreed
        orders = any(one.may_be(*_ORDERS) for one in s.said) or TELL_ME.search(s.reading.text)
        return bool(free and decided) and not orders and "?" not in s.reading.text

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        step = step_words(s)
        day = s.reading.day or s.notebook.day or s.acts(Act.TIME)
        if step and s.reading.day and not names_a_day(step):
            step = f"{step}, {spoken(s.reading.day, s.turn.today)}"
        values = {"Fragment": step} if step else {}
        if not speech.say("hear.step_day" if day else "hear.step", **values):
            return None
        speech.reflected = bool(step)
        if not day:
            speech.ask("when")
            speech.paragraphs[:] = [" ".join(speech.paragraphs)]
        speech.suggest("Write it down as my plan")
        speech.suggest("How do I know it works?")
        return Outcome(1, {"own_step": step or s.notebook.own_step})


class SayItIsOrdinary:
    """ "Is it normal to …?": no verdict on anybody, and back to what happened."""

    def fits(self, s: Situation) -> bool:
        return (surely(s, Act.ASK_NORMAL) and s.notebook.card is None) or bool(_NORMAL.search(s.reading.text))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        speech.reflected = speech.say("normal.said")
        if not speech.reflected:
            return None
        ask_next(s, speech)
        speech.paragraphs[:] = [" ".join(speech.paragraphs)]
        return Outcome(1)


@dataclass(frozen=True)
class AskNext:
    """The heart of listening: says back, then asks what the topic and the talk so far call for.

    `anyway` also takes a message that asks something nobody could answer, when it tells something beside it.
    """

    anyway: bool = False

    def fits(self, s: Situation) -> bool:
        if self.anyway:
            return leading(s) is not None
        if s.asks & {Ask.OPTIONS, Ask.START, Ask.READ_NEXT}:
            return False
        musing = "?" not in s.reading.text and not any(one.act in ASKING_ACTS and one.lead >= CLEAR for one in s.said)
        return not s.asked or (musing and not s.asks) or s.found.hits == () or s.reading.wants(Intent.ASK_NOTICE)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if s.reading.wants(Intent.ONLY_LISTEN):
            return Outcome(1) if speech.say("listen.only") else None
        stuck = (
            s.before.question is not None
            and s.reading.wants(Intent.STUCK)
            and len(s.reading.text.split()) <= _FEW_WORDS
        )
        speech.reflect(speech.wording("reflect.stuck") if stuck else hear(s, speech))
        rung = self._step_down(s, speech) if stuck or s.terse else 0
        if not rung:
            ask_next(s, speech)
        if len(speech.paragraphs) > 1:
            speech.paragraphs[:] = [" ".join(speech.paragraphs)]
        self._chips(s, speech)
        return Outcome(rung or 1) if speech.paragraphs else None

    @staticmethod
    def _step_down(s: Situation, speech: Speech) -> int:
        """Two things that teachers say of such a class, to choose from: easier than one more open question."""
        if s.notebook.draft or s.notebook.went_well or not s.knows_enough:
            return 0
        cards = [card for slug in s.fitting if (card := s.library.get(slug)) and s.allowed(slug)]
        said = [line for card in cards[:2] for line in card.front.teachers_say.en[:1]]
        fits = s.notebook.language == "en" and len(said) == 2
        return 2 if fits and speech.ask("nearer", clause=said[0], other=said[1]) else 0

    @staticmethod
    def _chips(s: Situation, speech: Speech) -> None:
        speech.suggest("Just tell me", "Just tell me what you would do")
        if s.stuck:
            for label, text in _STARTERS:
                speech.suggest(label, text)
        elif s.notebook.turns > 1:
            speech.suggest("I'm not sure")


class Listen:
    """When everything else has been said: a plain sentence and an open door, never silence."""

    def fits(self, s: Situation) -> bool:
        return True

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        speech.add(
            hear(s, speech)
            or speech.wording("reflect.heard")
            or f"I have that, and {len(s.notebook.known())} other things you told me about {s.notebook.room}."
        )
        speech.ask("next", "learning", "opening")
        speech.suggest("Make a plan")
        speech.suggest("Something else")
        return Outcome(1)
