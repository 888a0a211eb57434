import pytest

from retrieval.spelling import Speller
from retrieval.text import stem

SPELLER = Speller(
    [
        "restorative circles",
        "number talks with fractions",
        "graphic organizer",
        "phonics",
        "write a paragraph",
        "here we are",
    ],
    known=frozenset({"herd", "elephants"}),
    known_stems={stem("write")},
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("restoritive", "restorative"),
        ("circels", "circles"),
        ("numbr", "number"),
        ("fractons", "fractions"),
        ("grafic", "graphic"),
        ("fonics", "phonics"),
        ("paragraf", "paragraph"),
    ],
)
def test_slips_and_spelling_by_ear(wrong: str, right: str) -> None:
    assert SPELLER.corrections(f"my {wrong} today") == {wrong: right}


@pytest.mark.parametrize("text", ["a herd of elephants", "writes", "Marisol", "QFT", "numb3r", "circ"])
def test_words_acronyms_and_short_things_stay(text: str) -> None:
    assert SPELLER.corrections(text) == {}


def test_the_same_letters_in_another_order_come_first() -> None:
    speller = Speller(["contact every home", "contact", "a contract"])
    assert speller.corrections("behavior contarct") == {"contarct": "contract"}


def test_a_common_word_that_is_nearer_wins_over_a_word_of_the_cards() -> None:
    speller = Speller(["negative"], common_words=frozenset({"narrative"}))
    assert speller.corrections("6th grade narative") == {"narative": "narrative"}


def test_words_of_the_glossary_are_left_alone_and_never_put_in() -> None:
    speller = Speller(["rest here"], known={"resta"})
    assert speller.corrections("la resta") == {}
    assert speller.corrections("restt") == {"restt": "rest"}
