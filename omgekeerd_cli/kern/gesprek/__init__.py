"""The conversation: what is asked next, through a port, by whoever answers."""
