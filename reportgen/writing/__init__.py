"""A document goes in, the bytes of a file come out: a folder for each format, which transcribes and decides nothing."""

FORMATS = ("pptx", "pdf")
"""The endings of the files' names: to each its folder here."""
