"""Turns a choice into a plan, and changes the plan by talking."""

import re
from dataclasses import replace
from typing import Any

from agents.contract import Purpose
from agents.guided.acts.act import Act
from agents.guided.amending import Amended, amended
from agents.guided.answers import complains, pictures, student_goal
from agents.guided.asking import Ask
from agents.guided.choosing import decides, picked, unclear, unrelated
from agents.guided.ideas import own_idea, own_step
from agents.guided.maps import goal_question
from agents.guided.moves.advising import Offer
from agents.guided.moves.move import Outcome
from agents.guided.moves.reading_back import plan_in_words, tell_draft, wish_of
from agents.guided.notebook import Notebook
from agents.guided.obstacles import obstacles_for
from agents.guided.planning import draft_plan, goal_now, own_plan
from agents.guided.reading.dates import spoken
from agents.guided.reading.intents import Intent
from agents.guided.shelf import barred, gone_into, may, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.plan import PlanDraft, Step
from knowledge.card import Card, Kind

_SHOW = re.compile(
    r"\b(?:show|read|see|give|copy|list|rewrite|repeat)\b[^.?!]{0,30}\b(?:plan|it|again|whole|all of it)\b[^.?!]{0,25}$|\bwhat'?s (?:the|my) plan\b|\bwhats? (?:do i|is) (?:have|it) now\b|"
    r"\bread (?:me )?(?:the|it)\b|\bthe plan now\b|\brewrite (?:it|the plan)\b|\b(?:muéstr|léa)\w*[^.?!]{0,20}\bplan\b|\b(?:cómo|como) quedó\b",
    re.IGNORECASE,
)
_ONE_LINE = re.compile(
    r"\b(?:in|as) (?:one|a single) (?:line|sentence)\b|\bshort version\b|\bthe one thing i do\b|\bone thing for (?:tomorrow|monday)\b|\ben una (?:línea|frase)\b",
    re.IGNORECASE,
)
_SCRAP = re.compile(
    r"\b(?:scrap|delete|cancel|forget|throw (?:out|away)|get rid of|drop)\b (?:the |that |my |this |it,? the )?(?:old |whole |first )?(?:plan|old one|whole thing|one from before|it all)\b",
    re.IGNORECASE,
)
_VERSIONS = re.compile(
    r"\b(?:old|first|earlier|previous|last) (?:version|plan|one)\b[^.?!]{0,40}\b(?:gone|back|lost|still|keep|kept|restore)\b|\bget (?:it|the old one) back\b",
    re.IGNORECASE,
)
_PLAN_IT = re.compile(
    r"\b(?:make|write|draft|build|give) (?:me |us |up )?(?:the|a|my|an?) (?:\w+ )?plan\b|\b(?:ok|fine|yes|so|yeah|good|alright)\b[^.?!]{0,12}\bplan (?:it|for)\b|^\W*plan (?:it|for \w+)\b|"
    r"\bwrite (?:it|that|this) (?:down|up)\b|\bput (?:it|that|this) (?:for|on|down for) (?:\w+day|tomorrow|mon|tues?|weds?|thurs?|fri)\b|\bmake (?:it|that|this) (?:into )?(?:a|the|my) plan\b|\bput [^.?!]{2,40}\bin(?:to)? (?:my|the|a) plan\b|\bput (?:it|that|this) in (?:a|the) plan\b|\bwhat'?s the plan\b|\bso (?:the|my) plan\b|\bhaga\w* (?:el|un) plan\b|\bhaz\w* (?:el|un) plan\b|\barma\w* (?:el|un) plan\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"\bkeep the \w+|\bnew (?:date|day)\b|\b(?:read|show) (?:me )?the plan\b|\brewrite (?:it|the plan)\b|\bthe plan now\b|\bso what'?s the plan\b",
    re.IGNORECASE,
)
_SEND = re.compile(
    r"^\W*(?:ok(?:ay)?,? |yes,? |and |now )*(?:please )?(?:send|share|submit|email) (?:it|this|that|the plan)\b",
    re.IGNORECASE,
)
_PICTURED = re.compile(r"(?:every\w*|each|all|they|students|most|\d+ of)\b", re.IGNORECASE)
_SETTLES = 10
_MOST_REASON = 14
_TELLING = (Act.LIMIT, Act.REJECT, Act.CORRECT, Act.TRIED, Act.ALREADY)


