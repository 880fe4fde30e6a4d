"""What the caller hands over -> text.

In: text, bytes, a path or an open file. Out: text; or `NotOwnershipFormError`, which says what bytes look like that are
no text. Knows how files and their bytes are made, and nothing of what text says.
"""

from __future__ import annotations

import os
import re
from typing import IO

from .diagnostics import NotOwnershipFormError, Report, diagnose

Readable = str | bytes | os.PathLike[str] | IO[str] | IO[bytes]


def read_source(source: Readable, report: Report) -> str:
    """The text of `source`. Raises `NotOwnershipFormError` for what is no text, `OSError` for an unreadable path."""
    data = source if isinstance(source, (bytes, str)) else _read(source)
    return data.removeprefix("\ufeff") if isinstance(data, str) else decode(data, report)


def _read(source: os.PathLike[str] | IO[str] | IO[bytes]) -> str | bytes:
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, os.PathLike):
        with open(source, "rb") as file:  # noqa: PTH123  # pathlib costs a tenth of the package's import
            return file.read()
    return source.read()


# ---- bytes to text

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ESCAPED = re.compile("[\udc80-\udcff]")
# What Windows-1252 leaves undefined has no character.
_CP1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def decode(data: bytes, report: Report) -> str:
    """UTF-8, whatever is declared, if it is that; bytes that are not are Windows-1252 in practice."""
    if data[:1] != b"<" or data[1:2] == b"\0":
        bom, encoding = next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", _encoding_without_bom(data)))
        data = data[len(bom):]
        if encoding != "utf-8":
            return data[:len(data) & ~1].decode(encoding, "surrogatepass")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        escaped = data.decode("utf-8", "surrogateescape")
    from ._strangers import describe_bytes  # late: nearly all sources are UTF-8

    if b"wnership" not in data and (stranger := describe_bytes(data)) is not None:
        raise NotOwnershipFormError(f"not an ownership form: {stranger}")
    text = escaped.translate(_CP1252)
    wrong = _ESCAPED.findall(escaped)
    lost = sum(_CP1252[ord(byte)] == "\ufffd" for byte in wrong)
    if len(wrong) > lost:
        _tell_bytes("cp1252_bytes", len(wrong) - lost, escaped, text, report)
    if lost:
        _tell_bytes("undecodable_bytes", lost, escaped, text, report)
    return text


def _tell_bytes(code: str, count: int, escaped: str, text: str, report: Report) -> None:
    """Report bytes that were not UTF-8, with the first of them."""
    lost = code == "undecodable_bytes"
    first = next(found.start() for found in _ESCAPED.finditer(escaped) if (text[found.start()] == "\ufffd") == lost)
    report(diagnose(code, text=text[first], line=text.count("\n", 0, first) + 1, detail=f"{count} of them"))


def _encoding_without_bom(data: bytes) -> str:
    """UTF-16 gives itself away by the zero bytes beside ASCII characters."""
    low, high = data[:200:2].count(0), data[1:200:2].count(0)
    if 4 * max(low, high) < 3 * len(data[:200:2]):
        return "utf-8"
    return "utf-16-be" if low > high else "utf-16-le"
