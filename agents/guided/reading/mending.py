"""Mends hasty spelling, so that a teacher's words can be said back as they were meant."""

import re

_CONTRACTIONS = (
    "don't doesn't didn't can't won't isn't aren't wasn't weren't couldn't wouldn't shouldn't hasn't haven't hadn't "
    "i'm i've you're they're we've they've they'll they'd he's she's that's what's there's who's here's"
)
_NO_APOSTROPHE = {word.replace("'", ""): word for word in _CONTRACTIONS.split()}
_SHORT_FORMS = {
    "2x": "twice",
    "absolutly": "absolutely",
    "abt": "about",
    "alot": "a lot",
    "becuase": "because",
    "bc": "because",
    "couldve": "could have",
    "cuz": "because",
    "def": "definitely",
    "dec": "December",
    "em": "them",
    "fri": "Friday",
    "gonna": "going to",
    "gotta": "have to",
    "hrs": "hours",
    "hw": "homework",
    "kinda": "kind of",
    "lil": "little",
    "mins": "minutes",
    "mon": "Monday",
    "mtg": "meeting",
    "nov": "November",
    "oct": "October",
    "pics": "pictures",
    "ppl": "people",
    "prob": "probably",
    "probs": "probably",
    "rn": "right now",
    "secs": "seconds",
    "shouldve": "should have",
    "sept": "September",
    "teh": "the",
    "thier": "their",
    "thru": "through",
    "thurs": "Thursday",
    "til": "until",
    "tmrw": "tomorrow",
    "tmw": "tomorrow",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "yrs": "years",
    "wanna": "want to",
    "wich": "which",
    "wouldve": "would have",
}
_NAMES_OF_DAYS_AND_TONGUES = (
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october "
    "november december english spanish french german american africa african europe thanksgiving christmas halloween"
)
_CAPITALS = frozenset(_NAMES_OF_DAYS_AND_TONGUES.split())
_FILLERS = re.compile(
    r"(?:,? ?\b(?:lol|haha|btw|jajaja|lmao|tbh|ngl|idk|imo|smh|omg|ugh|hmm+|um+|literally|basically|honestly|i swear|i mean|you know|obvi)\b,?(?= |$|[.!?]))",
    re.IGNORECASE,
)
_VERBS_AFTER_I = "like|love|say|only|try|do|just|rather|have|want|go|need|be|start|never|use|give|put|probably|take|make|call|know|see|keep|pick|tell|ask|let|bring|add|count|watch|get"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r",? ?(?:\b(?:so|but|and) )?\b(?:idk|i dunno) (?:if|what|how|why|whether|about)\b[^.!?\n]*", ""),
        (r"\b((?:every|some)(?:one|body)|no ?one|nobody)s (?=\w)", r"\1's "),
        (rf"\bid (?=(?:{_VERBS_AFTER_I})\b)", "i'd "),
        (rf"\bill (?=(?:{_VERBS_AFTER_I})\b)", "i'll "),
        (r"\bim\b", "i'm"),
        (r"(?<!the )(?<!they )(?<!to )\bcause (?=(?:i|they|we|he|she|it|nobody|my|\d+)\b)", "because "),
        (r"\bits (?=(?:a|an|the|not|just|like|been|my|our|all|so|too|hard|only|always|kind|their|in|on|really|about|more|me|loud|boring|bad|good|fun|easy|quiet|late|over|fine|ok|okay|\d+|\w+ing)\b)", "it's "),
        (r"\b(?:even )?tho (?=\w)", "even though "),
        (r",? tho(?:ugh)?\b(?=\W*(?:$|[.!?\n]))", ""),
        (r"(?<=\d[snrt][tdh]) gr\b", " grade"),
        (r"\bw (?=\w)", "with "),
        (r"\bw/o\b", "without"),
        (r"\bw/ ?", "with "),
        (r"\b(in|for|after|took|takes|take|only|just|had|have|has|spent|spend|is|was|are|were|say|with) like (?=(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half))", r"\1 about "),
        (r"(?:^|(?<= ))like (?=(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half)\b)", "about "),
        (r"\b(in|for|after|took|takes|take|only|had|have|say|with|to|the|a) like\b,? ", r"\1 "),
        (r", like,? ", ", "),
        (r"\b(\d+) ?min\b", r"\1 minutes"),
        (r"\b(\d+) ?sec\b", r"\1 seconds"),
        (r"\byr olds?\b", "year-olds"),
    )
)  # fmt: skip
_SHOUTED = re.compile(r"\b[A-Z]{3,}\b")
_COMMON = (
    "all just not never always every everyone everybody nobody nothing really only still one none both very means mean worked works entire whole again loud forever "
    "minutes days love hate how they know why what when where for two three four five six ten seventeen twenty thirty forty hours constantly literally anything "
    "nope any same good bad great want wanted need them then than today more most less too much even before after day week year think said told done"
)
_SHOUTABLE = frozenset(_COMMON.split())
_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")


def mend(text: str) -> str:
    """The text with apostrophes, chat spellings, shouted words and fillers put right; facts and order stay."""
    text = text.replace("’", "'")
    for pattern, replacement in _PATTERNS:
        text = pattern.sub(replacement, text)
    text = _FILLERS.sub("", text)
    text = _SHOUTED.sub(
        lambda m: m[0].lower() if not _SHOUTABLE.isdisjoint((m[0].lower(), m[0].lower()[:-1])) else m[0], text
    )
    return re.sub(r"[^\S\n]+", " ", _WORD.sub(lambda m: _mended(m[0]), text)).strip(" ,\n")


def _mended(word: str) -> str:
    lower = word.lower()
    if lower in _CAPITALS:
        return lower.capitalize()
    return _NO_APOSTROPHE.get(lower) or _SHORT_FORMS.get(lower) or word
