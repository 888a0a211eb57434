"""Rules of the house that neither the linter nor the layer contracts know."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.sources import PACKAGES, Source, sources

# What takes seconds and 100 MB to import is loaded by name where it is first needed. No other place may.
LATE_IMPORTS = {"retrieval/hybrid.py": "Chroma and the sentence model, after the server has begun to answer"}
ENVIRONMENT_READERS = {"api/settings.py"}
CALLS_THAT_IMPORT = {"import_module", "__import__"}
ENVIRONMENT_NAMES = {"environ", "getenv", "getenvb", "environb"}
BROAD = {"Exception", "BaseException"}

# A bare suppression gives no reason; words after it do.
NO_QA = re.compile(r"# noqa(: [A-Z0-9, ]+)?$")

Rule = Callable[[Source], Iterator[str]]


def imports_in_functions(source: Source) -> Iterator[str]:
    """Import statements and calls that import, below any function."""
    for function in source.functions():
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{source.name}:{node.lineno} imports in {function.name}"
            elif isinstance(node, ast.Call) and name_of(node.func) in CALLS_THAT_IMPORT:
                yield f"{source.name}:{node.lineno} imports by name in {function.name}"


def environment_reads(source: Source) -> Iterator[str]:
    """Places that look at the environment or let a library do so."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute | ast.Name) and name_of(node) in ENVIRONMENT_NAMES:
            yield f"{source.name}:{node.lineno} reads the environment"
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("pydantic_settings", "dotenv")):
            yield f"{source.name}:{node.lineno} reads settings"


def broad_handlers_without_reason(source: Source) -> Iterator[str]:
    """`except Exception:` that raises nothing, with no comment on its line or the next that says why."""
    lines = source.text.splitlines()
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ExceptHandler) or (node.type is not None and name_of(node.type) not in BROAD):
            continue
        raises = any(isinstance(statement, ast.Raise) for statement in node.body)
        near = (NO_QA.sub("", line) for line in lines[node.lineno - 1 : node.lineno + 1])
        if not raises and not any("#" in line for line in near):
            yield f"{source.name}:{node.lineno} catches everything and does not say why"


def unfinished(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if any(word in line for word in ("TODO", "FIXME", "XXX", "NotImplementedError")):
            yield f"{source.name}:{number} is unfinished"


def name_of(node: ast.expr) -> str | None:
    """`b` for `b` and for `a.b`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def empty_tests(source: Source) -> Iterator[str]:
    """Test functions with no assert, no `raises`, and no call of something that asserts or expects."""
    for function in source.functions():
        if function.name.startswith("test_") and not any(map(is_check, ast.walk(function))):
            yield f"{source.name}:{function.lineno} {function.name}"


def is_check(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return isinstance(node, ast.Assert)
    called = (name_of(node.func) or "").lower()
    return called in {"raises", "warns"} or "assert" in called or "expect" in called


def test_imports_stand_at_the_top() -> None:
    late = {source.name: list(imports_in_functions(source)) for source in sources(*PACKAGES)}
    assert not [place for name, places in late.items() if name not in LATE_IMPORTS for place in places]
    assert [len(late[name]) for name in LATE_IMPORTS] == [1] * len(LATE_IMPORTS)


def test_only_the_settings_read_the_environment() -> None:
    found = [source for source in sources(*PACKAGES) if source.name not in ENVIRONMENT_READERS]
    assert not [place for source in found for place in environment_reads(source)]


def test_who_catches_everything_says_why() -> None:
    assert not [place for source in sources(*PACKAGES) for place in broad_handlers_without_reason(source)]


def test_nothing_is_left_unfinished() -> None:
    assert not [place for source in sources(*PACKAGES) for place in unfinished(source)]


def test_every_test_checks_something() -> None:
    collected = [source for source in sources("tests") if source.name.rpartition("/")[2].startswith("test_")]
    assert not [place for source in collected for place in empty_tests(source)]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (imports_in_functions, "def f():\n    import os"),
        (imports_in_functions, "def f():\n    importlib.import_module('os')"),
        (environment_reads, "import os\nos.environ['HOME']"),
        (environment_reads, "from os import getenv\ngetenv('HOME')"),
        (environment_reads, "from pydantic_settings import BaseSettings"),
        (broad_handlers_without_reason, "try:\n    f()\nexcept Exception:\n    pass"),
        (broad_handlers_without_reason, "try:\n    f()\nexcept:\n    pass"),
        (broad_handlers_without_reason, "try:\n    f()\nexcept Exception:  # noqa: BLE001\n    pass"),
        (unfinished, "raise NotImplementedError"),
        (empty_tests, "def test_it():\n    f()"),
    ],
)
def test_each_rule_finds_what_breaks_it(rule: Rule, text: str) -> None:
    assert len(list(rule(Source("wrong.py", text)))) == 1


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (imports_in_functions, "import os\ndef f():\n    return os.getpid()"),
        (environment_reads, "import os\nos.getpid()"),
        (
            broad_handlers_without_reason,
            "try:\n    f()\nexcept Exception:  # a border: one turn must not end the others\n    pass",
        ),
        (broad_handlers_without_reason, "try:\n    f()\nexcept ValueError:\n    pass"),
        (broad_handlers_without_reason, "try:\n    f()\nexcept Exception as e:\n    raise ValueError from e"),
        (empty_tests, "def test_it():\n    with raises(ValueError):\n        f()"),
    ],
)
def test_each_rule_lets_the_right_thing_pass(rule: Rule, text: str) -> None:
    assert not list(rule(Source("right.py", text)))
