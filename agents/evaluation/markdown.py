"""Transcripts as Markdown: one file for each dialogue, and an overview that links them."""

from collections.abc import Iterator
from pathlib import Path

from agents.evaluation.conversation import Exchange, Reply, StageShown
from agents.evaluation.criteria.tally import Offence
from agents.evaluation.gates import Outcome
from agents.evaluation.report import DialogueReport, Report
from agents.plan import PlanDraft, readiness


def write_transcripts(report: Report, folder: Path) -> list[Path]:
    """Writes `<id>.md` for each dialogue and `README.md`; returns the paths. Ids become plain file names."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for dialogue in report.dialogues:
        path = folder / f"{file_name(dialogue)}.md"
        path.write_text(transcript(dialogue), encoding="utf-8")
        written.append(path)
    overview_path = folder / "README.md"
    overview_path.write_text(overview(report), encoding="utf-8")
    return [*written, overview_path]


def file_name(dialogue: DialogueReport) -> str:
    """The dialogue's id with only letters, digits, `-` and `_`."""
    return "".join(c if c.isalnum() or c in "-_" else "-" for c in dialogue.conversation.dialogue.id)


def transcript(report: DialogueReport) -> str:
    """One conversation, to be read from top to bottom."""
    return "\n\n".join(_transcript_parts(report)) + "\n"


def _transcript_parts(report: DialogueReport) -> Iterator[str]:
    dialogue = report.conversation.dialogue
    yield f"# {dialogue.id}: {dialogue.intent}"
    if dialogue.persona:
        yield f"*{dialogue.persona}*"
    if dialogue.expected_stage:
        yield f"Expected in the end: {dialogue.expected_stage}."
    for exchange in report.conversation:
        yield from _exchange_parts(exchange)
    if report.conversation.plan:
        yield "## The plan in the end"
        yield plan_table(report.conversation.plan)
    yield "## Gates in this conversation"
    yield outcome_table(list(report.outcomes.values()))
    yield from _offence_parts(list(report.outcomes.values()), with_dialogue=False)
    yield from _beside_parts(report)


def _exchange_parts(exchange: Exchange) -> Iterator[str]:
    yield f"### {exchange.n}"
    yield "**Teacher**\n\n" + _quoted(exchange.teacher)
    reply = exchange.reply
    yield f"**Debrief**{_rung(reply)}"
    yield reply.text.strip() or "*(no text)*"
    if reply.failed:
        yield f"*The reply failed: {reply.failed}*"
    if reply.safety:
        yield f"*Safety card shown: {reply.safety}*"
    if notes := _footer(reply):
        yield "<sub>" + "<br>".join(notes) + "</sub>"


def _rung(reply: Reply) -> str:
    return f" · rung {reply.directiveness}" if reply.directiveness else ""


def _footer(reply: Reply) -> list[str]:
    notes = [stage_strip(reply.stage)] if reply.stage else []
    if reply.sources:
        notes.append(
            "sources: "
            + " · ".join(f"[{one.n}] {one.title} (<code>{one.slug}#{one.section}</code>)" for one in reply.sources)
        )
    if reply.plan:
        ready = readiness(reply.plan)
        notes.append("plan changed" + (", ready" if ready.complete else f", still lacks {', '.join(ready.missing)}"))
    return notes


def stage_strip(stage: StageShown) -> str:
    """The stage on one line: map, stage, what is known, what is missing."""
    known = "; ".join(f"{one.name}: {one.value}" for one in stage.known)
    parts = [
        f"{stage.map} > {stage.stage}",
        f"known: {known}" if known else "",
        f"missing: {', '.join(stage.missing)}" if stage.missing else "",
    ]
    return _inline(" · ".join(part for part in parts if part))


def plan_table(plan: PlanDraft) -> str:
    """The plan's parts as a two-column table."""
    steps = [
        f"{step.text}" + (f" — *{step.cue}*" if step.cue else "") + (f" — {step.date.isoformat()}" if step.date else "")
        for step in plan.steps
    ]
    evidence = plan.evidence and plan.evidence.what + (
        f" (`{plan.evidence.protocol}`)" if plan.evidence.protocol else ""
    )
    rows = [
        ("Goal", plan.goal),
        ("Strategy", ", ".join(f"`{slug}`" for slug in plan.strategies)),
        *((f"Step {number}", step) for number, step in enumerate(steps, start=1)),
        ("Evidence", evidence),
        *(("Obstacle", f"{one.obstacle} → {one.response or '?'}") for one in plan.obstacles),
        ("Support", plan.support),
        ("Check back", plan.check_back and plan.check_back.isoformat()),
    ]
    lines = [f"| {name} | {_inline(value)} |" for name, value in rows if value]
    return "\n".join(["| part | in this plan |", "|---|---|", *lines])


