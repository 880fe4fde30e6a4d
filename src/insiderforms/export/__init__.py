"""The model in other shapes: dicts, JSON and ownership XML, there and back; and, in `summary`, a text to read."""

from .dicts import FORMAT_VERSION, to_dict
from .filing_rules import FILING_RULES, FilingProblem, FilingRule, FilingSeverity
from .from_dicts import FormatError, from_dict
from .json_text import from_json, to_json
from .problems import filing_problems
from .schemas import json_schema
from .xml import UnwritableError, to_xml

__all__ = [
    "FILING_RULES",
    "FORMAT_VERSION",
    "FilingProblem",
    "FilingRule",
    "FilingSeverity",
    "FormatError",
    "UnwritableError",
    "filing_problems",
    "from_dict",
    "from_json",
    "json_schema",
    "to_dict",
    "to_json",
    "to_xml",
]
