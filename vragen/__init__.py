"""The packaged question sets: data files only."""
