"""What is said of a plan: where it stands, what in it is proposed, what it lacks, and the whole of it."""

from agents.contract import Purpose
from agents.guided.listening.focus import GENERAL
from agents.guided.maps import goal_question
from agents.guided.planning import Drafted, draft_plan
from agents.guided.reading.dates import spoken
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.plan import PlanDraft
from knowledge.card import Card

_PROPOSED = (
    (("goal", "obstacle"), "plan.proposed_goal_obstacle"),
    (("doing", "obstacle"), "plan.proposed_doing"),
    (("number", "obstacle"), "plan.proposed_number_obstacle"),
)


def tell_draft(s: Situation, speech: Speech, drafted: Drafted) -> None:
    """Says what the plan is and what in it is proposed; the card below shows the rest. Asks for the day, if it is missing."""
    plan, step = drafted.plan, drafted.plan.steps[0]
    day = spoken(step.date, s.turn.today) if step.date else None
    key = "plan.drafted" if s.notebook.day or plan.goal is None else "plan.drafted_open"
    said = (speech.wording(key, step=step.text, day=day), proposed(speech, drafted))
    speech.add(" ".join(text for text in said if text))
    if plan.goal is None:
        speech.say("plan.no_goal")
        speech.ask("plan_goal", goal_question(s.notebook))
    if s.notebook.day is None:
        speech.ask("when")
    speech.suggest("Make it smaller")
    speech.suggest("Show me the plan")


def plan_beside(s: Situation, speech: Speech, card: Card, *, anyway: bool = False) -> PlanDraft | None:
    """Beside another answer, in a talk that is there to plan (or `anyway`): the plan as it stands; None when there is one."""
    if s.notebook.draft or s.notebook.about_adults or not (anyway or s.notebook.purpose is Purpose.PLAN):
        return None
    drafted = draft_plan(s.notebook, card, s.turn.today, wish_of(s, card))
    if drafted.plan.goal is None or not speech.say("plan.beside"):
        return None
    speech.suggest("Show me the plan")
    return drafted.plan


def wish_of(s: Situation, card: Card | None = None) -> str | None:
    """What one would want for such a class: the goal of the talk's topic, else of the card's; None while neither is clear."""
    if s.frame.topic != GENERAL:
        return s.lines.wish
    frames = s.frames
    topics = frames.topics_of.get(card.slug, ()) if card else ()
    of_card = min(topics, key=lambda topic: frames[topic].cards.index(card.slug) if card else 0, default=None)
    return frames[of_card].spoken_in(s.notebook.language).wish if of_card else None


def proposed(speech: Speech, drafted: Drafted) -> str | None:
    """What in the plan is the program's proposal, and how to change it; None when it is all the teacher's."""
    if not drafted.proposed:
        return None
    key = next((key for parts, key in _PROPOSED if parts == drafted.proposed), f"plan.proposed_{drafted.proposed[0]}")
    obstacle = drafted.plan.obstacles[0].obstacle if drafted.plan.obstacles else None
    return speech.wording(key, wish=(drafted.plan.goal or "").rstrip("."), obstacle=obstacle)


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
