"""What `parse` promises of every form, as checks that several tests make.

In: sources, and forms that `parse` gave. Out: nothing, or a failed assertion.
"""

from __future__ import annotations

import re

import attrs

from insiderforms.diagnostics import NotOwnershipFormError
from insiderforms.model import OwnershipDocument
from insiderforms.parser import parse

ROOT = re.compile(r"<ownershipDocument\s*>")
COMMENT = "<!-- a comment -->"


def said(form: OwnershipDocument) -> OwnershipDocument:
    """The form without what `parse` says about it."""
    return attrs.evolve(form, submission=None, rendering=None, diagnostics=())


def same(form: OwnershipDocument, expected: OwnershipDocument) -> None:
    """Both say the same, to the last zero of a number: 1.0 equals 1.00, but is not what a filing says that has 1.00."""
    assert said(form) == said(expected)
    assert repr(said(form)) == repr(said(expected))


def parse_or_not(source: str | bytes) -> OwnershipDocument | None:
    """The form, or `None` if `parse` says that it is none."""
    try:
        return parse(source)
    except NotOwnershipFormError:
        return None


def with_comment(text: str) -> str:
    """The same XML, but no longer regular: the careful reader has to read it."""
    return ROOT.sub(lambda root: root[0] + COMMENT, text, count=1)


def readers_agree(text: str) -> None:
    """The regular reader, if it reads `text`, and the careful one say the same of it."""
    form, carefully = parse(text), parse(with_comment(text))
    same(form, carefully)
    assert form.diagnostics == tuple(told for told in carefully.diagnostics if told.text != COMMENT)


def diagnostics_quote(form: OwnershipDocument, source: str, line_end: str = "\n") -> None:
    """Every diagnostic speaks the source's own words, and of the line where they stand (or where their tag begins)."""
    starts = [0, *(found.end() for found in re.finditer(line_end, source)), len(source) + 1]
    for told in form.diagnostics:
        assert told.text is None or told.text in source, told
        if told.line is not None:
            assert 0 < told.line < len(starts), told
            start, end = starts[told.line - 1:told.line + 1]
            at = source.find(told.text or "", start)
            assert start <= at < end or re.search(r"<[^>]*\Z", source[start:at]), told
