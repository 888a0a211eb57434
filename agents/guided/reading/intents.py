"""What a teacher wants with a message."""

import re
from enum import StrEnum


class Intent(StrEnum):
    """What a message does; one message may do several things."""

    JUST_TELL = "just_tell"
    ASK_STEPS = "ask_steps"
    ASK_WORDS = "ask_words"
    ASK_TIMES = "ask_times"
    ASK_EVIDENCE = "ask_evidence"
    ASK_VERDICT = "ask_verdict"
    ASK_MEASURE = "ask_measure"
    ASK_COLLECT = "ask_collect"
    ASK_LIMITS = "ask_limits"
    ASK_SUPPORTS = "ask_supports"
    ASK_MORE_OPTIONS = "ask_more_options"
    QUESTION = "question"
    ASK_MEETING = "ask_meeting"
    STUCK = "stuck"
    AGREE = "agree"
    DISAGREE = "disagree"
    THANKS = "thanks"
    GREETING = "greeting"
    OBJECT = "object"
    WEARY = "weary"
    WHO_READS = "who_reads"
    WHO_ARE_YOU = "who_are_you"
    MAKE_PLAN = "make_plan"
    CHANGE_PLAN = "change_plan"
    OFF_TOPIC = "off_topic"
    NOT_OURS = "not_ours"
    TALK_THROUGH = "talk_through"
    PREPARE_MEETING = "prepare_meeting"


