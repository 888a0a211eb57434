"""Which of the offered cards a message picks: by plain evidence only. What is unclear is asked, not guessed."""

import re
from collections import Counter
from functools import lru_cache

from agents.guided.ideas import own_idea
from agents.guided.listening.saying import said_clauses
from agents.guided.reading.intents import Intent
from agents.guided.situation import Situation
from knowledge.card import Card, Kind
from knowledge.library import Library

_SHORT = 8
_WORDY = 12
_BARE = 4
_HALF = 2
_RARE = 6
_REJECTS = re.compile(
    r"\b(?:already|don't|dont|do not|not|hate|no way|won't|wont|didn't|didnt|tried|never|else|instead|drop|skip|lose|remove|take out|take off)\b",
    re.IGNORECASE,
)
_LIKES = re.compile(
    r"\b(?:i like|i(?:'d| would) (?:like to )?(?:try|take|start|go|do)|let'?s (?:do|try|go|start|use)|try the|go(?:ing)? with|i(?:'ll|ll| will) (?:do|try|take|start|use|go)|"
    r"i want to (?:try|do|use)|the .{1,30} one|that one|keep (?:the|that)|\w+ it is|yes|yeah|ok(?:ay)?|sure|me gusta|me quedo con|pruebo|probemos|vamos con|hagamos|quiero (?:probar|hacer))\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:let'?s (?:do|try|go|start|use)|i(?:'ll|ll| will| can) (?:do|try|take|start|use|go)|i(?:'d| would) (?:try|do|start|take)|i want to try|go(?:ing)? with|that (?:works|one)|(?:ok(?:ay)?|yes|yeah) (?:i'?ll )?do (?:that|it)|"
    r"sounds (?:good|doable|great|right)|(?:that'?s|thats|seems|is|it'?s) doable|i like (?:it|that|this)|perfect|deal|lo (?:intento|pruebo|hago)|me gusta)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:ok(?:ay)?|yeah|yes|and|but|so|hmm|oh|sure)?\W*(?:what|how|why|when|which|who|where|can|could|does|do|is|are|would|should|cómo|qué|cuál)\b|\?",
    re.IGNORECASE,
)
_BEFORE = r"(?:^\W*(?:(?:ok(?:ay)?|yes|yeah|sure|then|maybe|hmm|well|pues|vale)[, ]+)*|\b(?:the|that|your|el|la|option|number|do|try|take|with|like|want)\s+)"
_ORDINALS = ("first|1st|primer[oa]?", "second|2nd|segund[oa]", "third|3rd|tercer[oa]?")
_AFTER = r"(?: (?:one|option|idea|strategy|opci[oó]n|estrategia|of (?:those|them|these)))?\W*(?:$|\b(?:and|but|please|thanks|for|on|me (?:gusta|late|sirve)|est[aá] bien|suena|y|pero|con|en|por favor|para|sounds?|looks|seems|works|with|is|i)\b)"
_DESCRIBES = re.compile(
    r"\b(?:the (?:one|thing) (?:where|with|that|about|for)|the (?P<what>[\w' -]{3,30}?) (?:one|thing|idea)\b)",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\W*(?:(?:ok(?:ay)?|yes|yeah|sure|then|so)[, ]+)*(?:i'?ll |let'?s )?(?:do|take|try|go with) (?:that|this|it|the)\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(r"\bto (?:count|track|tally|keep (?:count|track))\b|\bkeep using\b", re.IGNORECASE)
_COMMON = frozenset(
    [
        "with",
        "class",
        "student",
        "students",
        "routine",
        "talk",
        "time",
        "idea",
        "ideas",
        "like",
        "that",
        "this",
        "first",
        "second",
        "third",
        "last",
        "plan",
        "words",
        "work",
        "using",
        "teaching",
        "based",
        "practice",
    ]
)
_EMPTY = frozenset(
    [
        "with",
        "that",
        "this",
        "them",
        "they",
        "their",
        "your",
        "have",
        "will",
        "what",
        "when",
        "where",
        "while",
        "each",
        "from",
        "into",
        "more",
        "than",
        "then",
        "some",
        "only",
        "something",
        "thing",
    ]
)


def picked(s: Situation) -> Card | None:
    """The card that the message takes up, or None.

    By its name, its number, a word that only its name holds, or a description that fits one offered card alone; a plain
    decision takes the only one. A question or a rejection takes none.
    """
    if s.notebook.tried != s.before.tried or (s.notebook.draft and _COUNTING.search(s.reading.text)):
        return None
    offered = _cards(s, s.notebook.last_offered)
    taking = [clause for clause in _pieces(s.reading.text) if not _REJECTS.search(clause) and not _ASKS.search(clause)]
    if not taking:
        return None
    coaching = not s.notebook.about_adults or (s.named and s.named.front.kind is Kind.COACHING_MOVE)
    if (
        s.named
        and coaching
        and not _REJECTS.search(s.reading.text)
        and (_takes_named(s) or (s.named in offered and len(s.reading.text.split()) <= _SHORT // 2))
    ):
        return s.named
    found = (
        _by_number(clause, offered) or _by_word(s, clause, offered) or _by_description(s, clause, offered)
        for clause in taking
    )
    return next((card for card in found if card), None) or _by_decision(s, offered)


def unclear(s: Situation) -> list[Card]:
    """The offered cards when the message takes up one of them without saying which."""
    offered = _cards(s, s.notebook.last_offered)
    several = len(offered) > 1 and s.before.question == "choice"
    return offered if several and picked(s) is None and (decides(s) or _points(s)) else []


def decides(s: Situation) -> bool:
    """Says that something will be done: by words of deciding, by a request for the plan, or by a yes with a day."""
    if s.reading.wants(Intent.THANKS) and not s.reading.day:
        return s.reading.wants(Intent.MAKE_PLAN)
    if s.reading.wants(Intent.STUCK, Intent.DISAGREE) or any(_ASKS.search(piece) for piece in _pieces(s.reading.text)):
        return s.reading.wants(Intent.MAKE_PLAN)
    if s.reading.wants(Intent.MAKE_PLAN) or _DECIDES.search(s.reading.text):
        return True
    words = len(s.reading.text.split())
    yes = s.reading.wants(Intent.AGREE) and words <= _SHORT
    return yes and bool(s.reading.day or (words <= _BARE and s.before.question in {"when", "choice", "fit"}))


def takes_up(text: str) -> bool:
    """Whether a part of a message says that something will be done, whatever else it asks."""
    pieces = [piece for piece in _pieces(text) if not _REJECTS.search(piece)]
    return any(_TAKES.match(piece) or (_DECIDES.search(piece) and not _ASKS.search(piece)) for piece in pieces)


def assents(s: Situation) -> bool:
    """A yes to what was offered, not a yes that begins something else."""
    if s.reading.wants(Intent.QUESTION, Intent.STUCK, Intent.DISAGREE):
        return False
    if s.reading.wants(Intent.MAKE_PLAN):
        return True
    short = len(s.reading.text.split()) <= _SHORT and not s.reading.facts.lost_minutes
    return s.reading.wants(Intent.AGREE) and short and not (said_clauses(s) and not s.reading.day)


def _takes_named(s: Situation) -> bool:
    return assents(s) or bool(_LIKES.search(s.reading.text) and len(s.reading.text.split()) <= _WORDY)


def _points(s: Situation) -> bool:
    text = s.reading.text
    return (
        bool(_DESCRIBES.search(text) and _LIKES.search(text)) and not _ASKS.search(text) and not _REJECTS.search(text)
    )


def _by_number(clause: str, offered: list[Card]) -> Card | None:
    """ "The second", "option 2", "the last one", a bare "2"; not "the second question"."""
    if len(offered) < 2:
        return None
    if bare := re.fullmatch(r"\W*(?:ok(?:ay)? |yes |number |option |# ?)*([123])\W*", clause, re.IGNORECASE):
        return offered[int(bare[1]) - 1] if int(bare[1]) <= len(offered) else None
    if len(clause.split()) > _WORDY:
        return None
    if re.search(rf"\b(?:last|latter|última?){_AFTER}", clause, re.IGNORECASE):
        return offered[-1]
    places = [
        n for n, word in enumerate(_ORDINALS) if re.search(rf"{_BEFORE}(?:{word}){_AFTER}", clause, re.IGNORECASE)
    ]
    return offered[places[0]] if places and places[0] < len(offered) else None


def _by_word(s: Situation, clause: str, offered: list[Card]) -> Card | None:
    """The only offered card whose name holds a rare word of the clause; beyond the offered ones only with words of liking."""
    likes = _LIKES.search(clause) is not None
    if not likes and len(clause.split()) > _SHORT // 2:
        return None
    pools = [offered, _cards(s, s.notebook.offered)] if likes else [offered]
    words = set(re.findall(r"[a-zá-ú]{4,}", clause.lower()))
    for pool in pools:
        found = [card for card in dict.fromkeys(pool) if words & _rare_words(s, card)]
        if len(found) == 1:
            return found[0]
    return None


def _by_description(s: Situation, clause: str, offered: list[Card]) -> Card | None:
    """ "The one where they …": the offered card that shares most words with the description, when no other shares as many."""
    found = _DESCRIBES.search(clause)
    if not found or len(offered) < 2:
        return None
    words = {word[:5] for word in re.findall(r"[a-zá-ú]{4,}", clause.lower()) if word not in _EMPTY}
    shared = Counter({card.slug: len(words & _stems(card)) for card in offered}).most_common(2)
    return s.library.get(shared[0][0]) if shared[0][1] > shared[1][1] else None


def _by_decision(s: Situation, offered: list[Card]) -> Card | None:
    """A plain decision takes the only card offered; a day that was asked for is one."""
    if len(offered) != 1:
        return None
    if _of_their_own(s, offered[0]):
        return None
    names_day = s.before.question == "when" and s.reading.day and not s.reading.wants(Intent.QUESTION)
    return offered[0] if names_day or decides(s) else None


def unrelated(idea: str, card: Card) -> bool:
    """Whether an idea shares less than half of its words with a card."""
    words = {word[:5] for word in re.findall(r"[a-zá-ú]{4,}", idea.lower()) if word not in _EMPTY}
    return len(words & _stems(card)) * _HALF < len(words)


def _of_their_own(s: Situation, card: Card) -> bool:
    """Whether the message names a step that has nothing to do with the card."""
    idea = own_idea((s.reading.text,))
    return bool(idea) and unrelated(idea or "", card)


def _cards(s: Situation, slugs: tuple[str, ...]) -> list[Card]:
    return [card for slug in slugs if s.allowed(slug) and (card := s.library.get(slug))]


def _pieces(text: str) -> list[str]:
    return [piece for piece in re.split(r"(?<=[.!?;])\s+|\n|, | but | and (?=i\b)", text) if piece.strip()]


def _rare_words(s: Situation, card: Card) -> set[str]:
    """The words of the card's name that few other names hold."""
    names = _names(s.library)
    return {word for word in _words(card) if names[word] <= _RARE}


@lru_cache(maxsize=4)
def _names(library: Library) -> Counter[str]:
    """How many cards' names hold each word."""
    return Counter(word for card in library for word in _words(card))


def _words(card: Card) -> set[str]:
    return set(re.findall(r"[a-zá-ú]{4,}", f"{card.name} {card.front.name_es}".lower())) - _COMMON


def _stems(card: Card) -> set[str]:
    text = f"{card.name} {card.front.summary} {card.front.first_step} {card.front.cue}".lower()
    return {word[:5] for word in re.findall(r"[a-zá-ú]{4,}", text) if word not in _EMPTY}
