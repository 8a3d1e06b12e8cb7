"""A question set as types: methods, steps, questions, laws, and what earlier versions were called."""
