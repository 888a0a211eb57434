"""A good card of each kind, as text, and the same with one thing changed."""


def filler(word: str, count: int) -> str:
    """So many words, each a sentence of its own: easy to read and like nothing else."""
    return " ".join(f"{word}{number}." for number in range(count))


STRATEGY = """---
slug: wait-time
name: Wait time
kind: strategy
aliases: [think time]
name_es: Tiempo de espera
category: Questioning & discussion
grade_bands: [K-5, 9-12]
subjects: [all]
evidence:
  strength: moderate
  says: Longer pauses went with longer answers in classroom studies.
  references:
    - citation: "Lemov, D. (2021). Teach Like a Champion 3.0. Jossey-Bass."
      verified: "yes"
summary: Stay silent for three seconds after your question.
trade_off: The silence feels long to you, and fast students grow restless.
first_step: Mark two questions in the next plan and count to three after each.
cue: When I finish a question, I will count three fingertips before I say a name.
measure:
  text: Count how many of ten pauses reached three seconds.
  protocol: wait-time-log
teachers_say:
  en:
    - nobody says anything so I answer it myself
    - six seconds of quiet and I panic, 6th grade math
    - one word answers all day long
    - the fast ones shout before anyone else has read it
    - I rephrase the thing four times in a row
  es:
    - termino contestando mis propias preguntas
    - me desespera el silencio en la clase
    - contestan siempre los mismos dos de cuarto
related: [cold-call, think-pair-share]
---

## What it is

Two deliberate silences, one after you ask and one after a student stops.

## Why it works

FILLER

## Steps

1. Pick two questions that deserve thought.
2. Ask once and say nothing.
3. Count three seconds before you call on anyone.

## What it sounds like

> "Hands stay down while we think."

> "I can see people still working, so I will wait."

## Look-fors

- Questions are asked once.

## Pitfalls

- Filling the pause with hints.

## Adaptations

- **English learners:** show the question in writing.
- **Students with IEPs:** preview the question.
- **Large class:** ask for a thumb at the chest.
- **Few resources:** your fingers are the timer.

## When not to use it

Fast recall drills should stay brisk.
""".replace("FILLER", filler("reason", 300))

_PROTOCOL_SECTIONS = """## What it is

A tally of the pauses after questions.

## What is recorded

The seconds between a question and the first word after it.

## Unit and formula

Seconds; the median of ten pauses.

## Steps

1. Take a phone and start its recorder.
2. Teach for ten minutes as on any day.
3. Listen later and write down each pause.

## Recording sheet

| question | seconds |
| --- | --- |
| Why might the character lie here? | 2 |

## Reading the result

FILLER

## Pitfalls

- Timing only the good questions.

## When not to use it

In a lesson without questions.
""".replace("FILLER", filler("pause", 300))


def changed(text: str, old: str, new: str) -> str:
    """The text with one thing changed; the thing must stand there once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def _front_of_protocol() -> str:
    front = STRATEGY.split("\n---\n")[0]
    for old, new in (
        ("slug: wait-time", "slug: wait-time-log"),
        ("name: Wait time", "name: Wait-time log"),
        ("kind: strategy", "kind: observation-protocol"),
        ("category: Questioning & discussion", "category: Observation protocols"),
    ):
        front = changed(front, old, new)
    return front


def _coaching_move() -> str:
    text = STRATEGY
    for old, new in (
        ("slug: wait-time", "slug: motivational-interviewing"),
        ("name: Wait time", "name: Motivational interviewing"),
        ("kind: strategy", "kind: coaching-move"),
        ("category: Questioning & discussion", "category: Coaching conversation"),
        ("**English learners:**", "**New teachers:**"),
        ("**Students with IEPs:**", "**Experienced teachers:**"),
        ("**Large class:**", "**Groups:**"),
        ("**Few resources:**", "**Little time:**"),
    ):
        text = changed(text, old, new)
    return text


PROTOCOL = f"{_front_of_protocol()}\n---\n\n{_PROTOCOL_SECTIONS}"
COACHING_MOVE = _coaching_move()
