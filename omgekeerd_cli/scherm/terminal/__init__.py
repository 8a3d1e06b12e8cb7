"""Asking in a terminal with Questionary; the one folder that speaks prompt_toolkit."""
