"""`python -m insiderforms`, called as a function and as a process."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from insiderforms import __main__ as command
from insiderforms.export import to_dict
from insiderforms.export.summary import to_summary
from insiderforms.parser import parse

SAMPLE = resources.files("insiderforms").joinpath("sample.xml").read_text("utf-8")
SUMMARY = to_summary(parse(SAMPLE)) + "\n"
ZONED = SAMPLE.replace("<periodOfReport>2024-05-14<", "<periodOfReport>2024-05-14-05:00<")
"""The sample with one thing to say about it."""
FULL_DISK = Path("/dev/full")


@pytest.fixture
def zoned(tmp_path: Path) -> Path:
    path = tmp_path / "zoned.xml"
    path.write_text(ZONED, "utf-8")
    return path


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    path = tmp_path / "stranger.txt"
    path.write_text("Dear Sir,\nthank you for your letter.\n", "utf-8")
    return path


def started(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "insiderforms", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, **environment})


def lines_of(output: bytes) -> list[str]:
    return output.decode("utf-8").splitlines()


def test_without_a_file_the_sample_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 0
    assert capsys.readouterr() == (SUMMARY, "")


def test_a_file_is_printed_and_what_was_repaired_goes_to_standard_error(
    zoned: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert command.main([str(zoned)]) == 0
    out, err = capsys.readouterr()
    assert out == SUMMARY
    assert err.splitlines() == [str(diagnostic) for diagnostic in parse(ZONED).diagnostics]
    assert "zoned_date" in err


def test_each_of_several_files_stands_under_its_name(zoned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(zoned), str(zoned)]) == 0
    out, err = capsys.readouterr()
    assert out == f"==> {zoned} <==\n{SUMMARY}\n" * 2
    assert err.splitlines() == [f"{zoned}: {diagnostic}" for diagnostic in parse(ZONED).diagnostics] * 2


def test_json_is_one_line_for_each_filing(zoned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--json", str(zoned), str(zoned)]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told == [to_dict(parse(ZONED))] * 2


def test_json_has_the_header_of_the_submission(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "submission.txt"
    path.write_text(
        "<SEC-DOCUMENT>0000000000-24-000001.txt : 20240516\n<SEC-HEADER>0000000000-24-000001.hdr.sgml : 20240516\n"
        "ACCESSION NUMBER:\t\t0000000000-24-000001\nCONFORMED SUBMISSION TYPE:\t4\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n"
        f"<SEQUENCE>1\n<FILENAME>form.xml\n<TEXT>\n<XML>\n{SAMPLE}\n</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n",
        "utf-8")
    assert command.main(["--json", str(path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["submission"]["accession_number"] == "0000000000-24-000001"


def test_a_file_that_cannot_be_read_is_one_line_and_the_others_are_printed(
    zoned: Path, stranger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    missing = tmp_path / "missing.xml"
    assert command.main([str(stranger), str(missing), str(zoned)]) == 1
    out, err = capsys.readouterr()
    assert out == f"==> {zoned} <==\n{SUMMARY}\n"
    first, second, *others = err.splitlines()
    assert first.startswith(f"{stranger}: ")
    assert second == f"{missing}: No such file or directory"
    assert others == [f"{zoned}: {diagnostic}" for diagnostic in parse(ZONED).diagnostics]


def test_what_takes_the_place_of_standard_output_need_not_be_a_file() -> None:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        assert command.main([]) == 0
    assert printed.getvalue() == SUMMARY


def test_an_empty_name_is_not_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([""]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1


def test_an_option_that_does_not_exist_is_refused_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--xml"])
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m insiderforms ")


def test_standard_input_is_read_as_bytes() -> None:
    process = started("-")
    out, err = process.communicate(ZONED.encode("utf-16"))
    assert lines_of(out) == SUMMARY.splitlines()
    assert lines_of(err) == [str(diagnostic) for diagnostic in parse(ZONED.encode("utf-16")).diagnostics]
    assert process.returncode == 0


def test_standard_input_that_is_no_form_is_named() -> None:
    process = started("-")
    out, err = process.communicate(b"")
    assert out == b""
    (line,) = lines_of(err)
    assert line.startswith("standard input: ")
    assert process.returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_narrow_encoding_is_no_traceback(encoding: str) -> None:
    process = started("-", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    out, err = process.communicate(SAMPLE.replace("Larkspur", "\u0141ark\u010d").encode("utf-8"))
    assert err == b""
    assert b"Issuer                \\u0141ark\\u010d Instruments Corp [LKSP]" in out
    assert process.returncode == 0


@pytest.mark.parametrize("arguments", [["-"], ["-", "--json"], ["-", "-"]], ids=" ".join)
@pytest.mark.parametrize("together", [False, True], ids=["output", "output and errors"])
def test_a_pipe_that_closes_early_is_no_traceback(arguments: list[str], together: bool) -> None:
    """The reader is gone before the first word: the process waits for its input until then."""
    with started(*arguments) as process:
        assert process.stdin and process.stdout and process.stderr  # noqa: PT018 - only mypy asks
        process.stdout.close()
        if together:
            process.stderr.close()
        process.stdin.write(ZONED.encode())
        process.stdin.close()
        told = b"" if together else process.stderr.read()
    assert told == b""
    assert process.returncode == 1


@pytest.mark.parametrize("arguments", [[], ["missing"]], ids=["what is printed", "what is told"])
def test_a_pipe_that_closes_early_ends_the_command(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    streams = []
    for name in ("stdout", "stderr"):
        reading, writing = os.pipe()
        os.close(reading)
        streams.append(io.TextIOWrapper(os.fdopen(writing, "wb", buffering=0), write_through=True))
        monkeypatch.setattr(sys, name, streams[-1])
    assert command.main(arguments) == 1
    for stream in streams:
        stream.write("nobody reads this")  # where it goes now, it can be written
        stream.close()


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with FULL_DISK.open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert command.main([]) == 1
        monkeypatch.undo()
    assert capsys.readouterr().err == "standard output: No space left on device\n"
