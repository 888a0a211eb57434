"""What a teacher wishes for, teaches, has tried, cannot or will not do, and takes for the cause."""

import re
from itertools import pairwise

from agents.guided.reading.classroom import course_in, grade_in, size_in, subject_in

_WISH = re.compile(
    r"\b(?:what i (?:really )?want is|(?:i )?(?:(?:really|just) )?(?:want|wish|hope)(?: to| that| for)?(?= )|i(?:'?d| would) (?:really )?(?:like|love)(?: to)?|(?:my|the) goal(?: is|:|'s)(?: to| that| for)?|goal:|goal (?:is|was)(?: to| that)?|"
    r"i(?:'d| would) see|i need|(?:i(?:'?d| would) )?know (?:(?:that )?(?:it|this|they)(?:'?s| is| are|'re)? ?)(?:work(?:ed|ing|s)|got it|get it) (?:if|when)|(?:success|it worked) (?:is|would be|means|looks like)(?: if| when)?|(?:by|at) the end (?=they|everyone|everybody|kids|students)|"
    r"if (?=(?:they|everyone|everybody|the kids|kids|students|the class)(?:'d| would| could)\b)|what i(?:'d| would) love is|^\W*(?=(?:they|the kids|students|everyone|everybody)(?:'d| would) (?!be\b|not|never|rather|have\b|hate|die|just|still)\w)|(?:yo )?(?:quiero|quisiera) (?:que|q))\s*(?P<wish>[^.?!\n]+)",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\bi(?:(?:'?d| would) (?:really )?(?:like|love|want|see|take)| (?:really |just )?(?:want|wish|hope))\b|\b(?:my |the )goal\b|\bgoal:|\bneed (?:them|everyone|everybody|kids|students|my kids)\b|"
    r"\b(?:quiero|quisiera|me gustaría) que\b|\bojalá\b|\bby (?:the end of|winter|spring|thanksgiving|christmas|next month)\b",
    re.IGNORECASE,
)
_OTHERS_WISH = re.compile(
    r"\b(?:what|they|kids|admin|principal|she|he|who|don'?t|do you|not|we|didn'?t|doesn'?t|to)\s+$", re.IGNORECASE
)
_ABOUT_STUDENTS = re.compile(
    r"\b(?:them|they|students?|kids?|kid|children|every\w*|all|each|my (?:class|\d\w+)|him|her|he|she|nobody|both|half|groups?|tables?|class|papás|niños|alumnos|estudiantes|ellos|expliquen|hablen|entiendan)\b|^\d+ ",
    re.IGNORECASE,
)
_NOT_A_GOAL = re.compile(
    r"^(?:it\b|(?:to )?know (?:something|how|if|why|whether|i)\b)|^(?:to )?(?:ask|talk|be honest|say|write|plan|prep\w*|make|do|try|work on|get it down|keep it\b|see if|figure)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:(?:more|better|some|good|higher|improved|(?:to )?(?:improve|increase|boost|raise|get)|the|their|my|student|kids'?)\s+)*"
    r"(?:engagement|behaviou?r|participation|motivation|respect|rigor|focus|discussions?|management|engaged|motivated|results|scores)\b[^,]{0,15}$",
    re.IGNORECASE,
)
_WHAT = r"(?P<what>(?!not\b|n't|because\b|everything\b|what\b|we\b|you\b|i\b|to\b)(?:(?! (?:it|and|but|because|bc|so|they|last|for|btw|on|too|like|already|every|from) )[^.?!,;\n]){3,60}?)"
_END = r"(?=[.?!,;\n]|$| (?:it|and|but|because|bc|so|they|last|for|btw|on|like|already|every|from)\b)"
_TRIED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!last time )(?<!last year )(?:\b(?:i(?:'?ve| have)?|we(?:'?ve| have)?|they'?ve) |^\W*(?=tried ))(?:already |even |also |just )*(?:tried|did(?! i\b| that)|done(?! that)|used(?! to\b)|gave them|offered (?:him|her|them)|(?<=already )(?:do|use|have|know))\s+{_WHAT}(?:{_END})",
        rf"\b(?:i|we|they) already (?:do|use|have|know|did|got)\s+{_WHAT}(?:{_END})",
        rf"(?<!do )(?<!do we )(?<!would )(?<!should )(?<!can )\b(?:i|we) do (?!i\b|we\b|want|think|know|like|need|have|get|that\b|this\b|n't|believe|feel|see|about|with|then|now|if\b|when\b|love|wish)(?:the |a |my )?{_WHAT}(?: thing)?(?:{_END})",
        rf"\b(?:i|we) (?:have|use|do) {_WHAT} (?:already|every (?:day|morning|week|class))\b",
        r"^\W*(?:the )?(?P<what>[\w' -]{3,35}?)[.,;] (?:i |we )?(?:already )?(?:did|done|tried)(?: (?:that|it))?(?=\W*$|[.,;]|\s+(?:in|last|for|already)\b)",
        r"^\W*(?!how|what|all|things?\b|the only|i\b|we\b|yes|so\b)(?P<what>[\w' -]{4,25}?) (?:i|we) (?:already )?have(?=[,.;]|\W*$)",
        r"\bi (?P<what>(?:moved|seated|called|emailed|split|separated|changed|switched)\b[^.,;!?]{3,40}?) already\b",
        r"\bthey had (?P<what>the [^.,;!?]{3,40})[.,;]? (?:it )?didn'?t (?:help|work)\b",
        r"\bya (?:hago|uso|tengo|hice|probé|intenté)(?: lo de)? (?P<what>[^.,;!?]{3,40}?)(?= y\b|[.,;!?]|$)",
    )
)
_NO_THING = re.compile(
    r"(?:it\b.*|for\b.*|(?:the )?same\b.*|something\b.*|the work|those|already|tomorrow|(?:don'?t|and|ok|hey)\b.*|.*\b(?:lesson|lab|demo|bit|debate|unit|loud kids)\b.*|\d+|one|two|three|four|five|it|that|this|some|a few|both|nothing|n't.*|\d+ (?:kids|students|of them)|the same(?: thing)?|.{0,3}|(?:a |an |the )?\w+ (?:more )?(?:question|class|period)s?)",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"(?<=[.!?;\n])\s*|,\s+(?=no |not |nothing |but |and no |i |its |it's )|\s+(?:but|because|cuz|bc|tho|though)\s+|\s-+\s",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"^\W*(?:and |but |ok(?:ay)? |oh |also |yeah |so |well )*(?:"
    r"no (?!one\b|body\b|idea\b|clue\b|wait\b|sorry\b|it|that|thats|i\b|i'?m\b|we\b|they\b|he\b|she\b|theres?\b|s[eé]\b|solo\b|graph|no\b|but\b|the\b|problem\b|worries\b|my\b|fun\b|not\b|rush\b|me\b|need\b)\w+|nothing (?:with|about|that|on|for)\b|not (?:rewards?|another|a packet|points)\b|"
    r"(?:i|we|it) (?:really )?(?:can'?t|cannot|can not|won'?t|will not|don'?t do|do not do|refuse|am not going)\b|i'?m not (?!sure|really|that|good|great|in\b|a\b|kidding)\w+ing\b|i (?:don'?t|do not) have (?:enough|time|any|a\b)|not enough\b|cant\b|"
    r"(?:please )?(?:don'?t|do not) (?:tell me|say|give me|suggest|put|make me|want|ask me|do)\b|(?:please )?never use\b|(?:(?:i|we) )?(?:only (?:have|get|got)|(?:have|get|got) (?:only|like|just)) (?:\w+ )?(?:one|two|\d+) (?!min|kids|students|preps)\w+|have (?:like |only |just )(?:one|two|\d+)\b|only \d+ (?!min|kids|students|of)\w+|"
    r"(?:my |the |our )?(?:district|admin|school|principal|ap|she|policy|mentor) (?:says?|said|told us|wants|doesn'?t want) no?\b|(?:she|he) (?:doesn'?t|does not) want\b|\w+ (?:can not|can'?t) use\b)|"
    r"\b(?:no more than|off the table|hard no|is broken|is out)\b(?=\W*$)|\bwithout (?:a|any|the)? ?\w+(?:, .*)?$|^\d+ \w+ only\W*$",
    re.IGNORECASE,
)
_NO_LIMIT = re.compile(
    r"\b(?:can'?t (?:tell|believe|do (?:this|it) anymore|keep up|stand)|they can|only (?:fun|one who)|wait|idk|don'?t know|kids can'?t|need coaching)\b|\?",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:i (?:think|guess|bet|suspect|feel like|wonder if)(?: it'?s| its| that)?|maybe(?: also)?(?: (?:it'?s|its) because)?(?= (?:they|because|bc|it'?s because|the kids|kids) )|prob(?:ably|s)?|it'?s (?:because|bc)|its (?:because|bc)|which is my doing|puede ser que|creo que|(?<=^)(?:because|bc|cuz)|guess (?:because|bc))\s+(?:bc |because )?(?P<cause>[^.?!\n]{8,120})",
    re.IGNORECASE,
)
_NOT_A_CAUSE = re.compile(
    r"^(?:i'?m\b|the one|i like|it would|you\b|i might|i(?:'ll| will|'d| would| can| should)|we should|yes|no\b|so\b|that (?:works|helps)|not\b|it (?:works|worked)|\d+\b|i need|i bombed|we can|three\b|half\b|less)",
    re.IGNORECASE,
)
_TOPIC_NOUN = r"(?:lesson|unit|lab|reading|intro|essays?|quiz|test|chapter|project|paragraphs?|discussion|piece|review|narratives?|workshop|writing|problems|equations|seminar)"
_TOPIC = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:lesson|unit|discussion|debate|quiz|test|lab|essays?|exit ticket(?: from \w+)?|piece|speaking lesson|seminar)s?(?: from \w+)?,? (?:(?:for|with) [\w ]{3,14} )?(?:on|about|was|is) (?:the )?(?P<topic>(?!my\b|monday|tuesday|wednesday|thurs|friday|tomorrow|solving\b(?! )|\d|a\b|that|this|it\b|what|done|over|not|fine|good|bad)[\w'/ -]{4,40})",
        r"\b(?:we'?re|we are|we were|i was|i am|i'?m|currently|was) (?:(?:doing|teaching|reading|covering|studying|working on|on)) (?:the )?(?P<topic>(?!a\b|it\b|that|this|them|my\b|in\b|for\b|an\b|to\b|with\b|phones|fine|so\b|here\b|well\b|one\b|all\b|what)[\w' -]{4,30})",
        rf"\b(?:the|my|our|an?|with the|redoing my) (?P<topic>(?!first\b|last\b|next\b|same\b|partner\b|silent\b|independent\b|guided\b|state\b|safety\b|end\b|kids\b|mentor\b|class\b|writing\b|new\b|whole\b|this\b|good\b|long\b|hard\b|real\b|that\b|best\b|text)(?:[\w'-]+ ){{1,3}}?){_TOPIC_NOUN}\b",
        r"^\W*(?P<topic>(?!reflect|put|can|my|the|a\b|planning|let|need|i\b|so\b)[a-z][\w' -]{5,40}?) (?:intro|lesson)\b",
        r"\bnext (?:lab|lesson|unit|class|one|text) is [\w ]+, (?P<topic>[\w' -]{4,30})",
        r"\b(?:the|my) (?P<topic>[\w' -]{3,25}?) (?:(?:lab|lesson|unit|scene|text|reading|essay|chapter) ?)(?:tho|though)?\W*$",
    )
)
_TOPIC_ENDS = re.compile(
    r"\s+(?:and|but|because|bc|with|so|for|by|from|when|where|which|that|today|tomorrow|this|next|i|they|we|in|at|to|is|was|w|of today|yesterday|last)\b.*$",
    re.IGNORECASE,
)
_NO_TOPIC = re.compile(
    r"^(?:(?:the|a|an|my|our|\d\w*|grade|math|ela|science|reading|writing|social studies|history|pe|bio|bad|good|two|three|small|full|first|whole|step|of|and|on|one|it|period|today|tomorrow|class|planning|speaking|i|skills|life|can|let|have|need|want|recorded|minutes|to|think|bombed|through|something|talk) ?)+$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(\d{1,2}:\d{2})(?: ?(am|pm))?\b", re.IGNORECASE)
