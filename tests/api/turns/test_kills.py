"""A short sample of `tests/prove/kill_turns.py`, which kills a server at work."""

import asyncio
import sys


async def test_nothing_acknowledged_is_lost_when_the_server_is_killed() -> None:
    proof = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.prove.kill_turns", "--kills", "10"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await proof.communicate()
    assert proof.returncode == 0, said.decode()
    assert b"kills 10" in said
