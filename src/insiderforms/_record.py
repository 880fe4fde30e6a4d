"""`Record`: what every class of the model has in common. In: nothing. Out: a short `repr`."""

from __future__ import annotations

from typing import Any

import attrs


class Record:
    """The base of frozen records: a `repr` that prints only what is set.

    A record cannot be referred to weakly (`weakref_slot=False`): the slot for that would make each larger, and only
    without it can `_assemble_regular` cast a record in a mould of the same slots.
    """

    __slots__ = ()

    def __repr__(self: Any) -> str:
        values = ((field.name, getattr(self, field.name)) for field in attrs.fields(type(self)))
        shown = (f"{name}={value!r}" for name, value in values if value is not None and value != ())
        return f"{type(self).__name__}({', '.join(shown)})"