LONGEST_LIMIT = 90
MOST_LISTED = 25
_DOES = re.compile(
    r"(?:send|say|try|tell|ask|let|get|do|see|look|go|think(?! pair| aloud)|want|know|like)\b", re.IGNORECASE
)
_NO_FRAGMENT = re.compile(
    r"\b(?:i|im|ive|me|my|we|they|them|he|she|it|its|you|is|are|was|were|do|does|did|have|has|had|can|cant|will|wont|dont|not|no|nothing|never|always|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"yes|yeah|ok|okay|fine|hi|hello|hey|help|thanks|please|idk|meh|hmm?|so|and|but|or|if|then|that|this|thats|there|here|what|how|why|when|where|who|which|anyway|though|tho|lol|haha|ha|ugh|wow|well|just|also|"
    r"like|maybe|probably|honestly|actually|really|every|everyone|nobody|someone|all|some|most|only|mostly|same|kids?|students?|teacher|class|grade|graders?|period|school|today|tomorrow|yesterday|monday|tuesday|"
    r"tues|wednesday|wed|weds|thursday|thurs|friday|fri|week|month|year|sub|kinder\w*|prek|seniors|juniors|sophomores|freshmen|phones?|inclusion|mixed|carpet|room|long|short|good|bad|great|hard|loud|tired|"
    r"normal|weird|old|new|help|briefly|steps|lines?|seating|chart|after|before|in|on|at|with|mid|prepping|from|to|by|until|go|up|out|back|again|now|later|want|need|got|get|say|said|talk|level|due|report|mtg|meeting)\b|\w{3,}ing my\b|'",
    re.IGNORECASE,
)


