"""Which sentences give back what the teacher said, and which of them add to it.

After the codes of MITI 4.2 (Moyers, Manuel & Ernst 2014): a simple reflection stays close to what was said; a complex
one adds meaning, emphasis or feeling, or joins things said apart. As there, a reply counts at most one reflection,
the more complex one.

This is a reading by rules. It sees shared words and numbers, not sense: a false paraphrase in the teacher's words
passes, a fine paraphrase in words of its own is missed, and an empty clause of consequence ("so it matters") counts
as meaning.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import islice, takewhile

from agents.evaluation.feelings import named_feelings, shows_feeling
from agents.evaluation.imperatives import is_advice
from agents.evaluation.naming import contains
from agents.evaluation.prose import BlockKind, blocks, clauses, content, marks, numbers, sentences, stems
from agents.evaluation.questions import is_question


class Reflection(StrEnum):
    """How a sentence gives back what was said."""

    SIMPLE = "simple"
    COMPLEX = "complex"


_OPENING_SENTENCES = 4
_HEARS = re.compile(r"\b(?:i (?:can )?(?:hear|gather|understand|see)|it sounds|sounds like)\b", re.IGNORECASE)
_OF_ITSELF = re.compile(
    r"^(?:(?:so|and|then|for now|for that),?\s+)?(?:i(?:'m|'ll|'ve|'d)?|let me|let us|let's|here (?:is|are)|here's|"
    r"from the library)\b|\b(?:the|my|our) library\b|\bcards?\b|"
    r"\b(?:the|your|a) (?:draft )?plan (?:is|has|now|beside|says|needs|still)\b|\bin the plan\b|\boutside what\b|"
    r"\b(?:i'm|i am) (?:here|a program)\b",
    re.IGNORECASE,
)
_DIRECTS = re.compile(r"^(?:think|picture|imagine|look|take|keep in mind|remember|piensa|imagina)\b", re.IGNORECASE)
_TO_TEACHER = re.compile(r"\b(?:you|your|you're|you've|you'd|yours|tú|tu|tus|te|ti)\b", re.IGNORECASE)
_JOINER = re.compile(
    r",|;|:|—|–|\b(?:and|but|while|because|so|which|yet|although|though|even|when|after|before|if|with|from|to|"
    r"on top of|instead of|rather than|y|pero|porque|mientras)\b",
    re.IGNORECASE,
)
_CONSEQUENCE = re.compile(
    r"(?<!^), so (?!far|many|much|on\b)|: whatever\b|"
    r"(?<!^)\b(?:so that|which (?:means|leaves|makes|puts|tells|is why|says|suggests|would)|"
    r"that (?:means|leaves|makes|puts|tells|is why|says|suggests)|this means|meaning|that'?s why|the reason|as if|"
    r"because|"
    r"it is not (?:that|for)|not .{3,40}\bbut\b|rather than|it tells|así que|por eso|lo que significa)\b|"
    r"^(?:that|this|which) (?:means|leaves|makes|puts|tells|suggests|says)\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:works?|helps?|often|usually|tends? to|can (?:help|look|be|mean)|gives? (?:students|kids)|is (?:a|"
    r"one) (?:way|routine|strategy|simple))\b",
    re.IGNORECASE,
)
"""Says how things are in classrooms at large, unless it speaks to this teacher."""
_LEAST_SHARE = 0.2
_NEW_WORDS_FOR_MEANING = 2
_SCHOOL_DAYS = 5


def reflection_in(reply: str, heard: Sequence[str]) -> tuple[Reflection, str] | None:
    """The reflection of a reply with its sentence, complex before simple; None when the reply gives nothing back."""
    kinds = [(kind, sentence) for sentence in opening(reply) if (kind := kind_of(sentence, heard))]
    kinds.sort(key=lambda pair: pair[0] is not Reflection.COMPLEX)
    return kinds[0] if kinds else None


def opening(reply: str) -> list[str]:
    """The first sentences to the teacher, before any list, quoted words or cited card."""
    told = takewhile(lambda block: block.kind is BlockKind.PARAGRAPH, blocks(reply))
    spoken = (sentence for block in told for sentence in sentences(block.text))
    return list(islice(takewhile(lambda sentence: not marks(sentence), spoken), _OPENING_SENTENCES))


def kind_of(sentence: str, heard: Sequence[str]) -> Reflection | None:
    """Whether one sentence reflects what was heard, the last message last, and how."""
    if not _gives_back(sentence, heard):
        return None
    adds = (
        _joins(sentence, heard)
        or _reckons(sentence, heard)
        or _names_feeling(sentence, heard)
        or _draws_consequence(sentence, heard)
    )
    return Reflection.COMPLEX if adds else Reflection.SIMPLE


def restates(sentence: str, heard: Sequence[str]) -> bool:
    """Whether the sentence holds nothing but the teacher's words: "you could start Friday" is then no advice."""
    own = content(sentence)
    return bool(own) and set(own) <= _said(heard)


