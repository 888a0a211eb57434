"""The consent-aware query for plans."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from api.accounts.principal import Principal
from api.errors import NotFound
from api.identifiers import is_id
from api.plans.tables import Plan
from api.sharing.readable import may_read


def select_readable_plans(principal: Principal) -> SelectOfScalar[Plan]:
    """The plans that the caller may read: their own, and what a coach has been granted."""
    return select(Plan).where(may_read(principal, "plan", col(Plan.id), col(Plan.account_id)))


def select_own_plans(principal: Principal) -> SelectOfScalar[Plan]:
    """The plans that the caller may write to: their own."""
    return select(Plan).where(Plan.account_id == principal.account_id)


async def readable_plan(session: AsyncSession, principal: Principal, plan_id: str) -> Plan:
    """One plan to read. NotFound when there is none or the caller may not."""
    return await _one(session, select_readable_plans(principal), plan_id)


async def own_plan(session: AsyncSession, principal: Principal, plan_id: str) -> Plan:
    """One plan to write to, locked until the commit. NotFound when it is not the caller's."""
    return await _one(session, select_own_plans(principal).with_for_update(), plan_id)


async def _one(session: AsyncSession, query: SelectOfScalar[Plan], plan_id: str) -> Plan:
    if not is_id(plan_id, "pln"):
        raise NotFound
    found = (await session.exec(query.where(Plan.id == plan_id))).first()
    if found is None:
        raise NotFound
    return found
