"""What every screen stands on: the console, pages, a key, an indent."""
