"""What a person reads about Rule 10b5-1 in real filings: figures only, by the name of the filing's folder.

Every filing of the corpus with a checked box, or with a footnote or remark about the rule. Each transaction in filed
order: `y` under a plan, `n` not, `?` the filing does not say.
"""

from __future__ import annotations

# folder -> answer for the filing, whether it contradicts itself, the transactions, the days of adoption
BY_HAND: dict[str, tuple[bool | None, bool, str, tuple[str, ...]]] = {
    # before the box; the note hangs on the sales, not on the conversions
    "X0304-4-0001209191-12-015251": (True, False, "?yyy?", ()),
    "X0305-4-0001209191-12-025855": (True, False, "?yyyy?", ()),
    "X0305-4-0001209191-12-032055": (True, False, "?yyy?", ()),
    # before the box; exercises and sales alike
    "X0306-4-0000899243-21-044060": (True, False, "y" * 31, ("2021-09-14",)),
    "X0306-4-0000921895-23-000688": (True, False, "y", ()),
    "X0306-4-0001093557-23-000089": (True, False, "y", ("2021-12-15",)),  # amended a year later
    "X0306-4-0001567619-20-017410": (True, False, "yy", ("2020-07-06",)),  # purchases
    # the box is not checked, and a note on every row tells of a plan
    "X0407-4-0001035267-23-000105": (True, True, "y" * 30, ()),
    # box and words
    "X0407-4-0001127602-23-013594": (True, False, "yy", ("2022-08-31",)),
    "X0407-4-0001127602-23-016284": (True, False, "y" * 12, ("2018-12-28",)),  # amended, and disclosed, later
    "X0407-4-0001127602-23-016979": (True, False, "y" * 11, ("2018-12-28",)),
    "X0407-4-0001127602-23-020425": (True, False, "y", ()),
    "X0407-4-0001209191-23-033312": (True, False, "y", ("2023-02-28",)),
    "X0407-4-0001209191-23-036340": (True, False, "y", ("2023-02-24",)),
    "X0407-4-0001209191-23-042242": (True, False, "y", ("2022-10-28",)),  # in the remarks
    "X0407-4-0001562180-23-005073": (True, False, "y", ("2023-03-06",)),
    "X0508-4-0001562180-23-005981": (True, False, "y" * 8, ("2023-02-21",)),
    "X0508-4-4a18369381": (True, False, "y", ("2024-08-27",)),
    "X0508-4-8f96f40dc3": (True, False, "yyyy", ()),  # the day is that of a Form 8-K
    "X0609-4-0001261333-26-000101": (True, False, "y", ()),
    # the box alone: of one transaction, and of two
    "X0407-4-0001225208-23-004900": (True, False, "y", ()),
    "X0407-4-0001225208-23-005958": (True, False, "y", ()),
    "X0508-4-0001214659-23-009781": (True, False, "??", ()),
}
