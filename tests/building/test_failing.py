"""A report that cannot be made does not keep the others from being made."""

import errno
import os
import shutil
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from reportgen.building import Crew, crew, each_done
from reportgen.model.problems import ReportError, error
from reportgen.reading import find_areas
from reportgen.wording import say
from tests.building.projects import AREAS, REPORTS, ROUND, build_all, outputs, replace_text, small_project

KAINUU = "areas/20-kainuu/tilannekuva-2025-08-kainuu.pptx"


def test_the_others_are_finished_the_failure_is_named_and_a_second_run_makes_what_is_missing(built_once, tmp_path):
    root = small_project(tmp_path)
    # A folder stands where the deck should go, as unwritable as a file that another program holds.
    obstacle = root / "output" / ROUND / KAINUU
    obstacle.mkdir(parents=True)
    built = build_all(root)
    assert (built.made, built.total) == (2 * REPORTS - 2, 2 * REPORTS)
    (failure,) = built.failures
    assert failure.area.name == "Kainuu"
    assert [say(problem, "en") for problem in failure.problems]
    assert not any(name.startswith("areas/20-kainuu/") for name in outputs(root))
    obstacle.rmdir()
    assert build_all(root).made == 2
    assert outputs(root) == outputs(built_once[0])


@pytest.mark.parametrize("name", [KAINUU, "areas/20-kainuu/report.json"])
def test_what_is_in_the_way_of_a_report_that_was_made_before_keeps_no_other_from_being_made_anew(tmp_path, name):
    root = small_project(tmp_path)
    build_all(root)
    (root / "output" / ROUND / name).unlink()
    (root / "output" / ROUND / name).mkdir()
    replace_text(root, "tables/avustukset.csv", "20,Kainuu,150000", "20,Kainuu,150001")
    built = build_all(root)
    assert (built.made, built.total) == (2 * REPORTS - 2, 2 * REPORTS)
    (failure,) = built.failures
    assert failure.area.name == "Kainuu"
    assert "A folder is where the file" in say(failure.problems[0], "en")
    (root / "output" / ROUND / name).rmdir()
    assert build_all(root).made == 2
    assert build_all(root).made == 0


def test_a_receipt_that_cannot_be_renewed_keeps_no_other_from_being_made_anew(tmp_path, monkeypatch):
    root = small_project(tmp_path)
    build_all(root)
    replace_text(root, "deck.md", "Avustuksia on", "Avustuksia on yhteensä")
    locked = root / "output" / ROUND / "areas" / "20-kainuu" / "report.json"
    opened = Path.open

    def refuse(path, mode="r", *arguments, **named):
        if path == locked and "+" in mode:
            raise PermissionError(errno.EACCES, "locked", str(path))
        return opened(path, mode, *arguments, **named)

    replace_text(root, "round.toml", "sample = false", "sample = false #")
    monkeypatch.setattr(Path, "open", refuse)
    built = build_all(root)
    assert built.made == 2
    assert [failure.area.name for failure in built.failures] == ["Kainuu"]
    monkeypatch.undo()
    assert build_all(root).failures == ()


def test_an_old_record_that_another_program_holds_is_removed_by_the_next_build(tmp_path, monkeypatch):
    """As a virus scanner or OneDrive does on Windows, where such a file cannot be removed."""
    root = small_project(tmp_path)
    build_all(root, areas=())
    (old,) = (root / "output" / ROUND / ".reportgen").glob("sources-*")
    remove = Path.unlink

    def held(path, **named):
        if path == old:
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        remove(path, **named)

    replace_text(root, "round.toml", "sample = false", "sample = false #")
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(Path, "unlink", held)
        assert build_all(root, areas=()).failures == ()
    assert old.exists()
    build_all(root, areas=())
    assert not old.exists()


def test_a_mistake_in_the_areas_text_leaves_the_national_report(tmp_path):
    root = small_project(tmp_path)
    script = root / "data" / ROUND / "extract.md"
    script.write_text("# {{ area | officiaal }}\n", encoding="utf-8")
    built = build_all(root)
    assert built.made == 2
    assert [failure.area.name for failure in built.failures] == list(AREAS)
    assert len({failure.problems for failure in built.failures}) == 1


def test_a_mistake_in_the_areas_text_leaves_what_stands_as_it_is(built_once, tmp_path):
    root = tmp_path / "project"
    shutil.copytree(built_once[0], root)
    before = outputs(root)
    replace_text(root, "extract.md", "area | official", "area | officiaal")
    built = build_all(root)
    assert built.made == 0
    assert [failure.area.name for failure in built.failures] == list(AREAS)
    areas = {name for name in before if name.startswith("areas/")}
    assert {name: outputs(root)[name] for name in areas} == {name: before[name] for name in areas}
    replace_text(root, "extract.md", "area | officiaal", "area | official")
    assert build_all(root).made == 0
    assert outputs(root) == before


def test_a_copy_of_a_round_beside_it_is_not_built_in_its_stead(tmp_path):
    root = small_project(tmp_path)
    shutil.copytree(root / "data" / ROUND, root / "data" / f"{ROUND} - Kopio")
    with pytest.raises(ReportError) as refused:
        build_all(root, areas=())
    assert "which one is meant: 2025-08, 2025-08 - Kopio. " in say(refused.value.problems[0], "en")
    assert build_all(root, areas=(), round_id=ROUND).round_id == ROUND


@pytest.mark.parametrize("folder", ["data", "data/2025-08/tables", "assets", "output/../data"])
def test_no_report_is_written_among_what_it_is_made_from(tmp_path, folder):
    root = small_project(tmp_path)
    (root / "output").mkdir()
    before = sorted(root.rglob("*"))
    with pytest.raises(ReportError) as refused:
        build_all(root, output=root / folder)
    assert "Reports are not written among what they are made from" in say(refused.value.problems[0], "en")
    assert sorted(root.rglob("*")) == before


