"""Modules for compressed data, under one roof."""