def _gives_back(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it is a statement to the teacher, no advice, that holds something the teacher said or showed."""
    if is_question(sentence) or marks(sentence) or _DIRECTS.match(sentence):
        return False
    if restates(sentence, heard):
        return True
    if is_advice(sentence):
        return False
    if _OF_ITSELF.search(sentence) and not _HEARS.search(sentence):
        return False
    said, own = _said(heard), content(sentence)
    shared = [word for word in own if word in said]
    if named_feelings(sentence) and any(shows_feeling(message) for message in heard):
        return True
    if not shared:
        return False
    if _TO_TEACHER.search(sentence) and len(shared) >= _LEAST_SHARE * len(own):
        return True
    if _GENERAL.search(sentence):
        return False
    about_teacher = any(word.isdigit() for word in shared)
    return about_teacher or len(set(shared)) >= 2 or 2 * len(shared) >= len(own)


def _joins(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it brings together two things said apart, each in its own clause and not in one run of words."""
    _, _, after_first_word = sentence.partition(" ")
    if not _JOINER.search(after_first_word) or _echoes(sentence, heard):
        return False
    own = set(content(sentence))
    hits = {hit for message in heard for clause in clauses(message) if (hit := frozenset(own & set(content(clause))))}
    return any(one - other and other - one for one in hits for other in hits)


def _echoes(sentence: str, heard: Sequence[str]) -> bool:
    """Whether what it shares with the teacher is one unbroken run of a message."""
    said = _said(heard)
    run = tuple(word for word in content(sentence) if word in said)
    return any(contains(content(message), run) for message in heard)


def _reckons(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it holds a number that was not said but follows from those said: a difference, sum, share or week."""
    said = {number for message in heard for number in numbers(message)}
    return bool((numbers(sentence) - said) & _derived(said))


def _derived(said: set[int]) -> set[int]:
    pairs = [(a, b) for a in said for b in said if a > b > 0]
    results = {a - b for a, b in pairs} | {a + b for a, b in pairs} | {round(100 * b / a) for a, b in pairs}
    return results | {a * b for a, b in pairs} | {a * _SCHOOL_DAYS for a in said} | {a * 2 for a in said}


def _names_feeling(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it names a feeling or a value that the teacher did not put in these words."""
    said = {stem for message in heard for stem in stems(message)}
    return any(not set(stems(name)) <= said for name in named_feelings(sentence))


def _draws_consequence(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it goes on from what was said: a word of consequence, and meaning in words that are not the teacher's."""
    new = {word for word in content(sentence) if word not in _said(heard)}
    return bool(_CONSEQUENCE.search(sentence)) and len(new) >= _NEW_WORDS_FOR_MEANING


def _said(heard: Sequence[str]) -> set[str]:
    return {word for message in heard for word in content(message)}