def outcome_table(outcomes: list[Outcome]) -> str:
    """The gates as a table; those with nothing to measure are left out."""
    lines = [
        f"| {one.gate.says} | {shown(one)} | {limit(one)} | {'met' if one.met else '**not met**'} | {one.n} |"
        for one in outcomes
        if one.value is not None
    ]
    return "\n".join(["| criterion | value | target | | n |", "|---|---:|---:|---|---:|", *lines])


def limit(outcome: Outcome) -> str:
    """The target as people read it."""
    return f"{outcome.gate.target.rule} {outcome.gate.target.limit:g}"


def shown(outcome: Outcome) -> str:
    """The value as people read it."""
    return "–" if outcome.value is None else f"{outcome.value:.2f}".rstrip("0").rstrip(".")


def _offence_parts(outcomes: list[Outcome], *, with_dialogue: bool) -> Iterator[str]:
    for outcome in outcomes:
        if outcome.offences:
            yield f"**{outcome.gate.says}** ({'met' if outcome.met else 'not met'})"
            yield "\n".join(
                f"- {_where(one, with_dialogue)}: {_inline(one.why)}: `{_code(one.line)}`" for one in outcome.offences
            )


def _where(offence: Offence, with_dialogue: bool) -> str:
    return f"{offence.dialogue}, turn {offence.turn}" if with_dialogue else f"turn {offence.turn}"


def _beside_parts(report: DialogueReport) -> Iterator[str]:
    """Facts, cards, and what the script asks a human reader to look for."""
    dialogue, facts, cards = report.conversation.dialogue, report.facts, report.cards
    if dialogue.facts_to_carry:
        yield f"Facts carried: {_list(facts.carried)}. Not found again: {_list(facts.missed)}."
    if dialogue.acceptable_slugs:
        yield f"Cards that the script calls acceptable: {_slugs(cards.acceptable)}. Others: {_slugs(cards.others)}."
    for heading, points in (("Should", dialogue.must_do), ("Should not", dialogue.must_not_do)):
        if points:
            yield f"{heading}:\n\n" + "\n".join(f"- {_inline(point)}" for point in points)


def overview(report: Report) -> str:
    """All gates together, a line for each dialogue, and every offence."""
    rows = [_dialogue_row(one) for one in report.dialogues]
    table = "\n".join(["| dialogue | intent | turns | plan | gates not met |", "|---|---|---:|---|---|", *rows])
    outcomes = list(report.outcomes.values())
    parts = [
        "# Conversations",
        outcome_table(outcomes),
        "## Dialogues",
        table,
        "## Offences",
        *_offence_parts(outcomes, with_dialogue=True),
    ]
    return "\n\n".join(parts) + "\n"


def _dialogue_row(report: DialogueReport) -> str:
    dialogue = report.conversation.dialogue
    link = f"[{dialogue.id}]({file_name(report)}.md)"
    return f"| {link} | {dialogue.intent} | {len(dialogue.turns)} | {_plan_state(report)} | {_unmet(report)} |"


def _plan_state(report: DialogueReport) -> str:
    ready = report.readiness
    if ready is None:
        return ""
    return "ready" if ready.complete else f"lacks {', '.join(ready.missing)}"


def _unmet(report: DialogueReport) -> str:
    return ", ".join(name for name, outcome in report.outcomes.items() if not outcome.met)


def _list(things: tuple[str, ...]) -> str:
    return ", ".join(things) or "none"


def _slugs(slugs: tuple[str, ...]) -> str:
    return _list(tuple(f"`{slug}`" for slug in slugs))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _inline(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def _code(text: str) -> str:
    flat = " ".join(text.split()).replace("`", "'")
    return flat if len(flat) <= 200 else flat[:199] + "…"
