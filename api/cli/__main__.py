"""`python -m api.cli` is the same as `debrief`."""

from api.cli import main

main()
