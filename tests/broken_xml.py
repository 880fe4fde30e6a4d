"""XML that is broken, one thing at a time, and what it says all the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from tests.cases import FORM, Case, edited, without

ROW = "non_derivative_table[0]"
HOLDING = "derivative_table[0]"
REF_1 = FootnoteRef(field="transaction_price_per_share", footnote_id="F1")
REF_2 = FootnoteRef(field="exercise_date", footnote_id="F2")

WHOLE = OwnershipDocument(
    schema_version="X0508",
    document_type="4",
    period_of_report=date(2023, 5, 1),
    not_subject_to_section16=False,
    issuer=Issuer(cik="0000001234", name="Sample Corp", trading_symbol="SMPL"),
    reporting_owners=(
        ReportingOwner(
            cik="0000005678",
            name="Doe Jane",
            is_officer=True,
            officer_title="Chief Officer",
            address=Address(street1="1 Main St", city="Troy", state="NY", zip_code="12180"),
        ),
    ),
    aff10b5_one=True,
    non_derivative_table=(
        NonDerivativeTransaction(
            security_title="Common Stock",
            transaction_date=date(2023, 5, 1),
            transaction_form_type="4",
            transaction_code="S",
            equity_swap_involved=False,
            transaction_shares=Decimal(100),
            transaction_price_per_share=Decimal("12.34"),
            transaction_acquired_disposed_code="D",
            shares_owned_following_transaction=Decimal(900),
            direct_or_indirect_ownership="D",
            footnote_refs=(REF_1,),
        ),
    ),
    derivative_table=(
        DerivativeHolding(
            security_title="Stock Option",
            conversion_or_exercise_price=Decimal(5),
            expiration_date=date(2030, 5, 1),
            underlying_security_title="Common Stock",
            underlying_security_shares=Decimal(40),
            shares_owned_following_transaction=Decimal(40),
            direct_or_indirect_ownership="I",
            nature_of_ownership="By trust",
            footnote_refs=(REF_2,),
        ),
    ),
    footnotes=(Footnote(id="F1", text="An average price."), Footnote(id="F2", text="Vests in two years.")),
    remarks="None at all.",
    owner_signatures=(OwnerSignature(signature_name="/s/ Jane Doe", signature_date=date(2023, 5, 3)),),
)
"""What the clean form says."""

_TWO = edited(("</ownershipDocument>\n", "</ownershipDocument>\n" + FORM.partition("\n")[2]))
_SECOND = FORM.partition("\n")[2].strip()
_OPTIONS_OWNED = """<postTransactionAmounts>
        <sharesOwnedFollowingTransaction><value>40</value></sharesOwnedFollowingTransaction>
      </postTransactionAmounts>
