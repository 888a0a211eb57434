"""A message as sentences of plain words, so that rules need not know about spelling, contractions or punctuation."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

_MOST_READ = 12_000
_FEWEST_LINES = 4
_LABEL = re.compile(r"^[\W\d]{0,14}(?P<label>[^\W\d][\w.]{0,15}(?: \w{1,15})?)\s*(?P<mark>[:,\t])")
_SPEAKER = re.compile(r"(?:t|s{1,2}\d{0,2}|teacher|students?|speaker)\b")
# A teacher who tells what was said between two people writes these.
_IN_A_TALE = {
    "me",
    "i",
    "him",
    "her",
    "he",
    "she",
    "kid",
    "girl",
    "boy",
    "mom",
    "dad",
    "parent",
    "yo",
    "ella",
    "niño",
    "niña",
}
_FEWEST_TURNS = 3
_HIDDEN = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u00b4`", "'"))
_TITLES = re.compile(r"\b(mrs?|ms|mx|dr|st|vs|etc)\.", re.IGNORECASE)
_ENDS = re.compile(r"(?<=\?)[.!?]*|[.!;…¡¿\n]+")
_NOT_WORDS = re.compile(r"[^\w?]+")
_SPELLINGS = (
    (re.compile(r"\b(?:can'?t|can not|cannot)\b"), "can not"),
    (re.compile(r"\bwon'?t\b"), "will not"),
    (re.compile(r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must)n'?t\b"), r"\1 not"),
    (re.compile(r"\bain'?t\b"), "is not"),
    (re.compile(r"\b(?:i'?m|im)\b"), "i am"),
    (re.compile(r"\b(?:i've|ive)\b"), "i have"),
    (re.compile(r"\b(\w+)'re\b"), r"\1 are"),
    (re.compile(r"\b(\w+)'ve\b"), r"\1 have"),
    (re.compile(r"\b(\w+)'ll\b"), r"\1 will"),
    (re.compile(r"\b(\w+)'d\b"), r"\1 would"),
    (re.compile(r"\b(he|she|it|that|there|who|what|where|here)'s\b"), r"\1 is"),
    (re.compile(r"\b(?:hes)\b"), "he is"),
    (re.compile(r"\b(?:shes)\b"), "she is"),
    (re.compile(r"\b(?:theyre)\b"), "they are"),
    (re.compile(r"\bwanna\b"), "want to"),
    (re.compile(r"\bgonna\b"), "going to"),
    (re.compile(r"\bgotta\b"), "got to"),
    (re.compile(r"\bstep[- ](?=mom|dad|mother|father|brother|sister|parent)"), "step"),
    (re.compile(r"\bsel[fv]e?[- ]?(?=harm|injur)"), "self "),
    (re.compile(r"\bsu[iea]*[cs][iea]*d(?=e\b|es\b|al)"), "suicid"),
    (re.compile(r"\b(\w+)'s\b"), r"\1 s"),
)


@dataclass(frozen=True)
class Sentence:
    """`words` in lower case without accents, blanks around each. `line` counts the lines of the message.

    `spoken` says that it is a line of a pasted transcript.
    """

    words: str
    line: int = 0
    spoken: bool = False


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a message; of a very long one those at both ends, where a teacher's own words stand."""
    if len(text) > _MOST_READ:
        text = f"{text[: _MOST_READ // 2]}\n{text[-_MOST_READ // 2 :]}"
    lines = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).splitlines()
    spoken = _spoken(lines)
    return tuple(Sentence(words, n, spoken[n]) for n, line in enumerate(lines) for words in _sentences(line))


def _spoken(lines: list[str]) -> list[bool]:
    """Which lines belong to a pasted transcript: at least four that begin with a speaker."""
    labels = [_label(line) for line in lines]
    counts = Counter(labels)
    spoken = [bool(_SPEAKER.match(one)) or (bool(one) and counts[one] >= _FEWEST_TURNS) for one in labels]
    return spoken if sum(spoken) >= _FEWEST_LINES else [False] * len(lines)


def _label(line: str) -> str:
    """What a line of a transcript begins with; before a comma, as in a table, only a usual name of a speaker."""
    found = _LABEL.match(line)
    label = found["label"].lower() if found else ""
    in_a_table = found is not None and found["mark"] == ","
    return "" if label in _IN_A_TALE or (in_a_table and not _SPEAKER.match(label)) else label


def _sentences(line: str) -> list[str]:
    pieces = (plain(piece) for piece in _ENDS.split(_TITLES.sub(r"\1", line)))
    return [piece for piece in pieces if piece.strip(" ?")]


def plain(text: str) -> str:
    """The text as lower-case words without accents and contractions, blanks around words and question marks."""
    text = text.lower().translate(_APOSTROPHES)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    for spelling, usual in _SPELLINGS:
        text = spelling.sub(usual, text)
    text = text.replace("'", "").replace("?", " ? ")
    return f" {_NOT_WORDS.sub(' ', text).strip()} "
