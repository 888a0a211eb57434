import numpy as np

from knowledge.messages import Message
from retrieval.keyword_index import KeywordIndex
from retrieval.passages import messages_as_passages, passages_of
from retrieval.text import terms
from tests.retrieval.making import make_card

CARDS = [
    make_card("attention-signal", "Attention signal", aliases=["callback"], section="Clap and wait for silence."),
    make_card("cold-call", "Cold Call", lines=["the same three hands go up every time"], section="Call on students."),
    make_card("jigsaw", "Jigsaw", section="Expert groups read. The same hands do not write."),
]
SLUGS = [card.slug for card in CARDS]
INDEX = KeywordIndex([passage for card in CARDS for passage in passages_of(card)], SLUGS)


def test_what_teachers_say_counts_more_than_a_section() -> None:
    scores = INDEX.scores(terms("the same hands"))
    assert scores[SLUGS.index("cold-call")] > scores[SLUGS.index("jigsaw")] > scores[0] == 0


def test_terms_that_every_card_holds_tell_little() -> None:
    assert INDEX.rarity("complaint") < INDEX.rarity("callback")
    assert INDEX.rarity("unheard") == 0


def test_repeating_a_word_changes_nothing() -> None:
    assert np.array_equal(INDEX.scores(["hand"]), INDEX.scores(["hand"] * 5))


def test_no_terms_no_scores() -> None:
    assert INDEX.scores([]).tolist() == [0.0, 0.0, 0.0]


def test_held_counts_distinct_terms() -> None:
    assert INDEX.held(["hand", "hand", "callback", "unheard"], SLUGS.index("cold-call")) == 1


def test_a_judged_message_lends_its_words_to_the_cards_it_speaks_for() -> None:
    judged = Message("crickets again in algebra", {"cold-call": 3, "jigsaw": 1})
    passages = [passage for card in CARDS for passage in passages_of(card)]
    index = KeywordIndex([*passages, *messages_as_passages([judged], SLUGS)], SLUGS)
    signal, cold_call, jigsaw = index.scores(terms("crickets"))
    assert cold_call > jigsaw > signal == 0
