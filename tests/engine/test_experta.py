"""The compatibility layer leaves Python as it found it."""

import subprocess
import sys


def test_the_import_leaves_no_trace() -> None:
    code = (
        "import collections, logging; import checker.engine.experta as e; "
        "assert not hasattr(collections, 'Mapping'); assert not logging.getLogger().handlers; print(e.KnowledgeEngine.__name__)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "KnowledgeEngine\n"


def test_running_a_rule_writes_nothing() -> None:
    code = "from tests.engine.samples import *; from checker.engine.runner import RuleRunner; assert RuleRunner([BigFigure]).run([quantity(1)], 'document')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("", "")
