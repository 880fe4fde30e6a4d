"""Every example says the truth: those of the README and the documentation, and the doctests of every module.

In a page, a fenced block of `pycon` is an interactive session; the sessions of one page continue one another. A block
of `console` shows commands after `$`, each with what it prints; of these, the package's own command is run. Commands
without output stand in blocks of `sh`.
"""

from __future__ import annotations

import doctest
import importlib
import inspect
import os
import pkgutil
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import insiderforms
from insiderforms import analysis

ROOT = Path(__file__).parents[1]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
FENCED = re.compile(r"^```(?P<language>\S+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str, language: str) -> str:
    """The blocks of one language; all other lines are blank, so that line numbers are the page's."""
    text = (ROOT / page).read_text(encoding="utf-8")
    keep: set[int] = set()
    for found in FENCED.finditer(text):
        if found["language"] == language:
            first = text.count("\n", 0, found.start("body"))
            keep.update(range(first, first + found["body"].count("\n")))
    return "\n".join(line if number in keep else "" for number, line in enumerate(text.split("\n")))


def sessions() -> list[str]:
    return [page for page in PAGES if ">>> " in blocks(page, "pycon")]


def commands() -> list[tuple[str, str, str]]:
    """(page, arguments, output) of each use of the package's own command that a page shows."""
    shown = re.compile(r"^\$ python -m insiderforms\b *(.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
    return [
        (page, arguments, output)
        for page in PAGES
        for arguments, output in shown.findall(blocks(page, "console") + "\n")
    ]


def docstrings() -> list[doctest.DocTest]:
    modules = [insiderforms.__name__]
    modules += [module.name for module in pkgutil.walk_packages(insiderforms.__path__, "insiderforms.")]
    found = [test for name in modules for test in doctest.DocTestFinder().find(importlib.import_module(name))]
    return [test for test in found if test.examples]


def run(test: doctest.DocTest) -> str:
    """What failed, as doctest tells it."""
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append)
    return "".join(told)


@pytest.mark.parametrize("page", sessions())
def test_the_examples_of_a_page_are_true(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(blocks(page, "pycon"), {}, page, page, 0)
    told = run(test)
    assert not told, told


@pytest.mark.parametrize(("page", "arguments", "output"), commands())
def test_a_command_of_a_page_prints_what_the_page_shows(page: str, arguments: str, output: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "insiderforms", *shlex.split(arguments)],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        encoding="utf-8",
    )
    assert done.stderr == ""
    assert done.stdout.rstrip() == output.rstrip(), page


@pytest.mark.parametrize("test", docstrings(), ids=lambda test: test.name)
def test_the_examples_of_a_docstring_are_true(test: doctest.DocTest) -> None:
    told = run(test)
    assert not told, told


def test_the_front_door_and_the_readme_have_examples() -> None:
    assert "README.md" in sessions()
    assert "docs/command.md" in [page for page, _, _ in commands()]
    assert insiderforms.__name__ in [test.name for test in docstrings()]


def test_every_function_that_answers_a_question_has_an_example() -> None:
    functions = [getattr(analysis, name) for name in analysis.__all__ if inspect.isfunction(getattr(analysis, name))]
    assert len(functions) > 10
    assert [function.__name__ for function in functions if ">>>" not in (function.__doc__ or "")] == []


def test_every_block_of_a_page_is_of_a_kind_that_is_run_or_that_shows_no_output() -> None:
    kinds = {"pycon", "console", "sh", "text", "toml", "python", "{eval-rst}", "{toctree}"}
    kinds |= {"{field-table}", "{diagnostic-table}", "{code-table}"}
    used = re.compile(r"^```(\S+)", re.MULTILINE)
    seen = {(page, kind) for page in PAGES for kind in used.findall((ROOT / page).read_text(encoding="utf-8"))}
    assert {(page, kind) for page, kind in seen if kind not in kinds} == set()


def test_every_link_from_a_page_to_a_file_finds_it() -> None:
    link = re.compile(r"\]\((?!https?:|#)([^)#\s]+)[^)]*\)")
    links = [(page, target) for page in PAGES for target in link.findall((ROOT / page).read_text(encoding="utf-8"))]
    assert [(page, target) for page, target in links if not (ROOT / page).parent.joinpath(target).exists()] == []


def test_the_design_page_lists_every_module() -> None:
    package = ROOT / "src" / "insiderforms"
    folders = ("*.py", "_readers/[!_]*.py", "analysis/[!_]*.py", "export/[!_]*.py")
    modules = {path.name for folder in folders for path in package.glob(folder)}
    listing = blocks("docs/design.md", "text")
    assert set(re.findall(r"^ +(\w+\.py) ", listing, re.MULTILINE)) == modules
