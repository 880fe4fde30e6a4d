"""The captions above the columns of both tables, as the two layouts word them, by form.

In: nothing. Out: `FORM_HEADINGS` and `EDGAR_HEADINGS`. The captions are the SEC's, to the word; where the two layouts
differ, their style sheets do.
"""

from __future__ import annotations

Heading = tuple[tuple[str, tuple[str, ...]], ...]
"""The captions of a table, each with those under it. At a line break the form layout has a tag, EDGAR's page blanks."""
_DATES = ("Date Exercisable", "Expiration Date")
_AMOUNT = ("Title", "Amount or Number of Shares")
_FORM_I: Heading = (
    ("1.Title of Security\n(Instr. 3)", ()),
    ("2. Transaction Date (Month/Day/Year)", ()),
    ("2A. Deemed Execution Date, if any (Month/Day/Year)", ()),
    ("3. Transaction Code\n(Instr. 8)", ("Code", "V")),
    ("4. Securities Acquired (A) or Disposed of (D)\n(Instr. 3, 4 and 5)", ("Amount", "(A) or (D)", "Price")),
    ("5. Amount of Securities Beneficially Owned Following Reported Transaction(s)\n(Instr. 3 and 4)", ()),
    ("6. Ownership Form: Direct (D) or Indirect (I)\n(Instr. 4)", ()),
    ("7. Nature of Indirect Beneficial Ownership\n(Instr. 4)", ()),
)
_FORM_II: Heading = (
    ("1. Title of Derivative Security\n(Instr. 3)", ()),
    ("2. Conversion or Exercise Price of Derivative Security", ()),
    ("3. Transaction Date (Month/Day/Year)", ()),
    ("3A. Deemed Execution Date, if any (Month/Day/Year)", ()),
    ("4. Transaction Code\n(Instr. 8)", ("Code", "V")),
    ("5. Number of Derivative Securities Acquired (A) or Disposed of (D)\n(Instr. 3, 4, and 5)", ("(A)", "(D)")),
    ("6. Date Exercisable and Expiration Date\n(Month/Day/Year)", ("Date Exercisable", "Expiration Date")),
    ("7. Title and Amount of Underlying Securities\n(Instr. 3 and 4)", ("Title", "Amount or Number of Shares")),
    ("8. Price of Derivative Security\n(Instr. 5)", ()),
    ("9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)\n(Instr. 4)", ()),
    ("10. Ownership Form of Derivative Security: Direct (D) or Indirect (I)\n(Instr. 4)", ()),
    ("11. Nature of Indirect Beneficial Ownership\n(Instr. 4)", ()),
)
FORM_HEADINGS: dict[str, tuple[Heading, Heading]] = {
    "3": ((
        ("1.Title of Security\n(Instr. 4)", ()),
        ("2. Amount of Securities Beneficially Owned\n(Instr. 4)", ()),
        ("3. Ownership Form: Direct (D) or Indirect (I)\n(Instr. 5)", ()),
        ("4. Nature of Indirect Beneficial Ownership\n(Instr. 5)", ()),
    ), (
        ("1. Title of Derivative Security\n(Instr. 4)", ()),
        ("2. Date Exercisable and Expiration Date\n(Month/Day/Year)", ("Date Exercisable", "Expiration Date")),
        ("3. Title and Amount of Securities Underlying Derivative Security\n(Instr. 4)",
         ("Title", "Amount or Number of Shares")),
        ("4. Conversion or Exercise Price of Derivative Security", ()),
        ("5. Ownership Form of Derivative Security: Direct (D) or Indirect (I)\n(Instr. 5)", ()),
        ("6. Nature of Indirect Beneficial Ownership\n(Instr. 5)", ()),
    )),
    "4": (_FORM_I, _FORM_II),
    "5": (
        (*_FORM_I[:3], ("3. Transaction Code\n(Instr. 8)", ()), _FORM_I[4],
         ("5. Amount of Securities Beneficially Owned at end of Issuer's Fiscal Year\n(Instr. 3 and 4)", ()),
         *_FORM_I[6:]),
        (*_FORM_II[:4], ("4. Transaction Code\n(Instr. 8)", ()), *_FORM_II[5:9],
         ("9. Number of Derivative Securities Beneficially Owned at End of Issuer's Fiscal Year\n(Instr. 4)", ()),
         *_FORM_II[10:]),
    ),
}
"""The form layout's captions of Table I and of Table II."""

