"""What a thing looks like that is no ownership form, in words for the error message.

In: text or bytes. Out: words. Knows nothing of the rest of the package.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MAGIC = (
    (b"\x1f\x8b", "gzip-compressed bytes; decompress them first"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"%PDF", "a PDF document"),
    (b"BZh", "bzip2-compressed bytes"),
    (b"\xfd7zXZ", "xz-compressed bytes"),
    (b"\x28\xb5\x2f\xfd", "zstandard-compressed bytes"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\xd0\xcf\x11\xe0", "an Office document of the old binary kind"),
)
_HEAD = 50_000  # who shows nothing of itself in so many characters shows nothing


def describe_bytes(data: bytes) -> str | None:
    """What bytes are that are no text at all; `None` if they may be text."""
    start = data[:1024].lstrip()
    for magic, words in _MAGIC:
        if start.startswith(magic):
            return words
    return "binary data" if b"\0" in data[:1024] else None


OWNERSHIP_TYPES = frozenset({"3", "3/A", "4", "4/A", "5", "5/A"})
_FLAGS = re.IGNORECASE | re.VERBOSE
# The first that is found says it; what a page *is* comes before what it speaks of.
_LOOKS: tuple[tuple[re.Pattern[str], str], ...] = tuple((re.compile(pattern, _FLAGS), words) for pattern, words in (
    (r"\A https?:// \S*+ \Z", "an address; this library fetches nothing"),
    (r"\A [^<>\n]{1,300} \. (?:xml|txt|html?|sgml|nc) \Z", "a file name; a str is content, pass a path object"),
    (r"\A [{\[]", "JSON"),
    (r"\A %PDF", "a PDF document"),
    (r"<title> [^<]* (?: 40[0-9] | 50[0-9] | not\ found | denied | forbidden | unavailable | error | threshold )",
     "an HTML error page"),
    (r"undeclared\ automated\ tool | request\ rate\ threshold\ exceeded | access\ denied", "an HTML error page"),
    (r"<title> [^<]* (?: filing\ documents | filing\ index | index\ of\ / | directory\ listing | edgar\ search )",
     "an index page of EDGAR, which lists a filing's documents"),
    (r"Form\ Type \s+ Company\ Name \s+ CIK | CIK\|Company\ Name\|Form\ Type", "an index file of EDGAR"),
    (r"<submissionType> \s* 144 | notice\ of\ proposed\ sale | \bform\ 144\b",
     "a Form 144, notice of a proposed sale"),
    (r"schedule\s+13\s*([DG])\b | <submissionType> \s* SC(?:HEDULE)?\ 13", "a Schedule 13D or 13G"),
    (r"<documentMimeBlock", "a submission file for EDGAR, whose documents are encoded in base64"),
    ((r"statement\s+of\s+(?:changes\s+(?:in|of)\s+)?beneficial\s+ownership | beneficial\s+ownership\s+of\s+securities |"
      r" \bSEC\ form\ [345]\b | ticker\s+or\s+trading\s+symbol | title\s+of\s+derivative\s+security"),
     "a page or text that speaks of an ownership form, and shows none"),
    (r"\bform\s+(8-K|10-K|10-Q|6-K|20-F|40-F|S-1|S-8|D|13F)\b", "another form of the SEC's"),
    (r"<!doctype\s+html | <html", "an HTML page"),
    (r"\A <\?xml", "XML of another kind"),
    (r"\A <", "markup of another kind"),
))


def describe(text: str, types: Sequence[str] = ()) -> str:
    """What text looks like; `types` are the document types of the submission that it is."""
    if types:
        form = next((kind for kind in types if kind in OWNERSHIP_TYPES), None)
        if form:
            return f"a submission without its Form {form}"
        return f"a submission of {', '.join(dict.fromkeys(types[:5]))}"
    head = text[:_HEAD].strip()
    if not head:
        return "nothing but blanks" if text else "nothing at all"
    for pattern, words in _LOOKS:
        if found := pattern.search(head):
            return f"{words} ({found[0].strip()[:60]!r})" if pattern.groups else words
    return "binary data" if "\0" in head else f"text that begins {head[:60]!r}"
