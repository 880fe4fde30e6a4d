"""What reading costs, as ratios: `python -m tests.benchmarks [FOLDER]`.

In: a folder of filings as XML (any file below it that ends in `.xml`), or else the folder that INSIDERFORMS_CORPUS
names, or else forms made up here. Out: a table. Every ratio is of two things that take turns on the same bytes in the
same run, each at its best; over the files stand the quartiles of the ratios. Files that ElementTree cannot read are
counted and left out.
"""

from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles
from typing import Any
from xml.etree.ElementTree import ParseError, fromstring
from xml.parsers import expat

import attrs

from insiderforms.parser import parse
from tests.complete import COMPLETE
from tests.xml_writer import Layout, write

ROOT = b"<ownershipDocument>"
TURNS = 15
"""How often each contender reads each file."""
GAPS = {"value_owned_following_transaction": 1.0, "transaction_total_value": 1.0, "underlying_security_value": 1.0,
        "deemed_execution_date": 0.8, "transaction_timeliness": 0.5, "nature_of_ownership": 0.5,
        "transaction_price_per_share": 0.1, "exercise_date": 0.3, "conversion_or_exercise_price": 0.2}
"""How often a made-up row lacks what real rows may lack."""
MADE_UP = 60
"""How many forms are made up where there is no folder."""


def _expat(data: bytes) -> None:
    expat.ParserCreate().Parse(data, True)


def _careful(data: bytes) -> object:
    return parse(data.replace(ROOT, ROOT + b"<!-- -->", 1))


CONTENDERS: dict[str, Callable[[bytes], object]] = {
    "parse": parse, "careful": _careful, "ElementTree": fromstring, "expat": _expat}
RATIOS = (
    # what, by what, in words, the most that is wanted
    ("parse", "ElementTree", "parse / ElementTree.fromstring", 0.75),
    ("parse", "expat", "parse / bare expat, no handlers", 2.0),
    ("careful", "ElementTree", "parse with a comment in it / ElementTree.fromstring", 15.0),
)


def ratios(what: str, by: str, files: list[bytes]) -> list[float]:
    """For each file the best time of one contender over that of the other; they take turns on it."""
    return [_ratio([CONTENDERS[what], CONTENDERS[by]], data) for data in files]


def _ratio(pair: list[Callable[[bytes], object]], data: bytes) -> float:
    best = [float("inf")] * 2
    for _ in range(TURNS):
        for at, read in enumerate(pair):
            best[at] = min(best[at], _seconds(read, data))
    return best[0] / best[1]


def _seconds(read: Callable[[bytes], object], data: bytes) -> float:
    start = time.perf_counter()
    read(data)
    return time.perf_counter() - start


def memory(read: Callable[[bytes], object], files: list[bytes]) -> tuple[float, float]:
    """Kilobytes that what `read` gives for a file keeps, and that it needs at most meanwhile: both on average."""
    read(files[0])
    kept, peaks, results = 0, 0, []
    for data in files:
        gc.collect()
        tracemalloc.start()
        results.append(read(data))
        gc.collect()
        now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        kept, peaks = kept + now, peaks + peak
    return kept / len(files) / 1024, peaks / len(files) / 1024


def import_cost() -> list[float]:
    """Milliseconds that `import insiderforms` adds to an interpreter, turn by turn."""
    def run(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return (time.perf_counter() - start) * 1000

    run("import insiderforms")  # so that all is compiled
    return [run("import insiderforms") - run("pass") for _ in range(TURNS)]


def made_up(seed: int = 1) -> Iterator[bytes]:
    """Forms of up to a dozen rows, with about as many gaps and footnote marks as real ones."""
    dice = random.Random(seed)

    def row(of: Any) -> Any:
        gaps = {name: None for name, chance in GAPS.items() if hasattr(of, name) and dice.random() < chance}
        marks = tuple(ref for ref in of.footnote_refs if dice.random() < 0.15)
        return attrs.evolve(of, **gaps | {"footnote_refs": marks})

    for _ in range(MADE_UP):
        tables: dict[str, Any] = {
            name: tuple(map(row, dice.choices(getattr(COMPLETE, name), k=dice.randint(0, 6))))
            for name in ("non_derivative_table", "derivative_table")}
        used = {ref.footnote_id for rows in tables.values() for row in rows for ref in row.footnote_refs}
        words = " ".join(dice.choices(["shares", "of", "the", "Company's", "common", "stock", "held"], k=60))
        yield write(attrs.evolve(
            COMPLETE,
            reporting_owners=tuple(dice.choices(COMPLETE.reporting_owners, k=dice.randint(1, 3))),
            footnotes=tuple(attrs.evolve(note, text=words) for note in COMPLETE.footnotes if note.id in used),
            **tables,
        ), Layout(hollow="<{tag}/>")).replace(" &amp; more", "").encode()


def readable(files: list[bytes]) -> list[bytes]:
    """The files that ElementTree can read."""
    def can(data: bytes) -> bool:
        try:
            fromstring(data)
        except ParseError:
            return False
        return ROOT in data

    return [data for data in files if can(data)]


def main(folder: str | None) -> None:
    """Measure, and print the table."""
    found = [path.read_bytes() for path in sorted(Path(folder).rglob("*.xml"))] if folder else list(made_up())
    files = readable(found)
    print(f"{len(files)} filings of {sum(map(len, files)) / len(files) / 1024:.1f} kB on average,"
          f" {len(found) - len(files)} that ElementTree cannot read left out; best of {TURNS} turns\n")
    print(f"{'time':52}{'lower':>9}{'median':>9}{'upper':>9}{'wanted':>9}")
    for what, by, words, wanted in RATIOS:
        lower, middle, upper = quantiles(ratios(what, by, files), n=4)
        print(f"{words:52}{lower:9.2f}{middle:9.2f}{upper:9.2f}{wanted:9.2f}")
    each = [min(_seconds(parse, data) for _ in range(TURNS)) * 1_000_000 for data in files]
    lower, middle, upper = quantiles(each, n=4)
    print(f"{'parse, microseconds a filing':52}{lower:9.0f}{middle:9.0f}{upper:9.0f}")
    lower, middle, upper = quantiles(import_cost(), n=4)
    print(f"{'import over a bare interpreter, milliseconds':52}{lower:9.1f}{middle:9.1f}{upper:9.1f}{45:9.1f}\n")
    print(f"{'memory, kB a filing':52}{'kept':>9}{'peak':>9}")
    for name in ("parse", "careful", "ElementTree"):
        kept, peak = memory(CONTENDERS[name], files)
        print(f"{name:52}{kept:9.1f}{peak:9.1f}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("INSIDERFORMS_CORPUS"))
