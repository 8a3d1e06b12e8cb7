"""The commands: one file each, from options to what is done."""
