"""Forms as the tables of the SEC's Insider Transactions Data Sets, and as files."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.export.sec_columns import COLUMNS, ROW_TABLES, Value
from insiderforms.export.sec_tables import Table, cell_text, relationship, table_rows, tables
from insiderforms.export.tsv import write_tsv
from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from insiderforms.parser import parse
from insiderforms.submission import Filer, Submission
from tests.strategies import documents

ACCESSION = "0000000000-24-000001"
HEADER = Submission(
    accession_number=ACCESSION, filed_as_of_date=date(2024, 5, 16),
    reporting_owners=(
        Filer(cik="0099900003", file_number="000-00003"), Filer(cik="0099900002", file_number="000-00002"),
        Filer(file_number="000-00009")))


def only(table: Table) -> dict[str, Value]:
    """The one row of a table, by column."""
    [row] = table.rows
    return dict(zip(table.columns, row, strict=True))


def said(table: Table) -> dict[str, Value]:
    """The cells of the one row that are not empty."""
    return {name: cell for name, cell in only(table).items() if cell is not None}


def marks(**fields: str) -> tuple[FootnoteRef, ...]:
    return tuple(FootnoteRef(field=field, footnote_id=id_) for field, ids in fields.items() for id_ in ids.split())


def test_the_eight_tables_stand_in_the_secs_order_with_its_columns() -> None:
    assert tables([]) == {name: Table(name=name, columns=COLUMNS[name]) for name in (
        "SUBMISSION", "REPORTINGOWNER", "NONDERIV_TRANS", "NONDERIV_HOLDING", "DERIV_TRANS", "DERIV_HOLDING",
        "FOOTNOTES", "OWNER_SIGNATURE")}
    assert {name: len(columns) for name, columns in COLUMNS.items()} == {
        "SUBMISSION": 14, "REPORTINGOWNER": 13, "NONDERIV_TRANS": 28, "NONDERIV_HOLDING": 14, "DERIV_TRANS": 42,
        "DERIV_HOLDING": 26, "FOOTNOTES": 3, "OWNER_SIGNATURE": 3}
    assert [name for name, columns in COLUMNS.items() if len(set(columns)) < len(columns)] == []


def test_a_filing_is_one_row_of_submission() -> None:
    form = OwnershipDocument(
        schema_version="X0508", document_type="4/A", period_of_report=date(2024, 5, 14),
        date_of_original_submission=date(2024, 5, 15), no_securities_owned=False, not_subject_to_section16=True,
        form3_holdings_reported=False, form4_transactions_reported=True,
        issuer=Issuer(cik="0099900001", name="Larkspur Instruments Corp", trading_symbol="LRKS"),
        remarks="Late.\nVery late.", aff10b5_one=False, submission=HEADER)
    assert tables([form])["SUBMISSION"] == Table(
        name="SUBMISSION",
        columns=(
            "ACCESSION_NUMBER", "FILING_DATE", "PERIOD_OF_REPORT", "DATE_OF_ORIG_SUB", "NO_SECURITIES_OWNED",
            "NOT_SUBJECT_SEC16", "FORM3_HOLDINGS_REPORTED", "FORM4_TRANS_REPORTED", "DOCUMENT_TYPE", "ISSUERCIK",
            "ISSUERNAME", "ISSUERTRADINGSYMBOL", "REMARKS", "AFF10B5ONE"),
        rows=((
            ACCESSION, date(2024, 5, 16), date(2024, 5, 14), date(2024, 5, 15), False, True, False, True, "4/A",
            "0099900001", "Larkspur Instruments Corp", "LRKS", "Late.\nVery late.", False),))


def test_every_owner_is_a_row_with_the_file_number_that_the_header_gives_for_its_cik() -> None:
    owner = ReportingOwner(
        cik="0099900002", name="Harrow Miriam T", is_director=True, is_officer=True, is_other=False,
        officer_title="Treasurer", other_text="Founder", address=Address(
            street1="1 QUAY", street2="FLOOR 2", city="BATH", state="ME", zip_code="04530", state_description="MAINE"))
    others = (ReportingOwner(cik="0099900003"), ReportingOwner(cik="0099900004"), ReportingOwner(name="Osgood Vera"))
    found = tables([OwnershipDocument(reporting_owners=(owner, *others), submission=HEADER)])["REPORTINGOWNER"]
    first, *further = (dict(zip(found.columns, row, strict=True)) for row in found.rows)
    assert first == {
        "ACCESSION_NUMBER": ACCESSION, "RPTOWNERCIK": "0099900002", "RPTOWNERNAME": "Harrow Miriam T",
        "RPTOWNER_RELATIONSHIP": "Director,Officer", "RPTOWNER_TITLE": "Treasurer", "RPTOWNER_TXT": "Founder",
        "RPTOWNER_STREET1": "1 QUAY", "RPTOWNER_STREET2": "FLOOR 2", "RPTOWNER_CITY": "BATH", "RPTOWNER_STATE": "ME",
        "RPTOWNER_ZIPCODE": "04530", "RPTOWNER_STATE_DESC": "MAINE", "FILE_NUMBER": "000-00002"}
    assert [{name: cell for name, cell in row.items() if cell is not None} for row in further] == [
        {"ACCESSION_NUMBER": ACCESSION, "RPTOWNERCIK": "0099900003", "FILE_NUMBER": "000-00003"},
        {"ACCESSION_NUMBER": ACCESSION, "RPTOWNERCIK": "0099900004"},
        {"ACCESSION_NUMBER": ACCESSION, "RPTOWNERNAME": "Osgood Vera"}]


@pytest.mark.parametrize(("flags", "words"), [
    ({}, None),
    ({"is_director": False}, None),
    ({"is_ten_percent_owner": True}, "TenPercentOwner"),
    (dict.fromkeys(("is_director", "is_officer", "is_ten_percent_owner", "is_other"), True),
     "Director,Officer,TenPercentOwner,Other"),
])
def test_the_relationship_is_said_in_the_secs_words(flags: dict[str, Any], words: str | None) -> None:
    assert relationship(ReportingOwner(**flags)) == words


OWNED: dict[str, Any] = {
    "shares_owned_following_transaction": Decimal(90), "value_owned_following_transaction": Decimal("91.50"),
    "direct_or_indirect_ownership": "I", "nature_of_ownership": "By Trust"}
UNDERLYING: dict[str, Any] = {
    "exercise_date": date(2025, 1, 1), "expiration_date": date(2033, 2, 28),
    "underlying_security_title": "Common Stock", "underlying_security_shares": Decimal(20),
    "underlying_security_value": Decimal(21)}
TRADED: dict[str, Any] = {
    "transaction_date": date(2024, 5, 14), "deemed_execution_date": date(2024, 5, 15), "transaction_form_type": "4",
    "transaction_code": "S", "equity_swap_involved": False, "transaction_timeliness": "L",
    "transaction_shares": Decimal(10), "transaction_acquired_disposed_code": "D",
    "transaction_price_per_share": Decimal("31.0840")}
OWNED_CELLS = {
    "SHRS_OWND_FOLWNG_TRANS": Decimal(90), "VALU_OWND_FOLWNG_TRANS": Decimal("91.50"),
    "DIRECT_INDIRECT_OWNERSHIP": "I", "NATURE_OF_OWNERSHIP": "By Trust"}
UNDERLYING_CELLS = {
    "EXPIRATION_DATE": date(2033, 2, 28), "UNDLYNG_SEC_TITLE": "Common Stock", "UNDLYNG_SEC_SHARES": Decimal(20),
    "UNDLYNG_SEC_VALUE": Decimal(21)}
TRADED_CELLS = {
    "TRANS_DATE": date(2024, 5, 14), "DEEMED_EXECUTION_DATE": date(2024, 5, 15), "TRANS_FORM_TYPE": "4",
    "TRANS_CODE": "S", "EQUITY_SWAP_INVOLVED": False, "TRANS_TIMELINESS": "L", "TRANS_SHARES": Decimal(10),
    "TRANS_PRICEPERSHARE": Decimal("31.0840"), "TRANS_ACQUIRED_DISP_CD": "D"}


def test_a_transaction_of_table_1() -> None:
    row = NonDerivativeTransaction(security_title="Stock", **TRADED, **OWNED)
    assert said(tables([OwnershipDocument(non_derivative_table=(row,))])["NONDERIV_TRANS"]) == {
        "NONDERIV_TRANS_SK": 1, "SECURITY_TITLE": "Stock", **TRADED_CELLS, **OWNED_CELLS}


def test_a_holding_of_table_1() -> None:
    row = NonDerivativeHolding(security_title="Stock", transaction_form_type="3", **OWNED)
    assert said(tables([OwnershipDocument(non_derivative_table=(row,))])["NONDERIV_HOLDING"]) == {
        "NONDERIV_HOLDING_SK": 1, "SECURITY_TITLE": "Stock", "TRANS_FORM_TYPE": "3", **OWNED_CELLS}


def test_a_transaction_of_table_2_has_the_secs_own_spelling_of_a_column() -> None:
    row = DerivativeTransaction(
        security_title="Option", conversion_or_exercise_price=Decimal("12.5"), transaction_total_value=Decimal(310),
        **TRADED, **UNDERLYING, **OWNED)
    assert said(tables([OwnershipDocument(derivative_table=(row,))])["DERIV_TRANS"]) == {
        "DERIV_TRANS_SK": 1, "SECURITY_TITLE": "Option", "CONV_EXERCISE_PRICE": Decimal("12.5"),
        "TRANS_TOTAL_VALUE": Decimal(310), "EXCERCISE_DATE": date(2025, 1, 1),
        **TRADED_CELLS, **UNDERLYING_CELLS, **OWNED_CELLS}


def test_a_holding_of_table_2() -> None:
    row = DerivativeHolding(
        security_title="Option", conversion_or_exercise_price=Decimal("12.5"), transaction_form_type="3", **UNDERLYING,
        **OWNED)
    assert said(tables([OwnershipDocument(derivative_table=(row,))])["DERIV_HOLDING"]) == {
        "DERIV_HOLDING_SK": 1, "SECURITY_TITLE": "Option", "CONV_EXERCISE_PRICE": Decimal("12.5"),
        "TRANS_FORM_TYPE": "3", "EXERCISE_DATE": date(2025, 1, 1), **UNDERLYING_CELLS, **OWNED_CELLS}


def test_footnotes_stand_beside_what_they_mark_each_once_and_also_without_a_value() -> None:
    row = NonDerivativeTransaction(
        transaction_shares=Decimal(10),
        footnote_refs=marks(transaction_shares="F2 F1 F2", transaction_price_per_share="F3", nature_of_ownership="F4"))
    assert said(tables([OwnershipDocument(non_derivative_table=(row,))])["NONDERIV_TRANS"]) == {
        "NONDERIV_TRANS_SK": 1, "TRANS_SHARES": Decimal(10), "TRANS_SHARES_FN": "F2,F1",
        "TRANS_PRICEPERSHARE_FN": "F3", "NATURE_OF_OWNERSHIP_FN": "F4"}


def test_marks_in_the_code_column_of_a_transaction_stand_in_one_column() -> None:
    row = DerivativeTransaction(footnote_refs=marks(
        transaction_coding="F1", transaction_code="F2", transaction_form_type="F3", equity_swap_involved="F4",
        transaction_timeliness="F5"))
    assert said(tables([OwnershipDocument(derivative_table=(row,))])["DERIV_TRANS"]) == {
        "DERIV_TRANS_SK": 1, "EQUITY_SWAP_TRANS_CD_FN": "F1,F2,F3,F4", "TRANS_TIMELINESS_FN": "F5"}


def test_marks_on_the_coding_of_a_holding_stand_beside_its_form_type() -> None:
    row = NonDerivativeHolding(footnote_refs=marks(transaction_coding="F1", transaction_form_type="F2"))
    assert said(tables([OwnershipDocument(non_derivative_table=(row,))])["NONDERIV_HOLDING"]) == {
        "NONDERIV_HOLDING_SK": 1, "TRANS_FORM_TYPE_FN": "F1,F2"}


def test_footnotes_and_signatures_are_rows_in_filed_order() -> None:
    form = OwnershipDocument(
        submission=HEADER,
        footnotes=(Footnote(id="F2", text="A gift."), Footnote(id="F1")),
        owner_signatures=(OwnerSignature(signature_name="/s/ M", signature_date=date(2024, 5, 16)), OwnerSignature()))
    found = tables([form])
    assert found["FOOTNOTES"].rows == ((ACCESSION, "F2", "A gift."), (ACCESSION, "F1", None))
    assert found["OWNER_SIGNATURE"].rows == ((ACCESSION, "/s/ M", date(2024, 5, 16)), (ACCESSION, None, None))


def test_keys_count_the_rows_of_each_table_through_all_forms() -> None:
    form = OwnershipDocument(
        non_derivative_table=(NonDerivativeTransaction(), NonDerivativeHolding(), NonDerivativeTransaction()),
        derivative_table=(DerivativeTransaction(),))
    found = tables([form, form])
    assert {name: [row[1] for row in found[name].rows] for name in ROW_TABLES.values()} == {
        "NONDERIV_TRANS": [1, 2, 3, 4], "NONDERIV_HOLDING": [1, 2], "DERIV_TRANS": [1, 2], "DERIV_HOLDING": []}
    assert tables([form]) == tables([form])  # every run counts anew


def test_a_form_without_a_header_takes_one_from_its_caller() -> None:
    form = OwnershipDocument(document_type="4", footnotes=(Footnote(id="F1"),))
    assert [row[0] for _, row in table_rows([form])] == [None, None]
    known = attrs.evolve(form, submission=Submission(accession_number=ACCESSION))
    assert [row[0] for _, row in table_rows([known])] == [ACCESSION, ACCESSION]


def test_rows_come_as_the_forms_do() -> None:
    taken = []

    def forms() -> Iterator[OwnershipDocument]:
        for kind in "345":
            taken.append(kind)
            yield OwnershipDocument(document_type=kind)

    assert next(table_rows(forms()))[0] == "SUBMISSION"
    assert taken == ["3"]


def test_a_table_shows_its_size_and_not_its_rows() -> None:
    assert repr(tables([OwnershipDocument()])["SUBMISSION"]) == "<Table SUBMISSION: 1 rows, 14 columns>"


@given(st.lists(documents(), max_size=2))
def test_no_value_and_no_mark_of_a_row_is_lost_or_invented(forms: list[OwnershipDocument]) -> None:
    found = tables(forms)
    for kind, name in ROW_TABLES.items():
        rows = [row for form in forms for row in (*form.non_derivative_table, *form.derivative_table)
                if type(row) is kind]
        cells = [dict(zip(found[name].columns, row, strict=True)) for row in found[name].rows]
        assert len(cells) == len(rows)
        for row, row_cells in zip(rows, cells, strict=True):
            values = sorted(repr(getattr(row, field.name)) for field in attrs.fields(kind)
                            if field.name != "footnote_refs" and getattr(row, field.name) is not None)
            assert values == sorted(repr(cell) for column, cell in row_cells.items()
                                    if cell is not None and not column.endswith(("_FN", "_SK", "ACCESSION_NUMBER")))
            ids = {ref.footnote_id for ref in row.footnote_refs}
            assert ids == {id_ for column, cell in row_cells.items() if column.endswith("_FN") and cell
                           for id_ in str(cell).split(",")}


# ---- as the SEC prints them

@pytest.mark.parametrize(("cell", "text"), [
    (None, ""), (True, "1"), (False, "0"), (12, "12"), ("F1,F2", "F1,F2"),
    (date(2025, 3, 31), "31-MAR-2025"), (date(24, 2, 1), "01-FEB-0024"),
    (Decimal("0.00000010"), "0.00000010"), (Decimal("1E+5"), "100000"), (Decimal("5.20"), "5.20"),
    (Decimal("1E+999999"), "1E+999999"), (Decimal("1E-101"), "1E-101"), (Decimal("NaN"), "NaN"), (Decimal(0), "0"),
])
def test_a_cell_prints_as_the_sec_prints_it(cell: Value, text: str) -> None:
    assert cell_text(cell) == text


def test_printed_tables_are_the_same_tables_as_texts() -> None:
    row = NonDerivativeTransaction(security_title="Stock", **TRADED, **OWNED, footnote_refs=marks(security_title="F1"))
    form = OwnershipDocument(no_securities_owned=False, non_derivative_table=(row, row), submission=HEADER)
    typed, texts = tables([form]), tables([form], as_printed=True)
    assert texts == {name: attrs.evolve(table, rows=tuple(tuple(map(cell_text, cells)) for cells in table.rows))
                     for name, table in typed.items()}
    assert texts["NONDERIV_TRANS"].rows[1][:6] == (ACCESSION, "2", "Stock", "F1", "14-MAY-2024", "")


# ---- as files

def read(path: Path) -> list[list[str]]:
    """The rows of a file, as any reader of tab-separated values gets them that is told of no quotes."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n"))


