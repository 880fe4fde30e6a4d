"""`@record`: what every class of the model is. In: a class. Out: it, frozen, slotted, by keyword, with a short repr."""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform

import attrs

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(attrs.field,))
def record(cls: type[_T]) -> type[_T]:
    """Make `cls` an immutable record: `attrs.frozen(kw_only=True)` whose `repr` prints only what is set.

    It can't be referred to weakly: the slot for that would make a filing an eighth larger.
    """
    cls.__repr__ = _repr_of_what_is_set  # type: ignore[method-assign]  # that is the purpose
    return attrs.frozen(kw_only=True, repr=False, weakref_slot=False)(cls)


def _repr_of_what_is_set(self: Any) -> str:
    values = ((field.name, getattr(self, field.name)) for field in attrs.fields(type(self)))
    shown = (f"{name}={value!r}" for name, value in values if value is not None and value != ())
    return f"{type(self).__name__}({', '.join(shown)})"
