"""The text of deck.md or extract.md in; slides of paragraphs and directives, each with its line, out."""