def test_the_files_of_a_filing(tmp_path: Path) -> None:
    form = OwnershipDocument(
        document_type="4", period_of_report=date(2024, 5, 14), issuer=Issuer(name="Caf\u00e9 Holdings"),
        footnotes=(Footnote(id="F1", text="One\tand\r\ntwo\u2028\x85 \"quoted\"\x00, \ud800."),),
        submission=Submission(accession_number=ACCESSION))
    folder = tmp_path / "new" / "folder"
    assert write_tsv([form], folder) == {
        "SUBMISSION": 1, "REPORTINGOWNER": 0, "NONDERIV_TRANS": 0, "NONDERIV_HOLDING": 0, "DERIV_TRANS": 0,
        "DERIV_HOLDING": 0, "FOOTNOTES": 1, "OWNER_SIGNATURE": 0}
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{name}.tsv" for name in COLUMNS)
    assert (folder / "FOOTNOTES.tsv").read_bytes() == (
        b'ACCESSION_NUMBER\tFOOTNOTE_ID\tFOOTNOTE_TXT\n'
        b'0000000000-24-000001\tF1\tOne and  two   "quoted" , ?.\n')
    assert (folder / "OWNER_SIGNATURE.tsv").read_bytes() == (
        b"ACCESSION_NUMBER\tOWNERSIGNATURENAME\tOWNERSIGNATUREDATE\n")
    assert read(folder / "SUBMISSION.tsv")[1] == [
        ACCESSION, "", "14-MAY-2024", "", "", "", "", "", "4", "", "Caf\u00e9 Holdings", "", "", ""]


