"""Forms in plain ASCII in the manner of 1996 to 2003: each read exactly."""

from __future__ import annotations

import pytest

from insiderforms import parse
from tests.ascii_forms import FORMS
from tests.ascii_forms_tables import AsciiForm
from tests.promises import diagnostics_quote, same

NOT_READ_YET: dict[str, str] = {
    "rows of which columns 5 to 7 stand on a second line, as their captions do":
        "a row on two lines with captions on two lines",
}
"""What any person would read rightly and `parse` does not, by name, with what is not read yet."""

EVERY_FORM = [pytest.param(form, id=form.name, marks=[pytest.mark.xfail(strict=True, reason=NOT_READ_YET[form.name])]
                           if form.name in NOT_READ_YET else []) for form in FORMS]


@pytest.mark.parametrize("form", EVERY_FORM)
def test_a_form_in_ascii_is_read_exactly(form: AsciiForm) -> None:
    same(parse(form.text), form.expected)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_in_ascii_is_known_as_text_and_its_diagnostics_quote_it(form: AsciiForm) -> None:
    read = parse(form.text)
    assert read.rendering == "text"
    diagnostics_quote(read, form.text)


def test_every_manner_has_a_name_of_its_own_and_only_those_are_said_to_be_unread() -> None:
    names = [form.name for form in FORMS]
    assert len(set(names)) == len(names)
    assert NOT_READ_YET.keys() <= set(names)
