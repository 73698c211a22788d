"""What was made by an earlier build -> the same, without making it again: drawings, and slides laid out.

It stands in the user's cache folder, under keys of all that it is made from. What is not there whole is made again.
"""

from reportgen.caching.drawings import forget_old_drawings, recall_drawing
from reportgen.caching.pages import PageCache, forget_old_pages

__all__ = ["PageCache", "forget_old_drawings", "forget_old_pages", "recall_drawing"]
