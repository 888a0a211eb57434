"""What may be said a second time: what the teacher asked to have again or otherwise, and pages that changed."""

import re

from agents.evaluation.asked import asks_for_words
from agents.evaluation.prose import Block, BlockKind

_REQUEST = (
    r"(?:^|[.?!,;]\s*|\b(?:can|could|would|will) (?:you|u) |\b(?:please|pls|ok|okay|yes|yep) )"
    r"(?:just |please |now |and )*"
)
_AGAIN = re.compile(
    rf"{_REQUEST}(?:say|show|tell|explain|write|give|read|send|list|go over)\b[^.?!]{{0,40}}\b(?:again|once more|"
    r"one more time)\b|"
    rf"{_REQUEST}(?:repeat|remind me|sum (?:it|that|this)? ?up|summari[sz]e|recap|reword|rephrase|rewrite|shorten|"
    rf"simplify|"
    r"cut (?:it|that|this) down|read (?:me|it|back))\b|"
    rf"{_REQUEST}(?:(?:show|send|let me see) (?:me |us )?it|(?:show|give|send|tell|let me see) (?:me |"
    rf"us )?(?:the whole|"
    r"the full|the plan|my plan|the page|everything|all of it))\b|"
    rf"{_REQUEST}(?:write|type|spell|lay) (?:it|that|this|me|all|everything|the (?:\w+ )?(?:plan|page|version|"
    r"thing))\b|"
    r"\bone more time\b|\bthe short version\b|\b(?:so )?what(?:'s|s| is) the plan\b|"
    r"\b(?:repite|repita|d[ií]melo otra vez|d[ií]gamelo otra vez|resume|resuma|resúmelo|léeme|léame|muéstrame|"
    r"muéstreme|enséñame)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"(?:^|\b(?:that'?s|its|it'?s|it is|that is) (?:way )?)(?:way )?too long\b|\b(?:shorter|half a page|(?:in|just|"
    r"only) one (?:line|sentence)|one[- ]liner|simpler|"
    r"too (?:formal|stiff|fancy|wordy|complicated|much text|babyish)|less (?:formal|stiff|wordy)|"
    r"(?:don'?t|do not|wouldn'?t|would not|never) (?:talk|speak|say it|sound) like that|in (?:other|plain|"
    r"simple) words|"
    r"más cort[oa]|muy larg[oa]|más sencill[oa]|con otras palabras|de otra manera)\b",
    re.IGNORECASE,
)
_AMENDS = re.compile(
    rf"{_REQUEST}(?:drop|remove|take (?:it |that |out|off)|leave (?:it |that |out)|cut|swap|change|move|make it|add|"
    r"put)\b|\bquit[ea]\b|\bcambi[ea]\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\*\*(?:[^*\n]{1,60}(?::\*\*|\*\*:)|\d{1,3} min\*\*)")


def asks_to_hear_again(message: str) -> bool:
    """Whether the teacher wants what was said once more: repeated, shown, shortened, reworded or written out."""
    return bool(_AGAIN.search(message) or _OTHERWISE.search(message))


def asks_for_wording(message: str) -> bool:
    """Whether the teacher asks for the words, or for a change in them, so that lines given before may stand again."""
    return asks_for_words(message) or bool(_AMENDS.search(message))


def is_labelled(block: Block) -> bool:
    """Whether it is a line of a plan, page or outline: "**Aim:** …", "**3 min** …"."""
    return bool(_LABEL.match(block.text))


def is_wording(block: Block) -> bool:
    """Whether it holds words to say or to hand over: a quote or a labelled line."""
    return block.kind is BlockKind.QUOTE or is_labelled(block)
