"""`import insiderforms`: all names are there, and what only some programs need is loaded when it is named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import insiderforms
from insiderforms import analysis, diagnostics, export, many, model, parser

HOMES = (analysis, diagnostics, export, many, model, parser)


@pytest.mark.parametrize("name", insiderforms.__all__)
def test_every_name_is_that_of_its_module(name: str) -> None:
    found = [vars(home)[name] for home in HOMES if name in vars(home)]
    assert found
    assert all(getattr(insiderforms, name) is each for each in found)


def test_the_names_show_themselves() -> None:
    assert set(insiderforms.__all__) <= set(dir(insiderforms))
    assert insiderforms.__all__ == sorted(insiderforms.__all__)


@pytest.mark.parametrize("name", ["no_such_thing", "opening_balance"])
def test_another_name_is_an_error(name: str) -> None:
    with pytest.raises(AttributeError, match=f"module 'insiderforms' has no attribute '{name}'"):
        getattr(insiderforms, name)


def test_the_late_modules_are_attributes_too() -> None:
    assert insiderforms.__getattr__("analysis") is analysis
    assert insiderforms.__getattr__("export") is export


def test_who_only_reads_loads_no_analysis() -> None:
    code = (
        "import sys, insiderforms\n"
        "print('insiderforms.analysis' in sys.modules, 'insiderforms.export' in sys.modules)\n"
        "print(insiderforms.analysis.net_share_changes is insiderforms.net_share_changes)\n"
    )
    house = str(Path(insiderforms.__file__).parents[1])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": house})
    assert done.stdout.split() == ["False", "False", "True"]
