"""Models are fitted once: a kept file is used, a damaged one replaced; a folder that takes nothing costs only time."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agents.guided.learned import models as learned
from agents.guided.learned.linear import LinearModel, fit
from agents.guided.learned.models import Models
from knowledge.library import Library
from prompts.frames import Frames

SMALL = [(["w:talk", "w:they"], "situation"), (["w:what", "w:do"], "ask_ideas")] * 3


@pytest.fixture
def fitted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many examples each fitting had: a few, so that it takes no time."""
    counts: list[int] = []

    def few(examples: list[learned.Example]) -> LinearModel:
        counts.append(len(examples))
        return fit(SMALL)

    monkeypatch.setattr(learned, "fit", few)
    return counts


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch, library: Library, frames: Frames) -> Callable[..., Models]:
    """The models as a process that has just started builds them."""

    def build(*folders: Path) -> Models:
        monkeypatch.setattr(learned, "_IN_MEMORY", {})
        return Models(library, frames, folders)

    return build


def test_a_kept_file_is_used(anew: Callable[..., Models], fitted: list[int], tmp_path: Path) -> None:
    first = anew(tmp_path).acts
    assert len(fitted) == 1
    assert [path.name.split("-")[0] for path in tmp_path.glob("*.npz")] == ["acts"]
    assert anew(tmp_path).acts.classes == first.classes
    assert len(fitted) == 1


def test_a_file_in_another_folder_is_used(anew: Callable[..., Models], fitted: list[int], tmp_path: Path) -> None:
    _ = anew(tmp_path / "there").topics
    _ = anew(tmp_path / "here", tmp_path / "there").topics
    assert len(fitted) == 1


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 cut off"])
def test_a_damaged_file_is_fitted_anew(
    anew: Callable[..., Models], fitted: list[int], tmp_path: Path, damage: bytes
) -> None:
    _ = anew(tmp_path).acts
    next(tmp_path.glob("*.npz")).write_bytes(damage)
    assert anew(tmp_path).acts.classes
    assert anew(tmp_path).acts.classes
    assert len(fitted) == 2


def test_a_folder_that_takes_nothing_costs_nothing_but_time(
    anew: Callable[..., Models], fitted: list[int], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    closed = tmp_path / "file" / "models"
    assert anew(closed).acts.classes
    assert anew(closed, tmp_path / "open").acts.classes
    assert list((tmp_path / "open").glob("acts-*.npz"))
    assert len(fitted) == 2


def test_both_are_ready_before_the_first_teacher(
    anew: Callable[..., Models], fitted: list[int], tmp_path: Path
) -> None:
    models = anew(tmp_path)
    assert not models.ready
    models.prepare()
    assert models.ready
    assert len(fitted) == 2


def test_several_agents_share_one_model(
    anew: Callable[..., Models], library: Library, frames: Frames, fitted: list[int], tmp_path: Path
) -> None:
    first = anew(tmp_path)
    assert first.acts is Models(library, frames, (tmp_path,)).acts
    assert len(fitted) == 1


def test_a_judged_text_more_is_learned(
    anew: Callable[..., Models], fitted: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = tmp_path / "judged.jsonl"
    for text in ("they talk", "they shout"):
        with judged.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"asked": "none", "parts": [[text, "situation"]]}) + "\n")
        monkeypatch.setattr(learned, "_ACTS", (judged,))
        _ = anew(tmp_path).acts
    assert fitted == [1, 2]


def test_every_judged_topic_has_a_frame(frames: Frames) -> None:
    folder = Path(learned.__file__).parent
    rows = [json.loads(line) for path in folder.glob("topics*.jsonl") for line in path.read_text("utf-8").splitlines()]
    assert len(rows) > 1000
    assert {topic for row in rows for topic in row["topics"]} <= set(frames.by_topic)


def test_the_real_models_know_their_classes(models: Models, frames: Frames) -> None:
    assert set(models.topics.classes) <= set(frames.by_topic)
    assert len(models.acts.classes) > 40
