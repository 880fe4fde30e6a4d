"""The house rules that a machine can see: who imports whom, what an import costs, how long things are."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

import insiderforms

HOUSE = Path(insiderforms.__file__).parent
MODULES = {".".join(path.relative_to(HOUSE).with_suffix("").parts): path for path in sorted(HOUSE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}
PUBLIC = "analysis* codes diagnostics export* many model parser submission"

# A module (the first pattern that fits it) -> the modules of the package that it may import, as patterns.
MAY_IMPORT = {
    "__init__": PUBLIC,
    "__main__": "analysis* diagnostics export* model parser",
    "parser": "_assemble* _mime _peel _readers* _source _strangers diagnostics model submission",
    "many": "_record diagnostics model parser",
    "_source": "_strangers diagnostics",
    "_mime": "_source diagnostics",
    "_peel": "_strangers diagnostics",
    "_strangers": "diagnostics",
    # A reader of a rendering, downwards: what it reads with.
    "_readers.__init__": "",
    "_readers.xml": "_fields _raw _readers.elements _readers.entities _readers.markup _readers.records diagnostics",
    "_readers.records": "_fields _raw _readers.elements _readers.markup diagnostics",
    "_readers.elements": "_fields",
    "_readers.entities": "_raw diagnostics",
    "_readers.markup": "_raw diagnostics",
    "_readers.regular": "_fields _raw",
    "_readers.header": "_fields _raw diagnostics",
    # The printed form: what a page shows, what stands under which caption, what that says.
    "_readers.page": "_raw",
    "_readers.lines": "_readers.captions _readers.kinds _readers.page",
    "_readers.drawn": "_readers.page",
    "_readers.words": "_readers.drawn _readers.entities _readers.lines _readers.page",
    "_readers.html": "_readers.drawn _readers.entities _readers.markup _readers.page _readers.words",
    # Text as a page: its words, and how its tables are set.
    "_readers.plain": "_readers.drawn _readers.entities _readers.page",
    "_readers.markdown": "_readers.page _readers.plain",
    "_readers.ruled": "_readers.page _readers.plain",
    "_readers.boxed": "_readers.page _readers.plain _readers.ruled",
    "_readers.squares": "_readers.plain",
    "_readers.middle": "",
    "_readers.hanging": "_readers.captions _readers.middle _readers.plain",
    "_readers.dated": "_readers.centres _readers.plain",
    "_readers.running": "_readers.captions _readers.page _readers.plain",
    "_readers.broken": "_readers.page",
    "_readers.pasted": "_readers.broken _readers.page diagnostics",
    "_readers.printed_pieces": "",
    "_readers.printed_columns": "_fields _readers.captions _readers.kinds _readers.page",
    "_readers.printed_bands": "_readers.kinds _readers.page _readers.printed_columns",
    "_readers.printed_rows": "_readers.kinds _readers.middle _readers.printed_columns",
    "_readers.printed_tables": ("_readers.printed_bands _readers.printed_columns _readers.printed_pieces"
                                " _readers.printed_rows"),
    "_readers.printed_checks": "_readers.printed_columns _readers.printed_pieces",
    "_readers.printed_boxes": ("_printed_values _readers.captions _readers.page _readers.printed_checks"
                               " _readers.printed_pieces"),
    "_readers.printed_owners": "_printed_values _readers.printed_pieces",
    "_readers.printed_notes": "_readers.middle _readers.printed_pieces",
    "_readers.printed": "_readers.page _readers.plain _readers.printed_*",
    "_readers.ticked": "_readers.page _readers.plain",
    "_readers.beside": "_readers.captions _readers.page _readers.plain",
    "_readers.text": ("_readers.beside _readers.boxed _readers.dated _readers.hanging _readers.lines _readers.markdown"
                      " _readers.page _readers.plain _readers.printed _readers.ruled _readers.running"
                      " _readers.squares"
                      " _readers.ticked"),
    # What it says.
    "_readers.kinds": "_printed_values _readers.page",
    "_readers.captions": "_fields _readers.page",
    "_readers.headings": "_fields _readers.captions _readers.kinds _readers.page",
    "_readers.bands": "_fields _readers.headings _readers.kinds _readers.page",
    "_readers.unparted": "_readers.kinds _readers.page",
    "_readers.numbered": "_fields _readers.captions _readers.headings _readers.kinds _readers.page",
    "_readers.tables": ("_readers.bands _readers.captions _readers.headings _readers.kinds _readers.numbered"
                        " _readers.page _readers.unparted"),
    "_readers.marks_behind": "_readers.captions _readers.page",
    "_readers.signing": "_readers.captions _readers.kinds _readers.page _readers.tables",
    "_readers.sections": ("_readers.captions _readers.kinds _readers.marks_behind _readers.page"
                          " _readers.signing _readers.tables _readers.unparted"),
    "_readers.columns": "_fields _readers.headings _readers.kinds _readers.page _readers.tables",
    "_readers.align": "_readers.columns _readers.kinds _readers.page",
    "_readers.halves": "_readers.columns _readers.tables",
    "_readers.centres": "",
    "_readers.wrapped": ("_readers.centres _readers.columns _readers.drawn _readers.kinds _readers.middle"
                         " _readers.tables"),
    "_readers.folded": "_readers.kinds _readers.tables",
    "_readers.stacked": "_readers.columns _readers.kinds _readers.tables _readers.wrapped",
    "_readers.entries": "_fields _raw _printed_values _readers.kinds _readers.page",
    "_readers.rows": ("_raw _printed_values _readers.align _readers.columns _readers.entries _readers.folded"
                      " _readers.halves _readers.kinds _readers.page _readers.stacked _readers.tables _readers.unparted"
                      " _readers.wrapped diagnostics"),
    "_readers.relationship": "_readers.captions _readers.page _readers.tables",
    "_readers.addresses": "",
    "_readers.places": "_printed_values _readers.page _readers.tables",
    "_readers.listed": "_readers.page",
    "_readers.gathered": "_readers.addresses _readers.captions _readers.sections _readers.tables",
    "_readers.owners": ("_raw _printed_values _readers.addresses _readers.captions _readers.gathered _readers.headings"
                        " _readers.listed _readers.page _readers.places _readers.relationship"
                        " _readers.sections _readers.tables"),
    "_readers.notes": ("_raw _printed_values _readers.captions _readers.entries _readers.page _readers.sections"
                       " _readers.tables diagnostics"),
    "_readers.signatures": "_readers.captions _readers.kinds _readers.page _readers.relationship _readers.sections",
    "_readers.left_over": ("_raw _printed_values _readers.captions _readers.page _readers.sections _readers.tables"
                           " diagnostics"),
    "_readers.boxes": ("_raw _printed_values _readers.captions _readers.kinds _readers.left_over _readers.notes"
                       " _readers.owners _readers.page _readers.relationship _readers.rows _readers.sections"
                       " _readers.signatures _readers.tables diagnostics"),
    "_fields": "codes",
    "_raw": "_fields codes",
    "_values": "codes",
    "_printed_values": "_values codes",
    "_printed_dates": "_fields _printed_values _raw _values submission",
    "_assemble*": "_fields _printed_dates _printed_values _raw _values codes diagnostics model submission",
    "model": "_record codes diagnostics submission",
    "submission": "_record",
    "_record": "",
    "codes": "",
    "diagnostics": "",
    "analysis*": "_record analysis* codes model",
    "export*": "_fields _record analysis* codes diagnostics export* model submission",
}
RUN_TIME = {"attr", "attrs", "dateutil"}
EXTRAS = {"matplotlib", "pyarrow", "tqdm"}  # imported where they are needed, and never when a module is
LOADED_LATE = {"dateutil", "xml", "html", "json"}


def _fits(module: str, patterns: str) -> bool:
    return any(fnmatchcase(module, pattern) for pattern in patterns.split())


def _imports(module: str) -> Iterator[str]:
    """The absolute names of all modules that a module imports, wherever in it."""
    package = ["insiderforms", *module.split(".")[:-1]]
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*package[:len(package) - node.level + 1], node.module] if node.level else [node.module]
            origin = ".".join(part for part in base if part)
            inside = {f"{origin}.{alias.name}".removeprefix("insiderforms.") for alias in node.names}
            modules = {name for name in inside if name in MODULES or f"{name}.__init__" in MODULES}
            yield from (f"insiderforms.{name}" for name in modules)
            if len(modules) < len(inside):
                yield origin


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_the_table_lets_it(module: str) -> None:
    rule = next((allowed for pattern, allowed in MAY_IMPORT.items() if fnmatchcase(module, pattern)), None)
    assert rule is not None, f"{module} has no line in the table"
    ours = {name.removeprefix("insiderforms").lstrip(".") or "__init__" for name in _imports(module)
            if name.split(".")[0] == "insiderforms"}
    assert {name for name in ours if not _fits(name, rule)} == set()


def test_no_two_modules_import_each_other() -> None:
    reached: dict[str, set[str]] = {
        module: {name.removeprefix("insiderforms.") for name in _imports(module) if name.startswith("insiderforms.")}
        for module in MODULES if not module.endswith("__init__")}
    for through, beyond in reached.items():
        for all_reached in reached.values():
            if through in all_reached:
                all_reached.update(beyond)
    assert [module for module, all_reached in reached.items() if module in all_reached] == []


@pytest.mark.parametrize("module", MODULES)
def test_run_time_needs_the_standard_library_attrs_and_dateutil(module: str) -> None:
    foreign = {name.split(".")[0] for name in _imports(module)} - sys.stdlib_module_names - RUN_TIME - {"insiderforms"}
    assert foreign - EXTRAS == set()


@pytest.mark.parametrize("module", MODULES)
def test_an_extra_is_imported_inside_a_function(module: str) -> None:
    outside = [node for node in TREES[module].body if isinstance(node, ast.Import | ast.ImportFrom)]
    named = {alias.name for node in outside if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in outside if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in named} & EXTRAS == set()


def test_importing_the_package_loads_nothing_slow() -> None:
    script = f"import sys, insiderforms; print(*sorted({LOADED_LATE!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": str(HOUSE.parent), "PYTHONNOUSERSITE": "1"})
    assert (done.stdout.strip(), done.stderr) == ("", "")


@pytest.mark.parametrize("module", MODULES)
def test_a_module_opens_with_its_contract(module: str) -> None:
    only_a_folder = module.endswith(".__init__") and not TREES[module].body
    assert only_a_folder or ast.get_docstring(TREES[module])


@pytest.mark.parametrize("module", sorted(MODULES.keys() - {"codes"}))
def test_a_module_has_under_400_lines(module: str) -> None:
    assert len(MODULES[module].read_text("utf-8").splitlines()) < 400


def _functions(module: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(TREES[module]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("module", MODULES)
def test_a_function_has_under_40_lines(module: str) -> None:
    long = {node.name: node.end_lineno - node.lineno + 1 for node in _functions(module) if node.end_lineno}
    assert {name: lines for name, lines in long.items() if lines >= 40} == {}


@pytest.mark.parametrize("module", MODULES)
def test_no_except_catches_whatever_comes(module: str) -> None:
    caught = [ast.unparse(node.type) if node.type else "" for node in ast.walk(TREES[module])
              if isinstance(node, ast.ExceptHandler)]
    assert [names for names in caught if not names or re.search(r"\b(Base)?Exception\b", names)] == []


@pytest.mark.parametrize("module", MODULES)
def test_what_is_public_is_explained(module: str) -> None:
    if any(part.startswith("_") and part != "__init__" for part in module.split(".")):
        named = []
    else:
        named = [node for node in TREES[module].body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        named += [inner for cls in named if isinstance(cls, ast.ClassDef) for inner in cls.body
                  if isinstance(inner, ast.FunctionDef)]
    assert [node.name for node in named if not node.name.startswith("_") and not ast.get_docstring(node)] == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_not_named_for_being_useful(module: str) -> None:
    assert {*module.split(".")} & {"utils", "helpers", "common", "core", "base", "manager"} == set()
