"""Real filings as text, where there are some: what tools made of their pages says what the filing says.

The folder that INSIDERFORMS_CORPUS names may hold, in the folder of a filing, `form.<tool>.txt` and `edgar.<tool>.md`
and their like beside `source.xml`, and in `unprinted.json` the facts that each does not show.
"""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import attrs
import pytest

from insiderforms import parse
from insiderforms.model import Address, OwnershipDocument, ReportingOwner
from tests.printed_facts import Count, compare
from tests.promises import diagnostics_quote

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
pytestmark = [
    pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings"),
    pytest.mark.no_cover,  # coverage is the work of the repository's own fixtures
]
LOSING = ("bs4_lines", "bs4_space", "lynx", "trafilatura", "pandoc_gfm")
"""Tools that lose the places of words: what stood in which column is to be told from the words alone."""
LOST_TABLES = ("form.trafilatura", "edgar.pandoc_gfm")
"""These drop whole tables, of which the words may well stand elsewhere: what is missed says little."""
KEPT, LOST, PRINTED = (0.99, 0.997), (0.97, 0.995), (0.99, 0.996)
"""The recall and precision that is asked of each; the end of a sheet of paper tears what is printed."""


def _texts() -> dict[str, list[Path]]:
    """The texts by who made them."""
    found: dict[str, list[Path]] = defaultdict(list)
    for source in sorted(Path(CORPUS).glob("*/source.xml")):
        for path in sorted(source.parent.iterdir()):
            if path.suffix in (".txt", ".md") and path.name != "submission.txt":
                found[path.stem].append(path)
    return found


TEXTS = _texts() if CORPUS else {}


def _levelled(form: OwnershipDocument) -> OwnershipDocument:
    """A form without what no text can tell: where the first line of a street ends, whose of two titles a title is."""
    return attrs.evolve(form, reporting_owners=tuple(map(_levelled_owner, form.reporting_owners)))


def _levelled_owner(owner: ReportingOwner) -> ReportingOwner:
    titles = " ".join(filter(None, (owner.officer_title, owner.other_text)))
    address = owner.address or Address()
    street = " ".join(filter(None, (address.street1, address.street2)))
    return attrs.evolve(
        owner, officer_title=re.sub(r"[\s,/]+", " ", titles) or None, other_text=None,
        address=attrs.evolve(address, street1=re.sub(r"[\s,]+", " ", street) or None, street2=None))


@lru_cache(maxsize=200)
def _said(folder: Path) -> tuple[OwnershipDocument, dict[str, list[str]]]:
    told = folder / "unprinted.json"
    return (_levelled(parse(folder / "source.xml")),
            json.loads(told.read_text("utf-8")) if told.exists() else {})


def _count(path: Path) -> Count:
    text = path.read_text("utf-8")
    form = parse(text)
    diagnostics_quote(form, text)
    said, unprinted = _said(path.parent)
    return compare(said, _levelled(form), text, whole=text, unprinted=frozenset(unprinted.get(path.stem, ())))


@pytest.mark.parametrize("maker", sorted(TEXTS))
def test_a_text_says_what_is_left_of_a_filing_and_nothing_else(maker: str) -> None:
    total = sum(map(_count, TEXTS[maker]), Count())
    recall, precision = PRINTED if maker.endswith("pdf") else LOST if maker.endswith(LOSING) else KEPT
    assert (total.precision or 0.0) >= precision, total.misreadings[:9]
    assert maker in LOST_TABLES or (total.recall or 0.0) >= recall, total.misreadings[:9]
