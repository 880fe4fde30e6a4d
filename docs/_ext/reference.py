"""Directives that print the package's own tables, so that no page of the reference can go stale.

In: `insiderforms._fields.RECORDS`, `insiderforms.diagnostics.CODES`, the mappings of `insiderforms.codes`. Out: the
directives `field-table KIND`, `diagnostic-table` and `code-table NAME`, each of which writes its table as Markdown and
has it parsed in place. A kind of value or a severity without words here fails the build.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from insiderforms import _fields, codes, diagnostics

if TYPE_CHECKING:
    from sphinx.application import Sphinx

KINDS = {
    "text": "`str`",
    "lines": "`str`, line breaks kept",
    "date": "`datetime.date`",
    "number": "`Decimal`",
    "flag": "`bool`",
    "cik": "`str`, ten digits",
    "document_type": "`str`, of `DOCUMENT_TYPES`",
    "form_type": "`str`, of `FORM_TYPES`",
    "transaction_code": "`str`, of `TRANSACTION_CODES`",
    "timeliness": "`str`, of `TIMELINESS_CODES`",
    "acquired_disposed": "`str`, of `ACQUIRED_DISPOSED_CODES`",
    "ownership": "`str`, of `OWNERSHIP_CODES`",
}
"""What the model holds for each kind of value in `_fields`."""

SEVERITIES = {
    diagnostics.Severity.NOTE: "Notes: repaired without doubt",
    diagnostics.Severity.WARNING: "Warnings: guessed, or the filing contradicts itself",
    diagnostics.Severity.ERROR: "Errors: something the filing says is not in the model",
}
"""A heading for each severity."""


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The rows as a table in Markdown."""
    lines = [list(headings)]
    lines.append(["---"] * len(lines[0]))
    lines.extend(list(row) for row in rows)
    return "\n".join("| " + " | ".join(cell.replace("|", r"\|") for cell in line) + " |" for line in lines)


def field_table(kind: str) -> str:
    """The fields of one record: attribute, element, value, box or column on each form."""
    return table(
        ("Attribute", "Element", "Value", "On Form 4", "On Form 3", "On Form 5"),
        (
            (
                f"`{field.name}`",
                f"`{field.group}/{field.element}`" if field.group else f"`{field.element}`",
                KINDS[field.kind] + ("; footnotes" if field.footnoted else ""),
                field.form4 or "",
                field.form3 or "",
                "as on Form 4" if field.form5 and field.form5 == field.form4 else field.form5 or "",
            )
            for field in _fields.RECORDS[kind]
        ),
    )


def diagnostic_table() -> str:
    """Every diagnostic's code and meaning, under its severity."""
    parts = []
    for severity, heading in SEVERITIES.items():
        rows = [(f"`{code}`", escape(words)) for code, (its, words) in diagnostics.CODES.items() if its is severity]
        parts += [f"**{heading}**", table(("Code", "Meaning"), rows)]
    return "\n\n".join(parts)


def code_table(name: str) -> str:
    """One of the SEC's code lists."""
    return table(("Code", "Meaning"), ((f"`{code}`", escape(words)) for code, words in getattr(codes, name).items()))


class _Table(SphinxDirective):
    has_content = False

    def text(self) -> str:
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        return self.parse_text_to_nodes(self.text())


class FieldTable(_Table):
    """`field-table KIND`: a record of `_fields.RECORDS`."""

    required_arguments = 1

    def text(self) -> str:
        return field_table(self.arguments[0])


class DiagnosticTable(_Table):
    """`diagnostic-table`: `diagnostics.CODES`."""

    def text(self) -> str:
        return diagnostic_table()


class CodeTable(_Table):
    """`code-table NAME`: a mapping of `codes`."""

    required_arguments = 1

    def text(self) -> str:
        return code_table(self.arguments[0])


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directives."""
    app.add_directive("field-table", FieldTable)
    app.add_directive("diagnostic-table", DiagnosticTable)
    app.add_directive("code-table", CodeTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
