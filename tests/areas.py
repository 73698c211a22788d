"""The areas of a report, one by one."""

from reportgen.model.areas import Area, Areas


def area_of(areas: Areas, code: str) -> Area:
    """The area with an official code."""
    [area] = [area for area in areas if area.code == code]
    return area
