"""Character references in text -> characters; every other ampersand stays as it is.

In: text between tags. Out: what it stands for, and a call to `tell` for each reference that XML does not have. Entities
that a document declares itself are not known here and so never expanded.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

_LONG_REFERENCE = re.compile(r"&#(?:0*+([0-9]*+)|([xX])0*+([0-9A-Fa-f]*+));?+")
_REFERENCE = re.compile(r"&(?:(#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};)|([A-Za-z][A-Za-z0-9]{0,30});)?")
_XML = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def unescape_page(text: str) -> str:
    r"""The text of a page with its references as a browser reads them; a number of too many digits is no character.

    >>> unescape_page("AT&amp;T &#x41;&#0000065;") + ascii(unescape_page("&nbsp&#99999999999;"))
    "AT&T AA'\\xa0\\ufffd'"
    """
    return html.unescape(_LONG_REFERENCE.sub(_shortened, text)) if "&" in text else text


def _shortened(found: re.Match[str]) -> str:
    digits = found[1] or found[3] or ""
    if not digits:
        return found[0][:10]  # zeros alone, or none: no character either way
    return f"&#{found[2] or ''}{digits};" if len(digits) <= _MOST_DIGITS else "\ufffd"


_MOST_DIGITS = 7


def unescape(text: str, line: int, tell: Callable[[str, str, int], object]) -> str:
    r"""`text`, which begins on `line`, with its references as characters.

    `tell(code, reference, line)` hears of those that XML does not have.

    >>> unescape("AT&amp;T\nR&D &#36;", 7, lambda *heard: print(*heard))
    raw_ampersand & 8
    'AT&T\nR&D $'
    """
    if "&" not in text:
        return text
    counted = 0

    def character(found: re.Match[str]) -> str:
        nonlocal counted, line
        known = _character(found)
        if found[2] is None and not found[1]:
            code = "raw_ampersand"
        elif known is None:
            code = "unknown_entity"
        elif found[2] and found[2] not in _XML:
            code = "html_entity"
        else:
            return known
        line += text.count("\n", counted, found.start())
        counted = found.start()
        tell(code, found[0], line)
        return found[0] if known is None else known

    return _REFERENCE.sub(character, text)


def _character(found: re.Match[str]) -> str | None:
    """What a reference stands for; `None` if it is no reference, or to nothing known."""
    if found[1]:
        code = _number(found[1])
        return None if code is None else chr(code)
    return _XML.get(found[2]) or _html(found[2]) if found[2] else None


def _number(reference: str) -> int | None:
    """The number of `#8217;` or `#x2019;`, if there is such a character."""
    digits = reference[1:-1]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    allowed = code in (9, 10, 13) or 32 <= code <= 0xD7FF or 0xE000 <= code <= 0x10FFFF  # XML 1.0, production 2
    return code if allowed else None


def _html(name: str) -> str | None:
    from html.entities import html5  # late: two thousand names that few documents need

    return html5.get(f"{name};")
