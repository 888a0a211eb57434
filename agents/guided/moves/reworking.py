"""Cuts or loosens what was said last: shorter, half, four lines, less formal, without the middle one."""

import re
from dataclasses import dataclass

from agents.contract import Speaker
from agents.guided.asking import Ask
from agents.guided.moves.move import Outcome
from agents.guided.situation import Situation
from agents.guided.speech import Speech, numbered, quoted
from knowledge.card import Card

_NUMBERS = {"one": 1, "a single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LENGTH = re.compile(
    rf"\b(?P<n>\d+|{'|'.join(_NUMBERS)}) (?:short |quick |easy )?(?P<unit>lines?|sentences?|words?)\b", re.IGNORECASE
)
_HALF = re.compile(r"\bhalf\b|\bcut (?:it|that) in half\b", re.IGNORECASE)
_TONE = re.compile(
    r"\b(?:formal|fancy|stiff|casual|normal|plain\w*|simpl\w*|professor|robot|textbook|lawyer|poster|book|consultant|therapist|academic|talk like|speak like|say it|kid words|my own)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\b(?:drop|lose|skip|cut|leave out|take out|remove) (?:the )?(?:(?:one|a) (?:part|step|bit)\b[^\n]*?\bthe )?(?P<which>first|second|third|middle|last)\b",
    re.IGNORECASE,
)
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}
_QUOTE = re.compile(r"^> +(.+)$", re.MULTILINE)
_ITEM = re.compile(r"^(?:\d+\. |- )(.+?)\s*$", re.MULTILINE)
_CARD = re.compile(r"\*\*([^*\n]+)\*\* \[\d+\]")
_SENTENCE = re.compile(r"[^.?!…]+[.?!…]+[\"”)]*|[^.?!…]+$")
_PLAIN = (
    (r"\b(?:may|might) i start with\b", "Can I start with"),
    (r"\bwould you be willing to\b", "could you"),
    (r"\bi would like to hear\b", "tell me"),
    (r"\bi would like to\b", "I'd like to"),
    (r"\b(\w+) (?:will)\b(?= (?:show|start|say|give|ask|do|come|be)\b)", r"\1'll"),
    (r"\b(do|does|did|is|are|was|were|would|could|should|has|have) not\b", r"\1n't"),
    (r"\blet us\b", "let's"),
    (r"\b(it|that|what|there) is\b", r"\1's"),
    (r"\b(i) am\b", r"\1'm"),
    (r"\b(we|you|they) are\b", r"\1're"),
    (r"\b(i|we|you|they) have (?=\w+ed\b)", r"\1've "),
    (r"\bin order to\b", "to"),
    (r"^then (?=\w)", ""),
)
_LEAST_CUT = 9
_MOST_WORDS = 16
_MOST_UNITS = 3
_LOOKED_BACK = 8


@dataclass(frozen=True)
class Content:
    """What an earlier reply gave: lines of speech, or items of a list, with the card they came from."""

    units: tuple[str, ...]
    quotes: bool
    card: str | None


class Rework:
    """What was said last, cut or loosened as asked; never new advice."""

    def fits(self, s: Situation) -> bool:
        return Ask.REWORK in s.asks and last_content(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        content = last_content(s)
        if content is None:
            return None
        units = reworked(content, s.reading.text)
        speech.again = True
        card = next((one for one in s.library if one.name == content.card), None) if content.card else None
        if not (_TONE.search(s.reading.text) and speech.say("rework.plain")):
            self._lead(speech, card, content)
        elif card:
            speech.paragraphs[-1] = f"{speech.paragraphs[-1][:-1]} [{speech.cite(card, _section(content))}]:"
        speech.add(quoted([_in_quotes(unit) for unit in units]) if content.quotes else numbered(units))
        return Outcome(5, {"card": card.slug} if card else {})

    @staticmethod
    def _lead(speech: Speech, card: Card | None, content: Content) -> None:
        section = _section(content)
        if card is None or not speech.mention(card, section, "rework.lead"):
            if card:
                speech.name(card, section)
            else:
                speech.say("rework.own")


def _section(content: Content) -> str:
    return "What it sounds like" if content.quotes else "Steps"


def last_content(s: Situation) -> Content | None:
    """The latest reply that gave lines of speech or a list."""
    replies = [past.text for past in s.turn.history if past.speaker is Speaker.AGENT][-_LOOKED_BACK:]
    return next((content for reply in reversed(replies) if (content := content_of(reply))), None)


def content_of(reply: str) -> Content | None:
    """The lines of speech of a reply, else its list."""
    named = _CARD.findall(reply)
    card = named[0] if len(set(named)) == 1 else None
    quotes = [found.strip() for found in _QUOTE.findall(reply)]
    items = [re.sub(r"^\*\*\d+ min\*\* ", "", found) for found in _ITEM.findall(reply) if "] (" not in found]
    units = quotes or items
    return Content(tuple(units), bool(quotes), card) if units else None


def reworked(content: Content, order: str) -> list[str]:
    """The content in the length and tone that the order names."""
    units = list(content.units)
    if found := _WITHOUT.search(order):
        place = len(units) // 2 if found["which"].lower() == "middle" else _PLACES[found["which"].lower()]
        return [unit for unit in units if unit is not units[place]] if -1 <= place < len(units) > 1 else units
    if _TONE.search(order):
        units = [loosened(unit) for unit in units]
    if found := _LENGTH.search(order):
        return _cut_to(units, _NUMBERS.get(found["n"].lower()) or int(found["n"]), found["unit"].lower())
    if _HALF.search(order):
        return _half(units)
    short = [trimmed(unit) for unit in units][:_MOST_UNITS]
    if sum(map(_length, short)) >= sum(map(_length, units)) and len(short) > 1:
        return short[:-1]
    return short


def loosened(text: str) -> str:
    """The text with the contractions and openings of spoken language."""
    for stiff, plain in _PLAIN:
        text = re.sub(stiff, plain, text, flags=re.IGNORECASE)
    text = re.sub(r"\bi(?=\b)", "I", text)
    return re.sub(r"(^|[.?!] +)(\"?)([a-z])", lambda m: f"{m[1]}{m[2]}{m[3].upper()}", text)


def trimmed(text: str) -> str:
    """The first sentence, cut at a comma or colon when it is still long."""
    first = next(iter(_SENTENCE.findall(text.strip('"“” '))), text).strip(' "“”')
    if _length(first) <= _MOST_WORDS:
        return first
    for mark in ("; ", ": ", ", and ", ", then ", ", so ", ", "):
        head = first.split(mark)[0]
        if _length(head) + 2 >= _LEAST_CUT and _length(head) <= _MOST_WORDS:
            return f"{head.rstrip('.,;:')}."
    return first


def _cut_to(units: list[str], count: int, unit: str) -> list[str]:
    if unit.startswith("word"):
        return [" ".join(trimmed(units[0]).split()[:count])]
    sentences = [
        part.strip(' "“”') for one in units for part in _SENTENCE.findall(one.strip('"“” ')) if part.strip(' "“”')
    ]
    first = [trimmed(one) for one in units]
    return (first if len(first) >= count else sentences)[:count]


def _half(units: list[str]) -> list[str]:
    """Whole units up to half of the words, each trimmed."""
    most, kept, count = sum(map(_length, units)) / 2, list[str](), 0
    for unit in (trimmed(one) for one in units):
        if kept and count + _length(unit) > most:
            break
        kept.append(unit)
        count += _length(unit)
    return kept


def _length(text: str) -> int:
    return len(text.split())


def _in_quotes(text: str) -> str:
    plain = text.strip(' "“”')
    return f'"{plain}"'
