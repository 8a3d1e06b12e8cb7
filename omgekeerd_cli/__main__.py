"""Run the program with `python -m omgekeerd_cli`."""

from omgekeerd_cli.cli import main

if __name__ == "__main__":
    main()
