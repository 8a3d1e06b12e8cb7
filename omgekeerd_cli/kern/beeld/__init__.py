"""What a screen is given: a question, a step, the overview, what stands ready; words, no colours."""
