"""A casus on disk: found, kept, locked, and all that stands beside it."""
