"""An answer in the export's words -> the option of a question that it names, or most probably means."""

from collections.abc import Sequence

from reportgen.importing.likeness import most_alike
from reportgen.model.questions import Option, Question
from reportgen.reading.missing import missing_words
from reportgen.reading.words import key

_LEAST = 0.6
_YES, _NO = {"kyllä", "ja", "yes", "on"}, {"ei", "nej", "no"}
_DENIALS = {*_NO, "ingen", "inget", "inga"}


def known_choices(question: Question, texts: Sequence[str]) -> tuple[str, ...]:
    """What counts as one choice in a cell: the question's own options, and answers without a mark that parts them."""
    own = [name for option in question.options for name in option.names]
    return (*own, *(text for text in texts if ";" not in text and "," not in text))


def find_option(text: str, question: Question) -> Option | None:
    """The option that a text names exactly, by its id or in the question's words, in any language."""
    for option in question.options:
        if key(text) in map(key, option.names):
            return option
    return None


def guess_option(text: str, question: Question) -> str:
    """The option that an answer most probably means; "" where that is not to be guessed."""
    option = find_option(text, question)
    if option is not None:
        return option.id
    missing = {key(words): kind for words, kind in missing_words(question.no_answer).items()}
    if key(text) in missing:
        return missing[key(text)].value
    ids = [option.id for option in question.options]
    if key(text) in _YES and ids:
        return ids[0]
    if key(text) in _NO and "ei" in ids:
        return "ei"
    labels = {name: option.id for option in question.options for name in option.names if name != option.id}
    # "On rakenne" and "Ei rakennetta" are alike in their letters, and the opposite of each other.
    same_sense = [name for name in labels if _denies(name) == _denies(text)]
    return labels.get(most_alike(text, same_sense, _LEAST), "")


def _denies(text: str) -> bool:
    return bool(_DENIALS & set(key(text).replace(",", " ").split()))
