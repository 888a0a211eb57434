"""Schools, accounts, profiles, and everything by which a caller is known."""
