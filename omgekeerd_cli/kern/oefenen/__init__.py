"""Practising a worked casus: the situation first, both answers beside each other afterwards."""
