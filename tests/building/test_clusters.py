"""Other machines make the same bytes; one that is ended, lacks the program or does not answer is told in words."""

import gc
import os

import pytest

from reportgen.building import crew, each_done
from reportgen.model.problems import ReportError
from reportgen.wording import say
from tests.building.projects import AREAS, REPORTS, build_all, outputs, replace_text, small_project

ADDRESS = "tcp://127.0.0.1:1"


@pytest.fixture(scope="module")
def cluster():
    """Two workers, each a process of its own, as on two machines."""
    distributed = pytest.importorskip("distributed", reason='Dask is not installed: pip install "reportgen[cluster]"')
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        yield cluster


@pytest.mark.filterwarnings("default")  # Dask's own
def test_the_machines_of_a_cluster_make_the_same_bytes_and_only_what_changed(built_once, tmp_path, cluster):
    root = small_project(tmp_path)
    assert build_all(root, processes=None, scheduler=cluster.scheduler_address).made == 2 * REPORTS
    assert outputs(root) == outputs(built_once[0])
    replace_text(root, "deck.md", "Avustuksia on", "Avustuksia on yhteensä")
    built = build_all(root, processes=None, scheduler=cluster.scheduler_address)
    assert (built.made, built.failures) == (2, ())


@pytest.mark.filterwarnings("default")  # Dask's own
def test_a_mistake_is_named_from_another_machine_too(tmp_path, cluster):
    root = small_project(tmp_path)
    replace_text(root, "extract.md", "area | official", "area | officiaal")
    built = build_all(root, scheduler=cluster.scheduler_address)
    assert built.made == 2
    assert sorted(failure.area.name for failure in built.failures) == sorted(AREAS)


def square(number):
    if number == 2:
        os._exit(7)
    return number**2


@pytest.mark.filterwarnings("default")  # Dask's own
def test_a_report_whose_machines_are_ended_each_time_is_named_and_the_cluster_makes_the_others(cluster):
    with crew(6, None, cluster.scheduler_address) as found:
        outcomes = dict(each_done(found, square, range(6)))
    lost = outcomes.pop(2)
    assert say(lost.problems[0], "en").startswith("The machines that were to make this report were ended from outside")
    assert outcomes == {number: number**2 for number in (0, 1, 3, 4, 5)}


def _forget_programs():
    import importlib.util  # noqa: PLC0415 - runs on another machine

    importlib.util.kept, importlib.util.find_spec = importlib.util.find_spec, lambda *_: None


def _find_them_again():
    import importlib.util  # noqa: PLC0415 - as above

    importlib.util.find_spec = importlib.util.kept


@pytest.mark.filterwarnings("default")  # Dask's own
def test_a_machine_without_the_program_is_named_before_it_is_given_a_job(cluster):
    distributed = pytest.importorskip("distributed")
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=30)  # those that the test before ended are started anew meanwhile
        client.run(_forget_programs)
        try:
            with pytest.raises(ReportError) as refused, crew(6, None, cluster.scheduler_address):
                pass
        finally:
            client.run(_find_them_again)
    assert say(refused.value.problems[0], "en").startswith("These machines of the Dask cluster lack reportgen: tcp://")


@pytest.mark.parametrize("address", [ADDRESS, "127.0.0.1:1", "localhost", "", "tcp://localhost:x"])
def test_a_scheduler_that_does_not_answer_is_said_and_nothing_else(capfd, address):
    pytest.importorskip("distributed", reason='Dask is not installed: pip install "reportgen[cluster]"')
    with pytest.raises(ReportError) as refused, crew(5, None, address):
        pass
    assert f"answers at {address}. " in say(refused.value.problems[0], "en")
    gc.collect()
    assert capfd.readouterr().err == ""