def wish_in(text: str) -> tuple[str | None, str | None, str | None]:
    """What is wished for students, as said whole; or a wish too vague to be seen."""
    for found in _WISH.finditer(text):
        wish = re.sub(r"^(?:if|it if) ", "", found["wish"].strip(" ,;"))
        if _VAGUE.match(wish):
            return None, None, wish
        others = _OTHERS_WISH.search(text[: found.start()])
        if not others and _ABOUT_STUDENTS.search(wish) and not _NOT_A_GOAL.match(wish):
            return wish, found[0].strip(), None
    return None, None, None


def says_aim(text: str) -> bool:
    """Whether the teacher says that something is wanted, in whatever words."""
    return bool(_AIM.search(text))


def _fragment_topic(text: str) -> str | None:
    """A few words standing alone beside a fact of the class: "culinary 1. knife skills. monday"."""
    pieces = [piece.strip() for piece in re.split(r"[.,;:!?\n]", text)]
    for before, piece in pairwise(pieces):
        words = piece.lower().split()
        beside = subject_in(before) or grade_in(before) or course_in(before) or size_in(before)
        plain = 1 <= len(words) <= 4 and all(re.fullmatch(r"[a-z'/-]{2,}", word) for word in words)
        if beside and plain and not _NO_FRAGMENT.search(piece) and not _NO_TOPIC.fullmatch(piece):
            return piece
    return None


