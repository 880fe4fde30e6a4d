"""What reading costs, as ratios: `python -m tests.benchmarks [FOLDER]`.

In: a folder of filings (any file below it that ends in `.xml`, and of pages any `form.html` and `edgar.html`), or else
the folder that INSIDERFORMS_CORPUS names, or else forms made up here. Out: a table. Every ratio is of two things that
take turns on the same bytes in the same run, each at its best; over the files stand the quartiles of the ratios. XML
that ElementTree cannot read is counted and left out.
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
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from statistics import quantiles
from typing import Any
from xml.etree.ElementTree import ParseError, fromstring
from xml.parsers import expat

import attrs

from insiderforms.analysis import History, holdings_after, net_share_changes
from insiderforms.model import OwnershipDocument
from insiderforms.parser import parse
from tests.complete import COMPLETE
from tests.many_filings import insiders
from tests.page_writer_edgar import to_edgar_page
from tests.page_writer_form import to_form_page
from tests.xml_writer import Layout, write

ROOT = b"<ownershipDocument>"
TURNS = 15
"""How often each contender reads each file."""
TURNS_ON_PAGES = 5
"""The same for pages, which take longer."""
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


class _Walk(HTMLParser):
    """A way through a page that does nothing on it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        pass

    def handle_data(self, data: str) -> None:
        pass


def _walk(data: bytes) -> None:
    walk = _Walk()
    walk.feed(data.decode("utf-8", "replace"))
    walk.close()


CONTENDERS: dict[str, Callable[[bytes], object]] = {
    "parse": parse, "careful": _careful, "ElementTree": fromstring, "expat": _expat, "html.parser": _walk}
RATIOS = (
    # what, by what, in words, the most that is wanted
    ("parse", "ElementTree", "parse / ElementTree.fromstring", 0.75),
    ("parse", "expat", "parse / bare expat, no handlers", 2.0),
    ("careful", "ElementTree", "parse with a comment in it / ElementTree.fromstring", 15.0),
)

LAYOUTS: tuple[tuple[str, Callable[[OwnershipDocument], str], str], ...] = (
    # its file in a folder of filings, what writes it of a form made up here, in words
    ("form.html", to_form_page, "the form layout"),
    ("edgar.html", to_edgar_page, "EDGAR's page"),
)
"""What pages there are."""
FILINGS = (2500, 5000, 10_000)
"""How many filings are asked as one: what they cost should double with their number."""
PAGES_WANTED = 1.0
"""The most of the time of the walk that a page may take."""


def ratios(what: str, by: str, files: list[bytes], turns: int = TURNS) -> list[float]:
    """For each file the best time of one contender over that of the other; they take turns on it."""
    return [_ratio([CONTENDERS[what], CONTENDERS[by]], data, turns) for data in files]


def _ratio(pair: list[Callable[[bytes], object]], data: bytes, turns: int) -> float:
    best = [float("inf")] * 2
    for _ in range(turns):
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


def made_up(seed: int = 1) -> Iterator[OwnershipDocument]:
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
        yield attrs.evolve(
            COMPLETE,
            reporting_owners=tuple(dice.choices(COMPLETE.reporting_owners, k=dice.randint(1, 3))),
            footnotes=tuple(attrs.evolve(note, text=words) for note in COMPLETE.footnotes if note.id in used),
            **tables,
        )


def written(writer: Callable[[OwnershipDocument], str]) -> list[bytes]:
    """The forms made up here, as text; without the ampersand that their words would have in each place."""
    return [writer(form).replace(" &amp; more", "").encode() for form in made_up()]


def _to_xml(form: OwnershipDocument) -> str:
    return write(form, Layout(hollow="<{tag}/>"))


def readable(files: list[bytes]) -> list[bytes]:
    """The files that ElementTree can read."""
    def can(data: bytes) -> bool:
        try:
            fromstring(data)
        except ParseError:
            return False
        return ROOT in data

    return [data for data in files if can(data)]


def found_or_made_up(folder: str | None, name: str, writer: Callable[[OwnershipDocument], str]) -> list[bytes]:
    """The files of a name below the folder; without a folder, the forms made up here as `writer` writes them."""
    return [path.read_bytes() for path in sorted(Path(folder).rglob(name))] if folder else written(writer)


def time_xml(files: list[bytes]) -> None:
    """Print what reading XML costs."""
    print(f"{'time':52}{'lower':>9}{'median':>9}{'upper':>9}{'wanted':>9}")
    for what, by, words, wanted in RATIOS:
        lower, middle, upper = quantiles(ratios(what, by, files), n=4)
        print(f"{words:52}{lower:9.2f}{middle:9.2f}{upper:9.2f}{wanted:9.2f}")
    each = [min(_seconds(parse, data) for _ in range(TURNS)) * 1_000_000 for data in files]
    lower, middle, upper = quantiles(each, n=4)
    print(f"{'parse, microseconds a filing':52}{lower:9.0f}{middle:9.0f}{upper:9.0f}")
    lower, middle, upper = quantiles(import_cost(), n=4)
    print(f"{'import over a bare interpreter, milliseconds':52}{lower:9.1f}{middle:9.1f}{upper:9.1f}{45:9.1f}\n")


def time_pages(folder: str | None) -> None:
    """Print what reading pages costs, by the standard library's walk through the same page."""
    words = f"pages, best of {TURNS_ON_PAGES} turns"
    print(f"{words:52}{'lower':>9}{'median':>9}{'upper':>9}{'wanted':>9}{'pages':>9}{'kB':>9}")
    for name, writer, words in LAYOUTS:
        pages = found_or_made_up(folder, name, writer)
        if len(pages) < 2:  # too few for quartiles
            continue
        lower, middle, upper = quantiles(ratios("parse", "html.parser", pages, TURNS_ON_PAGES), n=4)
        size = sum(map(len, pages)) / len(pages) / 1024
        print(f"{f'parse / html.parser, {words}':52}{lower:9.2f}{middle:9.2f}{upper:9.2f}{PAGES_WANTED:9.2f}"
              f"{len(pages):9}{size:9.1f}")
    print()


def time_many() -> None:
    """Print what many filings cost, asked as one."""
    print(f"{'many filings, seconds':52}{'History':>9}{'changes':>9}{'by day':>9}{'after':>9}")
    for number in FILINGS:
        forms = insiders(number)
        history = History(forms)
        asked: tuple[Callable[[], object], ...] = (
            partial(History, forms), partial(net_share_changes, history),
            partial(net_share_changes, history, by=("security", "day")), partial(holdings_after, history))
        print(f"{f'{number} filings of 500 owners':52}" + "".join(f"{_seconds_of(work):9.2f}" for work in asked))
    print()


def _seconds_of(work: Callable[[], object]) -> float:
    return min(_seconds(lambda _: work(), b"") for _ in range(3))


def main(folder: str | None) -> None:
    """Measure, and print the table."""
    found = found_or_made_up(folder, "*.xml", _to_xml)
    files = readable(found)
    print(f"{len(files)} filings of {sum(map(len, files)) / len(files) / 1024:.1f} kB on average,"
          f" {len(found) - len(files)} that ElementTree cannot read left out; best of {TURNS} turns\n")
    time_xml(files)
    time_pages(folder)
    time_many()
    print(f"{'memory, kB a filing':52}{'kept':>9}{'peak':>9}")
    for name in ("parse", "careful", "ElementTree"):
        kept, peak = memory(CONTENDERS[name], files)
        print(f"{name:52}{kept:9.1f}{peak:9.1f}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("INSIDERFORMS_CORPUS"))
