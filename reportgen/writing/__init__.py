"""A document -> the bytes of a file: a folder for each format, which transcribes and decides nothing."""
