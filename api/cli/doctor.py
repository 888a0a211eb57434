"""`debrief doctor`: what this installation has, and what it would take to have the rest."""

import platform
import shutil
import sqlite3
from dataclasses import dataclass
from typing import Literal

import typer
from rich.table import Table

from api.cli.common import DataOption, refuse, results
from api.errors import UnsafeSetting
from api.settings import Settings, load_settings
from api.store.migrate import newest_revision
from knowledge.library import Library
from knowledge.reading import CardError
from retrieval.model_package import model_state

_WAL_RESET_MENDED = (3, 51, 3)
_LITTLE_SPACE = 500_000_000

State = Literal["good", "note", "bad"]
_MARKS: dict[State, str] = {"good": "[green]✓[/green]", "note": "[yellow]•[/yellow]", "bad": "[red]✗[/red]"}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    what: str
    state: State
    says: str


def doctor(data: DataOption = None) -> None:
    """Look at this installation. Ends with status 1 when something keeps it from working."""
    try:
        settings = load_settings(data_dir=data)
    except UnsafeSetting as error:
        refuse(error)
    findings = [
        Finding("Python", "good", platform.python_version()),
        _sqlite(sqlite3.sqlite_version_info),
        _database(settings),
        _cards(),
        _model(),
        _index(settings),
        _language_model(settings),
        _space(settings),
    ]
    table = Table(show_header=False, box=None)
    for one in findings:
        table.add_row(_MARKS[one.state], one.what, one.says)
    results.print(table, highlight=False)
    if any(one.state == "bad" for one in findings):
        raise typer.Exit(1)


def _sqlite(version: tuple[int, ...]) -> Finding:
    shown = ".".join(map(str, version))
    if version >= _WAL_RESET_MENDED:
        return Finding("SQLite", "good", shown)
    return Finding(
        "SQLite",
        "note",
        f"{shown} is from before 3.51.3 and can damage a write-ahead log that several connections write to. "
        "Debrief writes with one connection only, which avoids it; let no other program write to the database.",
    )


def _database(settings: Settings) -> Finding:
    if settings.database_url:
        return Finding("Database", "good", "as DEBRIEF_DATABASE_URL says")
    path = settings.data_dir / "debrief.sqlite"
    if not path.exists():
        return Finding("Database", "note", f"none yet in {settings.data_dir}; the first start makes it")
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        connection.close()
    except sqlite3.Error as error:
        return Finding("Database", "bad", f"{path} cannot be read: {error}")
    newest = newest_revision()
    state = "newest" if revision == (newest,) else f"the next start brings it to {newest}"
    return Finding("Database", "good", f"{path}, schema {revision[0] if revision else 'none'} ({state})")


def _cards() -> Finding:
    try:
        library = Library.read()
    except CardError as error:
        return Finding("Library", "bad", str(error))
    return Finding("Library", "good", f"{len(library)} cards, version {library.version}")


def _model() -> Finding:
    found = model_state()
    command = f" To fetch it: {found.command}" if found.command else ""
    return Finding("Sentence model", "good" if found.installed else "note", found.says + command)


def _index(settings: Settings) -> Finding:
    if settings.chroma_url:
        return Finding("Search index", "good", "on the Chroma server of DEBRIEF_CHROMA_URL")
    folder = settings.data_dir / "index"
    if folder.is_dir() and any(folder.iterdir()):
        return Finding("Search index", "good", str(folder))
    return Finding("Search index", "note", "none yet; the first start makes it, or `debrief library index`")


def _language_model(settings: Settings) -> Finding:
    if settings.llm_model or settings.llm_base_url or settings.llm_api_key:
        return Finding("Language model", "good", settings.llm_model or "configured")
    return Finding("Language model", "note", "none configured; the guided agent answers")


def _space(settings: Settings) -> Finding:
    place = next(path for path in (settings.data_dir, *settings.data_dir.resolve().parents) if path.exists())
    free = shutil.disk_usage(place).free
    return Finding("Disk", "good" if free > _LITTLE_SPACE else "bad", f"{free / 1e9:.1f} GB free for the data folder")
