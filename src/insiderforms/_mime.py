"""A form inside a message of e-mail, or in a browser's archive (.mhtml), encoded for transport, is decoded.

In: text. Out: the text of the part that is a page or XML; or the text as it was, if it is no such message. Knows how
messages are divided and encoded (RFC 2045, 2046), and nothing of forms.
"""

from __future__ import annotations

import binascii
import re

from ._source import decode
from .diagnostics import Report, diagnose

_HINT = "ransfer-"  # as filed, headers are written in either case
_ENCODING = re.compile(r"^Content-Transfer-Encoding:[ \t]*+(quoted-printable|base64)\b", re.IGNORECASE | re.MULTILINE)
_TYPE = re.compile(r"^Content-Type:[ \t]*+([\w/.+-]++)", re.IGNORECASE | re.MULTILINE)
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/xml", "application/xml"})
_BOUNDARY = re.compile(r"\bboundary[ \t]*+=[ \t]*+(?:\"([^\"\r\n]{1,70})\"|([^\s;\"]{1,70}))", re.IGNORECASE)
_MOST_BOUNDARIES = 20
"""Messages in messages; who has more is none that holds a form."""
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]++")
_END_OF_HEADER = re.compile(r"\r?\n\r?\n")


def decoded(text: str, report: Report) -> str:
    """The part of a message that is a page, as it was before it was encoded."""
    if _HINT not in text:
        return text
    parts = _parts(text)
    for at, (start, end) in enumerate(parts):
        blank = _END_OF_HEADER.search(text, start, end)
        encoding = _ENCODING.search(text, start, blank.start()) if blank else None
        kind = _TYPE.search(text, start, blank.start()) if blank else None
        if blank is None or encoding is None or kind is None or kind[1].lower() not in _PAGES:
            continue
        data = _decoded(text[blank.end():end], encoding[1].lower())
        report(diagnose("transfer_encoding", text=encoding[0], line=text.count("\n", 0, encoding.start()) + 1))
        _tell_others(text, parts[:at] + parts[at + 1:], report)
        return decode(data, report)
    return text


def _parts(text: str) -> list[tuple[int, int]]:
    """Where each part of a message starts and ends: between its boundaries, all of it if it has none."""
    names = list(dict.fromkeys(found[1] or found[2] for found in _BOUNDARY.finditer(text)))[:_MOST_BOUNDARIES]
    if not names:
        return [(0, len(text))]
    line = re.compile(rf"^--(?:{'|'.join(map(re.escape, names))})(?:--)?[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
    ends = [(found.start(), found.end()) for found in line.finditer(text)]
    return [(after, before) for (_, after), (before, _) in zip(ends, [*ends[1:], (len(text), 0)], strict=True)]


def _decoded(body: str, encoding: str) -> bytes:
    """The bytes of a part, as far as it goes if it is cut off."""
    data = body.encode("utf-8", "surrogatepass")
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data)
    letters = _NO_BASE64.sub(b"", data)
    letters = letters[:-1] if len(letters) % 4 == 1 else letters
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def _tell_others(text: str, parts: list[tuple[int, int]], report: Report) -> None:
    line, counted = 1, 0
    for start, end in parts:
        kind = _TYPE.search(text, start, end)
        if kind is not None:
            line += text.count("\n", counted, kind.start())
            counted = kind.start()
            report(diagnose("other_document", text=kind[1], line=line))
