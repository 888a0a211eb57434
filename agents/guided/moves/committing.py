"""Turns a choice into a plan, and changes the plan by talking."""

import re
from typing import Any

from agents.guided.choosing import picked
from agents.guided.moves.answering import card_for, shown
from agents.guided.moves.move import Outcome
from agents.guided.planning import draft_plan, goal_text, moved, obstacles_for, proposes_everyone, without_step
from agents.guided.reading.dates import spoken
from agents.guided.reading.intents import Intent
from agents.guided.reflecting import joined, reflect
from agents.guided.situation import Situation
from agents.guided.speech import Speech, bullets_of
from agents.plan import PlanDraft, readiness
from knowledge.card import Card

_ASK_FOR = (
    ("a goal for students", "goal"),
    ("a number in the goal", "baseline"),
    ("an obstacle and your response", "obstacle"),
    ("a date for each step", "when"),
)
_STEP_NUMBER = re.compile(r"\bstep (\d|one|two|three)\b", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3}


class Choose:
    """The teacher picks a strategy, or asks for a plan: a first draft stands beside the conversation at once."""

    def fits(self, s: Situation) -> bool:
        choice = picked(s)
        if s.notebook.draft:
            return choice is not None and choice.slug not in s.notebook.draft.strategies
        return choice is not None or (s.reading.wants(Intent.MAKE_PLAN) and card_for(s) is not None)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = picked(s) or card_for(s)
        if card is None:
            return None
        plan = draft_plan(s.notebook, card, s.turn.today)
        only_one = len(s.notebook.last_offered) < 2 or s.reading.wants(Intent.MAKE_PLAN) or named_in(s, card)
        speech.name(card, "Steps", "choose.lead" if only_one else "choose.first")
        speech.add(plan_in_words(s, plan))
        speech.say("plan.made")
        if proposes_everyone(s.notebook):
            speech.say("plan.everyone", whole=s.notebook.whole or s.notebook.size)
        say_what_is_missing(s, speech, plan)
        return Outcome(5, shown(card, s) | {"chosen": card.slug, "last_offered": ()}, plan)


