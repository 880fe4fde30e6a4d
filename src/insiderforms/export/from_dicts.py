"""A form out of the dicts that `to_dict` makes of one.

In: nested dicts and lists, made by anybody. Out: `from_dict`, the `OwnershipDocument` that they say, or a `FormatError`
that names the place. Knows no field by name: which keys there are and what stands under each follows from the model's
types, and `LEAVES` is the table of how the values of each type are written. `schema.json` is made of the same two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from ..diagnostics import Severity
from ..model import OwnershipDocument
from .dicts import AMOUNT, FORMAT_VERSION, KINDS

_Read = Callable[[Any, str, str], Any]
"""What makes the model's value of a plain one, or raises `FormatError`. The place of the value comes in two pieces, the
path of what holds it and the step from there, since it is put together for an error alone."""

# The calendar as a regular expression, so that a schema's reader needs no other notion of a date to refuse February 30.
# A year is one to 9999. None of this has a choice of two ways through the same digits.
_MONTHS_AND_DAYS = (
    r"(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"  # months of 31 days
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)"  # months of 30 days
    r"|02-(0[1-9]|1[0-9]|2[0-8])"
)
_YEAR = r"([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
_BY_FOUR = r"(0[48]|[2468][048]|[13579][26])"  # the numbers of two digits, without 00, that four divides
_LEAP_YEAR = rf"([0-9]{{2}}{_BY_FOUR}|{_BY_FOUR}00)"
_DAY = rf"({_YEAR}-({_MONTHS_AND_DAYS})|{_LEAP_YEAR}-02-29)"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{6})?"
DATE = re.compile(rf"^{_DAY}$")
"""A day that the calendar has. Not verbose, because the JSON Schema has it too."""
DATETIME = re.compile(rf"^{_DAY}T{_TIME}$")
"""The same with a time of day, microseconds if there are any, and no zone."""


class FormatError(ValueError):
    """Why dicts or JSON are no form in the format of `to_dict`: where, and what is wrong there."""

    def __init__(self, path: str, reason: str):
        super().__init__(path, reason)
        self.path = path
        """The place, as a path: `non_derivative_table[2].transaction_date`; empty for the whole."""
        self.reason = reason
        """What is wrong there, in words."""

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


class Repeated:
    """What stands under a key that a JSON object has twice: no field takes it, so that it is refused where it is."""


@attrs.frozen(kw_only=True)
class Leaf:
    """How the values of one type are written."""

    name: str
    """What a message calls one."""
    hint: str = ""
    """What a message adds."""
    schema: Mapping[str, Any]
    """Which plain values these are, for a JSON Schema."""
    fits: Callable[[Any], bool]
    """Which plain values these are."""
    read: Callable[[Any], Any]
    """The model's value of one that fits."""


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_whole(value: Any) -> bool:
    """Whether this is a whole number; 1.0 is one, as JSON Schema has it: some languages write no other."""
    return (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and value.is_integer())


def _is_severity(value: Any) -> bool:
    return isinstance(value, str) and value in tuple(Severity)


def _patterned(pattern: re.Pattern[str], read: Callable[[str], Any], name: str, hint: str, **also: str) -> Leaf:
    # Python's `$`, which some readers of schemas use, also stands before a line break at the end; `not` shuts that out.
    schema = {"type": "string", "pattern": pattern.pattern, "not": {"pattern": r"\n"}, **also}
    return Leaf(
        name=name, hint=hint, schema=schema, read=read,
        fits=lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None)


LEAVES: Mapping[type[Any], Leaf] = {
    str: Leaf(name="a text", schema={"type": "string"}, fits=_is_text, read=str),
    bool: Leaf(name="true or false", schema={"type": "boolean"}, fits=_is_flag, read=bool),
    int: Leaf(name="a whole number", schema={"type": "integer"}, fits=_is_whole, read=int),
    Severity: Leaf(
        name="a severity", hint=" (" + ", ".join(Severity) + ")",
        schema={"enum": [str(severity) for severity in Severity]}, fits=_is_severity, read=Severity),
    Decimal: _patterned(
        AMOUNT, Decimal, "an amount",
        ' (a text such as "12.50"; a JSON number is a float, which does not keep the digits)'),
    date: _patterned(DATE, date.fromisoformat, "a date", ' (a text such as "2024-05-14")', format="date"),
    # No `format`: that of JSON Schema, `date-time`, demands a zone.
    datetime: _patterned(
        DATETIME, datetime.fromisoformat, "a time", ' (a text such as "2024-05-14T17:30:05", without a zone)'),
}
"""Every type of the model that is not made of others."""

_TOLD = {
    dict: "an object", list: "an array", bool: "true or false", int: "a number", float: "a number",
    NoneType: "null (what a form does not say is left out)", Repeated: "a repeated key",
}


