"""A document goes in, the bytes of a file come out: a folder for each format, which transcribes and decides nothing."""
