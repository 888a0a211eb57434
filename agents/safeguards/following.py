"""Whether a teacher stays with a safety matter, returns to the work, or takes the matter up again."""

import re

from agents.safeguards.aspects import PEOPLE, Aspect, aspects_of
from agents.safeguards.phrases import Phrases
from agents.safeguards.reading import plain

_LEAVES = Phrases(
    (
        "anyway|anyways|anyhow",
        "back to|on",
        "moving|move|carry|go on to|with",
        "moving on",
        "different|other|another|new|separate|unrelated topic|question|subject|note",
        "change|changing the|of subject|topic",
        "where were we",
        "continue|resume|next_topic",
        "en_fin|cambiando_de_tema|sigamos|seguimos",
        "volvamos|volviendo|volver|regresemos a",
    ),
    {},
)
_TURNS = Phrases(
    (
        "and|about|so|now the|my|our ~4 thing|question|part|problem|piece|lesson|stuff|issue|one ?|.",
        "what|how about the|my|our",
        "go|going|get|getting|come|return|switch|turn back|to",
        "as for",
        "meanwhile",
        "can|could|may we|you|i (please|now|just) talk|work|go|do|help|plan|look|continue",
        "so|ok|okay|now how|what|about",
        "y lo|el|la|las|los de|del",
    ),
    {},
)
_CLASSROOM = Phrases(
    (
        "lesson|lessons|unit|pack_up|packing_up|packup|clean_up|cleanup|dismissal|transition|transitions|line_up|lining_up|routine|routines|procedure|exit_ticket|exit_tickets"
        "|warm_up|do_now|bell_work|bell_ringer|quiz|quizzes|homework|worksheet|worksheets|rubric|rubrics|read_aloud|reading|writing|math|fractions|science|history|spelling"
        "|vocabulary|phonics|essay|essays|project|projects|group_work|groups|stations|centers|partner|partners|turn_and_talk|think_pair_share|seating|seats|cold_call|wait_time"
        "|discussion|participation|participate|engagement|engaged|noise|noisy|talking|blurting|calling_out|phones|attention_signal|hallway|carpet|rug|circle_time|period"
        "|block|standards|objective|curriculum|pacing|observation|feedback|strategy|strategies|card|cards|plan|goal|coach|coaching|scaffold|scaffolds|sentence_frames|iep|ieps"
        "|els|small_group|exit|test|tests|grading|grades|late_work|choice_boards|whiteboards|number_talk|number_talks|lab|labs|debate|seminar|behavior_chart|first_graders",
        "clase|leccion|tarea|grupos|transiciones|rutina|lectura|matematicas|examen|proyecto|plan|actividad",
    ),
    {},
)
_ASKS = Phrases(
    (
        "how|what|which|where|when|can_you|can_we|can_i|could_you|could_we|should_i|do_i|does|is|any|give|help|tell|show|lets|let|i_need|i_want|ideas|suggest|need|want|como|que|cual|dame|ayuda|ayudame|quiero",
        "?",
    ),
    {},
)
_MATTER = Phrases(
    (
        "he|she|him|her|his|hers|report|reported|reporting|counselor|cps|hotline|police|abuse|safe|principal|hr|union|988|911",
    ),
    {},
)
_REOPENS = Phrases(
    (
        f"i (have|just|already|did|finally) (just|already|finally) told|called|reported|spoke|talked|emailed ~3 {PEOPLE}",
        f"{PEOPLE} ~2 said|says|told|knows|called|took|thinks",
        "i (have|just|already|finally) (already|finally) reported|called_cps|filed",
        "report|reported|reporting ~2 it|him|her|them|that|this",
        "should i have ~1 asked|told|called|reported|said",
        "cps|hotline|988|lifeline|911",
        "about that|the kid|boy|girl|student|child|marks|bruises|threat|other_thing",
    ),
    {},
)
_PUSHES = Phrases(
    (
        "why not",
        "why ~2 .|you|will|can",
        "come on",
        "please .",
        "just|do|say|tell|give|try|answer|guess ~1 it|me|guess|a_guess|your_best|anyway|once|this_once",
        "you are|are_you ~2 ai|a_bot|a_program|chatgpt|computer|machine",
        "between us",
        "be honest",
        "por que no",
        "anda|vamos",
    ),
    {},
)
_NOT_OVER = {Aspect.GOING, Aspect.DENIAL, Aspect.BLOCKED, Aspect.NO_CALL, Aspect.WAIT, Aspect.FEELINGS}
_NEUTRAL = {Aspect.THANKS, Aspect.NEXT, Aspect.SAY, Aspect.WHO}
_FEW_WORDS = 5
_MOST_PUSHED = 12
_LONG_WORD = re.compile(r"[a-z]{4,}")
_COMMON = {
    "about", "after", "again", "also", "anything", "because", "been", "before", "being", "child", "class", "could",
    "does", "doing", "done", "down", "even", "ever", "every", "first", "from", "gets", "going", "have", "having",
    "help", "here", "how", "into", "just", "keep", "kids", "know", "like", "looking", "made", "make", "many", "mine",
    "more", "most", "much", "need", "only", "other", "over", "question", "questions", "really", "recess", "right",
    "said", "same", "school", "should", "some", "something", "still", "student", "students", "such", "take",
    "teacher", "than", "that", "their", "them", "then", "there", "these", "they", "thing", "think", "this", "time",
    "today", "told", "very", "want", "well", "went", "were", "what", "when", "where", "which", "while", "will",
    "with", "would", "year", "years", "your",
}  # fmt: skip


def returns_to_work(message: str, earlier: tuple[str, ...]) -> bool:
    """Whether the teacher turns back to the coaching: in so many words, or with a plain question about class.

    `earlier` are the teacher's messages before the matter, whose words count as words of the work.
    """
    words = plain(message)
    aspects = set(aspects_of(message))
    about_matter = bool(_MATTER.find(words) or aspects - _NEUTRAL)
    if not (_CLASSROOM.find(words) or _content(words) & _content(plain(" ".join(earlier)))):
        return bool(_LEAVES.find(words)) and not about_matter
    asks = bool(_ASKS.find(words)) or len(words.split()) <= _FEW_WORDS
    handed_over = Aspect.DONE in aspects and not aspects & _NOT_OVER and "?" in words
    return bool(_LEAVES.find(words) or _TURNS.find(words)) or (asks and (not about_matter or handed_over))


def returns_to_matter(message: str) -> bool:
    """Whether the teacher takes up a matter again that had been left."""
    return bool(_REOPENS.find(plain(message)))


def pushes(message: str) -> bool:
    """Whether the message only presses for what was declined."""
    words = plain(message)
    return len(words.split()) <= _MOST_PUSHED and bool(_PUSHES.find(words)) and not _CLASSROOM.find(words)


def _content(words: str) -> set[str]:
    return set(_LONG_WORD.findall(words)) - _COMMON
