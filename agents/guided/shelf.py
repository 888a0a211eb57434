"""Which cards may be brought in now: never what the teacher ruled out by kind, and only what plainly fits."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from agents.contract import Speaker
from agents.guided.choosing import picked
from agents.guided.learning import tells_something
from agents.guided.situation import Situation
from knowledge.card import Card, Kind

_KINDS = (
    (r"prizes?|rewards?|points|tickets|candy|stickers?|dojo|tokens?|bribes?|bribing|marbles?|treasure box|pay(?:ing)? them", "token-economy good-behavior-game group-contingency behavior-contract"),
    (r"call(?:ing|s)? (?:home|\d+ \w+|their|the|parents|famil\w+|mom|dad)|phone calls?|calls home|parents?|families|email(?:ing|s)? (?:home|parents)", "positive-family-contact family-partnership-meetings"),
    (r"hall(?:way)?s?|in the door(?:way)?", "positive-greetings-at-the-door restorative-conversation"),
    (r"games?|kahoots?|competitions?|contests?|rac(?:e|es|ing)", "good-behavior-game game-based-review group-contingency"),
    (r"partners?(?: talk)?|pairs|pair work|turn (?:and|n) talk|turn to your partner|elbow partners?", "turn-and-talk think-pair-share partner-reading peer-tutoring peer-instruction structured-academic-conversation"),
    (r"group ?work|groups|teams|trabajo en equipo|equipos", "cooperative-learning jigsaw group-roles-and-norms complex-instruction numbered-heads-together literature-circles peer-instruction"),
    (r"cold.?call\w*|calling on (?:kids|people|anyone|anybody|them)|popsicle sticks|on the spot|in front of (?:everyone|everybody|the class|people)", "cold-call no-opt-out numbered-heads-together"),
    (r"posters?|gallery walks?|chart paper", "gallery-walk anchor-charts"),
    (r"packets?|worksheets?|paperwork", "homework-design independent-practice"),
    (r"homework", "homework-design flipped-learning"),
    (r"seats?|seating(?: charts?)?", "strategic-seating"),
    (r"circles?", "restorative-circles morning-meeting"),
    (r"rubrics?", "rubrics standards-based-grading"),
    (r"seminars?|debates?|(?:whole.class |a )?discussions?", "socratic-seminar philosophical-chairs structured-academic-controversy fishbowl-discussion"),
    (r"screens?|devices?|chromebooks?|laptops?|ipads?|tech(?:nology)?|computers?", "student-response-systems device-routines blended-station-rotation flipped-learning purposeful-tech-integration"),
    (r"whiteboards?|markers?", "mini-whiteboards"),
    (r"centers|stations", "learning-centers blended-station-rotation"),
    (r"(?:self.?)?rating|thumbs|traffic lights?", "self-rating-traffic-lights student-self-assessment"),
    (r"sing(?:ing)?|chant\w*|choral\w*", "choral-response"),
    (r"film(?:ing)?|record(?:ing)? myself|videos?", "video-reflection video-club"),
)  # fmt: skip
"""Kinds of things that teachers rule out, and the cards of each kind."""
_REFUSES = (
    r"\b(?:no(?! (?:one|idea|clue|problem))|without|nothing with|not(?! (?:sure|really|only|just|all))|never|(?:i|we|im|i'm|i am|u|you) ?(?:won'?t|can'?t|cant|cannot|don'?t|dont|do not|am not|not|didn'?t|refuse|hate|will not)|"
    r"(?:don'?t|dont|please don'?t|stop) (?:say|tell|give|suggest|offer|make|do)|(?:tried|did|used|done)|hate|sick of|already (?:do|have|use)|(?:im|i'm|i am) not|instead of|enough (?:of|with))"
)
_KIND = tuple(
    (re.compile(rf"{_REFUSES} [^.?!;,\n]{{0,28}}?\b(?:{words})\b", re.IGNORECASE), frozenset(slugs.split()))
    for words, slugs in _KINDS
)
_OFF = tuple(
    (re.compile(rf"\b(?:{words})\b[^.?!;\n]{{0,30}}\b(?:off the table|is out|are out|a no|hard no|not happening|never again|made (?:it|them) worse|every day|already|we use those|all the time)\b", re.IGNORECASE), frozenset(slugs.split()))
    for words, slugs in _KINDS
)  # fmt: skip
_TROUBLE = re.compile(r"^\W*(?:they|he|she|kids|students|my (?:kids|students)|nobody|no one|no ?body)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:no|not|don'?t|without)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.?!;\n]|, (?=(?:and |but |so )?(?:i|they|he|she|we)\b)", re.IGNORECASE)
_PLAINLY = 0.65
_LATELY = 4
_ONE_QUESTION = 0.62
_OF_ALL = 0.35
_TOGETHER = 0.8
_ALONE = 0.4
_SHARE_OF_BEST = 0.35
_TYPICAL = 0.3
_BY_MAP = frozenset({"lesson-planning", "meeting-my-coach", "success"})
"""Topics that a map leads to: their cards are about planning and meeting, not about what is the matter."""
_MOST = 3
_SEVERAL = 2
_OF_TOPIC = 1.4
_TELLS = 4


def barred(s: Situation) -> frozenset[str]:
    """The cards of every kind that the teacher ruled out in this conversation, whatever their names."""
    asked_for = () if _NOT.search(s.reading.text) else s.found.named
    return _barred(tuple(_said(s))) - {*asked_for, *s.notebook.mentioned, s.notebook.chosen}


@lru_cache(maxsize=64)
def _barred(said: tuple[str, ...]) -> frozenset[str]:
    clauses = [part for text in said for part in _CLAUSE.split(text) if not _TROUBLE.match(part)]
    found = (slugs for clause in clauses for pattern, slugs in (*_KIND, *_OFF) if pattern.search(clause))
    return frozenset(slug for slugs in found for slug in slugs)


def may(s: Situation, card: Card) -> bool:
    """Whether a card may be brought in: not ruled out, by name or kind, and for this grade and subject."""
    subject = s.notebook.subject
    if s.notebook.about_adults:
        return s.allowed(card.slug) and card.front.kind is Kind.COACHING_MOVE
    fits = subject is None or card.suits_subject(subject)
    return s.allowed(card.slug) and card.slug not in barred(s) and s.suits(card) and fits


def ranked(s: Situation) -> list[Card]:
    """What fits best now: all that was told, and once more what was said last."""
    scores = _weights(s)
    slugs = sorted(scores, key=lambda slug: (-scores[slug] * _suited(s, slug), slug))
    return [card for slug in slugs if (card := s.library.get(slug)) and may(s, card)]


def _weights(s: Situation) -> dict[str, float]:
    """How well each card fits all that was told, and what was said last."""
    scores = {slug: _OF_ALL * weight for slug, weight in s.notebook.candidates.items()}
    for result, weight in ((s.together, _TOGETHER), (s.found, _ALONE)):
        for rank, hit in enumerate(result.hits if result.confident else ()):
            plain = hit.score if result.channels == "hybrid" else 1.0 / (rank + 2)
            scores[hit.slug] = scores.get(hit.slug, 0.0) + weight * plain
    return scores


def _suited(s: Situation, slug: str) -> float:
    """How much the topic of the talk speaks for a card."""
    return _OF_TOPIC if slug in _own_cards(s) else 1.0


def _own_cards(s: Situation) -> tuple[str, ...]:
    """The cards of the talk's topic; none while the topic is only what the talk is for."""
    return () if s.frame.topic in _BY_MAP else s.frame.cards


