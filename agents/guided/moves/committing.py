"""Turns a choice into a plan, and changes the plan by talking."""

import re
from dataclasses import replace
from typing import Any

from agents.guided.amending import Amended, amended
from agents.guided.choosing import picked, unclear
from agents.guided.maps import goal_question
from agents.guided.moves.answering import card_for, shown
from agents.guided.moves.move import Outcome
from agents.guided.obstacles import obstacles_for
from agents.guided.planning import Drafted, draft_plan, goal_told
from agents.guided.reading.dates import spoken
from agents.guided.reading.intents import Intent
from agents.guided.reflecting import reflect
from agents.guided.reflections.saying import joined
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
    r"\bwrite (?:it|that|this) (?:down|up)\b|\bmake (?:it|that|this) (?:into )?(?:a|the|my) plan\b|\bput [^.?!]{2,40}\bin(?:to)? (?:my|the|a) plan\b|\bput (?:it|that|this) in (?:a|the) plan\b|\bwhat'?s the plan\b|\bso (?:the|my) plan\b|\bhaga\w* (?:el|un) plan\b|\bhaz\w* (?:el|un) plan\b|\barma\w* (?:el|un) plan\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"\bkeep the \w+|\bnew (?:date|day)\b|\b(?:read|show) (?:me )?the plan\b|\brewrite (?:it|the plan)\b|\bthe plan now\b|\bso what'?s the plan\b",
    re.IGNORECASE,
)
_ASK_PROPOSED = {"goal": "goal", "number": "baseline", "obstacle": "obstacle"}
_SEND = re.compile(
    r"^\W*(?:ok(?:ay)?,? |yes,? |and |now )*(?:please )?(?:send|share|submit|email) (?:it|this|that|the plan)\b",
    re.IGNORECASE,
)


class Choose:
    """The teacher picks a strategy, or asks for a plan: a whole first draft stands beside the conversation at once."""

    def fits(self, s: Situation) -> bool:
        choice = picked(s)
        if s.notebook.map == "preparation":
            return bool(_PLAN_IT.search(s.reading.text)) and self._for_plan(s) is not None
        if s.notebook.draft:
            return choice is not None and choice.slug not in s.notebook.draft.strategies
        return choice is not None or (_wants_plan(s) and self._for_plan(s) is not None)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = picked(s) or self._for_plan(s)
        if card is None:
            return None
        drafted = draft_plan(s.notebook, card, s.turn.today)
        change = amended(drafted.plan, s.reading, s.turn.today) if s.before.turns else None
        plan = change.plan if change else drafted.plan
        speech.reflect(reflect(s, speech))
        speech.name(card, "Steps", "choose.lead")
        for note in change.notes if change else ():
            speech.add(speech.wording(f"amended.{note.kind}", what=note.what))
        if _SHOW.search(s.reading.text):
            speech.again = True
            speech.add(plan_in_words(s, plan))
        tell_draft(s, speech, replace(drafted, plan=plan))
        return Outcome(5, shown(card, s) | {"chosen": card.slug, "last_offered": ()}, plan)

    @staticmethod
    def _for_plan(s: Situation) -> Card | None:
        """For a plan asked for: the strategy the talk is about; the best fit only where the library plainly answers."""
        if s.notebook.turns == 1 and not s.named:
            return None
        mentioned = (card for slug in s.notebook.mentioned if (card := s.library.get(slug)) and s.allowed(slug))
        plain = s.knows_enough and s.notebook.knows_reality
        return s.current() or next(mentioned, None) or (s.best(fresh=False) if plain else None)


class AskWhich:
    """One of several was taken up, but not plainly which: asks, naming them."""

    def fits(self, s: Situation) -> bool:
        return not s.notebook.draft and bool(unclear(s))

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        cards = unclear(s)
        speech.reflect(speech.wording("choose.glad"))
        names = [f"**{card.name}** [{speech.cite(card, 'What it is')}]" for card in cards]
        if not speech.ask("which", options=_either(names)):
            return None
        for card in cards:
            speech.suggest(card.name, f"Let's try {card.name.lower()}")
        return Outcome(3, {"question": "choice"})


