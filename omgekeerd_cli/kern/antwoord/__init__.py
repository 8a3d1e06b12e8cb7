"""An answer and a casus: read, judged, kept by path, in order, and never written over."""
