"""Whether a message holds something that comes before any coaching. Pure, and by rules alone."""

from dataclasses import dataclass
from typing import Literal

from agents.safeguards.phrases import Phrases
from agents.safeguards.reading import Sentence, read_sentences
from agents.safeguards.signs import adults, children, danger, ordinary, requests, self_harm, spanish, spoken
from agents.safeguards.signs.sign import Kind, Sign
from agents.safeguards.signs.words import WORDS

Language = Literal["en", "es"]

_ABOUT_OTHERS = {Kind.DANGER, Kind.STUDENT_SELF_HARM, Kind.CHILD_ABUSE}
_ENGLISH = (*danger.SIGNS, *self_harm.SIGNS, *children.SIGNS, *adults.SIGNS, *requests.SIGNS)
_SOMEBODY_SAID = Phrases(("{pupil} ~6 {says}", "{says} me", "i ~2 found|saw|read|heard|overheard|noticed"), WORDS)
_MYSELF = Phrases(("i|me|myself|mine", "my sister|brother|mother|mom|father|husband|wife|family|parents"), {})
_SOMEBODY = Phrases(("{pupil}",), WORDS)
_CARERS = Phrases(("therapist|doctor|psychiatrist|psychologist|gp|head|brain|mind|voice|thoughts",), {})
_AN_ADULT = Phrases(("{peers}",), WORDS)
_A_STUDENT = Phrases(("{learner}", "in my class", "note|journal|essay"), WORDS)


@dataclass(frozen=True)
class Finding:
    """What was found, in which language, and the variant of the wording that fits."""

    kind: Kind
    language: Language = "en"
    variant: str | None = None


def detect(text: str) -> Finding | None:
    """The most urgent thing that the message holds, or None when it is ordinary."""
    sentences = read_sentences(text)
    findings = [finding for i, one in enumerate(sentences) if (finding := _read(one, sentences[i - 1] if i else None))]
    order = list(Kind)
    return min(findings, key=lambda finding: order.index(finding.kind), default=None)


def _read(sentence: Sentence, before: Sentence | None) -> Finding | None:
    if sentence.spoken:
        return _first(spoken.SIGNS, sentence.words, "en", before, lesson=False)
    if spanish.HINTS.find(sentence.words):
        found = _first(spanish.SIGNS, spanish.FIGURES.remove(sentence.words), "es", before, lesson=False)
        if found:
            return found
    return _first(_ENGLISH, ordinary.FIGURES.remove(sentence.words), "en", before, lesson=_is_lesson(sentence, before))


def _is_lesson(sentence: Sentence, before: Sentence | None) -> bool:
    """Whether the sentence is about a text or a topic taught, or goes on about a text."""
    if ordinary.REAL_LIFE.find(sentence.words):
        return False
    texts = (sentence.words, before.words if before else "")
    return bool(ordinary.TOPICS.find(sentence.words)) or any(ordinary.TEXTS.find(words) for words in texts)


def _first(
    signs: tuple[Sign, ...], words: str, language: Language, before: Sentence | None, *, lesson: bool
) -> Finding | None:
    for sign in signs:
        upto = sign.phrases.find(words)
        if upto and not sign.unless.find(words) and not (lesson and _may_be_taught(sign.kind, words)):
            finding = Finding(sign.kind, language, sign.variant)
            return _whose(finding, words, upto, before) if language == "en" else finding
    return None


def _may_be_taught(kind: Kind, words: str) -> bool:
    return kind in _ABOUT_OTHERS or (kind is Kind.TEACHER_CRISIS and not _MYSELF.find(words))


def _whose(finding: Finding, words: str, upto: str, before: Sentence | None) -> Finding:
    """The same finding for the person it is about: words in the first person may be a student's, in the third an adult's."""
    context = (before.words if before else "") + upto
    told = _SOMEBODY_SAID.find(context) and not _CARERS.find(context)
    told = told or (_SOMEBODY.find(words) and not _MYSELF.find(words))
    if finding.kind is Kind.TEACHER_CRISIS and finding.variant is None and told:
        adult = _AN_ADULT.find(context) and not _A_STUDENT.find(context)
        return Finding(Kind.TEACHER_CRISIS, "en", "other") if adult else Finding(Kind.STUDENT_SELF_HARM)
    if finding.kind is Kind.STUDENT_SELF_HARM and _AN_ADULT.find(words) and not _A_STUDENT.find(words):
        return Finding(Kind.TEACHER_CRISIS, "en", "other")
    return finding
