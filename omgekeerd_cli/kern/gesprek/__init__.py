"""The conversation: which question comes next, which steps wait, asked through a port by whoever answers."""
