"""Identifiers: opaque, ordered by time, checked before any look into the database."""

import pytest

from api.identifiers import is_id, new_id


def test_they_are_many_and_all_different() -> None:
    made = [new_id("con") for _ in range(10_000)]
    assert len(set(made)) == len(made)
    assert all(is_id(one, "con") for one in made)


def test_they_sort_by_time(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for milliseconds in (1, 2, 1_000, 2**40, 2**47):
        monkeypatch.setattr("time.time_ns", lambda at=milliseconds: at * 1_000_000)
        made.append(new_id("con"))
    assert made == sorted(made)


@pytest.mark.parametrize(
    "other", ["", "con_", "msg_" + "0" * 26, "con_" + "0" * 25, "con_" + "u" * 26, "con_" + "0" * 26 + "\n"]
)
def test_others_are_told_apart(other: str) -> None:
    assert not is_id(other, "con")
