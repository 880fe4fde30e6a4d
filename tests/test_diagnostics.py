"""The table of diagnostics: every code is provoked by a fixture, and means what its severity says."""

from __future__ import annotations

import pytest

from insiderforms import Diagnostic, Severity, parse
from insiderforms.diagnostics import CODES, diagnose
from tests.ascii_forms import SQUARE
from tests.broken_xml import CASES
from tests.cases import FORM, edited
from tests.extracts import OWNERS, ROE, page, rows
from tests.filer_html import PAGES
from tests.pasted_text import broken, misread, numbered, quoted
from tests.submissions import LAST, MODERN, NINETIES
from tests.torn_rows import TEARS

FIXTURES: tuple[str | bytes, ...] = (
    *(case.form for case in CASES),
    *(page.html for page in PAGES),
    *(tear.html for tear in TEARS),
    page(others=ROE, count=3),
    rows(OWNERS),
    f"{page()}\n[TABLE]\n",
    quoted(SQUARE.text),
    broken(SQUARE.text),
    SQUARE.text[:SQUARE.text.index("Table I")],
    numbered(SQUARE.text),
    misread(SQUARE.text),
    SQUARE.text.replace("08/12/97", "13/08/97"),
    MODERN,
    NINETIES,
    LAST,
    edited(("COUNT:\t\t2", "COUNT:\t\ttwo"), ("TYPE:\t4", "TYPE:\t5"), form=MODERN),
    "Content-Type: text/xml\nContent-Transfer-Encoding: quoted-printable\n\n" + FORM.replace("=", "=3D"),
    FORM.encode().replace(b"None at all.", b"caf\xe9 \x81"),
)


def test_every_code_is_provoked_by_a_fixture() -> None:
    provoked = {told.code for source in FIXTURES for told in parse(source).diagnostics}
    assert provoked == CODES.keys()


@pytest.mark.parametrize("code", CODES)
def test_a_code_decides_severity_and_words(code: str) -> None:
    told = diagnose(code, field="remarks", text="words", line=3, detail="more")
    severity, meaning = CODES[code]
    assert told == Diagnostic(code, severity, f"{meaning}: more", "remarks", "words", 3)
    assert str(told) == f"{severity}: {meaning}: more [{code}] at remarks, line 3: 'words'"
    assert str(diagnose(code)) == f"{severity}: {meaning} [{code}]"


def test_severities_are_the_three_of_the_design() -> None:
    assert [str(severity) for severity in Severity] == ["note", "warning", "error"]
