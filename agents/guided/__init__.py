"""The guided agent: coaches by rules, retrieval and written phrasings; needs no model and no network."""
