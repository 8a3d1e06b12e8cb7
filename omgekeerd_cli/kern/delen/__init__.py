"""A copy of a casus for colleagues: which words point at a person, and what comes in their place."""
