"""The model in other shapes, there and back: dicts and JSON; and, in `summary`, a text to read."""

from .dicts import FORMAT_VERSION, to_dict
from .from_dicts import FormatError, from_dict
from .json_text import from_json, to_json
from .schemas import json_schema

__all__ = ["FORMAT_VERSION", "FormatError", "from_dict", "from_json", "json_schema", "to_dict", "to_json"]