class Choose:
    """A strategy is picked, or a plan asked for: from the card picked or named, the teacher's own step, or the best of those offered."""

    def fits(self, s: Situation) -> bool:
        choice = picked(s)
        if s.notebook.map == "preparation":
            return bool(_PLAN_IT.search(s.reading.text)) and (self._for_plan(s) or _own(s)) is not None
        if s.notebook.draft:
            return choice is not None and choice.slug not in s.notebook.draft.strategies
        if choice and Ask.WORDS in s.asks and not _wants_plan(s):
            return False
        may_plan = s.notebook.turns > 1 or s.named is not None
        return choice is not None or self._goes_on(s) or (_wants_plan(s) and may_plan) or self._decides_own(s)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = picked(s)
        own = None if card else _own(s)
        in_talk = self._for_plan(s)
        if own and (self._decides_own(s) or in_talk is None or (not s.notebook.chosen and unrelated(own, in_talk))):
            return self._own_plan(s, speech, own)
        first = None if card or in_talk else self._best_offered(s)
        card = card or in_talk or first
        if card is None:
            return self._ask(s, speech)
        drafted = draft_plan(s.notebook, card, s.turn.today, wish_of(s, card))
        change = amended(drafted.plan, s.reading, s.turn.today) if s.before.turns else None
        plan = change.plan if change else drafted.plan
        if not (card is first and _say_why(s, speech, card)):
            speech.name(card, "Steps", "choose.lead")
        for note in change.notes if change else ():
            if note.kind not in {"day", "check"}:
                speech.add(speech.wording(f"amended.{note.kind}", what=note.what))
        if _SHOW.search(s.reading.text):
            speech.again = True
            speech.add(plan_in_words(s, plan))
        tell_draft(s, speech, replace(drafted, plan=plan))
        return Outcome(5, shown(card, s) | {"chosen": card.slug, "last_offered": ()}, plan)

    @staticmethod
    def _goes_on(s: Situation) -> bool:
        """Several were offered, and the teacher goes on with the plan: with its day, its size, its count."""
        if (
            s.asked
            or s.notebook.draft
            or len(s.notebook.last_offered) < 2
            or s.reading.wants(Intent.DISAGREE, Intent.STUCK)
        ):
            return False
        which = s.before.question == "choice" and any(mark.startswith("ask.which/") for mark in s.notebook.used)
        if which:
            return amended(PlanDraft(steps=(Step(id="s1", text="It."),)), s.reading, s.turn.today) is not None
        plans = s.notebook.purpose is Purpose.PLAN and s.reading.day is not None
        return plans and not s.acts(*_TELLING) and len(s.reading.text.split()) <= _SETTLES

    @staticmethod
    def _best_offered(s: Situation) -> Card | None:
        """Of several offered, the one that fits best what was told: they were offered in that order."""
        cards = (s.library.get(slug) for slug in s.notebook.last_offered)
        return next((card for card in cards if card and may(s, card)), None)

    @staticmethod
    def _decides_own(s: Situation) -> bool:
        """A step of their own with a day, or in place of what was offered."""
        told = s.reading.day or s.notebook.last_offered
        return bool(told and decides(s) and own_idea((s.reading.text,))) and not s.asked

    @staticmethod
    def _own_plan(s: Situation, speech: Speech, step: str) -> Outcome:
        drafted = own_plan(s.notebook, step, s.turn.today, wish_of(s))
        speech.say("plan.own", step=drafted.plan.steps[0].text)
        tell_draft(s, speech, drafted)
        return Outcome(4, {"last_offered": ()}, drafted.plan)

    @staticmethod
    def _ask(s: Situation, speech: Speech) -> Outcome | None:
        """No card and no step to plan from: a few to choose from, else what the plan shall hold."""
        if s.knows_enough and s.notebook.turns > 1 and (offered := Offer().make(s, speech)):
            return offered
        return Outcome(2) if speech.say("plan.which_step") and speech.ask("plan_step") else None

    @staticmethod
    def _for_plan(s: Situation) -> Card | None:
        """For a plan asked for: the strategy chosen, named, or the only one told last."""
        coach = s.notebook.about_adults
        if s.named and (not coach or s.named.front.kind is Kind.COACHING_MOVE):
            return s.named
        if card := gone_into(s):
            return card
        n = s.notebook
        alone = n.last_offered[0] if len(n.last_offered) == 1 else None
        slugs = (
            alone,
            n.card if not n.last_offered else None,
            *(n.mentioned if len(n.mentioned) == 1 and not n.last_offered else ()),
        )
        cards = (s.library.get(slug) for slug in slugs if slug and s.allowed(slug) and slug not in barred(s))
        return next((card for card in cards if card), None)


