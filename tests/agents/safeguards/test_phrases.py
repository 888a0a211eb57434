"""The language of phrases."""

import pytest

from agents.safeguards.phrases import Phrases

WORDS = {"who": ("he|she", "my student"), "hurt": ("cut|cuts", "burns ~1 self")}


def found(phrase: str, text: str) -> bool:
    return Phrases((phrase,), WORDS).find(f" {text} ") is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("a|b c", "b c"),
        ("a_b|c d", "a b d"),
        ("end*", "endless"),
        ("so (very) tired", "so tired"),
        ("so (very|really) tired", "so really tired"),
        ("he ~2 cries", "he often silently cries"),
        ("he ~2 cries", "he cries"),
        ("{who} {hurt}", "my student burns him self"),
        ("{who}|they {hurt}", "they cut"),
        ("tired .", "i am tired"),
        ("tired .", "i am tired and cold"),
        ("tired ?", "are they tired ?"),
        ("dad & hits", "he hits me my dad"),
        ("he & dad & hits", "he said dad hits"),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str) -> None:
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("a|b c", "a b"),
        ("end", "endless"),
        ("he ~2 cries", "he often and silently cries"),
        ("{who} {hurt}", "they cut"),
        ("tired .", "tired of chalk"),
        ("tired ?", "tired"),
        ("dad & hits", "dad waits"),
        ("a.b", "axb"),
    ],
)
def test_what_a_phrase_does_not_find(phrase: str, text: str) -> None:
    assert not found(phrase, text)


def test_a_match_gives_the_text_up_to_its_end() -> None:
    assert Phrases(("he cries",), {}).find(" today he cries a lot ") == " today he cries "
    assert Phrases(("lot & he",), {}).find(" today he cries a lot ") == " today he cries a lot "


def test_words_around_a_removed_phrase_do_not_meet() -> None:
    assert Phrases(("dying of laughter",), {}).remove(" i am dying of laughter today ") == " i am # today "


def test_no_phrases_find_nothing() -> None:
    assert Phrases((), {}).find(" anything ") is None
