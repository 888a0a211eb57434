"""A plan as a file to keep."""

from api.plans.schemas import PlanOut
from knowledge.library import Library

_OUTCOMES = {"tried": "Tried", "partly": "Partly", "not_yet": "Not yet", "blocked": "Blocked"}


def as_markdown(plan: PlanOut, library: Library) -> str:
    """The plan as Markdown, with the strategies by name. Parts that are not there are left out."""
    lines = [f"# {_line(plan.goal or 'My plan')}", ""]
    if plan.strategies:
        lines += ["**Strategies:** " + ", ".join(_name(slug, library) for slug in plan.strategies), ""]
    lines += _section("Steps", [_step(step.text, step.cue, str(step.date or ""), step.done) for step in plan.steps])
    if plan.evidence:
        protocol = f" ({_name(plan.evidence.protocol, library)})" if plan.evidence.protocol else ""
        lines += _section("What I will count", [_line(plan.evidence.what) + protocol])
    lines += _section("What may get in the way", [_obstacle(one.obstacle, one.response) for one in plan.obstacles])
    lines += _section("Support I want", [_line(plan.support)] if plan.support else [])
    lines += _section("Check back", [str(plan.check_back)] if plan.check_back else [])
    lines += _section(
        "How it went",
        [f"{one.created_at:%Y-%m-%d}: {_OUTCOMES[one.outcome]}. {_line(one.note or '')}" for one in plan.attempts],
    )
    lines += _section("Still missing", list(plan.readiness.missing))
    return "\n".join(lines).rstrip() + "\n"


def _section(title: str, items: list[str]) -> list[str]:
    return [f"## {title}", "", *(f"- {item.rstrip()}" for item in items), ""] if items else []


def _step(text: str, cue: str | None, when: str, done: bool) -> str:
    parts = [f"[{'x' if done else ' '}] {_line(text)}", _line(cue or ""), when]
    return " · ".join(part for part in parts if part)


def _obstacle(obstacle: str, response: str | None) -> str:
    return _line(obstacle) + (f" → {_line(response)}" if response else "")


def _name(slug: str, library: Library) -> str:
    card = library.get(slug)
    return card.name if card else slug


def _line(text: str) -> str:
    return " ".join(text.split())
