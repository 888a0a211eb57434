import pytest

from retrieval.text import fold, language_of, stem, terms, words


@pytest.mark.parametrize("text", ["Niño recién LLEGADO", "don’t", "İstanbul ﬁne ß", "e\u0301tude", "😀 ok"])
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_takes_accents_and_case_away() -> None:
    assert fold("Ñandú Ágil") == "nandu agil"


def test_words_split_at_hyphens_and_keep_contractions() -> None:
    assert words("Think-Pair-Share: don’t!") == ["think", "pair", "share", "don't"]


def test_terms_leave_out_empty_words_and_numbers() -> None:
    assert terms("I have 22 kids who are shouting") == ["kid", "shout"]


def test_spanish_is_stemmed_as_spanish() -> None:
    assert stem("preguntas", "es") == stem("pregunta", "es") != stem("preguntas", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mis alumnos no entienden las fracciones", "es"),
        ("quiero que los papás participen", "es"),
        ("my kids don't get fractions", "en"),
        ("no", "en"),
        ("", "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language