class FillIn:
    """The answer to what the plan still lacked: obstacle, goal or number."""

    def fits(self, s: Situation) -> bool:
        return s.notebook.draft is not None and self._changed(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        plan = self._changed(s)
        if plan is None:
            return None
        speech.reflect(reflect(s, speech))
        if not speech.say("plan.changed"):
            speech.say("plan.changed_again")
        if plan.obstacles != (s.notebook.draft or plan).obstacles and plan.obstacles[0].response:
            speech.say("plan.answer", step=plan.obstacles[0].response)
        say_what_is_missing(s, speech, plan)
        return Outcome(4, {}, plan)

    @staticmethod
    def _changed(s: Situation) -> PlanDraft | None:
        """The plan with what this message adds; None when it adds nothing."""
        old = s.notebook.draft
        if old is None or s.reading.wants(Intent.STUCK, Intent.QUESTION):
            return None
        changes: dict[str, Any] = {}
        goal = goal_told(s.notebook)
        told, before = s.notebook, s.before
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
        say_what_is_missing(s, speech, change.plan)
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


class SayWhatToCollect:
    """What to collect at the end of a lesson, so that the goal can be seen in it."""

    def fits(self, s: Situation) -> bool:
        return s.reading.wants(Intent.ASK_COLLECT) and card_for(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = card_for(s)
        ticket = s.library.get("exit-ticket")
        if card is None or not speech.say("collect.lead"):
            return None
        if s.notebook.language == "es" and ticket:
            return self._in_spanish(s, speech, card, ticket)
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
        speech.ask_softly("obstacle" if s.notebook.draft else "when", "next")
        return Outcome(5, shown(card, s))

    @staticmethod
    def _in_spanish(s: Situation, speech: Speech, card: Card, ticket: Card) -> Outcome:
        wish = s.notebook.wish or "que se entienda lo de hoy"
        speech.mention(ticket, "Steps", "collect.slip", wish=wish)
        if card.slug != ticket.slug:
            speech.mention(card, "Look-fors", "collect.count", step=_first_look_for(card))
        speech.say("collect.sort")
        speech.ask_softly("obstacle" if s.notebook.draft else "when", "next")
        return Outcome(5, shown(card, s))


def tell_draft(s: Situation, speech: Speech, drafted: Drafted) -> None:
    """Says where the plan stands and which parts are proposals; the card below shows it. Asks for one thing at most."""
    step = drafted.plan.steps[0]
    day = spoken(step.date, s.turn.today) if step.date else None
    speech.say("plan.drafted", step=step.text, day=day)
    for part in drafted.proposed[:2]:
        speech.say(
            f"plan.proposed_{part}",
            wish=drafted.plan.goal,
            obstacle=drafted.plan.obstacles[0].obstacle if drafted.plan.obstacles else None,
        )
    keys = [_ASK_PROPOSED[part] for part in drafted.proposed if part != "number" or not s.notebook.baseline]
    if s.notebook.day is None:
        keys.insert(1 if "goal" in keys else 0, "when")
    keys = [goal_question(s.notebook) if key == "goal" else key for key in keys]
    if keys:
        speech.ask(*keys, "next", size=s.notebook.size, room=s.notebook.room, baseline=s.notebook.baseline)
    speech.suggest("Make it smaller")
    speech.suggest("Show me the plan")


def _wants_plan(s: Situation) -> bool:
    asks = (
        s.reading.wants(Intent.MAKE_PLAN)
        or _PLAN_IT.search(s.reading.text)
        or (_KEEPS.search(s.reading.text) and "return.no_plan/0" in s.notebook.used)
    )
    return bool(asks) and s.notebook.map != "preparation"


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def plan_in_words(s: Situation, plan: PlanDraft) -> str:
    """The whole plan as a short list."""
    lines = [f"- **Goal:** {plan.goal}"] if plan.goal else []
    for number, step in enumerate(plan.steps):
        day = f" ({spoken(step.date, s.turn.today)})" if step.date else ""
        lines.append(f"- **{'Step' if number else 'First step'}{day}:** {step.text}")
        lines += [f"- **Cue:** {step.cue}"] if step.cue else []
    if plan.evidence:
        lines.append(f"- **Count:** {plan.evidence.what}")
    lines += [f"- **If {one.obstacle}:** {one.response}" for one in plan.obstacles[:1] if one.response]
    if plan.check_back:
        lines.append(f"- **Check back:** {spoken(plan.check_back, s.turn.today)}")
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
