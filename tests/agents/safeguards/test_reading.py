"""Messages as sentences of plain words."""

import pytest

from agents.safeguards.reading import plain, read_sentences

TRANSCRIPT = "T: why did he do it\nS1: he wanted to die\nT: say more\nS1: my dad hits me too\nT: turn and talk"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I can’t, won't and DON'T", " i can not will not and do not "),
        ("im fine. ive slept", " i am fine i have slept "),
        ("He's here; my mom's boyfriend too", " he is here my mom s boyfriend too "),
        ("step-dad", " stepdad "),
        ("Mamá dañó", " mama dano "),
        ("self-harm, selfharm", " self harm self harm "),
        ("suiside? no", " suicide ? no "),
        ("suicde", " suicide "),
        ("sucidal", " suicidal "),
    ],
)
def test_words_are_written_one_way(text: str, words: str) -> None:
    assert plain(text) == words


def test_sentences_end_where_teachers_end_them() -> None:
    found = [one.words for one in read_sentences("Mr. Diaz is out. what now?! ok\nthen… yes")]
    assert found == [" mr diaz is out ", " what now ? ", " ok ", " then ", " yes "]


def test_hidden_characters_do_not_hide_words() -> None:
    (found,) = read_sentences("I want to d\u200bi\u00ade")
    assert found.words == " i want to die "


def test_full_width_letters_are_letters() -> None:
    assert read_sentences("\uff4b\uff4e\uff49\uff46\uff45")[0].words == " knife "


def test_lines_of_a_pasted_transcript_are_spoken() -> None:
    assert [one.spoken for one in read_sentences(f"what do you notice\n{TRANSCRIPT}")] == [False] + [True] * 5


def test_a_list_of_facts_is_no_transcript() -> None:
    text = "Class: first grade\nSize: 22\nProblem: pack up\nAlso: a boy with marks"
    assert not any(one.spoken for one in read_sentences(text))


def test_of_a_very_long_message_both_ends_are_read() -> None:
    words = [one.words for one in read_sentences("first words. " + "filler. " * 5000 + "last words.")]
    assert words[0] == " first words "
    assert words[-1] == " last words "
    assert len(words) < 2000


@pytest.mark.parametrize("mark", [":", ","])
def test_a_talk_that_is_retold_is_no_transcript(mark: str) -> None:
    text = "\n".join(f"{who}{mark} something was said" for who in ("me", "her", "me", "her", "me", "her", "me"))
    assert not any(one.spoken for one in read_sentences(text))


def test_sentences_that_begin_alike_are_no_transcript() -> None:
    assert not any(one.spoken for one in read_sentences("So, it began.\n" * 4 + "Also, it went on.\n" * 4))


def test_a_table_of_a_lesson_is_a_transcript() -> None:
    assert all(
        one.spoken for one in read_sentences("1,teacher,what is it\n2,student,four\n3,teacher,why\n4,student,so")
    )
