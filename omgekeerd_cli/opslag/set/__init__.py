"""Question sets on disk: found, laid over each other, checked, made into a methode."""
