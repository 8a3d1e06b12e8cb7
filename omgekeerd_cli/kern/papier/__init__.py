"""A set on paper: the worksheet, its order and words, and the chart of routes."""
