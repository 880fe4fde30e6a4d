"""Holding lines that run through several filings.

In: filings in time. Out: a `HoldingLine` for each holding of each owner, with its part of every filing. Two lines of
two filings are one holding if they bear the same name and either the balances follow from one another or nothing else
comes into question. Never compares all lines with all others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from decimal import Decimal
from itertools import count

import attrs

from .._record import Answers
from ..model import Issuer, ReportingOwner
from .filings import Filing
from .holdings import line_balance
from .lines import HoldingLine, lines_of_form
from .parties import Parties
from .titles import folded_title, folded_words

# Of one owner's lines of one name, as grants are, the latest come into question; nobody holds more at a time.
_MOST = 64


@attrs.frozen(eq=False)
class _Part:
    """A line of one filing."""

    at: int  # its place among the lines of all filings
    line: HoldingLine
    opening: Decimal | None
    held: Decimal | None
    notes: frozenset[str]  # what the footnotes on its ownership and its dates say
    owners: Mapping[str, ReportingOwner]


@attrs.define(eq=False)
class _Thread:
    """A line through filings, as far as it has come."""

    issuer: Issuer
    parts: list[_Part]
    owners: dict[str, ReportingOwner] = attrs.Factory(dict)

    def line(self) -> HoldingLine:
        """As a line of its own."""
        lines = tuple(part.line for part in self.parts)
        return attrs.evolve(
            lines[0], rows=tuple(row for line in lines for row in line.rows), parts=lines, issuer=self.issuer,
            period_of_report=None,
            reporting_owners=tuple(owner for key, owner in self.owners.items() if key))


def threads(filings: Iterable[Filing], parties: Parties) -> tuple[HoldingLine, ...]:
    """The lines of all filings, in the order in which they first appear."""
    loom = _Loom()
    places = count()
    issuers: dict[str, Issuer] = {}
    for filing in filings:
        whose = parties.key(filing.form.issuer)
        issuer = issuers.setdefault(whose, filing.form.issuer)
        owners = {parties.key(owner): owner for owner in filing.reporting_owners or (ReportingOwner(),)}
        notes = {note.id: folded_words(note.text or "") for note in reversed(filing.form.footnotes)}
        named: dict[Hashable, list[_Part]] = {}
        for line in lines_of_form(filing.form):
            name: Hashable = (whose, _name(line))
            named.setdefault(name, []).append(_part(next(places), line, owners, notes))
        for name, parts in named.items():
            loom.weave(name, parts, issuer)
    return Answers(thread.line() for thread in sorted(loom.threads, key=lambda thread: thread.parts[0].at))


class _Loom:
    """All threads, and where the next part of each will be looked for."""

    def __init__(self) -> None:
        self.threads: list[_Thread] = []
        self._named: dict[Hashable, deque[_Thread]] = {}

    def weave(self, name: Hashable, parts: list[_Part], issuer: Issuer) -> None:
        """Add the parts that one filing has of one name, each to a thread of its own."""
        found = {id(thread): thread for owner in parts[0].owners for thread in self._named.get((owner, name), ())}
        free, pending = list(found.values()), list(parts)
        for follows, alone in _FOLLOWS:
            for part in [*pending]:
                fit = [thread for thread in free if follows(part, thread.parts[-1])]
                if fit and not (alone and fit[1:]):
                    self._add(fit[0], part, name)
                    free.remove(fit[0])
                    pending.remove(part)
        free = [thread for thread in free if _one_group(pending, thread)]
        if len(free) == len(pending) == 1 and not _is_new(pending[0]):
            self._add(free[0], pending.pop(), name)
        for part in pending:
            self.threads.append(_Thread(issuer, []))
            self._add(self.threads[-1], part, name)

    def _add(self, thread: _Thread, part: _Part, name: Hashable) -> None:
        thread.parts.append(part)
        for owner in part.owners.keys() - thread.owners.keys():
            self._named.setdefault((owner, name), deque(maxlen=_MOST)).append(thread)
        thread.owners = {**thread.owners, **part.owners}


def _name(line: HoldingLine) -> Hashable:
    """What lines of several filings have to agree in. A date of exercise is a date here and a footnote there."""
    nature = line.nature_of_ownership
    return (
        line.table, folded_title(line.security_title), line.direct_or_indirect_ownership,
        None if nature is None else folded_words(nature), line.conversion_or_exercise_price, line.expiration_date,
        folded_title(line.underlying_security_title),
    )


def _part(
    at: int, line: HoldingLine, owners: Mapping[str, ReportingOwner], notes: Mapping[str | None, str],
) -> _Part:
    balance = line_balance(line)
    ids = (*line.footnote_ids, *line.date_footnote_ids)
    return _Part(
        at=at, line=line, opening=balance.opening, held=balance.held, owners=owners,
        notes=frozenset(notes[id_] for id_ in ids if id_ in notes))


# ---- which line of an earlier filing a line continues

def _is_new(part: _Part) -> bool:
    """Whether a grant begins here. A line of Table I that is empty may be the old one, bought and sold again."""
    return part.line.table == "derivative" and not part.opening


def _same_balance(part: _Part, last: _Part) -> bool:
    return part.opening is not None and part.opening == last.held and not _is_new(part)


def _same_notes(part: _Part, last: _Part) -> bool:
    return part.notes == last.notes and not _is_new(part) and _same_owners(part, last)


def _same_owners(part: _Part, last: _Part) -> bool:
    """Whether both filings are of one group: the same owner first, or the same owners in another order."""
    return next(iter(part.owners)) == next(iter(last.owners)) or part.owners.keys() == last.owners.keys()


# In the order in which they are believed, and whether only one line may come into question: of two lines that hold as
# much, either will do; of two in the same words, nobody knows which.
_FOLLOWS: tuple[tuple[Callable[[_Part, _Part], bool], bool], ...] = (
    (lambda part, last: _same_balance(part, last) and _same_notes(part, last), False),
    (_same_balance, False),
    (_same_notes, True),
)


def _one_group(parts: list[_Part], thread: _Thread) -> bool:
    return any(_same_owners(part, thread.parts[-1]) for part in parts)
