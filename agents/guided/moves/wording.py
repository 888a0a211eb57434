"""Words to say: lines of the clear card that fit this class, a plain line of the teacher's own wish, or an honest no."""

import re

from agents.contract import Speaker
from agents.guided.asking import Ask, how_many
from agents.guided.choosing import picked, takes_up
from agents.guided.moves.move import Outcome
from agents.guided.moves.reading_back import plan_beside
from agents.guided.reading.intents import Intent
from agents.guided.shelf import clear, shown
from agents.guided.situation import Situation
from agents.guided.speech import Speech, quoted, speech_lines, steps_of
from knowledge.card import Card, Kind

_WARNS = re.compile(r"\b(?:warn|introduce|explain it|tell them|tell the class)\b", re.IGNORECASE)
_ANNOUNCE = re.compile(r"\b(?:tell|announce|explain|say|introduce|warn|share|ask|let|promise)\b", re.IGNORECASE)
_TO_ADULT = re.compile(
    r"\b(?:say|tell|ask|words for|sentences? for|answer|open with)\b[^.?!]{0,25}\b(?:her|him|(?:the |my |a )?(?:paras?|aides?|coach|co-?teacher|colleague|mentor|principal|ap|admin|dad|mom|parents?|teacher|sub))\b",
    re.IGNORECASE,
)
_ADULT = re.compile(
    r"\b(?:paras?|aides?|coach|co-?teach\w*|colleague|mentor|principal|ap|admin|dad|mom|parents?|teacher|sub)\b",
    re.IGNORECASE,
)
_TO_CLASS = re.compile(r"\b(?:kids|class|students|them|graders)\b", re.IGNORECASE)
_A_STUDENT = re.compile(r"\b(?:kid|student|boy|girl|child|kiddo|he says|she says)\b", re.IGNORECASE)
_GRADED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th) graders?\b|\(grade \d+\)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_STUDENTS = re.compile(
    r"^(?:students|they|kids|every ?(?:one|body)|all (?:of them|\d+)|each of them)\s+(?:can |will |would |to )?(?:be able to )?",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"(?!\w+(?:ed|ing)\b)(?!(?:are|were|is|have|had|not|don't|all|more|less|better|fewer|actually|who|that|in|on|at)\b)[a-z]+\b",
    re.IGNORECASE,
)
_TO_YOU = ((r"\bthey\b", "you"), (r"\btheir\b", "your"), (r"\bthem\b", "you"), (r"\bthemselves\b", "yourselves"))
_WITH_ADULTS = frozenset({"teaching-assistant-deployment", "family-partnership-meetings", "positive-family-contact"})
_LONGEST_WISH = 16
_LONGEST_LINE = 38
_MOST = 2
_SHARED = 5


class GiveWords:
    """ "What would I say?": two or three lines for this class, never from a card that does not fit."""

    def fits(self, s: Situation) -> bool:
        return Ask.WORDS in s.asks or s.reading.wants(Intent.ASK_WORDS)

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        card = clear(s)
        if _to_adult(s) and not (card and (card.front.kind is Kind.COACHING_MOVE or card.slug in _WITH_ADULTS)):
            return _for_adult(s, speech)
        own = wish_line(s)
        if card and _WARNS.search(s.reading.text) and (steps := _announcing(card)) and speech.fresh(card, "announcing"):
            speech.name(card, "Steps", "steps.lead")
            speech.add("\n".join(f"- {step}" for step in steps))
            return Outcome(5, shown(card, s))
        lines = _fitting(s, card, (how_many(s.reading.text) or _MOST)) if card else []
        if card and lines and speech.fresh(card, f"words-{len(s.turn.history)}"):
            speech.used.add(f"{card.slug}#words")
            speech.name(card, "What it sounds like", "words.lead")
            speech.add(quoted(lines))
            if own and own not in _heard(s):
                speech.say("words.yours")
                speech.add(f'> "{own}"')
            chosen = picked(s)
            plan = plan_beside(s, speech, card, anyway=chosen == card) if chosen or takes_up(s.reading.text) else None
            _suggest(speech)
            return Outcome(5, shown(card, s) | ({"chosen": card.slug, "last_offered": ()} if plan else {}), plan)
        if not speech.say("words.none"):
            return None
        if own and own not in _heard(s):
            speech.say("words.plain")
            speech.add(f'> "{own}"')
        else:
            speech.ask("words_moment")
        return Outcome(4)


