"""Which sentences give back what the teacher said, and which of them add to it.

After the codes of MITI 4.2 (Moyers, Manuel & Ernst 2014): a simple reflection stays close to what was said; a complex
one adds meaning, emphasis or feeling, or joins things said apart. As there, a reply counts at most one reflection,
the more complex one. What counts as which:

- Complex: a statement marked as careful ("It sounds as if you …", "Parece que …") that offers a wish, value, feeling
  or meaning in words the teacher did not use; a statement that joins, reckons, names a feeling or draws a consequence;
  a saying-back whose lead or next sentence weighs what it means ("So it isn't the same everywhere: …", "… That could
  be the root of it.").
- Simple: a statement in the teacher's words, a careful one too when it adds nothing; and a plain naming of the trouble
  ("So a few voices carry the lesson.") once the teacher has told what happens.
- None: an echo (a fragment, a quotation), an acknowledgement ("Good to know."), a comment ("That's clear enough to
  start with."), a line that leads into a list, an instruction, advice, and what concerns the program or the plan.

This is a reading by rules. It sees forms, shared words and numbers, not sense: a false paraphrase in the teacher's
words passes, and so does a careful guess that misses (MITI counts that too, and marks it down elsewhere); a fine
paraphrase in words of its own is missed, and an empty clause of consequence ("so it matters") counts as meaning.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import islice, pairwise, takewhile

from agents.evaluation.asked import only_asks
from agents.evaluation.careful import adds_meaning, after_frame
from agents.evaluation.feelings import named_feelings, shows_feeling
from agents.evaluation.imperatives import is_advice
from agents.evaluation.naming import contains
from agents.evaluation.prose import BlockKind, blocks, clauses, content, marks, numbers, sentences, stems
from agents.evaluation.questions import is_question
from agents.evaluation.saying_back import (
    comments,
    draws_meaning,
    is_directed,
    is_echo,
    is_of_the_program,
    is_quoted,
    leads_with_meaning,
    names_plainly,
    without_acknowledgement,
)
from agents.evaluation.told import told


class Reflection(StrEnum):
    """How a sentence gives back what was said."""

    SIMPLE = "simple"
    COMPLEX = "complex"


_OPENING_SENTENCES = 4
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
_FEWEST_REPEATED = 3
_PERSONS = frozenset(stems("i you my your me mine yours im youre ive youve id youd so then"))


def reflection_in(reply: str, heard: Sequence[str]) -> tuple[Reflection, str] | None:
    """The reflection of a reply with its words, complex before simple; None when the reply gives nothing back."""
    spoken = opening(reply)
    kinds = [(kind, sentence) for sentence in spoken if (kind := kind_of(sentence, heard))]
    kinds += [
        (Reflection.COMPLEX, f"{said} {drawn}")
        for said, drawn in pairwise(spoken)
        if draws_meaning(drawn) and _says_back(said, heard)
    ]
    kinds.sort(key=lambda pair: pair[0] is not Reflection.COMPLEX)
    return kinds[0] if kinds else None


def opening(reply: str) -> list[str]:
    """The first sentences to the teacher, before any list, quoted words or cited card."""
    told = takewhile(lambda block: block.kind is BlockKind.PARAGRAPH, blocks(reply))
    spoken = (sentence for block in told for sentence in sentences(block.text))
    return list(islice(takewhile(lambda sentence: not marks(sentence), spoken), _OPENING_SENTENCES))


def kind_of(sentence: str, heard: Sequence[str]) -> Reflection | None:
    """Whether one sentence reflects what was heard, the last message last, and how."""
    if is_question(sentence) or marks(sentence) or is_directed(sentence) or is_quoted(sentence):
        return None
    said = without_acknowledgement(sentence)
    if is_echo(sentence) or draws_meaning(said) or (comments(sentence) and not named_feelings(said)):
        return None
    if (meaning := after_frame(said)) and _has_told(heard) and adds_meaning(meaning, heard):
        return Reflection.COMPLEX
    if heard and only_asks(heard[-1]) and not _TO_TEACHER.search(said) and not named_feelings(said):
        return None  # a part of the answer
    if _gives_back(said, heard):
        return _weighed(said, heard)
    return Reflection.SIMPLE if _names_trouble(said, heard) else None


def _weighed(sentence: str, heard: Sequence[str]) -> Reflection:
    adds = (
        leads_with_meaning(sentence)
        or _joins(sentence, heard)
        or _reckons(sentence, heard)
        or _names_feeling(sentence, heard)
        or _draws_consequence(sentence, heard)
    )
    return Reflection.COMPLEX if adds else Reflection.SIMPLE


def _has_told(heard: Sequence[str]) -> bool:
    """Whether there is anything to reflect: "hello" is not."""
    return len(_said(heard)) >= _NEW_WORDS_FOR_MEANING


def _says_back(sentence: str, heard: Sequence[str]) -> bool:
    """Whether a sentence holds what was said, in quotation marks too."""
    quoted = is_quoted(sentence) and (restates(sentence, heard) or _repeats(sentence, heard))
    return quoted or kind_of(sentence, heard) is not None


def _names_trouble(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it names what is hard in words of its own, after the teacher told what happens."""
    if not names_plainly(sentence) or is_of_the_program(sentence) or is_advice(sentence) or not heard:
        return False
    return told(heard).reality and not only_asks(heard[-1])


def restates(sentence: str, heard: Sequence[str]) -> bool:
    """Whether the sentence holds nothing but the teacher's words: "you could start Friday" is then no advice."""
    own = content(sentence)
    return bool(own) and set(own) <= _said(heard)


def _gives_back(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it is a statement to the teacher, no advice, that holds something the teacher said or showed."""
    if is_of_the_program(sentence):
        return False
    if restates(sentence, heard) or _repeats(sentence, heard):
        return True
    if is_advice(sentence):
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


def _repeats(sentence: str, heard: Sequence[str]) -> bool:
    """Whether it, or what follows its colon, is a run of a message, the persons changed: "Some days you let them."."""
    _, _, after_lead = sentence.partition(": ")
    runs = [run for text in (sentence, after_lead) if len(run := _without_persons(text)) >= _FEWEST_REPEATED]
    return any(contains(_without_persons(message), run) for run in runs for message in heard)


def _without_persons(text: str) -> tuple[str, ...]:
    return tuple(stem for stem in stems(text) if stem not in _PERSONS)


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
