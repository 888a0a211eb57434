"""What a teacher has told by a certain turn.

Read by patterns of this package's own, so that no agent is judged by its own reading.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agents.evaluation.prose import clauses

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
_ORDINALS_ES = ("primer", "segundo", "tercer", "cuarto", "quinto", "sexto")
_ORDINAL_WORDS = {word: number for number, word in enumerate(_ORDINALS, start=1)}
_NAMED_GRADES = {
    **{"pre-k": -1, "prek": -1, "preschool": -1, "kinder": 0, "kinders": 0, "kindergarten": 0},
    **{"freshman": 9, "freshmen": 9, "sophomore": 10, "sophomores": 10, "juniors": 11, "seniors": 12},
    **{f"{word} grado": number for number, word in enumerate(_ORDINALS_ES, start=1)},
    **{f"{word} de primaria": number for number, word in enumerate(_ORDINALS_ES, start=1)},
    **{"primero de primaria": 1, "tercero de primaria": 3},
}
_COURSE = (
    r"(?:(?:world|us|american|ap|honors) )?(?:math|maths|algebra|geometry|ela|english|reading|writing|science|bio|"
    r"biology|chem|"
    r"chemistry|physics|history|social|econ|civics|government|spanish|french|art|music|band|pe|homeroom|team)"
)
_GRADE_FORMS = (
    r"\b(?:grades?|gr)\.?\s?(\d{1,2}|k)\b",
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)[\s-]+(?:grade|graders?|gr\b|{_COURSE}\b)",
    r"\b(\d{1,2})(?:st|nd|rd|th)s?\s*(?:and|&|/|-)\s*\d{1,2}(?:st|nd|rd|th)\s+grade",
    r"\b([1-6])(?:er|ro|do|to|º|°)?\s*(?:grado|de primaria)\b",
)
_ORDINAL_GRADE = re.compile(rf"\b({'|'.join(_ORDINAL_WORDS)})[\s-]grade", re.IGNORECASE)
_GRADE_NAME = re.compile(rf"\b({'|'.join(_NAMED_GRADES)})\b", re.IGNORECASE)
_SUBJECTS = {
    "math": r"math|maths|algebra|geometry|calc(?:ulus)?|fractions?|multiplication|word problems|matemáticas|fracciones",
    "science": r"science|chem|chemistry|bio|biology|physics|labs?|ciencias",
    "ELA": r"ela|(?:\d+th |ap |my )english|english (?:class|9|10|11|12)|language arts|literature|novel|lit",
    "reading": r"read[- ]?alouds?|(?:guided|grade|in|during|my|our|for) reading|"
    r"reading (?:class|block|groups?|time|centers)|phonics|lectura",
    "writing": r"(?:in|during|my|our|for) writing|writing (?:class|block|workshop|time)|essays?|paragraphs?|escritura",
    "social studies": r"social studies|(?:us |world )?history|civics|econ|economics|geography|government|historia",
    "arts": r"art class|(?:teach|middle school|elementary) (?:art|music)|band|choir|orchestra|theater",
    "PE": r"pe|p\.e\.|gym class|phys ed",
    "world languages": r"(?:teach|my|our) (?:spanish|french|german)|(?:spanish|french) (?:class|[1-4])",
}
_SUBJECT = {name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in _SUBJECTS.items()}
_PUPILS = (
    r"(?:kids|students|children|scholars|pupils|kinders|kiddos|graders|freshmen|juniors|seniors|"
    r"niños|niñas|alumnos|estudiantes)"
)
_SIZE = re.compile(
    rf"\bclass of (?P<a>\d{{2}})\b|\b(?P<b>[1-4]\d) (?:\w+ )?{_PUPILS}\b|\bof (?:my |the )?(?P<c>[1-4]\d)\b|"
    r"(?:^|,\s)(?:son )?(?P<d>[1-4]\d)(?=,|$| of them| in there)",
    re.IGNORECASE | re.MULTILINE,
)
_WISH = re.compile(
    r"\b(?:what i(?:'d| would)? (?:really )?(?:want|like|love)(?: to see)? is|i(?:'d| would) (?:like|love|want|see|"
    r"take)|"
    r"i(?:'d| would) be (?:happy|glad) with|i (?:really |just )?(?:want|wish|hope)|my goal(?: is)?|the goal is|goal:|"
    r"(?:i )?(?<!don't )(?<!dont )(?<!they )want (?:it|them|this|that|all of them|every\w*)(?= (?:to|under|over|down|"
    r"up|done|"
    r"all|at|below|above)\b)|"
    r"(?:i )?need (?:them|everyone|everybody|kids|students|my kids)|quiero q(?:ue)?|quisiera q(?:ue)?|"
    r"me gustaría que|ojalá)\b"
    r"(?P<wish>[^.?!\n]*)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\b\d{1,3}\b[^.?!]{0,60}\bwould (?:be|do)\b|\bif \d{1,3}\b[^.?!]{0,60}\bi'?d\b|\b\d{1,3} i'?d take\b|"
    r"\b(?:by|before) (?:the end of|the next|winter|spring|thanksgiving|christmas|next month|june|may|december)\b|"
    r"\bso (?:that )?(?:they|everyone|all of them) can\b|\b(?:every|each) (?:student|kid|one|child)\w* can\b|"
    r"^they(?:'d| would) (?!be\b|have\b|rather\b|never\b|always\b|just\b|not\b|all\b)\w+ \w+",
    re.IGNORECASE | re.MULTILINE,
)
_VAGUE_WISH = re.compile(
    r"^\W*(?:(?:to (?:ask|talk|know|vent|hear|think|quit|stop|delete|leave|plan|"
    r"(?:make|write|build|get|have) (?:a|an|the|my) (?:\w+ )?plan)\b.*)|"
    r"(?:(?:to|for|have|see|get|more|better|some|good|higher|improved?|increase|work on|my|the|their|our|student|"
    r"students|"
    r"kids'?|them|be|to be|class|classroom)\s+)*"
    r"(?:engagement|behaviou?r|participation|motivation|respect|rigor|focus|discussions?|management|engaged|motivated|"
    r"results|scores|better|talk|ideas?|help|advice|vent|something|a plan)?"
    r"(?: (?:from|in|with|for|during) .{0,30})?)\W*$",
    re.IGNORECASE,
)
_REALITY = re.compile(
    r"\b(?:kids|students|class|they|he|she|boys?|girls?|half|most|nobody|no one|everyone|everybody|some|one|room|"
    r"period|"
    r"group|team|parents|the back|back row|transitions?|pack ?up|same \w+|niños|alumnos|ellos|clase|la mitad|nadie)\b"
    r"[^.?!,]*\s\w+|"
    r"\b\d+\b[^.?!]{0,30}\b(?:min|mins|minutes|minutos|of|out of|say|said|talk|talked|write|wrote|read|answer|answered|"
    r"finish|finished|turn|turned|did|do|never|always|participate|hablan)\b|"
    r"\b(?:late|bored|yelling|chaos|zoo|loud|crickets|silence|blank|stuck|staring|fight|fights|behind|lost|refus\w+|"
    r"off task|copying|saben|confunden|copian|hablan|entienden|leen|escriben|terminan|subrayan|se pelean)\b",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:day)?|lunes|martes|miércoles|jueves|viernes"
_DAY = re.compile(rf"(?<!last )\b(?:{_WEEKDAY}|tomorrow|mañana|next week)\b", re.IGNORECASE)
_NOT_A_TRY = re.compile(
    r"\b(?:was|were|did|went|had|got|yesterday|last|today|said|told|meeting|coach|observ\w+|drill|conferences?)\b",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"\b(?:i|we)(?:'ve| have)? (?:already |even |also )?(?:tried|done|did (?:the|a|some)|used(?! to)|gave them)\b|"
    r"\btried everything\b|\bya (?:intenté|probé|hice)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """What is known from the teacher's messages. Grades: -1 pre-kindergarten, 0 kindergarten, 1 to 12."""

    grades: frozenset[int] = frozenset()
    subjects: frozenset[str] = frozenset()
    size: int | None = None
    goal: bool = False
    reality: bool = False
    day: bool = False
    tried: bool = False


