"""A linear model over features: ridge regression fitted in a moment from judged texts."""

import os
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
_RIDGE = 1.0
_ROUNDS = 20
_LEAST_SEEN = 2


@dataclass(frozen=True)
class LinearModel:
    """`weights` has shape (features, classes), `bias` (classes,)."""

    places: Mapping[str, int]
    classes: tuple[str, ...]
    weights: NDArray[np.float16]
    bias: Matrix

    def scores(self, found: Sequence[str]) -> Matrix:
        """How much the features speak for each class, about -1 to 1; classes in their order."""
        rows = [place for name in found if (place := self.places.get(name)) is not None]
        share = 1.0 / np.sqrt(max(1, len(found)))
        return np.asarray(self.bias + share * self.weights[rows].sum(axis=0, dtype=np.float32), dtype=np.float32)


def fit(examples: Sequence[tuple[Sequence[str], str]]) -> LinearModel:
    """The model of pairs (features, class). Deterministic."""
    seen = Counter(name for found, _ in examples for name in found)
    places = {name: n for n, name in enumerate(sorted(name for name, times in seen.items() if times >= _LEAST_SEEN))}
    classes = tuple(sorted({label for _, label in examples}))
    rows = _Rows(
        [([places[name] for name in found if name in places], len(found)) for found, _ in examples], len(places)
    )
    wanted = np.full((len(examples), len(classes)), -1.0, dtype=np.float32)
    wanted[np.arange(len(examples)), [classes.index(label) for _, label in examples]] = 1.0
    bias = wanted.mean(axis=0)
    weights = _solved(rows, wanted - bias).astype(np.float16)
    return LinearModel(places, classes, weights, bias)


def write_model(model: LinearModel, path: Path) -> bool:
    """Keeps a model in a file, in place of older ones of its name; False where nothing can be written."""
    draft = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            names = np.array(sorted(model.places, key=model.places.__getitem__))
            np.savez(file, names=names, classes=np.array(model.classes), weights=model.weights, bias=model.bias)
        draft.replace(path)
        older = (other for other in path.parent.glob(f"{path.stem.split('-')[0]}-*.npz") if other != path)
        for other in older:
            other.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        return False
    return True


def read_model(path: Path) -> LinearModel | None:
    """The model in a file; None when there is none or it is damaged."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            places = {str(name): place for place, name in enumerate(kept["names"])}
            return LinearModel(places, tuple(map(str, kept["classes"])), kept["weights"], kept["bias"])
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return None


class _Rows:
    """A sparse matrix, one row per example, every entry of a row the same."""

    def __init__(self, rows: Sequence[tuple[Sequence[int], int]], width: int) -> None:
        lengths = np.array([len(places) for places, _ in rows])
        self._columns = np.array([place for places, _ in rows for place in places])
        self._starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        self._share = np.array([1.0 / np.sqrt(max(1, length)) for _, length in rows], dtype=np.float32)[:, None]
        self._of_entry = np.repeat(np.arange(len(rows)), lengths)
        order = np.argsort(self._columns, kind="stable")
        self._by_column = self._of_entry[order]
        counts = np.bincount(self._columns, minlength=width)
        self._column_starts = np.concatenate(([0], np.cumsum(counts)[:-1]))

    def times(self, weights: Matrix) -> Matrix:
        """Rows times weights: shape (rows, classes)."""
        return np.asarray(np.add.reduceat(weights[self._columns], self._starts, axis=0) * self._share)

    def transposed_times(self, values: Matrix) -> Matrix:
        """Columns times values: shape (features, classes)."""
        return np.asarray(np.add.reduceat((values * self._share)[self._by_column], self._column_starts, axis=0))


def _solved(rows: _Rows, wanted: Matrix) -> Matrix:
    """Ridge weights by conjugate gradients, all classes side by side."""
    residual = rows.transposed_times(wanted)
    weights, direction = np.zeros_like(residual), residual.copy()
    size = (residual * residual).sum(axis=0)
    for _ in range(_ROUNDS):
        image = rows.transposed_times(rows.times(direction)) + _RIDGE * direction
        step = size / np.maximum((direction * image).sum(axis=0), 1e-12)
        weights += step * direction
        residual -= step * image
        fresh = (residual * residual).sum(axis=0)
        direction = residual + (fresh / np.maximum(size, 1e-12)) * direction
        size = fresh
    return np.asarray(weights, dtype=np.float32)
