"""What befalls a page between its publisher and the reader: each way to tear one, as a function of the page alone.

In: a page of HTML and a source of chance. Out: the page as somebody hands it on. `TEARS` names them; a harmless tear
loses nothing that a person could see, a lossy one may. Nothing here knows what a form says.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from random import Random

import attrs

# ---- pages as tags and what stands between them

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_TOKEN = re.compile(r"""
      <!--.*?(?:-->|\Z)                                        # a comment
    | <!\[A-Z]*\[.*?\]\]>                                      # a marked section
    | <![^>]*>                                                # the document type
    | </?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>                # a tag
    | (?:(?!</?[A-Za-z]|<!).)+                                # text
    | <                                                       # what is left of a tag that was cut
""", re.VERBOSE | re.DOTALL)
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)(.*?)/?>", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_RAW = re.compile(r"<(script|style)\b", re.IGNORECASE)


@attrs.frozen
class Tag:
    """A start or end tag; an attribute's value is as written, with its quotes, and `None` if it has none."""

    source: str
    name: str
    closes: bool
    attributes: tuple[tuple[str, str | None], ...] = ()

    def with_attributes(self, attributes: tuple[tuple[str, str | None], ...]) -> str:
        """The tag as text with other attributes."""
        given = "".join(f" {name}" if value is None else f" {name}={value}" for name, value in attributes)
        return f"<{'/' if self.closes else ''}{self.name}{given}>"

    def renamed(self, change: Callable[[str], str]) -> str:
        """The tag as text, its own name and those of its attributes changed."""
        names = tuple((change(name), value) for name, value in self.attributes)
        return attrs.evolve(self, name=change(self.name)).with_attributes(names)


def tokens(page: str) -> Iterator[str]:
    """The page in pieces: comments, tags, and texts between them; what a script or style holds is one piece."""
    at = 0
    while at < len(page):
        found = _TOKEN.match(page, at)
        assert found, page[at:at + 20]
        at = found.end()
        yield found[0]
        raw = _RAW.match(found[0])
        end = re.compile(rf"</{raw[1]}", re.IGNORECASE).search(page, at) if raw else None
        if end and end.start() > at:
            yield page[at:end.start()]
            at = end.start()


def tag_of(token: str) -> Tag | None:
    """The tag that a piece is, if it is one."""
    found = _TAG.fullmatch(token)
    if found is None:
        return None
    attributes = tuple((name, value or None) for name, value in _ATTRIBUTE.findall(found[3]))
    return Tag(token, found[2], bool(found[1]), attributes)


def map_tags(page: str, change: Callable[[Tag], str]) -> str:
    """The page with each tag written as `change` says, and all else as it was."""
    tagged = ((token, tag_of(token)) for token in tokens(page))
    return "".join(token if tag is None else change(tag) for token, tag in tagged)


