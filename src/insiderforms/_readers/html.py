"""HTML -> Page, whatever the markup is like: what a browser would show, without drawing it.

In: text. Out: a `Page`. Total and linear. Knows which elements begin lines, cells and tables, how pages draw check
boxes and raise footnote marks, and nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from .drawn import raised_marks, settled, symbol, symbols_of
from .entities import unescape_page as unescape
from .lines import FixedLine, put_lines
from .markup import SOUP
from .page import CHECKED, COLUMN_STOP, UNCHECKED, UNKNOWN_BOX, Page, PageBuilder

_FixedParts = tuple[list[str], int, int]
"""A line in fixed type on its way: its words, and where it starts and ends in the source."""
_BREAK = "\v"  # a line break that the page draws; those of its source are blanks
_NUMBER = re.compile(r"\s*+=\s*+[\"']?\s*+([0-9]{1,9})")
_CIK = re.compile(r"CIK=([0-9]{1,10})(?![0-9])", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))", re.IGNORECASE)
_CHECKED = re.compile(r"\bchecked\b", re.IGNORECASE)
_TYPE = re.compile(r"\btype\s*+=\s*+[\"']?\s*+(\w++)", re.IGNORECASE)

def read_page(source: str, line: int = 1) -> Page:
    """The page that `source` draws; its first line is counted as `line`."""
    return _Walk(source, line).page()


class _Walk:
    """One way through a source, tag by tag."""

    def __init__(self, source: str, line: int):
        self.source = source
        self.builder = PageBuilder(source, line)
        self.chunks: list[str] = []
        """What the open cell says so far, with `_BREAK`s."""
        self.start = self.end = 0
        self.raised = self.underlined = self.muted = False
        """What the next words are: a footnote mark, an underlined place for a check mark, a style sheet that is never
        closed."""
        self.symbols: dict[int, str] | None = None
        """What the next letters stand for, if they are of a symbol font."""
        self.pictured = False
        """Whether the open cell has an image that says nothing: it may be a check mark."""
        self.cik: str | None = None
        """The CIK to which the next words link."""
        self.skip = 0
        """How far the source is to be passed over."""
        self.unclosed: set[str] = set()
        self.fixed: list[_FixedParts] | None = None
        """The lines of an open block in fixed type, with their places."""
        # Who took the tables away left only the line breaks of the source, and the elements that held the values.
        self.loose = not _CELL_TAG.search(source)
        self.special = self.loose
        """Whether the next words are something else than words."""
        self.starts = _STARTS if self.loose or _SYMBOLIC.search(source) else _PLAIN_STARTS

    def page(self) -> Page:
        at: int | None = 0
        while at is not None:
            at = self.walk(at)
        self.flush()
        if self.fixed is not None:
            self.end_fixed()
        return self.builder.page

    def walk(self, at: int) -> int | None:
        """Go on from a place of the source to its end, or to where something is passed over; where to go on then."""
        chunks, starts = self.chunks, self.starts
        for tag in SOUP.finditer(self.source, at):
            words, passed, slash, name, _ = tag.groups()
            if words:
                if self.special or self.fixed is not None:
                    self.say(words, tag.start())
                elif not words.isspace():
                    if not self.end:
                        self.start = tag.start()
                    self.end = tag.end(1)
                    chunks.append(words)
                elif chunks:
                    chunks.append(" ")
            if passed and self.loose:
                chunks.append(_BREAK)
            if name is None:
                act: _Act | None = _other
            else:
                name = name.lower()
                if self.fixed is not None and name not in _IN_FIXED:
                    continue
                act = _ENDS.get(name) if slash else starts.get(name)
            if act is not None:
                act(self, tag)
                if self.skip:
                    at, self.skip = self.skip, 0
                    return at
        return None

    def tear(self) -> None:
        """Set the last words apart: no tag follows them, so in a table they were cut off themselves."""
        begins = max((at for at, chunk in enumerate(self.chunks) if chunk == _BREAK), default=-1) + 1
        begun, start, end = self.chunks[begins:], self.start, self.end
        del self.chunks[begins:]
        self.flush()
        self.chunks += begun
        self.start, self.end = start, end
        self.flush()
        if self.builder.last is not None:
            self.builder.last.torn = True

    # ---- words

    def say(self, words: str, start: int) -> None:
        """Words between two tags that are not just words of their cell."""
        if self.fixed is not None:
            self.say_fixed(words, start, self.fixed)
            return
        if words.isspace() and not self.underlined:
            self.chunks.append(" ")
            return
        self.special = self.loose
        if self.muted:
            self.muted = False
            return
        end = start + len(words)
        words = self.drawn(words, start)
        if not self.end:
            self.start = start
        self.end = end
        self.chunks.append(words.replace("\n", _BREAK) if self.loose else words)

    def drawn(self, words: str, start: int) -> str:
        """Words in a raised, linked, underlined or symbol place as a page has them."""
        words = unescape(words)
        if self.cik is not None:
            if self.loose:
                self.chunks.append(_BREAK)
            links = self.builder.page.links.setdefault(" ".join(words.split()).rstrip(" [("), [])
            links.append((start, self.cik))
            self.cik = None
        if self.underlined:
            self.underlined = False
            if not words.strip():
                return " ___ "
        if self.symbols is not None:
            words, self.symbols = symbol(words, self.symbols), None
        if self.raised:
            self.raised = False
            words = raised_marks(words)
        return words.replace("&", "&amp;")  # what follows in the cell is not unescaped yet

    def say_drawn(self, words: str, tag: re.Match[str]) -> None:
        """Words that the page draws by a tag."""
        if not self.end:
            self.start = tag.end(2)
        self.end = tag.end()
        self.chunks.append(f" {words} ")

    def flush(self) -> None:
        """Set what the open cell has said so far."""
        chunks = self.chunks
        if not self.end:
            chunks.clear()
            if self.builder.pending:
                self.builder.put(UNKNOWN_BOX if self.pictured else "", 0, 0)
            self.pictured = False
            return
        text = "".join(chunks)
        chunks.clear()
        if "&" in text:
            text = unescape(text)
        stacked: tuple[str, ...] = ()
        if not text.isascii():
            text = settled(text)
        if _BREAK in text:
            lines = [" ".join(line.split()) for line in text.split(_BREAK)]
            text = "\n".join(filter(None, lines))
            if len(lines) > text.count("\n") + 1:
                stacked = tuple(lines)
        else:
            text = " ".join(text.split())
        self.builder.put(text, self.start, self.end, stacked)
        self.start = self.end = 0

    # ---- blocks in fixed type

    def say_fixed(self, words: str, start: int, lines: list[_FixedParts]) -> None:
        """Words in an open block in fixed type, whose `lines` go on with them."""
        if self.raised or self.symbols is not None or self.cik is not None:
            words = self.drawn(words, start)
        for at, words_of_line in enumerate(words.split("\n")):
            shown = unescape(words_of_line)
            end = start + len(words_of_line)
            if at or not lines:
                lines.append(([shown], start, end))
            else:
                said, first, _ = lines[-1]
                said.append(shown)
                lines[-1] = (said, first, end)
            start = end + 1

    def end_fixed(self) -> None:
        lines: list[FixedLine] = [("".join(said), start, end) for said, start, end in self.fixed or ()]
        self.fixed = None
        put_lines(self.builder, lines)


# ---- what tags do

_Act = Callable[[_Walk, "re.Match[str]"], None]


def _other(walk: _Walk, tag: re.Match[str]) -> None:
    """What is no tag: the end of the source, a < alone, a comment, a declaration. What is never closed says nothing."""
    end = tag.end(2)
    if tag.end() == end:
        if tag[1] and not tag[2] and not tag[1].isspace() and walk.builder.table is not None and walk.fixed is None:
            walk.tear()
    elif tag.end() == end + 1:
        if walk.source.find(">", end) >= 0:
            walk.say("<", end)
        else:  # a tag that the end of the source cuts off
            walk.skip = len(walk.source)
    elif walk.source.startswith("<!--", end) and "-->" not in walk.unclosed:
        closed = walk.source.find("-->", end)
        if closed < 0:
            walk.unclosed.add("-->")
        else:
            walk.skip = closed + 3


def _open_table(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.flush()
    walk.builder.open_table()


def _close_table(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.flush()
    walk.builder.close_table()


def _open_row(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.flush()
    walk.builder.open_row()


def _open_cell(walk: _Walk, tag: re.Match[str]) -> None:
    walk.flush()
    rest = tag[5]
    if "span" in rest or "SPAN" in rest:
        rest = rest.lower()
        walk.builder.open_cell(_number(rest, "colspan"), _number(rest, "rowspan"))
    else:
        walk.builder.open_cell()


def _number(attributes: str, name: str) -> int:
    """The number that an attribute has; 1 if it has none."""
    at = attributes.find(name)
    found = _NUMBER.match(attributes, at + len(name)) if at >= 0 else None
    return int(found[1]) if found else 1


def _break_line(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.chunks.append(_BREAK)


def _break_block(walk: _Walk, _tag: re.Match[str]) -> None:
    if walk.builder.table is not None or walk.loose:
        walk.chunks.append(_BREAK)
    else:
        walk.flush()


def _open_heading(walk: _Walk, _tag: re.Match[str]) -> None:
    """A heading is a line of its own, even in a cell: pages that lost their end tags have theirs in the last cell."""
    walk.flush()
    walk.builder.apart = True


def _close_heading(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.flush()
    walk.builder.apart = False


def _break_if_loose(walk: _Walk, _tag: re.Match[str]) -> None:
    if walk.loose:
        walk.chunks.append(_BREAK)


def _raise(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.raised = walk.special = True


def _underline(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.underlined = walk.special = True


def _font(walk: _Walk, tag: re.Match[str]) -> None:
    _break_if_loose(walk, tag)
    if "dings" in tag[5].lower():
        walk.symbols = symbols_of(tag[5])
        walk.special = True


def _link(walk: _Walk, tag: re.Match[str]) -> None:
    found = _CIK.search(tag[5])
    if found:
        _break_if_loose(walk, tag)
        walk.cik = found[1]
        walk.special = True
    elif walk.loose and "name" in tag[5].lower():  # a note begins: (<a name="F1"></a>1)
        opened = bool(walk.chunks) and walk.chunks[-1].rstrip().endswith("(")
        if opened:
            walk.chunks[-1] = walk.chunks[-1].rstrip()[:-1]
        walk.chunks += [_BREAK, "("] if opened else [_BREAK]


def _input(walk: _Walk, tag: re.Match[str]) -> None:
    kind = _TYPE.search(tag[5])
    if kind is None:  # somebody stripped its attributes, the check mark among them
        box = UNKNOWN_BOX
    elif kind[1].lower() in ("checkbox", "radio"):
        box = CHECKED if _CHECKED.search(tag[5]) else UNCHECKED
    else:
        return
    walk.say_drawn(box, tag)


def _image(walk: _Walk, tag: re.Match[str]) -> None:
    found = _ALT.search(tag[5])
    words = found and (found[1] or found[2] or found[3])
    if words and not words.isspace():
        walk.say_drawn(words, tag)
    else:
        walk.pictured = True


def _skip(walk: _Walk, tag: re.Match[str]) -> None:
    """Pass over what no reader of the page sees. If it is never closed, only its first words are."""
    name = tag[4].lower()
    end = None if name in walk.unclosed else _CLOSINGS[name].search(walk.source, tag.end())
    if end is None:
        walk.unclosed.add(name)
        walk.muted = walk.special = True
        return
    if name == "title" and not walk.builder.page.title:
        walk.builder.page.title = " ".join(unescape(walk.source[tag.end():end.start()]).split())
    walk.skip = end.end()


def _open_fixed(walk: _Walk, _tag: re.Match[str]) -> None:
    walk.flush()
    walk.fixed = []


def _stop(walk: _Walk, tag: re.Match[str]) -> None:
    """`<S>` and `<C>` mark where columns begin in text of the nineties, and stand in a line of their own."""
    if walk.fixed is not None:
        walk.say_fixed(COLUMN_STOP + " " * (tag.end() - tag.end(2) - 1), tag.end(2), walk.fixed)


def _close_fixed(walk: _Walk, _tag: re.Match[str]) -> None:
    if walk.fixed is not None:
        walk.end_fixed()


_SYMBOLIC = re.compile("dings", re.IGNORECASE)
_CELL_TAG = re.compile(r"<t[dhr]\b|<pre\b", re.IGNORECASE)
_SKIPPED = ("script", "style", "title", "noscript", "template", "select", "textarea", "button")
_CLOSINGS = {name: re.compile(rf"</{name}\b[^<>]*+>", re.IGNORECASE) for name in _SKIPPED}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "div", "hr", "li", "ul", "ol", "dd", "dt", "dl", "center",
           "blockquote", "section", "article", "header", "footer", "nav", "main", "aside", "form", "fieldset",
           "caption", "address", "figure", "body", "html")
_STARTS: Mapping[str, _Act] = {
    **dict.fromkeys(_BLOCKS, _break_block), **dict.fromkeys(_SKIPPED, _skip), **dict.fromkeys(_HEADINGS, _open_heading),
    "table": _open_table, "tr": _open_row, "td": _open_cell, "th": _open_cell, "br": _break_line, "sup": _raise,
    "u": _underline,
    "font": _font, "span": _font, "a": _link, "input": _input, "img": _image, "pre": _open_fixed,
    "s": _stop, "c": _stop,
}
# Who draws no signs with symbol fonts, and has cells, says nothing by fonts and spans.
_PLAIN_STARTS = {name: act for name, act in _STARTS.items() if name not in ("font", "span")}
# A cell or row ends where the next begins, or its table ends: many pages leave out the end tags, which so say nothing.
_ENDS: Mapping[str, _Act] = {
    **dict.fromkeys(_BLOCKS, _break_block), **dict.fromkeys(_HEADINGS, _close_heading),
    "table": _close_table, "span": _break_if_loose,
    "font": _break_if_loose, "pre": _close_fixed,
}
_IN_FIXED = frozenset({"pre", "s", "c", "sup", "font", "a", "script", "style"})
