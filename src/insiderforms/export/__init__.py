"""The model in other shapes: dicts, JSON, a summary to read."""

from .dicts import FORMAT_VERSION, to_dict
from .json_text import to_json
from .summary import to_summary

__all__ = ["FORMAT_VERSION", "to_dict", "to_json", "to_summary"]
