"""Which grade and subject a text speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.text import fold

_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
_SPANISH_ORDINALS = (
    "primer|primero|1ro|1er",
    "segundo|2do",
    "tercer|tercero|3ro|3er",
    "cuarto|4to",
    "quinto|5to",
    "sexto|6to",
    "septimo|7mo",
    "octavo|8vo",
    "noveno|9no",
    "decimo|10mo",
    "undecimo|onceavo",
    "duodecimo|doceavo",
)
_NAMED_GRADES = {
    r"pre-?k|prek|preschool\w*|preescolar": -1,
    r"kinder|kindergart\w*|kindergarden\w*|kindergartners?": 0,
    r"freshm[ae]n": 9,
    r"sophomores?": 10,
    r"juniors": 11,
    r"seniors": 12,
    r"middle school\w*": 7,
    r"high school\w*": 10,
    r"elementary": 3,
}
# "2nd period" and "the third time" are no grades.
_NOT_A_GRADE = (
    r"(?!\s+(?:period|hour|block|time|day|week|quarter|semester|one|thing|attempt|try|of|year|row|person|kid)\b)"
)

_SUBJECTS = {
    "math": r"math\w*|algebra|geometry|calculus|calc|statistics|fractions?|multiplication|times tables?|proportions?|word problems?|"
    r"matematicas|fracciones|algebra|geometria",
    "science": r"science|biology|bio|chemistry|chem|physics|labs?|ciencias|biologia|quimica|fisica",
    "social studies": r"social studies|history|civics|geography|government|econ\w*|estudios sociales|historia|geografia",
    "reading": r"reading|phonics|decod\w+|fluency|lectura",
    "writing": r"writing|essays?|paragraphs?|escritura|ensayos?|parrafos?",
    "ELA": r"ela|language arts|english class|literature|novels?|shakespeare|literatura",
    "ESL": r"esl|ell|ells|esol|mll|mlls|newcomers?|english learners?|english language learners?",
    "world languages": r"french|german class|mandarin|latin class|world languages?|spanish (?:class|i{1,3}|1|2|3|4)",
    "arts": r"art|arts|music|band|choir|orchestra|drama|theater|musica|arte",
    "PE": r"pe|p\.e\.|gym|physical education|educacion fisica",
}


@dataclass(frozen=True)
class Classroom:
    """What a text tells of the class: grades from -1 to 12, subjects as cards name them; empty when it tells nothing."""

    grades: frozenset[int] = frozenset()
    subjects: frozenset[str] = frozenset()


def read_classroom(text: str) -> Classroom:
    """The grades and the subjects that a text names."""
    folded = fold(text)
    subjects = {subject for subject, pattern in _SUBJECT_PATTERNS.items() if pattern.search(folded)}
    return Classroom(frozenset(_grades(folded)), frozenset(subjects))


def _grades(folded: str) -> Iterator[int]:
    for pattern, grade in _GRADE_PATTERNS:
        if pattern.search(folded):
            yield grade
    for found in _NUMBERED_GRADE.finditer(folded):
        grade = int(found["ordinal"] or found["number"])
        if 1 <= grade <= 12:
            yield grade


_NUMBERED_GRADE = re.compile(
    rf"\b(?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)\b{_NOT_A_GRADE}|\b(?:grades?|gr\.?) ?(?P<number>\d{{1,2}})\b"
)
_GRADE_PATTERNS = [
    *((re.compile(rf"\b(?:{name})\b"), grade) for name, grade in _NAMED_GRADES.items()),
    *((re.compile(rf"\b{name}[ -]?grad\w*"), grade) for grade, name in enumerate(_ORDINALS, start=1)),
    *(
        (re.compile(rf"\b(?:{name})(?: (?:grado|de (?:primaria|secundaria)))|\b(?:en|de) (?:{name})$"), grade)
        for grade, name in enumerate(_SPANISH_ORDINALS, start=1)
    ),
]
_SUBJECT_PATTERNS = {subject: re.compile(rf"\b(?:{pattern})\b") for subject, pattern in _SUBJECTS.items()}
