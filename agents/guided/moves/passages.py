"""Which passage of a card answers a question, and which part of it: the section that this kind of question asks for."""

import re

from agents.guided.speech import Speech, excerpt
from knowledge.card import Card
from retrieval.search import CardHit, PassageHit

_WORD = re.compile(r"[a-zà-ÿ]{4,}")
FILLERS = frozenset(
    [
        "have",
        "card",
        "cards",
        "anything",
        "something",
        "with",
        "that",
        "even",
        "like",
        "else",
        "wants",
        "question",
        "different",
        "what",
        "ever",
        "when",
        "they",
        "your",
        "them",
        "this",
        "from",
    ]
)
_SECTIONS = tuple(
    (re.compile(pattern, re.IGNORECASE), sections)
    for pattern, sections in (
        (r"\bwhat if\b|\bif (?:they|he|she|it|half|someone|nobody)\b|\bwon'?t\b|\bgo wrong\b", ("Pitfalls", "Adaptations", "When not to use it")),
        (r"\b(?:els?|ieps?|newcomers?|low|advanced|kids (?:who|that|with)|big class|\d{2} kids|little ones|seniors)\b", ("Adaptations", "Pitfalls")),
        (r"\b(?:how (?:many|long|often|old|much|do i|would i|does)|what (?:do|are|is) (?:the|they|i)|when do|first|minutes?|put up|look like)\b", ("Steps",)),
        (r"\b(?:is it ok|should i|when not|right for|too)\b", ("When not to use it", "Pitfalls")),
    )
)  # fmt: skip
_WHAT = re.compile(
    r"\bwhat(?:'?s| is| are) (?:it|that|this|an? |in (?:it|the card)|the idea|the point|the difference)|\bwhat does (?:it|that) mean\b|\bso what is\b|\bwhats in\b|\bwhat's in\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\bwhy\b|\bwhat for\b|\bthe point of\b|\bpor qu[eé]\b", re.IGNORECASE)
_ITEMS = 2
_MOST_WORDS = 80


def specific(question: str) -> bool:
    """Whether a question asks for a certain section of a card."""
    return bool(_WHAT.search(question) or _WHY.search(question) or _wanted(question))


def answering(text: str, question: str) -> str:
    """The part of a passage that is nearest to a question: two items of a list, or its first sentences."""
    items = _items(text)
    if len(items) < _ITEMS:
        return excerpt(text, _MOST_WORDS)
    asked = _stems(question)
    held = [len(asked & _stems(item)) for item in items]
    nearest = sorted(range(len(items)), key=lambda n: -held[n])[:_ITEMS]
    return "\n".join(" ".join(items[n].split()) for n in sorted(nearest))


def untold(hit: CardHit, card: Card, speech: Speech, question: str) -> PassageHit | None:
    """The nearest passage not told yet, from a section that this kind of question asks for, and that has to do with it."""
    barred = set() if _WHAT.search(question) else {"What it is"}
    barred |= set() if _WHY.search(question) else {"Why it works"}
    wanted = _wanted(question)
    asked = _stems(question)
    told = {passage.title for passage in hit.passages}
    more = (card.section(title) for title in wanted if title not in told)
    passages = [*hit.passages, *(PassageHit(one.title, one.anchor, one.text, 0.0) for one in more if one)]
    near = [one for one in passages if one.title not in barred and excerpt(one.text, _MOST_WORDS).count("?") <= 1]
    plainly = bool(_WHAT.search(question) or _WHY.search(question) or not asked)
    steps = {"Steps"} & set(wanted)
    near = [one for one in near if plainly or one.title in steps or asked & _stems(one.text)]
    near.sort(key=lambda one: one.title not in wanted)
    return next((one for one in near if speech.fresh(card, one.anchor)), None)


def _wanted(question: str) -> tuple[str, ...]:
    return next((sections for pattern, sections in _SECTIONS if pattern.search(question)), ())


def _items(text: str) -> list[str]:
    parts = re.split(r"\n(?=\d+\. |- )", text.strip())
    return [part.strip() for part in parts if re.match(r"\d+\. |- ", part)]


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(text.lower()) if word not in FILLERS}
