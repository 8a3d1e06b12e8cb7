"""What a report or letter can tell: answers in words, origin, order, and where they differ."""
