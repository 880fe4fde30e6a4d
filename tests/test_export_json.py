"""A form as JSON."""

from __future__ import annotations

import json

from hypothesis import given

from insiderforms.diagnostics import diagnose
from insiderforms.export import to_dict, to_json
from insiderforms.model import Issuer, OwnershipDocument
from insiderforms.submission import Submission
from tests.strategies import documents

FORM = OwnershipDocument(
    document_type="4", issuer=Issuer(name="Caf\u00e9 \U0001f600\ud800"), rendering="xml",
    submission=Submission(accession_number="1"), diagnostics=(diagnose("doctype"),))


def test_one_line_of_ascii() -> None:
    assert to_json(FORM) == (
        r'{"format_version": 1, "document_type": "4", "issuer": {"name": "Caf\u00e9 \ud83d\ude00\ud800"}}')


def test_indented_on_request() -> None:
    assert to_json(OwnershipDocument(document_type="4"), indent=2) == (
        '{\n  "format_version": 1,\n  "document_type": "4"\n}')


def test_the_same_is_in_it_as_in_the_dict() -> None:
    for diagnostics in (False, True):
        for submission in (False, True):
            told = json.loads(to_json(FORM, diagnostics=diagnostics, submission=submission))
            assert told == to_dict(FORM, diagnostics=diagnostics, submission=submission)


@given(documents())
def test_every_form_is_one_line_of_ascii(form: OwnershipDocument) -> None:
    text = to_json(form)
    assert text.isascii()
    assert "\n" not in text
    assert json.loads(text) == to_dict(form)
