"""The words that every stage shares: frozen dataclasses of the standard library only, one module a subject."""
