"""Plans: made, changed as versions, tried."""

from typing import Any

from pydantic import ValidationError
from sqlalchemy import tuple_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from agents.plan import PlanDraft, readiness
from api import clock
from api.accounts.principal import Principal
from api.conversations.readable import own_conversation
from api.errors import DebriefError, Invalid
from api.identifiers import new_id
from api.plans.readable import own_plan, readable_plan, select_own_plans
from api.plans.schemas import (
    AttemptIn,
    AttemptOut,
    PlanContent,
    PlanIn,
    PlanOut,
    PlanPatch,
    PlanVersionOut,
    PlanVersions,
    Status,
    content_of,
)
from api.plans.tables import Attempt, Plan, PlanVersion
from api.sharing.readable import leave_record
from api.store.database import Store
from api.web.paging import Page, after_cursor, cursor_at, cut
from knowledge.library import Library

_NOT_TRIED_YET = ("draft", "submitted", "changes_suggested", "agreed")


class StaleVersion(DebriefError):
    """Somebody has changed the plan since the caller read it."""

    status = 412
    code = "stale_version"
    title = "The plan has changed meanwhile"


class Plans:
    """Teachers' plans."""

    def __init__(self, store: Store, library: Library) -> None:
        self._store = store
        self._library = library

    async def create(self, principal: Principal, given: PlanIn) -> PlanOut:
        """A new plan. NotFound when the conversation is not the caller's, Invalid when a strategy is unknown."""
        draft = self._draft(PlanDraft(), given)
        async with self._store.transaction() as work:
            if given.conversation_id is not None:
                await own_conversation(work.session, principal, given.conversation_id)
            plan = await add_plan(work.session, principal.account_id, given.conversation_id, draft, author="teacher")
        return plan_out(plan, draft, [])

    async def page(self, principal: Principal, status: Status | None, cursor: str | None, limit: int) -> Page[PlanOut]:
        """The caller's own plans, the one changed last first."""
        query = select_own_plans(principal)
        if status is not None:
            query = query.where(Plan.status == status)
        if cursor is not None:
            query = query.where(tuple_(col(Plan.updated_at), col(Plan.id)) < after_cursor(cursor))
        query = query.order_by(col(Plan.updated_at).desc(), col(Plan.id).desc()).limit(limit + 1)
        async with self._store.reading() as session:
            found, more = cut((await session.exec(query)).all(), limit)
            data = [await load_plan(session, plan) for plan in found]
        last = cursor_at(found[-1].updated_at, found[-1].id) if more else None
        return Page(data=data, has_more=more, next_cursor=last)

    async def read(self, principal: Principal, plan_id: str) -> PlanOut:
        """One plan. NotFound when the caller may not read it."""
        async with self._store.reading() as session:
            plan = await readable_plan(session, principal, plan_id)
            shown = await load_plan(session, plan)
        await leave_record(self._store, principal, "plan", plan.id)
        return shown

    async def versions(self, principal: Principal, plan_id: str) -> PlanVersions:
        """All versions of one plan, oldest first."""
        async with self._store.reading() as session:
            plan = await readable_plan(session, principal, plan_id)
            query = select(PlanVersion).where(PlanVersion.plan_id == plan.id).order_by(col(PlanVersion.version))
            rows = (await session.exec(query)).all()
        await leave_record(self._store, principal, "plan", plan.id)
        return PlanVersions(data=[_version_out(row) for row in rows])

    async def change(self, principal: Principal, plan_id: str, expected: int | None, patch: PlanPatch) -> PlanOut:
        """A new version. StaleVersion when `expected` is not the present one (None: not a version of ours)."""
        async with self._store.transaction() as work:
            plan = await own_plan(work.session, principal, plan_id)
            if expected != plan.version:
                raise StaleVersion(f"The plan is at version {plan.version} now. Read it again and repeat the change.")
            draft = self._draft(await load_draft(work.session, plan), patch)
            plan.status = patch.status or plan.status
            add_version(work.session, plan, draft, author="teacher")
            return plan_out(plan, draft, await _attempts(work.session, plan.id))

    async def add_attempt(self, principal: Principal, plan_id: str, given: AttemptIn) -> AttemptOut:
        """Notes how it went once; a plan that is being tried is in progress."""
        async with self._store.transaction() as work:
            plan = await own_plan(work.session, principal, plan_id)
            now = clock.now()
            attempt = Attempt(id=new_id("att"), plan_id=plan.id, created_at=now, **given.model_dump())
            work.session.add(attempt)
            plan.updated_at = now
            if plan.status in _NOT_TRIED_YET:
                plan.status = "in_progress"
        return AttemptOut.model_validate(attempt)

    def _draft(self, before: PlanDraft, given: PlanContent) -> PlanDraft:
        unknown = [slug for slug in given.strategies if slug not in self._library]
        if unknown:
            raise Invalid("A strategy is not in the library.", fields={"strategies": f"unknown: {', '.join(unknown)}"})
        parts: dict[str, Any] = given.model_dump(include=given.model_fields_set & set(PlanDraft.model_fields))
        for step in parts.get("steps", ()):
            step["id"] = step["id"] or new_id("stp")
        try:
            return PlanDraft.model_validate({**before.model_dump(), **parts})
        except ValidationError as error:
            raise Invalid("The plan does not hold together.") from error


