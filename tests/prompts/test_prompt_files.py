"""Every prompt file can be used and keeps to the rules of how Debrief speaks."""

import re
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest
from rapidfuzz.fuzz import ratio

import prompts
from prompts.phrasings import Phrasing, Phrasings, parse_phrasings, read_phrasings

FILES = sorted(Path(prompts.__path__[0]).glob("*/v*.md"))
# What no reply may say: flattery, superlatives, shouting, a program speaking of itself as one.
UNWANTED = re.compile(
    r"!|\b(great|awesome|amazing|fantastic|excellent|perfect|wonderful|as an ai|best practice)\b", re.IGNORECASE
)
_QUOTED = re.compile(r'"[^"]*"')
NEARLY_EQUAL = 88
# With fewer words of its own, a wording says what the teacher said, another time something else.
OWN_WORDS = 3
_TEACHERS_WORDS = {"clause", "fragment", "quote"}


each_file = pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.name}" for path in FILES])


def phrasings_of(path: Path) -> Phrasings:
    return parse_phrasings(path.read_text(encoding="utf-8"), path.name)


def texts_of(path: Path) -> list[str]:
    return [wording.text for wordings in phrasings_of(path).wordings.values() for wording in wordings]


def own_words(text: str) -> int:
    return len(re.findall(r"\w+", re.sub(r"\{\w+\}", "", text)))


def variables_of(wordings: Iterable[Phrasing]) -> set[str]:
    """The teacher's words count as one, turned round or quoted: languages differ in which they can say back."""
    names = {name for one in wordings for name in one.variables}
    return {"words" if name.lower() in _TEACHERS_WORDS else name for name in names}


@each_file
def test_the_place_names_the_prompt_and_its_version(path: Path) -> None:
    found = phrasings_of(path)
    assert found.name == path.parent.name
    assert found.version.startswith(f"{path.parent.name}/{path.stem}-")


@each_file
def test_versions_are_counted_from_one(path: Path) -> None:
    versions = sorted(int(other.stem[1:]) for other in path.parent.glob("v*.md"))
    assert versions == list(range(1, len(versions) + 1))


@each_file
def test_every_key_has_a_wording_and_stands_once(path: Path) -> None:
    found = phrasings_of(path)
    assert not [key for key, wordings in found.wordings.items() if not wordings]
    headings = re.findall(r"^## +(\S+) *$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == list(found.wordings)


@each_file
def test_every_declared_variable_is_used(path: Path) -> None:
    found = phrasings_of(path)
    declared = re.findall(r"^  ([A-Za-z]+): ", path.read_text(encoding="utf-8").split("\n---\n")[0], re.MULTILINE)
    used = {name for wordings in found.wordings.values() for one in wordings for name in one.variables}
    assert sorted(set(declared) - used) == []


@each_file
def test_no_two_wordings_are_nearly_equal(path: Path) -> None:
    pairs = combinations([text for text in texts_of(path) if own_words(text) >= OWN_WORDS], 2)
    assert not [pair for pair in pairs if ratio(pair[0].lower(), pair[1].lower()) > NEARLY_EQUAL]


@each_file
def test_no_wording_flatters_or_shouts(path: Path) -> None:
    assert not [text for text in texts_of(path) if UNWANTED.search(text)]


@each_file
def test_no_wording_asks_twice(path: Path) -> None:
    assert not [text for text in texts_of(path) if _QUOTED.sub("", text).count("?") > 1]


@each_file
def test_every_wording_is_tidy_and_short(path: Path) -> None:
    assert not [text for text in texts_of(path) if text != " ".join(text.split()) or len(text.split()) > 120]


TRANSLATED = sorted(Path(prompts.__path__[0]).glob("*/es-v*.md"))


@pytest.mark.parametrize("path", TRANSLATED, ids=[f"{path.parent.name}/{path.name}" for path in TRANSLATED])
def test_a_translation_has_the_same_keys_and_variables(path: Path) -> None:
    english = phrasings_of(path.with_name(path.name.removeprefix("es-"))).wordings
    spanish = phrasings_of(path).wordings
    assert sorted(spanish) == sorted(english)
    for key, wordings in english.items():
        assert variables_of(spanish[key]) == variables_of(wordings), key


def test_both_forms_of_address_are_whole_and_the_familiar_one_is_the_default() -> None:
    guided = read_phrasings("guided")
    assert "te" in guided.spoken_in("es").of("ask.attempt")[0].text
    assert "le" in guided.spoken_in("es", formal=True).of("ask.attempt")[0].text
    assert guided.spoken_in("fr") is guided
    assert not [w.text for many in guided.spoken_in("es").wordings.values() for w in many if "|" in w.text]


def test_labels_and_days_are_said_in_the_language() -> None:
    spanish = read_phrasings("guided").spoken_in("es")
    assert spanish.label("Thursday, November 26") == "el jueves 26 de noviembre"
    assert spanish.labelled("- **First step (Monday):** x") == "- **Primer paso (el lunes):** x"