def test_files_are_written_anew_and_stay_if_a_form_cannot_be_had(tmp_path: Path) -> None:
    def forms() -> Iterator[OwnershipDocument]:
        yield OwnershipDocument(document_type="4")
        raise OSError("no more")

    write_tsv([OwnershipDocument(), OwnershipDocument()], str(tmp_path))
    with pytest.raises(OSError, match="no more"):
        write_tsv(forms(), tmp_path)
    assert [row[8] for row in read(tmp_path / "SUBMISSION.tsv")] == ["DOCUMENT_TYPE", "4"]


@given(st.lists(documents(), max_size=2))
def test_every_line_of_a_file_has_a_cell_for_each_column(
    tmp_path_factory: pytest.TempPathFactory, forms: list[OwnershipDocument],
) -> None:
    folder = tmp_path_factory.mktemp("tables")
    write_tsv(forms, folder)
    expected = tables(forms, as_printed=True)
    for name, table in expected.items():
        heading, *rows = (line.split("\t") for line in (folder / f"{name}.tsv").read_text("utf-8").splitlines())
        assert tuple(heading) == table.columns
        assert [" ".join(cell.split()) for row in rows for cell in row] == [
            " ".join(str(cell).split()) for row in table.rows for cell in row]
        assert {len(row) for row in rows} <= {len(table.columns)}


