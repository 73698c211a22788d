"""Files that a person made -> the project and its rounds, checked; a `ReportError` names everything that is wrong."""

from reportgen.reading.chosenareas import find_areas
from reportgen.reading.confirming import unconfirmed_text
from reportgen.reading.examining import Examined
from reportgen.reading.finding import find_round
from reportgen.reading.project import Project, check_project, examine_project, find_project, read_project
from reportgen.reading.rounds import examine_round, in_words_of, read_earlier_round, read_round
from reportgen.reading.sources import TO_FILL_IN
from reportgen.reading.typed import ScriptNumber, TypedSentence, numbers_in_words, script_numbers, typed_sentences

__all__ = [
    "TO_FILL_IN",
    "Examined",
    "Project",
    "ScriptNumber",
    "TypedSentence",
    "check_project",
    "examine_project",
    "examine_round",
    "find_areas",
    "find_project",
    "find_round",
    "in_words_of",
    "numbers_in_words",
    "read_earlier_round",
    "read_project",
    "read_round",
    "script_numbers",
    "typed_sentences",
    "unconfirmed_text",
]
