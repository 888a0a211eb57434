"""A server in a process of its own, with an agent that takes its time: `python -m tests.fakes.serving FOLDER [PAUSE]`.

Prints its address when it answers.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from agents.contract import AgentEvent, ReplyCompleted, SourceCited, TextDelta, Turn
from api.cli.logs import configure_logs
from api.cli.server import Server, end_quietly_on_signals
from api.main import create_app
from knowledge.library import BUNDLED_CARDS, Library
from knowledge.reading import read_card
from tests.fakes.running import settings_for, until

WORDS = 30


class SlowAgent:
    """Says its words one by one. A message that begins with "endless" is never answered to the end."""

    def __init__(self, pause: float) -> None:
        self._pause = pause

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        yield SourceCited(1, "exit-ticket", "Exit ticket", "steps")
        count = 0
        while count < WORDS or turn.message.startswith("endless"):
            yield TextDelta(f"word{count} ")
            await asyncio.sleep(self._pause)
            count += 1
        yield ReplyCompleted("guided", 2, {"answered": len(turn.history) // 2 + 1})


async def serve(folder: Path, tell: Callable[[str], None], pause: float = 0.01) -> None:
    """Serves the folder until a signal comes."""
    settings = settings_for(folder)
    library = Library([read_card(next(BUNDLED_CARDS.rglob("exit-ticket.md")))])
    server = Server(create_app(settings, agents={"guided": SlowAgent(pause)}, library=library), settings)
    async with server.app.router.lifespan_context(server.app):
        serving = asyncio.create_task(server.serve())
        await until(lambda: server.started)
        tell(f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}")
        await serving


if __name__ == "__main__":
    # Standard output is a pipe that nobody empties after the address: logs would fill it and stop the server.
    configure_logs(as_json=False)
    end_quietly_on_signals()
    asyncio.run(serve(Path(sys.argv[1]), lambda url: print(url, flush=True), *map(float, sys.argv[2:])))
