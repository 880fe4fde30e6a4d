"""What a sentence about Rule 10b5-1 says: that transactions were made under a plan, or not, and when it was adopted.

In: a text. Out: its sentences, read. Knows nothing of forms or rows. The words that it goes by stand in one table; a
sentence that it does not understand says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from string import ascii_lowercase, ascii_uppercase

import attrs

# One character for one, so that places stay the same: capitals, and dashes, quotes and blanks of any kind.
_PLAIN = str.maketrans(
    ascii_uppercase + "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\xad\u2019\u201c\u201d\t\n\v\f\r\xa0\u2009\u202f",
    ascii_lowercase + "-" * 8 + "'\"\"" + " " * 8,
)
# The next sentence begins, or a line is empty.
_END_OF_SENTENCE = re.compile(r"[.!?][\"')\]\u201d]{0,2}\s++(?=[\"'(\[\u201c]?[A-Z0-9])|\n {0,3}\n")
_TITLES = {"mr", "ms", "mrs", "dr", "jr", "no", "inc", "corp", "co", "ltd", *ascii_lowercase}  # and initials: no end


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a text that speaks of the rule, read; none of another text."""
    return [_sentence(each) for each in _sentences(text)] if _RULE.search(text.translate(_PLAIN)) else []


def _sentences(text: str) -> Iterator[str]:
    begin = 0
    for end in _END_OF_SENTENCE.finditer(text):
        before = text[max(end.start() - 5, begin):end.start()]
        if before.rpartition(" ")[2].lower() not in _TITLES:
            yield text[begin:end.end()].strip()
            begin = end.end()
    yield text[begin:].strip()


# What a sentence says of itself when it speaks of the whole filing.
_WHOLE = re.compile(r"""
    \b (?: (?:in|on|by) [ ] this [ ] (?: \w{1,12} [ ] )? (?:form|report|filing|statement) | (?:in|on) [ ] form [ ] [345]
    | herein
    | (?:all|each|every) [ ] (?: of [ ] )? (?: (?:the|these|such) [ ] )? (?: (?:reported|foregoing) [ ] )?
      (?:transaction|sale|purchase|trade|disposition|exercise) s?
    ) \b
""", re.VERBOSE)

# A sentence is read as a row of letters, one for each word that matters here.

_MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}[.]?"
_PLAN = "(?:plan|arrangement|instruction|contract|program|agreement|order|election|letter)(?:s|[(]s)?"
_ADOPT = "(?:adopt(?:ed|ion|s|ing)?|enter(?:ed|ing) in(?:to)?|established|set up|put in(?:to)? place|created)"
_NTH = r"\d\d?(?:st|nd|rd|th)?"
# 10b5-1 as people write it: 10b-5-1, 10(b)5-1, 10b5(1), 10b51, 10b5- 1, 10b5-l. Rule 10b-5 alone is another rule.
_NAME = r"(?<![\d.,])10 ?-? ?[(]?b[)]? ?[-.]? ?[(]?5[)]?(?: ?[-./] ?| ?[(])?(?:1(?!\d)|[il](?!\w))[)]?(?:[(]c[)])?"
_RULE = re.compile(_NAME, re.ASCII)
# Letter (or kind of transaction) -> words. Of two that begin at one place the first counts. Every repeat is bounded.
_VOCABULARY = {
    # a day, a month
    "Y": rf"{_MONTH} ?{_NTH}[ ,]{{1,3}}\d{{4}}|{_NTH} (?:day of )?{_MONTH},? \d{{4}}"
         r"|\d\d?/\d\d?/(?:\d{4}|\d\d)|\d\d?-\d\d?-(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d",
    "y": rf"(?:(?:early|mid|late)[- ])?(?:{_MONTH}|spring|summer|fall|winter|[a-z]{{5,6}} quarter),? (?:of )?\d{{4}}",
    # sounds like another of these and is none
    "_": r"exercis\w{1,3} (?:\w{1,12} ){0,3}(?:discretion|control|influence|authority)"
         r"|(?:up)?on (?:the )?(?:exercise|conversion)|(?:from|through|by|following) the (?:exercise|conversion)"
         r"|(?:sales?|selling|purchase|exercise|conversion|transaction|trade) (?:price|date|proceed)s?"
         r"|discretionary (?:sale|trade|transaction)s?|(?:no|not) (?:less|more|later) than|reporting persons?'s?",
    # plans of another kind; the issuer's own
    "K": r"(?:incentive|equity|option|compensation|award|retirement|bonus|savings|benefit|deferral|reinvestment|stock"
         r"|stock purchase|401[(]k[)]) plans?|espp|(?:purchase|underwriting|merger|exchange|award) agreement",
    "I": r"(?:re-?purchase|buy-?back) (?:plan|program)s?|(?:share|stock) (?:re-?purchase|buy-?back)s?",
    # a plan whose rule another sentence names; a plan
    "P": rf"(?:trading|sales?|selling|purchase|pre-?arranged) (?:\w{{1,12}} )?{_PLAN}"
         r"|(?:the|such|this|said|that|these|those) (?:plan|arrangement|instruction)s?",
    "T": _PLAN,
    # what links a transaction to a plan: backwards, outside, forwards
    "B": r"(?:pursuant to|under|in accordance with) which|whereby",
    "O": r"outside|(?:other|otherwise|rather) than(?: pursuant to| under| in accordance with)?|unrelated to"
         r"|without (?:an? |any |the |his |her )?(?:rule )?(?=10)",
    "L": r"pursuant|under|in (?:accordance|compliance|conformity|reliance|connection) (?:with|on|upon)|per|via|through"
         r"|part of|by means of|consistent with|according to|covered by|subject to|compl(?:y|ies|ied|iance|ying)"
         r"|satisf(?:y|ies|ied|ying)|meet(?:s|ing)?|conforms?|qualif(?:y|ies|ied)",
    # a transaction that is not done yet or not here; a plan that may end; what a plan lets happen
    "M": r"may|will|would|shall|could|might|intends? to|expects? to|to be|future|proposed"
         r"|(?:previous|earli)(?:ly|er) (?:reported|sold|purchased)|(?:prior|previous|past) (?:sale|transaction)s?"
         r"|(?:inadvertent|erroneous|mistaken|incorrect)ly (?:reported|stated|indicated|marked|described)",
    "w": "(?:that|which) (?:may|will|would|shall|could|might)",
    "Q": r"(?:provid|permit|allow|authoriz|contemplat|call)(?:e?s|ed|ing)?(?: for)?",
    # somebody adopted a plan; adopted; ended; other things that happen on a day
    "G": rf"(?:has|have|had) (?:\w{{1,15}} ){{0,2}}{_ADOPT}|{_ADOPT} (?:a|an|his|her|its|their|one|two|new)",
    "A": rf"{_ADOPT}|dated|(?<=plan )(?:executed|signed)",
    "X": r"terminat\w{1,5}|cancel\w{1,6}|suspen\w{1,6}",
    "C": r"amend\w{0,6}|modif\w{1,8}|restat\w{1,6}|expir\w{1,6}|effective|commenc\w{1,6}|beg[aiu]n\w{0,5}|ending"
         r"|(?:8-k|10-q|10-k|prospectus|trust|u/a|utd|u/t/d) (?:\w{1,12} ){0,2}(?:dated|filed|established|created)"
         r"|u/a|utd|u/t/d|filed|disclosed|announced|vest\w{0,4}|grant\w{0,3}|until",
    # transactions: D, done (V), or to do (d)
    "sale": "sales?|sold|sell[- ]to[- ]cover|dispos(?:ed|itions?|als?)",
    "purchase": "purchas(?:es?|ed)|bought|acquisitions?",
    "exercise": "exercis(?:es?|ed)", "conversion": "conversions?|converted",
    "gift": "gift(?:s|ed)?|donat(?:ed|ions?)", "withheld": "withheld",
    "every": "transactions|transaction[(]s|trades",
    "deal": "transaction|traded|effected|executed|made|completed|conducted|carried out|occurred|transferred|acquired",
    "d": "sell|buy|dispose|transfer|donate|trade|effect|execute",
    # denials; verbs of a full sentence
    "N": r"not|no|none|neither|nor|never|\w{2,5}n't",
    "F": "was|were|is|are|has|have|had|be|been|covers?|remains?|requires?|became|becomes?",
}
_KINDS = frozenset(name for name in _VOCABULARY if len(name) > 1)
_WORDS = re.compile(
    # a sale that is called after the rule; the rule
    rf"(?P<Z>{_NAME} (?:trading )?(?:plan )?(?:sale|transaction|trade|purchase)s?\b(?! {_PLAN}))|(?P<R>{_NAME})"
    r"|\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _VOCABULARY.items())
    + r")\b|(?P<S>, (?:the|he|she|mr|ms|each)\b)|;", re.ASCII,
)
_DONE = ("ed", "sold", "bought", "made", "out", "withheld")
# What is not done yet. Same length, so that each letter stays that of its word.
_FUTURE = re.compile("[Mw][FN_]{0,3}[DVd][DVdF]{0,9}|Q_?[DVd]{1,9}")
_STATEMENTS = tuple(re.compile(pattern, re.VERBOSE) for pattern in (
    # the sale was made | pursuant to | an instruction that satisfies | Rule 10b5-1
    r"""(?P<deal> (?<![TPR]) [DV] [DVdFNSCYyKTq_]{0,40} )
        [LO] [LOANCYyDd_]{0,10} (?: T [TLOANCXFSGDdQqwYy_]{0,30}? )? [RPZ]""",
    # under | the 10b5-1 plan adopted in May, | 500 shares were sold
    r"(?<! [DVdmGATPKR] ) [LO] [TA_N]{0,6} [RPZ] (?P<deal> [RPTALDdFCNYyKqwS_]{0,40}? V )",
    # a 10b5-1 plan | under which | 500 shares were sold
    r"[RPTZ] [RPTALFCYySq_]{0,20} B (?P<deal> [DFNSCYyTK_]{0,20}? V )",
    r"(?P<deal> (?<!M) Z )",            # a Rule 10b5-1 sale
    r"(?P<deal> K) N L [TAN_]{0,3} R",  # under the 401(k) plan, and not under Rule 10b5-1
))
# No sentence, but a title: "Rule 10b5-1 plan, adopted May 3, 2023", "sale under 10b5-1".
_TITLE = re.compile(r"(?P<rule> [DVCNPTYy_]{0,8} (?: [LO] [ATNC_]{0,4} )? [RZ] ) [RZPTALOCNYyK_]{0,40}", re.VERBOSE)
_DENIED = re.compile("O|N[FS]?[DVdLRTPZ]")


