"""The official texts of laws that somebody downloaded: read from a folder, never from the network."""
