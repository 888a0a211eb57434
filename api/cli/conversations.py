"""`debrief evaluate conversations`: how well an agent coaches, measured on teacher scripts."""

import asyncio
import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from agents.contract import AgentName
from agents.evaluation.conversation import Conversation
from agents.evaluation.dialogues import Dialogue, DialogueFileError, read_dialogues
from agents.evaluation.gates import Outcome
from agents.evaluation.markdown import limit, shown, write_transcripts
from agents.evaluation.playing import AgentPartner, Partner, play
from agents.evaluation.remote import ServerPartner
from agents.evaluation.report import Report, report_on
from api.cli.common import DataOption, errors, refuse, results
from api.cli.library import open_retriever
from api.errors import DebriefError, UnsafeSetting
from api.main import build_agents
from api.settings import load_settings
from knowledge.library import Library
from knowledge.reading import CardError


def conversations(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Teacher scripts, one JSON object a line")],
    agent: Annotated[AgentName, typer.Option(help="Which agent to talk with")] = "guided",
    as_json: Annotated[bool, typer.Option("--json", help="Everything as JSON on standard output")] = False,
    transcripts: Annotated[Path | None, typer.Option(help="Folder for each conversation as Markdown")] = None,
    url: Annotated[str | None, typer.Option(help="Talk with a running server instead")] = None,
    key: Annotated[str | None, typer.Option(help="API key for --url, with the scope chat")] = None,
    today: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day it is (the real one)")] = None,
    no_fail: Annotated[bool, typer.Option("--no-fail", help="End with status 0 although a gate is not met")] = False,
    data: DataOption = None,
) -> None:
    """Plays teachers' scripts and scores the replies; ends with status 1 when a gate is not met."""
    try:
        dialogues = read_dialogues(file)
        partner = _server(url, key) if url else _in_process(agent, today.date() if today else date.today(), data)
        report = report_on(asyncio.run(_play_all(partner, dialogues)), Library.read())
    except (DialogueFileError, CardError, DebriefError, UnsafeSetting) as error:
        refuse(error)
    if transcripts:
        written = write_transcripts(report, transcripts)
        errors.print(f"{len(written)} files written to {transcripts}", highlight=False)
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(report)
    if not report.met and not no_fail:
        raise typer.Exit(1)


def _server(url: str, key: str | None) -> Partner:
    if not key:
        raise typer.BadParameter("--url needs --key, an API key with the scope chat")
    if not url.startswith(("http://", "https://")):
        raise typer.BadParameter(f"--url {url} is no http or https address")
    return ServerPartner(url, key)


def _in_process(agent: AgentName, today: date, data: Path | None) -> Partner:
    """The agent as the server would put it together, on the index of the data folder."""
    retriever = open_retriever(data)
    agents = build_agents(load_settings(data_dir=data), retriever.library, retriever)
    if agent not in agents:
        raise typer.BadParameter(f"the agent {agent} is not set up here; there is {', '.join(agents)}")
    return AgentPartner(agents[agent], today)


async def _play_all(partner: Partner, dialogues: Sequence[Dialogue]) -> list[Conversation]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=errors, transient=True) as bar:
        return [await play(partner, dialogue) for dialogue in bar.track(dialogues, description="Talking")]


def _print(report: Report) -> None:
    table = Table("Criterion", "Value", "Target", "", "n")
    for outcome in report.outcomes.values():
        state = "[green]met[/green]" if outcome.met else "[red]not met[/red]"
        table.add_row(
            outcome.gate.says, shown(outcome), limit(outcome), "" if outcome.value is None else state, str(outcome.n)
        )
    results.print(table)
    for outcome in report.outcomes.values():
        _print_offences(outcome)
    for dialogue in report.dialogues:
        facts, cards = dialogue.facts, dialogue.cards
        carried = f"{len(facts.carried)} of {len(facts.carried) + len(facts.missed)} facts carried"
        cited = f"cards acceptable {len(cards.acceptable)}, others {len(cards.others)}"
        results.print(f"{dialogue.conversation.dialogue.id}: {carried}; {cited}", highlight=False)


def _print_offences(outcome: Outcome) -> None:
    if not outcome.offences:
        return
    results.print(f"\n[bold]{outcome.gate.says}[/bold] ({'met' if outcome.met else 'not met'})", highlight=False)
    for one in outcome.offences:
        line = one.as_json()["line"]
        where = f"{one.dialogue}, turn {one.turn}"
        results.print(f"  {where}: {escape(one.why)}\n    [dim]{escape(line)}[/dim]", highlight=False)
