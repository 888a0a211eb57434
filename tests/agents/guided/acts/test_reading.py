"""What a part of a message does is read well enough on messages the model never saw."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from agents.guided.acts.act import Act
from agents.guided.acts.features import features
from agents.guided.acts.reading import Said, parts_of, read_said
from agents.guided.intending import ASKING_ACTS
from agents.guided.learned import models as learned
from agents.guided.learned.models import Models

UNSEEN = [json.loads(line) for line in (Path(__file__).parent / "unseen.jsonl").read_text("utf-8").splitlines()]
JUDGED = sorted((Path(learned.__file__).parent / "judged").glob("*.jsonl"))
LONG_ENOUGH_TO_TELL = 7


def judged() -> Iterator[dict[str, object]]:
    yield from (json.loads(line) for path in JUDGED for line in path.read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def read(models: Models) -> list[tuple[float, Act, Act]]:
    """Lead, act read and act judged of every unseen part, the surest first."""
    found = []
    for row in UNSEEN:
        texts = [text for text, _ in row["parts"]]
        for place, (_, act) in enumerate(row["parts"]):
            scores = models.acts.scores(features(texts, place, row["asked"]))
            second, first = scores.argsort()[-2:]
            found.append((float(scores[first] - scores[second]), Act(models.acts.classes[first]), Act(act)))
    return sorted(found, key=lambda one: -one[0])


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def test_whether_a_part_asks_is_mostly_right(read: list[tuple[float, Act, Act]]) -> None:
    assert share([(act in ASKING_ACTS) == (meant in ASKING_ACTS) for _, act, meant in read]) >= 0.88


def test_the_act_is_right_more_often_than_not_and_mostly_where_it_is_sure(read: list[tuple[float, Act, Act]]) -> None:
    right = [act is meant for _, act, meant in read]
    assert share(right) >= 0.50
    assert share(right[: len(right) // 2]) >= 0.70


def test_the_unseen_messages_are_not_among_the_judged() -> None:
    texts = {text.lower() for row in judged() for text, _ in row["parts"]}  # type: ignore[attr-defined]
    parts = (text for row in UNSEEN for text, _ in row["parts"])
    assert not [text for text in parts if len(text.split()) >= LONG_ENOUGH_TO_TELL and text.lower() in texts]


def test_the_judged_messages_use_the_acts_by_their_names() -> None:
    named = {act for row in (*judged(), *UNSEEN) for _, act in row["parts"]}  # type: ignore[attr-defined]
    assert named <= set(Act)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("...", []),
        ("7", ["7"]),
        ("they talk. nobody listens!", ["they talk.", "nobody listens!"]),
        ("i wait and wait but they just look at me", ["i wait and wait", "but they just look at me"]),
        ("ok but why", ["ok but why"]),
        ("i put them in groups, and then one kid did it all", ["i put them in groups", "and then one kid did it all"]),
        ("they line up late; then they push", ["they line up late", "then they push"]),
        ("they freeze when Mr. Alvarez comes in", ["they freeze when Mr Alvarez comes in"]),
    ],
)
def test_a_message_is_taken_apart_at_its_joints(text: str, parts: list[str]) -> None:
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    ("text", "asked", "act"),
    [
        ("just tell me what to do", "none", Act.ASK_ONE),
        ("thanks", "plan", Act.THANKS),
        ("idk", "cause", Act.UNSURE),
        ("the second one", "options", Act.PICK),
        ("make it shorter", "words", Act.REWORK),
        ("can my principal read this?", "none", Act.ASK_PRIVACY),
        ("what would i say to them?", "card", Act.ASK_WORDS),
        ("no sé", "goal", Act.UNSURE),
    ],
)
def test_plain_messages_are_read(models: Models, text: str, asked: str, act: Act) -> None:
    assert [one.act for one in read_said(text, asked, models.acts)] == [act]


def test_reading_is_the_same_each_time(models: Models) -> None:
    text = "they talk over me. i think it's because i wait too long, what would you do?"
    assert read_said(text, "none", models.acts) == read_said(text, "none", models.acts)


def test_a_guess_may_be_its_second_act() -> None:
    assert Said("ok", Act.AGREE, 0.01, Act.PICK).may_be(Act.PICK)
    assert not Said("ok", Act.AGREE, 0.5, Act.PICK).may_be(Act.PICK)
