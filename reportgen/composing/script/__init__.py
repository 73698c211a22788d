"""The text of deck.md or extract.md -> slides of paragraphs and directives, each with its line."""
