"""Sentences that more than one screen says."""
