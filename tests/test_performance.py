"""The page on performance holds what the benchmark of the corpus measured."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree


def _loaded() -> ModuleType:
    path = Path(__file__).parent.parent / "docs" / "performance.py"
    spec = importlib.util.spec_from_file_location("performance", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["performance"] = module
    spec.loader.exec_module(module)
    return module


PERFORMANCE = _loaded()


def test_page_is_what_was_measured() -> None:
    """`docs/performance.py` has been run since the results changed."""
    assert PERFORMANCE.main(check=True) == 0


def test_bars_are_as_long_as_their_values() -> None:
    drawn = ElementTree.fromstring(PERFORMANCE.chart("a < b", [PERFORMANCE.Bar("one", 5, "5"), PERFORMANCE.Bar("two", 10, "10", own=False)]))
    widths = [int(bar.attrib["width"]) for bar in drawn.iter("{http://www.w3.org/2000/svg}rect")]
    assert widths == [PERFORMANCE.BAR // 2, PERFORMANCE.BAR]


def test_a_result_that_changed_makes_the_page_stale() -> None:
    sizes, jobs = PERFORMANCE.read_sizes(), PERFORMANCE.read_jobs()
    slower = [{**sizes[0], "cpu": 2 * sizes[0]["cpu"]}, *sizes[1:]]
    assert PERFORMANCE.files(slower, jobs) != PERFORMANCE.files(sizes, jobs)