def told(messages: Sequence[str]) -> Told:
    """Everything told in these messages."""
    text = "\n".join(messages)
    wishes = [found["wish"] for found in _WISH.finditer(text)]
    return Told(
        grades=grades_in(text),
        subjects=frozenset(name for name, pattern in _SUBJECT.items() if pattern.search(text)),
        size=_size(text),
        goal=bool(_TARGET.search(text)) or any(not _VAGUE_WISH.match(wish) for wish in wishes),
        reality=any(_describes(message) for message in messages),
        day=any(_DAY.search(clause) and not _NOT_A_TRY.search(clause) for clause in clauses(text)),
        tried=bool(_TRIED.search(text)),
    )


def grades_in(text: str) -> frozenset[int]:
    """The grades named in the text; class periods ("4th period") are none."""
    found = {_grade(match[1]) for form in _GRADE_FORMS for match in re.finditer(form, text, re.IGNORECASE)}
    found |= {_ORDINAL_WORDS[match[1].lower()] for match in _ORDINAL_GRADE.finditer(text)}
    found |= {_NAMED_GRADES[match[1].lower()] for match in _GRADE_NAME.finditer(text)}
    return frozenset(grade for grade in found if -1 <= grade <= 12)


def _grade(written: str) -> int:
    return 0 if written.lower() == "k" else int(written)


def _size(text: str) -> int | None:
    found = _SIZE.search(text)
    return int(next(group for group in found.groups() if group)) if found else None


def _describes(message: str) -> bool:
    """Whether the message says how things are now: statements about the class, wishes and questions aside."""
    return any(
        len(piece.split()) >= 2 and _REALITY.search(piece)
        for piece in re.split(r"(?<=[.?!;\n])\s+|,\s+", message)
        if not piece.rstrip().endswith("?") and not _WISH.search(piece)
    )
