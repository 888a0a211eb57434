"""Brings the database to the newest schema when the server starts."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from api.errors import UnsafeSetting
from api.store.database import Store

_MIGRATIONS = Path(__file__).parent / "migrations"


async def migrate(store: Store) -> None:
    """Runs what is missing in one transaction: another server waits for its lock, and a kill leaves nothing half done.

    UnsafeSetting when the database was written by a newer Debrief.
    """
    async with store.writer.begin() as connection:
        await connection.run_sync(_upgrade)


def newest_revision() -> str:
    """The schema that this code works with."""
    head = ScriptDirectory(str(_MIGRATIONS)).get_current_head()
    assert head is not None
    return head


def _upgrade(connection: Connection) -> None:
    scripts = ScriptDirectory(str(_MIGRATIONS))
    known = {script.revision for script in scripts.walk_revisions()}
    present = set(MigrationContext.configure(connection).get_current_heads())
    if not present <= known:
        raise UnsafeSetting("This database was written by a newer Debrief: install that version, or restore a backup.")
    if present == set(scripts.get_heads()):
        return
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS))
    command.upgrade(config, "head")
