"""Whether a message holds something that comes before any coaching. Pure, and by rules alone."""

from dataclasses import dataclass
from typing import Literal

from agents.safeguards.phrases import Phrases
from agents.safeguards.reading import Sentence, read_sentences
from agents.safeguards.signs import adults, children, danger, oblique, ordinary, requests, self_harm, spanish, spoken
from agents.safeguards.signs.sign import Kind, Sign
from agents.safeguards.signs.words import WORDS

Language = Literal["en", "es"]

_ABOUT_A_CHILD = {Kind.STUDENT_SELF_HARM, Kind.CHILD_ABUSE}
_IN_TEXTS = {Kind.DANGER, Kind.TEACHER_CRISIS, *_ABOUT_A_CHILD}
_ENGLISH = (*danger.SIGNS, *self_harm.SIGNS, *children.SIGNS, *adults.SIGNS, *oblique.SIGNS, *requests.SIGNS)
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

    @property
    def name(self) -> str:
        """The kind with its variant, as the wordings name it."""
        return f"{self.kind}.{self.variant}" if self.variant else self.kind.value


def detect(text: str) -> Finding | None:
    """The most urgent thing that the message holds, or None when it is ordinary."""
    sentences = read_sentences(text)
    findings = [finding for i, one in enumerate(sentences) if (finding := _read(one, sentences[i - 1] if i else None))]
    order = list(Kind)
    return min(findings, key=lambda finding: order.index(finding.kind), default=None)


def prepare() -> None:
    """Makes everything ready, so that the first message need not wait for it."""
    for sign in (*_ENGLISH, *spanish.SIGNS, *spoken.SIGNS):
        sign.phrases.find("")
        sign.unless.find("")


def _read(sentence: Sentence, before: Sentence | None) -> Finding | None:
    words = sentence.words
    if sentence.spoken:
        return _first(spoken.SIGNS, words, "en")
    found = _first(spanish.SIGNS, spanish.FIGURES.remove(words), "es") if spanish.HINTS.find(words) else None
    return found or _read_english(sentence, before)


def _first(signs: tuple[Sign, ...], words: str, language: Language) -> Finding | None:
    found = (Finding(s.kind, language, s.variant) for s in signs if s.phrases.find(words) and not s.unless.find(words))
    return next(found, None)


def _read_english(sentence: Sentence, before: Sentence | None) -> Finding | None:
    words = ordinary.FIGURES.remove(sentence.words)
    for sign in _ENGLISH:
        upto = sign.phrases.find(words)
        if upto and not sign.unless.find(words) and not _is_taught(sign.kind, sentence, before):
            return _whose(Finding(sign.kind, variant=sign.variant), words, upto, before)
    return None


def _is_taught(kind: Kind, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether what was found is in a text that is read or in a topic that is taught, and in nobody's life."""
    words = sentence.words
    if ordinary.REAL_LIFE.find(words) or (kind is Kind.TEACHER_CRISIS and _MYSELF.find(words)):
        return False
    if ordinary.TEXTS.find(words) or ordinary.TOPICS.find(words):
        return kind in _IN_TEXTS
    goes_on = before is not None and before.line == sentence.line and ordinary.TEXTS.find(before.words)
    return bool(goes_on) and kind in _ABOUT_A_CHILD and not (_MYSELF.find(words) or _A_STUDENT.find(words))


def _whose(finding: Finding, words: str, upto: str, before: Sentence | None) -> Finding:
    """The same finding for the person it is about: "I" may be a student who is quoted, and "she" a colleague."""
    context = (before.words if before else "") + upto
    told = _SOMEBODY_SAID.find(context) and not _CARERS.find(context)
    told = told or (_SOMEBODY.find(words) and not _MYSELF.find(words))
    if finding.kind is Kind.TEACHER_CRISIS and finding.variant is None and told:
        adult = _AN_ADULT.find(context) and not _A_STUDENT.find(context)
        return Finding(Kind.TEACHER_CRISIS, "en", "other") if adult else Finding(Kind.STUDENT_SELF_HARM)
    if finding.kind is Kind.STUDENT_SELF_HARM and _AN_ADULT.find(words) and not _A_STUDENT.find(words):
        return Finding(Kind.TEACHER_CRISIS, "en", "other")
    return finding
