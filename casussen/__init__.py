"""The packaged worked examples: data files only."""
