"""The forms of sentences around a reflection: acknowledgements, echoes, comments, and what weighs what was said."""

import re

from agents.evaluation.prose import words

_ACKNOWLEDGES = re.compile(
    r"^(?:(?:all right|alright|got it|okay|ok|good|fair(?: enough)?|noted|understood|yes|right|i see|then|"
    r"thanks?(?: you)?(?: for [^:,.]*)?(?:, i had that wrong)?|"
    r"de acuerdo|anotad[oa]|entendido|gracias[^:,.]*|bien|listo|vale|claro)\s*[:,;]\s+)+(?:that stays out:\s*)?",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:you|they|he|she|it|we|i|nobody|everybody|somebody|someone|everyone|no one|none|most|"
    r"you're|you've|you'd|you'll|they're|they've|they'd|she's|he's|it's|"
    r"is|are|was|were|has|have|had|do|does|did|can|can't|could|will|would|won't|don't|doesn't|didn't|isn't|aren't|"
    r"takes?|needs?|wants?|comes?|goes|says?|said|stays?|keeps?|gets?|got|makes?|made|means?|spoke|wrote|came|went|"
    r"took|left|gave|\w{3,}ed|se|es|son|está|están|hay|fue|era|tiene[ns]?|van?)\b|"
    r"\b\w{2,}(?:aban|ían|aron|ieron|aste|iste|amos|emos)\b|\b(?:solo|no|ya|siempre|nunca) \w{2,}(?:an|en|as|es|a|e)\b",
    re.IGNORECASE,
)
_WORDS_OF_A_STATEMENT = 6
"""A sentence this long is read as a statement, whatever its words."""
_FEWEST_WORDS = 2
_QUOTED_WHOLE = re.compile(r"^[\"“«][^\"”»]*[\"”»][.!?…]*$")
_LEADS_ON = re.compile(r":[\s*_]*$|^\*\*")
_DIRECTS = re.compile(
    r"^(?:think|picture|imagine|look|take|keep in mind|remember|come back|paste|leave|count|change|bring|tick|please|"
    r"then please|"
    r"piensa|piense|imagina|imagine|toma|tome|vuelve|vuelva|cuenta|cuente)\b",
    re.IGNORECASE,
)
_HEARS = re.compile(r"\b(?:i (?:can )?(?:hear|gather|understand|see)|it sounds|sounds like)\b", re.IGNORECASE)
_OF_ITSELF = re.compile(
    r"^(?:(?:so|and|then|for now|for that),?\s+)?(?:i(?:'m|'ll|'ve|'d)?|let me|let us|let's|here (?:is|are)|here's|"
    r"from the library|aquí (?:hay|está|están|tienes|tiene|va|van))\b|\b(?:the|my|our) library\b|\bcards?\b|"
    r"\b(?:the|your|a) (?:draft )?(?:plan|check|count|page|draft|version|earlier version|line) (?:is|has|now|beside|"
    r"says|needs|still|below|already|asks|stays|was)\b|\ba line for that\b|\bin the plan\b|\boutside what\b|"
    r"\b(?:i'm|i am) (?:here|a program)\b|\bdebrief\b|\bthis conversation\b|\b(?:a|the|your) coach (?:sees|can see)\b|"
    r"\b(?:way|able) to read it\b|\bwritten down below\b|\bmy proposals?\b|"
    r"\byou write here\b|\blanguage model\b|\bit now says\b|^smaller\b|^changed\b|^you (?:do not|don't) (?:have|"
    r"need) to\b|"
    r"\bturns? by\b|\bturno más largo\b|\bturnos de\b|^así (?:puede|podría|se)\b|^queda con\b|\bun coach ve\b|"
    r"^it (?:is|takes|starts|begins) [^.]{1,40}\bnow\.$|^you look at it again\b|"
    r"\bwhat you describe\b|\bhappens (?:in|to) (?:a lot of|many|most)\b|\bthat is fine too\b|"
    r"^(?:so )?this is the (?:moment|time) to\b|^entonces este es el momento\b|"
    r"\b(?:la|esta) biblioteca\b|\bel plan (?:de abajo|es|tiene|dice|ya)\b|\besta conversación\b",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"^(?:(?:so|then|and),?\s+)?(?:good to know|noted, that stays out|"
    r"that(?:'s| is| gives| helps| was)\b(?![^:]*: )|"
    r"eso (?:es|da|nos da|te da|le da|ayuda)\b|(?:good|fair enough|welcome|you are welcome)\b)",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    r"^(?:that|this|it|eso|esto)\b[^,;:]{0,20}\b(?:may|might|could|would|can|seems to|podría|puede|parece)\b"
    r"(?: well)? ?(?:be|ser)? ?(?:\w+ ){0,4}"
    r"(?:root|reason|cause|heart|core|part|key|why|behind|explain\w*|account for|raíz|causa|razón|parte|explicar\w*)\b|"
    r"^(?:that|this|eso|esto) (?:would |podría )?(?:explains?|explicaría|explica)\b|"
    r"^(?:that|this|it|eso|esto) (?:wears|weighs|stings|hurts|gets to|takes (?:it|something|a lot) out of|pesa|cansa|"
    r"desgasta|duele)\b|"
    r"^you (?:saw|noticed|found|named|spotted) (?:that|it|this) yourself,? and\b|"
    r"^(?:tú|usted) (?:mism[oa] )?lo (?:viste|vio|notaste|notó),? y\b|^lo (?:viste|vio) (?:tú|"
    r"usted)(?: mism[oa])?,? y\b",
    re.IGNORECASE,
)
_MEANING_LEAD = re.compile(
    r"^(?:so,? )?(?:it|this|that) (?:isn'?t|is not|doesn'?t|does not) [^:]{3,40}: .+|"
    r"^(?:entonces |o sea que |así que )?no (?:es|pasa|sucede|ocurre) [^:]{3,40}: .+",
    re.IGNORECASE,
)
_NAMES = re.compile(r"^(?:so|right now|entonces|o sea(?: que)?|así que|es decir)\b,? ", re.IGNORECASE)


