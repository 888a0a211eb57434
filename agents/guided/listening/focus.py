"""Which topic a talk is about: the frame whose cards fit best what was told."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.learned.linear import LinearModel
from agents.guided.learned.models import topic_features
from agents.guided.notebook import Notebook
from prompts.frames import Frame, Frames

GENERAL = "general"
_STAYS = 0.8
_LATER_CARD = 0.06
_WORDS = 8.0
_CLEAR = 1.0
_CLEAR_AT_ONCE = 1.5
_WIDE = {
    "early-childhood": 0.7,
    "arts-and-movement": 0.7,
    "success": 0.5,
    "meeting-my-coach": 0.5,
    "lesson-planning": 0.6,
}
"""Topics named by who or where rather than by what is the matter, and those that a map leads to."""
_LONGEST = 400
_MOST_TOLD = 8
_TELLING = frozenset(
    {
        *(Act.SITUATION, Act.OWN_MOVE, Act.CAUSE, Act.INSIGHT, Act.CONTRAST, Act.SUCCESS, Act.TRIED, Act.ALREADY),
        *(Act.COUNT, Act.GOAL, Act.WORRY, Act.EVIDENCE, Act.ASK_IDEAS, Act.ASK_ONE, Act.ASK_WHY, Act.CARE, Act.LIMIT),
    }
)
_ADULTS = (
    (
        "team-meeting",
        r"\bplc\b|\bpd\b|\b(?:data|team|staff|department|grade.level) (?:meeting|team)\b|\bmy team\b|\bfacilitat",
    ),
    ("new-teacher", r"\b(?:new|first.year|1st.year|beginning|novice) teacher\b|\bfirst year\b|\bmentee\b"),
    (
        "feedback-talk",
        r"\b(?:observed|visited|visit|walkthrough|observation|feedback|post.?obs\w*|i saw her|i saw him)\b",
    ),
    (
        "reluctant-colleague",
        r"\b(?:resist\w*|reluctant|cancel\w*|avoid\w*|veteran|doesn'?t want|won'?t|shut\w* down|defensive)\b",
    ),
)


def focus(notebook: Notebook, frames: Frames, model: LinearModel) -> Frame:
    """The frame of the talk: by its map first, then by the cards that fit; the general one while nothing is clear.

    `model` tells topics by words.
    """
    return frames[_by_map(notebook) or _by_story(notebook, frames, model) or GENERAL]


def _by_map(notebook: Notebook) -> str | None:
    if notebook.about_adults:
        story = " ".join(notebook.told)
        found = (topic for topic, pattern in _ADULTS if re.search(pattern, story, re.IGNORECASE))
        return next(found, "feedback-talk" if notebook.map == "preparation" else "own-coaching")
    if notebook.map == "preparation":
        return "meeting-my-coach"
    if notebook.map == "planning":
        return "lesson-planning"
    return "success" if notebook.went_well else None


def _by_story(notebook: Notebook, frames: Frames, model: LinearModel) -> str | None:
    """The topic that the teacher's words and the fitting cards speak for together; the one before stays while it is near.

    None while no topic is clearly ahead of the next one.
    """
    scores = _scores(notebook, frames, model)
    if len(scores) < 2:
        return None
    best, second = sorted(scores, key=lambda topic: (-scores[topic], topic))[:2]
    if scores.get(notebook.frame or "", 0.0) >= _STAYS * scores[best]:
        return notebook.frame
    least = _CLEAR if notebook.turns > 1 else _CLEAR_AT_ONCE
    return best if scores[best] - scores[second] >= least else None


def _scores(notebook: Notebook, frames: Frames, model: LinearModel) -> dict[str, float]:
    votes = _votes(notebook.candidates, frames)
    if notebook.story:
        for topic, score in zip(model.classes, model.scores(topic_features(" ".join(notebook.story))), strict=True):
            votes[topic] = votes.get(topic, 0.0) + _WORDS * max(0.0, float(score) + 1.0)
    return {topic: score * _WIDE.get(topic, 1.0) for topic, score in votes.items()}


def with_story(notebook: Notebook, said: Sequence[Said]) -> Notebook:
    """The notebook with what this message tells of the matter."""
    telling = " ".join(one.text for one in said if one.act in _TELLING)
    return notebook.with_(story=(*notebook.story, telling[:_LONGEST])[-_MOST_TOLD:]) if telling else notebook


def _votes(candidates: Mapping[str, float], frames: Frames) -> dict[str, float]:
    votes: defaultdict[str, float] = defaultdict(float)
    for slug, weight in candidates.items():
        for topic in frames.topics_of.get(slug, ()):
            votes[topic] += weight / (1 + _LATER_CARD * frames[topic].cards.index(slug))
    return dict(votes)
