"""Who is who across filings: issuers and owners.

In: forms. Out: a key for each issuer and owner: its CIK, or where the filing has none (pages print none) the CIK that
the same name has in another filing, or the name. Knows nothing of holdings.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ..model import Issuer, OwnershipDocument, ReportingOwner
from .titles import folded_words


@attrs.frozen
class Parties:
    """The keys of all issuers and owners of some forms."""

    _ciks: dict[str, str]  # a name that only one CIK bears -> that CIK

    @classmethod
    def of(cls, forms: Iterable[OwnershipDocument]) -> Parties:
        """The names and numbers of all who occur in the forms."""
        ciks: dict[str, set[str]] = {}
        for form in forms:
            named: tuple[Issuer | ReportingOwner, ...] = (form.issuer, *form.reporting_owners)
            for party in named:
                if party.cik and party.name:
                    ciks.setdefault(folded_words(party.name), set()).add(party.cik)
        return cls({name: numbers.pop() for name, numbers in ciks.items() if len(numbers) == 1})

    def key(self, party: Issuer | ReportingOwner) -> str:
        """Two parties of one key are one; all that have neither number nor name are."""
        name = folded_words(party.name or "")
        return party.cik or self._ciks.get(name, name)

    def owners(self, form: OwnershipDocument) -> dict[str, ReportingOwner]:
        """The owners of a form by key, in filed order; one without name or number if the form has none."""
        return {self.key(owner): owner for owner in form.reporting_owners or (ReportingOwner(),)}
