"""What a form looks like as JSON, for programs in any language.

In: nothing. Out: `json_schema`, read from `schema.json`, which a test writes from the model and holds against it.
"""

from __future__ import annotations

from typing import Any


def json_schema() -> dict[str, Any]:
    """The JSON Schema, draft 2020-12, of what `to_dict` and `to_json` write and `from_dict` and `from_json` read.

    A new dict at every call. The patterns hold the whole calendar, so `format` need not be asserted.

    >>> schema = json_schema()
    >>> schema["$defs"]["NonDerivativeHolding"]["properties"]["shares_owned_following_transaction"]["description"]
    'Table I column 5 (Form 3: 2), number of shares owned.'
    """
    import json  # late, as all of these: `import insiderforms` does without them
    from importlib import resources

    schema: dict[str, Any] = json.loads(resources.files(__package__).joinpath("schema.json").read_text("utf-8"))
    return schema
