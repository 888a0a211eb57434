"""A card file is read whole, or refused with words that say what to mend."""

from pathlib import Path

import pytest

from knowledge.card import Kind, Strength
from knowledge.reading import CardError, anchor_of, parse_card, read_card
from tests.knowledge.writing import STRATEGY, changed


def test_a_card_is_read_whole() -> None:
    card = parse_card(STRATEGY, "wait-time.md")
    assert (card.slug, card.name, card.front.kind) == ("wait-time", "Wait time", Kind.STRATEGY)
    assert card.front.evidence.strength is Strength.MODERATE
    assert card.front.measure.protocol == "wait-time-log"
    assert [section.title for section in card.sections][:3] == ["What it is", "Why it works", "Steps"]


def test_a_section_is_found_by_its_heading_and_linked_by_its_anchor() -> None:
    section = parse_card(STRATEGY, "wait-time.md").section("When not to use it")
    assert section is not None
    assert section.anchor == "when-not-to-use-it"
    assert section.text == "Fast recall drills should stay brisk."


def test_an_absent_section_is_none() -> None:
    assert parse_card(STRATEGY, "wait-time.md").section("Recording sheet") is None


def test_deeper_headings_stay_inside_their_section() -> None:
    deeper = changed(STRATEGY, "Fast recall drills", "### Drills\n\nFast recall drills")
    section = parse_card(deeper, "wait-time.md").section("When not to use it")
    assert section is not None
    assert section.text.startswith("### Drills")


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("What it is", "what-it-is"),
        ("Look-fors", "look-fors"),
        ("  Steps: one & two ", "steps-one-two"),
        ("Questioning & discussion", "questioning-discussion"),
    ],
)
def test_anchor(title: str, anchor: str) -> None:
    assert anchor_of(title) == anchor


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("slug: wait-time", "slug: Wait_Time", "slug"),
        ("name: Wait time", "name: W", "name"),
        ("kind: strategy", "kind: trick", "kind"),
        ("name_es: Tiempo de espera", "aliases_es: [pausa]", "name_es"),
        ("grade_bands: [K-5, 9-12]", "grade_bands: []", "grade_bands"),
        ("grade_bands: [K-5, 9-12]", "grade_bands: [K-13]", "K-13"),
        ("grade_bands: [K-5, 9-12]", "grade_bands: [5-2]", "ends before it begins"),
        ("subjects: [all]", "subjects: []", "subjects"),
        ("strength: moderate", "strength: huge", "evidence.strength"),
        ('      verified: "yes"', "      verified: surely", "evidence.references.0.verified"),
        ('      verified: "yes"', "      verified: yes", "evidence.references.0.verified"),
        ("summary: Stay silent for three seconds after your question.", "summary: Wait.", "summary"),
        ("    - I rephrase the thing four times in a row\n", "", "teachers_say.en"),
        ("    - me desespera el silencio en la clase\n", "", "teachers_say.es"),
        ("related: [cold-call, think-pair-share]", "related: [Cold Call]", "related.0"),
        ("related: [cold-call, think-pair-share]", "relatives: [cold-call]", "relatives"),
        ("aliases: [think time]", "aliases: [think time", "not YAML"),
        ("trade_off: The silence", "trade_off: note: The silence", "not YAML"),
    ],
)
def test_the_error_names_the_file_and_the_field(old: str, new: str, said: str) -> None:
    with pytest.raises(CardError) as caught:
        parse_card(changed(STRATEGY, old, new), "broken.md")
    assert str(caught.value).startswith("broken.md: ")
    assert said in str(caught.value)


def test_every_fault_of_the_front_matter_is_named_at_once() -> None:
    broken = changed(changed(STRATEGY, "slug: wait-time", "slug: WAIT"), "strength: moderate", "strength: huge")
    with pytest.raises(CardError, match=r"slug: .*; evidence\.strength: "):
        parse_card(broken, "broken.md")


@pytest.mark.parametrize(
    "text", ["", "just words", "---\nslug: x\n", STRATEGY.removeprefix("---\n"), " " + STRATEGY, "---\n\n---\n"]
)
def test_a_text_without_usable_front_matter_is_no_card(text: str) -> None:
    with pytest.raises(CardError, match=r"^plain\.md: "):
        parse_card(text, "plain.md")


def test_a_file_is_read_as_utf8_and_named_in_errors(tmp_path: Path) -> None:
    path = tmp_path / "espera.md"
    path.write_text(changed(STRATEGY, "Tiempo de espera", "Tiempo de espera más largo"), encoding="utf-8")
    assert read_card(path).front.name_es == "Tiempo de espera más largo"
    path.write_text("nothing", encoding="utf-8")
    with pytest.raises(CardError, match=r"^espera\.md: no front matter"):
        read_card(path)


def test_the_digest_follows_the_text() -> None:
    one, same = parse_card(STRATEGY, "a.md"), parse_card(STRATEGY, "b.md")
    other = parse_card(changed(STRATEGY, "stay brisk.", "stay quick."), "a.md")
    assert one.digest == same.digest
    assert one.digest != other.digest


@pytest.mark.parametrize(("grade", "suits"), [(0, True), (5, True), (6, False), (9, True), (12, True), (-1, False)])
def test_a_card_suits_the_grades_of_its_bands(grade: int, suits: bool) -> None:
    assert parse_card(STRATEGY, "wait-time.md").suits_grade(grade) is suits


def test_a_card_for_all_subjects_suits_every_one() -> None:
    assert parse_card(STRATEGY, "wait-time.md").suits_subject("science")


def test_a_card_for_one_subject_suits_that_one_only() -> None:
    card = parse_card(changed(STRATEGY, "subjects: [all]", "subjects: [math, science]"), "wait-time.md")
    assert card.suits_subject("science")
    assert not card.suits_subject("ELA")
