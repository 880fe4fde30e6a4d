"""The JSON Schema that is shipped: it is what the model says, and takes no more and no less than what is read back."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from insiderforms.export import to_dict
from insiderforms.export.from_dicts import FormatError, from_dict
from insiderforms.export.schemas import json_schema
from insiderforms.model import OwnershipDocument
from insiderforms.parser import parse
from tests.any_form import ANY_FORM
from tests.schema_of_model import COMMAND, PLACE, written

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")


def test_the_schema_is_what_the_model_says() -> None:
    shipped = resources.files("insiderforms.export").joinpath("schema.json").read_text("utf-8")
    assert shipped == written(), f"{PLACE} is not what the model says; to write it anew: {COMMAND}"
    assert json_schema() == json.loads(written())


def test_every_caller_has_a_schema_of_its_own() -> None:
    json_schema().clear()
    assert json_schema() == json.loads(written())


def test_the_schema_is_one_and_explains_everything() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    parts = [schema, *schema["$defs"].values()]
    parts += [one for part in parts for one in part.get("properties", {}).values()]
    assert [part for part in parts if not part["description"]] == []


# ---- what it takes is what is read

VALIDATORS = (
    Draft202012Validator(json_schema()),
    Draft202012Validator(json_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER),
)


def reads(data: Any) -> bool:
    try:
        from_dict(data)
    except FormatError:
        return False
    return True


def agrees(data: Any) -> bool:
    """Whether data are a form: on that, schema and reader are of one mind, whether formats are asserted or not."""
    [fits] = {validator.is_valid(data) for validator in VALIDATORS}
    assert fits == reads(data), (fits, data)
    return fits


TEXTS = ["", "4", "-4", "+4", "04", "4.", ".4", "4.0", "4.50\n", "4,5", " 4", "4E5", "4E+5", "4E-123456789", "4e+5",
         "NaN", "Infinity", "4_0", "\u0664", "2024-02-29", "2023-02-29", "2024-02-29\n", "0000-01-01", "20240229",
         "2024-02-29T00:00:00", "2024-02-29T24:00:00", "2024-02-29T00:00:00.5", "2024-02-29T00:00:00Z",
         "2024-02-29T00:00:00.000001", "2024-02-29T00:00:00\n", "transaction", "holding", "note", "warning", "Note"]
JUNK: list[Any] = [None, True, False, 0, 1, 1.0, 2, -1, 1.5, 1e300, float("inf"), float("nan"), 10**30, [], {}, [[]],
                   [{}], {"": 1}, {"kind": "holding"}, {"kind": "transaction"}, {"kind": []}, (), b"4", *TEXTS]
OBJECTS: dict[str, Any] = {
    name: part for name, part in {"OwnershipDocument": json_schema(), **json_schema()["$defs"]}.items()
    if "properties" in part}
NAMES = sorted({name for part in OBJECTS.values() for name in part["properties"]})


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to everything that is in nested dicts and lists, themselves first."""
    yield at
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*at, key))


def _mistyped(draw: st.DrawFn, text: str) -> str:
    at, typed = draw(st.integers(0, len(text))), draw(st.sampled_from(["", *"0129-+.ET: \n"]))
    return f"{text[:at]}{typed}{text[at + draw(st.integers(0, 1)):]}"


def _changed(draw: st.DrawFn, value: Any) -> Any:
    """Another value in place of one: anything, or the same with something put in, taken out or mistyped."""
    if draw(st.booleans()):
        return draw(st.sampled_from(JUNK))
    match value:
        case str():
            return _mistyped(draw, value)
        case dict():
            key = draw(st.sampled_from([*value, *NAMES, "", "x", 1, None]))
            kept = {name: one for name, one in value.items() if name != key}
            return kept if key in value else kept | {key: draw(st.sampled_from(JUNK))}
        case list():
            return [*value, draw(st.sampled_from([*value, *JUNK]))]
        case _:
            return [value]


