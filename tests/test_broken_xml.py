"""Broken XML gives the right facts and the right diagnostics, and nothing else."""

from __future__ import annotations

import pytest

from insiderforms import parse
from tests.broken_xml import CASES, WHOLE
from tests.cases import FORM, Case


def test_the_clean_form_says_all_that_it_says_and_nothing_is_reported() -> None:
    document = parse(FORM)
    assert document == WHOLE
    assert document.diagnostics == ()
    assert document.rendering == "xml"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.shows) for case in CASES])
def test_broken_xml_is_read(case: Case) -> None:
    case.check()
