"""A form as JSON, there and back.

In: an `OwnershipDocument`, or JSON made by anybody. Out: `to_json`, the text of `to_dict`; `from_json`, the form of
such a text. Writes no file and reads none.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NoReturn

from .dicts import to_dict
from .from_dicts import FormatError, Repeated, from_dict

if TYPE_CHECKING:
    from ..model import OwnershipDocument


def to_json(
    form: OwnershipDocument, *, indent: int | None = None, diagnostics: bool = False, submission: bool = False
) -> str:
    r"""The form as JSON in ASCII, on one line, or indented by `indent` blanks; `to_dict` says what is in it.

    >>> from insiderforms.model import Footnote, OwnershipDocument
    >>> to_json(OwnershipDocument(document_type="4", footnotes=(Footnote(id="F1", text="Caf\u00e9 shares."),)))
    '{"format_version": 1, "document_type": "4", "footnotes": [{"id": "F1", "text": "Caf\\u00e9 shares."}]}'
    """
    import json  # late: `import insiderforms` does without it

    return json.dumps(to_dict(form, diagnostics=diagnostics, submission=submission), indent=indent)


def from_json(text: str | bytes) -> OwnershipDocument:
    """The form that `to_json` made this text of; bytes are in UTF-8, UTF-16 or UTF-32.

    What `from_dict` refuses is refused here, with the same `FormatError`; so is what is no JSON, what is nested deeper
    than Python can follow, and an object that has a key twice. Amounts are texts: a number in their place is refused.
    Two halves of a surrogate pair that stand side by side in a text come back as the one character that they are in
    JSON.

    >>> from_json('{"format_version": 1, "derivative_table": [{"kind": "holding", "underlying_security_value": 12.5}]}')
    Traceback (most recent call last):
    ...
    insiderforms.export.from_dicts.FormatError: derivative_table[0].underlying_security_value: a number stands where \
an amount should (a text such as "12.50"; a JSON number is a float, which does not keep the digits)
    """
    import json  # late: as above

    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except RecursionError as error:
        raise FormatError("", "not a form: nested too deeply") from error
    except ValueError as error:  # no JSON, bytes that are no text, or a number of thousands of digits
        raise FormatError("", f"not JSON that can be read: {error}") from error
    return from_dict(data)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these keys and values; a key that it has twice has no value that any field takes."""
    found = dict(pairs)
    if len(found) < len(pairs):
        found |= {key: Repeated() for key, times in Counter(key for key, _ in pairs).items() if times > 1}
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no value of JSON")
