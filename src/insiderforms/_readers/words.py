"""The words between the tags of a page -> cells: what the open cell says so far, and how its next words are drawn.

In: words and what the tags around them draw, in the order of the source. Out: cells, told to a `PageBuilder`. Knows
entities, line breaks, raised marks and check boxes; no element names.
"""

from __future__ import annotations

import re

from .drawn import raised_marks, settled, symbol
from .entities import unescape_page as unescape
from .lines import FixedLine, put_lines
from .page import UNKNOWN_BOX, PageBuilder

FixedParts = tuple[list[str], int, int]
"""A line in fixed type on its way: its words, and where it starts and ends in the source."""
BREAK = "\v"
"""A line break that the page draws; those of its source are blanks."""
_CELL_TAG = re.compile(r"<t[dhr]\b|<pre\b", re.IGNORECASE)


def folded(words: str) -> str:
    """Words as the page shows them, with their blanks folded."""
    if "&" in words:
        words = unescape(words)
    if not words.isascii():
        words = settled(words)
    return " ".join(words.split())


class Words:
    """The words of one source on their way into cells."""

    def __init__(self, source: str, line: int):
        self.source = source
        self.builder = PageBuilder(source, line)
        self.chunks: list[str] = []
        """What the open cell says so far, with `BREAK`s."""
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
        self.lists: list[int | None] = []
        """The open lists, outermost first: the number of the last item, or `None` for a list without numbers."""
        self.number = ""
        """The number of an item whose words are to come."""
        self.skip = 0
        """How far the source is to be passed over."""
        self.unclosed: set[str] = set()
        self.fixed: list[FixedParts] | None = None
        """The lines of an open block in fixed type, with their places."""
        # Who took the tables away left only the line breaks of the source, and the elements that held the values.
        self.loose = not _CELL_TAG.search(source)
        self.special = self.loose
        """Whether the next words are something else than words."""

    def tear(self) -> None:
        """Set the last words apart: no tag follows them, so in a table they were cut off themselves."""
        begins = max((at for at, chunk in enumerate(self.chunks) if chunk == BREAK), default=-1) + 1
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
        self.chunks.append(words.replace("\n", BREAK) if self.loose else words)

    def drawn(self, words: str, start: int) -> str:
        """Words in a raised, linked, underlined or symbol place as a page has them."""
        words = unescape(words)
        if self.cik is not None:
            if self.loose:
                self.chunks.append(BREAK)
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
            self.start = tag.end("passed")
        self.end = tag.end()
        self.chunks.append(f" {words} ")

    def flush(self) -> None:
        """Set what the open cell or block has said so far."""
        if self.fixed is not None:
            self.end_fixed()
        chunks = self.chunks
        if not self.end:
            chunks.clear()
            if self.pictured:
                if self.builder.fresh:
                    self.builder.put(UNKNOWN_BOX, 0, 0)
                self.pictured = False
            return
        text = "".join(chunks)
        chunks.clear()
        stacked: tuple[str, ...] = ()
        if BREAK in text:
            lines = [folded(line) for line in text.split(BREAK)]
            text = "\n".join(filter(None, lines))
            if len(lines) > text.count("\n") + 1:
                stacked = tuple(lines)
        else:
            text = folded(text)
        if self.number:
            text, self.number = f"{self.number}{text}", ""
        self.builder.put(text, self.start, self.end, stacked)
        self.start = self.end = 0

    # ---- blocks in fixed type

    def say_fixed(self, words: str, start: int, lines: list[FixedParts]) -> None:
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