async def add_plan(
    session: AsyncSession, account_id: str, conversation_id: str | None, draft: PlanDraft, *, author: str
) -> Plan:
    """A new plan with its first version, added to the session."""
    now = clock.now()
    plan = Plan(
        id=new_id("pln"),
        account_id=account_id,
        conversation_id=conversation_id,
        version=0,
        created_at=now,
        updated_at=now,
    )
    session.add(plan)
    await session.flush()  # the session does not know that versions need their plan first
    add_version(session, plan, draft, author=author)
    return plan


def add_version(session: AsyncSession, plan: Plan, draft: PlanDraft, *, author: str) -> None:
    """The next version of a plan, added to the session."""
    plan.version += 1
    plan.updated_at = clock.now()
    version = PlanVersion(
        plan_id=plan.id,
        version=plan.version,
        author=author,
        author_id=plan.account_id,
        status=plan.status,
        content=draft.model_dump(mode="json"),
        created_at=plan.updated_at,
    )
    session.add(version)


async def propose(
    session: AsyncSession, account_id: str, conversation_id: str, draft: PlanDraft, plan_id: str | None
) -> PlanOut:
    """Stores what an agent proposes on the teacher's behalf: a new plan, or a new version of the teacher's own."""
    mine = select(Plan).where(Plan.id == plan_id, Plan.account_id == account_id).with_for_update()
    plan = (await session.exec(mine)).first() if plan_id is not None else None
    if plan is None:
        plan = await add_plan(session, account_id, conversation_id, draft, author="agent")
    elif await load_draft(session, plan) != draft:
        add_version(session, plan, draft, author="agent")
    await session.flush()
    return plan_out(plan, draft, await _attempts(session, plan.id))


async def load_draft(session: AsyncSession, plan: Plan) -> PlanDraft:
    """What the plan says now."""
    version = await session.get_one(PlanVersion, (plan.id, plan.version))
    return PlanDraft.model_validate(version.content)


async def load_plan(session: AsyncSession, plan: Plan) -> PlanOut:
    """The plan with its content and attempts."""
    return plan_out(plan, await load_draft(session, plan), await _attempts(session, plan.id))


def plan_out(plan: Plan, draft: PlanDraft, attempts: list[Attempt]) -> PlanOut:
    """The plan as others see it."""
    return PlanOut.model_validate(
        {
            **plan.model_dump(),
            **content_of(draft),
            "readiness": readiness(draft),
            "attempts": [AttemptOut.model_validate(one) for one in attempts],
        }
    )


def _version_out(row: PlanVersion) -> PlanVersionOut:
    return PlanVersionOut.model_validate({**row.model_dump(), **content_of(PlanDraft.model_validate(row.content))})


async def _attempts(session: AsyncSession, plan_id: str) -> list[Attempt]:
    query = select(Attempt).where(Attempt.plan_id == plan_id).order_by(col(Attempt.created_at), col(Attempt.id))
    return list((await session.exec(query)).all())
