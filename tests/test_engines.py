"""The recipes of the documentation, on the real engines, with local workers: the same tables as the serial run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from insiderforms.export import records, to_arrow, to_xml
from tests.many_filings import grants, insiders

WHY = "the engines are not installed: pip install '.[engines]'"
for engine in ("dask.dataframe", "duckdb", "pandas"):
    pytest.importorskip(engine, reason=WHY)
ARROW, SPARK = (pytest.importorskip(engine, reason=WHY) for engine in ("pyarrow", "pyspark.sql"))
pytestmark = [
    pytest.mark.no_cover,  # much of it runs in other processes
    pytest.mark.filterwarnings("default"),  # the engines' own are not ours to mend
]

PAGE = Path(__file__).parents[1] / "docs" / "engines.md"
FORMS = [*insiders(200, owners=20), *grants(100)]
ROWS = 3 * 200 + 100


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Three hundred filings, and one file that is none."""
    folder = tmp_path_factory.mktemp("filings")
    for number, form in enumerate(FORMS):
        (folder / f"{number:04}.xml").write_text(to_xml(form), encoding="utf-8")
    (folder / "0150-letter.xml").write_text("Dear Sir,", encoding="utf-8")
    return [str(path) for path in sorted(folder.iterdir())]


@pytest.fixture(scope="module")
def recipes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The code of the page, as a module that workers can import."""
    blocks = PAGE.read_text(encoding="utf-8").split("```python\n")[1:]
    folder = tmp_path_factory.mktemp("recipes")
    (folder / "recipes.py").write_text("\n\n".join(block.split("```")[0] for block in blocks), encoding="utf-8")
    sys.path.insert(0, str(folder))
    os.environ["PYTHONPATH"] = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    yield __import__("recipes")
    sys.path.remove(str(folder))


def in_order(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Rows without regard to their order."""
    return sorted((tuple(row.values()) for row in rows), key=repr)


@pytest.fixture(scope="module")
def serial() -> list[tuple[Any, ...]]:
    rows = in_order(to_arrow(FORMS).to_pylist())
    assert len(rows) == ROWS
    return rows


def test_a_dask_bag(recipes: ModuleType, paths: list[str]) -> None:
    rows = recipes.dask_bag(paths).compute(scheduler="processes", num_workers=2)
    assert in_order(rows) == in_order(list(records(FORMS)))


def test_a_dask_data_frame(recipes: ModuleType, paths: list[str], serial: list[tuple[Any, ...]]) -> None:
    frame = recipes.dask_frame(paths).compute(scheduler="processes", num_workers=2)
    assert in_order(ARROW.Table.from_pandas(frame, preserve_index=False).to_pylist()) == serial


@pytest.fixture
def spark(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    session = (
        SPARK.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4").getOrCreate())
    yield session
    session.stop()


def test_pyspark(recipes: ModuleType, paths: list[str], serial: list[tuple[Any, ...]], spark: Any) -> None:
    rows = recipes.spark_frame(spark, paths).collect()
    assert in_order([row.asDict() for row in rows]) == serial


def test_duckdb_over_parquet(recipes: ModuleType, paths: list[str], tmp_path: Path) -> None:
    file = tmp_path / "records.parquet"
    recipes.write_parquet(paths, file)
    sold: dict[str, list[Any]] = {}
    for form in FORMS:
        for row in form.non_derivative_transactions:
            sold.setdefault(str(form.issuer.cik), []).append(row.transaction_shares)
    assert recipes.bought_and_sold(file) == [
        (cik, "S", sum(shares), len(shares)) for cik, shares in sorted(sold.items())]
