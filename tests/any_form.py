"""Hypothesis strategy: forms that need not be such as anybody files, with something or nothing in every field.

Out: `anything(kind)`, the values of a type of the model, worked out from its annotations alone; `ANY_FORM`.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st

from insiderforms.diagnostics import Severity
from insiderforms.model import OwnershipDocument

_FINITE = st.builds(
    lambda sign, digits, exponent: Decimal((sign, digits, exponent)),
    st.integers(0, 1), st.lists(st.integers(0, 9), max_size=40).map(tuple),
    st.integers(-9, 2) | st.integers(-200, 200) | st.integers(-(10**8) + 50, 10**8 - 50))
# Which of two hours of one name a time means (`fold`) is no part of its equality, and ISO 8601 does not write it.
_TIMES = st.datetimes().map(lambda time: time.replace(fold=0))
_LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    NoneType: st.none(), bool: st.booleans(), int: st.integers(), Severity: st.sampled_from(Severity),
    str: st.text(max_size=6), Decimal: _FINITE, date: st.dates(), datetime: _TIMES,
}


@cache
def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the model."""
    if kind in _LEAVES:
        return _LEAVES[kind]
    if get_origin(kind) is tuple:
        return st.lists(anything(get_args(kind)[0]), max_size=2).map(tuple)
    if isinstance(kind, UnionType):
        return st.one_of(*map(anything, sorted(get_args(kind), key=_LEAVES.keys().__contains__, reverse=True)))
    return st.builds(kind, **{field.name: anything(hint) for field, hint in _fields(kind)})


def _fields(cls: Any) -> list[tuple[attrs.Attribute[Any], Any]]:
    hints = get_type_hints(cls)
    return [(field, hints[field.name]) for field in attrs.fields(cls)]


ANY_FORM: st.SearchStrategy[OwnershipDocument] = anything(OwnershipDocument)
