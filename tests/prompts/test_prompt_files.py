"""Every prompt file can be used and keeps to the rules of how Debrief speaks."""

import re
from pathlib import Path

import pytest

import prompts
from prompts.phrasings import Phrasings, parse_phrasings

FILES = sorted(Path(prompts.__path__[0]).glob("*/v*.md"))
# What no reply may say: flattery, superlatives, shouting, a program speaking of itself as one.
UNWANTED = re.compile(
    r"!|\b(great|awesome|amazing|fantastic|excellent|perfect|wonderful|as an ai|best practice)\b", re.IGNORECASE
)

pytestmark = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")


def phrasings_of(path: Path) -> Phrasings:
    return parse_phrasings(path.read_text(encoding="utf-8"), path.name)


def texts_of(path: Path) -> list[str]:
    return [wording.text for wordings in phrasings_of(path).wordings.values() for wording in wordings]


def test_the_place_names_the_prompt_and_its_version(path: Path) -> None:
    found = phrasings_of(path)
    assert found.name == path.parent.name
    assert found.version.startswith(f"{path.parent.name}/{path.stem}-")


def test_versions_are_counted_from_one(path: Path) -> None:
    versions = sorted(int(other.stem[1:]) for other in path.parent.glob("v*.md"))
    assert versions == list(range(1, len(versions) + 1))


def test_every_key_has_a_wording(path: Path) -> None:
    assert not [key for key, wordings in phrasings_of(path).wordings.items() if not wordings]


def test_no_two_wordings_are_the_same(path: Path) -> None:
    texts = texts_of(path)
    assert not {text for text in texts if texts.count(text) > 1}


def test_no_wording_flatters_or_asks_twice(path: Path) -> None:
    assert not [text for text in texts_of(path) if UNWANTED.search(text) or text.count("?") > 1]
