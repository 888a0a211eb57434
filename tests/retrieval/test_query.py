from collections.abc import Sequence

import pytest

from retrieval.keyword_index import KeywordIndex
from retrieval.passages import passages_of
from retrieval.query import HEAD, TAIL, QueryReader, bounded
from tests.retrieval.making import make_card

CARDS = [
    make_card("exit-ticket", "Exit ticket", aliases_es=["boleto de salida"]),
    make_card("restorative-circles", "Restorative circles"),
    make_card("jigsaw", "Jigsaw"),
]
PASSAGES = [passage for card in CARDS for passage in passages_of(card)]
READER = QueryReader(CARDS, PASSAGES, KeywordIndex(PASSAGES, [card.slug for card in CARDS]))


def named(text: str) -> Sequence[str]:
    return READER.read(text).named


def test_what_is_ruled_out_leaves_the_text() -> None:
    query = READER.read("I already do exit tickets. what else tells me who is lost")
    assert query.ruled_out == ("exit-ticket",)
    assert query.text == "what else tells me who is lost"
    assert query.named == ()


def test_the_text_stays_when_nothing_else_is_said() -> None:
    assert READER.read("I already do exit tickets").text == "I already do exit tickets"


def test_spelling_is_mended_before_anything_else() -> None:
    query = READER.read("restoritive circels went bad")
    assert query.text == "restorative circles went bad"
    assert query.named == ("restorative-circles",)


def test_names_come_in_the_order_of_the_text() -> None:
    assert named("a jigsaw, then an exit ticket") == ("jigsaw", "exit-ticket")


def test_spanish_is_also_read_in_english() -> None:
    query = READER.read("se les olvida todo lo que enseñé la semana pasada")
    written, english = query.wordings
    assert (written.language, english.language) == ("es", "en")
    assert "forget" in english.text


def test_a_long_text_is_bounded_at_both_ends_and_is_one_problem() -> None:
    text = "how do I start. " + "they talk and my kids shout, and the rest sleeps. " * 500 + "that is all."
    query = READER.read(text)
    assert len(query.text) <= HEAD + TAIL + 1
    assert query.text.startswith("how do I start")
    assert query.text.endswith("that is all.")
    assert query.issues == ()
    assert bounded("short") == "short"


def test_who_asks_and_for_what() -> None:
    assert READER.read("a teacher cried in our meeting").of_adults
    assert not READER.read("my kids cried today").of_adults
    assert READER.read("how do I count call-outs").of_measuring


STRANGE = ["", " ", "\n\n", "!!!", "😀" * 3000, "a" * 30_000, "no " * 10_000, "\u0301\u0301", "1) 2) 3)", "\ud800"]


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_do_no_harm(text: str) -> None:
    query = READER.read(text)
    assert len(query.text) <= HEAD + TAIL + 1
    assert query.ruled_out == query.named == query.issues == ()
