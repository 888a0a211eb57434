"""Each rule of the checker is broken by one card that breaks nothing else."""

from pathlib import Path

import pytest

from knowledge.card import Card
from knowledge.checking import WORDS, Fault, check_cards, check_folder
from knowledge.reading import parse_card
from tests.knowledge.writing import COACHING_MOVE, PROTOCOL, STRATEGY, changed, filler

PLACE = "questioning-discussion/wait-time.md"


def card_of(text: str) -> Card:
    return parse_card(text, "card.md")


def faults_of(*texts: str) -> list[str]:
    return [fault.what for fault in check_cards([card_of(text) for text in texts])]


def written(folder: Path, place: str, text: str) -> Path:
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", [STRATEGY, COACHING_MOVE, PROTOCOL], ids=["strategy", "coaching-move", "protocol"])
def test_a_good_card_has_no_fault(text: str) -> None:
    assert faults_of(text) == []


@pytest.mark.parametrize(
    ("good", "old", "new", "said"),
    [
        (STRATEGY, "slug: wait-time", "slug: waiting-a-bit", "slug is not in the taxonomy"),
        (STRATEGY, "category: Questioning & discussion", "category: Writing", "is a strategy of the category"),
        (PROTOCOL, "slug: wait-time-log", "slug: peer-observation", "is a coaching-move of the category"),
        (STRATEGY, "## Pitfalls", "## Slips", "section 'Pitfalls' is missing"),
        (STRATEGY, "Fast recall drills should stay brisk.\n", "", "section 'When not to use it' is empty"),
        (STRATEGY, "3. Count three seconds before you call on anyone.\n", "", "steps: 2 numbered steps"),
        (STRATEGY, '> "Hands stay down', '"Hands stay down', "at least two lines of speech"),
        (STRATEGY, "**Large class:**", "**Many students:**", "adaptations: '**Large class:**' is missing"),
        (STRATEGY, "protocol: wait-time-log", "protocol: stop-watch", "links to 'stop-watch'"),
        (STRATEGY, "related: [cold-call,", "related: [warm-call,", "links to 'warm-call'"),
        (STRATEGY, "related: [cold-call,", "related: [wait-time,", "is related to itself"),
        (STRATEGY, "stay brisk.", "stay brisk!", "says '!'"),
        (STRATEGY, "stay brisk.", "be a game-changer.", "says 'game-changer'"),
        (STRATEGY, "summary: Stay silent", "summary: Use the proven way, stay silent", "says 'proven'"),
        (STRATEGY, "says: Longer pauses", "says: Perfectly clear, longer pauses", "says 'Perfectly'"),
        (STRATEGY, "cue: When I finish", "cue: If I finish", "cue must read"),
        (STRATEGY, "question, I will count", "question, we count", "cue must read"),
        (STRATEGY, "one word answers all day long", "I get no wait time in my room", "names the strategy"),
        (COACHING_MOVE, "**Groups:**", "**Teams:**", "adaptations: '**Groups:**' is missing"),
        (PROTOCOL, "| --- | --- |\n", "", "recording sheet: needs a table"),
        (STRATEGY, 'verified: "yes"', "verified: partly", "says verified 'partly' of a work listed as 'yes'"),
        (STRATEGY, "Lemov, D. (2021)", "Lemov, D. (1921)", "cites a work that is not in references.yaml"),
        (STRATEGY, "me desespera el silencio", "el tiempo de espera", "names the strategy"),
        (PROTOCOL, "## Unit and formula", "## Unit", "section 'Unit and formula' is missing"),
    ],
)
def test_one_change_makes_one_fault(good: str, old: str, new: str, said: str) -> None:
    found = faults_of(changed(good, old, new))
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(("field", "most"), [("summary", 32), ("trade_off", 32), ("first_step", 50), ("cue", 36)])
def test_what_is_spoken_is_short(field: str, most: int) -> None:
    start = next(line for line in STRATEGY.splitlines() if line.startswith(f"{field}: "))
    spare = most - len(start.split()) + 1
    assert faults_of(changed(STRATEGY, start, start + " more" * spare)) == []
    too_long = faults_of(changed(STRATEGY, start, start + " more" * (spare + 1)))
    assert too_long == [f"{field}: {most + 1} words, {most} at most"]


