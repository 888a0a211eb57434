from retrieval.spanish import glossary, in_english


def test_words_are_turned_by_form_and_by_stem() -> None:
    assert in_english("Mis alumnos olvidaron la tarea") == "my students forget the homework"
    assert in_english("olvidando") == "forget"


def test_unknown_words_stay() -> None:
    assert in_english("fortnite en clase") == "fortnite in class"


def test_the_glossary_is_folded_and_whole() -> None:
    assert glossary()["parrafo"] == "paragraph"
    assert all(word == word.lower() and english for word, english in glossary().items())
