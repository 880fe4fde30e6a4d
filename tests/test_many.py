"""Many filings: in order, a failing one a result, no more held than there is work for."""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from insiderforms import many
from insiderforms.diagnostics import NotOwnershipFormError, StrictParseError
from insiderforms.many import Parsed, Source, parse_many
from insiderforms.parser import parse


def form(remarks: str) -> str:
    return f"<ownershipDocument><documentType>4</documentType><remarks>{remarks}</remarks></ownershipDocument>"


def remarks(parsed: Iterator[Parsed]) -> list[str | None]:
    return [one.form.remarks if one.form else type(one.error).__name__ for one in parsed]


EACH_WAY = pytest.mark.parametrize("processes", [None, 1, 2])


@EACH_WAY
def test_every_source_has_a_result_in_its_place(processes: int | None, tmp_path: Path) -> None:
    path = tmp_path / "form.xml"
    path.write_bytes(form("of a path").encode())
    sources: list[Source] = [
        form("of text"), form("of bytes").encode(), path, tmp_path / "nowhere.xml", "Dear Sir,",
        io.BytesIO(form("of a file").encode()), io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8"), form("the last")]
    found = list(parse_many(sources, processes))
    assert [one.source for one in found] == sources
    assert remarks(iter(found)) == [
        "of text", "of bytes", "of a path", "FileNotFoundError", "NotOwnershipFormError", "of a file",
        "UnicodeDecodeError", "the last"]
    assert found[0] == Parsed(source=sources[0], form=parse(form("of text")))


@EACH_WAY
def test_a_load_is_no_end_and_no_place(processes: int | None) -> None:
    numbers = [str(number) for number in range(150)]
    assert remarks(parse_many(map(form, numbers), processes)) == numbers


@EACH_WAY
def test_nothing_gives_nothing(processes: int | None) -> None:
    assert list(parse_many([], processes)) == []


@pytest.mark.parametrize(("processes", "ahead"), [(None, 1), (1, 3 * 32), (2, 6 * 32)])
def test_sources_are_taken_as_results_are_asked_for(processes: int | None, ahead: int) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield form(str(taken))

    results = parse_many(endless(), processes)
    for asked in range(1, 70):
        assert next(results).form is not None
        assert taken <= ahead + asked + 32
    results.close()  # type: ignore[attr-defined]  # it is a generator


@EACH_WAY
def test_strict_is_for_each_by_itself(processes: int | None) -> None:
    torn = "<ownershipDocument><periodOfReport>soon</periodOfReport></ownershipDocument>"
    first, second = parse_many([torn, form("clean")], processes, strict=True)
    assert isinstance(first.error, StrictParseError)
    assert [error.code for error in first.error.errors] == ["unreadable_date"]
    assert second.error is None


def test_what_comes_of_sources_travels_between_processes_without_them() -> None:
    torn = "<ownershipDocument><periodOfReport>soon</periodOfReport></ownershipDocument>"
    outcomes = many._outcomes([form("x"), torn, "Dear Sir,"], strict=True)
    travelled = pickle.loads(pickle.dumps(outcomes))
    assert travelled[0] == (parse(form("x")), None) == outcomes[0]
    assert [(type(error), str(error)) for _, error in travelled[1:]] == [
        (type(error), str(error)) for _, error in outcomes[1:]]


def test_an_error_says_what_it_is() -> None:
    (one,) = parse_many(["Dear Sir,"])
    assert isinstance(one.error, NotOwnershipFormError)
    assert repr(one).startswith("Parsed(source='Dear Sir,', error=NotOwnershipFormError(")


def test_less_than_one_process_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^0 processes read nothing$"):
        parse_many([], 0)


# ---- progress

class Bar:
    """What `tqdm` is called with, in its place."""

    def __init__(self) -> None:
        self.shown: list[dict[str, Any]] = []

    def __call__(self, parsed: Iterator[Parsed], **options: Any) -> Iterator[Parsed]:
        self.shown.append(options)
        return parsed


@pytest.fixture
def bar(monkeypatch: pytest.MonkeyPatch) -> Bar:
    module, called = ModuleType("tqdm"), Bar()
    module.tqdm = called  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tqdm", module)
    return called


def _terminal(monkeypatch: pytest.MonkeyPatch, *, there: bool) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: there, raising=False)


@pytest.mark.parametrize(("progress", "terminal", "shown"), [
    (None, True, True), (None, False, False), (True, False, True), (False, True, False)])
def test_a_bar_is_shown_where_there_is_a_terminal_or_where_it_is_asked_for(
    bar: Bar, monkeypatch: pytest.MonkeyPatch, progress: bool | None, terminal: bool, shown: bool,
) -> None:
    _terminal(monkeypatch, there=terminal)
    assert remarks(parse_many([form("x")], progress=progress)) == ["x"]
    assert bar.shown == [{"total": 1, "unit": " filings", "file": sys.stderr}] * shown


def test_the_number_of_sources_is_unknown_where_nobody_can_tell(bar: Bar) -> None:
    list(parse_many(iter([form("x")]), progress=True))
    assert bar.shown[0]["total"] is None


def test_without_tqdm_there_is_no_bar_and_no_error_unless_it_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    _terminal(monkeypatch, there=True)
    assert remarks(parse_many([form("x")])) == ["x"]
    with pytest.raises(ImportError, match=r"^progress=True needs tqdm: pip install 'insiderforms\[progress\]'$"):
        parse_many([], progress=True)
