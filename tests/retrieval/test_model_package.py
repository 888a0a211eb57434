import sys
from pathlib import Path

import pytest

from retrieval.model_package import MODEL_PACKAGE, ModelFiles, find_model, model_state


def test_a_missing_package_is_said_with_the_command_that_fetches_it() -> None:
    state = model_state("no_such_package_anywhere")
    assert not state.installed
    assert "keywords only" in state.says
    assert "requirements-model.txt" in str(state.command)


def test_a_package_without_its_weights_counts_as_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "half_a_model" / "model").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path)
    assert find_model("half_a_model") is None


def test_the_package_is_found_but_never_imported(model: ModelFiles) -> None:
    assert model.weights.stat().st_size > 80_000_000
    assert model_state().installed
    assert MODEL_PACKAGE not in sys.modules


def test_common_words_are_words(model: ModelFiles) -> None:
    common = model.common_words()
    assert {"elephants", "classroom", "locker"} <= common
    assert not {"restoritive", "circel", "##ing"} & common
