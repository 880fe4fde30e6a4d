"""The JSON Schema of the format, made of the model: its types, its literals under each field, `LEAVES`.

Out: `written()`, the text of `schema.json`. `COMMAND`, given at the top of the repository, writes the file anew.
"""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from insiderforms.export import dicts
from insiderforms.export.dicts import FORMAT_VERSION, KINDS
from insiderforms.export.from_dicts import LEAVES
from insiderforms.model import OwnershipDocument

PLACE = "src/insiderforms/export/schema.json"
COMMAND = "PYTHONPATH=src python -m tests.schema_of_model"


def _literals(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Names with the string literal that stands under each."""
    for statement, following in pairwise(body):
        match statement, following:
            case (ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                  ast.Expr(value=ast.Constant(value=str(text)))):
                yield name, " ".join(text.split())


def _explained(thing: type[Any] | ModuleType) -> dict[str, str]:
    """What the literals under the fields of a class, or under the constants of a module, say of them."""
    module = thing if isinstance(thing, ModuleType) else import_module(thing.__module__)
    body = ast.parse(inspect.getsource(module)).body
    if thing is not module:
        [body] = [node.body for node in body if isinstance(node, ast.ClassDef) and node.name == thing.__name__]
    return dict(_literals(body))


def _referred(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _type(kind: Any, defined: dict[str, Any]) -> dict[str, Any]:
    """What the values of a type of the model look like; what it refers to is added to `defined`."""
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _type(get_args(kind)[0], defined)}
    if isinstance(kind, UnionType):
        said = [_type(one, defined) for one in get_args(kind) if one is not NoneType]
        return said[0] if len(said) == 1 else {"oneOf": said}
    if kind not in LEAVES:
        defined.setdefault(kind.__name__, {})  # first, so that a part stands behind what it is a part of
        defined[kind.__name__] |= _object(kind, defined)
        return _referred(kind.__name__)
    leaf = LEAVES[kind]
    if len(leaf.schema) == 1 and "type" in leaf.schema:
        return dict(leaf.schema)
    defined[kind.__name__] = {"description": f"{leaf.name[0].upper()}{leaf.name[1:]}{leaf.hint}.", **leaf.schema}
    return _referred(kind.__name__)


def _tags(cls: type[Any]) -> dict[str, Any]:
    """The keys of a record that are no fields of its class."""
    explained = _explained(dicts)
    if cls is OwnershipDocument:
        return {"format_version": {"const": FORMAT_VERSION, "description": explained["FORMAT_VERSION"]}}
    return {"kind": {"const": KINDS[cls], "description": explained["KINDS"]}} if cls in KINDS else {}


def _object(cls: type[Any], defined: dict[str, Any]) -> dict[str, Any]:
    types, explained, tags = get_type_hints(cls), _explained(cls), _tags(cls)
    demanded = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    properties = {
        field.name: {**_type(types[field.name], defined), "description": explained[field.name]}
        for field in attrs.fields(cls)}
    return {
        "description": " ".join(inspect.cleandoc(cls.__doc__ or "").split()),
        "type": "object",
        "properties": tags | properties,
        **({"required": [*tags, *demanded]} if tags or demanded else {}),
        "additionalProperties": False,
    }


def written() -> str:
    """The text of `schema.json`."""
    defined: dict[str, Any] = {}
    form = _object(OwnershipDocument, defined)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"SEC Form 3, 4 or 5, as insiderforms writes it (format version {FORMAT_VERSION})",
        **form,
        "$defs": defined,
    }
    return json.dumps(schema, indent=2) + "\n"


if __name__ == "__main__":
    (Path(__file__).parents[1] / PLACE).write_text(written(), encoding="utf-8")
