"""Messages in Spanish, or in Spanish and English together: language, wishes, facts, intents, feelings, clauses."""