_EDGAR_I: Heading = (
    ("1. Title of Security (Instr.\n3)", ()),
    ("2. Transaction Date\n(Month/Day/Year)", ()),
    ("2A. Deemed Execution Date, if any\n(Month/Day/Year)", ()),
    ("3. Transaction Code (Instr.\n8)", ("Code", "V")),
    ("4. Securities Acquired (A) or Disposed Of (D) (Instr.\n3, 4 and 5)", ("Amount", "(A) or (D)", "Price")),
    ("5.\nAmount of Securities Beneficially Owned Following Reported Transaction(s) (Instr.\n3 and 4)", ()),
    ("6. Ownership Form: Direct (D) or Indirect (I) (Instr.\n4)", ()),
    ("7. Nature of Indirect Beneficial Ownership (Instr.\n4)", ()),
)
_EDGAR_II: Heading = (
    ("1. Title of Derivative Security (Instr.\n3)", ()),
    ("2. Conversion or Exercise Price of Derivative Security", ()),
    ("3. Transaction Date\n(Month/Day/Year)", ()),
    ("3A. Deemed Execution Date, if any\n(Month/Day/Year)", ()),
    ("4. Transaction Code (Instr.\n8)", ("Code", "V")),
    ("5.\nNumber of Derivative Securities Acquired (A) or Disposed of (D) (Instr.\n3, 4 and 5)", ("(A)", "(D)")),
    ("6. Date Exercisable and Expiration Date\n(Month/Day/Year)", _DATES),
    ("7. Title and Amount of Securities Underlying Derivative Security (Instr.\n3 and 4)", _AMOUNT),
    ("8. Price of Derivative Security (Instr.\n5)", ()),
    ("9.\nNumber of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr.\n4)", ()),
    ("10. Ownership Form: Direct (D) or Indirect (I) (Instr.\n4)", ()),
    ("11. Nature of Indirect Beneficial Ownership (Instr.\n4)", ()),
)
EDGAR_HEADINGS: dict[str, tuple[Heading, Heading]] = {
    "3": ((
        ("1. Title of Security (Instr.\n4)", ()),
        ("2.\nAmount of Securities Beneficially Owned (Instr.\n4)", ()),
        ("3. Ownership Form: Direct (D) or Indirect (I) (Instr.\n5)", ()),
        ("4. Nature of Indirect Beneficial Ownership (Instr.\n5)", ()),
    ), (
        ("1. Title of Derivative Security (Instr.\n4)", ()),
        ("2. Date Exercisable and Expiration Date\n(Month/Day/Year)", _DATES),
        ("3. Title and Amount of Securities Underlying Derivative Security (Instr.\n4)", _AMOUNT),
        ("4. Conversion or Exercise Price of Derivative Security", ()),
        ("5. Ownership Form: Direct (D) or Indirect (I) (Instr.\n5)", ()),
        ("6. Nature of Indirect Beneficial Ownership (Instr.\n5)", ()),
    )),
    "4": (_EDGAR_I, _EDGAR_II),
    "5": (
        (*_EDGAR_I[:3], ("3. Transaction Code (Instr.\n8)", ()), _EDGAR_I[4],
         ("5.\nAmount of Securities Beneficially Owned at end of Issuer's Fiscal Year (Instr.\n3 and 4)", ()),
         *_EDGAR_I[6:]),
        (*_EDGAR_II[:4], ("4. Transaction Code (Instr.\n8)", ()), *_EDGAR_II[5:]),
    ),
}
"""EDGAR's captions of Table I and of Table II."""
