"""Asking in plain lines: for screen readers, pipes and files of answers."""
