"""The formats of files as types, and holding what was read against them."""
