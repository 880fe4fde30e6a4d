"""Page -> RawForm: the numbered items above and below the tables, and with the other readers of sections all the rest.

In: a `Page`. Out: a `RawForm`, or `None` if the page is no ownership form. Knows how the form is laid out on paper, and
no rendering.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .._printed_values import ABSENT
from .._raw import RawForm, Record, record
from ..diagnostics import Report, diagnose
from .captions import CHECK_BOXES, is_boilerplate
from .kinds import DATE, FITS
from .left_over import tell_left_over
from .notes import NotesReader
from .owners import Owner, read_owners
from .page import CHECKED, Cell, Page
from .relationship import is_checked
from .rows import RowReader
from .sections import Section, read_sections
from .signatures import read_signatures
from .tables import Piece, Table

_FORM = re.compile(r"(?:SEC\s+)?FORM\s*([345])(?:\s*(/\s*A|[-\u2013(,]*\s*amend[^\n]{0,30}))?\s*(?:\(.*)?",
                   re.IGNORECASE)
_IN_TITLE = re.compile(r"\bFORM\s*([345])(\s*/\s*A|\s*\(?amend)?", re.IGNORECASE)
_LONGEST_HEADING = 100
_STATEMENT = re.compile(r"""
    (?:\A|\n) (?: form \s* [345] \S* [-\s:\u2013\u2014]* )? (?: (?P<initial> initial ) | (?P<annual> annual ) )? \s*+
    statement \s++ of \s++
    (?: changes \s++ (?:in|of) \s++ )? beneficial \s++ ownership
