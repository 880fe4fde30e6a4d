"""THE TABLE of every field of the form: schema element, place on paper, kind of value.

In: nothing. Out: for each record of the form its `Field`s, in the order in which the schema writes them. Readers find
fields by it, `_assemble` converts by it, the field reference is printed from it. Places are those of appendices B to D
of the SEC's *EDGAR Ownership XML Technical Specification*; forms of before August 2002 number some boxes otherwise.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Field:
    """One leaf of the schema."""

    name: str
    """The attribute of the model."""
    element: str
    """The schema's leaf element."""
    kind: str
    """The kind of value: a key of `_values.READERS`."""
    form4: str | None = None
    """Box or column on Form 4; `None` where it is not printed or Form 4 lacks the field."""
    form3: str | None = None
    """The same on Form 3."""
    form5: str | None = None
    """The same on Form 5."""
    group: str | None = None
    """The element that groups this leaf with others inside its record."""
    footnoted: bool = False
    """Whether the leaf keeps its text in a `<value>` and may carry `<footnoteId>`s."""

    @property
    def path(self) -> str:
        """Where the field stands in the model's object for its record."""
        return f"address.{self.name}" if self.group == "reportingOwnerAddress" else self.name


def _field(name: str, element: str, kind: str, form4: str | None = None, form3: str | None = None,
           form5: str | None = None) -> Field:
    return Field(name, element, kind, form4, form3, form4 if form5 is None else form5)


DOCUMENT: tuple[Field, ...] = (
    _field("schema_version", "schemaVersion", "text"),
    _field("document_type", "documentType", "document_type", "Heading", "Heading"),
    _field("period_of_report", "periodOfReport", "date", "3. Date of Earliest Transaction",
           "2. Date of Event Requiring Statement", "3. Statement for Issuer's Fiscal Year Ended"),
    _field("date_of_original_submission", "dateOfOriginalSubmission", "date", "4. If Amendment, Date of Original Filed",
           "5. If Amendment, Date of Original Filed"),
    Field("no_securities_owned", "noSecuritiesOwned", "flag", form3="Explanation of Responses"),
    _field("not_subject_to_section16", "notSubjectToSection16", "flag", "Check box, top left"),
    Field("form3_holdings_reported", "form3HoldingsReported", "flag", form5="Check box, top left"),
    Field("form4_transactions_reported", "form4TransactionsReported", "flag", form5="Check box, top left"),
    _field("aff10b5_one", "aff10b5One", "flag", "Check box above Table I"),
    _field("remarks", "remarks", "lines", "Remarks", "Remarks"),
)

ISSUER: tuple[Field, ...] = (
    _field("cik", "issuerCik", "cik"),
    _field("name", "issuerName", "text", "2. Issuer Name", "3. Issuer Name"),
    _field("trading_symbol", "issuerTradingSymbol", "text", "2. Ticker or Trading Symbol",
           "3. Ticker or Trading Symbol"),
    _field("foreign_trading_symbol", "issuerForeignTradingSymbol", "text", "2a. Foreign Trading Symbol",
           "3a. Foreign Trading Symbol"),
)