_PATTERNS: dict[Intent, str] = {
    Intent.JUST_TELL: (
        r"\bjust (?:tell|give) me\b|\bskip the questions\b|\bwhat'?s the answer\b|\bwhat do i (?:actually|even|really) do\b|\btell me what to do\b|\bwhat (?:should|do|would|can) (?:i|you) (?:do|try)\b(?! (?:with|about) (?:that|this) data)|\bwhat would you (?:do|try|suggest)\b|"
        r"\bwhat works\b|\b(?:and|about) (?:the|that|my) [\w -]{2,25} thing\b|\bback to (?:the|my|our)\b|\bany (?:ideas|suggestions|tips|advice)\b|\bgive me (?:a|one|some|an) (?:strategy|idea|tip|thing|ideas|suggestions)\b|"
        r"\bwhere do i (?:even )?start\b|\bstop asking\b|\bno more questions\b|\bqué (?:hago|puedo hacer)\b|\bd[ií](?:ga)?me qué\b|\bwhat instead\b|\bhow do i (?:at least )?\w+"
        r"|\bhow can i\b|\bhow should i\b|\bwhat do i do\b|\bideas for\b|\bhelp with\b|\bcómo (?:hago|puedo|logro)\b"
    ),
    Intent.ASK_STEPS: (
        r"\bwalk me through\b|\bhow (?:do|does) (?:[\w-]+ ){1,4}work\b|(?:^\W*|\b(?:can|could|would) you |\bplease )explain\b|\bwhat (?:is|are) (?:the )?(?:steps|parts)\b|\b(?:the|show me|give me|all) (?:the )?steps\b|^\W*steps\b|\bhow does (?:it|that|this) work\b|\bhow too? do\b|\bshow me how\b|"
        r"\bhelp me understand\b|\bwhat does (?:it|that) look like\b|\bcómo funciona\b"
    ),
    Intent.ASK_WORDS: r"\bexact words\b|\bwhat (?:exactly )?(?:do|would|should|could) i (?:even |actually )?(?:say|tell)\b|\bhow (?:do|would|should|could) i (?:say|word|phrase|warn|tell|introduce|explain)\b|\bgive me (?:the )?(?:words|script|sentence)|\bscript\b|\bsound like\b|\bqué (?:les )?digo\b|\band for the (?:two|three|other) kids\b",
    Intent.ASK_TIMES: r"\bhow long (?:for|on) (?:each|every)\b|\bsteps and times\b|\btimes?\b.*\beach part\b|\bhow many minutes\b|\btiming\b|\bminute by minute\b|\bhow (?:do|would|should) i split the time\b",
    Intent.ASK_EVIDENCE: r"\b(?:what(?:'s| is| does| do)|is there|any|show me|got|where'?s)\b[^.?!]{0,20}\b(?:research|evidence|(?<!social )studies|data behind|proof)\b|^\W*(?:evidence|research|proof)\b|\b(?:research|evidence)\?|\bdoes (?:it|that|this) (?:actually |really |even )?work\b|\bsays who\b",
    Intent.ASK_VERDICT: r"(?:^|[.?!,]\s*)is (?:\w+[ -]){1,4}(?:ok|okay|bad|mean|good|worth|just|actually|really|a good|only|fair)\b|\bbe straight\b|\bshould i (?!do\b|try\b|say\b|ask\b|bring\b|start\b|collect\b|tell\b)\w+|\bis it (?:ok|bad|worth|only)\b|\bvs\.? \b",
    Intent.ASK_MEASURE: r"\bhow (?:do|will|would|can) i know\b|\bhow (?:do|would|can) i (?:measure|track|count)\b|\bwhat (?:do|should|would) i (?:count|measure|track)\b",
    Intent.ASK_COLLECT: r"\bwhat (?:do|should|would|can) i collect\b|\bwhat do they (?:hand in|turn in)\b",
    Intent.ASK_LIMITS: r"\bwhen (?:should|would|do) (?:i )?(?:not|n't)\b|\bwhat could go wrong\b|\bdownside|\bpitfalls?\b|\bwhat if (?:it|they|he|she) (?:still )?(?:doesn't|don't|does not|won't|flops|fails)\b",
    Intent.ASK_SUPPORTS: r"\bmy (?:els?|ells?|english learners?|newcomers?|iep kids|kids with ieps)\b|\b(?:what about|how about|and) (?:my |the )?(?:els?|ells?|ieps?|english learners?|newcomers?|kids with)\b",
    Intent.ASK_MORE_OPTIONS: r"\b(?:something|anything) else\b|\bother (?:options|ideas|strategies)\b|\bdifferent (?:idea|option|one)\b|\bnone of (?:these|those|them)\b|\bshow me (?:another|more)\b",
    Intent.STUCK: r"^\W*(?:hm+,? |honestly,? |well,? |um+,? )*(?:i'?m |i am |i )?(?:idk|dunno|(?:i )?(?:really |just )?(?:don'?t|do not) (?:really )?know|not (?:really )?sure|no idea|no clue|no sé|ni idea|hard to say|who knows)\b[^,\d]{0,25}$|^\W*(?:i guess|maybe|whatever|nothing|not much|meh|fine i guess)\W*$",
    Intent.AGREE: r"^\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|sounds good|that works|let'?s do (?:it|that)|i like (?:that|it|the|this)|good|great|perfect|fine|deal|ooh|sí|claro|vale)\b",
    Intent.DISAGREE: r"^\W*(?:no|nope|nah|not (?:that|really|this))\b",
    Intent.ASK_MEETING: r"\bwhat (?:should|do|could|would) i (?:ask|bring|take|tell) (?:her|him|them|my coach|to (?:her|him|the meeting|my coach))\b|\bwhat (?:should|do|could) i (?:ask|bring)\b",
    Intent.THANKS: r"\b(?:thanks|thank you|thx|ty|gracias|appreciate (?:it|you)|that helps)\b",
    Intent.GREETING: r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buenas(?: tardes)?)(?: there| debrief| coach| again)?\W*$",
    Intent.OBJECT: r"\b(?:doesn'?t|won'?t|never|didn'?t) work\b|\byou people\b|\byou'?ve never\b|\byou have no idea\b|\bnot going to work\b|\beasy for you to say\b|\btried everything\b|\bthat'?s (?:ridiculous|useless|unrealistic)\b|\bthat won'?t\b",
    Intent.WEARY: r"\b(?:exhaust\w+|so tired|so done|dead on my feet|running on empty|burn(?:ed|t)? ?out|overwhelm\w+|frustrat\w+|drowning|fed up|sick of|can'?t (?:do|take) this|crying|cried|dread\w*|giving up|give up|losing it|stressed|hate (?:this|my) (?:class|job)|at my wits?'? end|agotad[ao]|cansad[ao])\b",
    Intent.WHO_READS: r"\bwho (?:can |will |else )?(?:reads?|sees?|gets to see)\b|\bis this (?:private|confidential|recorded)\b|\b(?:my principal|my coach|anyone|admin) (?:see|read|going to see)\b|\bare you (?:going to )?(?:tell|report)\b|\bwho can see\b|\b(?:can|will|does|is) (?:she|he|they|anybody|anyone|somebody)\b[^.?!]{0,20}\b(?:see|read|reading)\b|\bwill you tell\b|\bquién (?:lee|ve|puede ver)\b",
    Intent.WHO_ARE_YOU: r"\bare you (?:a )?(?:real|human|person|bot|robot|ai|chatgpt)\b|\bwho are you\b|\bwhat are you\b(?! (?:supposed|going|gonna|meant|to do))|\bwhat can you do\b|\byou'?re (?:an )?ai\b",
    Intent.MAKE_PLAN: r"\b(?:make|write|draft|put together|give me|build) (?:me )?(?:a|the|my) plan\b|\blet'?s (?:make|write|draft) (?:a|the) plan\b|\bput (?:it|that) in (?:a|the) plan\b|\bwrite it down\b|\bhaz(?:me)? un plan\b",
    Intent.CHANGE_PLAN: r"\b(?:make it|move it to|change (?:it|that|the (?:date|goal|step|day)) to|switch (?:it )?to|drop (?:step|the)|remove (?:step|the))\b|^\W*(?:that'?s |it'?s |that is |it is |this is |still |way )*(?:too (?:big|much)|smaller)\b",
    Intent.OFF_TOPIC: r"\b(?:who|which|what)\b[^.?!]{0,30}\b(?:election|candidate|president|super bowl|world cup)\b|\b(?:vote for|endorse|crypto|bitcoin|lottery|horoscope|football score|capital of|stock (?:market|price|tip)s?)\b|\bwhat(?:'?s| is) the weather\b|\b(?:write|tell|sing|give|find|read) (?:me )?(?:a |an |some |my )?(?:\w+ )?(?:poem|joke|song|recipe|movie|breakup text|love letter|code|python|javascript)\b|\bbreakup text\b|\bdating\b",
    Intent.NOT_OURS: r"(?<!want to )(?<!have to )(?<!had to )(?<!i )\b(?:write|draft|do|make|create|fill out)\b[^.?!]{0,40}\b(?:ieps?|504|behaviou?r intervention plan|bip|fba|evaluation report|report cards?|referral)\b",
    Intent.TALK_THROUGH: r"(?:^\W*|\b(?:can|could|let'?s|want to|wanna|need to|like to|to) (?:we |i )?(?:just )?)talk (?:through|about|over)\b(?! me\b)|\bthink (?:through|about|out loud)\b|\breflect\b|\bdebrief\b|\bhow (?:it|that|the lesson) went\b|\bprocess\b|\b(?:lesson|class|period|today) (?:went|was|flopped|bombed)\b|\breflexionar\b",
    Intent.PREPARE_MEETING: r"\b(?:my|the|a|her|his) coach(?:ing)?\b[^.?!]{0,40}\b(?:meeting|meet|conference|conversation|visit|tomorrow|monday|tuesday|wednesday|thursday|friday)\b|\b(?:meet|meeting|conference|sit down) with (?:my|the|a) (?:coach|principal|ap|admin|teacher|parent)\b|\brun (?:their|the|a|our) [\w ]{0,20}meeting\b|\bpost.?conference\b|\bpre.?conference\b|\bprepar\w* (?:for )?(?:a |my |the )?(?:coaching|meeting|conference)\b",
}  # fmt: skip
_COMPILED = {intent: re.compile(pattern, re.IGNORECASE) for intent, pattern in _PATTERNS.items()}
_QUESTION = re.compile(
    r"\?|\b(?:is|will|does|would) (?:that|it|this) (?:going to|look|be|mean|ok)\b|\b(?:what|how) about\b|"
    r"^\W*(?:ok(?:ay)?,? |but |and |so )*(?:how|what|why|when|where|which|who|cómo|qué|por qué|cuándo|cuál|dónde)\b|"
    r"^\W*(?:is|are|do|does|can|could|should|would) (?:i|you|we|they|it|this|that|there|he|she|my|the|a|an|someone|anyone|kids|students)\b",
    re.IGNORECASE,
)

_WISHING = re.compile(r"^\W*what i(?:'d| would)? (?:really )?(?:want|like|love|need)\b", re.IGNORECASE)


def read_intents(text: str) -> frozenset[Intent]:
    """Everything the message plainly does."""
    found = {intent for intent, pattern in _COMPILED.items() if pattern.search(text)}
    if _QUESTION.search(text) and not _WISHING.match(text):
        found.add(Intent.QUESTION)
    if Intent.ASK_WORDS in found or Intent.ASK_MEASURE in found or Intent.ASK_COLLECT in found:
        found.discard(Intent.JUST_TELL)
    return frozenset(found)