def _elements(page: str, wanted: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Start and end of every element of a wanted name, in the order in which they begin; those without end apart."""
    found: list[tuple[int, int]] = []
    begun: dict[str, list[int]] = {}
    at = 0
    for token in tokens(page):
        start, at = at, at + len(token)
        tag = tag_of(token)
        name = tag.name.lower() if tag else ""
        if tag is None or not wanted(name):
            continue
        if name in VOID:
            found.append((start, at))
        elif not tag.closes:
            begun.setdefault(name, []).append(start)
        elif begun.get(name):
            found.append((begun[name].pop(), at))
    return sorted(found)


# ---- markup that says nothing to the eye


def strip_attributes(page: str, random: Random) -> str:  # noqa: ARG001
    return map_tags(page, lambda tag: tag.with_attributes(()))


def strip_most_attributes(page: str, random: Random) -> str:  # noqa: ARG001
    """As sanitizers do it, which know what a table and a link need."""
    kept = {"colspan", "rowspan", "href"}
    return map_tags(page, lambda tag: tag.with_attributes(
        tuple((name, value) for name, value in tag.attributes if name.lower() in kept)))


def drop_end_tags(page: str, random: Random) -> str:  # noqa: ARG001
    """All but those of elements whose content is no markup: a browser shows nothing after a style without its end."""
    return map_tags(page, lambda tag: "" if tag.closes and tag.name.lower() not in {"style", "script", "title"}
                    else tag.source)


def drop_every_end_tag(page: str, random: Random) -> str:  # noqa: ARG001
    """As a careless search and replace does it; a browser shows nothing any more, but all the words are there."""
    return re.sub(r"</[A-Za-z][^>]*>", "", page)


def upper_case_tags(page: str, random: Random) -> str:  # noqa: ARG001
    return map_tags(page, lambda tag: tag.renamed(str.upper))


def lower_case_tags(page: str, random: Random) -> str:  # noqa: ARG001
    return map_tags(page, lambda tag: tag.renamed(str.lower))


# ---- another site's page around it

_NEWS = (
    "Quarterly sales rise 4.2% at Bramble & Sons", "Director of Harrow Mills to retire on 05/31/2019",
    "Insider buys 12,500 shares of Tindale Ferries", "What is a Form 4? Our guide for beginners",
    "Option grants: 3 things to know", "10% owner sells its stake in Quillfeather Foods",
)
_WRAPPINGS = (
    """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Filing | Lantern Market News</title>
<script>window.page = {"kind": "filing", "shares": 100, "codes": ["P", "S"], "date": "2019-05-31"};</script>
<style>.side td { color: gray }</style></head>
<body class="light"><div id="cookies"><p>We value your privacy.</p><form action="/consent"><label><input type="checkbox"
checked disabled> Strictly necessary</label> <label><input type="checkbox"> Statistics</label>
<button>Accept all</button></form></div>
<header><a href="/">Lantern Market News</a><nav><ul><li><a href="/quotes">Quotes</a></li><li><a href="/forms/4">Form
4</a></li><li><a href="/forms/3">Form 3</a></li></ul></nav></header>
<table width="100%" class="layout"><tr><td class="main"><h1>Insider filing</h1><p>Published 06/03/2019, 09:41 AM</p>
{page}
</td><td class="side"><h3>Latest news</h3><ul>{news}</ul>
<table><tr><th>Symbol</th><th>Price</th><th>Volume</th></tr><tr><td>BRMB</td><td>$41.07</td><td>1,204,300</td></tr>
<tr><td>TDF</td><td>$7.5</td><td>88,012</td></tr></table></td></tr></table>
<footer><p>&copy; 2019 Lantern Market News. Quotes are delayed by 15 minutes.</p><a href="#top">Back to top</a></footer>
<script src="/count.js"></script></body></html>
""",
    """<html><head><title>Archive viewer</title><link rel="stylesheet" href="/v.css"></head><body>
<center><table border="0" width="780"><tr><td colspan="2"><font size="+2">Old Quay Document Archive</font></td></tr>
<tr><td width="140" valign="top"><b>Browse</b><br><a href="/by/company">By company</a><br><a href="/by/date">By
date</a><br><br><b>Recent</b><br>{news}</td><td valign="top"><p>Document 3 of 17 &nbsp; <a href="?d=2">Previous</a> |
<a href="?d=4">Next</a></p><hr>{page}<hr></td></tr></table>
<p><font size="1">Terms of use. No part of this page is advice. Page last changed 06/03/2019.</font></p></center>
<noscript>Please switch on JavaScript.</noscript></body></html>
""",
)


def wrap(page: str, random: Random) -> str:
    """The body inside another site's page, with its own check boxes, dates, tables and news of insiders."""
    news = "".join(f'<li><a href="/news/{number}">{title.replace("&", "&amp;")}</a></li>'
                   for number, title in enumerate(random.sample(_NEWS, 3)))
    return random.choice(_WRAPPINGS).replace("{news}", news).replace("{page}", keep_body(page, random))


# ---- parts of it


def keep_body(page: str, random: Random) -> str:  # noqa: ARG001
    """What stands between the body's tags; the page itself if it has none."""
    for start, end in _elements(page, "body".__eq__):
        return re.sub(r"\A<[^>]*>|</[^>]*>\Z", "", page[start:end])
    return page


def keep_tables(page: str, random: Random) -> str:  # noqa: ARG001
    """The tables that stand in no other, and nothing beside them."""
    return "\n".join(page[start:end] for start, end in _outermost(page))


def _outermost(page: str) -> Iterator[tuple[int, int]]:
    beyond = 0
    for start, end in _elements(page, "table".__eq__):
        if start >= beyond:
            beyond = end
            yield start, end


def delete_element(page: str, random: Random) -> str:
    """Without one element, whichever, and all that is in it. A page without its body would be no page."""
    elements = _elements(page, lambda name: name not in {"html", "body"})
    if not elements:
        return page
    start, end = random.choice(elements)
    return page[:start] + page[end:]


def cut(page: str, random: Random) -> str:
    """The download that broke off."""
    return page[:random.randrange(len(page) + 1)]


# ---- its tables unwrapped, as readers for small screens and extractors of text do it


def _unwrapped(page: str, names: str) -> str:
    gone = set(names.split())

    def kept(tag: Tag) -> str:
        return "" if tag.name.lower() in gone else tag.source

    return map_tags(page, kept)


def unwrap_tables(page: str, random: Random) -> str:  # noqa: ARG001
    """Rows and cells stay, in no table."""
    return _unwrapped(page, "table")


def unwrap_cells(page: str, random: Random) -> str:  # noqa: ARG001
    """Nothing stays but what the cells held; neighbours may touch."""
    return _unwrapped(page, "table thead tbody tfoot tr td th")


# ---- as browsers save it

_ADDRESS = "https://www.sec.gov/Archives/edgar/data/1234/000000567823000012/xslF345X05/form.xml"
_META = '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
_LINKS = {"href", "src", "action"}


def save_as(page: str, random: Random) -> str:
    """What Chrome or Firefox write for "save page as, complete": the tree that they built, written anew."""
    chrome = random.random() < 0.5
    stamp = f"<!-- saved from url=({len(_ADDRESS):04d}){_ADDRESS} -->\n" if chrome else ""
    written = "".join(_written_anew(page))
    doctype = re.match(r"<!DOCTYPE[^>]*>\s*", written, re.IGNORECASE)
    at = doctype.end() if doctype else 0
    return written[:at] + stamp + written[at:]


def _written_anew(page: str) -> Iterator[str]:
    table: list[_Table] = []
    raw = False
    for token in tokens(page):
        tag = tag_of(token)
        if tag is None:
            yield token if raw or token.startswith("<!") else _reescaped(token)
            continue
        name = tag.name.lower()
        raw = not tag.closes and name in {"script", "style"}
        if any(value and "text/html" in value for _, value in tag.attributes):
            continue  # its own word for the encoding comes instead
        if name == "table" and not tag.closes:
            table.append(_Table())
        elif table:
            yield table[-1].completed(name, tag.closes)
        if name == "table" and tag.closes and table:
            table.pop()
        yield attrs.evolve(tag, name=name).with_attributes(tuple(map(_normal, tag.attributes)))
        if name == "head" and not tag.closes:
            yield _META


def _reescaped(text: str) -> str:
    return html.escape(html.unescape(text), quote=False).replace("\xa0", "&nbsp;")


def _normal(attribute: tuple[str, str | None]) -> tuple[str, str]:
    """In small letters, quoted, addresses made absolute."""
    name, value = attribute
    value = html.unescape(re.sub(r"\A([\"'])(.*)\1\Z", r"\2", value or "", flags=re.DOTALL))
    if name.lower() in _LINKS:
        value = ("https://www.sec.gov" if value.startswith("/") else _ADDRESS if value.startswith("#") else "") + value
    return name.lower(), '"' + html.escape(value, quote=False).replace('"', "&quot;") + '"'


@attrs.define
class _Table:
    """What of a table is open while it is read: HTML lets its sections and rows go unsaid, a tree has them all."""

    section: bool = False
    row: bool = False

    def completed(self, name: str, closes: bool) -> str:
        """The tags that go before this one."""
        if closes:
            return self._before_end(name)
        if name in {"thead", "tbody", "tfoot"}:
            missing, self.section = self._before_end("table"), True
            return missing
        if name == "tr":
            missing = ("</tr>" if self.row else "") + ("" if self.section else "<tbody>")
            self.section = self.row = True
            return missing
        if name in {"td", "th"} and not self.row:
            return self.completed("tr", closes=False) + "<tr>"
        return ""

    def _before_end(self, name: str) -> str:
        missing = ""
        if self.row and name in {"tr", "thead", "tbody", "tfoot", "table"}:
            missing, self.row = "" if name == "tr" else "</tr>", False
        if self.section and name in {"thead", "tbody", "tfoot", "table"}:
            missing, self.section = missing + ("</tbody>" if name == "table" else ""), False
        return missing


# ---- the table of them


@attrs.frozen
class Tear:
    """A way to tear a page."""

    apply: Callable[[str, Random], str]
    harmless: bool


TEARS: dict[str, Tear] = {
    tear.__name__: Tear(tear, harmless) for tear, harmless in (
        (strip_attributes, True), (strip_most_attributes, True), (drop_end_tags, True), (drop_every_end_tag, True),
        (upper_case_tags, True), (lower_case_tags, True), (wrap, True), (save_as, True), (keep_body, True),
        (keep_tables, False), (unwrap_tables, False), (unwrap_cells, False), (delete_element, False), (cut, False),
    )
}
