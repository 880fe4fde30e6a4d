"""`Record`: what every class of the model has in common; `Answers`: several of them. In: nothing. Out: how they show.

A notebook asks a value for `_repr_html_`. What makes it is loaded then, by name: no record knows how it is set.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, TypeVar

import attrs

_T = TypeVar("_T")


def notebook_html(value: object) -> str:
    """What a notebook shows of a record, of several, or of a history: a piece of HTML, all text escaped."""
    html: str = import_module(f"{__package__}.export.notebook").notebook_html(value)
    return html


class Record:
    """The base of frozen records: a `repr` that prints only what is set, and a table for notebooks.

    A record cannot be referred to weakly (`weakref_slot=False`): the slot for that would make each larger, and only
    without it can `_assemble_regular` cast a record in a mould of the same slots.
    """

    __slots__ = ()

    def __repr__(self: Any) -> str:
        values = ((field.name, getattr(self, field.name)) for field in attrs.fields(type(self)))
        shown = (f"{name}={value!r}" for name, value in values if value is not None and value != ())
        return f"{type(self).__name__}({', '.join(shown)})"

    def _repr_html_(self) -> str:
        return notebook_html(self)


class Answers(tuple[_T, ...]):
    """A tuple of records that a notebook shows as a table; in everything else the tuple that it is."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return notebook_html(self)
