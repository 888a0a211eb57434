"""Which sentences of a reply ask the teacher something, and whether they are open."""

import re

from agents.evaluation.prose import Block, BlockKind, blocks, sentences, without_quotations

_INVITATION = re.compile(
    r"^(?:(?:so|and|then|now|ok|okay|well|please),?\s+)*(?:tell me|walk me through|describe|say more|talk me through|"
    r"cuéntame|dime)\b",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"^(?:(?:and|so|but|then|now|ok|okay|well|alright|all right|first|just|before that|y|entonces|pero|"
    r"bien)\b[,:]?\s+)+",
    re.IGNORECASE,
)
_ASKING = r"what|what's|how|how's|who|who's|whom|whose|when|when's|where|where's|why|which"
_ASKING_ES = (
    r"qué|que|cómo|como|quién|quien|quiénes|cuándo|cuando|dónde|donde|cuál|cual|cuáles|cuánto|cuántos|cuántas|por qué"
)
_PREPOSITION = (
    r"(?:(?:in|on|at|to|for|from|with|by|about|of|during|after|before|since|until|en|a|de|con|por|para|desde|"
    r"hasta)\s+)?"
)
_OPEN = re.compile(
    rf"^(?:(?:tú|usted|según tú|según usted),?\s+)?{_PREPOSITION}(?:{_ASKING}|{_ASKING_ES})\b", re.IGNORECASE
)
_CLOSED = re.compile(
    r"^(?:is|are|was|were|am|do|does|did|don't|doesn't|didn't|can|could|can't|couldn't|will|would|won't|wouldn't|"
    r"have|has|had|haven't|hasn't|"
    r"should|shouldn't|shall|may|might|must|isn't|aren't|wasn't|weren't|any)\b",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"^(?:when|where|while) (?:you|your|they|their|the|students|kids|it|he|she|his|her|we|i|my|that|this|a|one|"
    r"someone|everyone|things)\b[^,]*,",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,:;—–]\s+|\s-\s")


def questions_of(text: str, *, carries_content: bool) -> list[str]:
    """The questions a reply puts to the teacher, as sentences.

    Left out are words for the classroom or a meeting: quoted lines, quotation marks, list items with a bold label,
    and all list items when the reply carries content (a card, a plan or a brief), because there a question is part of
    a step. An invitation without a question mark ("Tell me about …") counts.
    """
    asked = []
    for block in blocks(text):
        if _speaks_to_teacher(block, carries_content):
            asked += [sentence for sentence in sentences(without_quotations(block.text)) if is_question(sentence)]
    return asked


def _speaks_to_teacher(block: Block, carries_content: bool) -> bool:
    if block.kind is BlockKind.ITEM:
        return not carries_content and not block.text.startswith("**")
    return block.kind is BlockKind.PARAGRAPH


def is_question(sentence: str) -> bool:
    """Whether the sentence asks: a question mark at its end, or an invitation to tell."""
    return bool(re.search(r"\?[\s\"”’)*_\]]*$", sentence) or _INVITATION.match(sentence))


def is_open(question: str) -> bool:
    """Whether a question cannot be answered with yes, no, or by picking one of the words offered.

    The first part of the sentence that begins like a question decides; what comes before it ("When you picture that,
    …") sets the scene. Spanish is judged by its question words. A sentence in which no part begins like a question is
    closed ("25 of 30, right?", "Monday or Tuesday?").
    """
    plain = question.strip(" \t*_¡¿")
    if _INVITATION.match(plain):
        return True
    if scene := _SCENE.match(plain):
        plain = plain[scene.end() :]
    for part in _PARTS.split(plain):
        start = _FILLERS.sub("", part.strip(" ¿*_"))
        if _CLOSED.match(start):
            return False
        if _OPEN.match(start):
            return True
    return False
