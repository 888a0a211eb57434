"""Ends the turns that a crash has left behind."""

from sqlmodel import col, select

from api.store.database import Store
from api.turns.events import StoredEvent
from api.turns.log import load_events, store_events
from api.turns.outcome import INTERRUPTED, conclude
from api.turns.tables import LIVE, Turn


async def recover_turns(store: Store) -> int:
    """Marks every turn that still counts as running as interrupted, keeping what it had written; how many there were.

    To be called before this process runs any turn.
    """
    async with store.transaction() as work:
        orphans = (await work.session.exec(select(Turn.id).where(col(Turn.status).in_(LIVE)))).all()
        for turn_id in orphans:
            events = await load_events(work.session, turn_id)
            closing = await conclude(work.session, turn_id, INTERRUPTED, events)
            numbered = [
                StoredEvent(len(events) + count, one.type, one.data) for count, one in enumerate(closing, start=1)
            ]
            await store_events(work.session, {turn_id: numbered})
        return len(orphans)
