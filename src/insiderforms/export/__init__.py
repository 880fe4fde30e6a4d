"""The model in other shapes: dicts, JSON, ownership XML, there and back; tables; pages and texts to read."""

from .arrow import arrow_batches, arrow_schema, to_arrow
from .dicts import FORMAT_VERSION, to_dict
from .filing_rules import FILING_RULES, FilingProblem, FilingRule, FilingSeverity
from .flat_records import RECORD_COLUMNS, records
from .from_dicts import FormatError, from_dict
from .html import to_html
from .json_text import from_json, to_json
from .plot import plot_holdings
from .problems import filing_problems
from .schemas import json_schema
from .sec_tables import Table, tables
from .text import to_text
from .tsv import write_tsv
from .xml import UnwritableError, to_xml

__all__ = [
    "FILING_RULES",
    "FORMAT_VERSION",
    "RECORD_COLUMNS",
    "FilingProblem",
    "FilingRule",
    "FilingSeverity",
    "FormatError",
    "Table",
    "UnwritableError",
    "arrow_batches",
    "arrow_schema",
    "filing_problems",
    "from_dict",
    "from_json",
    "json_schema",
    "plot_holdings",
    "records",
    "tables",
    "to_arrow",
    "to_dict",
    "to_html",
    "to_json",
    "to_text",
    "to_xml",
    "write_tsv",
]
