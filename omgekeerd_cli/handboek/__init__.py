"""The handbook: Markdown, one page a subject, for `omgekeerd uitleg`. README.md lists the pages."""