def options(s: Situation, most: int = _MOST) -> list[Card]:
    """The cards to choose from, none offered before: those the teacher mentioned, then what fits, the topic's own first."""
    mentioned = [card for slug in s.notebook.mentioned if (card := s.library.get(slug))]
    strategies = [card for card in mentioned if card.front.kind is not Kind.OBSERVATION_PROTOCOL and may(s, card)]
    fitting = dict(s.notebook.candidates)
    for rank, hit in enumerate(s.found.hits if s.found.confident and tells_something(s.reading, least=_TELLS) else ()):
        plain = hit.score if s.found.channels == "hybrid" else 1.0 / (rank + 2)
        fitting[hit.slug] = fitting.get(hit.slug, 0.0) + _ALONE * plain
    best = max(fitting.values(), default=1.0)
    typical = {slug: best * _TYPICAL / (1 + place) for place, slug in enumerate(_own_cards(s))}
    weights = {slug: max(fitting.get(slug, 0.0), typical.get(slug, 0.0)) for slug in {*fitting, *typical}}
    weights = {slug: weight * _suited(s, slug) for slug, weight in weights.items()}
    slugs = sorted(weights, key=lambda slug: (-weights[slug], slug))
    cards = [card for slug in slugs if (card := s.library.get(slug)) and may(s, card)]
    open_cards = [card for card in cards if card.slug not in s.notebook.offered]
    least = _SHARE_OF_BEST * max((weights[card.slug] for card in open_cards), default=0.0)
    near = [card for card in open_cards if weights[card.slug] >= least]
    first = [card for card in near if card.slug in _own_cards(s)][:1]
    fresh = [card for card in strategies if card.slug not in s.notebook.offered]
    return list(dict.fromkeys((*first, *fresh, *near)))[:most]


