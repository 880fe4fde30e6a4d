"""HTML -> Page, whatever the markup is like: what a browser would show, without drawing it.

In: text. Out: a `Page`. Total and linear. Knows which elements begin lines, cells and tables, and how they draw check
boxes and raise footnote marks; nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from .drawn import symbols_of
from .entities import unescape_page as unescape
from .markup import PLAIN_SOUP, SOUP
from .page import CHECKED, COLUMN_STOP, UNCHECKED, UNKNOWN_BOX, Page
from .words import BREAK, Words, folded

_NUMBER = re.compile(r"\s*+=\s*+[\"']?\s*+([0-9]{1,9})")
_CIK = re.compile(r"CIK=([0-9]{1,10})(?![0-9])", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))", re.IGNORECASE)
_CHECKED = re.compile(r"(?<![^\s/])checked(?![^\s=/])", re.IGNORECASE)
_DRAWN_BOX = re.compile(r"(?P<no>un|not\s|non)?-?checked", re.IGNORECASE)
_LONGEST_ALT = 30
_SHORT, _REMEMBERED = 200, 1000
_QUOTED = re.compile("\"[^\"]*+\"|'[^']*+'")
_TYPE = re.compile(r"\btype\s*+=\s*+[\"']?\s*+(\w++)", re.IGNORECASE)
_SYMBOLIC = tuple((name, re.compile(f"{name}(?<=[gbGB]{name})")) for name in ("dings", "Dings", "DINGS"))
"""How Wingdings and Webdings end, and holdings do not."""
_END_OF_CELL = re.compile(r"</t[dh]\b", re.IGNORECASE)
_END_OF_PAGE = re.compile(r"</(?:body|html)\b", re.IGNORECASE)
_SKIPPED = ("script", "style", "title", "noscript", "template", "select", "textarea", "button")
_CLOSINGS = {name: re.compile(rf"</{name}\b[^<>]*+>", re.IGNORECASE) for name in _SKIPPED}
_Act = Callable[[Words, "re.Match[str]"], None]
"""What a tag does to the words around it."""


def read_page(source: str, line: int = 1) -> Page:
    """The page that `source` draws; its first line is counted as `line`."""
    said = Words(source, line)
    plain = not (said.loose or any(name in source and font.search(source) for name, font in _SYMBOLIC))
    soup, starts = (PLAIN_SOUP, _PLAIN_STARTS) if plain else (SOUP, _STARTS)
    at: int | None = 0
    while at is not None:
        at = _walk(said, soup.finditer(source, at), starts)
    said.flush()
    page = said.builder.page
    if page.cut is None and _ends_in_a_table(said):
        page.cut = next((cell.start for cell in reversed(page.cells) if cell.text), None)
    return page


def _walk(said: Words, tags: Iterator[re.Match[str]], starts: Mapping[str | None, _Act | None]) -> int | None:
    """Go on to the end of the source, or to where something is passed over; where to go on then."""
    chunks, loose = said.chunks, said.loose
    for tag in tags:
        words, passed, cell, slash, name, _, _ = tag.groups()
        if words:
            if said.special:
                said.say(words, tag.start())
            elif not words.isspace():
                if not said.end:
                    said.start = tag.start()
                said.end = tag.end(1)
                chunks.append(words)
            elif chunks:
                chunks.append(" ")
        if loose and passed:
            chunks.append(BREAK)
        if said.fixed is not None and name is not None and name.lower() not in _IN_FIXED:
            continue
        act = _open_cell if cell else _ENDS[name] if slash else starts[name]
        if act is not None:
            act(said, tag)
            if said.skip:
                at, said.skip = said.skip, 0
                return at
    return None


def _ends_in_a_table(said: Words) -> bool:
    """Whether a page that closes its cells ends before it has closed its last table."""
    table = said.builder.table
    return table is not None and not table.grid.bare and (
        _END_OF_CELL.search(said.source) is not None and _END_OF_PAGE.search(said.source) is None)


# ---- what tags do


def _other(said: Words, tag: re.Match[str]) -> None:
    """What is no tag: the end of the source, a < alone, a comment, a declaration. What is never closed says nothing."""
    words, end = tag[1], tag.end("passed")
    if tag.end() == end:
        in_cell = said.builder.table is not None and said.fixed is None
        if in_cell and words and not words.isspace() and not tag["passed"]:
            said.tear()
    elif tag.end() == end + 1:
        if said.source.find(">", end) >= 0:
            said.say("<", end)
        else:
            said.builder.page.cut = end
            said.skip = len(said.source)
    elif said.source.startswith("<!--", end) and "-->" not in said.unclosed:
        closed = said.source.find("-->", end)
        if closed < 0:
            said.unclosed.add("-->")
        else:
            said.skip = closed + 3


def _open_table(said: Words, _tag: re.Match[str]) -> None:
    said.flush()
    said.builder.open_table()


def _close_table(said: Words, _tag: re.Match[str]) -> None:
    said.flush()
    said.builder.close_table()


def _open_row(said: Words, _tag: re.Match[str]) -> None:
    said.flush()
    said.builder.open_row()


def _close_row(said: Words, _tag: re.Match[str]) -> None:
    """What follows belongs to no cell; most pages have nothing there."""
    said.flush()
    said.builder.close_row()


def _open_cell(said: Words, tag: re.Match[str]) -> None:
    """Open a cell; most have nothing but words, which come with it."""
    if said.chunks or said.special:
        said.flush()
    attributes, words = tag.group("rest", "words")
    across, down = _short_spans(attributes) if len(attributes) < _SHORT else _spans(attributes)
    if not words or words.isspace():
        said.builder.open_cell(across, down)
    elif said.special:
        said.builder.open_cell(across, down)
        said.say(words, tag.start("words"))
    else:
        said.builder.open_cell(across, down, folded(words), tag.start("words"), tag.end("words"))


def _spans(attributes: str) -> tuple[int, int]:
    """How many columns and rows a cell with these attributes spans."""
    if "span" not in attributes and "SPAN" not in attributes:
        return 1, 1
    attributes = attributes.lower()
    return _number(attributes, "colspan"), _number(attributes, "rowspan")


_short_spans = lru_cache(maxsize=_REMEMBERED)(_spans)  # the cells of a page share them


def _number(attributes: str, name: str) -> int:
    """The number that an attribute has; 1 if it has none."""
    at = attributes.find(name)
    found = _NUMBER.match(attributes, at + len(name)) if at >= 0 else None
    return int(found[1]) if found else 1


def _break_line(said: Words, tag: re.Match[str]) -> None:
    if said.fixed is None:
        said.chunks.append(BREAK)
    else:
        said.say_fixed("\n", tag.end() - 1, said.fixed)


def _break_block(said: Words, _tag: re.Match[str]) -> None:
    if said.builder.table is not None or said.loose:
        said.chunks.append(BREAK)
    else:
        said.flush()


def _open_list(said: Words, tag: re.Match[str]) -> None:
    _break_block(said, tag)
    said.lists.append(0 if tag["name"].lower() == "ol" else None)


def _close_list(said: Words, tag: re.Match[str]) -> None:
    _break_block(said, tag)
    if said.lists:
        said.lists.pop()


def _open_item(said: Words, tag: re.Match[str]) -> None:
    """An item of a list has its number, if the list is numbered."""
    _break_block(said, tag)
    if said.lists and said.lists[-1] is not None:
        said.lists[-1] += 1
        said.number = f"{said.lists[-1]}. "


def _open_heading(said: Words, _tag: re.Match[str]) -> None:
    """A heading is a line of its own, even in a cell: pages that lost their end tags have theirs in the last cell."""
    said.flush()
    said.builder.apart = True


def _close_heading(said: Words, _tag: re.Match[str]) -> None:
    said.flush()
    said.builder.apart = False


def _break_if_loose(said: Words, _tag: re.Match[str]) -> None:
    if said.loose:
        said.chunks.append(BREAK)


def _raise(said: Words, _tag: re.Match[str]) -> None:
    said.raised = said.special = True


def _underline(said: Words, _tag: re.Match[str]) -> None:
    said.underlined = said.special = True


def _font(said: Words, tag: re.Match[str]) -> None:
    _break_if_loose(said, tag)
    if "dings" in tag["rest"].lower():
        said.symbols = symbols_of(tag["rest"])
        said.special = True


def _link(said: Words, tag: re.Match[str]) -> None:
    found = _CIK.search(tag["rest"])
    if found:
        _break_if_loose(said, tag)
        said.cik = found[1]
        said.special = True
    elif said.loose and "name" in tag["rest"].lower():  # a note begins: (<a name="F1"></a>1)
        opened = bool(said.chunks) and said.chunks[-1].rstrip().endswith("(")
        if opened:
            said.chunks[-1] = said.chunks[-1].rstrip()[:-1]
        said.chunks += [BREAK, "("] if opened else [BREAK]


def _input(said: Words, tag: re.Match[str]) -> None:
    kind = _TYPE.search(tag["rest"])
    if kind is None:  # somebody stripped its attributes, the check mark among them
        box = UNKNOWN_BOX
    elif kind[1].lower() in ("checkbox", "radio"):
        box = CHECKED if _CHECKED.search(_QUOTED.sub(" ", tag["rest"])) else UNCHECKED
    else:
        return
    said.say_drawn(box, tag)


def _image(said: Words, tag: re.Match[str]) -> None:
    found = _ALT.search(tag["rest"])
    words = found and (found[1] or found[2] or found[3])
    if words and not words.isspace():
        drawn = _DRAWN_BOX.search(words) if len(words) < _LONGEST_ALT else None
        said.say_drawn((UNCHECKED if drawn["no"] else CHECKED) if drawn else words, tag)
    else:
        said.pictured = said.special = True


def _skip(said: Words, tag: re.Match[str]) -> None:
    """Pass over what no reader of the page sees. If it is never closed, only its first words are."""
    name = tag["name"].lower()
    end = None if name in said.unclosed else _CLOSINGS[name].search(said.source, tag.end())
    if end is None:
        said.unclosed.add(name)
        said.muted = said.special = True
        return
    if name == "title" and not said.builder.page.title:
        said.builder.page.title = " ".join(unescape(said.source[tag.end():end.start()]).split())
    said.skip = end.end()


def _open_fixed(said: Words, _tag: re.Match[str]) -> None:
    said.flush()
    said.fixed, said.special = [], True


def _stop(said: Words, tag: re.Match[str]) -> None:
    """`<S>` and `<C>` mark where columns begin in text of the nineties, and stand in a line of their own."""
    if said.fixed is not None:
        said.say_fixed(COLUMN_STOP + " " * (tag.end() - tag.end("passed") - 1), tag.end("passed"), said.fixed)


def _close_fixed(said: Words, _tag: re.Match[str]) -> None:
    if said.fixed is not None:
        said.end_fixed()


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "div", "hr", "li", "dd", "dt", "dl", "center",
           "blockquote", "section", "article", "header", "footer", "nav", "main", "aside", "form", "fieldset",
           "caption", "address", "figure", "body", "html")


_SILENT = ("a", "b", "i", "font", "span", "sup", "td", "th", "thead", "tbody")


class _Acts(dict[str | None, _Act | None]):
    """What tags do, by their names in any case; the usual ones are found at once."""

    def __init__(self, acts: Mapping[str, _Act]):
        super().__init__(dict.fromkeys(_SILENT))
        self.update(acts)
        self.update({name.upper(): act for name, act in self.items() if name is not None})
        self[None] = _other

    def __missing__(self, name: str) -> _Act | None:
        return self.get(name.lower())


_OPENINGS: Mapping[str, _Act] = {
    **dict.fromkeys(_BLOCKS, _break_block), "ol": _open_list, "ul": _open_list, "li": _open_item,
    **dict.fromkeys(_SKIPPED, _skip), **dict.fromkeys(_HEADINGS, _open_heading),
    "table": _open_table, "tr": _open_row, "br": _break_line, "sup": _raise,
    "u": _underline, "font": _font, "span": _font, "a": _link, "input": _input, "img": _image, "pre": _open_fixed,
    "s": _stop, "c": _stop,
}
_STARTS = _Acts(_OPENINGS)
# Who draws no signs with symbol fonts, and has cells, says nothing by fonts and spans.
_PLAIN_STARTS = _Acts({name: act for name, act in _OPENINGS.items() if name not in ("font", "span")})
# A cell ends where the next begins, or its row or table ends: many pages leave out the end tag, which so says nothing.
_ENDS = _Acts({
    **dict.fromkeys(_BLOCKS, _break_block), "ol": _close_list, "ul": _close_list,
    **dict.fromkeys(_HEADINGS, _close_heading),
    "table": _close_table, "tr": _close_row, "span": _break_if_loose, "font": _break_if_loose, "pre": _close_fixed,
})
# <TABLE> in a block in fixed type is a mark of the nineties, and no table; rows and cells are of tables, and end it.
_IN_FIXED = frozenset({"pre", "s", "c", "sup", "font", "a", "br", "script", "style", "tr", "td", "th"})