@pytest.mark.parametrize(("words", "good"), [(WORDS.start - 1, False), (WORDS.start, True), (900, True), (901, False)])
def test_the_sections_have_a_readable_length(words: int, good: bool) -> None:
    now = sum(len(section.text.split()) for section in card_of(STRATEGY).sections)
    text = changed(STRATEGY, filler("reason", 300), filler("cause", 300 + words - now))
    assert (faults_of(text) == []) is good


def test_ten_steps_are_too_many() -> None:
    steps = "\n".join(f"{number}. Do the thing with number {number}." for number in range(4, 11))
    text = changed(STRATEGY, "before you call on anyone.", f"before you call on anyone.\n{steps}")
    assert faults_of(text) == ["steps: 10 numbered steps; three to nine are readable"]


def test_two_cards_may_not_share_a_line_of_teachers() -> None:
    shared = [
        fault for fault in check_cards([card_of(STRATEGY), card_of(COACHING_MOVE)]) if "share a line" in fault.what
    ]
    assert {fault.where for fault in shared} == {"wait-time and motivational-interviewing"}
    assert any("nobody says anything so I answer it myself" in fault.what for fault in shared)


def test_lines_are_the_same_whatever_their_case_and_marks() -> None:
    line = "a line: nobody answers, ever"
    one = changed(STRATEGY, "one word answers all day long", f'"{line}"')
    other = changed(PROTOCOL, "one word answers all day long", '"A LINE nobody answers ever"')
    assert any("share a line: 'a line: nobody answers, ever'" in fault for fault in faults_of(one, other))


def test_a_fault_reads_as_where_and_what() -> None:
    assert str(Fault("wait-time", "is empty")) == "wait-time: is empty"


def test_a_folder_is_read_on_after_a_bad_file(tmp_path: Path) -> None:
    written(tmp_path, "questioning-discussion/aaa.md", "no card at all")
    written(tmp_path, PLACE, STRATEGY)
    cards, faults = check_folder(tmp_path)
    assert [card.slug for card in cards] == ["wait-time"]
    assert [(fault.where, "no front matter" in fault.what) for fault in faults] == [("aaa.md", True)]


@pytest.mark.parametrize("place", ["writing/wait-time.md", "questioning-discussion/wait.md", "wait-time.md"])
def test_a_card_in_the_wrong_place_is_told_where_it_belongs(tmp_path: Path, place: str) -> None:
    written(tmp_path, place, STRATEGY)
    _, faults = check_folder(tmp_path)
    assert [str(fault) for fault in faults] == [f"wait-time: belongs in {PLACE}, not {place}"]


def test_a_good_folder_has_no_fault(tmp_path: Path) -> None:
    written(tmp_path, PLACE, STRATEGY)
    cards, faults = check_folder(tmp_path)
    assert (len(cards), faults) == (1, [])


def test_a_sentence_nearly_copied_is_found_with_both_places() -> None:
    one = changed(
        STRATEGY, "Fast recall drills should stay brisk.", "Skip the pause when a drill should stay brisk and loud."
    )
    other = changed(
        PROTOCOL, "In a lesson without questions.", "Skip the pause when this drill should stay brisk and loud."
    )
    (fault,) = [fault for fault in check_cards([card_of(one), card_of(other)]) if "share a sentence" in fault.what]
    assert fault.where == "wait-time and wait-time-log"


def test_hard_reading_is_a_fault() -> None:
    sentence = "Institutional accountability considerations necessitate comprehensive documentation procedures "
    hard = changed(STRATEGY, filler("reason", 300), (sentence * 43).strip() + ".")
    (fault,) = faults_of(hard)
    assert fault.startswith("reads like grade")


def test_too_many_lines_are_a_fault() -> None:
    more = "".join(f"    - so many lines, this is number {number} of them\n" for number in range(9))
    assert faults_of(changed(STRATEGY, "  es:\n", more + "  es:\n")) == ["teachers_say: 17 lines, 14 at most"]