"""
_TITLE = "<securityTitle><value>Common Stock</value></securityTitle>"
_ROW_DATE = "<transactionDate><value>2023-05-01</value></transactionDate>"
_SHARES = "<transactionShares><value>100</value></transactionShares>"


def _date(written: str) -> str:
    return edited((_ROW_DATE, f"<transactionDate><value>{written}</value></transactionDate>"))


def _shares(written: str) -> str:
    return edited((_SHARES, f"<transactionShares><value>{written}</value></transactionShares>"))


def _director(written: str) -> str:
    return edited(("<isOfficer>", f"<isDirector>{written}</isDirector><isOfficer>"))


def _value(shows: str, form: str, path: str, value: object, *told: str) -> Case:
    """A case in which one value is written in an odd way; `told` are code and text."""
    return Case(shows, form, {path: value}, ((told[0], path, told[1]),) if told else ())


_PRICE = f"{ROW}.transaction_price_per_share"
_DATE, _NUMBER, _FLAG = f"{ROW}.transaction_date", f"{ROW}.transaction_shares", "reporting_owners[0].is_director"
_CODED = {f"{ROW}.transaction_form_type": None, f"{ROW}.transaction_code": None, f"{ROW}.equity_swap_involved": None}

MISSING = (
    Case("the coding is missing", without("transactionCoding"), _CODED, (("missing_element", ROW, None),)),
    Case(
        "the amount owned is missing",
        without("postTransactionAmounts"),
        {f"{ROW}.shares_owned_following_transaction": None},
        (("missing_element", ROW, None),),
    ),
    Case(
        "a Form 4 says how many options are held, and here it does not",
        edited(
            (_OPTIONS_OWNED, "")
        ),
        {f"{HOLDING}.shares_owned_following_transaction": None},
        (("missing_element", HOLDING, None),),
    ),
    Case(
        "a Form 3 has no column for that, so nothing is missing",
        edited(
            ("<documentType>4", "<documentType>3"),
            (_OPTIONS_OWNED, ""),
        ),
        {"document_type": "3", f"{HOLDING}.shares_owned_following_transaction": None},
    ),
    Case(
        "the ownership nature is missing",
        without("ownershipNature"),
        {f"{ROW}.direct_or_indirect_ownership": None},
        (("missing_element", ROW, None),),
    ),
    Case(
        "the relationship is missing",
        without("reportingOwnerRelationship"),
        {"reporting_owners[0].is_officer": None, "reporting_owners[0].officer_title": None},
        (("missing_element", "reporting_owners[0]", None),),
    ),
    Case(
        "the address is missing",
        without("reportingOwnerAddress"),
        {"reporting_owners[0].address": None},
        (("missing_element", "reporting_owners[0]", None),),
    ),
    Case(
        "an address that says nothing is none",
        edited(
            ("<rptOwnerStreet1>1 Main St</rptOwnerStreet1>", ""),
            ("<rptOwnerCity>Troy</rptOwnerCity>", "<rptOwnerCity/>"),
            ("<rptOwnerState>NY</rptOwnerState>", ""),
            ("<rptOwnerZipCode>12180</rptOwnerZipCode>", ""),
        ),
        {"reporting_owners[0].address": None},
    ),
    Case("nobody has signed", without("ownerSignature"), {"owner_signatures": ()}, (("missing_element", None, None),)),
    Case(
        "empty elements say nothing",
        edited(
            ("<transactionFormType>4</transactionFormType>", "<transactionFormType/>"),
            (_SHARES, "<transactionShares><value></value></transactionShares>"),
            (_ROW_DATE, "<transactionDate/>"),
        ),
        {f"{ROW}.transaction_form_type": None, _NUMBER: None, _DATE: None},
    ),
)

FOOTNOTES = (
    Case(
        "a price that is only a footnote",
        edited(("<value>12.34</value><footnoteId", "<footnoteId")),
        {f"{ROW}.transaction_price_per_share": None},
    ),
    Case(
        "several footnotes on one field",
        edited(('<footnoteId id="F1"/>', '<footnoteId id="F1"/><footnoteId id="F2"/>')),
        {f"{ROW}.footnote_refs": (REF_1, FootnoteRef(field="transaction_price_per_share", footnote_id="F2"))},
    ),
    Case(
        "a footnote on the coding as a whole",
        edited(
            (
                "<equitySwapInvolved>0</equitySwapInvolved>",
                '<equitySwapInvolved>0</equitySwapInvolved><footnoteId id="F2"/>',
            )
        ),
        {f"{ROW}.footnote_refs": (FootnoteRef(field="transaction_coding", footnote_id="F2"), REF_1)},
    ),
    Case(
        "a footnote that is not there",
        edited(('<footnoteId id="F1"/>', '<footnoteId id="F1"/><footnoteId id="F9"/>')),
        {f"{ROW}.footnote_refs": (REF_1, FootnoteRef(field="transaction_price_per_share", footnote_id="F9"))},
        (("dangling_footnote", f"{ROW}.transaction_price_per_share", "F9"),),
    ),
    Case(
        "a footnote that nobody refers to",
        edited(('<footnoteId id="F1"/>', "")),
        {f"{ROW}.footnote_refs": ()},
        (("unreferenced_footnote", "footnotes[0]", "F1"),),
    ),
    Case(
        "the same footnote twice on one field",
        edited(('<footnoteId id="F1"/>', '<footnoteId id="F1"/><footnoteId id="F1"/>')),
        {f"{ROW}.footnote_refs": (REF_1, REF_1)},
        (("repeated_reference", f"{ROW}.transaction_price_per_share", "F1"),),
    ),
    Case(
        "two footnotes of the same id",
        edited(('<footnote id="F2">', '<footnote id="F1">Again.</footnote><footnote id="F2">')),
        {"footnotes": (WHOLE.footnotes[0], Footnote(id="F1", text="Again."), WHOLE.footnotes[1])},
        (("repeated_footnote", "footnotes[1]", "F1"),),
    ),
    Case(
        "a footnote without an id",
        edited(('<footnote id="F2">', '<footnote>Whose?</footnote><footnote id="F2">')),
        {"footnotes": (WHOLE.footnotes[0], Footnote(text="Whose?"), WHOLE.footnotes[1])},
        (("footnote_without_id", "footnotes[1]", "Whose?"),),
    ),
    Case(
        "a reference without an id",
        edited(('<footnoteId id="F1"/>', '<footnoteId id="F1"/><footnoteId/>')),
        {},
        (("unplaced_reference", f"{ROW}.transaction_price_per_share", "<footnoteId/>"),),
    ),
    Case(
        "a footnote on the issuer's name, where the form has none",
        edited(("Sample Corp</issuerName>", 'Sample Corp<footnoteId id="F2"/></issuerName>')),
        {},
        (("unplaced_reference", "issuer.name", '<footnoteId id="F2"/>'),),
    ),
    Case(
        "a footnote on no field of a row",
        edited((_TITLE, f'{_TITLE}<footnoteId id="F2"/>')),
        {},
        (("unplaced_reference", ROW, '<footnoteId id="F2"/>'),),
    ),
    Case(
        "a footnote on a column that this table lacks",
        edited((_SHARES, f'{_SHARES}<transactionTotalValue><footnoteId id="F2"/></transactionTotalValue>')),
        {},
        (("unplaced_reference", ROW, "F2"),),
    ),
    Case("an id broken over a line", edited(('<footnoteId id="F1"/>', '<footnoteId id="F\n1"/>'))),
    Case(
        "a footnote of several lines, with bold words",
        edited(("An average price.", "An <b>average</b>\n   price.\n")),
        {"footnotes[0].text": "An average\nprice."},
        (("markup_in_text", "footnotes[0]", "<b>"),),
    ),
)

DATES = (
    _value("a zone is dropped", _date("2023-05-01-05:00"), _DATE, date(2023, 5, 1), "zoned_date", "2023-05-01-05:00"),
    _value(
        "a time is dropped", _date("2023-05-01T00:00:00"), _DATE, date(2023, 5, 1), "zoned_date", "2023-05-01T00:00:00"
    ),
    _value("month/day/year", _date("5/1/2023"), _DATE, date(2023, 5, 1), "unusual_date", "5/1/2023"),
    _value("a day in words", _date("May 1, 2023"), _DATE, date(2023, 5, 1), "guessed_date", "May 1, 2023"),
    _value("no such day", _date("2023-02-30"), _DATE, None, "impossible_date", "2023-02-30"),
    _value(
        "a lost century that the period settles",
        _date("0023-05-01"),
        _DATE,
        date(2023, 5, 1),
        "settled_century",
        "0023-05-01",
    ),
    _value(
        "a lost century that nothing settles",
        edited(("<value>2030-05-01", "<value>0030-05-01")),
        f"{HOLDING}.expiration_date",
        None,
        "lost_century",
        "0030-05-01",
    ),
    _value("no date at all", _date("upon vesting"), _DATE, None, "unreadable_date", "upon vesting"),
    _value("blanks around a date are nothing", _date(" 2023-05-01\n"), _DATE, date(2023, 5, 1)),
)

NUMBERS = (
    _value("commas", _shares("1,234,567.5"), _NUMBER, Decimal("1234567.5"), "unusual_number", "1,234,567.5"),
    _value("a dollar sign and a blank", _shares("$ 100"), _NUMBER, Decimal(100), "unusual_number", "$ 100"),
    _value("a plus sign", _shares("+100"), _NUMBER, Decimal(100), "unusual_number", "+100"),
    _value("parentheses", _shares("(100)"), _NUMBER, Decimal(-100), "negative_number", "(100)"),
    _value("a minus sign", _shares("-100"), _NUMBER, Decimal(-100), "negative_number", "-100"),
    _value("twenty decimals", _shares("0.12345678901234567890"), _NUMBER, Decimal("0.12345678901234567890")),
    _value("no leading zero", _shares(".99"), _NUMBER, Decimal("0.99")),
    _value("two decimal points", _shares("1.2.3"), _NUMBER, None, "unreadable_number", "1.2.3"),
    _value("no number", _shares("N/A"), _NUMBER, None, "unreadable_number", "N/A"),
)

FLAGS_AND_CODES = (
    *(_value(f"{written} is yes", _director(written), _FLAG, True) for written in ("1", "true")),
    *(_value(f"{written} is no", _director(written), _FLAG, False) for written in ("0", "false")),
    *(
        _value(f"{written} is yes", _director(written), _FLAG, True, "unusual_flag", written)
        for written in ("Y", "yes", "X", "TRUE", "True")
    ),
    *(
        _value(f"{written} is no", _director(written), _FLAG, False, "unusual_flag", written)
        for written in ("N", "No", "FALSE")
    ),
    _value("an empty flag says nothing", _director(""), _FLAG, None),
    _value("no flag at all", _director("maybe"), _FLAG, None, "unreadable_flag", "maybe"),
    _value(
        "a code in lower case",
        edited(("<transactionCode>S", "<transactionCode>s")),
        f"{ROW}.transaction_code",
        "S",
        "unusual_code",
        "s",
    ),
    _value(
        "a code that the SEC does not have",
        edited(("<transactionCode>S", "<transactionCode>Q")),
        f"{ROW}.transaction_code",
        "Q",
        "unknown_code",
        "Q",
    ),
    _value("a short CIK", edited(("<issuerCik>0000001234", "<issuerCik>1234")), "issuer.cik", "0000001234"),
    _value(
        "no CIK", edited(("<issuerCik>0000001234", "<issuerCik>none")), "issuer.cik", None, "unreadable_cik", "none"
    ),
)

ELEMENTS = (
    Case(
        "a row of unknown kind",
        edited(
            (
                "    </nonDerivativeTransaction>\n",
                (
                    "    </nonDerivativeTransaction>\n<nonDerivativePledge>"
                    "<securityTitle><value>A</value></securityTitle></nonDerivativePledge>\n"
                ),
            )
        ),
        {},
        (
            (
                "unknown_row",
                None,
                ("<nonDerivativePledge><securityTitle><value>A</value></securityTitle></nonDerivativePledge>"),
            ),
        ),
    ),
    Case(
        "an unclosed row of unknown kind ends where the next begins",
        edited(("    <nonDerivativeTransaction>\n", "<nonDerivativePledge><b>1\n    <nonDerivativeTransaction>\n")),
        {},
        (("unknown_row", None, "<nonDerivativePledge><b>1"),),
    ),
    Case(
        "an unknown element",
        edited(("<aff10b5One>", "<newElement><a>7</a></newElement><aff10b5One>")),
        {},
        (("unknown_element", None, "<newElement><a>7</a></newElement>"),),
    ),
    Case(
        "an unknown element that says nothing",
        edited(("<aff10b5One>", "<newElement><a/></newElement><aff10b5One>")),
        {},
        (("empty_unknown_element", None, "<newElement><a/></newElement>"),),
    ),
    Case(
        "known elements inside an unknown one are read",
        edited(("<aff10b5One>1</aff10b5One>", "<boxes><aff10b5One>1</aff10b5One></boxes>")),
        {},
        (("empty_unknown_element", None, "<boxes><aff10b5One>1</aff10b5One></boxes>"),),
    ),
    Case(
        "an unknown element with an attribute says something",
        edited(("<aff10b5One>", '<box at="1"/><aff10b5One>')),
        {},
        (("unknown_element", None, '<box at="1"/>'),),
    ),
    Case(
        "a leaf outside its group",
        edited(("<transactionCoding>\n", ""), ("</transactionCoding>\n", "")),
        {},
        (
            ("misplaced_element", f"{ROW}.transaction_form_type", "<transactionFormType>"),
            ("misplaced_element", f"{ROW}.transaction_code", "<transactionCode>"),
            ("misplaced_element", f"{ROW}.equity_swap_involved", "<equitySwapInvolved>"),
            ("missing_element", ROW, None),
        ),
    ),
    Case(
        "a leaf of a row where no row is",
        edited(("<aff10b5One>", "<transactionCode>P</transactionCode><aff10b5One>")),
        {},
        (("unplaced_element", None, "<transactionCode>P</transactionCode>"),),
    ),
    Case(
        "a leaf that this kind of row lacks",
        edited(("<conversionOrExercisePrice>", "<transactionCode>P</transactionCode><conversionOrExercisePrice>")),
        {},
        (("misplaced_element", f"{HOLDING}.transaction_code", "<transactionCode>"), ("unplaced_element", HOLDING, "P")),
    ),
    Case(
        "several such leaves are told in filed order",
        edited(
            (
                "<conversionOrExercisePrice>",
                (
                    "<transactionTimeliness><value>L</value></transactionTimeliness><deemedExecutionDate>"
                    "<value>2023-05-02</value></deemedExecutionDate><transactionDate><value>2023-05-01</value>"
                    "</transactionDate><conversionOrExercisePrice>"
                ),
            ),
        ),
        {},
        (
            ("unplaced_element", HOLDING, "L"),
            ("unplaced_element", HOLDING, "2023-05-02"),
            ("unplaced_element", HOLDING, "2023-05-01"),
        ),
    ),
    Case("text between elements", edited(("<aff10b5One>", "oh<aff10b5One>")), {}, (("stray_text", None, "oh"),)),
    Case(
        "the same said twice",
        edited(("<documentType>4</documentType>", "<documentType>4</documentType>" * 2)),
        {},
        (("repeated_element", "document_type", "4"),),
    ),
    Case(
        "two things said",
        edited(("</documentType>", "</documentType><documentType>5</documentType>")),
        {},
        (("conflicting_element", "document_type", "5"),),
    ),
    Case(
        "a text beside the value",
        edited(("<value>100</value>", "<value>100</value>7")),
        {},
        (("conflicting_element", _NUMBER, "7"),),
    ),
    Case(
        "an attribute that the schema lacks",
        edited(("<value>100", '<value unit="share">100')),
        {},
        (("unknown_attribute", _NUMBER, 'unit="share"'),),
    ),
    Case(
        "the row's start tag is missing",
        edited(("<nonDerivativeTransaction>", "")),
        {},
        (
            ("misplaced_element", f"{ROW}.security_title", "<securityTitle>"),
            ("misplaced_element", f"{ROW}.transaction_date", "<transactionDate>"),
            ("stray_end_tag", None, "</nonDerivativeTransaction>"),
        ),
    ),
)

MARKUP = (
    Case(
        "a default namespace",
        edited(("<ownershipDocument>", '<ownershipDocument xmlns="http://example.org/own">')),
        {},
        (("namespace", None, 'xmlns="http://example.org/own"'),),
    ),
    Case(
        "a prefixed namespace",
        edited(
            ("<ownershipDocument>", "<o:ownershipDocument>"),
            ("<issuer>", "<o:issuer>"),
            ("</issuer>", "</o:issuer>"),
            ("</ownershipDocument>", "</o:ownershipDocument>"),
        ),
        {},
        (("namespace", None, "o:ownershipDocument"),),
    ),
    Case(
        "an ampersand",
        edited(("Sample Corp", "Sample & Corp")),
        {"issuer.name": "Sample & Corp"},
        (("raw_ampersand", "issuer.name", "&"),),
    ),
    Case(
        "XML's own references",
        edited(("Sample Corp", "S&amp;P &#8217;&#x2019; &lt;&quot;")),
        {"issuer.name": 'S&P \u2019\u2019 <"'},
    ),
    Case(
        "entities of HTML",
        edited(("Sample Corp", "Sample&nbsp;Corp&rsquo;s")),
        {"issuer.name": "Sample Corp\u2019s"},
        (("html_entity", "issuer.name", "&nbsp;"), ("html_entity", "issuer.name", "&rsquo;")),
    ),
    Case(
        "an entity of nobody, and a number of no character",
        edited(("Sample Corp", "Sample &corp; &#0;")),
        {"issuer.name": "Sample &corp; &#0;"},
        (("unknown_entity", "issuer.name", "&corp;"), ("unknown_entity", "issuer.name", "&#0;")),
    ),
    Case(
        "a number of a character that XML does not allow",
        edited(("Sample Corp", "Sample&#1;Corp")),
        {"issuer.name": "Sample&#1;Corp"},
        (("unknown_entity", "issuer.name", "&#1;"),),
    ),
    Case(
        "a name in five pieces",
        edited(("<aff10b5One>", "<re\nm\na\nr\nks/><aff10b5One>")),
        {},
        (("split_tag", None, "<re\nm\na\nr\nks/>"),),
    ),
    Case(
        "a declaration that opens a bracket and does not close it",
        edited(("<issuer>", "<!DOCTYPE a [><!DOCTYPE b [><issuer>")),
        {},
        (("doctype", None, "<!DOCTYPE a [>"), ("doctype", None, "<!DOCTYPE b [>")),
    ),
    Case("doubly escaped, as filed", edited(("Sample Corp", "S&amp;amp;P")), {"issuer.name": "S&amp;P"}),
    Case(
        "a less-than sign",
        edited(("None at all.", "Price < 5.")),
        {"remarks": "Price < 5."},
        (("raw_less_than", "remarks", "<"),),
    ),
    Case(
        "entities that the document declares are not expanded",
        edited(
            ("<ownershipDocument>", '<!DOCTYPE a [<!ENTITY b "boo">]>\n<ownershipDocument>'),
            ("Sample Corp", "&b; Corp"),
        ),
        {"issuer.name": "&b; Corp"},
        (("doctype", None, '<!DOCTYPE a [<!ENTITY b "boo">]>'), ("unknown_entity", "issuer.name", "&b;")),
    ),
    Case(
        "comments anywhere",
        edited(("Sample Corp", "Sample <!-- <b>&x --> Corp"), ("<issuer>", "<!----><issuer>")),
        {},
        (("comment", None, "<!---->"), ("comment", "issuer.name", "<!-- <b>&x -->")),
    ),
    Case(
        "a CDATA section", edited(("Sample Corp", "Sample <![CDATA[& Co <rp>]]>")), {"issuer.name": "Sample & Co <rp>"}
    ),
    Case(
        "a processing instruction",
        edited(("<issuer>", '<?xml-stylesheet href="a.xsl"?><issuer>')),
        {},
        (("processing_instruction", None, '<?xml-stylesheet href="a.xsl"?>'),),
    ),
    Case(
        "tags split over a line break",
        edited(
            ("<footnoteId id=", "<footn\noteId id="),
            ("</issuerName>", "</issu\nerName>"),
            ("<value>100", "<val\nue>100"),
            ('<footnote id="F2">', '<\nfootnote id="F2">'),
        ),
        {},
        (
            ("split_tag", "issuer.name", "</issu\nerName>"),
            ("split_tag", _NUMBER, "<val\nue>"),
            ("split_tag", _PRICE, '<footn\noteId id="F1"/>'),
        ),
    ),
    Case(
        "a split whose first half is an element too",
        edited(('<footnoteId id="F1"/>', '<footnote\nId id="F1"/>')),
        {},
        (("split_tag", _PRICE, '<footnote\nId id="F1"/>'),),
    ),
    Case(
        "an empty element split",
        edited(("<aff10b5One>", "<rem\narks/><aff10b5One>")),
        {},
        (("split_tag", None, "<rem\narks/>"),),
    ),
    Case(
        "tags in capitals",
        edited(("<issuer>", "<ISSUER>"), ("</issuer>", "</ISSUER>")),
        {},
        (("miswritten_tag", None, "<ISSUER>"),),
    ),
    Case(
        "an end tag is missing",
        edited(("100</value></transactionShares>", "100</value>")),
        {},
        (("unclosed_element", _NUMBER, "<transactionShares>"),),
    ),
    Case(
        "an end tag too many",
        edited(("</issuer>", "</issuer></remarks>")),
        {},
        (("stray_end_tag", None, "</remarks>"),),
    ),
    Case("blank lines before the declaration", "\n\n" + FORM, {}, (("blank_before_declaration", None, FORM[:21]),)),
    Case(
        "what a browser saves around it",
        edited(
            ('<?xml version="1.0"?>\n<ownershipDocument>', "<html><body>Shown below.<div>\n<ownershipDocument>"),
            ("</ownershipDocument>", "</ownershipDocument></div></body></html>"),
        ),
        {},
        (("text_outside", None, "<html><body>Shown below.<div>"), ("text_outside", None, "</div></body></html>")),
    ),
    Case("two documents in one file", _TWO, {}, (("second_document", None, _SECOND),)),
    Case(
        "a second document before the first has ended",
        edited(("</ownershipDocument>\n", FORM.partition("\n")[2])),
        {},
        (("truncated", None, None), ("second_document", None, _SECOND)),
    ),
    Case(
        "cut off inside a number",
        FORM[: FORM.index("00</value></sharesOwned")],
        {
            f"{ROW}.shares_owned_following_transaction": None,
            f"{ROW}.direct_or_indirect_ownership": None,
            "derivative_table": (),
            "footnotes": (),
            "remarks": None,
            "owner_signatures": (),
        },
        (("truncated", None, "9"), ("dangling_footnote", f"{ROW}.transaction_price_per_share", "F1")),
    ),
    Case(
        "cut off inside a tag",
        FORM[: FORM.index("e></sharesOwnedFollowingTransaction>")],
        {
            f"{ROW}.direct_or_indirect_ownership": None,
            "derivative_table": (),
            "footnotes": (),
            "remarks": None,
            "owner_signatures": (),
        },
        (("truncated", None, "</valu"), ("dangling_footnote", f"{ROW}.transaction_price_per_share", "F1")),
    ),
    Case("only the last tag is cut off", FORM[:-5], {}, (("truncated", None, "</ownershipDocum"),)),
    Case(
        "cut off inside a comment",
        FORM[: FORM.index("  <remarks>")] + "<!-- a",
        {"remarks": None, "owner_signatures": ()},
        (("truncated", None, "<!-- a"),),
    ),
)

OLD = (
    Case(
        "rows under the root, as in 2003",
        edited(
            ("<nonDerivativeTable>\n", ""),
            ("</nonDerivativeTable>\n", ""),
            ("<derivativeTable>\n", ""),
            ("</derivativeTable>\n", ""),
            ("<nonDerivativeTransaction>", "<nonDerivativeSecurity>"),
            ("</nonDerivativeTransaction>", "</nonDerivativeSecurity>"),
            ("<derivativeHolding>", "<derivativeSecurity>"),
            ("</derivativeHolding>", "</derivativeSecurity>"),
        ),
        {},
        (("old_dialect", None, "<nonDerivativeSecurity>"), ("old_dialect", None, "<derivativeSecurity>")),
    ),
    Case(
        "the old name of a total value",
        edited(
            ("<derivativeHolding>", "<derivativeSecurity>"),
            ("</derivativeHolding>", "</derivativeSecurity>"),
            ("<exerciseDate>", "<transactionCoding/><transactionAmounts>\n<exerciseDate>"),
            ("\n<exerciseDate>", "<transactionValue><value>7</value></transactionValue>\n<exerciseDate>"),
            ("\n<exerciseDate>", "</transactionAmounts><exerciseDate>"),
        ),
        {
            "derivative_table": (
                DerivativeTransaction(
                    security_title="Stock Option",
                    conversion_or_exercise_price=Decimal(5),
                    transaction_total_value=Decimal(7),
                    expiration_date=date(2030, 5, 1),
                    underlying_security_title="Common Stock",
                    underlying_security_shares=Decimal(40),
                    shares_owned_following_transaction=Decimal(40),
                    direct_or_indirect_ownership="I",
                    nature_of_ownership="By trust",
                    footnote_refs=(REF_2,),
                ),
            )
        },
        (("old_dialect", None, "<derivativeSecurity>"), ("old_dialect", None, "<transactionValue>")),
    ),
    Case(
        "footnotes inside a table",
        edited(
            (
                "  </nonDerivativeTable>",
                '<footnotes><footnote id="F1">An average price.</footnote></footnotes></nonDerivativeTable>',
            ),
            ('<footnote id="F1">An average price.</footnote>\n    <footnote id="F2"', '<footnote id="F2"'),
        ),
    ),
    Case(
        "a signature without a start tag",
        edited(("<ownerSignature>\n", "")),
        {},
        (
            ("misplaced_element", "owner_signatures[0].signature_name", "<signatureName>"),
            ("misplaced_element", "owner_signatures[0].signature_date", "<signatureDate>"),
            ("stray_end_tag", None, "</ownerSignature>"),
            ("missing_element", None, None),
        ),
    ),
    Case(
        "signatures at the root",
        edited(("<ownerSignature>\n", ""), ("</ownerSignature>\n", "")),
        {},
        (
            ("misplaced_element", "owner_signatures[0].signature_name", "<signatureName>"),
            ("misplaced_element", "owner_signatures[0].signature_date", "<signatureDate>"),
            ("missing_element", None, None),
        ),
    ),
)

CASES = (*MISSING, *FOOTNOTES, *DATES, *NUMBERS, *FLAGS_AND_CODES, *ELEMENTS, *MARKUP, *OLD)
"""All of them."""
