"""The eight tables of the SEC's *Insider Transactions Data Sets* as files.

In: any number of forms. Out: `NAME.tsv` in a folder. Keeps no form: memory does not grow with their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from os import PathLike
from pathlib import Path

from ..model import OwnershipDocument
from .sec_columns import COLUMNS
from .sec_tables import cell_text, table_rows

_BLANKS: Mapping[int, str] = dict.fromkeys((*range(0x20), *range(0x7f, 0xa0), 0x2028, 0x2029), " ")
"""Tab, line breaks of every kind and other control characters: none may stand in a cell."""


def write_tsv(forms: Iterable[OwnershipDocument], folder: str | PathLike[str]) -> dict[str, int]:
    r"""Write the eight tables as `SUBMISSION.tsv` and so on; the number of rows of each comes out.

    Cells are as `tables(forms, as_printed=True)` has them, with tabs, line breaks and other control characters made
    blanks. UTF-8, a line of column names, one tab between cells, `\n` behind each line on every system. Cells are never
    quoted, and a quotation mark in them is only that. A lone surrogate, which UTF-8 cannot hold, becomes `?`.

    The folder is made if it is not there; files of these names in it are overwritten. Raises `OSError` if it cannot be
    written; whatever `forms` raises comes through, and what was written until then stays.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     written = write_tsv([OwnershipDocument(document_type="4")], folder)
    ...     print(written["SUBMISSION"], Path(folder, "FOOTNOTES.tsv").read_bytes())
    1 b'ACCESSION_NUMBER\tFOOTNOTE_ID\tFOOTNOTE_TXT\n'
    """
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    written = dict.fromkeys(COLUMNS, 0)
    with ExitStack() as opened:
        files = {name: opened.enter_context(
            (place / f"{name}.tsv").open("w", encoding="utf-8", errors="replace", newline="\n")) for name in COLUMNS}
        for name, columns in COLUMNS.items():
            files[name].write("\t".join(columns) + "\n")
        for name, row in table_rows(forms):
            files[name].write("\t".join(cell_text(cell).translate(_BLANKS) for cell in row) + "\n")
            written[name] += 1
    return written
