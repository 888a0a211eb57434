"""The project's own Python, as syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("agents", "api", "knowledge", "prompts", "retrieval")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file; `name` is its path from the project's root."""

    name: str
    text: str = field(repr=False)

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files below these folders of the project."""
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


def lines_of(function: Function) -> int:
    """From `def` to its last line."""
    return (function.end_lineno or function.lineno) - function.lineno + 1
