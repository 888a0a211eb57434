"""Phrasing files are read strictly: what is undeclared or missing is an error, and the version stands for the text."""

from pathlib import Path

import pytest

from prompts.phrasings import Phrasing, PhrasingError, Phrasings, parse_phrasings, read_phrasings

GOOD = """---
name: small
version: 3
about: Two keys.
variables:
  room: the class
  size: how many
---

Words before the first key are for the reader of the file.

## hello
- Hello in {room}.
- Hello to {size} of you in {room}.

## ask.size
- How many are there?
"""


def small(text: str = GOOD) -> Phrasings:
    return parse_phrasings(text, "v3.md")


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_wordings_come_by_key_in_their_order() -> None:
    assert [one.text for one in small().of("hello")] == ["Hello in {room}.", "Hello to {size} of you in {room}."]
    assert [one.id for one in small().of("hello")] == ["hello/0", "hello/1"]
    assert set(small().wordings) == {"hello", "ask.size"}


def test_an_unknown_key_is_an_error_that_names_it() -> None:
    with pytest.raises(PhrasingError, match=r"small has no phrasing 'goodbye'"):
        small().of("goodbye")


def test_variables_are_filled_in() -> None:
    assert small().of("hello")[1].render({"room": "class", "size": "28"}) == "Hello to 28 of you in class."


def test_values_that_are_not_needed_do_no_harm() -> None:
    assert small().of("ask.size")[0].render({"room": "class"}) == "How many are there?"


def test_a_missing_variable_is_an_error_that_names_it() -> None:
    with pytest.raises(PhrasingError, match=r"hello/1 needs room, size"):
        small().of("hello")[1].render({})


def test_braces_in_a_value_are_text() -> None:
    assert small().of("hello")[0].render({"room": "{size} {0} %s"}) == "Hello in {size} {0} %s."


@pytest.mark.parametrize(
    ("text", "variables"),
    [("No variables.", set()), ("{a} and {b} and {a}", {"a", "b"}), ("{{not one}}", set())],
)
def test_a_wording_knows_its_variables(text: str, variables: set[str]) -> None:
    assert Phrasing("x/0", text).variables == variables


def test_an_undeclared_variable_is_an_error_that_names_file_wording_and_variable() -> None:
    with pytest.raises(PhrasingError, match=r"v3\.md: hello/0 uses undeclared rom"):
        small(changed("Hello in {room}.", "Hello in {rom}."))


@pytest.mark.parametrize("text", ["", "## hello\n- Hi.\n", GOOD.removeprefix("---\n")])
def test_a_file_without_a_head_is_an_error(text: str) -> None:
    with pytest.raises(PhrasingError, match=r"v3\.md: no front matter"):
        small(text)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("version: 3", "version: three", "version"),
        ("about: Two keys.", "", "about"),
        ("name: small", "title: small", "name"),
        ("about: Two keys.", "about: Two keys.\nmood: sunny", "mood"),
    ],
)
def test_a_head_with_a_wrong_part_is_an_error_that_names_it(old: str, new: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        small(changed(old, new))


def test_the_version_names_file_number_and_text() -> None:
    assert small().version.startswith("small/v3-")
    assert small().version == small().version


@pytest.mark.parametrize(
    ("old", "new"),
    [("How many are there?", "How many are here?"), ("version: 3", "version: 4"), ("the class", "a class")],
)
def test_the_version_changes_with_the_text(old: str, new: str) -> None:
    assert small(changed(old, new)).version != small().version


def test_the_newest_version_is_read(tmp_path: Path) -> None:
    (tmp_path / "small").mkdir()
    for number in (1, 2, 10):
        text = changed("version: 3", f"version: {number}")
        (tmp_path / "small" / f"v{number}.md").write_text(text, encoding="utf-8")
    assert read_phrasings("small", tmp_path).version.startswith("small/v10-")


def test_phrasings_that_are_not_there_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(PhrasingError, match="no phrasings called 'small'"):
        read_phrasings("small", tmp_path)


def test_the_guided_agents_phrasings_are_found() -> None:
    assert read_phrasings("guided").name == "guided"
