"""The model in other shapes: dicts and JSON; and, in `summary`, a text to read."""

from .dicts import FORMAT_VERSION, to_dict
from .json_text import to_json

__all__ = ["FORMAT_VERSION", "to_dict", "to_json"]
