"""A round's own words for questions, from its round.toml -> the questions, called as this round calls them."""

from dataclasses import replace

from reportgen.model.places import Place
from reportgen.model.questions import Option, Question
from reportgen.reading.names import check_names
from reportgen.reading.sections import Section
from reportgen.reading.tomllines import place_of


def renamed(section: Section, questions: tuple[Question, ...], text: str) -> tuple[Question, ...]:
    """The questions with the `words` of round.toml in place of those of questions.toml, which are for all rounds.

    `words.stea_c.wording`, `words.stea_c.headings.eur_2024`, `words.hyte_neuvottelut.labels.kaytiin`: what names a time
    is another in each round. Names that are no longer each their own go to the section's problems. `text` is that of
    the file, where the places of these words are.
    """
    if not section.has("words"):
        return questions
    words = section.section("words")
    found = tuple(
        _renamed(words.section(question.id), question, text) if words.has(question.id) else question
        for question in questions
    )
    words.close()
    return found


def _renamed(own: Section, question: Question, text: str) -> Question:
    headings = own.section("headings") if own.has("headings") else None
    labels = own.section("labels") if own.has("labels") else None

    def place(value: str, *names: str) -> Place | None:
        return place_of(text, own.place.file, ("words", question.id, *names), value)

    changed = replace(
        question,
        columns=tuple(
            replace(column, heading=(name := headings.text(column.id)), place=place(name, "headings", column.id))
            if headings and headings.has(column.id)
            else column
            for column in question.columns
        ),
        options=tuple(
            _relabelled(option, name := labels.text(option.id), place(name, "labels", option.id))
            if labels and labels.has(option.id)
            else option
            for option in question.options
        ),
    )
    if own.has("wording"):
        wording = own.text("wording")
        changed = replace(changed, wording=wording, place=place(wording, "wording"))
    for section in (headings, labels, own):
        if section is not None:
            section.close()
    check_names(changed, own)
    return changed


def _relabelled(option: Option, label: str, place: Place | None) -> Option:
    return replace(option, label=label, short=label if option.short == option.label else option.short, place=place)