def _say_why(s: Situation, speech: Speech, card: Card) -> bool:
    """The card taken of several with the reason, in the teacher's words where they can be said."""
    n = s.notebook
    trouble = n.problem and (complains(n.problem) or n.language == "es") and len(n.problem.split()) <= _MOST_REASON
    problem = n.problem if trouble else None
    wish = n.wish if n.wish and re.match(r"(?:students|every|que)\b", n.wish) else None
    reason = {"clause": problem} if problem else {"wish": wish} if wish else {}
    return speech.mention(card, "Steps", "choose.fits", **reason) or speech.mention(card, "Steps", "choose.first")


def _own(s: Situation) -> str | None:
    """The teacher's own step: told now, else decided before anything was offered."""
    if now := own_idea((s.reading.text,)):
        return f"I will {now}"
    if s.notebook.own_step and not s.notebook.chosen:
        return s.notebook.own_step
    if s.notebook.last_offered or s.notebook.chosen:
        return None
    return own_step("", s.before.told) or own_step(s.reading.text, ())


class AskWhich:
    """One of several was taken up, but not plainly which: asks, naming them."""

    def fits(self, s: Situation) -> bool:
        return not s.notebook.draft and bool(unclear(s))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        cards = unclear(s) or [card for slug in s.notebook.last_offered if (card := s.library.get(slug))]
        speech.reflect(speech.wording("choose.glad"))
        names = [f"**{card.name}** [{speech.cite(card, 'What it is')}]" for card in cards]
        if not speech.ask("which", options=_either(names, "o" if s.notebook.language == "es" else "or")):
            return None
        for card in cards:
            speech.suggest(card.name, f"Let's try {card.name.lower()}")
        return Outcome(3, {"question": "choice"})


