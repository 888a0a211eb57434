"""Reply texts taken apart: blocks, sentences, words, numbers. Pure functions over a small Markdown subset."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import snowballstemmer


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
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|ch|no|min|approx|st|gr)|\b[A-Z])\.$", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|‘[^’\n]{3,}’(?!\w)|(?<![\w’'])'[^'\n]{3,}'(?!\w)")
_MARK = re.compile(r"\[(\d+)\]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_SIGNS = re.compile(r"\[\d+\]|[*_`#]+")
_STEMMER = snowballstemmer.stemmer("english")
_NUMBER_WORDS = {
    **{word: number for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)},
    **{"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "dozen": 12},
    **{"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "quince": 15, "veinte": 20},
}
_STOP = frozenset(
    """a about above after again all almost already also always am an and any anything are as at away back be because been before being below between both
    but by can could did do does doing done down during each either else even ever every few first for from further gave get gets getting give go goes going
    gone got had has have having he her here hers him his how i if in into is it its just know last least less let like lot made make makes many may me
    maybe might mine more most much must my need never next no nor not nothing now of off ok on once one only or other our out over own per put quite
    rather really right same say says see seem seems she should since so some something soon still such sure take takes tell than that the their theirs
    them then there these they thing things this those though through time times to today too two under until up upon us very want wants was way we well
    went were what when where which while who why will with within without would yes yet you your yours dont didnt doesnt cant wont isnt arent wasnt im ive
    id ill youre youve youd hes shes theyre theyve thats whats lets bit kind sort around another anyone everyone someone got gonna wanna
    el la los las un una unos unas de del en y o que no se lo le les por para con sin como mas pero si su sus mi mis es son al me nos""".split()
)  # fmt: skip
_COMMON_IN_SCHOOL = frozenset("student kid class classroom lesson teacher teach school plan step strategi card librari coach work day week start help".split())


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
        follows = previous is not None and not broken and block.kind is previous.kind and block.kind is not BlockKind.ITEM
        continues_item = previous is not None and previous.kind is BlockKind.ITEM and line[:1].isspace() and block.kind is BlockKind.PARAGRAPH
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
    """The words and numbers, lowercase, accents folded, contractions without their apostrophe; marks and Markdown signs left out."""
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
    """The stems that carry meaning, in order: no function words, no words that every talk about school holds; numbers as digits."""
    return [str(_NUMBER_WORDS.get(word, stem(word))) for word in words(text) if _carries_meaning(word)]


def _carries_meaning(word: str) -> bool:
    if word in _NUMBER_WORDS or word.isdigit():
        return True
    return len(word) > 1 and word not in _STOP and stem(word) not in _COMMON_IN_SCHOOL


def numbers(text: str) -> set[int]:
    """The numbers in the text, written as digits or words; `one` and ordinals in words are none."""
    return {int(word) if word.isdigit() else _NUMBER_WORDS[word] for word in words(_MARK.sub(" ", text)) if word.isdigit() or word in _NUMBER_WORDS}


def clauses(text: str) -> list[str]:
    """A teacher's message in small pieces: sentences, lines, and parts joined by a comma or a conjunction."""
    pieces = re.split(r"[.!?;\n]+|,\s+|\s+(?:and|but|because|bc|cuz|so|when|then|y|pero|porque)\s+", text)
    return [piece.strip() for piece in pieces if piece.strip()]
