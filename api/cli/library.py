"""`debrief library`: check the cards, build the index, search."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from agents.catalogue import build_models
from api.cli.common import DataOption, errors, refuse, results
from api.errors import UnsafeSetting
from api.settings import load_settings
from knowledge.checking import check_folder, check_messages
from knowledge.coverage import Coverage, coverage_of
from knowledge.grades import grade_number
from knowledge.library import BUNDLED_CARDS, Library
from knowledge.messages import BUNDLED_MESSAGES
from knowledge.reading import CardError
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever
from retrieval.search import SearchRequest, SearchResult

app = typer.Typer(no_args_is_help=True, help="Check the cards, build the index, search.")


@app.command()
def check(cards: Annotated[Path, typer.Option(help="The folder of the cards")] = BUNDLED_CARDS) -> None:
    """Validates every card; lists the faults and ends with status 1 when there are any."""
    found, faults = check_folder(cards)
    if cards == BUNDLED_CARDS:
        faults += check_messages(BUNDLED_MESSAGES, found)
    results.print(_planned(coverage_of(found)))
    for fault in faults:
        results.print(f"[red]✗[/red] {fault.where}: {fault.what}", highlight=False, markup=True)
    if faults:
        raise typer.Exit(1)


def _planned(coverage: Coverage) -> Table:
    """How many of the planned cards exist, by category."""
    table = Table("Category", "Cards", "Planned", title="Library")
    for category, (written, planned) in coverage.categories.items():
        table.add_row(category, str(written), str(planned))
    table.add_section()
    table.add_row("All", str(coverage.cards), str(coverage.planned))
    return table


@app.command()
def coverage(
    cards: Annotated[Path, typer.Option(help="The folder of the cards")] = BUNDLED_CARDS,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Tells for whom the library holds cards: by category, grade, subject and strength of evidence."""
    try:
        found = coverage_of(Library.read(cards))
    except CardError as error:
        refuse(error)
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False))
        return
    results.print(_planned(found))
    for title, counts in (("Grade", found.grades), ("Subject", found.subjects), ("Evidence", found.strengths)):
        results.print(_counted(title, counts))
    results.print(f"Lines teachers say: {found.lines_en} in English, {found.lines_es} in Spanish", highlight=False)


def _counted(title: str, counts: dict[str, int]) -> Table:
    table = Table(title, "Cards")
    for value, number in counts.items():
        table.add_row(value, str(number))
    return table


@app.command()
def index(data: DataOption = None, as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Brings the search index up to date with the cards, and lets the guided agent learn from its judged texts.

    Ends with status 1 when search by meaning is not possible.
    """
    retriever = open_retriever(data)
    build_models(retriever.library, load_settings(data_dir=data).data_dir / "models").prepare()
    change = retriever.index_change
    summary = {
        "cards": len(retriever.library),
        "passages": retriever.passage_count,
        "vectors": retriever.vector_state,
        **({"detail": retriever.vector_detail} if retriever.vector_detail else {}),
        **(asdict(change) if change else {}),
    }
    if as_json:
        typer.echo(json.dumps(summary))
    else:
        typer.echo(", ".join(f"{name} {value}" for name, value in summary.items()))
    if change is None:
        raise typer.Exit(1)


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="What a teacher says")],
    limit: Annotated[int, typer.Option(min=1, max=50)] = 5,
    grade: Annotated[str | None, typer.Option(help="PK, K or 1 to 12")] = None,
    subject: Annotated[str | None, typer.Option()] = None,
    exclude: Annotated[list[str] | None, typer.Option(help="A card that must not come; may be repeated")] = None,
    data: DataOption = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Finds the cards that answer a text, best first."""
    try:
        number = grade_number(grade) if grade else None
    except ValueError as error:
        refuse(error)
    request = SearchRequest(text, limit, number, subject, frozenset(exclude or ()))
    result = open_retriever(data).search_now(request)
    if as_json:
        typer.echo(json.dumps([_hit_as_json(hit) for hit in map(asdict, result.hits)], ensure_ascii=False))
    else:
        _print_result(result)


def _hit_as_json(hit: dict[str, object]) -> dict[str, object]:
    return {name: hit[name] for name in ("slug", "title", "score", "matched", "matched_by", "passages")}


def _print_result(result: SearchResult) -> None:
    table = Table("Score", "Card", "Because")
    for hit in result.hits:
        table.add_row(f"{hit.score:.2f}", f"{hit.title}\n[dim]{hit.slug}[/dim]", hit.matched)
    results.print(table)
    if result.ruled_out:
        results.print(f"Ruled out by the text: {', '.join(result.ruled_out)}", highlight=False)
    if not result.confident:
        results.print("Nothing in the library answers this well.", highlight=False)
    if result.channels == "keyword":
        errors.print("Search went by keywords only; `debrief doctor` says why.", highlight=False)


def open_retriever(data: Path | None) -> HybridRetriever:
    """The retriever of a data folder, its index brought up to date; progress goes to standard error."""
    try:
        settings = load_settings(data_dir=data)
        library = Library.read()
    except (UnsafeSetting, CardError) as error:
        refuse(error)
    config = RetrievalConfig(
        settings.data_dir / "index", settings.chroma_url, vectors=settings.vectors, threads=os.cpu_count() or 1
    )
    retriever = build_retriever(library, config)
    with _progress() as bar:
        task = bar.add_task("Indexing passages", total=None, visible=False)
        retriever.open_vectors(lambda done, total: bar.update(task, completed=done, total=total, visible=True))
    return retriever


@contextmanager
def _progress() -> Iterator[Progress]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True) as bar:
        yield bar
