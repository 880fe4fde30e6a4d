"""How the HTML page of a form looks: on a screen, on a phone, in the dark, on paper.

In: nothing. Out: `STYLE`, a style sheet that refers to no file. Knows the classes of `html`, and nothing of forms.
"""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1b1b; --faint: #555555; --line: #8a8a8a;
  --head: #eef1f5; --value: #0b2f6b; --link: #0b4fb3; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e8e8e8; --faint: #b0b4ba; --line: #6d737c; --head: #23272e; --value: #b9d2ff;
    --link: #9cc2ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1320px; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 2px; }
sup { font-size: .72em; line-height: 0; }
a:has(> sup) { text-decoration: none; }
a:has(> sup):hover, a:has(> sup):focus-visible { text-decoration: underline; }
h1, h2, h3, p { margin: 0; }
h1 { font-size: 1.7rem; line-height: 1.1; }
h2, h3 { font-size: 1rem; font-weight: 600; }
.box h2, .box h3 { font-size: .8rem; font-weight: 500; color: var(--faint); }
.value, td, th[scope="row"], .title { color: var(--value); }
.caption { color: var(--faint); font-size: .75rem; }
.hint { color: var(--faint); font-weight: 400; }
.small { color: var(--faint); font-size: .8rem; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }

header { display: grid; grid-template-columns: 1fr 2fr; gap: .75rem 1.5rem; align-items: start; }
header .titles { grid-column: 2; grid-row: 1 / span 2; text-align: center; }
header .statement { font-weight: 700; font-size: 1.05rem; margin: .4rem 0; text-wrap: balance; }
header .agency { font-weight: 600; }
header .basis { font-size: .85rem; color: var(--faint); text-wrap: balance; }
header .checks { grid-column: 1; font-size: .85rem; }

.checks { list-style: none; margin: .2rem 0 0; padding: 0; }
.checks li { position: relative; padding: .15rem 0 .15rem 1.6rem; }
.checks input, .unsaid { position: absolute; left: 0; top: .25rem; width: 1.05rem; height: 1.05rem; margin: 0;
  border: 1.5px solid var(--ink); border-radius: 2px; background: transparent; appearance: none; opacity: 1; }
.checks input:checked::before { content: "X"; position: absolute; inset: 0; text-align: center; color: var(--value);
  font: 700 .82rem/.93rem system-ui, Arial, sans-serif; }
.unsaid { border-style: dashed; border-color: var(--line); }
.title { display: block; font-weight: 600; }

.boxes { display: grid; margin-top: 1rem; padding: 1px 0 0 1px; }
.box { border: 1px solid var(--line); margin: -1px 0 0 -1px; padding: .45rem .6rem .6rem; min-width: 0; }
.box .value { min-height: 1.2em; }
.box p.value { font-weight: 600; }
.boxes.form-3 { grid-template-columns: 3fr 2fr 3fr 3fr; grid-template-areas: "owner period issuer issuer"
  "owner period related amended" "owner period related filed"; }
.boxes.form-4, .boxes.form-5 { grid-template-columns: 1fr 1fr 1fr; grid-template-areas: "owner issuer related"
  "owner period related" "owner amended filed"; }
.boxes:has(.foreign) { grid-template-areas: "owner issuer related" "owner foreign related" "owner period related"
  "owner amended filed"; }
.boxes.form-3:has(.foreign) { grid-template-areas: "owner period issuer issuer" "owner period foreign foreign"
  "owner period related amended" "owner period related filed"; }
.form-3 > .owner, .form-4 > .owner, .form-5 > .owner { grid-area: owner; }
.boxes > .issuer { grid-area: issuer; } .boxes > .foreign { grid-area: foreign; }
.boxes > .period { grid-area: period; } .boxes > .amended { grid-area: amended; }
.boxes > .filed { grid-area: filed; }
.form-3 > .related, .form-4 > .related, .form-5 > .related { grid-area: related; }
.boxes.further { grid-template-columns: 2fr 1fr; margin-top: .6rem; }
.owner .caption { border-top: 1px solid var(--line); margin: .15rem 0 .35rem; }
.place { width: 100%; border-collapse: collapse; table-layout: fixed; }
.place td { padding: 0 .4rem 0 0; vertical-align: bottom; font-weight: 600; }
.place td:first-child { width: 50%; }
.place .caption td { border-top: 1px solid var(--line); color: var(--faint); font-weight: 400; }
.owners > h2 { margin-top: 1.4rem; }

.scroll { overflow-x: auto; margin-top: 1.2rem; padding-right: 1px; }
table caption { text-align: left; padding: .3rem 0; }
.scroll caption h2 { position: sticky; left: 0; display: inline-block; max-width: min(92vw, 1280px); }
.grid { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
.grid th, .grid td { border: 1px solid var(--line); padding: .3rem .4rem; vertical-align: top; text-align: left;
  font-size: .88rem; }
.table-2 th, .table-2 td { padding: .25rem .3rem; font-size: .82rem; }
.grid thead th { hyphens: auto; background: var(--head); color: var(--ink); font-size: .76rem;
  font-weight: 600; line-height: 1.25; }
.grid tbody th { font-weight: 600; min-width: 7.5rem; }
.grid tbody td { font-variant-numeric: tabular-nums; }
.grid tbody .figures { text-align: right; white-space: nowrap; }
.grid tbody td:last-child { min-width: 6rem; }

.signatures, .notes { border-collapse: collapse; width: 100%; margin-top: 1.4rem; }
.signatures td { padding: .35rem .5rem 0 0; border-bottom: 1px solid var(--line); font-weight: 600; }
.signatures td:last-child, .signatures th:last-child { width: 9rem; }
.signatures th { text-align: left; font-size: .75rem; font-weight: 400; color: var(--faint); padding-top: .2rem; }
.notes th { text-align: left; vertical-align: top; width: 3.2rem; padding: .2rem .4rem .2rem 0; font-weight: 600; }
.notes td { padding: .2rem 0; color: var(--ink); white-space: pre-line; }
.notes tr:target { background: var(--head); }
.remarks { margin-top: 1.2rem; }
.remarks .value { color: var(--ink); }

@media (max-width: 720px) {
  main { padding: .75rem; }
  header { display: block; }
  header .titles { text-align: left; margin: .5rem 0; }
  .boxes.form-3, .boxes.form-4, .boxes.form-5, .boxes.further { display: block; }
  .grid { width: max-content; min-width: 100%; }
  .grid th, .grid td { max-width: 11rem; }
  .grid tbody th { position: sticky; left: 0; max-width: 8rem; background: var(--paper); }
}

@media print {
  @page { size: letter landscape; margin: .4in; }
  :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --faint: #333333; --line: #666666; --head: #f2f2f2;
    --value: #000000; --link: #000000; }
  html { font-size: 9pt; }
  body { font-size: 8pt; }
  main { max-width: none; padding: 0 2px; }
  a { text-decoration: none; }
  .scroll { overflow: visible; }
  .scroll caption h2 { position: static; }
  .grid th, .grid td { font-size: 7pt; padding: 1.5pt 2.5pt; }
  .grid thead th { font-size: 6.5pt; }
  .grid thead { display: table-header-group; }
  .grid tbody th { min-width: 9em; }
  .grid tbody td:last-child { min-width: 0; }
  .grid tr, .notes tr, .signatures tr, .box, .boxes.further { break-inside: avoid; }
  caption, h2, h3 { break-after: avoid; }
  .checks input { print-color-adjust: exact; }
}
"""
"""The style sheet. It names colours in one place for light, dark and paper; text has 4.5 to 1 of contrast or more."""
