"""Text of which only the words are left, one behind the other -> lines, one for each thing that they say.

In: lines of text. Out: whether they are such, and text in which each caption and standing sentence begins a line.
Terminal browsers that know no tables, `get_text()` and whoever wraps lines anew set captions behind values, and values
behind captions. Knows the form's captions and sentences, and no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .captions import COLUMNS, caption_at
from .page import CLOSE_MARK, EMPTY_CELL, OPEN_MARK
from .plain import TextLine, shown

_NUMBER = r"(?:1[0-3]|[1-9])[A-Ca-c]?\.\s?"
_WITH_NEIGHBOURS = rf"""(?:
    {_NUMBER}(?: issuer\ name | date\ of\ e | relationship\ of\ rep | if\ amendment | individual\ or
      | transaction\ (?:date|code) | deemed\ execution\ date | conversion\ or\ exercise | amount\ of\ securities\ b
      | ownership\ form:?\ d | nature\ of\ indirect\ b | date\ exercisable\ and | title\ and\ amount\ of
      | number\ of\ derivative\ s | price\ of\ derivative\ s )
  | (?<=code\ )v\ (?:amount\ \(a\)\ or | \(a\)\ \(d\)\ ) | (?<=exercisable\ )expiration\ date\ title\ )"""
_BEHIND_WORDS = re.compile(rf"\ (?<=[\w)\]]\ ){_WITH_NEIGHBOURS}", re.IGNORECASE | re.VERBOSE)
_APART = re.compile(rf"(?<=[^\s|])[\ \t|]{{2,}}+{_WITH_NEIGHBOURS}", re.IGNORECASE | re.VERBOSE)
_FEWEST_BEHIND = 2
_RATHER = 2
"""Where so many times as many captions follow words with one blank between as stand apart, lines are no rows."""

_BETWEEN = rf"\s+(?:{EMPTY_CELL}\s+)*+"
_STARS = rf"(?:\*{{1,2}}|{OPEN_MARK}\*{{1,2}}{CLOSE_MARK})"
_BREAK = re.compile(rf"""(?<!\S)(?:
    (?P<number> {_NUMBER} )(?=[A-Z])
  | (?P<notes> explanation\s+of\s+responses\b\s*:?
      | intentional\ misstatements\ or\ omissions\ of\ facts[^\n]*+(?=\n++\(1\)\n) )
  | (?P<remarks> remarks: )
  | (?P<signature> {_STARS}?\s*signature\s+of\s+reporting\s+person(?:\s+date\b)? )
  | (?P<columns> code\s+(?:v\s+)?(?:amount\s+\(a\)\s+or\s+\(d\)\s+price|\(a\)\s+\(d\))
                 (?:\s+date\s+exercisable\s+expiration\s+date\s+title\s+amount\s+or\s+number\s+of\s+shares)?
      | date\s+exercisable\s+expiration\s+date\s+title\s+amount\s+or\s+number\s+of\s+shares )
  | (?P<owners> reporting\s+owner\s+name\s*/\s*address{_BETWEEN}relationships
                {_BETWEEN}director{_BETWEEN}10%\s*owner{_BETWEEN}officer{_BETWEEN}other\b )
  | (?P<heading> reporting\s+owners(?=\s+reporting\s+owner) | (?-i:Signatures)(?=\s+\S) )
  | (?P<option> other\s+\(specify\s+below\) )
  | (?P<closing> reminder:\ ?report | persons\ who\ respond | potential\ persons | note:\ ?file | sec\ 147[34]\b
      | no\ securities\ are\ beneficially\ owned
      | {_STARS}\s*(?:if\ the\ form | form\ filed | intentional) )
  | (?P<begins> table\ ii?\s | \((?:last|first|middle|street|city|state|zip|country)\b | check\ this\ box\ (?:if|to)\b
      | omb\ approval | \(print\ or | \(?\s?e\.g\.\s?, | united\ states\ securities\ and | filed\ pursuant\ to
      | (?:initial\ |annual\ |(?<!initial\ )(?<!annual\ ))statement\ of\ (?:changes|beneficial) | form\ filed\ by
      | form\ [345](?=\s+(?:check|united)) )
)""", re.IGNORECASE | re.VERBOSE)
"""Where a line begins."""
_WHOLE = frozenset({"columns", "owners", "heading", "signature", "remarks"})
"""What is all of its line."""
_WITH_CELLS = frozenset({"columns", "owners"})
_NOTES = frozenset({"notes", "remarks"})
_QUOTED = frozenset({"number", "columns", "owners", "heading", "option", "begins"})
"""What explanations and remarks may quote."""
_OWNER_COLUMN = re.compile(r"\s+(?=relationships|director|10%|officer|other)", re.IGNORECASE)
_PARTED_MARK = re.compile(r"\(\s+([0-9]{1,3})\s?\)")
"""A note's mark, which get_text() parts as the SEC's sheet does; those that the notes quote are whole."""
_PLACE = re.compile(r"(\b[A-Z]{2}\s[0-9]{5}(?:-[0-9]{4})?)\s")
"""The end of an address, behind which the next owner's name follows where all is one line."""
_MARK = rf"(?:\(([0-9]{{1,3}})\)|([0-9]{{1,3}})\.)\s|{_STARS}"
_NOTE = re.compile(rf"^(?:{_MARK})", re.MULTILINE)
_NOTE_INSIDE = re.compile(rf"(?:\A|(?<=[.:;!?)\"\u201d]\s))(?:{_MARK})")
_DAY = re.compile(r"(?<!\S)[0-9]{1,2}/[0-9]{1,2}(?:-[0-9:]++)?/[0-9]{4}(?!\S)")
_SIGNS = re.compile(r"(?<=\s)(?:By:|/s/)")
_RULE = re.compile(r"_{8,}+")
_BLANK_LINES = re.compile(r"\n{3,}")
_LONE_STAR = re.compile(r"(?<!\n)\n++(\*)(?=\n)")
"""The raised mark behind the first caption, which get_text() sets on a line of its own."""
_EMPTY = re.compile(rf" ?{EMPTY_CELL}")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)|(?<![^ \t\n])\xa0++(?![^ \t\n])")
_MOST_EMPTY = 64


def runs_on(source: str) -> bool:
    """Whether captions that stand beside one another on the form follow one another in the lines of a text."""
    behind = len(_BEHIND_WORDS.findall(source))
    return behind >= _FEWEST_BEHIND and behind > _RATHER * len(_APART.findall(source))


def lined(lines: Sequence[TextLine], *, wrapped: bool) -> str:
    """The words of some lines, with each caption and standing sentence at the start of a line.

    `wrapped`: whether lines end where the page ended them. Signs of empty cells are left where rows and owners stand.
    """
    text = _RULE.sub("\n", _GAP.sub(_gap, "\n".join(line for line, _ in lines)))
    text = _BLANK_LINES.sub("\n\n", "\n".join(map(shown, text.split("\n"))))
    return "\n".join(line for part in _parts(text, wrapped) for line in part.split("\n") if line)


def _gap(found: re.Match[str]) -> str:
    """Signs for the empty cells in a gap: get_text() leaves the no-break blank of each, lynx two blanks."""
    count = 1 if "\xa0" in found[0] else min((len(found[0]) - 1) // 2, _MOST_EMPTY)
    return f" {EMPTY_CELL}" * count + " "


def _parts(text: str, wrapped: bool) -> Iterator[str]:
    """The stretches of a text from where one line must begin to where the next one must."""
    at, kind = 0, ""
    for found in _BREAK.finditer(text):
        name = found.lastgroup or ""
        label = caption_at(text, found.end()) if name == "number" else None
        if (kind in _NOTES and name in _QUOTED) or (name == "number" and label is None):
            continue
        end = found.end() if name == "option" else found.start()
        yield from _settled(text[at:end].strip(), kind, wrapped=wrapped, signed=name == "signature")
        at = end
        if name in _WHOLE:
            yield _EMPTY.sub("", _OWNER_COLUMN.sub("\n", found[0]) if name == "owners" else found[0])
            at = found.end()
        if name != "closing" or kind not in _NOTES:
            kind = "columns" if label in COLUMNS else name
    yield from _settled(text[at:].strip(), kind, wrapped=wrapped, signed=False)


def _settled(part: str, kind: str, *, wrapped: bool, signed: bool) -> Iterator[str]:
    """The lines of a stretch behind a caption of some kind. `signed`: whether a signature's caption stands below it."""
    if kind in _WITH_CELLS:
        yield part if EMPTY_CELL in part or kind == "columns" else _PLACE.sub(r"\1\n", part)
        return
    part = _LONE_STAR.sub(r" \1", _EMPTY.sub("", part))
    above, below = part, ""
    if signed and (wrapped or kind not in _NOTES):
        above, below = _parted(part) if kind in _NOTES else ("", part)
    if kind == "notes":
        above = _PARTED_MARK.sub(r"\n(\1)", above)
    yield from _unwrapped(above) if wrapped and kind in _NOTES else (above,)
    yield from _signatures(below)


def _parted(part: str) -> tuple[str, str]:
    """What stands below explanations or remarks, and above the caption of a signature, parted from them.

    It is a paragraph of its own; in text without any lines it begins where somebody signs.
    """
    if "\n" in part:
        above, _, below = part.rpartition("\n\n")
        return above, below
    found = _SIGNS.search(part)
    at = found.start() if found else len(part)
    return part[:at], part[at:]


def _unwrapped(notes: str) -> Iterator[str]:
    """Explanations or remarks with a line each: those that do not count on go on with the line above them."""
    count, at = 0, 0
    for found in (_NOTE if "\n" in notes else _NOTE_INSIDE).finditer(notes):
        number = found[1] or found[2]
        if number is None or int(number) == count + 1:
            count += number is not None
            yield notes[at:found.start()].replace("\n", " ")
            at = found.start()
    yield notes[at:].replace("\n", " ")


def _signatures(part: str) -> Iterator[str]:
    """Who signs, and on lines of their own the days; a name may run over several lines."""
    at = 0
    for found in _DAY.finditer(part):
        yield part[at:found.start()].replace("\n", " ").strip()
        yield found[0]
        at = found.end()
    yield part[at:].strip()
