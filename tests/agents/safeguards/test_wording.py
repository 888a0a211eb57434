"""Every wording of the safeguards: short, asked once, never said twice, and none missing."""

import re
from collections import Counter
from itertools import combinations

import pytest
from rapidfuzz import fuzz

from agents.contract import Contact
from agents.safeguards import ContactBook
from agents.safeguards.aspects import Aspect
from agents.safeguards.signs.sign import Kind
from agents.safeguards.wording import Wording, sentences
from prompts.phrasings import Phrasing, read_phrasings

PHRASINGS = read_phrasings("safety")
SPOKEN = [key for key in PHRASINGS.wordings if not re.match(r"(es\.)?(word|name)\.", key)]
PLACES = {
    "known": {"emergency": "911", "crisis": "988"},
    "unknown": {"emergency": "your local emergency number", "crisis": "a crisis line where you live"},
}
SAFETY_KINDS = [kind.value for kind in Kind if not kind.is_refusal]
REFUSALS = [kind.value for kind in Kind if kind.is_refusal]
NEARLY_THE_SAME = 90
_JUDGING = re.compile(r"\b(great|excellent|amazing|perfect|as an ai)\b|!", re.IGNORECASE)


def all_phrasings() -> list[Phrasing]:
    return [phrasing for key in SPOKEN for phrasing in PHRASINGS.of(key)]


@pytest.mark.parametrize("phrasing", all_phrasings(), ids=lambda phrasing: phrasing.id)
@pytest.mark.parametrize("place", PLACES)
def test_every_wording_is_short_and_asks_at_most_once(phrasing: Phrasing, place: str) -> None:
    text = phrasing.render(PLACES[place])
    assert len(text.split()) <= 120
    assert text.count("?") <= 1
    assert text[0].isupper() or text[0] in "¿9"
    assert not _JUDGING.search(text)


def test_no_sentence_stands_twice() -> None:
    counts = Counter(one for phrasing in all_phrasings() for one in sentences(phrasing.text))
    assert [sentence for sentence, count in counts.items() if count > 1] == []


def test_no_two_sentences_are_nearly_the_same() -> None:
    long = sorted({one for phrasing in all_phrasings() for one in sentences(phrasing.text) if len(one.split()) >= 5})
    near = [(a, b) for a, b in combinations(long, 2) if fuzz.ratio(a.lower(), b.lower()) >= NEARLY_THE_SAME]
    assert near == []


@pytest.mark.parametrize("prefix", ["", "es."])
@pytest.mark.parametrize("kind", SAFETY_KINDS)
def test_every_kind_has_a_card_and_an_opening(kind: str, prefix: str) -> None:
    assert PHRASINGS.of(f"{prefix}card.{kind}")
    assert PHRASINGS.of(f"{prefix}open.{kind}")


@pytest.mark.parametrize("prefix", ["", "es."])
@pytest.mark.parametrize("kind", REFUSALS)
def test_every_request_has_words_to_decline_it(kind: str, prefix: str) -> None:
    assert PHRASINGS.of(f"{prefix}decline.{kind}")
    assert PHRASINGS.of(f"{prefix}why.any")


@pytest.mark.parametrize("prefix", ["", "es."])
@pytest.mark.parametrize("key", ["teacher_crisis.home", "teacher_crisis.other"])
def test_every_variant_has_its_words(key: str, prefix: str) -> None:
    assert PHRASINGS.of(f"{prefix}open.{key}")
    assert PHRASINGS.of(f"{prefix}card.{key}")


def test_every_key_can_be_reached() -> None:
    subjects = {"child", "any", *SAFETY_KINDS}
    aspects = {"other", *Aspect}
    for key in SPOKEN:
        use, subject, *rest = key.removeprefix("es.").split(".")
        if use == "stay":
            assert subject in subjects
            assert rest[0] in aspects
        else:
            assert use in {"card", "open", "more", "decline", "why"}
            assert subject in {*Kind, "any", "unchecked"}


def test_the_first_wording_that_was_not_heard_is_said() -> None:
    wording = Wording(PHRASINGS, ContactBook("en-US"))
    first = wording.say(["stay.child.doubt"], "en", "en-US", frozenset())
    second = wording.say(["stay.child.doubt"], "en", "en-US", sentences(first))
    other = wording.say(["stay.child.doubt", "stay.any.other"], "en", "en-US", _heard("stay.child.doubt"))
    assert first == PHRASINGS.of("stay.child.doubt")[0].text
    assert second == PHRASINGS.of("stay.child.doubt")[1].text
    assert other == PHRASINGS.of("stay.any.other")[0].text


def test_one_sentence_heard_before_is_enough_to_choose_another_wording() -> None:
    wording = Wording(PHRASINGS, ContactBook("en-US"))
    heard = frozenset(["What was done to you is not part of the job.", *list(sentences(_text("more.danger")))[:1]])
    assert wording.say(["more.danger"], "en", "en-US", heard) == PHRASINGS.of("more.danger")[1].text


def test_a_key_without_words_is_passed_over() -> None:
    wording = Wording(PHRASINGS, ContactBook("en-US"))
    assert wording.say(["stay.danger.family", "stay.any.other"], "en", "en-US", frozenset()) == _text("stay.any.other")


def test_names_of_the_school_s_contacts_stand_as_configured() -> None:
    book = ContactBook("en-US", (Contact("{emergency} {desk}", "555-0100"),))
    (contact, *_) = Wording(PHRASINGS, book).contacts_for(None, "en", "en-US")
    assert contact.name == "{emergency} {desk}"


def _text(key: str) -> str:
    return PHRASINGS.of(key)[0].render(PLACES["known"])


def _heard(key: str) -> frozenset[str]:
    return frozenset(one for phrasing in PHRASINGS.of(key) for one in sentences(phrasing.text))
