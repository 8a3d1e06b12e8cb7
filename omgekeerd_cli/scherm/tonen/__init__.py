"""Showing what is not asked: reports, lists, cards, a replay."""
