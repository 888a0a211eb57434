"""A pasted transcript is counted whatever its labels look like; nothing else is taken for one."""

import pytest

from agents.guided.reading.transcript import read_transcript

LABELED = """Teacher: What do you notice about the shadow?
Student 1: it moves
Teacher: Why would it move?
Student 2: the sun
Student 1: no the earth turns
Teacher: Say more about that.
Student 2: like when you spin
Teacher: So who agrees?
Student 3: me
Teacher: Why?
Student 3: because it is noon here
Teacher: Write that down now please everyone
"""
STAMPED = "\n".join(f"[0{n // 6}:{n % 6}0] {'T' if n % 2 else 'Maya'}: line number {n} here" for n in range(14))
SPREADSHEET = """Unit 3 recording,,
Timestamp,Speaker,Sentence
00:01,Teacher,What is a fraction?
00:04, teacher ,Nobody?
00:09,TEACHER:,Take ten seconds.
00:20,Student A,half
00:22,"Student A","a piece, of something"
00:25,Teacher,A piece of what?
00:30,Student B,of a whole
00:33,Teacher,Good. Equal pieces or any pieces?
00:40,Student B,equal
00:44,student b.,equal ones
00:47,Teacher,Why does that matter?
00:55,Student A,so it is fair
01:02,,
01:05,Teacher,01:05
01:09,Teacher,Turn to your neighbor.
"""


STRETCH = """here's a bit
T: so which is bigger, 3/4 or 5/8?
Marisol: 5/8
T: look again. four and eight. what do we do, Devonte?
Devonte: make em the same
T: right, so how many eighths?
Marisol: can i ask Devonte something
T: one sec
"""


def counts(text: str) -> tuple[int, int, float, int]:
    counted = read_transcript(text)
    assert counted is not None
    return counted.lines, counted.voices, counted.share, counted.questions


def test_a_short_stretch_is_read_by_turns_without_names() -> None:
    counted = read_transcript(STRETCH)
    assert counted is not None
    assert (counted.lines, counted.own, counted.longest) == (7, 4, 5)
    assert (counted.back, counted.others) == (3, 3)
    assert len(counted.moments) == 2
    assert not any(name in " ".join(counted.moments) for name in ("Marisol", "Devonte"))


def test_labels_are_counted_by_voice_words_and_questions() -> None:
    assert counts(LABELED) == (12, 4, 25 / 43, 4)


def test_time_stamps_before_the_names_do_not_matter() -> None:
    assert counts(STAMPED) == (14, 2, 0.5, 0)


def test_a_spreadsheet_is_read_by_its_columns_with_one_voice_under_many_labels() -> None:
    assert counts(SPREADSHEET) == (13, 3, 26 / 41, 5)


def test_columns_may_stand_in_any_order_beside_others() -> None:
    rows = [f"{n},so the answer is {n}?,{'Ms. R' if n % 3 else 'Kid'},ok" for n in range(15)]
    counted = read_transcript("\n".join(["n,Text,Speaker name,note", *rows]))
    assert counted is not None
    assert (counted.lines, counted.voices, counted.questions) == (15, 2, 10)


def test_broken_quotes_do_not_stop_the_counting() -> None:
    rows = [f'{"Teacher" if n % 2 else "Student"},and he said "go on {n}' for n in range(20)]
    counted = read_transcript("\n".join(["Speaker,Sentence", *rows]))
    assert counted is not None
    assert counted.lines == 20
    broken = read_transcript("\n".join(["Speaker,Sentence", *rows, 'Teacher,"never closed', *rows]))
    assert broken is not None
    assert broken.lines >= 20


@pytest.mark.parametrize(("lines", "enough"), [(3, False), (12, True)])
def test_a_dozen_lines_make_a_transcript(lines: int, enough: bool) -> None:
    text = "\n".join(f"{'Teacher' if n % 2 else 'Student'}: word number {n}" for n in range(lines))
    assert (read_transcript(text) is not None) is enough


@pytest.mark.parametrize(
    "text",
    [
        "",
        "they talk over me the whole period",
        "\n".join(f"Teacher: monologue line {n}" for n in range(20)),
        "\n".join(["goal: 20 of 28", "problem: noise", "tried: seating chart"]),
        "\n".join(f"{n}. Take out the book and read page {n}" for n in range(30)),
        "Speaker,Sentence\n" + "\n".join("Teacher," for _ in range(30)),
        "name,score\n" + "\n".join(f"kid {n},{n}" for n in range(40)),
        "lorem " * 8000,
    ],
    ids=["empty", "a complaint", "one voice", "a few labels", "a list", "no words", "a grade book", "30,000 letters"],
)
def test_what_is_no_conversation_is_no_transcript(text: str) -> None:
    assert read_transcript(text) is None
