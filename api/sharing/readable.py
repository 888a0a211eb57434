"""The one rule of who may read what."""

from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, exists, or_
from sqlalchemy.orm import Mapped
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from api import clock
from api.accounts.principal import Principal, Role
from api.accounts.tables import Account
from api.identifiers import new_id
from api.sharing.tables import AccessRecord, Grant
from api.store.database import Store

Subject = Literal["conversation", "plan", "brief"]


def may_read(
    principal: Principal,
    subject: Subject,
    subject_id: Mapped[str],
    owner_id: Mapped[str],
    *,
    whole: bool = False,
) -> ColumnElement[bool]:
    """True for what the caller owns, and for what a live grant names when the caller is a coach of the same school.

    Nobody else reads anything: not another teacher, a lead or an administrator. `whole` leaves out grants of single
    messages.
    """
    own = owner_id == principal.account_id
    if principal.role != Role.COACH:
        return own
    conditions = [
        *_live(principal, subject, clock.now()),
        col(Grant.subject_id) == subject_id,
        col(Grant.owner_id) == owner_id,
        col(Account.id) == owner_id,
        col(Account.school_id) == principal.school_id,
    ]
    if whole:
        conditions.append(col(Grant.scope) == "full")
    return or_(own, exists().where(*conditions))


async def grants_to(session: AsyncSession, principal: Principal, subject: Subject, subject_id: str) -> list[Grant]:
    """The live grants by which the caller reads this."""
    query = select(Grant).where(*_live(principal, subject, clock.now()), col(Grant.subject_id) == subject_id)
    return list((await session.exec(query.order_by(col(Grant.id)))).all())


async def sharers(session: AsyncSession, subject: Subject, subject_id: str) -> list[tuple[str, str]]:
    """Id and name of each coach who can read this at present."""
    query = (
        select(Account.id, Account.name)
        .join(Grant, col(Grant.coach_id) == Account.id)
        .where(
            *_in_force(clock.now()),
            Grant.subject == subject,
            Grant.subject_id == subject_id,
            Account.role == Role.COACH,
        )
    )
    return list((await session.exec(query.distinct().order_by(col(Account.name)))).all())


async def leave_record(store: Store, principal: Principal, subject: Subject, subject_id: str) -> None:
    """Writes down for the owner that the caller opens this under a grant; nothing for what is the caller's own.

    To be called before anything is shown.
    """
    if principal.role != Role.COACH:
        return
    async with store.reading() as session:
        grants = await grants_to(session, principal, subject, subject_id)
    for grant in grants[:1]:
        async with store.transaction() as work:
            work.session.add(
                AccessRecord(
                    id=new_id("acr"),
                    owner_id=grant.owner_id,
                    reader_id=principal.account_id,
                    grant_id=grant.id,
                    subject=subject,
                    subject_id=subject_id,
                    created_at=clock.now(),
                )
            )


async def forget_grants(session: AsyncSession, subject: Subject, subject_id: str) -> None:
    """Removes the grants of something that is deleted. The records of who read it stay with its owner."""
    await session.exec(delete(Grant).where(col(Grant.subject) == subject, col(Grant.subject_id) == subject_id))


def _in_force(now: datetime) -> list[ColumnElement[bool]]:
    return [col(Grant.revoked_at).is_(None), or_(col(Grant.expires_at).is_(None), col(Grant.expires_at) > now)]


def _live(principal: Principal, subject: Subject, now: datetime) -> list[ColumnElement[bool]]:
    return [col(Grant.subject) == subject, col(Grant.coach_id) == principal.account_id, *_in_force(now)]
