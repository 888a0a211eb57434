"""Runs migrations on the connection that the caller has opened; the transaction is the caller's."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
