"""What a reader has to tell besides the form: diagnostics, and the two reasons why `parse` raises.

In: nothing. Out: `Diagnostic`, `Severity`, the table of codes `CODES`, the exceptions. Knows nothing of forms,
renderings or readers. A stage reports with `report(diagnose(...))`, where `report` is a list's `append`: there is no
logging, no `warnings`, no state.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import attrs


class Severity(StrEnum):
    """How much a diagnostic matters."""

    NOTE = "note"
    """Repaired without doubt."""
    WARNING = "warning"
    """Guessed, or the filing contradicts itself."""
    ERROR = "error"
    """Something the filing says is not in the model."""


@attrs.frozen(repr=False)
class Diagnostic:
    """One thing that was repaired, guessed or left out."""

    code: str
    """A key of `CODES`; stable between releases."""
    severity: Severity
    """Note, warning or error: the code decides it."""
    message: str
    """The code's meaning in words."""
    field: str | None = None
    """Where in the document, as a path: `non_derivative_table[2].transaction_date`; `None` if nowhere in particular."""
    text: str | None = None
    """The text of the source that this is about, verbatim; `None` if it is about something absent."""
    line: int | None = None
    """The line of the source where the text stands, counted from 1."""

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.field, f"line {self.line}" if self.line else None) if part)
        return f"{self.severity}: {self.message} [{self.code}]" + (f" at {place}" if place else "") + (
            f": {_shortened(self.text)}" if self.text is not None else ""
        )

    def __repr__(self) -> str:
        return f"<Diagnostic {self}>"


def _shortened(text: str, limit: int = 120) -> str:
    return repr(text) if len(text) <= limit else f"{text[:limit]!r}... ({len(text)} characters)"


Report = Callable[[Diagnostic], object]
"""What a stage tells its diagnostics to; `list.append` in practice."""

_N, _W, _E = Severity.NOTE, Severity.WARNING, Severity.ERROR

