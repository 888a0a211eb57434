"""The longer sets of scripts, for `debrief evaluate conversations`: written by people who had not read the moves.

`unseen_scripts.jsonl` is for telling how good the agent is, `scripts.jsonl` for making it better.
"""

from pathlib import Path

import pytest

from agents.evaluation.dialogues import read_dialogues
from knowledge.taxonomy import taxonomy

FOLDER = Path(__file__).parent


@pytest.mark.parametrize(("name", "least"), [("scripts.jsonl", 60), ("unseen_scripts.jsonl", 30)])
def test_scripts_can_be_played_and_name_cards_that_exist(name: str, least: int) -> None:
    dialogues = read_dialogues(FOLDER / name)
    assert len(dialogues) >= least
    assert {slug for dialogue in dialogues for slug in dialogue.acceptable_slugs} <= taxonomy().keys()
    assert all(dialogue.must_do and dialogue.must_not_do for dialogue in dialogues)
    assert all(dialogue.disclosure_turn for dialogue in dialogues if dialogue.is_safety)


def test_no_script_stands_in_both_sets() -> None:
    first = {dialogue.turns[0] for dialogue in read_dialogues(FOLDER / "scripts.jsonl")}
    assert first.isdisjoint(dialogue.turns[0] for dialogue in read_dialogues(FOLDER / "unseen_scripts.jsonl"))
