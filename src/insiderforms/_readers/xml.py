"""Ownership XML of any age and in any state -> RawForm: the careful reader.

In: the text of an ownership document, whole or torn, well-formed or not. Out: its `RawForm` with the line of every
text, and a diagnostic for all that was repaired or left out. Knows the elements' names from `elements` and nothing of
the model; interprets no value.

The schema is nearly flat, so no tree is built. An element that starts ends whatever is open at its level or below, so a
lost end tag costs nothing; a leaf goes where its name belongs, whatever it stands in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import attrs

from .._raw import RawForm
from ..diagnostics import Report, diagnose
from .elements import (
    AS_WRITTEN,
    ELEMENTS,
    GROUP,
    LEAF,
    MARK,
    RECORD,
    REQUIRED_ELEMENTS,
    ROOT,
    TABLE,
    VALUE,
    Element,
)
from .entities import unescape
from .markup import Token, tokens
from .records import Records


def read_xml(text: str, report: Report, *, line: int = 1) -> RawForm | None:
    """The first ownership document in `text`, whose first line is counted as `line`; `None` if there is none."""
    reading = _Reading(text, report, line)
    for token in tokens(text, line):
        reading.take[token.kind](token)
        if reading.rest_from is not None:
            break
    return reading.form() if reading.root else None


_ROOT = re.compile(r"<(?:[\w.-]++:)?+ownershipDocument\b", re.IGNORECASE)
# A name begins where no name could go on before it, so that none is tried from its middle.
_ATTRIBUTE = re.compile(r"""(?<![^\s="'/])([^\s="'/]++)\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'/]++)""")
_WITH_ID = ("footnote", "footnoteId")
_LEFT_OUT = {"comment": "comment", "instruction": "processing_instruction", "declaration": "doctype"}


@attrs.define
class _Open:
    """An element whose end tag is yet to come. An unknown one has no `element`."""

    name: str
    token: Token
    element: Element | None = None


class _Reading:
    """One document being read, a token at a time: which elements are open, and what stands outside of all."""

    def __init__(self, text: str, report: Report, line: int):
        self.text = text
        self.report = report
        self.line = line
        self.stack: list[_Open] = []
        self.known: list[Element] = []  # those of the stack that are known: their levels rise
        self.open: Counter[str] = Counter()
        self.seen: set[str] = set()
        self.outside: Token | None = None  # where text before the document began
        self.root: Token | None = None
        self.unknown: _Open | None = None  # the outermost unknown element that is open
        self.unknown_says = False  # whether that says anything that is not read
        self.muted = False  # whether that is a row of unknown kind: nothing of it is read
        self.cut: Token | None = None
        self.rest_from: int | None = None  # where the text after the document begins
        self.namespaced = False
        self.records = Records(text, report)
        self.take: dict[str, Callable[[Token], None]] = {
            "start": self.start, "end": self.before, "text": self.before, "cdata": self.before, "less": self.before,
            "cut": self.before, **dict.fromkeys(_LEFT_OUT, self.left_out),
        }

    def tell(self, code: str, token: Token, text: str | None = None, detail: str = "") -> None:
        text = self.text[token.start:token.end] if text is None else text
        self.report(diagnose(code, field=self.records.path, text=text or None, line=token.line, detail=detail))

    # ---- tokens

    def left_out(self, token: Token) -> None:
        if token.kind != "instruction" or not re.match(r"xml\s", token.name):
            self.tell(_LEFT_OUT[token.kind], token)
        elif token.start and self.root is None and self.outside is None:
            self.tell("blank_before_declaration", token)

    def before(self, token: Token) -> None:
        """What stands before the document."""
        if self.outside is None and self.text[token.start:token.end].strip():
            self.outside = token

    def cut_off(self, token: Token) -> None:
        self.cut = token
        if self.text.startswith("</", token.start):
            self.records.flush()  # what stands before an end tag is complete, even if the tag is not

    def characters(self, token: Token) -> None:
        written = self.text[token.start:token.end]
        if written.isspace():
            self.records.say(written, token)
        elif self.records.leaf and self.known[-1].level != MARK:
            if token.kind == "less":
                self.tell("raw_less_than", token)
            if token.kind == "text":
                written = unescape(written, token.line, lambda code, text, line: self.report(
                    diagnose(code, field=self.records.path, text=text, line=line)))
            self.records.say(token.name if token.kind == "cdata" else written, token)
        elif self.unknown:
            self.unknown_says = True
        else:
            line = token.line + written.count("\n", 0, len(written) - len(written.lstrip()))
            self.report(diagnose("stray_text", text=written.strip(), line=line))

    # ---- tags

    def resolve(self, token: Token) -> tuple[Element | None, str, str]:
        """The element that a tag names, its name, and what follows the name.

        Names lose their namespace, and their parts come together where a line break split them, as in old filings.
        """
        if not token.rest and token.name in AS_WRITTEN:
            return AS_WRITTEN[token.name], token.name, ""
        prefix, _, name = token.name.rpartition(":")
        if prefix:
            self.namespace(token, token.name)
        joined, rest, best = name, token.rest, (ELEMENTS.get(name.lower()), name, token.rest)
        for _ in range(4):
            parts = rest.split(None, 1) if rest[:1].isspace() else []
            if not parts or not re.fullmatch(r"\w+/?", parts[0]):
                break
            joined += parts[0].rstrip("/")
            rest = f" {parts[1]}" if len(parts) > 1 else "/" * parts[0].endswith("/")
            if joined.lower() in ELEMENTS:
                best = (ELEMENTS[joined.lower()], joined, rest)
        element, name, rest = best
        if rest != token.rest:
            self.tell("split_tag", token)
        elif element and element.name != name and token.kind == "start":
            self.tell("miswritten_tag", token)
        return element, element.name if element else name, rest

    def namespace(self, token: Token, text: str) -> None:
        if not self.namespaced:
            self.namespaced = True
            self.tell("namespace", token, text)

    def attributes(self, token: Token, element: Element, rest: str) -> str | None:
        """The id that a tag carries; other attributes are reported."""
        found = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(rest)}
        plain = _ATTRIBUTE.sub("", rest).strip(" \t\r\n/")
        footnote_id = found.pop("id", None) if element.name in _WITH_ID else None
        if any(name.startswith("xmlns") or ":" in name for name in found):
            self.namespace(token, rest.strip(" \t\r\n/"))
            found = {name: value for name, value in found.items() if not name.startswith("xmlns") and ":" not in name}
        if found or plain:
            self.tell("unknown_attribute", token, rest.strip(" \t\r\n/"))
        return "".join(footnote_id.split()) or None if footnote_id else None

    def start(self, token: Token) -> None:
        element, name, rest = self.resolve(token)
        if self.root is None:
            if element is None or element.level != ROOT:
                self.before(token)
                return
            self.begin(token)
        elif element and element.level == ROOT:  # another document, though this one has not ended
            self.cut, self.rest_from = token, token.start
            return
        if element and (element.level <= RECORD or not self.muted):
            while self.muted:  # a row of unknown kind whose end tag is missing ends where the next row begins
                self.unclosed(token)
            while self.known and self.known[-1].level >= element.level:
                self.unclosed(token)
            self.push(_Open(name, token, element))
            self.opened(element, token, self.attributes(token, element, rest) if rest else None)
        else:
            self.unknown_start(_Open(name, token))
        if rest and rest.rstrip().endswith("/"):
            self.pop(token.end)

    def begin(self, token: Token) -> None:
        self.root = token
        self.take |= {"end": self.end, "text": self.characters, "cdata": self.characters, "less": self.characters,
                      "cut": self.cut_off}
        if self.outside:
            self.tell("text_outside", self.outside, self.text[self.outside.start:token.start].strip())

    def opened(self, element: Element, token: Token, footnote_id: str | None) -> None:
        records = self.records
        self.seen.add(element.name)
        if element.successor:
            self.tell("old_dialect", token, detail=f"now {element.successor}")
        if element.level == RECORD:
            records.start(element, token)
        elif element.level == GROUP:
            records.group(element.name)
        elif element.level == LEAF:
            records.start_leaf(element, token, self.known[:-1], footnote_id)
        elif element.level == VALUE:
            records.flush()
        elif element.level == MARK:
            records.mark(footnote_id, token, self.known[:-1])

    def unknown_start(self, opened: _Open) -> None:
        if self.records.leaf:
            self.tell("markup_in_text", opened.token)
        elif self.unknown is None:
            self.unknown = opened
            self.muted = self.known[-1].level == TABLE
        self.unknown_says = self.unknown_says or "=" in opened.token.rest
        self.push(opened)

    def end(self, token: Token) -> None:
        element, name, rest = self.resolve(token)
        if rest.strip():
            self.tell("unknown_attribute", token, rest.strip())
        if not self.open[name]:
            self.tell("stray_end_tag", token)
            if element and element.level == RECORD:
                self.records.end_implied(element)
            return
        while self.stack[-1].name != name:
            self.unclosed(token)
        self.pop(token.end)

    # ---- the stack

    def push(self, opened: _Open) -> None:
        self.stack.append(opened)
        self.open[opened.name] += 1
        if opened.element:
            self.known.append(opened.element)

    def pop(self, end: int) -> None:
        """Take the innermost element off, which ends at `end`."""
        opened = self.stack.pop()
        self.open[opened.name] -= 1
        if opened is self.unknown:
            self.left_out_element(opened, end)
        if not opened.element:
            return
        self.known.pop()
        level = opened.element.level
        if level == ROOT:
            self.rest_from = end
        elif level in (TABLE, RECORD):
            self.records.end()
        elif level == LEAF:
            self.records.end_leaf(end)
        elif level == VALUE:
            self.records.flush()

    def unclosed(self, token: Token) -> None:
        """Take the innermost element off, whose end tag is missing."""
        opened = self.stack[-1]
        if opened.element:
            self.tell("unclosed_element", opened.token)
        self.pop(token.start)

    def left_out_element(self, opened: _Open, end: int) -> None:
        written = self.text[opened.token.start:end].strip()
        code = "unknown_row" if self.muted else "unknown_element" if self.unknown_says else "empty_unknown_element"
        self.tell(code, opened.token, written)
        self.unknown, self.unknown_says, self.muted = None, False, False

    # ---- the end

    def form(self) -> RawForm:
        if self.rest_from is None or self.cut:
            self.truncate()
        self.records.end()
        self.after()
        if self.root and not self.records.cut:
            for name in REQUIRED_ELEMENTS:
                if name not in self.seen:
                    self.report(diagnose("missing_element", line=self.root.line, detail=name))
        return self.records.form()

    def truncate(self) -> None:
        """The document does not end: leave out what is incomplete, close what is open."""
        end = len(self.text) if self.rest_from is None else self.rest_from
        incomplete = self.records.drop()
        if incomplete is None:
            incomplete = self.cut.start if self.cut else end
        written = self.text[incomplete:end].strip()
        self.report(diagnose("truncated", text=written or None, line=self.line_at(incomplete)))
        while self.stack:
            self.pop(end)
        self.rest_from = end

    def after(self) -> None:
        """What stands after the document."""
        rest = self.text[self.rest_from:].lstrip()
        if rest:
            code = "second_document" if _ROOT.search(rest) else "text_outside"
            self.report(diagnose(code, text=rest.rstrip(), line=self.line_at(len(self.text) - len(rest))))

    def line_at(self, position: int) -> int:
        return self.line + self.text.count("\n", 0, position)
