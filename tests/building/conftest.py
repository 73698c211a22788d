"""The small project as it was built once, copied for each test that changes it."""

import shutil

import pytest

from tests.building.projects import build_all, small_project


@pytest.fixture(scope="session")
def built_once(tmp_path_factory):
    root = small_project(tmp_path_factory.mktemp("built"))
    return root, build_all(root)


@pytest.fixture
def root(built_once, tmp_path):
    """A project whose reports all stand."""
    shutil.copytree(built_once[0], tmp_path / "project")
    return tmp_path / "project"