""", re.IGNORECASE | re.VERBOSE)
_PERIODS = (("earliest", "4"), ("event", "3"), ("fiscal", "5"))
"""Words of the caption of the period, and the form they are of. Statements for a month are of Forms 4 and 5."""
_OF_HOLDINGS = re.compile(r"table\s+ii?\W+(?:non-?)?derivative\s+securities\s+beneficially", re.IGNORECASE)
_OF_TRANSACTIONS = frozenset({"transaction_date", "coding", "transaction_code"})
_TITLES = frozenset({"security_title", "derivative_security_title"})
_AT_THE_END = frozenset({"direct_or_indirect_ownership", "nature_of_ownership"})
_FOR_A_MONTH = re.compile(r"\bfor\s(?:the\s)?month", re.IGNORECASE)
_OWNED_WHEN = re.compile(r"following|(?P<year>fiscal)", re.IGNORECASE)
# The issuer's name with its ticker: NAME [TICK], NAME (NYSE: TICK), NAME - TICK, NAME NYSE: TICK, NAME; TICK.
_TICKER = re.compile(r"""(?P<name> .*? ) \s* (?:
    \[ \s* (?P<square> [^\[\]@]*? ) \s* \]
  | [(] \s* ["“]? (?: [A-Za-z/ ]{2,10} : \s* )?
        (?P<round> [A-Z][A-Z0-9./-]{0,6} (?: ,\s?[A-Z]{1,6} ){0,3} ) ["”]? \s* [)]
  | \s [-\u2013\u2014/]+ \s? ["“]? (?P<dash> [A-Z][A-Z.]{0,5} ) ["”]?
  | \s ["“] (?P<quoted> [A-Z][A-Z.]{0,5} ) ["”]
  | \s (?:NYSE|NASDAQ|AMEX|OTC(?:BB)?) (?:/[A-Z]{3})? : \s? (?P<listed> [A-Za-z]{1,5} )
  | [;,/\n] \s* (?: [A-Za-z]+ : \s* )? (?! (?:INC|CORP|LTD|LL?[CP]|LP|PLC|[LNS]\.?[APV]\.|CO\.) \.? \s*+ \Z)
        (?P<apart> [A-Z][A-Z.]{0,4} (?: [,/-] \s? [A-Z]{1,5} ){0,3} )
) \s*""", re.VERBOSE | re.DOTALL)
_SYMBOL = re.compile(r"[A-Z]{1,5}(?:[.,/-]\s?[A-Z]{1,5}){0,3}")
# Sentences that stand on these forms only. Extractors of text keep them and lose all the rest.
_SENTENCES = re.compile(r"""^\W* (
    reminder:\sreport\son\sa\sseparate\sline | if\sthe\sform\sis\sfiled\sby\smore\sthan\sone\sreporting\sperson
  | intentional\smisstatements (?=[^\n]{0,100}\b78ff) | SEC\s(?:1473|1474|2270)\s\(
)""", re.IGNORECASE | re.MULTILINE | re.VERBOSE)
_OWN_NUMBER = re.compile(
    r"^SEC (1473|1474|2270) \(|more than one reporting person, see\s+Instruction\s+(5)\s*\(b\)\(v\)",
    re.MULTILINE | re.IGNORECASE)
_NUMBERS = {"1473": "3", "1474": "4", "2270": "5", "5": "3"}
_LONGEST_NAME = 300
_ITEMS = frozenset({"name_and_address", "issuer", "relationship", "period_of_report", "filing"})
# Words beside a date: "Fiscal year ended December 31, 1999", "June 30, 1998 (fiscal year end)".
_DATE_AND_WORDS = re.compile(rf"(?P<first>{DATE})\b[^0-9]*+ | [^0-9]*?\b(?P<last>{DATE})", re.IGNORECASE | re.VERBOSE)
_TABLES = ("table_1", "table_2")
_UNEXPLAINED = frozenset(map(str, range(1, 100)))
"""The marks behind words on a page that explains none: their page was not filed."""
_OPENING = 4
_UNMISTAKABLE = frozenset({"owned", "direct_or_indirect_ownership"})
"""The columns of Table I that no other table has."""
_FEWEST = 2
"""How many signs of a form a page must show: its heading, the title of the statement, an item, a table."""


def read_form(page: Page, rendering: str, report: Report) -> RawForm | None:
    """The form on a page. What is on the page and not in the form is told of."""
    return _Reading(page, rendering, report).form()


class _Reading:
    """One page on its way to a form."""

    def __init__(self, page: Page, rendering: str, report: Report):
        self.page = page
        self.rendering = rendering
        self.report = report
        self.found = read_sections(page)
        self.notes = NotesReader(page, self.found, report)
        texts = [cell.text for cell in page.cells]
        self.said = said = "\n".join(texts)
        self.marked = CHECKED in said or "_X_" in said or "X" in texts or "x" in texts
        """Whether the page shows a check mark anywhere: if so, an empty place for one says that there is none."""
        self.headings = [(found[1], found[2]) for text in texts
                         if ("FORM" in text or "orm" in text) and len(text) < _LONGEST_HEADING
                         for line in text.split("\n") if (found := _FORM.fullmatch(line))]
        """The lines that say FORM 4, with what says that it is an amendment."""
        self.statement = _STATEMENT.search(said)
        """The title of the statement."""

    def form(self) -> RawForm | None:
        page, found = self.page, self.found
        labels = {section.label for section in found.sections}
        signs = len(labels & _ITEMS) + len(labels.intersection(_TABLES)) + len(found.tables)
        signs += bool(self.headings) + bool(self.statement) + sum(map(_is_sign, found.tables))
        if signs < _FEWEST and signs + len(self.sentences()) < _FEWEST:
            return None
        self.tell_torn()
        texts, issuer = self.document(), self.issuer()
        owners = read_owners(page, found, marked=self.marked)
        footnotes = self.notes.footnotes({owner.name.casefold() for owner in owners})
        marks = {ident.removeprefix("F") for ident, _ in footnotes if ident} or _UNEXPLAINED
        kind = texts.get("document_type")
        rows = RowReader(page, kind and kind[0], marks, self.report)
        form = RawForm(
            self.rendering, record("document", texts), record("issuer", issuer), self.owners(owners),
            rows.rows(found.tables, 1), rows.rows(found.tables, 2), list(footnotes),
            [record("signature", signature) for signature in read_signatures(page, found)], printed=True)
        tell_left_over(page, found, form, self.report)
        missing = [words for words, there in (
            ("its items", texts.get("period_of_report") or issuer or owners),
            ("its tables", found.tables or labels.intersection((*_TABLES, "no_securities_owned")))) if not there]
        if missing:
            self.report(diagnose("partial_form", detail=" and ".join(missing)))
        return form

    def sentences(self) -> set[str]:
        """Which of the sentences stand on the page that only these forms have, by their first letters."""
        return {words[:_OPENING].lower() for words in _SENTENCES.findall(self.said)}

    def owners(self, owners: Iterable[Owner]) -> list[Record]:
        """The owners' records. A box whose mark is lost is told of, and an address that was not repeated."""
        records = []
        for at, owner in enumerate(owners):
            if owner.address:
                self.report(diagnose(owner.address, field=f"reporting_owners[{at}].address"))
            for name, flag in owner.flags.items():
                if flag is None:
                    self.report(diagnose("lost_check_mark", field=f"reporting_owners[{at}].{name}"))
                else:
                    owner.texts[name] = "1" if flag else "0"
            records.append(record("owner", owner.texts))
        return records

    def tell_torn(self) -> None:
        """Tell where the source is cut off, and of tables that are lost."""
        page = self.page
        for text, at in page.lost:
            self.report(diagnose("lost_table", text=text, line=page.line_of(at)))
        torn = [page.word(cell.text, cell) for cell in self.found.torn if not is_boilerplate(cell.text)]
        for word in torn:
            self.report(diagnose("truncated", text=word.verbatim, line=word.line))
        if not torn and page.cut is not None:
            rest = page.source[page.cut:page.cut + _LONGEST_HEADING].strip()
            self.report(diagnose("truncated", text=rest or None, line=page.line_of(page.cut)))

    # ---- the document

    def document(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        for name in ("period_of_report", "date_of_original_submission"):
            word = self.date(name)
            if word is not None:
                texts[name] = word
        kind = self.form_type(texts.get("date_of_original_submission"))
        if kind is not None:
            texts["document_type"] = kind
        for section in self.found.named(*CHECK_BOXES):
            flag = is_checked(section.check, blank=False if self.marked else None)
            if flag is not None:
                texts[section.label] = "1" if flag else "0"
            elif section.label not in texts:
                self.report(diagnose("lost_check_mark", field=section.label))
        if (kind or "").startswith("3") and any(self.found.named("no_securities_owned")):
            texts["no_securities_owned"] = "1"
        remarks = self.notes.remarks()
        if remarks is not None:
            texts["remarks"] = remarks
        return texts

    def date(self, label: str) -> str | None:
        """The first date under a caption; else the first words there."""
        words = [self.page.word(line, piece.cell) for section in self.found.named(label) for piece in section.pieces
                 for line in piece.text.split("\n") if line.strip("_- ") and not is_boilerplate(line)]
        if words and words[0].strip(" .").lower() in ABSENT:
            return words[0]
        for word in words:
            if FITS["date"].match(word):
                return word
        for word in words:
            if found := _DATE_AND_WORDS.fullmatch(word[:_LONGEST_HEADING]):
                return self.page.word(found["first"] or found["last"], word.cell)
        return words[0] if words else None

    def form_type(self, original: str | None) -> str | None:
        """3, 4 or 5, with `/A` if the heading or the date of the original says so.

        The title of the statement decides: a page may speak of other forms, and a site's around it does.
        """
        named = list(self.headings)
        if found := _IN_TITLE.search(self.page.title):
            named.append((found[1], found[2]))
        kind = self.form_of_words() or (named[0][0] if named else None) or self.form_of_tables(
            ) or self.form_of_sentences()
        amended = (original is not None and FITS["date"].match(original) is not None) or any(
            name == kind and slash for name, slash in named)
        return None if kind is None else f"{kind}/A" if amended else kind

    def form_of_words(self) -> str | None:
        """The form by the title of the statement, or by the caption of its period."""
        if self.statement is not None:
            return "3" if self.statement["initial"] else "5" if self.statement["annual"] else "4"
        for section in self.found.named("period_of_report"):
            words = section.caption.text.lower() if section.caption else ""
            for word, kind in _PERIODS:
                if word in words:
                    return kind
        return None

    def form_of_tables(self) -> str | None:
        """The form by what its tables are of: Form 3 has no transactions, Form 5 tells of the end of the year."""
        for section in self.found.named(*_TABLES):
            if section.caption is not None and _OF_HOLDINGS.search(section.caption.text):
                return "3"
        for table in self.found.tables:
            for caption in table.heading:
                if caption.label == "owned" and (found := _OWNED_WHEN.search(caption.cell.text)):
                    return "5" if found["year"] else "4"
            if _is_whole(table) and not any(caption.label in _OF_TRANSACTIONS for caption in table.heading):
                return "3"
        captions = [section.caption.text for section in self.found.named("period_of_report") if section.caption]
        return "4" if any(map(_FOR_A_MONTH.search, captions)) else None

    def form_of_sentences(self) -> str | None:
        """The form by the SEC's own number for it, or by the instruction that it refers joint filers to."""
        found = _OWN_NUMBER.search(self.said)
        return _NUMBERS[found[1] or found[2]] if found else None

    # ---- the issuer

    def issuer(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        text, cell = self.issuer_text()
        if cell is not None:
            below = self.symbol_below(cell)
            text, symbol = _name_and_symbol(text) if len(text) < _LONGEST_NAME and not below else (text, below)
            name = " ".join(text.split())
            texts["name"] = self.page.word(name, cell)
            cik = self.page.cik(name, cell)
            if cik:
                texts["cik"] = cik
            if symbol:
                texts["trading_symbol"] = self.page.word(symbol, cell)
        for section in self.found.named("foreign_trading_symbol"):
            for piece in section.pieces[:1]:
                symbol = piece.text.strip("[] ")
                if " " not in symbol or symbol.isupper():  # and no words of what stands beside it
                    texts["foreign_trading_symbol"] = self.page.word(symbol, piece.cell)
        return texts

    def symbol_below(self, cell: Cell) -> str:
        """A ticker that stands alone on the line below the issuer's name."""
        pieces = [piece for section in self.found.named("issuer") for piece in section.pieces]
        below = next((piece for piece in pieces if piece.cell.line is not cell.line), None)
        if below is None:
            return ""
        text = below.text.upper() if cell.text.islower() else below.text
        return below.text if _SYMBOL.fullmatch(text) else ""

    def issuer_text(self) -> tuple[str, Cell | None]:
        """The issuer's name with its ticker: what stands under the caption, or else looks like it."""
        for section in self.found.named("issuer"):
            text, cell = _first_line(section)
            if cell is not None:
                return text, cell
        for section in self.found.sections:
            for at, piece in enumerate(section.pieces):
                lines = piece.text.split("\n")
                for line in lines:
                    if line.endswith("]") and len(line) < _LONGEST_NAME and _TICKER.fullmatch(line):
                        lines.remove(line)
                        section.pieces[at] = Piece("\n".join(lines), piece.cell)
                        return line, piece.cell
        return "", None


def _is_sign(table: Table) -> bool:
    """Whether a table alone is a sign of a form."""
    labels = {caption.label for caption in table.heading}
    return _is_whole(table) or (table.number == 1 and labels >= _UNMISTAKABLE)


def _is_whole(table: Table) -> bool:
    """Whether the heading of a table is that of Table I or II from its first column to its last."""
    labels = [caption.label for caption in table.heading]
    return _AT_THE_END.issubset(labels) and not _TITLES.isdisjoint(labels)


def _name_and_symbol(text: str) -> tuple[str, str]:
    """An issuer's name and its ticker, if it has one. Where somebody took all capitals away, it has none either.

    >>> _name_and_symbol("Acme, Inc. (NYSE: ACME)"), _name_and_symbol("acme, inc. - acme")
    (('Acme, Inc.', 'ACME'), ('acme, inc.', 'acme'))
    >>> _name_and_symbol("ACME, INC."), _name_and_symbol("ACME [ ]")
    (('ACME, INC.', ''), ('ACME', ''))
    """
    found = _TICKER.fullmatch(text.upper() if text.islower() and text.isascii() else text)
    if found is None:
        return text, ""
    place = next((number for number in range(2, found.re.groups + 1) if found[number]), None)
    return text[:found.end("name")], text[found.start(place):found.end(place)] if place else ""


def _first_line(section: Section) -> tuple[str, Cell | None]:
    """What stands on the first printed line of a section, without the form's own words."""
    pieces = [piece for piece in section.pieces if piece.text.strip("_- ") and not is_boilerplate(piece.text)]
    if not pieces:
        return "", None
    first = pieces[0].cell
    lines = [line for piece in pieces if piece.cell.line is first.line for line in piece.text.split("\n")]
    return "\n".join(line for line in lines if not is_boilerplate(line)), first
