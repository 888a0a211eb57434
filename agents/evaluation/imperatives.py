"""Which sentences offer a step to take."""

import re

_VERBS = (
    "try|use|start|begin|pick|choose|give|ask|have|set|put|write|post|teach|model|"
    "practice|practise|greet|stand|wait|call|pause|invite|show|keep|move|walk|read|draw|"
    "hand|split|pair|assign|collect|send|add|announce|narrate|rehearse|sort|list|explain|"
    "circulate|stop|praise|remind|return|introduce|rotate|scan|decide|select|prepare|seat|"
    "share|build|drop|swap|replace|offer|thank|"
    "let (?:students|them|each)|tell (?:students|them|the class|your|each|everyone)|make (?:a|the|it|sure)|"
    "say (?!more)|name (?:the|one|each)|point (?:to|at)|usa|prueba|pide|pon|escribe|empieza|elige|da|haz"
)
_LEAD = (
    r"(?:(?:first|second|third|then|next|after that|finally|tomorrow|instead|also|and|so|now|just|(?:on|this|"
    r"next) \w+day|before [^,]{2,40}|when [^,]{2,60}|after [^,]{2,40}|"
    r"if [^,]{2,60}|at the [^,]{2,40}|for [^,]{2,40}|in the [^,]{2,40}),?\s+)*"
)
_IMPERATIVE = re.compile(
    rf"^[\s*_\"“(]*{_LEAD}(?:do not |don't |never |always )?(?:{_VERBS})\b(?! (?:me|is|are|was|were|has|have|had|"
    rf"with|of|which|that (?:is|was))\b|,|:)",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    rf"\byou (?:could|might|can|should|may want to|will want to|need to|have to|ought to) (?:also |just |first |"
    rf"simply )?(?:{_VERBS})\b|"
    r"\bi(?:'d| would) (?:start|try|begin|use|suggest|recommend|go with)\b|\bi (?:suggest|recommend)\b|\bmy (?:pick|"
    r"advice|suggestion)\b|"
    r"\b(?:one|another) (?:option|idea|thing to try)\b|\bwhy not (?:try|use|start)\b|\bthe first (?:small )?step\b|"
    r"\bhow about (?:trying|using|starting)\b",
    re.IGNORECASE,
)


def is_imperative(sentence: str) -> bool:
    """Whether the sentence tells what to do: it begins with a verb of doing, after at most a word or clause of when."""
    return bool(_IMPERATIVE.match(sentence)) and not sentence.rstrip().endswith("?")


def is_advice(sentence: str) -> bool:
    """Whether the sentence offers a step: an imperative, or "you could try …", "I would start with …"."""
    return is_imperative(sentence) or bool(_ADVISES.search(sentence))
