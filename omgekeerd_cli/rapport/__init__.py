"""What the program writes: reports from Jinja2 templates."""
