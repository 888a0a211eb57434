"""Every wording of the guided agent has code that says it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import agents.guided
from prompts.phrasings import Phrasings

SOURCES = sorted(Path(agents.guided.__path__[0]).rglob("*.py"))
ASKED = "ask."
HEARD = "hear."


def strings(node: ast.AST) -> Iterator[str]:
    yield from (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def beginnings(node: ast.AST) -> Iterator[str]:
    """How the keys begin that are put together: `f"amended.{kind}"`."""
    joined = (n.values[0] for n in ast.walk(node) if isinstance(n, ast.JoinedStr) and n.values)
    yield from (n.value for n in joined if isinstance(n, ast.Constant) and "." in str(n.value))


def test_no_wording_is_left_over(phrasings: Phrasings) -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    said = {text for tree in trees for text in strings(tree)}
    built = {text for tree in trees for text in beginnings(tree)} - {ASKED, HEARD}
    asked = {f"{kind}{text}" for kind in (ASKED, HEARD) for text in said}
    assert [key for key in phrasings.wordings if key not in said | asked and not key.startswith(tuple(built))] == []
