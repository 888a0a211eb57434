"""Statements marked as careful ("It sounds as if you …") and what they offer in words of their own."""

import re
from collections.abc import Sequence

from agents.evaluation.imperatives import is_imperative
from agents.evaluation.prose import stems

_FRAME = re.compile(
    r"^(?:(?:so|and|but|well|then|entonces|y|pero),?\s+)?(?:"
    r"it (?:sounds|seems|looks|feels)(?: to me)?(?:,? (?:as if|as though|like|that))?|"
    r"sounds (?:like|as if|as though)|you (?:seem|sound|appear)(?: as if| like)?|maybe|perhaps|"
    r"(?:my|i get the|i have the) sense is that|my sense is|i (?:sense|get the sense|have the sense|imagine)(?: that)?|"
    r"i hear that|i can hear that|"
    r"(?:me )?parece(?: ser)? que|(?:eso )?suena (?:a|como) (?:que|si)|(?:me )?da la impresión de que|al parecer|"
    r"quizás?|tal vez|se nota que|tengo la impresión de que|imagino que"
    r")\b,?\s*",
    re.IGNORECASE,
)
_ADVISES_NEXT = re.compile(
    r"^(?:you|we) (?:could|should|might|may want|will want|need to|have to|ought to|can|start|try)\b|"
    r"^(?:it'?s time|it is time|it would (?:help|be)|start(?:ing)?|try(?:ing)?|using|a (?:good|first) (?:step|start)|"
    r"podrías?|deberías?|debería|conviene|hay que|vale la pena|what (?:helps|works)|"
    r"[\w\s]{0,30}\bwould (?:help|work))\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:works? (?:well|best)|helps? (?:students|kids|them|to)|tends? to|usually|research|studies|the library|"
    r"cards?|strateg\w+|this conversation|the plan)\b",
    re.IGNORECASE,
)
_TO_TEACHER = re.compile(r"\b(?:you|your|you're|you've|you'd|yours)\b", re.IGNORECASE)
_UNADDRESSED = re.compile(r"^(?:(?:so|and|but),?\s+)?(?:maybe|perhaps)\b", re.IGNORECASE)
_NEW_WORDS = 2
_FUNCTION_WORDS = frozenset(
    stems(
        "a an the and or but nor so as if than that this these those there here i me my we us our you your yours he "
        "him his she her it its they them their who what which when where how is are am was were be been being do does "
        "did has have had will would can could should may might must not no to of in on at by for from with about into "
        "out up down over just only even really very too also quite more much some any all both each other one thing "
        "things something d ll ve re s t m im youre youd its theyre dont doesnt isnt "
        "el la los las un una de del en y o que se lo le les por para con sin como mas pero si su sus tu te ti usted "
        "mi me es son ser no al ya muy"
    )
)


def after_frame(sentence: str) -> str:
    """What a careful statement offers; empty when it is none, or when it is advice or a general claim in its dress."""
    frame = _FRAME.match(sentence)
    if not frame:
        return ""
    offered = sentence[frame.end() :].strip()
    if _ADVISES_NEXT.match(offered) or is_imperative(offered) or _GENERAL.search(offered):
        return ""
    if _UNADDRESSED.match(sentence) and not _TO_TEACHER.search(offered):
        return ""
    return offered


def adds_meaning(offered: str, heard: Sequence[str]) -> bool:
    """Whether at least two words that carry something are not the teacher's: a wish, a value, a reading of it."""
    said = {stem for message in heard for stem in stems(message)} | _FUNCTION_WORDS
    return len(set(stems(offered)) - said) >= _NEW_WORDS
