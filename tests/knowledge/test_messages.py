"""Judged messages."""

from pathlib import Path

import pytest

from knowledge.library import Library
from knowledge.messages import Message, MessageError, faults_of_messages, read_messages

SLUGS = frozenset({"wait-time", "cold-call"})


def test_the_bundled_messages_have_no_fault_and_reach_every_card() -> None:
    library = Library.read()
    assert list(faults_of_messages(library.messages, frozenset(card.slug for card in library))) == []
    right_on_it = {slug for message in library.messages for slug, grade in message.relevant.items() if grade == 3}
    assert right_on_it == {card.slug for card in library}


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (Message("nobody talks", {"wait-tims": 3}), "names cards there are not: wait-tims"),
        (Message("nobody talks", {"wait-time": 2}), "needs grades 1 to 3, and a 3 among them"),
        (Message("nobody talks", {"wait-time": 3, "cold-call": 4}), "needs grades 1 to 3"),
        (Message("nobody talks", {}), "needs grades"),
    ],
)
def test_a_bad_message_is_a_fault(message: Message, said: str) -> None:
    (fault,) = faults_of_messages([message], SLUGS)
    assert said in fault


def test_the_same_message_twice_is_a_fault() -> None:
    twice = [Message("Nobody talks.", {"wait-time": 3}), Message("nobody talks", {"cold-call": 3})]
    assert list(faults_of_messages(twice, SLUGS)) == ["'nobody talks' stands there 2 times"]


@pytest.mark.parametrize("line", ["no json", "[]", '{"text": "a"}', '{"text": "a", "relevant": {"b": "high"}}'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text('{"text": "fine", "relevant": {"wait-time": 3}}\n' + line, encoding="utf-8")
    with pytest.raises(MessageError, match="line 2"):
        read_messages(path)
