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
