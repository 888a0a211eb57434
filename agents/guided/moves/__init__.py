"""Everything the guided agent can do in a turn: small objects without state of their own."""
