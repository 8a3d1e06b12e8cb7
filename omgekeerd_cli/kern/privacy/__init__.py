"""What in a text points at a person: numbers, addresses, dates of birth."""
