"""Answers one question about one card: its words, evidence, limits, measure, supports, steps."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from agents.guided.asking import Ask
from agents.guided.moves.deciding import Commit
from agents.guided.moves.measuring import SayHowToKnow
from agents.guided.moves.move import Move, Outcome
from agents.guided.moves.reworking import Rework
from agents.guided.moves.supposing import Suppose
from agents.guided.moves.wording import GiveWords
from agents.guided.reading.intents import Intent
from agents.guided.shelf import clear, may, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, bullets_of, excerpt, first_sentences, numbered, steps_of
from knowledge.card import Card, Strength

_FOR_SOME = re.compile(r"\bfor (?:the|my|those) (?:\w+ )?(?:kids|students|ones)\b", re.IGNORECASE)
_OF_IT = re.compile(
    r"\b(?:is|are|should i (?:use|try|do|keep|drop)) (?:it|this|that|these|they)\b|\bbe straight\b", re.IGNORECASE
)
STRENGTH = {
    Strength.STRONG: "The evidence behind it is strong, as these things go.",
    Strength.MODERATE: "The evidence behind it is moderate.",
    Strength.EMERGING: "The evidence behind it is still thin.",
    Strength.PRACTICE_BASED: "It rests on teachers' practice more than on trials.",
}
_GROUPS = (
    (r"\b(?:els?|ells?|mls?|english learners?|newcomers?)\b", "English learners"),
    (r"\b(?:ieps?|504s?|anxiety|disabilit\w+|adhd|autis\w+)\b", "Students with IEPs"),
)
LARGE_CLASS = 28
MOST_TOLD = 5


@dataclass(frozen=True)
class Part:
    """A part of a card that answers a kind of question. `body` is empty when this card has nothing to say there."""

    intent: Intent | Ask
    mark: str
    lead: str
    section: str
    body: Callable[[Situation, Card], str]
    follow_ups: tuple[str, ...] = ("How would I say it?", "How do I know it works?")


def card_for(s: Situation) -> Card | None:
    """The card a follow-up question is about; without one, a card that plainly fits what was said last."""
    if s.reading.wants(Intent.ASK_SUPPORTS) and _FOR_SOME.search(s.reading.text) and (card := _card_for_some(s)):
        return card
    return clear(s)


@dataclass(frozen=True)
class TellPart:
    """Answers from one part of the card the talk is about."""

    part: Part

    def fits(self, s: Situation) -> bool:
        needs_card = self.part.intent is Intent.ASK_SUPPORTS or isinstance(self.part.intent, Ask)
        if needs_card and s.notebook.card is None and s.named is None:
            return False
        if self.part.intent is Intent.ASK_VERDICT and s.named is None and not _OF_IT.search(s.reading.text):
            return False
        return s.does(self.part.intent) and card_for(s) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = card_for(s)
        body = self.part.body(s, card) if card else ""
        if card is None or not body or not speech.fresh(card, self.part.mark):
            return None
        speech.name(card, self.part.section, self.part.lead)
        speech.add(body)
        for label in self.part.follow_ups:
            speech.suggest(label)
        speech.ask_softly("fit", "next", room=s.notebook.room)
        return Outcome(5, shown(card, s))


def supports_for(card: Card, notebook_groups: str, size: int | None) -> list[str]:
    """The adaptations that the told students call for."""
    wanted = [name for pattern, name in _GROUPS if re.search(pattern, notebook_groups, re.IGNORECASE)]
    if size and size >= LARGE_CLASS:
        wanted.append("Large class")
    bullets = bullets_of(card.section("Adaptations"))
    return [bullet for name in wanted for bullet in bullets if bullet.startswith(f"**{name}:**")]


def _card_for_some(s: Situation) -> Card | None:
    """For "and for the two kids": the card that fits those students, not the whole class."""
    slugs = [slug for slug in s.fitting if slug != s.notebook.card and s.allowed(slug)]
    mine = (s.library.get(slug) for slug in slugs)
    return next(
        (card for card in mine if card and may(s, card) and card.front.category.startswith("Differentiation")), None
    )


def _steps(s: Situation, card: Card) -> str:
    supports = supports_for(card, " ".join(s.notebook.groups), s.notebook.size)
    extra = "\n\n" + "\n".join(f"- {line}" for line in supports[:2]) if supports else ""
    steps = steps_of(card)
    if f"{card.slug}#steps" in s.notebook.used:
        return numbered(steps[MOST_TOLD:], start=MOST_TOLD + 1)
    return numbered(steps) + extra


def _evidence(s: Situation, card: Card) -> str:
    evidence = card.front.evidence
    works = "; ".join(_short(reference.citation) for reference in evidence.references[:2])
    strength = "" if f"{card.slug}#verdict" in s.notebook.used else f"{STRENGTH[evidence.strength]} "
    return f"{strength}{evidence.says}\n\nWhere that comes from: {works}."


def _short(citation: str) -> str:
    """Authors and year, as far as they can be told from a citation."""
    found = re.match(r"(.{3,90}?\(\d{4}[^)]*\))", citation)
    return found[1] if found else citation.split(".")[0]


def _verdict(s: Situation, card: Card) -> str:
    """Both sides: what is known, and when it does harm."""
    good = first_sentences(card.section("Why it works"), 2)
    harm = first_sentences(card.section("When not to use it"), 2)
    pitfalls = bullets_of(card.section("Pitfalls"))[:1]
    against = " ".join([harm, *(f"One common slip: {_lower(pitfall)}" for pitfall in pitfalls)])
    return f"**For it:** {good} {STRENGTH[card.front.evidence.strength]}\n\n**Against it:** {against}"


def _limits(_: Situation, card: Card) -> str:
    pitfalls = "\n".join(f"- {bullet}" for bullet in bullets_of(card.section("Pitfalls"))[:3])
    section = card.section("When not to use it")
    return f"{pitfalls}\n\n{section.text if section else ''}".strip()


def _cost(_: Situation, card: Card) -> str:
    """What the strategy asks for, and its likeliest slip."""
    slips = "".join(f"\n- {bullet}" for bullet in bullets_of(card.section("Pitfalls"))[:2])
    return f"{card.front.trade_off}{slips}"


def _studies(s: Situation, card: Card) -> str:
    """The works as the card has them, and that it holds no more than that."""
    evidence = card.front.evidence
    says = "" if f"{card.slug}#evidence" in s.notebook.used else f"{evidence.says}\n\n"
    return says + "\n".join(f"- {_short(reference.citation)}" for reference in evidence.references[:3])


def _materials(_: Situation, card: Card) -> str:
    marked = "**Few resources:**"
    found = (bullet for bullet in bullets_of(card.section("Adaptations")) if bullet.startswith(marked))
    return next((f"- {bullet}" for bullet in found), "")


def _refusal(s: Situation, card: Card) -> str:
    """The passage nearest to a student who does not go along."""
    passages = s.held.passages if s.held and s.held.slug == card.slug else ()
    told = ("Pitfalls", "Adaptations", "When not to use it")
    nearest = next((one for one in passages if one.title in told), None)
    return excerpt(nearest.text, 80) if nearest else ""


def _supports(s: Situation, card: Card) -> str:
    lines = supports_for(card, f"{s.reading.text} {' '.join(s.notebook.groups)}", s.notebook.size)
    return "\n".join(f"- {line}" for line in lines or bullets_of(card.section("Adaptations"))[:2])


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


PARTS = (
    Part(
        Intent.ASK_VERDICT,
        "verdict",
        "verdict.lead",
        "When not to use it",
        _verdict,
        ("Show me the steps", "How would I say it?"),
    ),
    Part(
        Intent.ASK_EVIDENCE,
        "evidence",
        "evidence.lead",
        "Why it works",
        _evidence,
        ("Show me the steps", "What could go wrong?"),
    ),
    Part(
        Ask.STUDIES, "studies", "studies.lead", "Why it works", _studies, ("What could go wrong?", "Show me the steps")
    ),
    Part(Ask.COST, "cost", "cost.lead", "Pitfalls", _cost, ("Show me the steps", "Something else")),
    Part(Ask.MATERIALS, "materials", "materials.lead", "Adaptations", _materials, ("Show me the steps", "Make a plan")),
    Part(Ask.REFUSAL, "refusal", "refusal.lead", "Pitfalls", _refusal, ("How would I say it?", "Something else")),
    Part(Intent.ASK_LIMITS, "limits", "limits.lead", "Pitfalls", _limits, ("Show me the steps", "Something else")),
    Part(
        Intent.ASK_SUPPORTS, "supports", "supports.lead", "Adaptations", _supports, ("Show me the steps", "Make a plan")
    ),
    Part(Intent.ASK_STEPS, "all-steps", "steps.lead", "Steps", _steps, ("How would I say it?", "Make a plan")),
)
KnowByOneself = SayHowToKnow
ANSWERS: tuple[Move, ...] = (Rework(), GiveWords(), Suppose(), *(TellPart(part) for part in PARTS), Commit())
