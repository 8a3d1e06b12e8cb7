"""What the program thinks: no files, no clock, no terminal."""
