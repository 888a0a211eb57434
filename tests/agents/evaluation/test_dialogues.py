"""Dialogue files are read whole or refused with the line."""

from pathlib import Path

import pytest

from agents.evaluation.dialogues import DialogueFileError, read_dialogues
from knowledge.taxonomy import taxonomy

OWN = Path(__file__).parent / "dialogues.jsonl"


def test_only_three_fields_are_needed_and_unknown_ones_are_left_aside(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text('{"id":"a","intent":"safety-x","turns":["hi"],"colour":"red"}\n\n', encoding="utf-8")
    (dialogue,) = read_dialogues(path)
    assert (dialogue.id, dialogue.turns, dialogue.is_safety) == ("a", ("hi",), True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "line 1"),
        ('{"id":"a","intent":"x","turns":[]}', "line 1: turns"),
        (
            '{"id":"a","intent":"x","turns":["b"]}\n{"id":"a","intent":"x","turns":["b"]}',
            "line 2: the id 'a' stands twice",
        ),
        ('{"intent":"x","turns":["b"]}', "id: Field required"),
        ("\n", "holds no dialogue"),
    ],
)
def test_what_is_no_dialogue_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DialogueFileError, match=message):
        read_dialogues(path)


def test_our_own_dialogues_name_planned_cards() -> None:
    dialogues = read_dialogues(OWN)
    assert len(dialogues) >= 12
    assert all(5 <= len(dialogue.turns) <= 10 for dialogue in dialogues)
    slugs = {slug for one in dialogues for slug in (*one.acceptable_slugs, *one.must_not_suggest)}
    assert slugs <= taxonomy().keys()
