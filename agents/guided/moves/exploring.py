"""Listens and asks: a reflection, then at most one question of the map."""

from agents.guided.maps import next_region
from agents.guided.moves.advising import admit_nothing, question_values
from agents.guided.moves.move import Outcome
from agents.guided.reading.intents import Intent
from agents.guided.reflecting import reflect, said_clauses
from agents.guided.situation import Situation
from agents.guided.speech import Speech

_STARTERS = (
    ("Think a lesson through", "Can we talk through a lesson I taught today?"),
    ("Plan something", "I want to plan a small change in my class"),
    ("Ask the library", "What can I do about students who do not take part?"),
)
_WITH_PLAN = ("obstacle", "next", "learning")
_OPEN_END = ("causes", "learning", "next", "situation")
_OPEN_ENDS = {
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
        return s.reading.wants(Intent.THANKS) and not s.reading.wants(
            Intent.QUESTION, Intent.JUST_TELL, Intent.MAKE_PLAN
        )

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        key = "close.plan" if s.notebook.draft else "close.thanks"
        return Outcome(1) if speech.say(key) else None


class AskNext:
    """The heart of listening: says back, then asks for the next unknown region of the map."""

    def fits(self, s: Situation) -> bool:
        return not s.reading.wants(Intent.QUESTION) or s.notebook.turns == 1 or not s.found.hits

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        speech.reflect(reflect(s, speech))
        if not speech.reflected and s.notebook.told != s.before.told and s.notebook.turns > 1:
            speech.add(speech.wording("reflect.heard"))
        region = next_region(s.notebook)
        key = (
            "vague_goal"
            if s.notebook.vague_wish and not s.notebook.knows_goal and "vague_goal" not in s.notebook.asked
            else None
        )
        if s.reading.wants(Intent.OBJECT):
            key = "hardest"
        if (
            s.notebook.map == "impact"
            and len(s.found.issues) > 1
            and len(said_clauses(s)) > 1
            and "which_first" not in s.notebook.asked
        ):
            key = "which_first"
        if s.reading.wants(Intent.STUCK):
            speech.say("narrow.choice")
        keys = [
            *([key] if key else []),
            *([region.question] if region else []),
            *(_WITH_PLAN if s.notebook.draft else _OPEN_ENDS.get(s.notebook.map, _OPEN_END)),
        ]
        if speech.ask(*keys, **question_values(s)):
            speech.paragraphs[:] = [" ".join(speech.paragraphs)]
        self._chips(s, speech)
        return Outcome(2 if s.reading.wants(Intent.STUCK) else 1) if speech.paragraphs else None

    @staticmethod
    def _chips(s: Situation, speech: Speech) -> None:
        speech.suggest("Just tell me", "Just tell me what you would do")
        if s.notebook.turns > 1:
            speech.suggest("I'm not sure")


class LookItUp:
    """A question that no other move answers: what the library has closest, or that it has nothing."""

    def fits(self, s: Situation) -> bool:
        return True

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        hit = next((hit for hit in s.found.hits if hit.slug not in s.notebook.offered), None)
        card = s.library.get(hit.slug) if hit else None
        if hit is None or card is None or not s.found.confident:
            return admit_nothing(s, speech, card)
        section = hit.passages[0].title if hit.passages else "What it is"
        speech.reflect(reflect(s, speech))
        speech.name(card, section, "tell.again")
        speech.add(f"{card.front.summary} {card.front.trade_off}")
        for label in ("Show me the steps", "How would I say it?", "Something else"):
            speech.suggest(label)
        speech.ask_softly("fit", "next", room=s.notebook.room)
        offered = tuple(dict.fromkeys((*s.notebook.offered, card.slug)))
        return Outcome(4, {"card": card.slug, "offered": offered, "last_offered": (card.slug,), "wants_advice": True})


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