CODES: dict[str, tuple[Severity, str]] = {
    # The bytes and what stands around the form.
    "cp1252_bytes": (_N, "bytes that are not UTF-8 were read as Windows-1252"),
    "undecodable_bytes": (_E, "bytes that stand for no character in any encoding tried"),
    "transfer_encoding": (_N, "the form is encoded for transport, as mail is; lines are counted in what was decoded"),
    "blank_before_declaration": (_N, "blanks or line breaks stand before the XML declaration"),
    "text_outside": (_W, "text before or after the form was left out"),
    "second_document": (_E, "another ownership document follows; only the first was read"),
    "other_document": (_N, "another document of the submission was not read"),
    "truncated": (_E, "the document is cut off here; what was incomplete is left out"),
    "header_line_unknown": (_W, "a line of EDGAR's header is not understood"),
    "header_value_unreadable": (_E, "a value of EDGAR's header is not what its label promises"),
    "header_contradicts": (_W, "EDGAR's header says otherwise than the form"),
    # Markup.
    "comment": (_N, "a comment was left out"),
    "processing_instruction": (_N, "a processing instruction was left out"),
    "doctype": (_N, "a document type declaration was left out; entities that it declares are not expanded"),
    "markup_in_text": (_N, "markup inside a text was left out, its words were kept"),
    "namespace": (_N, "a namespace was ignored"),
    "raw_ampersand": (_N, "an ampersand that should be written &amp; was read as itself"),
    "raw_less_than": (_N, "a < that should be written &lt; was read as itself"),
    "html_entity": (_N, "an entity of HTML, not of XML, was read as its character"),
    "unknown_entity": (_W, "an entity that is neither XML's nor HTML's was kept as written"),
    "split_tag": (_N, "a tag is broken by white space inside its name"),
    "miswritten_tag": (_N, "a tag is not in the schema's letter case"),
    "unclosed_element": (_N, "an element has no end tag"),
    "stray_end_tag": (_N, "an end tag has no start tag"),
    "unknown_attribute": (_W, "an attribute that the schema does not have was left out"),
    # Elements.
    "old_dialect": (_N, "an element of the schema's first versions was read as its successor"),
    "unknown_element": (_E, "an element that no schema version has was left out"),
    "empty_unknown_element": (_N, "an element that no schema version has, and that says nothing, was left out"),
    "unknown_row": (_E, "a row of a kind that no schema version has was left out"),
    "misplaced_element": (_N, "an element does not stand where the schema wants it"),
    "unplaced_element": (_E, "an element stands where it belongs to nothing, and was left out"),
    "stray_text": (_E, "text stands where the schema has none, and was left out"),
    "repeated_element": (_N, "an element is given twice and says the same"),
    "conflicting_element": (_E, "an element is given twice and says something else; the first is in the document"),
    "missing_element": (_W, "an element that the schema demands is missing"),
    # Text that was passed on.
    "misread_characters": (_N, "characters of UTF-8 that were once read as Windows-1252 were read as themselves"),
    "quoted_lines": (_N, "marks of quoting before lines were left out"),
    "broken_lines": (_W, "wide lines that were broken were put together"),
    "numbered_lines": (_N, "numbers of lines were left out"),
    # Values.
    "zoned_date": (_N, "a date carries a time or a time zone, which was dropped"),
    "unusual_date": (_N, "a date is not written YYYY-MM-DD"),
    "guessed_date": (_W, "a date was read by guessing its format"),
    "impossible_date": (_E, "a date that does not exist"),
    "lost_century": (_E, "a date has lost its century"),
    "settled_century": (_W, "a date has lost its century, which the period of report settles"),
    "unreadable_date": (_E, "a text that is no date"),
    "unusual_number": (_N, "a number is written with signs, blanks, commas, an exponent or a currency"),
    "negative_number": (_W, "a number below zero, which the form does not allow"),
    "unreadable_number": (_E, "a text that is no number"),
    "two_digit_year": (_N, "a year of two digits was read as the one within reach of a filing"),
    "day_first": (_W, "a date was read with the day before the month, as another of the form must be"),
    "no_day": (_E, "a date that names no day"),
    "fraction": (_N, "a fraction was read as a decimal"),
    "stated_absence": (_N, "words that say that there is no value"),
    "unusual_flag": (_N, "a flag is not written 0, 1, true or false"),
    "unreadable_flag": (_E, "a text that is neither yes nor no"),
    "unusual_code": (_N, "a code is not written as in the SEC's list"),
    "unknown_code": (_W, "a code that is not in the SEC's list, kept as written"),
    "unreadable_cik": (_E, "a text that is no CIK of up to ten digits"),
    # Pages.
    "partial_form": (_W, "a part of the form is not there at all"),
    "unplaced_text": (_E, "a text that belongs to no field was left out"),
    "left_out_item": (_N, "an identification number or an exchange was left out: the model has no field for it"),
    "shifted_row": (_W, "a row does not stand in the columns of its table, and was laid along them"),
    "title_from_above": (_W, "a row without a title was given the one above it"),
    "lost_side": (_W, "a number of which it is lost whether it stood under (A) or under (D)"),
    "lost_check_mark": (_W, "a box whose check mark, if it had one, is lost"),
    "lost_table": (_E, "a table that whoever made the text of a page could not set: what it said is lost"),
    "parted_address": (_W, "a name and an address that run together were parted where a street seems to begin and end"),
    "repeated_address": (_W, "an address that the page does not repeat was given as it stands there for another owner"),
    "lost_address": (_W, "an address that the page does not repeat, or a part of it, is lost"),
    # Footnotes.
    "dangling_footnote": (_W, "a footnote is referred to, but there is no such footnote"),
    "unreferenced_footnote": (_W, "a footnote is there, but nothing refers to it"),
    "repeated_footnote": (_W, "two footnotes have the same id; both are in the document"),
    "footnote_without_id": (_W, "a footnote has no id"),
    "repeated_reference": (_N, "a field refers to the same footnote twice"),
    "unplaced_reference": (_E, "a footnote is referred to from a place that cannot carry a footnote, or without an id"),
}
"""Every code with its severity and its meaning. A test fails for a code that no fixture provokes."""


def diagnose(code: str, *, field: str | None = None, text: str | None = None, line: int | None = None,
             detail: str = "") -> Diagnostic:
    """The diagnostic of `code`; severity and words come from `CODES`, `detail` is added to the words.

    >>> diagnose("zoned_date", field="period_of_report", text="2024-07-19-05:00", line=4)
    <Diagnostic note: a date carries a time or a time zone, which was dropped [zoned_date] at period_of_report, \
line 4: '2024-07-19-05:00'>
    """
    severity, message = CODES[code]
    return Diagnostic(code, severity, f"{message}: {detail}" if detail else message, field, text, line)


class ParseError(ValueError):
    """Why `parse` gave no document: the common base of both reasons."""


class NotOwnershipFormError(ParseError):
    """This is not a Form 3, 4 or 5. The message says what it looks like instead."""


class StrictParseError(ParseError):
    """`parse(..., strict=True)` found diagnostics of severity *error*: here they all are."""

    def __init__(self, errors: tuple[Diagnostic, ...]):
        super().__init__(errors)
        self.errors = errors

    def __str__(self) -> str:
        return "\n".join([f"{len(self.errors)} error(s):", *(f"  {error}" for error in self.errors)])
