"""What is installed is what the project says it is."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
RUNTIME = {"attrs", "python-dateutil"}


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    declared: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return declared


@pytest.fixture(scope="module")
def installed() -> importlib.metadata.Distribution:
    try:
        return importlib.metadata.distribution("insiderforms")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("the package is on the path but not installed")


def names(requirements: list[str]) -> set[str]:
    """The projects that requirements name: `attrs` of `attrs>=23.2`."""
    return {re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower() for requirement in requirements}


def test_run_time_needs_attrs_and_dateutil_and_nothing_else(project: dict[str, Any]) -> None:
    assert names(project["dependencies"]) == RUNTIME


def test_the_installed_package_requires_what_the_project_declares(
    project: dict[str, Any], installed: importlib.metadata.Distribution
) -> None:
    required = installed.requires or []
    assert names([line for line in required if "extra ==" not in line]) == RUNTIME
    extras = {extra: names(lines) for extra, lines in project["optional-dependencies"].items()}
    assert set(installed.metadata.get_all("Provides-Extra") or []) == set(extras)
    declared = set().union(*extras.values()) - {"insiderforms"}  # an extra that names another is resolved by the build
    assert names([line for line in required if "extra ==" in line]) == declared


def test_the_installed_package_is_of_the_declared_version_and_license(
    project: dict[str, Any], installed: importlib.metadata.Distribution
) -> None:
    assert installed.version == project["version"]
    assert installed.metadata["License-Expression"] == "MIT"
    assert installed.metadata["Requires-Python"] == ">=3.11"
    assert installed.read_text("licenses/LICENSE") == (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_the_package_is_marked_as_typed(project: dict[str, Any]) -> None:
    assert resources.files("insiderforms").joinpath("py.typed").is_file()
    assert "Typing :: Typed" in project["classifiers"]


def test_the_sample_comes_with_the_package() -> None:
    sample = resources.files("insiderforms").joinpath("sample.xml").read_text(encoding="utf-8")
    assert "<ownershipDocument>" in sample


def test_the_changelog_tells_of_the_declared_version_or_of_changes_to_come(project: dict[str, Any]) -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] in ("Unreleased", project["version"])


def test_the_readme_and_the_one_command_for_everything_run_the_same_commands() -> None:
    """Whoever changes how the package is installed or tested changes it in both."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = ["pip install . && python -m insiderforms", "pip install '.[test]' && python -m pytest"]
    assert [command for command in commands if command not in readme or command not in script] == []
