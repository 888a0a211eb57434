"""The models of the guided agent, each fitted once from the judged texts."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from agents.guided.acts.features import features
from agents.guided.learned.linear import LinearModel, fit, read_model, write_model
from agents.guided.learned.words import tokens_of, worded
from knowledge.library import Library
from prompts.frames import Frames

_HERE = Path(__file__).parent
_GUIDED = _HERE.parent
_ACTS = tuple(sorted((_HERE / "judged").glob("*.jsonl")))
_TOPICS = tuple(sorted(_HERE.glob("topics*.jsonl")))
_FITTING = (_HERE / "words.py", _HERE / "linear.py", _HERE / "models.py")
_READING = (*_FITTING, _GUIDED / "asking.py", *(_GUIDED / "acts").glob("*.py"), *(_GUIDED / "reading").rglob("*.*"))
FITTED = _HERE / "__fitted__"
"""Beside the texts it is made from, like compiled modules: fitted once for all that run from here."""

_IN_MEMORY: dict[str, LinearModel] = {}
"""What this process has fitted or loaded: several agents may share it, as nobody changes it."""

_OF_TOPICS = "wsb"
_SOURCES = {".py", ".txt", ".jsonl"}

Example = tuple[Sequence[str], str]


class Models:
    """`acts` tells what a part of a message does, `topics` what a message is about.

    Fitting takes some seconds. What was fitted is kept in the first folder that takes it, and found in any of them,
    until a judged text or a rule that reads it changes.
    """

    def __init__(self, library: Library, frames: Frames, folders: Sequence[Path] = (FITTED,)) -> None:
        self._library = library
        self.frames = frames
        self._folders = folders
        self._lock = Lock()
        self.ready = False

    def prepare(self) -> None:
        """Fits or loads both models now, so that no teacher waits for it."""
        with self._lock:
            self.ready = bool(self.acts.classes and self.topics.classes)

    @cached_property
    def acts(self) -> LinearModel:
        return self._kept(f"acts-{_digest((*_READING, *_ACTS))}", lambda: list(act_examples()))

    @cached_property
    def topics(self) -> LinearModel:
        cards = self._library.version + json.dumps(dict(self.frames.topics_of), sort_keys=True)
        return self._kept(f"topics-{_digest((*_FITTING, *_TOPICS), cards)}", lambda: list(self._topic_examples()))

    def _kept(self, name: str, examples: Callable[[], list[Example]]) -> LinearModel:
        if name not in _IN_MEMORY:
            found = (read_model(folder / f"{name}.npz") for folder in self._folders)
            _IN_MEMORY[name] = next((model for model in found if model), None) or self._fitted(name, examples())
        return _IN_MEMORY[name]

    def _fitted(self, name: str, examples: list[Example]) -> LinearModel:
        model = fit(examples)
        any(write_model(model, folder / f"{name}.npz") for folder in self._folders)
        return model

    def _topic_examples(self) -> Iterator[Example]:
        for row in _rows(_TOPICS):
            yield from ((topic_features(row["text"]), topic) for topic in row["topics"])
        for card in self._library:
            said = card.front.teachers_say
            for topic in self.frames.topics_of.get(card.slug, ())[:1]:
                yield from ((topic_features(text), topic) for text in (*said.en, *said.es))


def topic_features(text: str) -> list[str]:
    """What a text shows of its topic."""
    return sorted({name for name in worded(tokens_of(text)) if name[0] in _OF_TOPICS})


def act_examples() -> Iterator[Example]:
    """The judged parts: what each shows, and its act."""
    for row in _rows(_ACTS):
        texts = [text for text, _ in row["parts"]]
        yield from ((features(texts, place, row["asked"]), act) for place, (_, act) in enumerate(row["parts"]))


def _rows(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _digest(paths: Iterable[Path], text: str = "") -> str:
    """Of everything a model is made from."""
    digest = sha256(text.encode())
    for path in sorted(path for path in paths if path.suffix in _SOURCES):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
