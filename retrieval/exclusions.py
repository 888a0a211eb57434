"""What a text rules out: "I already do exit tickets", "no kahoot", "sin juegos"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from retrieval.names import Key, Naming, Token, tokens
from retrieval.refusals import refused_afterwards
from retrieval.text import fold

_EVERYDAY = Path(__file__).with_name("ruled_out.yaml")
_REACH = 80
_LOOK_BACK = 20
_THING_WORDS = 4
_SURE = 0.2

_REFUSALS = (
    r"(?:i|we)(?:'ve| have|'m| am|'re| are)? (?:already|currently)",
    r"already (?:do|doing|use|using|have|tried|run|running|did)",
    r"(?:i|we) (?:really )?(?:do not|don't|dont) (?:\w+ )?(?:want|like|believe in|need|care for|trust)",
    r"(?:i|we) (?:won't|wont|will not|refuse to|would rather not) (?:use|do|have|give|run|assign|try|touch)",
    r"(?:i|we)(?:'m| am|'re| are) not (?:allowed to|going to|doing|a fan of)",
    r"(?:i|we) (?:can't|cant|cannot) (?:use|have|give)",
    r"(?:don't|dont|do not) (?:you dare )?(?:tell me to|say|send me|suggest|give me|recommend|make me|want)",
    r"(?:i|we) (?:really |just )?(?:hate|dislike|can't stand|cant stand)",
    r"(?:sick|tired|fed up|done|over) (?:of|with)|(?:we|i) lost",
    r"(?:one more|another) (?:person|\w+) (?:tells|says|mentions|asks|suggests)(?: \w+){0,2}?(?: to| about)?",
    r"instead of|rather than|other than|besides|except(?: for)?|anything but|apart from|aside from|without|w/o|minus",
    r"(?:that|which)(?:'s| is|'re| are)? not|(?:that|which) (?:isn't|isnt|aren't|arent)",
    r"(?:given|give|giving) up on|been there done that with|no me digas que",
    r"no more|enough (?:of|with)|never again|not another|not the|zero|ban(?:s|ned)?(?: on)?",
    r"(?:get|getting|got|move|moving|stay|staying|steer|steering) (?:off(?: of)?|away from|rid of|clear of)",
    r"(?:am|are|is|are|i'm|we're|he's|she's|they're) (?:not|never) allowed(?: to)?(?: use| have| do)?|not permitted to",
    # After a bare no or not, words that make it say something else than a refusal.
    r"(?:no|not)(?! (?:sure|good|great|working|work|idea|clue|one|body|way|help|time|longer|doing|done|getting|going|"
    r"familiar|certain|matter|problem|only|just|really|very|even|yet|clear|enough|all|se|saben|hay|quieren|hacen|me|nos|"
    r"les)\b)",
    r"sin|en vez de|en lugar de|aparte de|ademas de|excepto|nada de|no mas|que no sean?|hart[oa] de|cansad[oa] de|odio",
    r"no (?:quiero|me gustan?|creo en|voy a|queremos)",
    r"ya (?:hago|uso|tengo|hacemos|usamos|tenemos|hice|doy)",
)
_REFUSAL = re.compile(rf"\b(?:{'|'.join(reversed(_REFUSALS))})\b")
# "There is no wait time in her room" tells of a lack, it does not refuse.
_LACK = re.compile(
    r"\b(?:there is|there's|theres|there are|have|has|had|got|get|gets|see|saw|hear|almost|basically|know|hay|tienen|"
    r"tiene|do|does|did|are|is|was|were|can|could|will|would|should)$"
)
_DONE_BEFORE = re.compile(
    r"\b(?:i|we) (?:do|use|have|run|did)\b(?P<object>[^.;!?]{3,60}?)"
    r"\b(?:already|all the time|every ?day|every ?week|ya)\b"
)
_TRIED = re.compile(r"\b(?:(?:i|we)(?:'ve| have)? (?:tried|try|did|do|use|used|done|had)|probe|intente)\b")
_WANTS_OTHER = re.compile(
    r"\b(?:other (?:ways?|ideas?|options?)|what else|(?:some|any)thing (?:else|new|different|other)|alternatives?|"
    r"else can|how else|now what|what now|what(?:'s|s)? next|follow.?up|instead|a different way|isn't another|"
    r"something (?:lighter|quicker|that isn't|that is not|that's not|i haven't)|(?:tell|give|show) me something|"
    r"otras? (?:cosas?|formas?|maneras?|ideas?)|que mas)\b"
)
_CLAUSE_END = re.compile(
    r"[.;:?!\n]|"
    r",? \b(?:but|how|what|because|so|who|when|he|she|they|it|i|we|pero|como|que|porque|cuando|what's|hows|how's)\b"
)
_LISTED_AS_TRIED = re.compile(
    r"(?:^|[.!?;\n] ?|\b(?:i|we)(?:'ve| have)? )(?:already )?tried\b(?=[^.!?;\n]{3,40},[^.!?;\n]{3,40},)"
)
# A comma goes on with a list when at most three words follow before the next comma, "or", "and" or the end.
_LIST_ENDS = re.compile(r",(?! ?(?:[\w'-]+ ?){1,3}(?:,|\b(?:or|and|y|o|ni)\b|[.;?!]|$))")


@dataclass(frozen=True)
class Exclusions:
    """Slugs a text rules out, and the places (start, end) of refusals that come before what they refuse."""

    slugs: tuple[str, ...] = ()
    places: tuple[tuple[int, int], ...] = ()


class ExclusionReader:
    """Finds what a teacher refuses or already does, by the names of cards and by everyday words for them."""

    def __init__(self) -> None:
        self._things: dict[Key, list[str]] = defaultdict(list)
        for slug, said in yaml.safe_load(_EVERYDAY.read_text(encoding="utf-8")).items():
            for thing in said:
                self._things[tuple(token.stem for token in tokens(thing))].append(slug)

    def read(self, text: str, words: Sequence[Token], namings: Sequence[Naming]) -> Exclusions:
        """The exclusions of a text, given its tokens and the names in it."""
        folded = fold(text)
        sure = [naming for naming in namings if naming.weight >= _SURE]
        things = [*sure, *self._everyday(words, sure)]
        slugs: dict[str, None] = {}
        places = []
        for start, begin, end in _refused(folded, namings):
            found = [slug for thing in things if begin <= thing.start < end for slug in thing.slugs]
            if found:
                slugs.update(dict.fromkeys(found))
                places.append((start, end))
        # What stands first is what the text is about; without it, little would be left to search for.
        for thing in refused_afterwards(folded, things, bool(_WANTS_OTHER.search(folded))):
            slugs.update(dict.fromkeys(thing.slugs))
        return Exclusions(tuple(slugs), tuple(places))

    def _everyday(self, words: Sequence[Token], namings: Sequence[Naming]) -> Iterator[Naming]:
        """What stands in the text under an everyday name, and not within a name of its own."""
        free = [word for word in words if not any(naming.start <= word.start < naming.end for naming in namings)]
        for place in range(len(free)):
            for size in range(1, _THING_WORDS + 1):
                window = free[place : place + size]
                slugs = self._things.get(tuple(word.stem for word in window)) if len(window) == size else None
                if slugs:
                    yield Naming("", tuple(slugs), window[0].start, window[-1].end, _SURE)


def _refused(folded: str, namings: Sequence[Naming]) -> Iterator[tuple[int, int, int]]:
    """Where something is refused: the start of the refusal, the start and the end of what it is about."""
    for cue in _REFUSAL.finditer(folded):
        part_of_name = any(naming.start <= cue.start() < naming.end for naming in namings)
        if not part_of_name and not _LACK.search(folded[max(0, cue.start() - _LOOK_BACK) : cue.start()].rstrip()):
            yield cue.start(), cue.end(), _object_end(folded, cue.end())
    for done in _DONE_BEFORE.finditer(folded):
        yield done.start(), done.start("object"), done.end()
    for tried in (_TRIED if _WANTS_OTHER.search(folded) else _LISTED_AS_TRIED).finditer(folded):
        yield tried.start(), tried.end(), _object_end(folded, tried.end())


def _object_end(folded: str, begin: int) -> int:
    """Where the words after a refusal stop being about what is refused."""
    reach = folded[begin : begin + _REACH]
    clause = _CLAUSE_END.search(reach)
    reach = reach[: clause.start()] if clause else reach
    listed = _LIST_ENDS.search(reach)
    return begin + (listed.start() if listed else len(reach))
