"""Texts are taken apart as a reader would."""

import pytest

from agents.evaluation.prose import (
    Block,
    BlockKind,
    blocks,
    clauses,
    content,
    marks,
    numbers,
    quotations,
    sentences,
    without_quotations,
    word_count,
    words,
)


def test_blocks_are_paragraphs_items_and_quotes() -> None:
    text = "Hear me\nout.\n\n1. One\n   more\n2. Two\n\n> say this\n> and that\n\n- last"
    assert blocks(text) == [
        Block(BlockKind.PARAGRAPH, "Hear me out."),
        Block(BlockKind.ITEM, "One more", numbered=True),
        Block(BlockKind.ITEM, "Two", numbered=True),
        Block(BlockKind.QUOTE, "say this and that"),
        Block(BlockKind.ITEM, "last"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("In ch. 3 you stopped. Then what?", ["In ch. 3 you stopped.", "Then what?"]),
        ("It took 7.5 minutes. Yes.", ["It took 7.5 minutes.", "Yes."]),
        ("Try **Cold Call** [1]. It is calm [2].", ["Try **Cold Call** [1].", "It is calm [2]."]),
        ('He said "go." Then left', ['He said "go."', "Then left"]),
        ("Use a count, e.g. tallies. Fine.", ["Use a count, e.g. tallies.", "Fine."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_quotations_are_found_and_taken_out() -> None:
    text = 'Ask “What do you see?” or "Why?" and wait, don\'t rush.'
    assert quotations(text) == ["What do you see?", "Why?"]
    assert "?" not in without_quotations(text)
    assert "don't rush" in without_quotations(text)


def test_marks_and_numbers_do_not_mix() -> None:
    assert marks("a [1] b [12]") == [1, 12]
    assert numbers("Seven of 18 [3], twelve more") == {7, 18, 12}


def test_words_are_plain() -> None:
    assert words("**Cold** Call's [1] *día*, don't") == ["cold", "call", "dia", "dont"]


def test_content_leaves_out_what_every_talk_holds() -> None:
    assert content("The students in my class copied seven answers") == ["copi", "7", "answer"]


def test_word_count_is_a_readers() -> None:
    assert word_count("1. **Wait** three seconds [1].\n2. Don't fill it – listen.") == 7


def test_clauses_part_what_was_said_apart() -> None:
    assert clauses("28 kids, maybe 5 talk and the rest stare. ugh") == [
        "28 kids",
        "maybe 5 talk",
        "the rest stare",
        "ugh",
    ]
