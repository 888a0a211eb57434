"""A plan in Spanish: the teacher's words where there are any, the card's elsewhere, and proposals for the rest."""

import re
from datetime import date, timedelta

from agents.guided.notebook import Notebook
from agents.guided.reading.spanish.dates import written_in_spanish
from agents.guided.reading.spanish.obstacles import spanish_obstacles
from agents.plan import Evidence, PlanDraft, Step
from knowledge.card import Card

_CHECK_BACK_DAYS = 7
_SAYS_ALL = re.compile(r"\b(?:tod[oa]s|cada|ningun[oa]|nadie)\b", re.IGNORECASE)
_THE_STUDENTS = re.compile(r"(?:que )?(?:l[oa]s|mis) (?:estudiantes|alumn[oa]s|niñ[oa]s) (?!que\b)", re.IGNORECASE)
_SUBJUNCTIVE = re.compile(r"que\b", re.IGNORECASE)
_I_WILL = re.compile(r"^(?:yo |entonces |y )*(?:voy a|vas a|va a|puedo|podría) ", re.IGNORECASE)
_WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_IN_MOST = "en 4 de 5 clases"
_RUNS_SHORT = "no alcanza el tiempo"

Parts = tuple[str, ...]


def spanish_draft(notebook: Notebook, card: Card, day: date, wish: str | None = None) -> tuple[PlanDraft, Parts]:
    """A whole first plan for a chosen card, and which of its parts are proposals."""
    goal, proposed = spanish_goal_of(notebook, wish)
    plan = PlanDraft(
        goal=goal,
        strategies=(card.slug,),
        steps=(Step(id="s1", text=card.front.first_step, cue=card.front.cue, date=day),),
        evidence=Evidence(what=_evidence(notebook, card), protocol=card.front.measure.protocol),
        obstacles=spanish_obstacles(notebook.obstacle or _RUNS_SHORT, notebook.response if notebook.obstacle else None),
        check_back=day + timedelta(days=_CHECK_BACK_DAYS),
    )
    return plan, (*proposed, *(() if notebook.obstacle else ("obstacle",)))


def spanish_own(notebook: Notebook, step: str, day: date, wish: str | None = None) -> tuple[PlanDraft, Parts]:
    """A plan of the teacher's own step; cue, count and obstacle are made from what was told."""
    goal, proposed = spanish_goal_of(notebook, wish)
    does = _capital(_I_WILL.sub("", step)).rstrip(". ")
    said = "voy a" if _I_WILL.match(step) else "voy a hacer esto:"
    where = notebook.period or "esa clase"
    watched = f" si se dio: {(notebook.wish or wish or '').rstrip('.')}" if notebook.wish or wish else " qué hicieron"
    counted = _count_again(notebook) or f"Después de cada una de las próximas cinco clases, anotar{watched}."
    plan = PlanDraft(
        goal=goal,
        steps=(
            Step(
                id="s1",
                text=f"{does}.",
                cue=f"Cuando empiece {where} el {_WEEKDAYS[day.weekday()]}, {said} {does[:1].lower()}{does[1:]}.",
                date=day,
            ),
        ),
        evidence=Evidence(what=counted),
        obstacles=spanish_obstacles(notebook.obstacle or _RUNS_SHORT, notebook.response if notebook.obstacle else None),
        check_back=day + timedelta(days=_CHECK_BACK_DAYS),
    )
    return plan, (*proposed, *(() if notebook.obstacle else ("obstacle",)))


def spanish_goal_of(notebook: Notebook, wish: str | None = None) -> tuple[str | None, Parts]:
    """The goal, proposed where the teacher named nothing, and what in it is a proposal."""
    wished = notebook.with_(wish=wish) if wish and not notebook.wish else notebook
    aimed = _with_number(wished)
    goal = spanish_goal(aimed)
    if goal is None:
        return None, ()
    if wished is not notebook:
        return goal, ("doing",) if notebook.target else ("goal",)
    number = aimed.target != notebook.target or _IN_MOST in goal
    return goal, ("number",) if number else ()


def spanish_goal(notebook: Notebook) -> str | None:
    """The goal as told, with a number: the teacher's, the whole class, or most lessons. None when none was told."""
    whole = notebook.whole or notebook.size
    by = f"Para el {written_in_spanish(notebook.by)}: " if notebook.by else ""
    now = f" Hoy: {notebook.baseline}." if notebook.baseline else ""
    wish = notebook.wish
    if notebook.target and whole and notebook.target <= whole and not notebook.lost_minutes:
        return f"{by}{notebook.target} de {whole} estudiantes{_does(wish)}.{now}"
    if notebook.lost_minutes and notebook.target:
        return f"{by}{f'{_capital(wish)}, en' if wish else 'Listos en'} {notebook.target} minutos o menos.{now}"
    if not wish:
        return None
    everyone = whole and _SAYS_ALL.search(wish)
    return f"{by}{_capital(wish)}{f': los {whole}' if everyone else f', {_IN_MOST}'}.{now}"


def _does(wish: str | None) -> str:
    """What so many students do, as the end of the sentence."""
    if not wish:
        return ""
    found = _THE_STUDENTS.match(wish)
    return f" {wish[found.end() :]}" if found and not _SUBJUNCTIVE.match(wish) else f": {wish}"


def _with_number(notebook: Notebook) -> Notebook:
    """With a number to reach where none was told: half of the way from where things stand."""
    if notebook.target or not notebook.wish or _SAYS_ALL.search(notebook.wish):
        return notebook
    if notebook.lost_minutes and notebook.lost_minutes > 1:
        return notebook.with_(target=(notebook.lost_minutes + 1) // 2)
    whole = notebook.whole or notebook.size
    if notebook.part is None or not whole or notebook.part >= whole:
        return notebook
    return notebook.with_(target=notebook.part + (whole - notebook.part + 1) // 2)


def _count_again(notebook: Notebook) -> str | None:
    whole = notebook.whole or notebook.size
    if notebook.part is None or not whole or notebook.part > whole:
        return None
    return f"Contar otra vez cuántos de los {whole}; hoy son {notebook.part}."


def _evidence(notebook: Notebook, card: Card) -> str:
    measure = " ".join(part for part in (_count_again(notebook), card.front.measure.text) if part)
    return f"{measure} Lleva la cuenta: mi {notebook.helper}." if notebook.helper else measure


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
