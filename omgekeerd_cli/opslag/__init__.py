"""What the program remembers: YAML in and out, question sets, casussen."""
