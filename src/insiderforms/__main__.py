"""`python -m insiderforms [FILE...] [--json]`: filings, printed.

In: the command line. Out: each filing on standard output, as a person would read it or as a line of JSON; what had to
be repaired, guessed or left out on standard error, a line each. Knows nothing of how a form is read or set.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import TextIO

from .diagnostics import NotOwnershipFormError
from .export import to_json
from .export.summary import to_summary
from .model import OwnershipDocument
from .parser import parse

_STDIN = "-"
_PIPE_CLOSED = (errno.EPIPE, errno.EINVAL)  # Windows calls it an invalid argument


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the filings that the command line names; the exit status: 1 if anything could not be read or printed."""
    options = _command_line().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a filing may hold what the terminal's encoding lacks
    names = options.files or [None]
    try:
        printed = [_print_filing(name, as_json=options.json, alone=len(names) == 1) for name in names]
        sys.stdout.flush()
    except OSError as error:  # reading has its own; this is the output
        _forget(sys.stdout)
        if error.errno in _PIPE_CLOSED:
            _forget(sys.stderr)  # it may be the same pipe
        else:
            _tell(f"standard output: {_one_line(error)}")
        return 1
    return 0 if all(printed) else 1


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m insiderforms",
        description="Print SEC ownership filings: Forms 3, 4 and 5.",
        epilog="Exit status 1: a file could not be read, or is no ownership form.",
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE",
        help="ownership XML or an EDGAR submission; - is standard input; without FILE, a sample that comes along")
    parser.add_argument("--json", action="store_true", help="print one line of JSON for each filing")
    return parser


def _print_filing(name: str | None, *, as_json: bool, alone: bool) -> bool:
    """Print one filing, the bundled sample for `None`, under its name unless it is alone; whether it could be read."""
    shown = "standard input" if name == _STDIN else name
    try:
        form = _read(name)
    except (NotOwnershipFormError, OSError) as error:
        _tell(f"{shown}: {_one_line(error)}")
        return False
    if as_json:
        print(to_json(form, submission=True))
    else:
        print(to_summary(form) if alone else f"==> {shown} <==\n{to_summary(form)}\n")
    for diagnostic in form.diagnostics:
        _tell(str(diagnostic) if alone else f"{shown}: {diagnostic}")
    return True


def _read(name: str | None) -> OwnershipDocument:
    if name is None:
        return parse(resources.files(__package__).joinpath("sample.xml").read_bytes())
    return parse(sys.stdin.buffer.read() if name == _STDIN else Path(name))


def _tell(message: str) -> None:
    sys.stdout.flush()  # so that it stands behind its filing where both go to one place
    print(message, file=sys.stderr)


def _one_line(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) else None
    return " ".join((text or str(error)).split())


def _forget(stream: TextIO) -> None:
    """Send what is still buffered nowhere: the interpreter would fail on it once more at exit."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