def _grouped(group: str, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(attrs.evolve(field, group=group) for field in fields)


_NAME_AND_ADDRESS = "1. Name and Address of Reporting Person"
_RELATIONSHIP = ("5. Relationship of Reporting Person(s) to Issuer", "4. Relationship of Reporting Person(s) to Issuer")

OWNER_ID: tuple[Field, ...] = _grouped("reportingOwnerId", (
    _field("cik", "rptOwnerCik", "cik"),
    _field("ccc", "rptOwnerCcc", "text"),
    _field("name", "rptOwnerName", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
))
ADDRESS: tuple[Field, ...] = _grouped("reportingOwnerAddress", (
    _field("non_us_address_flag", "rptOwnerNonUSAddressFlag", "flag"),
    _field("street1", "rptOwnerStreet1", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("street2", "rptOwnerStreet2", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("city", "rptOwnerCity", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("non_us_state_territory", "rptOwnerNonUSStateTerritory", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("state", "rptOwnerState", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("country", "rptOwnerCountry", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("zip_code", "rptOwnerZipCode", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("state_description", "rptOwnerStateDescription", "text"),
    _field("good_address", "rptOwnerGoodAddress", "flag"),
))
RELATIONSHIP: tuple[Field, ...] = _grouped("reportingOwnerRelationship", (
    _field("is_director", "isDirector", "flag", *_RELATIONSHIP),
    _field("is_officer", "isOfficer", "flag", *_RELATIONSHIP),
    _field("is_ten_percent_owner", "isTenPercentOwner", "flag", *_RELATIONSHIP),
    _field("is_other", "isOther", "flag", *_RELATIONSHIP),
    _field("officer_title", "officerTitle", "text", *_RELATIONSHIP),
    _field("other_text", "otherText", "text", *_RELATIONSHIP),
))
OWNER: tuple[Field, ...] = OWNER_ID + ADDRESS + RELATIONSHIP

SIGNATURE: tuple[Field, ...] = (
    _field("signature_name", "signatureName", "text", "Signature of Reporting Person", "Signature of Reporting Person"),
    _field("signature_date", "signatureDate", "date", "Date", "Date"),
)


# The columns of both tables. A leaf stands in another column in Table II than in Table I, and on Form 3 than on 4 and
# 5: (element, kind, group, Table I on Form 4, Table I on Form 3, Table II on Form 4, Table II on Form 3).

_AMOUNTS, _POST, _NATURE = "transactionAmounts", "postTransactionAmounts", "ownershipNature"
_CODING, _UNDERLYING = "transactionCoding", "underlyingSecurity"
_ACQUIRED_OR_DISPOSED = ("4. Securities Acquired (A) or Disposed Of (D)", None,
                         "5. Number of Derivative Securities Acquired (A) or Disposed of (D)", None)
_CODE = ("3. Transaction Code", None, "4. Transaction Code", None)
_DATES = (None, None, "6. Date Exercisable and Expiration Date", "2. Date Exercisable and Expiration Date")
_UNDERLYING_AMOUNT = (None, None, "7. Title and Amount of Underlying Securities",
                      "3. Title and Amount of Securities Underlying Derivative Security")
_OWNED = ("5. Amount of Securities Beneficially Owned Following Reported Transaction(s)",
          "2. Amount of Securities Beneficially Owned",
          "9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)", None)

_COLUMNS: dict[str, tuple[str, str, str | None, tuple[str | None, str | None, str | None, str | None]]] = {
    "security_title": ("securityTitle", "text", None, (
        "1. Title of Security", "1. Title of Security",
        "1. Title of Derivative Security", "1. Title of Derivative Security")),
    "conversion_or_exercise_price": ("conversionOrExercisePrice", "number", None, (
        None, None, "2. Conversion or Exercise Price of Derivative Security",
        "4. Conversion or Exercise Price of Derivative Security")),
    "transaction_date": ("transactionDate", "date", None, (
        "2. Transaction Date", None, "3. Transaction Date", None)),
    "deemed_execution_date": ("deemedExecutionDate", "date", None, (
        "2A. Deemed Execution Date, if any", None, "3A. Deemed Execution Date, if any", None)),
    "transaction_form_type": ("transactionFormType", "form_type", _CODING, _CODE),
    "transaction_code": ("transactionCode", "transaction_code", _CODING, _CODE),
    "equity_swap_involved": ("equitySwapInvolved", "flag", _CODING, _CODE),
    "transaction_timeliness": ("transactionTimeliness", "timeliness", None, _CODE),
    "transaction_shares": ("transactionShares", "number", _AMOUNTS, _ACQUIRED_OR_DISPOSED),
    "transaction_total_value": ("transactionTotalValue", "number", _AMOUNTS, (None, None, *_ACQUIRED_OR_DISPOSED[2:])),
    "transaction_price_per_share": ("transactionPricePerShare", "number", _AMOUNTS, (
        "4. Price", None, "8. Price of Derivative Security", None)),
    "transaction_acquired_disposed_code": (
        "transactionAcquiredDisposedCode", "acquired_disposed", _AMOUNTS, _ACQUIRED_OR_DISPOSED),
    "exercise_date": ("exerciseDate", "date", None, _DATES),
    "expiration_date": ("expirationDate", "date", None, _DATES),
    "underlying_security_title": ("underlyingSecurityTitle", "text", _UNDERLYING, _UNDERLYING_AMOUNT),
    "underlying_security_shares": ("underlyingSecurityShares", "number", _UNDERLYING, _UNDERLYING_AMOUNT),
    "underlying_security_value": ("underlyingSecurityValue", "number", _UNDERLYING, _UNDERLYING_AMOUNT),
    "shares_owned_following_transaction": ("sharesOwnedFollowingTransaction", "number", _POST, _OWNED),
    "value_owned_following_transaction": ("valueOwnedFollowingTransaction", "number", _POST, _OWNED),
    "direct_or_indirect_ownership": ("directOrIndirectOwnership", "ownership", _NATURE, (
        "6. Ownership Form: Direct (D) or Indirect (I)", "3. Ownership Form: Direct (D) or Indirect (I)",
        "10. Ownership Form: Direct (D) or Indirect (I)", "5. Ownership Form: Direct (D) or Indirect (I)")),
    "nature_of_ownership": ("natureOfOwnership", "text", _NATURE, (
        "7. Nature of Indirect Beneficial Ownership", "4. Nature of Indirect Beneficial Ownership",
        "11. Nature of Indirect Beneficial Ownership", "6. Nature of Indirect Beneficial Ownership")),
}


def _columns(table: int, names: str) -> tuple[Field, ...]:
    """The named columns as the fields of a row of Table I (`table` 0) or Table II (1)."""
    fields = []
    for name in names.split():
        element, kind, group, places = _COLUMNS[name]
        form4, form3 = places[2 * table], places[2 * table + 1]
        fields.append(Field(name, element, kind, form4, form3, form4, group, group != _CODING))
    return tuple(fields)


_CODING_COLUMNS = "transaction_form_type transaction_code equity_swap_involved"
_AMOUNT_COLUMNS = "transaction_price_per_share transaction_acquired_disposed_code"
_DERIVATIVE_COLUMNS = ("exercise_date expiration_date underlying_security_title underlying_security_shares"
                       " underlying_security_value")
_OWNED_COLUMNS = ("shares_owned_following_transaction value_owned_following_transaction"
                  " direct_or_indirect_ownership nature_of_ownership")

NON_DERIVATIVE_TRANSACTION = _columns(0, (
    f"security_title transaction_date deemed_execution_date {_CODING_COLUMNS} transaction_timeliness"
    f" transaction_shares {_AMOUNT_COLUMNS} {_OWNED_COLUMNS}"))
NON_DERIVATIVE_HOLDING = _columns(0, f"security_title transaction_form_type {_OWNED_COLUMNS}")
DERIVATIVE_TRANSACTION = _columns(1, (
    f"security_title conversion_or_exercise_price transaction_date deemed_execution_date {_CODING_COLUMNS}"
    f" transaction_timeliness transaction_shares transaction_total_value {_AMOUNT_COLUMNS} {_DERIVATIVE_COLUMNS}"
    f" {_OWNED_COLUMNS}"))
DERIVATIVE_HOLDING = _columns(1, (
    f"security_title conversion_or_exercise_price transaction_form_type {_DERIVATIVE_COLUMNS} {_OWNED_COLUMNS}"))

ROWS: dict[str, tuple[Field, ...]] = {
    "non_derivative_transaction": NON_DERIVATIVE_TRANSACTION,
    "non_derivative_holding": NON_DERIVATIVE_HOLDING,
    "derivative_transaction": DERIVATIVE_TRANSACTION,
    "derivative_holding": DERIVATIVE_HOLDING,
}
"""The four kinds of row."""

RECORDS: dict[str, tuple[Field, ...]] = {
    "document": DOCUMENT, "issuer": ISSUER, "owner": OWNER, "signature": SIGNATURE, **ROWS,
}
"""Every record of the form by its kind."""

OPTIONAL_GROUPS: dict[str, frozenset[str]] = {
    # only a holding that is late on a Form 5 has a coding; Form 3 has no column for derivative securities owned
    "non_derivative_holding": frozenset({"transactionCoding"}),
    "derivative_holding": frozenset({"transactionCoding", "postTransactionAmounts"}),
}
"""The groups that a row may do without; the schema demands all others."""

NAMES: dict[str, tuple[str, ...]] = {kind: tuple(field.name for field in fields) for kind, fields in RECORDS.items()}
"""The attribute names of every record, in the order of its texts."""

CODING = "transaction_coding"
"""The name under which a footnote mark on the whole `<transactionCoding>` is kept: it marks no single field."""


# What the form says on paper beside its values. In a wording a blank stands for any white space; the words behind `>`
# may be missing, the last first, as captions are broken and shortened. Letter case does not matter, and the item's
# number, which changed in 1996, 2002, 2003, 2005 and 2026, is no part of it.

CAPTIONS: tuple[tuple[str, str], ...] = (
    # The items above the tables.
    ("name_and_address",
     r"names?\s?(?:and|&|/)\s?address(?:es)? > of (?:the\s|additional\s)?reporting (?:persons?|owners?)(?:\(s\))?"),
    ("name", r"name of reporting (?:person|owner)(?:\(s\))?"),
    ("issuer", r"issuer (?:and|&|/) (?:(?:ticker|trading)\s+)?symbol"),
    ("issuer", r"issuer(?:['\u2019]s)? name,? (?:(?:and|&)\s+)?ticker symbol"),
    ("issuer", r"name of issuer,? (?:(?:and|&)\s+)?ticker symbol"),
    ("issuer", r"issuer(?:['\u2019]s)? name,? > (?:(?:and|&)\s+)?ticker (?:or|and|&) trading symbol"),
    ("issuer", r"name of issuer,? > (?:(?:and|&)\s+)?ticker (?:or|and|&) trading symbol"),
    ("foreign_trading_symbol", r"foreign trading symbol"),
    ("identification",
     (r"i\.?r\.?s\.?(?:\sor\ss\.?s\.?|\sor\ssocial\ssecurity)?(?:\s(?:identification|ident\.?|employer))?"
      r" (?:numbers?|nos?\.?) > (?:of|or) reporting persons?(?:\(s\))?,? if an entity")),
    ("identification", r"social security > number of reporting persons?"),
    ("period_of_report", r"date of earliest > transaction required to be reported"),
    ("period_of_report", r"date of event > requiring statement"),
    ("period_of_report", r"statement for issuer(?:['\u2019]s)? > fiscal year ended"),
    ("period_of_report", r"statement for(?:\sthe)? > month(?:\s?/\s?day)?\s?/\s?year"),
    ("date_of_original_submission",
     r"if amendment,? > (?:give\s)?date (?:of\s)?original(?:ly)? (?:filed|filing|submission|report)"),
    ("relationship", r"relationship of > reporting persons?(?:\(s\))? to (?:the\s)?issuer"),
    ("relationship", r"relationship to (?:the\s)?issuer"),
    ("filing", r"individual or > joint(?:\s?/\s?group)? (?:filing|reporting)"),
    # What stands under the values of the first item.
    ("names", r"\(last\)(?:\s*\(first\))?(?:\s*\(middle\))?"), ("names", r"\(first\)"), ("names", r"\(middle\)"),
    ("street", r"\(street\)"),
    ("place", r"\(city\)(?:[\s,]*\(state\))?(?:[\s,]*\(zip(?:\s?/\s?postal)?(?:\scode)?\))?"),
    ("place", r"\(state\)"), ("place", r"\(zip(?:\s?/\s?postal)?(?:\scode)?\)"),
    ("country", r"\(country\)"),
    # The check boxes.
    ("not_subject_to_section16",
     (r"check (?:this\s)?box if no > longer subject to section 16\.? form 4 or form 5"
      r" obligations may continue\.? see instruction 1\(b\)\.?")),
    ("aff10b5_one", r"check (?:this\s)?box to > indicate that a transaction was made[^\n]*"),
    ("form3_holdings_reported", r"form 3 holdings > reported\.?"),
    ("form4_transactions_reported", r"form 4 transactions > reported\.?"),
    # The sections.
    ("table_1", r"table i\b(?![ \-\u2013\u2014]*i)[^\n]*(?:\n(?:acquired|disposed|beneficially|or\s)[^\n]*)*"),
    ("table_2", r"table ii\b[^\n]*(?:\n(?:acquired|disposed|beneficially|or\s)[^\n]*)*(?:\s*\(e\.?\s?g\.?[^\n]*)?"),
    ("owners", r"reporting owners(?=[^\S\n]*(?:$|\n))"),
    ("owner_name", r"reporting owner name\s?/\s?address"),
    ("signatures", r"signatures?(?=[^\S\n]*(?:$|\n))"),
    ("signature", r"signature of reporting > persons?(?:\(s\))?"), ("signature", r"signature\s*/\s*title"),
    ("footnotes", r"explanation of > responses"), ("footnotes", r"footnotes\s*:"),
    ("footnotes", r"remarks (?:and|&) explanation of responses"),
    # The last of the form's own notes, where the caption above it is lost.
    ("notes_below", r"intentional misstatements or omissions of facts[^\n]*(?=\n\(1\)\n)"),
    ("remarks", r"remarks\s*(?:$|:)"),
    ("no_securities_owned", r"no securities are beneficially owned\.?"),
    # The sheet for a further owner of a joint filing, as filers set it.
    ("joint_filer", r"joint filer(?:['\u2019]s)? > information"),
    ("joint_filer", r"attachment [a-z0-9.]{1,6}\s?[-:\u2013\s]{0,4} joint filer > information"),
    ("joint_filer", r"exhibit [a-z0-9.]{1,6}\s?[-:\u2013\s]{0,4} joint filer > information"),
    ("joint_name", r"name(?:\sof\sjoint\sfiler)?\s?:"), ("joint_address", r"address(?:\sof\sjoint\sfiler)?\s?:"),
    ("joint_other", r"designated filer(?:\sof\s[^\n:]*)?\s?:?"),
    ("joint_other", r"issuer (?:&|and) ticker(?:\ssymbol)?\s?:"),
    ("joint_signature", r"signature\s?:"), ("joint_date", r"date\s?:"),
)
"""The items, sections and check boxes that a page names, by the field or section that follows."""

_SECURITIES = r"securit(?:y|ies)"
COLUMN_CAPTIONS: tuple[tuple[str, str], ...] = (
    ("security_title", rf"title of {_SECURITIES}"),
    ("derivative_security_title", rf"title of derivative > {_SECURITIES}"),
    ("conversion_or_exercise_price", rf"conversion or > exercise price of derivative {_SECURITIES}"),
    ("conversion_or_exercise_price", rf"exercise price > of derivative {_SECURITIES}"),
    ("transaction_date", r"transaction date"), ("transaction_date", r"date of transaction"),
    ("acquired", rf"number (?:of\s(?:derivative\s)?(?:{_SECURITIES}|shares)\s)?acquired\s?\(a\)(?!\s?or)"),
    ("disposed", rf"number (?:of\s(?:derivative\s)?(?:{_SECURITIES}|shares)\s)?disposed\s?(?:of\s?)?\(d\)"),
    ("deemed_execution_date", r"deemed execution > date,? if any"),
    ("coding", r"transaction code"),
    ("acquired_or_disposed", r"(?:securities|amount|shares) acquired > \(a\) or disposed of \(d\)"),
    ("number_acquired_or_disposed",
     rf"number of derivative (?:{_SECURITIES}\s)?acquired > \(a\) or disposed of \(d\)"),
    ("number_acquired_or_disposed", rf"number of derivative {_SECURITIES}(?!\s?(?:bene|own|foll|held|under))"),
    ("number_acquired_or_disposed", r"(?:number|amount) acquired > \(a\) or disposed of \(d\)"),
    ("disposed", r"disposed > of \(d\)"),
    ("dates", r"(?:date\s)?exercis(?:abl)?e (?:and|&|/) expiration > date"),
    ("dates", r"date exercis(?:abl)?e (?:and|&|/) > expiration date"),
    ("exercise_date", r"date exercis(?:able)?"), ("expiration_date", r"expiration date"),
    ("underlying_security_title", rf"title of underlying > {_SECURITIES}"),
    ("underlying_amount", r"amount (?:or\snumber\s)?of (?:underlying\s(?:securities|shares)|shares) > underlying"),
    ("underlying_amount", r"number of (?:underlying\s(?:securities|shares)|shares) > underlying"),
    ("underlying", rf"title (?:and|&) amount of securities > underlying derivative {_SECURITIES}"),
    ("underlying", rf"title (?:and|&) amount of > underlying {_SECURITIES}"),
    ("underlying", rf"underlying {_SECURITIES}"),
    ("transaction_price_per_share", rf"price of > derivative {_SECURITIES}"),
    ("owned", rf"amount of {_SECURITIES} beneficial(?:ly)? > owned[^()]*(?:\(s\))?"),
    ("owned", r"(?:amount|number) (?:of\s(?:securities|shares)\s)?(?:beneficial(?:ly)?\s)?owned[^()]*(?:\(s\))?"),
    ("owned",
     rf"numb(?:er)?\.? of (?:derivative\s)?{_SECURITIES} (?:beneficial(?:ly)?\s)?(?:owned)?[^()]*(?:\(s\))?"),
    ("held", r"ownership form:? direct \(d\) or indirect \(i\)[^a-z]*(?:and\s)?nature of"),
    ("direct_or_indirect_ownership", r"direct(?:\s?\(d\))? or indirect(?:\s?\(i\))?"),
    ("direct_or_indirect_ownership",
     rf"own(?:ership)?(?:\sform)?(?:\sof\sderivative(?:\s{_SECURITIES})?)?:? > direct \(d\) or indirect \(i\)"),
    ("nature_of_ownership", r"nature of indirect > beneficial ownership"),
    ("nature_of_ownership", r"nature of (?:beneficial\s)?ownership"),
)
"""The columns of both tables, and the groups of columns: `coding`, `acquired_or_disposed` and so on."""

COLUMN_WORDS: dict[str, str] = {
    "trans": "transaction", "transact": "transaction", "act": "action", "amt": "amount", "sec": "security",
    "secs": "securities", "deriv": "derivative", "conv": "conversion", "convers": "conversion", "ex": "exercise",
    "exer": "exercise", "exerc": "exercise", "exec": "execution", "exp": "expiration", "expir": "expiration",
    "no": "number", "nos": "number", "num": "number", "dir": "direct", "ind": "indirect", "indir": "indirect",
    "ben": "beneficial", "benef": "beneficial", "acq": "acquired", "disp": "disposed", "own": "ownership",
    "undly": "underlying", "&": "and", "#": "number",
}
"""How filers shortened the words of captions, and what they stand for."""

SUB_CAPTIONS: dict[str, str] = {
    "code": "transaction_code", "v": "v", "amount": "transaction_shares", "price": "transaction_price_per_share",
    **dict.fromkeys(("(a)or(d)", "aord", "a/d", "(a)/(d)", "(a)(d)"), "transaction_acquired_disposed_code"),
    **dict.fromkeys(("dori", "(d)or(i)", "d/i", "(d)/(i)", "direct/indirect"), "direct_or_indirect_ownership"),
    **dict.fromkeys(("amount(a)or(d)", "amount(a)/(d)", "amountaord", "amounta/d"), "number_acquired_or_disposed"),
    "(a)": "acquired", "(d)": "disposed", "a": "acquired", "d": "disposed",
    **dict.fromkeys(("dateexercisable", "dateexercise", "exercisable", "exercisedate", "exercise"), "exercise_date"),
    **dict.fromkeys(("expirationdate", "expiration", "expires"), "expiration_date"),
    "title": "underlying_security_title",
    **dict.fromkeys(("amountornumberofshares", "amountornumber", "numberofshares", "amountofshares", "shares"),
                    "underlying_amount"),
    # The table of owners.
    "relationships": "relationships", "director": "is_director", "10%owner": "is_ten_percent_owner",
    "officer": "officer_title", "other": "other_text",
}
"""What stands under a group of columns: the words of the whole cell in small letters, without blanks and
hyphens, by which filers broke them."""

GROUPS: dict[str, tuple[str, ...]] = {
    "coding": ("transaction_code", "v"),
    "acquired_or_disposed": ("transaction_shares", "transaction_acquired_disposed_code", "transaction_price_per_share"),
    "number_acquired_or_disposed": ("transaction_shares", "transaction_acquired_disposed_code"),
    "dates": ("exercise_date", "expiration_date"),
    "underlying": ("underlying_security_title", "underlying_amount"),
    "held": ("direct_or_indirect_ownership", "nature_of_ownership"),
}
"""The columns that a group is when nothing stands under its caption, in the form's order. Table II has (A) and (D)
under the fifth; a filer who leaves them out writes the letter beside the number."""
UNDER_GROUPS: dict[str, frozenset[str]] = {
    **{group: frozenset(names) for group, names in GROUPS.items()},
    "number_acquired_or_disposed": frozenset({"acquired", "disposed", *GROUPS["number_acquired_or_disposed"]}),
    "relationships": frozenset({"is_director", "is_ten_percent_owner", "officer_title", "other_text"}),
}
"""The columns that may stand under the caption of a group."""

_HELD = "direct_or_indirect_ownership nature_of_ownership"
_UNDERLYING_COLUMNS = "exercise_date expiration_date underlying_security_title underlying_amount"
_PRINTED_TABLE_1 = ("security_title transaction_date deemed_execution_date {coding} transaction_shares"
                    " transaction_acquired_disposed_code transaction_price_per_share owned " + _HELD)
_PRINTED_TABLE_2 = ("security_title conversion_or_exercise_price transaction_date deemed_execution_date {coding}"
                    f" acquired disposed {_UNDERLYING_COLUMNS} transaction_price_per_share owned {_HELD}")
PRINTED_COLUMNS: dict[tuple[int, str], tuple[str, ...]] = {
    (table, form): tuple(columns.format(coding=coding).split()) for table, form, columns, coding in (
        (1, "3", f"security_title owned {_HELD}", ""),
        (2, "3", f"security_title {_UNDERLYING_COLUMNS} conversion_or_exercise_price {_HELD}", ""),
        (1, "4", _PRINTED_TABLE_1, "transaction_code v"), (2, "4", _PRINTED_TABLE_2, "transaction_code v"),
        (1, "5", _PRINTED_TABLE_1, "transaction_code"), (2, "5", _PRINTED_TABLE_2, "transaction_code"))
}
"""The columns that the SEC's own sheets print, by table and form, in their order."""

BOILERPLATE: tuple[str, ...] = (
    r"united states(?=\s*securit)", r"securities and exchange commission", r"u\.?s\.? securities",
    r"washington,? d\.?\s?c\.?(?!\.?\s*(?!20549)[0-9])",  # and no other address there
    r"filed pursuant", r"pursuant to section", r"or section", r"section (?:16|17|30)",
    r"securities exchange act", r"public utility", r"investment company", r"omb ", r"expires:?", r"estimated average",
    r"hours per", r"burden", r"\(print or", r"reminder", r"persons who", r"potential persons", r"note:", r"note file",
    r"file three", r"if the form is filed", r"intentional misstatements", r"criminal violations", r"violations\. see",
    r"see 18", r"if space", r"sec [0-9]{4}", r"form 4:? ", r"page [0-9]", r"statement of", r"initial statement",
    r"annual statement", r"of securities", r"ownership of", r"form [345]", r"sec form", r"\(over\)", r"\(continued\)",
    r"rule 10b5-1\(c\) transaction", r"attach additional", r"\(form [345]", r"\(check", r"see instruction",
    r"\(\s?e\.g", r"obligations may", r"subject to section", r"\(month", r"\(instr", r"securities acquired",
)
"""How the sentences of the printed form begin that say nothing of the filing."""

CLOSING: tuple[str, ...] = (
    r"persons who respond", r"potential persons", r"note:?\s?file", r"reminder:?\s?report", r"sec [0-9]{4}",
)
"""How those begin that stand at the end of the form: explanations and remarks are over there."""
