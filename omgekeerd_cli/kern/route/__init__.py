"""Which questions there are for these answers: the places of a route, their conditions, and signals."""
