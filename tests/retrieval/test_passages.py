from knowledge.library import Library
from knowledge.messages import Message
from retrieval.passages import WORDS_PER_PASSAGE, Field, messages_as_passages, passages_of
from tests.retrieval.making import make_card


def test_each_line_is_a_passage_of_its_language() -> None:
    card = make_card("a-card", "A card", lines=["they shout all day long"])
    lines = [passage for passage in passages_of(card) if passage.field is Field.LINE]
    assert [line.text for line in lines] == [*card.front.teachers_say.en, *card.front.teachers_say.es]
    assert [line.language for line in lines].count("es") == 3


def test_names_hold_every_alias_and_the_category() -> None:
    card = make_card("a-card", "A card", aliases=["Bell ringer"], aliases_es=["tarea inicial"])
    english, spanish = [passage.embedded for passage in passages_of(card) if passage.field is Field.NAME]
    assert english == "A card; Bell ringer; Category"
    assert "tarea inicial" in spanish


def test_long_sections_are_split_between_blocks_and_lose_nothing() -> None:
    blocks = [f"{number}. " + " ".join(["word"] * 40) for number in range(1, 8)]
    card = make_card("a-card", "A card", section="\n".join(blocks))
    pieces = [passage for passage in passages_of(card) if passage.field is Field.SECTION]
    assert "\n".join(piece.text for piece in pieces) == "\n".join(blocks)
    assert len(pieces) == 4
    assert all(piece.anchor == "what-it-is" for piece in pieces)


def test_no_piece_of_the_library_is_much_too_long(library: Library) -> None:
    sections = [p for card in library for p in passages_of(card) if p.field is Field.SECTION]
    assert max(len(passage.text.split()) for passage in sections) < 2 * WORDS_PER_PASSAGE
    assert all(passage.text for passage in sections)


def test_ids_follow_the_content() -> None:
    first = {p.id for p in passages_of(make_card("a-card", "A card", section="One text of some length."))}
    again = {p.id for p in passages_of(make_card("a-card", "A card", section="One text of some length."))}
    other = {p.id for p in passages_of(make_card("a-card", "A card", section="Another text of some length."))}
    assert first == again
    assert len(first - other) == 1


def test_ids_of_the_library_are_unique(library: Library) -> None:
    ids = [passage.id for card in library for passage in passages_of(card)]
    assert len(ids) == len(set(ids))


def test_a_message_speaks_for_the_cards_that_help_by_how_much() -> None:
    judged = Message("they stare at me and nobody moves", {"wait-time": 3, "cold-call": 1, "not-here": 2})
    strange = Message("nothing of this library helps", {"not-here": 3})
    (passage,) = messages_as_passages([judged, strange], {"wait-time", "cold-call"})
    shares = dict(passage.speaks_for)
    assert shares["wait-time"] == 1 > shares["cold-call"] > 0
    assert shares.keys() == {"wait-time", "cold-call"}
    assert (passage.field, passage.embedded) == (Field.MESSAGE, judged.text)


def test_a_part_of_a_card_speaks_for_that_card_alone() -> None:
    assert {p.speaks_for for p in passages_of(make_card("a-card", "A card"))} == {(("a-card", 1.0),)}
