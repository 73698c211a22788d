"""The slides' titles -> the outline that readers show beside the pages."""

from collections.abc import Sequence

from reportgen.model.boxes import PAGE_HEIGHT
from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.objects import Name, Reference, Value


def write_bookmarks(file: File, slides: Sequence[tuple[str, Reference]]) -> Reference:
    """Write one bookmark a slide, from its title to its first page; return the outline."""
    outline = file.reserve()
    items = [file.reserve() for _ in slides]
    for index, (title, page) in enumerate(slides):
        entries: dict[str, Value] = {
            "Title": title,
            "Parent": outline,
            "Dest": [page, Name("XYZ"), 0, PAGE_HEIGHT, None],
        }
        if index:
            entries["Prev"] = items[index - 1]
        if index + 1 < len(items):
            entries["Next"] = items[index + 1]
        file.fill(items[index], entries)
    root: dict[str, Value] = {"Type": Name("Outlines"), "Count": len(items)}
    if items:
        root |= {"First": items[0], "Last": items[-1]}
    file.fill(outline, root)
    return outline
