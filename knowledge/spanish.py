"""The library for teachers who write Spanish: Spanish names on every card, Spanish text on those that have it."""

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from knowledge.card import Card, Section
from knowledge.library import Library

_FILE = Path(__file__).with_name("spanish.yaml")


class CardText(BaseModel):
    """What is said of a card in Spanish: its spoken head, its steps, lines of speech and look-fors."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    summary: str
    trade_off: str
    first_step: str
    cue: str
    measure: str
    evidence: str
    steps: tuple[str, ...]
    lines: tuple[str, ...]
    look_fors: tuple[str, ...]


@cache
def spanish_texts() -> dict[str, CardText]:
    """The Spanish texts by slug."""
    entries = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {slug: CardText.model_validate(entry) for slug, entry in entries.items()}


def in_spanish(library: Library) -> Library:
    """The library as a Spanish-speaking teacher hears it, to speak from; English names stay as aliases."""
    return Library([_translated(card) for card in library])


def _translated(card: Card) -> Card:
    front = card.front
    said = front.teachers_say.model_copy(update={"en": front.teachers_say.es})
    aliases = (front.name, *front.aliases, *front.aliases_es)
    named = front.model_copy(update={"name": front.name_es, "aliases": aliases, "teachers_say": said})
    text = spanish_texts().get(card.slug)
    if text is None:
        return card.model_copy(update={"front": named})
    spoken = {
        "summary": text.summary,
        "trade_off": text.trade_off,
        "first_step": text.first_step,
        "cue": text.cue,
        "measure": front.measure.model_copy(update={"text": text.measure}),
        "evidence": front.evidence.model_copy(update={"says": text.evidence}),
    }
    sections = tuple(_section(section, text) for section in card.sections)
    return card.model_copy(update={"front": named.model_copy(update=spoken), "sections": sections})


def _section(section: Section, text: CardText) -> Section:
    """The section with its Spanish text, under the heading it is found by."""
    spanish = {
        "What it is": text.summary,
        "Steps": "\n".join(f"{n}. {step}" for n, step in enumerate(text.steps, 1)),
        "What it sounds like": "\n\n".join(f'> "{line}"' for line in text.lines),
        "Look-fors": "\n".join(f"- {sign}" for sign in text.look_fors),
    }
    return section.model_copy(update={"text": spanish[section.title]}) if section.title in spanish else section