@attrs.frozen
class Sentence:
    """A sentence, and what it says."""

    text: str
    said: tuple[tuple[bool, frozenset[str]], ...]
    """Whether transactions were made under a plan, and of which kinds, `"sale"`, `"purchase"` ...; each once."""
    days: tuple[date, ...]
    """The days on which a plan was adopted."""
    months: tuple[str, ...]
    """The words, where no day is stated."""
    whole: bool
    """Whether it speaks of the whole filing."""
    names_rule: bool
    """Whether the rule itself is named in it."""
    dates_row: bool
    """Whether it says when a plan was adopted, of no transaction to come and of no plan that ended."""


def _sentence(text: str) -> Sentence:
    words = list(_WORDS.finditer(text.translate(_PLAIN)))
    letters = "".join(_letter(word, after) for word, after in zip_longest(words, words[1:]))
    letters = _FUTURE.sub(lambda found: found[0][0].lower() * len(found[0]), letters)
    dates = list(_dates_of_adoption(words)) if {*"RZPT"} & {*letters} else []
    days = (_day(word[0]) for word in dates if word.lastgroup == "Y")
    months = (text[word.start():word.end()] for word in dates if word.lastgroup == "y")
    said = () if "I" in letters else tuple(dict.fromkeys(_said(words, letters)))
    unique = dict.fromkeys(day for day in days if day is not None)
    adopted = tuple(unique), tuple(dict.fromkeys(months))
    return Sentence(
        text, said, *adopted, whole=_WHOLE.search(text.translate(_PLAIN)) is not None, names_rule="R" in letters,
        dates_row=any(adopted) and not {*"MmXI"} & {*letters})


def _said(words: list[re.Match[str]], letters: str) -> Iterator[tuple[bool, frozenset[str]]]:
    """Yes or no, and of which kinds of transactions."""
    found = [match for pattern in _STATEMENTS for match in pattern.finditer(letters)]
    for match in found:
        rest = letters[match.end():match.end() + 40].split(";", 1)[0]
        if "V" in match["deal"] or not {*"Mm"} & {*rest}:  # not "sales under the plan may begin"
            denied = _DENIED.search(letters, max(match.start() - 2, 0), match.end())
            yield not denied, _kinds(words, *match.span("deal"))
    if not found and (title := _TITLE.fullmatch(letters)) and _is_dense(words[:title.end("rule")], letters):
        yield not {*"NO"} & {*letters}, _kinds(words, 0, title.end("rule"))


def _kinds(words: list[re.Match[str]], begin: int, end: int) -> frozenset[str]:
    return frozenset(word.lastgroup or "" for word in words[begin:end]) & _KINDS


def _is_dense(words: list[re.Match[str]], letters: str) -> bool:
    """Whether there is no room for other words, but behind "pursuant to": not "Mr. Doe maintains a 10b5-1 plan"."""
    ends = [0, *(word.end() for word in words)]
    return all(word.start() - end <= (60 if letter == "L" else 15)
               for word, end, letter in zip(words, ends, " " + letters, strict=False))


def _letter(word: re.Match[str], after: re.Match[str] | None) -> str:
    if word.lastgroup in _KINDS:
        return "V" if word[0].endswith(_DONE) else "D"
    if word.lastgroup == "N":  # denies what is near: not "no interest in the shares, which were sold"
        return "N" if after is None or after.start() - word.end() <= 25 else "_"
    return word.lastgroup or ";"


def _dates_of_adoption(words: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Dates behind "adopted", the first and those joined to it; or before it: "on May 3, 2023, he adopted a plan"."""
    early: list[re.Match[str]] = []
    begun, adopted, until = False, False, 0
    for word in words:
        does = word.lastgroup or ";"
        if does in "Yy":
            if adopted and (until == 0 or word.start() - until <= 8):
                yield word
                until = word.end()
            elif not begun:
                early.append(word)
        elif does in "AG":
            yield from early
            begun, adopted, until, early = True, True, 0, []
        elif does in "LCX;" or does in _KINDS:
            begun, early = True, []
            adopted = adopted and does == "L"


def _day(text: str) -> date | None:
    """Month before day, a year of two digits in this century; `None` if there is no such day."""
    numbers = [int(digits) for digits in re.findall("[0-9]+", text)]
    if named := re.search("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", text):
        (day, year), month = numbers, "janfebmaraprmayjunjulaugsepoctnovdec".index(named[0]) // 3 + 1
    elif numbers[0] > 999:
        year, month, day = numbers
    else:
        month, day, year = numbers
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None
