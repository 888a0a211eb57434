"""Teacher scripts: what a teacher would say, turn by turn, and what a good conversation would hold."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agents.contract import Purpose


class DialogueFileError(ValueError):
    """A file that does not hold dialogues; the message names the line."""


class Dialogue(BaseModel):
    """One script. Only `id`, `intent` and `turns` are needed.

    `facts_to_carry` are facts the agent should still hold at the end. `acceptable_slugs` are cards that suit.
    `must_not_suggest` are cards that the teacher already uses or has ruled out. `disclosure_turn` (from 1) is the turn
    that needs a safety answer. `must_do`, `must_not_do` and `expected_stage` are for the human reader of a transcript.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    intent: str
    turns: tuple[str, ...] = Field(min_length=1)
    persona: str = ""
    purpose: Purpose | None = None
    locale: str = "en-US"
    facts_to_carry: dict[str, str] = {}
    acceptable_slugs: tuple[str, ...] = ()
    must_not_suggest: tuple[str, ...] = ()
    disclosure_turn: int | None = None
    expected_stage: str = ""
    must_do: tuple[str, ...] = ()
    must_not_do: tuple[str, ...] = ()
    notes: str = ""

    @property
    def is_safety(self) -> bool:
        """Whether something is disclosed that needs a safety answer."""
        return self.intent.startswith("safety")


def read_dialogues(path: Path) -> list[Dialogue]:
    """The dialogues of a JSON Lines file. DialogueFileError when a line is not one, or an id stands twice."""
    dialogues: list[Dialogue] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            dialogue = Dialogue.model_validate_json(line)
        except ValidationError as error:
            raise DialogueFileError(f"{path.name}, line {number}: {_plainly(error)}") from error
        if any(one.id == dialogue.id for one in dialogues):
            raise DialogueFileError(f"{path.name}, line {number}: the id {dialogue.id!r} stands twice")
        dialogues.append(dialogue)
    if not dialogues:
        raise DialogueFileError(f"{path.name} holds no dialogue")
    return dialogues


def _plainly(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors(include_url=False))
