"""What answers each act: how it is said back, and which questions follow it, the best first."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from prompts.frames import Slot


@dataclass(frozen=True)
class Response:
    """`hear` is a key of the phrasings. `then` holds slots of the frame and keys of general questions."""

    hear: str
    then: tuple[Slot | str, ...] = ()


RESPONSES: Mapping[Act, Response] = {
    Act.CORRECT: Response("correct", (Slot.CAUSE, Slot.PICTURE)),
    Act.BLAME: Response("blame", (Slot.PICTURE, Slot.EXCEPTION)),
    Act.SUCCESS: Response("success", ("from_success", Slot.CAUSE, Slot.STEP)),
    Act.INSIGHT: Response("insight", ("from_cause", Slot.STEP, Slot.GOAL)),
    Act.CONTRAST: Response("contrast", ("from_contrast", Slot.STEP, Slot.GOAL)),
    Act.CAUSE: Response("cause", (Slot.GOAL, "from_cause", Slot.EXCEPTION, Slot.STEP)),
    Act.WORRY: Response("worry", ("from_worry", Slot.STEP)),
    Act.TRIED: Response("tried", (Slot.CAUSE, Slot.EXCEPTION, Slot.GOAL)),
    Act.ALREADY: Response("already", (Slot.EXCEPTION, Slot.CAUSE, Slot.GOAL)),
    Act.LIMIT: Response("limit", (Slot.GOAL, Slot.CAUSE, Slot.STEP)),
    Act.GOAL: Response("goal", (Slot.EXCEPTION, Slot.CAUSE, Slot.STEP, Slot.COUNT)),
    Act.COUNT: Response("count", (Slot.CAUSE, Slot.GOAL, Slot.EXCEPTION)),
    Act.CARE: Response("care", (Slot.GOAL, Slot.PICTURE, Slot.STEP)),
    Act.FEELING: Response("feeling", (Slot.PICTURE, "from_feeling", Slot.EXCEPTION)),
    Act.EVIDENCE: Response("evidence", (Slot.GOAL, Slot.STEP)),
    Act.MEETING: Response("meeting"),
    Act.SITUATION: Response("situation"),
    Act.OWN_MOVE: Response("own_move", (Slot.WHO, Slot.CAUSE)),
    Act.DOUBT: Response("doubt"),
    Act.REJECT: Response("reject", ("from_reject",)),
    Act.JOKE: Response("joke"),
    Act.AGREE: Response("agree", (Slot.STEP,)),
}
"""In the order in which the acts of one message are answered."""

_LEAD = 0.12
_PLAIN = 0.5
_FEW = 4
_NUMBER = r"\d|\b(?:half|third|quarter|none|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|most|nobody|mitad|ning\w+|dos|tres|cuatro|cinco)\b"
_SIGNS: Mapping[Act, str] = {
    Act.CAUSE: r"\b(?:because|bc|cuz|cause|maybe|i think|i guess|probably|must be|might be|i suppose|that'?s why|so they|they just|don'?t know how|nothing to|no idea|afraid|scared|never (?:showed|taught|told)|it'?s (?:the|that|my|a|me)|its|porque|creo|quiz[aá]s?|tal vez|a lo mejor|es que)\b",
    Act.INSIGHT: r"\b(?:i (?:never|always|just|do|only|am|was|went|keep|finish|jump|rescue|talk|answer|give|say|assumed|suppose|guess|think)|i'?m|so it'?s|it'?s (?:me|not|the)|oh|huh|wait|ouch|hm+|realize\w*|notice\w*|now that|yo|me doy cuenta|ahora que)\b",
    Act.CONTRAST: r"\b(?:but|other|others|only|when|except|fine|better|works?|worked|normally|usually|before|last year|different\w*|the ones|with my|in my|while|fast|faster|actually|even|never in|pero|otro|otra|cuando|en cambio|mejor|s[ií])\b",
    Act.SUCCESS: r"\b(?:worked|works|better|finally|went (?:so |really |pretty )?(?:well|great|good|smooth\w*)|got it|all of them|loved|nailed|did it|beautiful\w*|for once|first time|funcion\w+|mejor|sali[oó] bien)\b",
    Act.TRIED: r"\b(?:tried|did|used to|already|last year|before|once|for a (?:week|month|while)|stopped|gave up|went back|didn'?t (?:work|help|last)|prob[eéo]\w*|ya|intent\w+)\b",
    Act.ALREADY: r"\b(?:already|do|have|use|using|every (?:day|week)|always|ya|tengo|uso|hago)\b",
    Act.GOAL: r"\b(?:want|wanted|would like|i'd like|i'd love|love to|hope|need them|goal|so that|be able|if they|wish|instead|should|aim|enough|quiero|quisiera|me gustar[ií]a|ojal[aá]|meta)\b",
    Act.COUNT: _NUMBER,
    Act.FEELING: r"(?:\b(?:i|i'm|im|me|my|feel\w*|estoy|me siento)\b.*|^\W*(?:so |just |honestly )*)\b(?:burn(?:t|ed) ?out|wiped|tired|exhaust\w*|frustrat\w*|angry|mad|sad|cry\w*|cried|scared|nervous|anxious|dread\w*|hate|stress\w*|overwhelm\w*|worn|annoyed|upset|shaking|hurts?|lonely|drain\w*|worried|panic\w*|ugh|awful|terrible|done|sick of|fed up|cansad\w|agotad\w|frustrad\w|triste|enojad\w|molest\w|ansios\w|miedo|hart[oa])\b",
    Act.STEP: r"\b(?:i'?ll|i will|i'?m going to|gonna|going to|i (?:can|could|might)|could (?:be|do|try)|let me|let's|start(?:ing)? with|(?:do|begin with|start) [\w ]+ first|try|instead|next (?:time|week|class|lesson)|one thing|no more|tomorrow|tmrw|monday|tuesday|wednesday|thursday|friday|mon|tues?|wed|thurs?|fri|has to|have to|voy a|podr[ií]a|mañana|lunes|martes|mi[eé]rcoles|jueves|viernes|primero|empiezo|empezar)\b",
    Act.WORRY: r"\b(?:if|what if|worried|afraid|scared|will|might|probably|going to|gonna|bet|si|miedo|preocupa)\b",
    Act.CORRECT: r"\b(?:not what i (?:meant|said|asked)|i meant|i mean|sorry|sry|wrong|misunderst\w+|don'?t get it|actually,? (?:it|no)|correction|no,? (?:it'?s|its|they|i said)|wait,? no|me refer[ií]a|no es eso|perd[oó]n)\b",
    Act.JOKE: r"\b(?:lol|haha+|jaja\w*|ha|robot|bot|machine|app|program|zoo|circus|at least|joke|kidding|funny|sarcasm|famous|netflix|coffee|wine|chocolate)\b",
    Act.LIMIT: r"\b(?:i (?:can'?t|cannot|cant|won'?t|wont|don'?t want|dont want|have no|only have|have to|am not|refuse)|i'?m not|im not|we (?:can'?t|cant|don'?t|have no|aren'?t|have to)|(?:don'?t|dont) (?:say|tell|give|suggest|ask)|not (?:gonna|going to|allowed|doing)|no [\w ]{2,20}(?: please|,? (?:though|tho))|nothing with|rather not|district|never again|nope|no hall|not in front|pacing guide|no puedo|no quiero|no me dejan|no se puede|sin)\b",
}
"""Words without which an act is not taken at its word: what is said of it would claim too much."""
_AFTER_SOMETHING = frozenset({Act.REJECT, Act.PICK})
_SHOWN = frozenset({"options", "card", "plan", "words"})
_OPPOSING: Mapping[Act, re.Pattern[str]] = {
    Act.GOAL: re.compile(
        r"\b(?:think about|talk (?:about|through)|a plan|an? idea|do something|vent|hablar de|entender|pensar)\b",
        re.IGNORECASE,
    ),
    Act.LIMIT: re.compile(
        r"^\W*(?:they|he|she|nobody|no one|kids|students|half|most|so no)\b|\bnothing\W*$", re.IGNORECASE
    ),
    Act.STEP: re.compile(
        r"\b(?:sleep on it|think about it|i asked|i tried|did|was|were|had|said|answered|never|always|every time|usually)\b",
        re.IGNORECASE,
    ),
    Act.SUCCESS: re.compile(
        r"\b(?:never|not|nobody|no one|\w+n'?t|but|if|want|would|should|no|nunca|nadie)\b", re.IGNORECASE
    ),
    Act.ALREADY: re.compile(r"\b(?:tomorrow|monday|tuesday|wed|thursday|friday|next)\b", re.IGNORECASE),
}
"""Words with which an act is not taken at its word."""
_COMPILED = {act: re.compile(pattern, re.IGNORECASE) for act, pattern in _SIGNS.items()}


_BLAMES = re.compile(
    r"\bi (?:bombed|suck|failed|messed (?:it|this) up)\b|\bi'?m (?:bad|terrible|failing|a fraud|a failure|so stupid)\b|\bdo(?:n'?t|nt) know what i'?m doing\b|\beveryone could tell\b|\bworst (?:\w+ )?teacher\b|\bmy (?:own )?fault\b|"
    r"\bnot proud of it\b|\bmad at myself\b|\bi'?m a waste\b|\bsoy (?:p[eé]sim[ao]|un fracaso|mal[ao])\b|\bmi culpa\b",
    re.IGNORECASE,
)
_WEARY = re.compile(
    r"\W*(?:(?:and|so|honestly|ugh|ok|well|pues)\W+)*(?:i'?m|i am|i feel|estoy|me siento) (?:(?:so|just|really|pretty|kinda|very|muy|tan) )*"
    r"(?:tired|exhausted|burn(?:t|ed)[ -]?out|drained|worn out|overwhelmed|fed up|frustrated|drowning|cansad[ao]|agotad[ao]|abrumad[ao])\b",
    re.IGNORECASE,
)


def rightly(said: Said) -> Said:
    """The part with the act that its words make plain, whatever was read: no self-blame or weariness is taken for a fact."""
    if _BLAMES.search(said.text):
        return replace(said, act=Act.BLAME, lead=1.0)
    return replace(said, act=Act.FEELING, lead=1.0) if _WEARY.match(said.text) else said


def is_sure(said: Said, asked: str) -> bool:
    """Whether a part may be answered as what it seems to do: its words show it, or it plainly answers what was asked."""
    if said.act in _AFTER_SOMETHING and asked not in _SHOWN:
        return False
    if (opposing := _OPPOSING.get(said.act)) and opposing.search(said.text):
        return False
    pattern = _COMPILED.get(said.act)
    if pattern is None or pattern.search(said.text):
        return said.lead >= _LEAD
    return said.lead >= _PLAIN and said.act.value == asked and len(said.text.split()) <= _FEW
