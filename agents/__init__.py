"""Programs that reply to teachers."""
