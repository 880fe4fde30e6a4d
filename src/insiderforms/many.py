"""Many filings, read one after another or side by side.

In: sources, as `parse` takes them. Out: a `Parsed` for each, in order; a source that cannot be read is a result and not
an end. Holds no more of them at a time than it has work for. Knows nothing of what is read.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import IO, Any

import attrs

from ._record import Record
from .diagnostics import ParseError
from .model import OwnershipDocument
from .parser import parse

__all__ = ["Parsed", "parse_many"]

Source = str | bytes | os.PathLike[str] | IO[str] | IO[bytes]
"""What `parse` reads: content as `str` or `bytes`, a path object, an open file."""

_AT_ONCE = 32
"""How many sources go to a process at a time: enough to be worth the way."""
_AHEAD = 3
"""How many such loads each process may have waiting or done."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Parsed(Record):
    """What came of one source: a form, or the error."""

    source: Any
    """The source, as it was given."""
    form: OwnershipDocument | None = None
    """The form; `None` if there is an error."""
    error: ParseError | OSError | UnicodeDecodeError | None = None
    """Why there is no form: `NotOwnershipFormError`; with `strict`, `StrictParseError`; `OSError` for a path or file
    that cannot be read, `UnicodeDecodeError` for a file that was opened as text and is none."""


def parse_many(
    sources: Iterable[Source], processes: int | None = None, *, strict: bool = False, progress: bool | None = None,
) -> Iterator[Parsed]:
    """`parse` each source, in order, as they are asked for.

    `processes` is how many worker processes read them; `None`: none, this process does. They pay for pages and text,
    which take milliseconds each, and hardly for XML, which is read nearly as fast as it is handed over. A script that
    uses them must be importable (`if __name__ == "__main__":`), as with all of `multiprocessing`. Open files are read
    in this process.

    `progress` shows a bar on standard error, through `tqdm`: `None` shows it if that is a terminal and `tqdm` is
    installed. Raises `ValueError` for less than one process, `ImportError` for `progress=True` without `tqdm`.

    >>> xml = "<ownershipDocument><documentType>4</documentType></ownershipDocument>"
    >>> for parsed in parse_many([xml, "Dear Sir,", xml]):
    ...     print(parsed.form.document_type if parsed.form else f"no form: {parsed.error}")
    4
    no form: not an ownership form: text that begins 'Dear Sir,'
    4
    """
    if processes is not None and processes < 1:
        raise ValueError(f"{processes} processes read nothing")
    parsed = (_parsed(source, strict) for source in sources) if processes is None else _side_by_side(
        sources, processes, strict)
    return _shown(parsed, len(sources) if isinstance(sources, Sized) else None, progress)


def _parsed(source: Source, strict: bool) -> Parsed:
    try:
        return Parsed(source=source, form=parse(source, strict=strict))
    except (ParseError, OSError, UnicodeDecodeError) as error:
        return Parsed(source=source, error=error)


# ---- side by side

_Load = list[tuple[Source, Parsed | None]]
"""Sources, and what came of those that were read here already."""


def _side_by_side(sources: Iterable[Source], processes: int, strict: bool) -> Iterator[Parsed]:
    waiting: deque[tuple[_Load, Future[list[_Outcome]]]] = deque()
    loads = _loads(iter(sources), strict)
    with ProcessPoolExecutor(processes) as pool:
        try:
            for load in loads:
                to_read = [source for source, done in load if done is None]
                waiting.append((load, pool.submit(_outcomes, to_read, strict)))
                if len(waiting) >= processes * _AHEAD:
                    yield from _in_order(*waiting.popleft())
            while waiting:
                yield from _in_order(*waiting.popleft())
        finally:
            for _, future in waiting:  # whoever asks for no more must not wait for the rest
                future.cancel()


def _loads(sources: Iterator[Source], strict: bool) -> Iterator[_Load]:
    while load := list(islice(sources, _AT_ONCE)):
        yield [(source, _parsed(source, strict) if hasattr(source, "read") else None) for source in load]


_Outcome = tuple[OwnershipDocument | None, ParseError | OSError | UnicodeDecodeError | None]


def _outcomes(sources: list[Source], strict: bool) -> list[_Outcome]:
    """What came of sources; these themselves need not travel back."""
    return [(parsed.form, parsed.error) for parsed in (_parsed(source, strict) for source in sources)]


def _in_order(load: _Load, future: Future[list[_Outcome]]) -> Iterator[Parsed]:
    outcomes = iter(future.result())
    for source, done in load:
        if done is None:
            form, error = next(outcomes)
            yield Parsed(source=source, form=form, error=error)
        else:
            yield done


# ---- progress

def _shown(parsed: Iterator[Parsed], total: int | None, progress: bool | None) -> Iterator[Parsed]:
    """The same, with a bar if it is wanted."""
    if progress is False or (progress is None and not sys.stderr.isatty()):
        return parsed
    try:
        from tqdm import tqdm  # type: ignore[import-untyped, unused-ignore]  # an extra
    except ImportError:
        if progress:
            raise ImportError("progress=True needs tqdm: pip install 'insiderforms[progress]'") from None
        return parsed
    bar: Iterable[Parsed] = tqdm(parsed, total=total, unit=" filings", file=sys.stderr)
    return iter(bar)
