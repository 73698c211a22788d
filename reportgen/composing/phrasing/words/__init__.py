"""What a report says that no author typed, a module a subject, each with the Finnish for it.

Short Finnish names stand where they are made; "A second language of reports" in ARCHITECTURE.md lists them.
"""

from reportgen.composing.phrasing.words.languages import Words, words_of

__all__ = ["Words", "words_of"]
