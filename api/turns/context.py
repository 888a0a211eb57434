"""Gathers all an agent may know when it replies."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from agents import contract
from agents.plan import PlanDraft
from api import clock
from api.accounts.tables import Account, Profile
from api.conversations.messages import IS_SHOWN
from api.conversations.tables import Conversation, Message
from api.plans.tables import Attempt, Plan, PlanVersion
from api.store.database import Store
from api.turns.live import TurnGone
from api.turns.tables import Turn

_MOST_HISTORY = 200
_CLOSED = ("met", "dropped")


@dataclass(frozen=True)
class Defaults:
    """The school's language and time zone (None: the machine's)."""

    locale: str
    timezone: str | None


@dataclass(frozen=True)
class Prepared:
    """A turn ready for its agent."""

    conversation_id: str
    message_id: str
    turn: contract.Turn


class TurnContext:
    """Reads the teacher's own things, and nobody else's, for one turn."""

    def __init__(self, store: Store, defaults: Defaults) -> None:
        self._store = store
        self._defaults = defaults

    async def prepare(self, turn_id: str, agent: str) -> Prepared:
        """The turn as the agent gets it. TurnGone when it was deleted meanwhile."""
        query = (
            select(Turn, Message, Conversation)
            .join(Message, col(Message.id) == Turn.message_id)
            .join(Conversation, col(Conversation.id) == Turn.conversation_id)
            .where(Turn.id == turn_id)
        )
        async with self._store.reading() as session:
            found = (await session.exec(query)).first()
            if found is None:
                raise TurnGone
            turn, message, conversation = found
            account, profile = await _teacher(session, conversation.account_id)
            given = contract.Turn(
                message=message.text,
                today=clock.today(self._defaults.timezone),
                history=await _history(session, message),
                purpose=contract.Purpose(conversation.purpose) if conversation.purpose else None,
                profile=_profile(account, profile),
                locale=turn.locale or profile.locale or self._defaults.locale,
                directiveness=profile.directiveness,
                open_plan=await _open_plan(session, account.id, conversation.id),
                agent_state=await _state(session, message, agent),
            )
        return Prepared(conversation.id, message.id, given)


async def _teacher(session: AsyncSession, account_id: str) -> tuple[Account, Profile]:
    query = (
        select(Account, Profile).join(Profile, col(Profile.account_id) == Account.id).where(Account.id == account_id)
    )
    return (await session.exec(query)).one()


async def _history(session: AsyncSession, message: Message) -> tuple[contract.PastMessage, ...]:
    if message.position == 0:
        return ()
    query = (
        select(Message.role, Message.text)
        .where(Message.conversation_id == message.conversation_id, Message.position < message.position, IS_SHOWN)
        .order_by(col(Message.position).desc())
        .limit(_MOST_HISTORY)
    )
    rows = (await session.exec(query)).all()
    return tuple(contract.PastMessage(contract.Speaker(role), text) for role, text in reversed(rows) if text)


async def _state(session: AsyncSession, message: Message, agent: str) -> Mapping[str, object]:
    if message.position == 0:
        return {}
    query = (
        select(Turn.agent_state)
        .join(Message, col(Message.id) == Turn.message_id)
        .where(
            Turn.conversation_id == message.conversation_id,
            Turn.status == "completed",
            Turn.agent == agent,
            Message.position < message.position,
        )
        .order_by(col(Message.position).desc(), col(Turn.attempt).desc())
        .limit(1)
    )
    return (await session.exec(query)).first() or {}


async def _open_plan(session: AsyncSession, account_id: str, conversation_id: str) -> contract.OpenPlan | None:
    query = (
        select(Plan, PlanVersion)
        .join(PlanVersion, (col(PlanVersion.plan_id) == Plan.id) & (col(PlanVersion.version) == Plan.version))
        .where(Plan.account_id == account_id, col(Plan.status).not_in(_CLOSED))
        .order_by(col(Plan.updated_at).desc(), col(Plan.id).desc())
        .limit(1)
    )
    found = (await session.exec(query)).first()
    if found is None:
        return None
    plan, version = found
    tried = select(Attempt.outcome, Attempt.note).where(Attempt.plan_id == plan.id)
    attempts = (await session.exec(tried.order_by(col(Attempt.created_at), col(Attempt.id)))).all()
    return contract.OpenPlan(
        id=plan.id,
        draft=PlanDraft.model_validate(version.content),
        attempts=tuple((outcome, note) for outcome, note in attempts),
        made_here=plan.conversation_id == conversation_id,
    )


def _profile(account: Account, profile: Profile) -> contract.Profile:
    return contract.Profile(
        name=account.name,
        grades=tuple(profile.grades),
        subjects=tuple(profile.subjects),
        class_size=profile.class_size,
        resources=profile.resources,
        role=account.role,  # type: ignore[arg-type]  # the database's CHECK keeps it to the four roles
    )
