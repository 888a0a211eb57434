"""Listens and asks: a reflection, then at most one question of the map."""

from agents.guided.asking import Ask
from agents.guided.maps import goal_question, next_region
from agents.guided.moves.advising import question_values
from agents.guided.moves.move import Outcome
from agents.guided.reading.intents import Intent
from agents.guided.reflecting import reflect, said_clauses
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.plan import readiness

_STARTERS = (
    ("Think a lesson through", "Can we talk through a lesson I taught today?"),
    ("Plan something", "I want to plan a small change in my class"),
    ("Ask the library", "What can I do about students who do not take part?"),
)
_ENOUGH_QUESTIONS = 5
_FEW = 3
_WITH_PLAN = ("obstacle", "next", "learning")
_OPEN_END = ("causes", "learning", "next", "situation")
_OPEN_ENDS = {
    "reflecting": ("apply", "learning", "next"),
    "preparation": ("meeting_questions", "next"),
    "planning": ("obstacle", "next"),
    "library": ("next", "goal"),
}


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
        speech.reflect(reflect(s, speech))
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
        done = agreed and s.notebook.draft is not None and readiness(s.notebook.draft).complete
        return s.reading.wants(Intent.THANKS, Intent.FAREWELL) or done

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        key = "close.plan" if s.notebook.draft else "close.thanks"
        return Outcome(1) if speech.say(key) else None


class AskNext:
    """The heart of listening: says back, then asks for the next unknown region of the map."""

    def fits(self, s: Situation) -> bool:
        if s.asks & {Ask.OPTIONS, Ask.START, Ask.READ_NEXT}:
            return False
        return not s.asked or s.found.hits == () or s.reading.wants(Intent.ASK_NOTICE)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        speech.reflect(reflect(s, speech))
        if not speech.reflected and s.notebook.told != s.before.told and s.notebook.turns > 1:
            speech.add(speech.wording("reflect.heard"))
        if s.terse and not s.notebook.draft and self._narrow(s, speech):
            self._chips(s, speech)
            return Outcome(2)
        if s.reading.wants(Intent.STUCK):
            speech.say("narrow.choice")
        if s.reading.wants(Intent.ONLY_LISTEN):
            return Outcome(1) if speech.say("listen.only") else None
        if self._asked_enough(s):
            speech.say("invite.options")
            self._chips(s, speech)
            return Outcome(1) if speech.paragraphs else None
        if speech.ask(*self._questions(s), **question_values(s)):
            speech.paragraphs[:] = [" ".join(speech.paragraphs)]
        self._chips(s, speech)
        return Outcome(2 if s.reading.wants(Intent.STUCK) else 1) if speech.paragraphs else None

    @staticmethod
    def _questions(s: Situation) -> list[str]:
        """The keys of what may be asked, best first."""
        region = next_region(s.notebook)
        ends = _WITH_PLAN if s.notebook.draft else _OPEN_ENDS.get(s.notebook.map, _OPEN_END)
        if s.notebook.map == "library" and s.notebook.card:
            return ["fit", *([region.question] if region else []), *ends]
        several = s.notebook.map == "impact" and len(s.found.issues) > 1 and len(said_clauses(s)) > 1
        vague = s.notebook.vague_wish and not s.notebook.knows_goal
        first = []
        if several and "which_first" not in s.notebook.asked:
            first.append("which_first")
        elif s.reading.wants(Intent.OBJECT) and s.notebook.map != "reflecting":
            first.append("hardest")
        elif vague and "vague_goal" not in s.notebook.asked:
            first.append("vague_goal")
        if region and region.question == "situation" and not said_clauses(s):
            first.append("opening")
        ends = tuple(goal_question(s.notebook) if key == "goal" else key for key in ends)
        return [*first, *([region.question] if region else []), *ends]

    @staticmethod
    def _asked_enough(s: Situation) -> bool:
        """Every fifth question in a row gives way to a pause in which ideas are only announced."""
        run = len(s.notebook.asked)
        waits = run >= _ENOUGH_QUESTIONS and run % _ENOUGH_QUESTIONS == 0 and s.before.question is not None
        return waits and s.notebook.map in {"impact", "problem-resolving"} and not s.notebook.draft

    @staticmethod
    def _narrow(s: Situation, speech: Speech) -> bool:
        """Two things that teachers say of such a class, to choose from: easier than one more open question."""
        if not s.knows_enough:
            return speech.ask("which_part")
        cards = [card for slug in s.fitting if (card := s.library.get(slug)) and s.allowed(slug)]
        said = [line for card in cards[:2] for line in card.front.teachers_say.en[:1]]
        return len(said) == 2 and speech.ask("nearer", clause=said[0], other=said[1])

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
            reflect(s, speech)
            or speech.wording("reflect.heard")
            or f"I have that, and {len(s.notebook.known())} other things you told me about {s.notebook.room}."
        )
        speech.ask("next", "learning", "opening")
        speech.suggest("Make a plan")
        speech.suggest("Something else")
        return Outcome(1)