class FillIn:
    """The answer to what the plan still lacked: day, obstacle, goal or number."""

    def fits(self, s: Situation) -> bool:
        return s.notebook.draft is not None and self._changed(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        plan = self._changed(s)
        if plan is None:
            return None
        speech.reflect(reflect(s, speech))
        if not speech.say("plan.changed"):
            speech.add("Changed.")
        if plan.obstacles != (s.notebook.draft or plan).obstacles:
            speech.add(f"For that, the plan now says: {plan.obstacles[0].response}")
        say_what_is_missing(s, speech, plan)
        return Outcome(4, {}, plan)

    @staticmethod
    def _changed(s: Situation) -> PlanDraft | None:
        """The plan with what this message adds; None when it adds nothing."""
        old = s.notebook.draft
        if old is None or s.reading.wants(Intent.STUCK):
            return None
        changes: dict[str, Any] = {}
        goal = goal_text(s.notebook)
        goal_grew = (s.notebook.wish, s.notebook.target, s.notebook.baseline) != (
            s.before.wish,
            s.before.target,
            s.before.baseline,
        )
        if goal and goal != old.goal and goal_grew:
            changes["goal"] = goal
        if s.notebook.obstacle and s.notebook.obstacle != s.before.obstacle:
            changes["obstacles"] = obstacles_for(s.notebook.obstacle, s.notebook.response)
        new = old.model_copy(update=changes)
        if s.reading.day and s.reading.day != s.before.day and s.reading.day >= s.turn.today:
            new = moved(new, s.reading.day)
        return new if new != old else None


class ChangePlan:
    """Changes by words: "make it Tuesday", "drop step two", "smaller"."""

    def fits(self, s: Situation) -> bool:
        return s.notebook.draft is not None and s.reading.wants(Intent.CHANGE_PLAN)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        plan = self._changed(s)
        if plan is None:
            return None
        if not speech.say("plan.changed"):
            speech.add("Changed.")
        speech.add(plan_in_words(s, plan))
        say_what_is_missing(s, speech, plan)
        return Outcome(4, {}, plan)

    @staticmethod
    def _changed(s: Situation) -> PlanDraft | None:
        plan = s.notebook.draft
        if plan is None:
            return None
        if s.reading.day:
            return moved(plan, s.reading.day)
        if re.search(r"\b(?:drop|remove)\b", s.reading.text, re.IGNORECASE) and (
            found := _STEP_NUMBER.search(s.reading.text)
        ):
            return without_step(plan, int(_NUMBERS.get(found[1].lower(), found[1])))
        if re.search(r"\b(?:smaller|too (?:big|much))\b", s.reading.text, re.IGNORECASE) and plan.steps:
            step = plan.steps[0]
            text = f"With one table or group only: {step.text[0].lower()}{step.text[1:]}"
            smaller = step.model_copy(update={"text": text})
            return (
                plan.model_copy(update={"steps": (smaller, *plan.steps[1:])})
                if not step.text.startswith("With one table")
                else None
            )
        return None


class SayWhatToCollect:
    """What to collect at the end of a lesson, so that the goal can be seen in it."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.ASK_COLLECT) and card_for(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = card_for(s)
        ticket = s.library.get("exit-ticket")
        if card is None or not speech.say("collect.lead"):
            return None
        topic = re.search(r"\b(?:if|whether) (.+)", s.notebook.wish or "")
        task = f"whether {topic[1]}" if topic else "the one thing you taught for"
        about = f" from {s.notebook.title}" if s.notebook.title else ""
        mark = f" [{speech.cite(ticket, 'Steps')}]" if ticket else ""
        name = f"an **{ticket.name.lower()}**" if ticket else "a slip of paper"
        speech.add(
            f"- Have every student finish with {name}{mark}: a claim on {task} and one piece of evidence{about}."
        )
        speech.add(
            f"- From **{card.name}** [{speech.cite(card, 'Look-fors')}], keep count of this: {_first_look_for(card)}"
        )
        speech.add("Sort the slips into three piles, yes, nearly and not yet, and write down the three numbers.")
        if s.notebook.draft is None:
            plan = draft_plan(s.notebook, s.library.get(s.notebook.chosen or "") or card, s.turn.today)
            return self._with_plan(s, speech, plan, card)
        speech.ask_softly("obstacle", "next")
        return Outcome(5, shown(card, s))

    @staticmethod
    def _with_plan(s: Situation, speech: Speech, plan: PlanDraft, card: Card) -> Outcome:
        speech.say("plan.made")
        say_what_is_missing(s, speech, plan)
        return Outcome(5, shown(card, s) | {"chosen": card.slug}, plan)


def named_in(s: Situation, card: Card) -> bool:
    """Whether the message itself points at this card."""
    words = re.findall(r"[a-z]{4,}", " ".join((card.name, *card.front.aliases)).lower())
    return (
        s.named == card
        or any(word in s.reading.text.lower() for word in words)
        or bool(re.search(r"\b(?:first|second|third)\b", s.reading.text))
    )


def plan_in_words(s: Situation, plan: PlanDraft) -> str:
    """The plan's heart as a short list."""
    lines = [f"- **Goal:** {plan.goal}"] if plan.goal else []
    for step in plan.steps:
        day = f" ({spoken(step.date, s.turn.today)})" if step.date else ""
        lines += (
            [f"- **First step{day}:** {step.text}", f"- **Cue:** {step.cue}"]
            if step.cue
            else [f"- **Step{day}:** {step.text}"]
        )
    if plan.evidence:
        lines.append(f"- **Count:** {plan.evidence.what}")
    return "\n".join(lines)


def say_what_is_missing(s: Situation, speech: Speech, plan: PlanDraft) -> None:
    """Names what the plan lacks and asks for the first of it; says so when nothing is missing."""
    ready = readiness(plan)
    if ready.complete:
        speech.say("plan.complete")
        speech.suggest("How would I say it?")
        speech.suggest("Thanks, that helps")
        return
    speech.say("plan.missing", missing=joined(ready.missing))
    speech.suggest("Make it smaller")
    keys = [key for part, key in _ASK_FOR if part in ready.missing]
    speech.ask(*keys, "next", size=s.notebook.size, room=s.notebook.room, baseline=s.notebook.baseline)


def _first_look_for(card: Card) -> str:
    signs = bullets_of(card.section("Look-fors"))
    return signs[0] if signs else card.front.measure.text
