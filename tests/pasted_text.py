"""What mail programs, editors and careless copying do to a text, as functions from text to text.

In: the text of a form. Out: the same, passed on. `HARMLESS` lose nothing that a form says.
"""

from __future__ import annotations

import re
from collections.abc import Callable


def quoted(text: str, mark: str = "> ") -> str:
    """As mail programs quote: a mark before each line, without blanks at the end of one."""
    return "".join(f"{mark}{line}".rstrip() + "\n" for line in text.split("\n"))


def quoted_tightly(text: str) -> str:
    return quoted(text, ">")


def quoted_twice(text: str) -> str:
    return quoted(quoted(text))


def quoted_twice_tightly(text: str) -> str:
    return quoted(text, ">> ")


def quoted_with_bars(text: str) -> str:
    return quoted(text, "| ")


def quoted_in_an_answer(text: str) -> str:
    """With words around the quotation that are no part of it."""
    return f"Hi Bob, is this the one?\n\nJoan Doe wrote on Monday:\n{quoted(text)}\nNo, it is not.\n\nBob\n"


def numbered(text: str) -> str:
    """As grep -n shows lines, and many a listing."""
    return "".join(f"{number}: {line}\n" for number, line in enumerate(text.split("\n"), 1))


def numbered_tightly(text: str) -> str:
    return "".join(f"{number}:{line}\n" for number, line in enumerate(text.split("\n"), 1))


def numbered_with_blanks(text: str) -> str:
    """As an editor's window shows them."""
    return "".join(f"  {number:>3}  {line}\n" for number, line in enumerate(text.split("\n"), 1))


def numbered_with_tabs(text: str) -> str:
    """As cat -n does."""
    return "".join(f"{number:>6}\t{line}\n" for number, line in enumerate(text.split("\n"), 1))


def numbered_without_blank_lines(text: str) -> str:
    """As nl does: lines without words are neither numbered nor counted."""
    number, lines = 0, []
    for line in text.split("\n"):
        number += bool(line.strip())
        lines.append(f"{number:>6}  {line}\n" if line.strip() else "\n")
    return "".join(lines)


def with_tabs(text: str) -> str:
    """As unexpand -a does: tabs where two blanks or more end at an eighth column."""
    lines = []
    for line in text.split("\n"):
        stops = [line[at:at + 8] for at in range(0, len(line), 8)]
        lines.append("".join(re.sub(r" {2,}\Z", "\t", part) if len(part) == 8 else part for part in stops))
    return "\n".join(lines)


def with_no_break_blanks(text: str) -> str:
    """As mail programs keep runs of blanks in HTML."""
    return text.replace("  ", " \xa0")


def with_nothing_but_no_break_blanks(text: str) -> str:
    return text.replace(" ", "\xa0")


def with_curly_quotes(text: str) -> str:
    """As word processors put them in."""
    return re.sub(r"(?<=\w)'", "\u2019", text)


def misread(text: str) -> str:
    """Curly quotes and no-break blanks in UTF-8, read as Windows-1252."""
    return with_no_break_blanks(with_curly_quotes(text)).encode().decode("cp1252", "replace")


def misread_as_latin_1(text: str) -> str:
    return with_no_break_blanks(text).encode().decode("latin-1")


def misread_and_folded(text: str) -> str:
    """The same where the second half of a no-break blank has become a plain one."""
    return with_no_break_blanks(text).replace("\xa0", "\xc2 ")


def of_windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def of_an_old_mac(text: str) -> str:
    return text.replace("\n", "\r")


def of_windows_twice(text: str) -> str:
    """After a transfer that put a CR before each LF, and met some already."""
    return text.replace("\n", "\r\r\n")


def padded(text: str, width: int = 100) -> str:
    """As terminals copy lines: with blanks to the right edge."""
    return "\n".join(line.ljust(width) for line in text.split("\n"))


def double_spaced(text: str) -> str:
    """As printers for corrections do, and transfers that ended each line twice."""
    return text.replace("\n", "\n\n")


def broken(text: str, width: int = 72) -> str:
    """As mail programs break lines: at the last blank within the width, which is gone then."""
    lines = []
    for line in text.split("\n"):
        while len(line) > width and (at := line.rfind(" ", 1, width + 1)) > 0:
            lines.append(line[:at])
            line = line[at + 1:]  # noqa: PLW2901  # what is left of it
        lines.append(line)
    return "\n".join(lines)


def refolded(text: str, width: int = 72) -> str:
    """As `fold -s` does: behind the last blank within the width, or inside a word that is wider; nothing is gone."""
    lines = []
    for line in text.split("\n"):
        while len(line) > width:
            at = line.rfind(" ", 0, width) + 1 or width
            lines.append(line[:at])
            line = line[at:]  # noqa: PLW2901  # what is left of it
        lines.append(line)
    return "\n".join(lines)


HARMLESS: tuple[Callable[[str], str], ...] = (
    quoted, quoted_tightly, quoted_twice, quoted_twice_tightly, quoted_with_bars, quoted_in_an_answer, numbered,
    numbered_tightly, numbered_with_blanks, numbered_with_tabs, numbered_without_blank_lines, with_tabs,
    with_no_break_blanks, with_nothing_but_no_break_blanks, misread, misread_as_latin_1, misread_and_folded, of_windows,
    of_an_old_mac, of_windows_twice, padded, double_spaced,
    lambda text: quoted(numbered(text)),
    lambda text: of_windows(quoted(with_no_break_blanks(text))),
)