def best(s: Situation) -> Card | None:
    """The card that fits best and was not offered before."""
    return next((card for card in ranked(s) if card.slug not in s.notebook.offered), None)


def in_hand(s: Situation) -> Card | None:
    """The card that the talk is about: picked, named, chosen or gone into; of several shown, the one that fits best."""
    if card := picked(s):
        return card
    if s.named and s.allowed(s.named.slug):
        return s.named
    if card := gone_into(s):
        return card
    shown_last = [card for slug in s.notebook.last_offered if (card := s.library.get(slug)) and may(s, card)]
    if len(shown_last) > 1:
        near = {hit.slug: hit.score for hit in s.together.hits} if s.together.confident else {}
        weights = s.notebook.candidates
        named = s.notebook.mentioned
        return max(
            shown_last,
            key=lambda c: (c.slug in named, weights.get(c.slug, 0.0) + _ALONE * near.get(c.slug, 0.0)),
        )
    card = s.current() if _told_lately(s) else None
    return card if card and s.allowed(card.slug) and card.slug not in barred(s) else None


def _told_lately(s: Situation) -> bool:
    """Whether the card shown last stands in one of the latest replies: what was shown long ago is not in hand."""
    card = s.library.get(s.notebook.card or "")
    replies = [past.text for past in s.turn.history if past.speaker is Speaker.AGENT][-_LATELY:]
    return card is not None and (not replies or any(card.name in reply for reply in replies))


def gone_into(s: Situation) -> Card | None:
    """The card that was chosen, or of which more than its name and summary was told since it was offered."""
    slug = s.notebook.chosen
    told = s.notebook.card
    if (
        slug is None
        and told in s.notebook.last_offered
        and any(mark.startswith(f"{told}#") for mark in s.notebook.used)
    ):
        slug = told
    card = s.library.get(slug) if slug else None
    return card if card and s.allowed(card.slug) and card.slug not in barred(s) else None


def settled_on(s: Situation) -> Card | None:
    """The card gone into, or the only one shown last: of several nothing is settled."""
    return gone_into(s) or (in_hand(s) if len(s.notebook.last_offered) < _SEVERAL else None)


def clear(s: Situation) -> Card | None:
    """The card in hand, else the topic's own that fits best, else one that plainly fits what was said last; or None."""
    return in_hand(s) or _of_topic(s) or next(_plain(s), None)


def _of_topic(s: Situation) -> Card | None:
    """Of the cards of the talk's topic the one that fits what was told best."""
    near = {hit.slug: hit.score for hit in s.together.hits} if s.together.confident else {}
    own = [card for slug in _own_cards(s) if (card := s.library.get(slug)) and may(s, card)]
    told = s.notebook.candidates
    return max(own, key=lambda card: told.get(card.slug, 0.0) + _ALONE * near.get(card.slug, 0.0), default=None)


def shown(card: Card, s: Situation) -> dict[str, Any]:
    """What to remember after a card was shown."""
    return {"card": card.slug, "offered": tuple(dict.fromkeys((*s.notebook.offered, card.slug)))}


def _plain(s: Situation) -> Iterator[Card]:
    """What the library plainly answers: the message alone when it tells something, else with what was told before it."""
    alone = ((s.found, _ONE_QUESTION),) if tells_something(s.reading, least=_TELLS) else ()
    for result, least in (*alone, (s.together, _PLAINLY)):
        if not result.confident:
            continue
        for rank, hit in enumerate(result.hits[:2]):
            enough = hit.score >= least if result.channels == "hybrid" else rank == 0
            card = s.library.get(hit.slug)
            if enough and card and may(s, card):
                yield card


def _said(s: Situation) -> list[str]:
    before = [past.text for past in s.turn.history if past.speaker is Speaker.TEACHER]
    return [*before, s.reading.text, *(f"no {limit}" for limit in s.notebook.limits)]