class FillIn:
    """The answer to what the plan still lacked: obstacle, goal or number."""

    def fits(self, s: Situation) -> bool:
        return s.notebook.draft is not None and self._changed(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        plan, old = self._changed(s), s.notebook.draft
        if plan is None or old is None:
            return None
        wish = self._told(s).wish
        if plan.goal != old.goal:
            speech.say("plan.goal_now", wish=(plan.goal or "").rstrip("."))
        if plan.obstacles != old.obstacles and plan.obstacles[0].response:
            speech.say("plan.answer", step=plan.obstacles[0].response)
        if not speech.paragraphs and not speech.say("plan.changed"):
            speech.say("plan.changed_again")
        return Outcome(4, {"wish": wish}, plan)

    @staticmethod
    def _told(s: Situation) -> Notebook:
        """What was told, with the picture of students that this message gives while nothing was wished for."""
        clause = next(iter(s.reading.clauses), "")
        if s.notebook.wish or s.asked or s.reading.day or not _PICTURED.match(clause) or not pictures(clause):
            return s.notebook
        return s.notebook.with_(wish=student_goal(clause))

    @classmethod
    def _changed(cls, s: Situation) -> PlanDraft | None:
        """The plan with what this message adds; None when it adds nothing."""
        old = s.notebook.draft
        if old is None or s.reading.wants(Intent.STUCK, Intent.QUESTION) or s.asks & {Ask.MATERIALS, Ask.SHORT_TIME}:
            return None
        changes: dict[str, Any] = {}
        told, before = cls._told(s), s.before
        goal = goal_now(told)
        grew = (told.wish, told.target, told.baseline) != (before.wish, before.target, before.baseline)
        if goal and goal != old.goal and grew:
            changes["goal"] = goal
        if told.obstacle and told.obstacle != before.obstacle:
            changes["obstacles"] = obstacles_for(told.obstacle, told.response)
        new = old.model_copy(update=changes)
        return new if new != old else None


class ChangePlan:
    """Changes by words: "make it Tuesday", "drop step two", "smaller", "only with 5th period", "add that my aide counts"."""

    def fits(self, s: Situation) -> bool:
        return self._amended(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        change = self._amended(s)
        if change is None:
            return None
        said = [speech.wording(f"amended.{note.kind}", what=note.what) for note in change.notes]
        speech.reflect(" ".join(text for text in said if text) or None)
        if not speech.paragraphs and not speech.say("plan.changed") and not speech.say("plan.changed_again"):
            return None
        if _SHOW.search(s.reading.text):
            speech.again = True
            speech.add(plan_in_words(s, change.plan))
        return Outcome(4, {}, change.plan if change.plan != s.notebook.draft else None)

    @staticmethod
    def _amended(s: Situation) -> Amended | None:
        plan = s.notebook.draft
        asks_whole = _SHOW.search(s.reading.text) or _ONE_LINE.search(s.reading.text)
        reading = replace(s.reading, intents=s.reading.intents - {Intent.QUESTION}) if asks_whole else s.reading
        return amended(plan, reading, s.turn.today) if plan else None


class ShowPlan:
    """The plan read back, whole or in one line."""

    def fits(self, s: Situation) -> bool:
        wanted = _SHOW.search(s.reading.text) or _ONE_LINE.search(s.reading.text)
        return s.notebook.draft is not None and bool(s.notebook.draft.steps) and bool(wanted)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        plan = s.notebook.draft
        if plan is None:
            return None
        speech.again = True
        if _ONE_LINE.search(s.reading.text):
            step = plan.steps[0]
            when = f"**{spoken(step.date, s.turn.today).capitalize()}:** " if step.date else ""
            speech.add(f"{when}{step.text}")
            return Outcome(4)
        speech.say("plan.whole")
        speech.add(plan_in_words(s, plan))
        return Outcome(4)


class SayOfPlan:
    """What becomes of a plan: dropped without a why, sent by nobody but the teacher, kept in all its versions."""

    def fits(self, s: Situation) -> bool:
        return self._key(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        key = self._key(s)
        if key is None or not speech.say(key):
            return None
        if key != "plan.scrapped":
            return Outcome(2)
        if s.turn.open_plan:
            speech.say("plan.scrapped_saved")
        speech.ask_softly(goal_question(s.notebook), "next")
        gone = dict.fromkeys(
            (*s.notebook.ruled_out, *s.notebook.mentioned, *([s.notebook.chosen] if s.notebook.chosen else []))
        )
        fresh = {"draft": None, "chosen": None, "card": None, "last_offered": (), "ruled_out": tuple(gone)}
        return Outcome(2, fresh)

    @staticmethod
    def _key(s: Situation) -> str | None:
        text = s.reading.text
        if _SCRAP.search(text):
            return "plan.scrapped"
        if _VERSIONS.search(text):
            return "plan.versions"
        return "plan.send" if s.notebook.draft and _SEND.search(text) else None


def _wants_plan(s: Situation) -> bool:
    asks = (
        s.reading.wants(Intent.MAKE_PLAN)
        or _PLAN_IT.search(s.reading.text)
        or (_KEEPS.search(s.reading.text) and "return.no_plan/0" in s.notebook.used)
    )
    return bool(asks) and s.notebook.map != "preparation"


def _either(names: list[str], word: str) -> str:
    return f"{', '.join(names[:-1])} {word} {names[-1]}"