def test_pandas_reads_a_file_as_it_reads_the_secs(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    row = NonDerivativeTransaction(security_title='"A" Stock', transaction_date=date(2025, 3, 31),
                                   transaction_shares=Decimal("10.5"))
    write_tsv([OwnershipDocument(non_derivative_table=(row,), issuer=Issuer(cik="0099900001"))], tmp_path)
    read_back = pandas.read_csv(tmp_path / "NONDERIV_TRANS.tsv", sep="\t", quoting=csv.QUOTE_NONE)
    assert tuple(read_back.columns) == COLUMNS["NONDERIV_TRANS"]
    assert pandas.to_datetime(read_back["TRANS_DATE"], format="%d-%b-%Y")[0].date() == date(2025, 3, 31)
    assert (read_back["SECURITY_TITLE"][0], read_back["TRANS_SHARES"][0]) == ('"A" Stock', 10.5)


def test_polars_and_duckdb_read_the_same_rows(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed")
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    form = OwnershipDocument(footnotes=(Footnote(id="F1", text='"Broken'), Footnote(id="F2", text="Caf\u00e9")))
    write_tsv([attrs.evolve(form, submission=HEADER)], tmp_path)
    rows = [(ACCESSION, "F1", '"Broken'), (ACCESSION, "F2", "Caf\u00e9")]
    path = tmp_path / "FOOTNOTES.tsv"
    assert polars.read_csv(path, separator="\t", quote_char=None).rows() == rows
    assert duckdb.read_csv(str(path), sep="\t", quotechar="", header=True).fetchall() == rows


def test_a_typed_table_is_a_data_frame() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    row = NonDerivativeHolding(shares_owned_following_transaction=Decimal("2150.375"))
    found = tables([OwnershipDocument(non_derivative_table=(row, row))])["NONDERIV_HOLDING"]
    frame = pandas.DataFrame(found.rows, columns=found.columns)
    assert frame["SHRS_OWND_FOLWNG_TRANS"].sum() == Decimal("4300.750")
    assert len(pandas.DataFrame(tables([])["SUBMISSION"].rows, columns=COLUMNS["SUBMISSION"]).columns) == 14


# ---- real filings

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")


def _amount(row: ET.Element, leaf: str) -> Decimal | None:
    text = row.findtext(f"{leaf}/value")
    return Decimal(text) if text else None


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_the_tables_of_real_filings_say_what_element_tree_reads(tmp_path: Path) -> None:
    paths = [path for path in sorted(Path(CORPUS).glob("*/source.xml")) if "<script" not in path.read_text("utf-8")]
    roots = [ET.fromstring(path.read_text("utf-8").replace("&", "&amp;").replace("&amp;amp;", "&amp;"))
             for path in paths]
    leaves = ("transactionAmounts/transactionShares", "transactionAmounts/transactionPricePerShare",
              "postTransactionAmounts/sharesOwnedFollowingTransaction")
    expected = [tuple(_amount(row, leaf) for leaf in leaves)
                for root in roots for row in root.iter("nonDerivativeTransaction")]
    assert write_tsv(map(parse, paths), tmp_path)["NONDERIV_TRANS"] == len(expected)
    heading, *rows = read(tmp_path / "NONDERIV_TRANS.tsv")
    names = ("TRANS_SHARES", "TRANS_PRICEPERSHARE", "SHRS_OWND_FOLWNG_TRANS")
    places = [heading.index(name) for name in names]
    assert [tuple(Decimal(row[at]) if row[at] else None for at in places) for row in rows] == expected
