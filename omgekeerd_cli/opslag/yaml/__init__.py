"""YAML in and out: the only room that speaks PyYAML.

Every value stays text and every key knows its line and column, so that a message can name the place.
A file may come from anyone: the reader works from the event stream, so that limits on size, depth and
number hold before anything is built, and nothing of a file is ever run.
Messages say where and what to do, in Dutch, and repeat nothing of what a casus holds.
"""