def from_dict(data: dict[str, Any]) -> OwnershipDocument:
    """The form that `to_dict` made these dicts and lists of, to the last digit of every amount.

    What `to_dict` left out comes back as nothing: `None`, an empty tuple, an issuer of whom nothing is said. The
    submission, the rendering and the diagnostics come back if they were asked for then. Which dicts are a form is what
    `json_schema` says, no more and no less: a key that the model does not have, a value of another type and a
    `format_version` other than `FORMAT_VERSION` are refused with a `FormatError`, a `ValueError` that names the place.

    >>> from_dict({"format_version": 1, "document_type": "4"})
    OwnershipDocument(document_type='4', issuer=Issuer())
    >>> from_dict({"format_version": 1, "derivative_table": [{"kind": "holding", "exercise_date": "2024-02-30"}]})
    Traceback (most recent call last):
    ...
    insiderforms.export.from_dicts.FormatError: derivative_table[0].exercise_date: '2024-02-30' stands where a date \
should (a text such as "2024-05-14")
    """
    version = _demanded(data, "format_version", "")
    if not _is_whole(version) or version != FORMAT_VERSION:
        raise _wrong("", ".format_version", f"not {FORMAT_VERSION}, the only version of the format that is known")
    form: OwnershipDocument = _record(OwnershipDocument, "format_version")(data, "", "")
    return form


def _wrong(path: str, step: str, reason: str) -> FormatError:
    return FormatError(f"{path}{step}".removeprefix("."), reason)


def _misfit(value: Any, path: str, step: str, name: str, hint: str = "") -> FormatError:
    return _wrong(path, step, f"{_told(value)} stands where {name} should{hint}")


def _told(value: Any, limit: int = 60) -> str:
    """A value in a message: short, and never looked into, as it may be nested without end."""
    if isinstance(value, str):
        return repr(value) if len(value) <= limit else f"{value[:limit]!r}..."
    return _TOLD.get(type(value)) or f"a Python {type(value).__name__}"


def _step(key: Any) -> str:
    """The step from an object to what stands under `key`, which may be a stranger's."""
    return f".{key}" if isinstance(key, str) and key.isidentifier() and len(key) <= 60 else f"[{_told(key)}]"


def _demanded(value: Any, key: str, path: str) -> Any:
    """What stands under a key that must be there."""
    if not isinstance(value, dict):
        raise _misfit(value, path, "", "an object")
    if key not in value:
        raise _wrong(path, f".{key}", "missing")
    return value[key]


@cache
def _reader(kind: Any) -> _Read:
    """What reads values of a type of the model."""
    if kind in LEAVES:
        return _leaf(LEAVES[kind])
    if get_origin(kind) is tuple:
        return _array(_reader(get_args(kind)[0]))
    if not isinstance(kind, UnionType):
        return _record(kind)
    said = [one for one in get_args(kind) if one is not NoneType]  # nothing is said by leaving out
    return _reader(said[0]) if len(said) == 1 else _row(said)


def _leaf(leaf: Leaf) -> _Read:
    def read(value: Any, path: str, step: str) -> Any:
        if not leaf.fits(value):
            raise _misfit(value, path, step, leaf.name, leaf.hint)
        return leaf.read(value)

    return read


def _array(read_item: _Read) -> _Read:
    def read(value: Any, path: str, step: str) -> Any:
        if not isinstance(value, list):
            raise _misfit(value, path, step, "an array")
        here = path + step
        return tuple([read_item(item, here, f"[{index}]") for index, item in enumerate(value)])

    return read


def _row(classes: Sequence[Any]) -> _Read:
    """What reads records of several classes, each of which says of which kind it is."""
    readers = {KINDS[cls]: _record(cls, "kind") for cls in classes}
    kinds = " or ".join(f'"{kind}"' for kind in readers)

    def read(value: Any, path: str, step: str) -> Any:
        kind = _demanded(value, "kind", path + step)
        if not isinstance(kind, str) or kind not in readers:
            raise _misfit(kind, path + step, ".kind", kinds)
        return readers[kind](value, path, step)

    return read


@cache
def _record(cls: Any, *tags: str) -> _Read:
    """What reads records of a class, and passes over the keys `tags`, which are no fields' and were read before."""
    types = get_type_hints(cls)
    readers = {field.name: (_reader(types[field.name]), f".{field.name}") for field in attrs.fields(cls)}
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]

    def read(value: Any, path: str, step: str) -> Any:
        if not isinstance(value, dict):
            raise _misfit(value, path, step, "an object")
        here = path + step
        values = {}
        for key, item in value.items():
            if key in readers:
                read_item, next_step = readers[key]
                values[key] = read_item(item, here, next_step)
            elif key not in tags:
                raise _wrong(here, _step(key), f"{cls.__name__} has no such field")
        for key in required:
            _demanded(value, key, here)
        return cls(**values)

    return read
