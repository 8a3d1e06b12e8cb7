"""omgekeerd: De Omgekeerde Toets as a guided questionnaire on the command line."""

__version__ = "0.2.0"
