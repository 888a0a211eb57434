"""`debrief doctor`: what is there, and what to do about what is not."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import doctor
from api.cli.app import app


def said(folder: Path) -> tuple[int, str]:
    ended = CliRunner().invoke(app, ["doctor", "--data", str(folder)])
    return ended.exit_code, " ".join(ended.stdout.split())


def test_a_new_folder_is_fine(tmp_path: Path) -> None:
    code, text = said(tmp_path)
    assert code == 0
    for what in ("Python", "SQLite", "the first start makes it", "cards", "Sentence model", "Disk"):
        assert what in text
    assert "none configured; the guided agent answers" in text


def test_a_database_tells_its_schema(data_dir: Path) -> None:
    code, text = said(data_dir)
    assert code == 0
    assert "schema 0001 (newest)" in text


def test_a_damaged_database_is_bad(tmp_path: Path) -> None:
    (tmp_path / "debrief.sqlite").write_bytes(b"This is no database. " * 100)
    code, text = said(tmp_path)
    assert code == 1
    assert "cannot be read" in text


@pytest.mark.parametrize(
    ("version", "state"), [((3, 40, 1), "note"), ((3, 51, 2), "note"), ((3, 51, 3), "good"), ((3, 53, 0), "good")]
)
def test_an_old_sqlite_is_noted(version: tuple[int, int, int], state: str) -> None:
    assert doctor._sqlite(version).state == state
