"""The law as the cards tell it: what holds, until when, who decides, and how to find it."""