def tried_in(text: str) -> tuple[str, ...]:
    """What was tried or is done already."""
    found = (m["what"].strip(" ,") for pattern in _TRIED for m in pattern.finditer(text))
    things = dict.fromkeys(what for what in found if what and not _NO_THING.fullmatch(what) and not _DOES.match(what))
    return tuple(one for one in things if not any(one != other and one in other for other in things))


def limits_in(text: str) -> tuple[str, ...]:
    """What cannot be, is not there, or is not wanted, in the teacher's words."""
    pieces = (piece.strip(" ,.;!") for piece in _PIECES.split(text))
    return tuple(
        p
        for p in pieces
        if 2 <= len(p.split()) <= 16 and len(p) <= LONGEST_LIMIT and _LIMIT.search(p) and not _NO_LIMIT.search(p)
    )


def cause_in(text: str) -> str | None:
    """What the teacher takes for the cause."""
    for found in _CAUSE.finditer(text):
        cause = found["cause"].strip(" ,;")
        if not _NOT_A_CAUSE.match(cause) and len(cause.split()) >= 3:
            return cause
    return None


def topic_in(text: str) -> str | None:
    """What the lesson is on."""
    for pattern in _TOPIC:
        for found in pattern.finditer(text):
            topic = _TOPIC_ENDS.sub("", found["topic"].strip()).strip(" ,-'")
            if len(topic) >= 4 and not _NO_TOPIC.fullmatch(topic):
                return topic
    return None if len(text.split()) > MOST_LISTED else _fragment_topic(text)


def clock_in(text: str) -> str | None:
    """A time of day, such as a meeting's."""
    found = _CLOCK.search(text)
    return found[0] if found else None
