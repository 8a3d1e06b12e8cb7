"""Typer in Dutch: help, usage errors, completion."""
