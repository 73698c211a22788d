"""Pages are kept between builds: exact, checked, and never needed."""

from dataclasses import replace

import pytest

from reportgen.caching import PageCache, forget_old_pages, pages, recall_drawing, store
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import FrameKind, Page
from tests.caching.harm import FOREIGN
from tests.conftest import ROUNDS

PAGE = Page("avaus", "Avaus", 1, FrameKind.TEXT, (), ("Huomautus",))


def refuse():
    raise AssertionError("laid out again")


def stored(key="key", laid_out=(PAGE,), name="national"):
    """Store what a build laid out."""
    cache = PageCache(name)
    cache.recall(key, lambda: laid_out)
    cache.store()


@pytest.mark.parametrize("name", ROUNDS)
def test_pages_come_back_as_they_were(name, reports):
    laid_out = tuple(
        replace(
            page,
            items=tuple(
                replace(item, drawing=recall_drawing(f"{page.number}-{index}", lambda item=item: item.drawing))
                if isinstance(item, PlacedFigure)
                else item
                for index, item in enumerate(page.items)
            ),
        )
        for page in reports[name].document.pages
    )
    assert any(isinstance(item, PlacedFigure) for page in laid_out for item in page.items)
    stored(laid_out=laid_out)
    assert repr(PageCache("national").recall("key", refuse)) == repr(laid_out)


def test_what_is_not_stored_is_laid_out():
    stored()
    other = replace(PAGE, title="Toinen")
    assert PageCache("national").recall("other", lambda: (other,)) == (other,)
    assert PageCache("another").recall("key", lambda: (other,)) == (other,)
    assert PageCache("national", afresh=True).recall("key", lambda: (other,)) == (other,)


def test_pages_that_the_last_build_had_not_are_forgotten():
    stored("first")
    stored("second")
    assert PageCache("national").recall("second", refuse) == (PAGE,)
    with pytest.raises(AssertionError, match="again"):
        PageCache("national").recall("first", refuse)


@pytest.mark.parametrize("harm", [lambda _: b"", lambda data: data[:-3], lambda data: data[:40] + b"x" + data[41:]])
def test_damaged_pages_are_laid_out_again(cache, harm):
    stored()
    (path,) = cache.glob("pages/*")
    whole = path.read_bytes()
    path.write_bytes(harm(whole))
    stored()
    assert path.read_bytes() == whole


@pytest.mark.parametrize("content", FOREIGN)
def test_what_is_whole_but_no_pages_is_laid_out_again_and_stored(content):
    pages._STORE.write("national", content)
    stored()
    assert PageCache("national").recall("key", refuse) == (PAGE,)


def test_a_page_without_its_drawing_is_laid_out_again(cache, reports):
    figure = next(item for page in reports["2025-08"].document.pages for item in page.items if _is_figure(item))
    page = replace(PAGE, items=(replace(figure, drawing=recall_drawing("drawn", lambda: figure.drawing)),))
    stored(laid_out=(page,))
    assert PageCache("national").recall("key", refuse) == (page,)
    (path,) = cache.glob("drawings/*")
    path.unlink()
    assert PageCache("national").recall("key", lambda: (PAGE,)) == (PAGE,)


def test_the_oldest_of_too_many_are_forgotten(cache, monkeypatch):
    monkeypatch.setattr(pages, "_STORE", store.Store("pages", most=1))
    stored(name="old")
    stored(name="new")
    (cache / "pages" / "old.z").touch()
    forget_old_pages()
    assert [path.stem for path in cache.glob("pages/*")] == ["old"]


def _is_figure(item):
    return isinstance(item, PlacedFigure)