def test_what_stands_on_the_title_slides_of_all_is_told_once_where_it_was_typed(tmp_path):
    root = small_project(tmp_path)
    about = root / "data" / ROUND / "round.toml"
    text = about.read_text(encoding="utf-8")
    publisher = 'publisher = "Maakuntien verkostojärjestöjen neuvottelukunta"'
    assert publisher in text
    about.write_text(text.replace(publisher, f'publisher = "{50 * "Pitkänimi "}"'), encoding="utf-8")
    with pytest.raises(ReportError) as refused:
        build_all(root)
    assert len(refused.value.problems) == REPORTS
    (problem,) = set(refused.value.problems)
    assert say(problem, "en").startswith(
        "data/2025-08/round.toml: The name of the publisher does not fit on the title slide: it is "
    )


def test_where_no_report_is_left_the_problems_are_raised(tmp_path):
    root = small_project(tmp_path)
    (root / "data" / ROUND / "deck.md").write_text("# {{ tuntematon() }}\n", encoding="utf-8")
    with pytest.raises(ReportError):
        build_all(root, areas=())
    assert not (root / "output").exists()


def test_an_unknown_area_is_named_before_anything_is_made(tmp_path):
    root = small_project(tmp_path)
    with pytest.raises(ReportError) as refused:
        build_all(root, areas=("Kainuu", "Helsinkki", "Xyz"))
    first, second = (say(problem, "en") for problem in refused.value.problems)
    assert first.startswith("The area Helsinkki is unknown. Did you mean Helsinki")
    assert "Xyz" in second
    assert not (root / "output").exists()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("paijat-hame", 1),
        ("09-paijat-hame", 1),
        ("ITA-UUSIMAA", 1),
        (" ALL ", 22),
        ("All", 22),
        ("kaikki", 22),
        ("Kainuu, Lappi", 2),
        ("20,19", 2),
        ("kainuu;lappi;", 2),
        ("Kainuu, 20 Kainuu ja Lapland", 2),
        ("Vantaa ja Kerava", 1),
        ("20, Kainuu", 1),
        ("all, Kainuu", 22),
    ],
)
def test_areas_may_be_named_as_their_folders_in_a_list_and_all_in_any_case(project, name, found):
    assert len(find_areas(project.areas, (name,))) == found


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("hame",), ["The area hame is unknown. Did you mean Kanta-Häme / Päijät-Häme?"]),
        (("Kainuu, Lapi",), ["The area Lapi is unknown. Did you mean Lappi?"]),
        (("Vantaa ja Kerrava",), ["The area Vantaa ja Kerrava is unknown. Did you mean Vantaa-Kerava?"]),
        (("19, Kainuu",), ["The area 19, Kainuu is unknown. Did you mean Kainuu / Pohjois-Pohjanmaa?"]),
        (("all", "Xyz"), ["The area Xyz is unknown. The names and codes of the areas are in data/areas.csv."]),
        (("", " ", ","), ["--area is without a name. Give the area by its name or its code, as in --area Etelä-"]),
    ],
)
def test_what_names_no_area_is_told_with_what_to_type(project, names, told):
    with pytest.raises(ReportError) as refused:
        find_areas(project.areas, names)
    said = [say(problem, "en") for problem in refused.value.problems]
    assert [words.startswith(start) for words, start in zip(said, told, strict=True)] == [True] * len(told), said


def square(number):
    if number == 2:
        raise ReportError(error("The area {found} is unknown. Did you mean {meant}?", found="a", meant="b"))
    if number == 3:
        raise ZeroDivisionError(number)
    if number == 4:
        os._exit(7)
    return number**2


def test_problems_come_back_from_another_process_as_they_were():
    with crew(2, 2, None) as hands:
        outcomes = dict(each_done(hands, square, [1, 2]))
    assert outcomes[1] == 1
    assert [say(problem, "en") for problem in outcomes[2].problems] == ["The area a is unknown. Did you mean b?"]


def test_a_defect_is_raised_when_the_others_are_done():
    done = []

    def noted(job):
        done.append(job)
        return square(job)

    with crew(1, 1, None) as hands:
        outcomes = each_done(hands, noted, [3, 1, 5])
        assert [next(outcomes), next(outcomes)] == [(1, 1), (5, 25)]
        with pytest.raises(ZeroDivisionError):
            next(outcomes)
    assert done == [3, 1, 5]


def test_a_process_that_is_ended_from_outside_is_named_and_the_other_reports_are_made_here():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        outcomes = dict(each_done(Crew(pool, 2), square, [1, 4, 5, 6, 7]))
    assert outcomes[1] == 1
    assert "ended from outside" in say(outcomes[4].problems[0], "en")
    # The fifth is lost too if it was handed out before the process was known to have ended.
    assert outcomes[5] == 25 or "ended from outside" in say(outcomes[5].problems[0], "en")
    assert (outcomes[6], outcomes[7]) == (36, 49)


class Vanishing(Executor):
    """Takes what it is given back unmade, as a cluster does that is shut down."""

    def submit(self, *_):
        future = Future()
        future.cancel()
        future.set_running_or_notify_cancel()
        return future


def test_where_a_cluster_goes_away_the_reports_it_had_are_named_and_the_others_are_made_here():
    outcomes = dict(each_done(Crew(Vanishing(), 2), square, [1, 5, 6]))
    assert outcomes.pop(6) == 36
    assert ["ended from outside" in say(lost.problems[0], "en") for lost in outcomes.values()] == [True, True]
