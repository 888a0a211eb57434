"""Splits a text into the separate problems it tells of."""

import re

from retrieval.text import STOPWORDS, fold, words

ISSUES_AT_MOST = 4
_TELLING_WORDS = 2

_SENTENCE_END = re.compile(r"(?<=[.!?;\n])\s+")
_NUMBER = re.compile(r"(?:^|\s)\(?\d[).:]\s+")
# A new problem has a subject of its own (not "he" or "it", which speak of the last one), or goes on refusing ("can't
# spell, won't read").
_OWN_SUBJECT = (
    r"(?=(?:they|nobody|no one|everyone|everybody|half|most|some|many|all|kids?|students?|parents?|my|the|our|we|"
    r"i have|can't|cant|won't|wont|don't|dont|doesn't|[a-z]+ (?:is|are|was|were)|a kid|an? \w+ who|"
    r"no|ni|mis?|los|las|el|la|un|una|nadie|ellos|tengo|hay|tampoco)\b)"
)
_JOINT = re.compile(
    rf"[,;:]? (?:and|y|e) {_OWN_SUBJECT}|, {_OWN_SUBJECT}|,? \b(?:and also|plus|also|ademas|y tambien)\b,? "
)
_EMPHATIC = re.compile(r",? AND ")
# "Where do I even start" and "first year, 7th ELA" tell of no problem.
_PLACE = (
    r"(?:\w+ year(?: teacher)?|(?:period|grade|gr) ?\d+|\d{1,2}(?:st|nd|rd|th)(?: grade(?:rs?)?)?|\w+ grad[eo]|"
    r"kinder\w*)(?: [\w ]{1,15})?"
)
_ASKING = (
    r"(?:and |so |but )?(?:where|what|how) (?:do|should|can|would|else)\b.{0,40}|(?:please )?help\b.{0,20}|"
    r"(?:and |but )?we only have\b.{0,20}"
)
_CONTEXT = re.compile(rf"\W*(?:{_PLACE}(?:\W+{_PLACE})*|{_ASKING})\W*")


def issues_of(text: str) -> list[str]:
    """The problems of a text, each in its own words, when it plainly lists several; otherwise none."""
    listed = _NUMBER.split(text)[1:]
    split = [_clauses(sentence) for sentence in listed or _SENTENCE_END.split(text)]
    if not listed and max(map(len, split), default=0) < 2:
        return []
    found = [clause for clauses in split for clause in clauses]
    return found[:ISSUES_AT_MOST] if len(found) > 1 else []


def _clauses(sentence: str) -> list[str]:
    """The problems of one sentence. Two parts with only a comma between them are one problem told twice."""
    ends, joined = [0], False
    for joint in sorted([*_JOINT.finditer(fold(sentence)), *_EMPHATIC.finditer(sentence)], key=re.Match.start):
        if joint.start() >= ends[-1]:
            ends += [joint.start(), joint.end()]
            joined = joined or joint[0] != ", "
    ends.append(len(sentence))
    parts = [sentence[a:b].strip(" ,.;:") for a, b in zip(ends[::2], ends[1::2], strict=True)]
    if len(parts) == 2 and not joined:
        parts = [sentence]
    return [part for part in parts if _tells_a_problem(part)]


def _tells_a_problem(clause: str) -> bool:
    telling = sum(word not in STOPWORDS for word in words(clause))
    return telling >= _TELLING_WORDS and not _CONTEXT.fullmatch(fold(clause))
