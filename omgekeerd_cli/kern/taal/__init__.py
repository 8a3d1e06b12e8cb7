"""Dutch as text: made clean, read and written as people do, and measured."""
