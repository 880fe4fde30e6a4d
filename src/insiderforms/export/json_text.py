"""A form as JSON. In: an `OwnershipDocument`. Out: `to_json`, the text of `to_dict`. Writes no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dicts import to_dict

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
