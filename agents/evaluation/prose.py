"""Reply texts taken apart: blocks, sentences, words, numbers. Pure functions over a small Markdown subset."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import snowballstemmer  # type: ignore[import-untyped]


class BlockKind(StrEnum):
    """How a block is set. A quote (`> `) holds words for the classroom, not words to the teacher."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True)
class Block:
    """A paragraph, one list item, or one run of quoted lines, without its Markdown sign."""

    kind: BlockKind
    text: str
    numbered: bool = False


_ITEM = re.compile(r"^\s*(?:[-*•]|(?P<number>\d{1,2})[.)])\s+(?P<text>.*)$")
_QUOTE = re.compile(r"^\s*>\s?(?P<text>.*)$")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’)*_»]*(?:\s*\[\d+\])*(?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|vs|mr|mrs|ms|dr|ch|approx)\.$", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|‘[^’\n]{3,}’(?!\w)|(?<![\w’'])'[^'\n]{3,}'(?!\w)")
_MARK = re.compile(r"\[(\d+)\]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_SIGNS = re.compile(r"\[\d+\]|[*_`#]+")
_STEMMER = snowballstemmer.stemmer("english")
_ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPANISH = ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")
_NUMBER_WORDS = {
    **{word: number for names in (_ENGLISH, _SPANISH) for number, word in enumerate(names, start=2)},
    **{"dozen": 12, "fifteen": 15, "quince": 15, "twenty": 20, "veinte": 20, "thirty": 30, "treinta": 30, "forty": 40},
}
del _NUMBER_WORDS["once"]
_ORDINAL_WORDS = {
    **{"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10},
    **{"tercer": 3, "tercero": 3, "cuarto": 4, "quinto": 5, "sexto": 6},
}
_FIGURES = _NUMBER_WORDS | _ORDINAL_WORDS
_SHORT_FORMS = {"min": "minutes", "mins": "minutes", "mtg": "meeting"}
_STOP = frozenset((Path(__file__).parent / "stop_words.txt").read_text(encoding="utf-8").split())
_COMMON_IN_SCHOOL = frozenset(
    (
        *("student", "kid", "class", "classroom", "lesson", "teacher", "teach", "school", "plan", "step"),
        *("strategi", "card", "librari", "coach", "work", "day", "week", "start", "help"),
    )
)
"""Stems that every talk about school holds, so that sharing one shows nothing."""


def blocks(text: str) -> list[Block]:
    """The text's blocks in order. A blank line ends a paragraph or a quote; an indented line goes on with its item."""
    found: list[Block] = []
    broken = True
    for line in text.splitlines():
        if not line.strip():
            broken = True
            continue
        block = _block(line)
        previous = found[-1] if found else None
        follows = (
            previous is not None and not broken and block.kind is previous.kind and block.kind is not BlockKind.ITEM
        )
        continues_item = (
            previous is not None
            and previous.kind is BlockKind.ITEM
            and line[:1].isspace()
            and block.kind is BlockKind.PARAGRAPH
        )
        if previous is not None and (follows or continues_item):
            found[-1] = Block(previous.kind, f"{previous.text} {block.text}", previous.numbered)
        else:
            found.append(block)
        broken = False
    return found


def _block(line: str) -> Block:
    if quote := _QUOTE.match(line):
        return Block(BlockKind.QUOTE, quote["text"].strip())
    if item := _ITEM.match(line):
        return Block(BlockKind.ITEM, item["text"].strip(), numbered=item["number"] is not None)
    return Block(BlockKind.PARAGRAPH, line.strip())


def paragraphs(text: str) -> list[str]:
    """The paragraphs alone, without lists and quotes."""
    return [block.text for block in blocks(text) if block.kind is BlockKind.PARAGRAPH]


def sentences(text: str) -> list[str]:
    """The sentences of one block. A full stop in an abbreviation or before a small letter does not end one."""
    found, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        piece = text[start : end.end()].strip()
        rest = text[end.end() :].lstrip()
        stops_only = end[0].startswith(".") and not end[0].startswith("..")
        if stops_only and rest and (_ABBREVIATION.search(piece) or rest[0].islower()):
            continue
        found.append(piece)
        start = end.end()
    if text[start:].strip():
        found.append(text[start:].strip())
    return found


def without_quotations(text: str) -> str:
    """The text without what stands inside quotation marks."""
    return _QUOTED.sub(" ", text)


def quotations(text: str) -> list[str]:
    """What stands inside quotation marks."""
    return [found[0][1:-1] for found in _QUOTED.finditer(text)]


def marks(text: str) -> list[int]:
    """The numbers of the source marks `[n]`."""
    return [int(number) for number in _MARK.findall(text)]


def words(text: str) -> list[str]:
    """The words and numbers in lowercase, without accents, apostrophes, marks and Markdown signs."""
    plain = unicodedata.normalize("NFKD", _SIGNS.sub(" ", text).lower())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return [re.sub(r"['’]", "", re.sub(r"['’]s$", "", word)) for word in _WORD.findall(plain)]


def word_count(text: str) -> int:
    """Words as a reader counts them: between spaces, list signs and marks not counted."""
    plain = _MARK.sub(" ", "\n".join(block.text for block in blocks(text)))
    return sum(any(character.isalnum() for character in word) for word in plain.split())


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a word, by the English Snowball stemmer (Porter 2). Spanish words keep one stable form."""
    return str(_STEMMER.stemWord(word))


def stems(text: str) -> list[str]:
    """The stems of all words, in order."""
    return [stem(word) for word in words(text)]


def content(text: str) -> list[str]:
    """The stems that carry meaning, in order, numbers as digits; no words that every talk about school holds."""
    spelled = (_SHORT_FORMS.get(word, word) for word in words(text))
    return [str(_FIGURES.get(word, stem(word))) for word in spelled if _carries_meaning(word)]


def _carries_meaning(word: str) -> bool:
    if word in _FIGURES or word.isdigit():
        return True
    return len(word) > 1 and word not in _STOP and stem(word) not in _COMMON_IN_SCHOOL


def numbers(text: str) -> set[int]:
    """The numbers in the text, written as digits or words; `one` and ordinals in words are none."""
    return {
        int(word) if word.isdigit() else _NUMBER_WORDS[word]
        for word in words(_MARK.sub(" ", text))
        if word.isdigit() or word in _NUMBER_WORDS
    }


def clauses(text: str) -> list[str]:
    """A teacher's message in small pieces: sentences, lines, and parts joined by a comma or a conjunction."""
    pieces = re.split(r"[.!?;\n]+|,\s+|\s+(?:and|but|because|bc|cuz|so|when|then|y|pero|porque)\s+", text)
    return [piece.strip() for piece in pieces if piece.strip()]
