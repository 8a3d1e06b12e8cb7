"""YAML in and out: the only room that speaks PyYAML."""
