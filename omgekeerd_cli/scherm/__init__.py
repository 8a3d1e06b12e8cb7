"""What people see and type: Questionary, plain lines, Rich."""
