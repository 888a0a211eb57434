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
    CORRECT = "correct"
    NEW_TOPIC = "new_topic"
    RETURN = "return"
    ASK_COMPARE = "ask_compare"
    ASK_CARD = "ask_card"
    ASK_ADAPT = "ask_adapt"
    ASK_NOTICE = "ask_notice"
    ASK_PLAN = "ask_plan"
    ONLY_LISTEN = "only_listen"
    SUCCESS = "success"
    RELUCTANT = "reluctant"
    FAREWELL = "farewell"


_PATTERNS: dict[Intent, str] = {
    Intent.JUST_TELL: (
        r"\bjust (?:tell|give) me\b|\bskip the questions\b|\bwhat'?s the answer\b|\bwhat do i (?:actually|even|really) do\b|\btell me what to do\b|\bwhat (?:should|do|would|can) (?:i|you) (?:do|try)\b(?! (?:with|about) (?:that|this) data)|\bwhat would you (?:do|try|suggest)\b|"
        r"\bwhat works\b|\b(?:and|about) (?:the|that|my) [\w -]{2,25} thing\b|\bback to (?:the|my|our)\b|\bany (?:ideas|suggestions|tips|advice)\b|\b(?:give me|gimme) (?:a|one|some|an|something|\d|two|three|just)\b(?! (?:card|plan|min\w*|sec\w*)\b)|\b(?:whats|what's|what is|just|i just want|tell me) one (?:thing|small thing|strategy|idea)\b|^\W*(?:ok(?:ay)?\W+)?one thing\b|\bd[ia]me (?:algo|una|un|ideas|tu|tú)\b|\bpick (?:one )?for me\b|\byou (?:pick|choose|decide)\b|"
        r"\bwhere do i (?:even )?start\b|\bstop asking\b|\bno more questions\b|\bqué (?:hago|puedo hacer)\b|\bd[ií](?:ga)?me qué\b|\bwhat instead\b|\bhow do i (?:at least )?\w+"
        r"|\bhow can i\b|\bhow should i\b|\bwhat do i do\b|\bideas for\b|\bhelp with\b|\bcómo (?:hago|puedo|logro)\b"
    ),
    Intent.ASK_STEPS: (
        r"\bwalk me through\b|\bhow (?:do|does) (?:[\w-]+ ){1,4}work\b|(?:^\W*|\b(?:can|could|would) you |\bplease )explain\b|\bwhat (?:is|are) (?:the )?(?:steps|parts)\b|\b(?:the|show me|give me|all) (?:the )?steps\b|^\W*steps\b|\bhow does (?:it|that|this) work\b|\bhow too? do\b|\bshow me how\b|"
        r"\bhelp me understand\b|\bwhat does (?:it|that) look like\b|\bcómo funciona\b"
    ),
    Intent.ASK_WORDS: r"\bexact words\b|\bwhat (?:exactly )?(?:do|would|should|could) i (?:even |actually )?(?:say|tell)\b|\bhow (?:do|would|should|could) i (?:say|word|phrase|warn|tell|introduce|explain)\b|\bgive me (?:the )?(?:words|script|sentence)|\bscript\b|\bsound like\b|\bqué (?:les )?digo\b|\band for the (?:two|three|other) kids\b",
    Intent.ASK_TIMES: r"\bhow long (?:for|on) (?:each|every)\b|\bsteps and times\b|\btimes?\b.*\beach part\b|\bhow many minutes\b|\btiming\b|\bminute by minute\b|\bhow (?:do|would|should) i split the time\b|\b(?:so |ok )?what(?:'s|s| is) the lesson\b|\b(?:write|lay|spell) (?:it|that|the lesson) out\b|\bwith (?:the )?minutes\b|\bw/? ?minutes\b|\bwith times\b",
    Intent.ASK_EVIDENCE: r"\b(?:is|are|was) (?:any of )?(?:that|this|it|those|these|the first|the second) (?:actually |really )?(?:proven|true|real)\b|\bis it true\b|\bdoes (?:it|that) hold up\b|\b(?:what(?:'s| is| does| do)|is there|any|show me|got|where'?s)\b[^.?!]{0,20}\b(?:research|evidence|(?<!social )studies|data behind|proof)\b|^\W*(?:evidence|research|proof)\b|\b(?:research|evidence)\?|\bdoes (?:it|that|this) (?:actually |really |even )?work\b|\bsays who\b",
    Intent.ASK_VERDICT: r"(?:^|[.?!,]\s*)is (?:\w+[ -]){1,4}(?:ok|okay|bad|mean|good|worth|just|actually|really|a good|only|fair)\b|\bbe straight\b|\bshould i (?!do\b|try\b|say\b|ask\b|bring\b|start\b|collect\b|tell\b)\w+|\bis it (?:ok|bad|worth|only)\b|\bvs\.? \b",
    Intent.ASK_MEASURE: r"\bhow (?:do|will|would|can) i know\b|\bhow (?:do|would|can) i (?:measure|track|count)\b|\bwhat (?:do|should|would) i (?:count|measure|track)\b",
    Intent.ASK_COLLECT: r"\bwhat (?:do|should|would|can) i collect\b|\bwhat do they (?:hand in|turn in)\b",
    Intent.ASK_LIMITS: r"\bwhen (?:should|would|do) (?:i )?(?:not|n't)\b|\bwhat could go wrong\b|\bdownside|\bpitfalls?\b|\bwhat if (?:it|they|he|she) (?:still )?(?:doesn't|don't|does not|won't|flops|fails)\b",
    Intent.ASK_SUPPORTS: r"\bmy (?:els?|ells?|english learners?|newcomers?|iep kids|kids with ieps)\b|\b(?:what about|how about|and) (?:my |the )?(?:els?|ells?|ieps?|english learners?|newcomers?|kids with)\b",
    Intent.ASK_MORE_OPTIONS: r"\b(?:something|anything) else\b|\bwhat else\b|\bwhat (?:are )?(?:my |the )?options\b|\b(?:two|three|a few|some|2|3) (?:or (?:two|three) )?(?:options|possibilities|choices)\b|\banything (?:that (?:isn'?t|doesn'?t)|not)\b|\bis there (?:any|some)thing\b|\bother (?:options|ideas|strategies)\b|\bdifferent (?:idea|option|one)\b|\bnone of (?:these|those|them)\b|\bshow me (?:another|more)\b",
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
    Intent.CORRECT: (
        r"\b(?:that'?s|thats|it'?s|its) not what i (?:meant|mean|said|asked)\b|\bi (?:didn'?t|did not|don'?t) mean\b|\byou(?:'ve)? (?:misunderst\w+|got (?:it|that|me) wrong)\b|\bi meant\b|\bcorrection\b|\bno me refer[ií]a\b|"
        r"^\W*(?:oh |ugh |and )?(?:no,? ?wait|wait,? ?no|actually,? no|well,? no|no,? actually|no,? (?:no,? )?sorry|sorry,? (?=\d|it|i meant|i said|that|he|she|the)|oops|my bad)\b|^\W*(?:no,? (?:no,? )?)?not (?:[\w']+ ){1,5}?(?:, ?|- |but )\w|"
        r"^\W*no,? (?:it'?s|its|i said|the|they'?re|we'?re|i'?m talking)\b|^\W*(?:no,? )?(?:it was|it'?s|its) [\w' ]{1,20} not [\w' ]{1,15}$|^\W*(?:wait,? )?(?:actually,? )?(?:it'?s|its|it was|i have|we have)? ?[\w:' -]{1,16},? not \d|"
        r"^\W*no,? (?:(?:the )?\d\w*|first|second|third|fourth|fifth|sixth|seventh|eighth|kinder\w*|monday|tuesday|wednesday|thursday|friday) (?:period|hour|block|grade\w*)\b|^\W*actually,? (?:it'?s|its|\d)"
    ),
    Intent.NEW_TOPIC: r"\b(?:(?:totally |completely )?different (?:question|thing|topic|subject)|(?:another|one more|quick) (?:question|q|thing)|unrelated|change of subject|off[- ]topic(?: but)?|side note|new topic|otra (?:cosa|pregunta))\b",
    Intent.RETURN: r"\b(?:(?:go(?:ing)?|get(?:ting)?|let'?s (?:go|get)|ok(?:ay)?|anyway|so)[, ]{1,2})?back to (?:the|my|our|that|what)\b|\breturning to\b|\bas i was saying\b|\banyway,? (?:the|my|so the)\b|\bvolviendo a\b",
    Intent.ASK_COMPARE: (
        r"(?<![\d/])\s\bvs\.?(?= (?!\d)|\?)|\bversus\b|\b(?:which|what) (?:one )?(?:is|are|has|works?|would be|goes|fits|of (?:these|those|the two|them))\b[^.?!]{0,30}\b(?<!the )(?:better|best|easier|less work|for (?:this|me|\d+)|first)\b|\bwhich one\b|\bwhich for\b|\bwhich (?:has|is) (?:better|stronger|more)\b|\b(?:difference|differ|different) (?:between|from|than)\b|\bcompared? (?:it |that |this |them )?(?:to|with|w)\b|"
        r"\bpros and cons\b|\bbetter than\b|\b(?:would|is|are) [^.?!]{3,60} or [^.?!]{3,60} (?:be )?(?:better|best)\b|\bcu[aá]l (?:va|es|funciona) mejor\b|\bsame thing as\b"
    ),
    Intent.ASK_CARD: r"\b(?:got|have|is there|do you have|there|give me|any|read|reread|the|which|what) (?:a |an |any |one |me )?cards?\b|\bin (?:your|the) library\b|\bwhat do you have (?:on|for|about)\b|\bdo you (?:even )?have anything\b|\bwhat(?:'ve| have) you got\b|\bwhat do you have\b",
    Intent.ASK_ADAPT: (
        r"\b(?:what|how) (?:if|about(?: if)?|do i do it if) [^?]{0,12}\b(?:i|we|it'?s) (?:only )?(?:just |only )?(?:have|got|get|had|the last|the first)\b[^?]{0,30}\b(?:min\w*|period|day|week)\b|\b(?:what|how) (?:would|does|do|will) (?:that|it|this|they|the[\w ]{1,20}) (?:sound|look|be)(?: like)?\b[^?]{0,20}\b(?:in|with|for|w) |\b(?:in|with|for|at) (?:only )?(?:ten|five|\d+) min\w*\?|"
        r"\bcan it fit\b|\bshort(?:er)? version\b|\bfor (?:my )?(?:\d\w* graders|kinders?|little ones)\b\?|\by si (?:solo|s[oó]lo)\b|\bwhat if (?:its|it's|i only|i just|we only|half)\b|\bdoes (?:it|that|this) (?:even )?(?:work|count) (?:for|with|in)\b"
    ),
    Intent.ASK_NOTICE: r"\bwhat do you (?:see|notice|hear|make of)\b|\btell me what you (?:see|notice|think)\b|\b(?:can you |could you |wanna )?(?:look at|read) (?:it|this|them) w(?:ith)? me\b|\bwhat stands out\b|\bqu[eé] ves\b",
    Intent.ASK_PLAN: r"\b(?:what'?s|whats|show me|can you show|see|send|print|read (?:me )?back) (?:the|my|it|that)?\s?(?:plan|again)\b|\bshow (?:it|me|the plan) again\b|\bwhat(?:'s| is) (?:in )?(?:the|my) plan\b|\bso (?:i can|that i can) copy\b|\b(?:ok(?:ay)? )?send it\b",
    Intent.ONLY_LISTEN: r"\b(?:just|only) (?:need|want|wanted|have|trying) to (?:say|vent|get|rant|tell|complain|talk)\b|\bnot (?:looking|asking) for (?:a |any )?(?:strateg\w+|advice|solution|tips?|help|fix|ideas?)\b|\bdon'?t (?:want|need) (?:any )?(?:advice|strateg\w+|tips|solutions)\b|\bneed to (?:vent|rant)\b|\bjust vent\w*\b|\bdon'?t (?:fix|solve) (?:it|this|me)\b",
    Intent.SUCCESS: (
        r"\b(?<!know )(?<!if )(?<!when )(?<!think )(?:something|it|that|this|the lesson|lesson|today|class|period|the \w+) (?:really |actually |finally |totally )?(?:worked|went (?:so |really |pretty |very )?(?:well|great|good|better)|was (?:so |really )?(?:great|amazing|awesome|magic|the best))\b(?! (?:last|for a|until|but))|\bbest (?:\w+ )?(?:discussion|lesson|class|day|period) (?:of|all|this|in|ever|i)\b|\bhappy dance\b|\blittle dance\b|\bthey (?:all )?(?:finally |actually )?(?:got it|nailed it)\b|\bsali[oó] (?:muy )?bien\b|\bwhy (?:it|that) worked\b|\b(?:a|small|big) win\b|\bproud of (?:them|my|how)\b|(?-i:\bTALKED\b)|"
        r"\bneed to know what i did\b|\bwant to (?:know why it worked|understand it|repeat it|do it again)\b|\bsomething beautiful\b|\bcouldn'?t believe it\b|"
        r"\bclass (?:\w+ )?(?:talked|argued|worked|listened) today\b|\bfor once\b|\bactually (?:worked|talked|did it)\b"
    ),
    Intent.RELUCTANT: r"\b(?:don'?t|do not|didn'?t) need (?:a )?coach\w*\b|\b(?:principal|admin|ap|boss|they) (?:told|made|makes|make|is making|said) (?:me|i|us) (?:to |have to )?\w*|\bi was told to\b|\bmade me (?:do|use)\b|\bnothing to reflect on\b|\bonly (?:here|doing this) (?:bc|because|cuz|since)\b|\bwaste of (?:my )?time\b|\bhave to do this\b",
    Intent.FAREWELL: r"\bgood (?:afternoon|evening|night|day)\W*$|\b(?:i'?m |im )?(?:going|heading|off to) (?:home|to bed)\b|\b(?:logging|signing) off\b|^\W*(?:the )?bell\b|\b(?:gotta|got to|have to) (?:go|run)\W*$|\benough for (?:today|now|tonight)\b|^\W*(?:ok(?:ay)?,? |alright,? |cool,? )*(?:bye|goodbye|good ?night|good (?:afternoon|evening)|see (?:you|ya)|later|gotta (?:go|run)|going to bed|that'?s (?:it|all)(?: for (?:now|today))?|thats (?:it|all)|we done|are we done|done|i'?m done|adi[oó]s|listo)\b\W*(?:gracias|thanks?|thx)?\W*$|\b(?:going to bed|gotta (?:go|run)|have to (?:run|go now))\W*$",
}  # fmt: skip
_COMPILED = {intent: re.compile(pattern, re.IGNORECASE) for intent, pattern in _PATTERNS.items()}
_QUESTION = re.compile(
    r"\?|\b(?:is|will|does|would) (?:that|it|this) (?:going to|look|be|mean|ok)\b|\b(?:what|how) about\b|"
    r"^\W*(?:ok(?:ay)?,? |but |and |so )*(?:how|what|why|when|where|which|who|whats|hows|whos|wheres|cómo|qué|por qué|cuándo|cuál|dónde)\b|"
    r"(?:^\W*|[.!]\s+|\b(?:and|but|so|ok(?:ay)?|h+m+|haha|wait|lol|ugh|well|eh|oh)[, ]+)(?:is|are|do|does|can|could|should|would|isnt|isn't|arent|aren't) (?:i|you|we|they|it|this|that|there|he|she|my|the|a|an|someone|anyone|kids|students)\b",
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
