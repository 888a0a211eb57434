import pytest

from retrieval.exclusions import ExclusionReader, Exclusions
from retrieval.names import NameBook, tokens
from tests.retrieval.making import make_card

BOOK = NameBook(
    [
        make_card("exit-ticket", "Exit ticket", aliases=["exit slip"], aliases_es=["boletos de salida"]),
        make_card("game-based-review", "Game-based review", aliases=["Kahoot", "Blooket"]),
        make_card("cold-call", "Cold Call", aliases=["no hands up", "cold calling"]),
        make_card("jigsaw", "Jigsaw"),
        make_card("wait-time", "Wait time"),
        make_card("calm-down-strategies", "Calming strategies", aliases=["calm corner"]),
        make_card("number-talks", "Number talks"),
        make_card("gallery-walk", "Gallery walk"),
        make_card("think-pair-share", "Think-Pair-Share"),
    ]
)


def read(text: str) -> Exclusions:
    words = tokens(text)
    return ExclusionReader().read(text, words, BOOK.find(text, words))


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("I already do exit tickets. what else?", {"exit-ticket"}),
        ("we use jigsaw all the time already", {"jigsaw"}),
        ("no kahoot no blooket. how do I review", {"game-based-review"}),
        ("don't want another app", {"game-based-review", "student-response-systems", "purposeful-tech-integration"}),
        ("please not another sticker chart", {"token-economy"}),
        ("motivate them without candy, tickets or a treasure box", {"token-economy"}),
        ("calm a kid down that is NOT send him to the calm corner, he uses it", {"calm-down-strategies"}),
        ("I don't believe in homework. how do I get practice", {"homework-design"}),
        ("get everyone talking without cold calling, it terrifies them", {"cold-call"}),
        ("I tried think pair share and it flops. other ways?", {"think-pair-share"}),
        ("anything but a gallery walk", {"gallery-walk"}),
        ("sin juegos ni kahoot, ¿cómo repaso?", {"game-based-review"}),
        ("ya hago boletos de salida, ¿qué más?", {"exit-ticket"}),
        ("no quiero usar kahoot", {"game-based-review"}),
        ("number talks we've got, facts are still slow", {"number-talks"}),
        ("gallery walks happen every friday so that's covered", {"gallery-walk"}),
        ("stations were loud and i don't want them back", {"learning-centers"}),
        ("exit tickets, nobody looks at them, so not that", {"exit-ticket"}),
        ("exit tickets are required, fine, they do them. what else shows me who got it", {"exit-ticket"}),
        ("tried points, tickets, dojo, the whole prize box, he could not care less", {"token-economy"}),
        ("policy says zero homework now", {"homework-design"}),
        ("we're not allowed to use phones, how do i poll them", {"student-response-systems"}),
        ("kahoot is banned here", {"game-based-review"}),
        ("trying to get away from kahoot", {"game-based-review"}),
    ],
)
def test_what_is_refused_or_done(text: str, slugs: set[str]) -> None:
    assert set(read(text).slugs) == slugs


@pytest.mark.parametrize(
    "text",
    [
        "I'm not sure how to do a number talk",
        "there's no wait time in her room",
        "why isn't my exit ticket working",
        "never done a gallery walk",
        "I don't know how to run a jigsaw",
        "no one does the exit ticket",
        "they do not like group work",
        "a whole class review with no hands up at all",
        "I tried think pair share and they talk about fortnite",
        "they turn in papers without names",
        "exit tickets are required and mine are bad",
        "my jigsaw was a disaster, what went wrong",
        "gallery walk was fun, we have five minutes left though",
        "I tried a jigsaw once",
    ],
)
def test_what_only_sounds_like_a_refusal(text: str) -> None:
    assert read(text) == Exclusions()


def test_the_places_cover_the_refusal_and_its_object() -> None:
    text = "I don't believe in homework. how do I get practice in"
    ((start, end),) = read(text).places
    assert text[start:end] == "I don't believe in homework"
