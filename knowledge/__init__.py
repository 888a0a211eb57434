"""The library: cards of instructional strategies, coaching moves and observation protocols."""
