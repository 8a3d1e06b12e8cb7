"""The formats of files as types, each key with its Dutch description.

The JSON Schemas for editors come from the same types. msgspec holds a file against its format and stops
at the first fault; what it refuses is walked once more to name them all, with their places.
A file with a higher `schema` than ours is refused before anything else in it is judged.
Limits stand here too: 1,000 questions and 1,000 choices, 20,000 characters in a text, 200 files and 4 MB
in a set, ten times all of ours together; kern/controle has those on what grows with each other.
Patterns are RE2: linear in time and bounded in memory, so no answer is ever held up by a set.
Nothing outside the folder that was named is read through a link; within it links are followed.
"""