def without_acknowledgement(sentence: str) -> str:
    """The sentence without "All right," or "Got it:" before it."""
    return _ACKNOWLEDGES.sub("", sentence)


def is_quoted(sentence: str) -> bool:
    """Whether it is the teacher's words in quotation marks and nothing else."""
    return bool(_QUOTED_WHOLE.match(sentence.strip()))


def is_echo(sentence: str) -> bool:
    """Whether it is a fragment and no statement: "Basketball.", "So 90 minutes.", "Got it: 18 students."."""
    rest = without_acknowledgement(sentence)
    said = words(rest)
    if len(said) >= _WORDS_OF_A_STATEMENT and rest == sentence:
        return False
    return len(said) < _FEWEST_WORDS or not _SAYS.search(rest)


def is_directed(sentence: str) -> bool:
    """Whether it sends the teacher to do something, or leads on to a list or a labelled line."""
    return bool(_DIRECTS.match(without_acknowledgement(sentence)) or _LEADS_ON.search(sentence.strip()))


def is_of_the_program(sentence: str) -> bool:
    """Whether it speaks of the program, the plan on the page, or classrooms at large."""
    return bool(_OF_ITSELF.search(sentence)) and not _HEARS.search(sentence)


def comments(sentence: str) -> bool:
    """Whether it only remarks on what was said: "Good to know.", "That gives us something to look for."."""
    return bool(_COMMENTS.match(sentence)) and not draws_meaning(sentence)


def draws_meaning(sentence: str) -> bool:
    """Whether it weighs what was said just before it: as a cause, as a strain, as the teacher's own find."""
    return bool(_WEIGHS.match(sentence))


def leads_with_meaning(sentence: str) -> bool:
    """Whether words of its own say what the words given back come to: "So it isn't the same everywhere: …"."""
    return bool(_MEANING_LEAD.match(sentence))


def names_plainly(sentence: str) -> bool:
    """Whether it has the form of a plain naming: "So …", a whole statement."""
    return bool(_NAMES.match(sentence)) and len(words(sentence)) >= _WORDS_OF_A_STATEMENT
