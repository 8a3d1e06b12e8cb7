"""What changes a casus: an answer, a record, another set, another method, the end of its term."""
