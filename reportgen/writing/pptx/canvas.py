"""What the shapes of one slide or layout share: colours, language, unique names, and relationships to other parts."""

from collections.abc import Callable
from dataclasses import dataclass, field

from reportgen.writing.pptx.markup import escape
from reportgen.writing.pptx.palette import Palette

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


@dataclass
class Canvas:
    """One slide or layout while its shapes are written.

    `language` is a tag such as "fi-FI". `link` and `picture` take a URL and the bytes of a picture to the id of a
    relationship. `page_number` is the number that a field shows until the program counts for itself.
    """

    palette: Palette
    language: str
    link: Callable[[str], str]
    picture: Callable[[bytes], str]
    page_number: int = 0
    _taken: dict[str, int] = field(default_factory=dict)
    _last_id: int = 1

    def identity(self, name: str, alternative: str = "", *, decorative: bool = False) -> str:
        """A shape's id and name, both unique here (a second "Kainuu" is "Kainuu 2"), and its text alternative."""
        self._last_id += 1
        unique = name
        while unique in self._taken:
            self._taken[name] += 1
            unique = f"{name} {self._taken[name]}"
        self._taken[unique] = 1
        described = f' descr="{escape(alternative)}"' if alternative else ""
        start = f'<p:cNvPr id="{self._last_id}" name="{escape(unique)}"{described}'
        return f"{start}>{_DECORATIVE}</p:cNvPr>" if decorative else f"{start}/>"

    @staticmethod
    def page_field(text: str, properties: str) -> str:
        """A field that shows the number of its slide; `text` stands there until a program counts."""
        return f'<a:fld id="{_FIELD}" type="slidenum">{properties}<a:t>{escape(text)}</a:t></a:fld>'
