"""One small pure function for each criterion: a conversation goes in, a tally with the offending lines comes out."""
