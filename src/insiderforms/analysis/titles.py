"""When two titles name one security.

In: a title as filed. Out: the title to compare by. Knows only words: what the filing says stays as it is in the rows.
"""

from __future__ import annotations

import re

# A title is a few words long; what stands behind them is looked for in its last characters alone.
_LONGEST_TAIL = 80

_PAR_VALUE = re.compile(
    r"""
    [\s,;:(-]*                                   # `Common Stock, par value ...`, `Common Stock (par value ...)`
    (?<!\w)(?:
        (?:no|without|nil)\s(?:par|nominal)(?:\svalue)?
      | (?:with\s(?:a\s)?)?(?:par|nominal)(?:\svalue)?(?:\sof)?\s{AMOUNT}
      | {AMOUNT}\s(?:par|nominal)(?:\svalue)?
    )
    (?:\s(?:per|each|a)(?:\s(?:ordinary\s|common\s)?share)?)?
    [\s.)]*\Z
  | [\s,;:(-]*{MONEY}\s(?:per|a)\sshare[\s.)]*\Z    # `Class A Common Stock, $0.0001 per share`
    """.replace("{AMOUNT}", r"(?:[a-z]{0,3}[$€£¥]?\s?[\d,]{0,9}\.?\d{1,12}(?:\sper\sshare)?)").replace(
        "{MONEY}", r"(?:[a-z]{0,3}[$€£¥]\s?[\d,]{0,9}\.?\d{1,12})"),
    re.VERBOSE,
)


def folded_title(title: str | None) -> str | None:
    """A title as titles are compared: case, blanks and a par value at its end make no difference.

    >>> folded_title("Common Stock,  par value $.01 per share")
    'common stock'
    >>> folded_title("COMMON STOCK $0.01 PAR VALUE")
    'common stock'

    What would leave nothing is left as it is, and only an end is cut off:

    >>> folded_title("No Par Value Common Stock")
    'no par value common stock'
    """
    if title is None:
        return None
    folded = folded_words(title)
    start = max(0, len(folded) - _LONGEST_TAIL)
    found = _PAR_VALUE.search(folded, start)
    return folded[:found.start()] if found and found.start() else folded


def folded_words(text: str) -> str:
    """A text with case and blanks folded.

    >>> folded_words("By  Trust ")
    'by trust'
    """
    return " ".join(text.casefold().split())
