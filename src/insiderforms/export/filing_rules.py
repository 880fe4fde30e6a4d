"""What EDGAR demands of an ownership document before it takes it: each rule with its section of the specification.

In: nothing. Out: `FILING_RULES`, after sections 3 to 5 of the SEC's *EDGAR Ownership XML Technical Specification* 5.5,
and `FilingProblem`, which says where a form breaks one. Knows no form: `problems` holds forms against the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

import attrs

from .._record import Record


class FilingSeverity(StrEnum):
    """What EDGAR does about it (section 5)."""

    SUSPENSE = "suspense"
    """The submission is suspended: it is not filed."""
    WARNING = "warning"
    """The submission is filed; what was wrong is discarded or replaced."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FilingRule(Record):
    """One rule of the specification."""

    section: str
    """The section that states it: `"4.3.2"`."""
    requirement: str
    """The specification's words, shortened."""
    severity: FilingSeverity
    """What becomes of a submission that breaks it."""
    in_schema: bool
    """Whether the SEC's schemas state it too, so that a validating parser sees it; EDGAR alone sees the others."""


def _rule(section: str, requirement: str, *, in_schema: bool = False,
          severity: FilingSeverity = FilingSeverity.SUSPENSE) -> FilingRule:
    return FilingRule(section=section, requirement=requirement, severity=severity, in_schema=in_schema)


_WARNING = FilingSeverity.WARNING

FILING_RULES: Mapping[str, FilingRule] = {
    # Which elements there are.
    "unwritable": _rule("5", "any XML schema violation; to_xml raises", in_schema=True),
    "missing": _rule("3.5", "a mandatory element has no value", in_schema=True),
    "not_applicable": _rule("3.5", "inclusion of an element not prescribed in the schema", in_schema=True),
    "not_for_filers": _rule("3.3", "NA: EDGAR uses this field; do not provide a value", severity=_WARNING),
    "edgar_decides": _rule("4.3", "EDGAR will determine the value of this element", severity=_WARNING),
    "too_many": _rule("3.3", "exceeding a Max Occur limit", in_schema=True),
    "no_transaction": _rule(
        "4.3.3", "at least one transaction, unless notSubjectToSection16 is provided with a value of true"),
    # What a value may be.
    "too_long": _rule("3.5", "a string value exceeds its maximum length", in_schema=True),
    "too_long_for_edgar": _rule("3.5", "the EDGAR database stores up to this number of characters"),
    "wrong_length": _rule("3.5", "a string value is not as long as the schema has it", in_schema=True),
    "wrong_characters": _rule("3.5", "a string value has characters that the schema does not admit", in_schema=True),
    "line_break": _rule("4.1", "keep the begin tag, data value and end tag on the same line", severity=_WARNING),
    "not_in_list": _rule("3.6", "an element constrained by a choice list has an invalid value", in_schema=True),
    "obsolete_country": _rule("3.6.2", "obsolete codes can pass the schema; EDGAR will suspend"),
    "number_out_of_range": _rule("3.2", "decimal: at least 0.0, at most 999999999999.9999", in_schema=True),
    "too_many_decimals": _rule("3.2", "decimal: EDGAR stores up to four decimal places", in_schema=True),
    "minus_sign": _rule("3.2", "decimal: cannot contain a minus sign"),
    # Reporting owners.
    "missing_ccc": _rule("4.3.2", "you must provide a CIK and CCC"),
    "duplicate_owner": _rule("4.3.2", "each reporting owner can only be included once"),
    "no_relationship": _rule("3.3, cm(1)", "at least one of the four relationships must be true"),
    "no_officer_title": _rule("3.3, cm(2)", "if isOfficer is true, then officerTitle becomes mandatory"),
    "no_other_text": _rule("3.3, cm(3)", "if isOther is true, then otherText becomes mandatory"),
    "no_address_flag": _rule("3.5", "rptOwnerNonUSAddressFlag is mandatory if there is an address"),
    "no_country": _rule("3.3, cm(9)", "if rptOwnerNonUSAddressFlag is true, then rptOwnerCountry becomes mandatory"),
    "no_state": _rule("3.3, cm(10)", "if rptOwnerNonUSAddressFlag is false, then rptOwnerState becomes mandatory"),
    # Transactions and holdings.
    "no_value_nor_footnote": _rule("3.3, cm(8)", "if nothing is provided for the value, then the element must be"
                                   " footnoted", in_schema=True),
    "two_amounts": _rule("3.3, cm(4) (6) (7)", "you cannot provide a value for both", in_schema=True),
    "no_amount": _rule("3.3, cm(4) (7)", "you must provide a number of shares or a value", in_schema=True),
    "no_underlying_amount": _rule("3.3, cm(6)", "you must provide a number of underlying shares or a value"),
    "nature_of_direct": _rule("3.3, cm(5)", "if directOrIndirectOwnership is D, do not supply natureOfOwnership"),
    "no_nature_of_indirect": _rule("3.3, cm(5)", "if directOrIndirectOwnership is I, natureOfOwnership is mandatory"),
    "timeliness": _rule("4.3.8", "form type 5 on a 4: empty or E; 4 or 5 on a 5: empty or L"),
    "timeliness_on_time": _rule("4.3.8.2", "a 4 transaction is on time: provide no value", severity=_WARNING),
    "no_late_holding_type": _rule("4.3.8.3", "to distinguish a late holding, transactionFormType must be 3"),
    # Footnotes.
    "footnote_id": _rule("4.3.5", "an uppercase F followed by a number between 1 and 99", in_schema=True),
    "duplicate_footnote": _rule("4.3.5", "a footnote is defined twice", in_schema=True),
    "unreferenced_footnote": _rule("5", "inclusion of a footnote that is never referenced"),
    # The schema says IDREF, but not every validator looks references up.
    "dangling_reference": _rule("4.3.6", "the linkage between elements and footnotes: ID and IDREF", in_schema=True),
    "repeated_reference": _rule("4.3.6", "a single field cannot reference the same footnote more than once"),
    "not_footnotable": _rule("3.5", "an element that cannot have a footnote on this form", in_schema=True),
}
"""Every rule by its code. A test fails for a rule that no form provokes."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FilingProblem(Record):
    """One rule that a form breaks, in one place."""

    rule: str
    """A key of `FILING_RULES`, which has the rule's words; stable between releases."""
    severity: FilingSeverity
    """What EDGAR does about it: suspense or warning."""
    section: str
    """The section of the specification that states the rule."""
    field: str
    """Where in the form, as a path: `non_derivative_table[2].transaction_date`, `reporting_owners[0].address.state`."""
    message: str
    """What is wrong there."""

    def __str__(self) -> str:
        return f"{self.severity}: {self.message} [{self.rule}, section {self.section}] at {self.field}"


Problems = Iterator[FilingProblem]


def problem(rule: str, field: str, message: str) -> FilingProblem:
    """The problem of breaking `rule` at `field`; severity and section come from `FILING_RULES`."""
    stated = FILING_RULES[rule]
    return FilingProblem(rule=rule, severity=stated.severity, section=stated.section, field=field, message=message)