def wish_line(s: Situation) -> str | None:
    """What the teacher wants to see, said to the students: "explain why" becomes "What I want from each of you: explain why."."""
    wish = s.notebook.wish
    if not wish or s.notebook.about_adults or s.notebook.language == "es":
        return None
    does = _STUDENTS.sub("", wish.strip(" ."))
    if does == wish.strip(" .") or not _BASE.match(does) or len(does.split()) > _LONGEST_WISH:
        return None
    for theirs, yours in _TO_YOU:
        does = re.sub(theirs, yours, does, flags=re.IGNORECASE)
    return f"{does[0].upper()}{does[1:]}. That is what I want to see from each of you today."


def as_clause(wish: str | None) -> str | None:
    """A wish that stands after "that": a clause about students."""
    return wish if wish and _STUDENTS.match(wish) and _STUDENTS.sub("", wish).strip() else None


def _to_adult(s: Situation) -> bool:
    found = _TO_ADULT.search(s.reading.text)
    if s.notebook.about_adults or s.notebook.map == "preparation":
        return True
    if found is None:
        return (
            "words.adult/0" in s.notebook.used and not s.notebook.last_offered and not _TO_CLASS.search(s.reading.text)
        )
    told = " ".join((*s.notebook.told, s.reading.text))
    return bool(_ADULT.search(found[0]) or (_ADULT.search(told) and not _A_STUDENT.search(s.reading.text)))


def _for_adult(s: Situation, speech: Speech) -> Outcome | None:
    """Lines for a colleague, made of what was told: what was seen, a question, one small thing."""
    n = s.notebook
    lines = [
        speech.wording("words.adult_see", baseline=n.baseline),
        speech.wording("words.adult_want", wish=as_clause(n.wish)),
    ]
    lines += [speech.wording("words.adult_ask"), speech.wording("words.adult_try")]
    kept = [line for line in lines if line][: how_many(s.reading.text) or _MOST]
    if not kept or not speech.say("words.adult"):
        return None
    speech.add(quoted([f'"{line}"' for line in kept]))
    return Outcome(5)


def _fitting(s: Situation, card: Card, most: int) -> list[str]:
    """The lines of a card that are nearest to this class: none said before, none for another grade where others are left."""
    heard = _heard(s)
    told = _stems(" ".join((*s.notebook.told[-_SHARED:], s.reading.text, s.notebook.wish or "")))
    scripted = [found[0] for step in steps_of(card) if (found := re.search(r'"[^"]{25,160}"', step))]
    lines = [line for line in (*speech_lines(card), *scripted[:1]) if line.strip('" ')[:40] not in heard]

    def fit(line: str) -> float:
        strange = (
            2.0 * bool(_GRADED.search(line)) + 0.5 * len(_NAMED.findall(line)) + (len(line.split()) > _LONGEST_LINE)
        )
        return len(told & _stems(line)) - strange

    best = sorted(lines, key=lambda line: -fit(line))[:most]
    return [line for line in lines if line in best]


def _announcing(card: Card) -> list[str]:
    return [step for step in steps_of(card) if _ANNOUNCE.search(step)][:2]


def _stems(text: str) -> set[str]:
    return {word[:_SHARED] for word in re.findall(r"[a-zà-ÿ]{5,}", text.lower())}


def _heard(s: Situation) -> str:
    return " ".join(past.text for past in s.turn.history if past.speaker is Speaker.AGENT)


def _suggest(speech: Speech) -> None:
    for label in ("How do I know it works?", "What could go wrong?"):
        speech.suggest(label)
