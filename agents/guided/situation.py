"""Everything a move may look at."""

from dataclasses import dataclass

from agents.contract import Speaker, Turn
from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.asking import Ask
from agents.guided.learning import tells_something
from agents.guided.notebook import Notebook
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading
from knowledge.card import Card, Kind
from knowledge.grades import grade_number
from knowledge.library import Library
from prompts.frames import Frame, Frames, Lines
from retrieval.search import CardHit, SearchResult

_MOST_OPTIONS = 3
_SHARE_OF_BEST = 0.2
ENOUGH = 0.3
_ASKED_FOR_SO_LONG = 2
_FEW_WORDS = 4
_STILL_NEAR = 6


@dataclass(frozen=True)
class Situation:
    """One turn, read and looked up. `found` answers this message alone; `fitting` are the slugs that fit all that was told, best first."""

    turn: Turn
    reading: Reading
    before: Notebook
    notebook: Notebook
    found: SearchResult
    fitting: tuple[str, ...]
    library: Library
    said: tuple[Said, ...]
    """The parts of the message and what each does."""
    frame: Frame
    """What a coach says and asks about the topic of the talk."""
    frames: Frames
    together: SearchResult
    """What answers this message in the light of what was told before it."""
    held: CardHit | None = None
    """The card in hand with the passages nearest to this message, when something is asked."""
    asks: frozenset[Ask] = frozenset()
    asked: bool = False
    """Whether the message is a question that expects an answer."""
    sides: tuple[str, ...] = ()
    """The two cards that a comparison is about, one when the library holds only one of them."""

    @property
    def asked_outright(self) -> bool:
        """The teacher wants something concrete now: by these words, or by their setting."""
        return self.reading.wants(Intent.JUST_TELL) or self.turn.directiveness == 5

    def does(self, what: Intent | Ask) -> bool:
        """Whether the message does or asks this."""
        return what in self.asks if isinstance(what, Ask) else self.reading.wants(what)

    def acts(self, *acts: Act) -> bool:
        """Whether a part of the message does one of these."""
        return any(one.act in acts for one in self.said)

    @property
    def lines(self) -> Lines:
        """The sentences of the frame in the language of the talk."""
        return self.frame.spoken_in(self.notebook.language, formal=self.notebook.formal)

    @property
    def terse(self) -> bool:
        """Three short messages in a row: more open questions would be an interrogation."""
        mine = [past.text for past in self.turn.history if past.speaker is Speaker.TEACHER][-2:]
        return len(mine) == 2 and all(len(text.split()) <= _FEW_WORDS for text in (*mine, self.reading.text))

    @property
    def stuck(self) -> bool:
        """Two turns in a row brought nothing: go down the ladder."""
        return self.notebook.unproductive >= 2

    @property
    def asked_lately(self) -> bool:
        """Advice was asked for in this message or the two before it; later, it is not wanted unasked."""
        return self.notebook.turns - self.notebook.advice_turn <= _ASKED_FOR_SO_LONG

    @property
    def named(self) -> Card | None:
        """The strategy this message names; "what would you do" names none, though "you do" is part of one."""
        if self.reading.wants(Intent.JUST_TELL) and not tells_something(self.reading):
            return None
        return next(
            (card for slug in self.found.named if (card := self.library.get(slug)) and self.allowed(slug)), None
        )

    def allowed(self, slug: str) -> bool:
        """Not ruled out by the teacher."""
        return slug not in self.notebook.ruled_out

    def options(self) -> list[Card]:
        """Two or three cards to choose from: those the teacher mentioned first, then what fits, none twice."""
        mentioned = [slug for slug in self.notebook.mentioned if self._is_strategy(slug)]
        slugs = dict.fromkeys((*mentioned, *self.fitting))
        weights = self.notebook.candidates
        open_slugs = [slug for slug in slugs if self.allowed(slug) and slug not in self.notebook.offered]
        least = _SHARE_OF_BEST * max((weights[slug] for slug in open_slugs if slug in weights), default=0.0)
        fresh = (self.library.get(slug) for slug in open_slugs if weights.get(slug, least) >= least)
        return [card for card in fresh if card and self.suits(card)][:_MOST_OPTIONS]

    def best(self, *, fresh: bool = True) -> Card | None:
        """The card that fits best, one not offered before when `fresh`."""
        slugs = (slug for slug in self.fitting if self.allowed(slug) and not (fresh and slug in self.notebook.offered))
        return next((card for slug in slugs if (card := self.library.get(slug)) and self.suits(card)), None)

    @property
    def nowhere_yet(self) -> bool:
        """Everything seems wrong and no part of the day was named: a count shows where to begin."""
        n = self.notebook
        named = n.baseline or n.period or "transition-timing" in n.offered
        return n.map == "problem-resolving" and "hardest" in n.asked and not named

    @property
    def knows_enough(self) -> bool:
        """Whether something was told that the library plainly answers."""
        return self.found.confident or max(self.notebook.candidates.values(), default=0.0) >= ENOUGH

    def current(self) -> Card | None:
        """The card the talk is about: named now, chosen, or shown last."""
        if self.named:
            return self.named
        slug = self.notebook.chosen or self.notebook.card
        if slug is None or self._left_behind(slug):
            return None
        return self.library.get(slug)

    def _left_behind(self, slug: str) -> bool:
        """Shown once, not taken up, and far from all that was told since."""
        weights = self.notebook.candidates
        taken = slug == self.notebook.chosen or slug in self.notebook.last_offered or slug in self.fitting[:_STILL_NEAR]
        asked = bool(self.found.named or self.before.last_offered == self.notebook.last_offered)
        return not taken and not asked and max(weights.values(), default=0.0) >= ENOUGH

    def suits(self, card: Card) -> bool:
        """For the grade that was told, if one was."""
        grade = self.notebook.grade
        return grade is None or card.front.kind is not Kind.STRATEGY or card.suits_grade(grade_number(grade))

    def _is_strategy(self, slug: str) -> bool:
        card = self.library.get(slug)
        return card is not None and card.front.kind is not Kind.OBSERVATION_PROTOCOL
