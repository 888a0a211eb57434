"""A library finds cards by slug, knows neighbours, and its version stands for its texts."""

from pathlib import Path

import pytest

from knowledge.library import Library
from knowledge.reading import CardError, parse_card
from tests.knowledge.writing import PROTOCOL, STRATEGY, changed

TALK = changed(STRATEGY, "slug: wait-time", "slug: cold-call")


def library_of(*texts: str) -> Library:
    return Library([parse_card(text, "card.md") for text in texts])


def test_cards_are_found_by_slug() -> None:
    library = library_of(STRATEGY, PROTOCOL)
    card = library.get("wait-time-log")
    assert card is not None
    assert card.name == "Wait-time log"
    assert "wait-time" in library
    assert len(library) == 2


def test_an_unknown_slug_is_none() -> None:
    assert library_of(STRATEGY).get("cold-call") is None
    assert "cold-call" not in library_of(STRATEGY)


def test_cards_come_in_the_order_of_their_slugs() -> None:
    assert [card.slug for card in library_of(STRATEGY, TALK, PROTOCOL)] == ["cold-call", "wait-time", "wait-time-log"]


def test_two_cards_may_not_have_the_same_slug() -> None:
    with pytest.raises(CardError, match="same slug"):
        library_of(STRATEGY, changed(STRATEGY, "name: Wait time", "name: Waiting"))


def test_related_cards_are_those_the_library_holds_in_their_order() -> None:
    library = library_of(STRATEGY, TALK)
    wait_time = library.get("wait-time")
    assert wait_time is not None
    assert wait_time.front.related == ("cold-call", "think-pair-share")
    assert [card.slug for card in library.related(wait_time)] == ["cold-call"]


def test_the_version_does_not_depend_on_the_order() -> None:
    assert library_of(STRATEGY, PROTOCOL).version == library_of(PROTOCOL, STRATEGY).version


@pytest.mark.parametrize(
    "other",
    [
        (STRATEGY,),
        (STRATEGY, TALK),
        (STRATEGY, changed(PROTOCOL, "without questions.", "without any questions.")),
        (STRATEGY, changed(PROTOCOL, "name: Wait-time log", "name: Wait time log")),
    ],
    ids=["one less", "another", "a word in a section", "a letter in the head"],
)
def test_the_version_changes_with_any_text(other: tuple[str, ...]) -> None:
    assert library_of(*other).version != library_of(STRATEGY, PROTOCOL).version


def test_a_folder_is_read_with_all_below_it(tmp_path: Path) -> None:
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    (tmp_path / "deep" / "deeper" / "wait-time.md").write_text(STRATEGY, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no card", encoding="utf-8")
    assert [card.slug for card in Library.read(tmp_path)] == ["wait-time"]


def test_a_folder_with_a_bad_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "broken.md").write_text("no card", encoding="utf-8")
    with pytest.raises(CardError, match=r"^broken\.md"):
        Library.read(tmp_path)


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    assert len(Library.read(tmp_path)) == 0