@st.composite
def nearly_forms(draw: st.DrawFn) -> Any:
    """What `to_dict` makes of a form, changed in one place."""
    told = to_dict(draw(ANY_FORM), diagnostics=True, submission=True)
    way: tuple[Any, ...] = draw(st.sampled_from(list(places(told))))
    if not way:
        return _changed(draw, told)
    holder: Any = told
    for key in way[:-1]:
        holder = holder[key]
    holder[way[-1]] = _changed(draw, holder[way[-1]])
    return told


@settings(max_examples=200)
@given(nearly_forms())
def test_of_what_is_nearly_a_form_the_schema_takes_what_is_read(data: Any) -> None:
    agrees(data)


@given(ANY_FORM, st.booleans(), st.booleans())
@example(OwnershipDocument(), True, True)
def test_the_schema_takes_every_form(form: OwnershipDocument, diagnostics: bool, submission: bool) -> None:
    assert agrees(to_dict(form, diagnostics=diagnostics, submission=submission))


def _holding(name: str, fields: dict[Any, Any]) -> dict[str, Any]:
    """The least that is a form but for one record, of the class of this name, with these fields."""
    return {"format_version": 1, **{
        "OwnershipDocument": fields,
        "Issuer": {"issuer": fields},
        "ReportingOwner": {"reporting_owners": [fields]},
        "Address": {"reporting_owners": [{"address": fields}]},
        "NonDerivativeTransaction": {"non_derivative_table": [{"kind": "transaction"} | fields]},
        "NonDerivativeHolding": {"non_derivative_table": [{"kind": "holding"} | fields]},
        "DerivativeTransaction": {"derivative_table": [{"kind": "transaction"} | fields]},
        "DerivativeHolding": {"derivative_table": [{"kind": "holding"} | fields]},
        "FootnoteRef": {"derivative_table": [
            {"kind": "holding", "footnote_refs": [{"field": "", "footnote_id": ""} | fields]}]},
        "Footnote": {"footnotes": [fields]},
        "OwnerSignature": {"owner_signatures": [fields]},
        "Submission": {"submission": fields},
        "Filer": {"submission": {"issuer": fields}},
        "FilerAddress": {"submission": {"reporting_owners": [{"mail_address": fields}]}},
        "FormerName": {"submission": {"issuer": {"former_names": [fields]}}},
        "Diagnostic": {"diagnostics": [{"code": "", "severity": "note", "message": ""} | fields]},
    }[name]}


@pytest.mark.parametrize("name", OBJECTS)
def test_anything_in_any_field_is_taken_by_both_or_by_neither(name: str) -> None:
    assert agrees(_holding(name, {}))
    for field in OBJECTS[name]["properties"]:
        taken = [junk for junk in JUNK if agrees(_holding(name, {field: junk}))]
        assert 0 < len(taken) < len(JUNK), field
    for stranger in ("", "x", "kind" if "kind" not in OBJECTS[name]["properties"] else "Kind", "x" * 100, 1, None):
        assert not agrees(_holding(name, {stranger: None})), stranger


@pytest.mark.parametrize("data", [
    {},
    {"format_version": 1, "non_derivative_table": [{}]},
    {"format_version": 1, "derivative_table": [{"footnote_refs": []}]},
    {"format_version": 1, "derivative_table": [{"kind": "holding", "footnote_refs": [{"field": "exercise_date"}]}]},
    {"format_version": 1, "derivative_table": [{"kind": "holding", "footnote_refs": [{"footnote_id": "F1"}]}]},
    {"format_version": 1, "diagnostics": [{"severity": "note", "message": "a comment"}]},
    {"format_version": 1, "diagnostics": [{"code": "comment", "message": "a comment"}]},
    {"format_version": 1, "diagnostics": [{"code": "comment", "severity": "note"}]},
])
def test_what_must_be_there_is_missed_by_both(data: Any) -> None:
    assert not agrees(data)


# ---- real filings, where there are some


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
@pytest.mark.parametrize(
    "folder", sorted(path.parent for path in Path(CORPUS).glob("*/source.xml")) if CORPUS else [],
    ids=lambda folder: folder.name)
def test_the_schema_takes_every_filing(folder: Path) -> None:
    for name in ("source.xml", "submission.txt", "form.html", "edgar.html"):
        if (folder / name).exists():
            assert agrees(to_dict(parse(folder / name), diagnostics=True, submission=True)), name
