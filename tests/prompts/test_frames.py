"""Every frame can be used in both languages, and no two say the same."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.library import Library
from prompts.frames import Frame, FrameError, Lines, Slot, read_frames
from prompts.phrasings import read_phrasings

FRAMES = read_frames()
QUESTIONS = tuple(slot.value for slot in Slot)
SPOKEN = (("en", False), ("es", False), ("es", True))

each_frame = pytest.mark.parametrize("frame", FRAMES.by_topic.values(), ids=list(FRAMES.by_topic))


def lines_of(lines: Lines, *kinds: str) -> list[str]:
    return [line for kind in kinds for line in getattr(lines, kind)]


def spoken(frame: Frame) -> Iterator[Lines]:
    yield from (frame.spoken_in(language, formal=formal) for language, formal in SPOKEN)


def said_in(language: str) -> list[str]:
    """Every sentence of every frame."""
    lines = (line for f in FRAMES.by_topic.values() for line in lines_of(f.spoken_in(language), *kinds()))
    return [sentence.strip().lower() for line in lines for sentence in re.split(r"(?<=[.?])\s+", line)]


def kinds() -> tuple[str, ...]:
    return ("said", "meaning", *QUESTIONS)


def test_there_is_a_frame_for_what_is_not_clear_yet() -> None:
    assert FRAMES["general"].cards == ()
    assert len(FRAMES.by_topic) > 50


@each_frame
def test_questions_ask_and_nothing_else_does(frame: Frame) -> None:
    for lines in spoken(frame):
        assert not [line for line in lines_of(lines, *QUESTIONS) if not line.endswith("?")]
        assert not [line for line in lines_of(lines, "said", "meaning") if "?" in line]


@each_frame
def test_a_question_asks_once(frame: Frame) -> None:
    for lines in spoken(frame):
        assert not [line for line in lines_of(lines, *QUESTIONS) if line.count("?") > 1]


@each_frame
def test_lines_are_short_and_calm(frame: Frame) -> None:
    lines = lines_of(frame.en, *kinds())
    assert not [line for line in lines if not 6 <= len(line.split()) <= 20]
    assert not [line for each in spoken(frame) for line in lines_of(each, *kinds()) if re.search(r"[!¡{}|]", line)]


@each_frame
def test_a_wish_can_be_a_goal(frame: Frame) -> None:
    assert frame.en.wish.startswith(("students ", "teachers "))
    assert frame.es.wish.startswith(("los estudiantes ", "los maestros ", "cada estudiante "))
    assert not [lines.wish for lines in spoken(frame) if lines.wish.endswith(".")]


@each_frame
def test_cards_are_in_the_library(frame: Frame) -> None:
    library = Library.read()
    assert [slug for slug in frame.cards if library.get(slug) is None] == []
    assert len(set(frame.cards)) == len(frame.cards)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_stands_twice(language: str) -> None:
    times = Counter(said_in(language))
    assert [sentence for sentence, count in times.items() if count > 1 and len(sentence.split()) > 2] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_is_a_phrasing_too(language: str) -> None:
    wordings = read_phrasings("guided").spoken_in(language).wordings
    assert {wording.text.lower() for many in wordings.values() for wording in many}.isdisjoint(said_in(language))


def test_topics_of_a_card_are_the_frames_that_name_it() -> None:
    for slug, topics in FRAMES.topics_of.items():
        assert set(topics) == {topic for topic, frame in FRAMES.by_topic.items() if slug in frame.cards}


def test_every_slot_has_questions_of_its_own() -> None:
    lines = FRAMES["general"].en
    asked = [question for slot in Slot for question in lines.asking(slot)]
    assert len(asked) == len(set(asked)) >= len(Slot)


@pytest.mark.parametrize(
    ("text", "said"),
    [("topic: other\n", "broken.yaml"), ("- a\n", "broken.yaml"), ("topic: [", "broken.yaml")],
    ids=["lines missing", "not a frame", "not yaml"],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "broken.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(FrameError, match=said):
        read_frames(tmp_path)


def test_a_frame_is_called_like_its_file(tmp_path: Path) -> None:
    whole = Path(read_frames.__globals__["_FOLDER"]) / "general.yaml"
    (tmp_path / "another.yaml").write_text(whole.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(FrameError, match=r"another\.yaml is about 'general'"):
        read_frames(tmp_path)
