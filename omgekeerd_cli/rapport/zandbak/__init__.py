"""Where templates of anybody run: a part of Jinja2 that is listed, with a budget."""
