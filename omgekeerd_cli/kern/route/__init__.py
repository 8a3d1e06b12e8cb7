"""Which question comes next: the places of a route, conditions, steps that wait, signals."""
