from retrieval.names import NameBook, tokens
from tests.retrieval.making import make_card

CARDS = [
    make_card("entry-routine", "Entry routine with a Do Now", aliases=["Do Now", "bell ringer"]),
    make_card("exit-ticket", "Exit ticket", aliases=["exit slip"], aliases_es=["boleto de salida"]),
    make_card("writing-frames", "Paragraph frames", aliases=["RACE"], lines=["two kids race to the door every day"]),
    make_card("think-pair-share", "Think-Pair-Share", aliases=["TPS"]),
    make_card("turn-and-talk", "Turn and talk", aliases=["pair share"]),
    make_card("number-talks", "Number talks", lines=["stations are loud"]),
    make_card("learning-centers", "Learning centers", aliases=["stations"]),
]


def found(text: str, corrections: dict[str, str] | None = None) -> list[tuple[str, str]]:
    namings = NameBook(CARDS).find(text, tokens(text, corrections))
    return [(text[naming.start : naming.end], naming.slugs[0]) for naming in namings]


def test_names_and_aliases_in_any_form() -> None:
    assert found("Exit tickets or a bell-ringer?") == [
        ("Exit tickets", "exit-ticket"),
        ("bell-ringer", "entry-routine"),
    ]


def test_spanish_names_without_accents() -> None:
    assert found("un boleto de salida") == [("boleto de salida", "exit-ticket")]


def test_the_longest_name_wins() -> None:
    assert found("my think-pair-share flops") == [("think-pair-share", "think-pair-share")]


def test_signs_stand_for_words() -> None:
    assert found("turn n talk") == [("turn n talk", "turn-and-talk")]
    assert found("turn & talk") == [("turn & talk", "turn-and-talk")]


def test_an_ordinary_word_is_a_name_only_as_spelled() -> None:
    assert found("they want RACE for short answers") == [("RACE", "writing-frames")]
    assert found("they race around") == []
    assert found("the Do Now takes ten minutes") == [("Do Now", "entry-routine")]
    assert found("what do i do now") == []


def test_misspelled_names_are_found_by_their_correction() -> None:
    assert found("numbr talks", {"numbr": "number"}) == [("numbr talks", "number-talks")]


def test_words_that_teachers_use_anyway_weigh_less() -> None:
    book = NameBook(CARDS)
    (stations,) = book.find("stations", tokens("stations"))
    (exit_ticket,) = book.find("exit ticket", tokens("exit ticket"))
    assert stations.weight < 0.5 <= exit_ticket.weight
    assert exit_ticket.name == "Exit ticket"


def test_letters_one_by_one_are_a_word() -> None:
    book = NameBook([make_card("activating-prior-knowledge", "Activating prior knowledge", aliases=["KWL chart"])])
    for text in ("K-W-L charts", "k.w.l chart", "KWL chart"):
        assert [naming.slugs for naming in book.find(text, tokens(text))] == [("activating-prior-knowledge",)], text


def test_numbers_are_the_same_in_words_and_digits() -> None:
    book = NameBook([make_card("five-practices", "5 Practices discussion", aliases=["five practices"])])
    for text in ("the 5 practices", "the five practices"):
        assert [naming.slugs for naming in book.find(text, tokens(text))] == [("five-practices",)], text


def test_several_of_what_is_known_by_its_letters() -> None:
    book = NameBook([make_card("document-based-inquiry", "Document-based inquiry", aliases=["DBQ"])])
    text = "DBQs with kids who read at a 4th grade level"
    assert [naming.slugs for naming in book.find(text, tokens(text))] == [("document-based-inquiry",)]
