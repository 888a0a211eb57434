"""A plan in Spanish: the teacher's words where there are any, the card's elsewhere, and proposals for the rest."""

import re
from datetime import date, timedelta

from agents.guided.notebook import Notebook
from agents.guided.reading.spanish.dates import written_in_spanish
from agents.guided.reading.spanish.obstacles import spanish_obstacles
from agents.guided.speech import bullets_of
from agents.plan import Evidence, PlanDraft, Step
from knowledge.card import Card

_CHECK_BACK_DAYS = 7
_SAYS_ALL = re.compile(r"\b(?:tod[oa]s|cada|ningun[oa]|nadie)\b", re.IGNORECASE)
_IN_MOST = "en 4 de 5 clases"
_RUNS_SHORT = "no alcanza el tiempo"


def spanish_draft(notebook: Notebook, card: Card, day: date) -> tuple[PlanDraft, tuple[str, ...]]:
    """A whole first plan for a chosen card, and which of its parts are proposals."""
    told = spanish_goal(notebook)
    plan = PlanDraft(
        goal=told or _goal_of_card(notebook, card),
        strategies=(card.slug,),
        steps=(Step(id="s1", text=card.front.first_step, cue=card.front.cue, date=day),),
        evidence=Evidence(what=_evidence(notebook, card), protocol=card.front.measure.protocol),
        obstacles=spanish_obstacles(notebook.obstacle or _RUNS_SHORT, notebook.response if notebook.obstacle else None),
        check_back=day + timedelta(days=_CHECK_BACK_DAYS),
    )
    goal_kind = "number" if told and not (notebook.target or notebook.baseline) else None if told else "goal"
    proposed = (goal_kind, None if notebook.obstacle else "obstacle")
    return plan, tuple(part for part in proposed if part)


def spanish_goal(notebook: Notebook) -> str | None:
    """The goal as told, with a number: the teacher's, the whole class, or most lessons. None when none was told."""
    whole = notebook.whole or notebook.size
    by = f"Para el {written_in_spanish(notebook.by)}: " if notebook.by else ""
    now = f" Hoy: {notebook.baseline}." if notebook.baseline else ""
    wish = notebook.wish
    if notebook.target and whole and notebook.target <= whole and not notebook.lost_minutes:
        return f"{by}{notebook.target} de {whole} estudiantes{f': {wish}' if wish else ''}.{now}"
    if notebook.lost_minutes and (notebook.target or not wish):
        wanted = notebook.target or max(1, round(notebook.lost_minutes * 2 / 3))
        return f"{by}{f'{_capital(wish)}, en' if wish else 'Listos en'} {wanted} minutos o menos.{now}"
    if not wish:
        return None
    everyone = whole and (_SAYS_ALL.search(wish) or not notebook.baseline)
    return f"{by}{_capital(wish)}{f': los {whole}' if everyone else f', {_IN_MOST}'}.{now}"


def _goal_of_card(notebook: Notebook, card: Card) -> str:
    sign = next(iter(bullets_of(card.section("Look-fors"))), card.front.measure.text).rstrip(".")
    return f"{sign}, {_IN_MOST}.{f' Hoy: {notebook.baseline}.' if notebook.baseline else ''}"


def _evidence(notebook: Notebook, card: Card) -> str:
    measure = card.front.measure.text
    whole = notebook.whole or notebook.size
    if notebook.part is not None and whole and notebook.part <= whole:
        measure = f"Contar otra vez cuántos de los {whole}; hoy son {notebook.part}. {measure}"
    return f"{measure} Lleva la cuenta: mi {notebook.helper}." if notebook.helper else measure


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
