# Set-up, tests and the rest; `make demo` and `make test` work in a fresh clone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/run.stamp
DEV := $(VENV)/dev.stamp
SPARK := $(VENV)/spark.stamp
BENCHMARKS := bench-speed bench-cache bench-corpus bench-decisions bench-engine bench-report bench-review bench-store

.PHONY: demo test postgres lint types docs docs-check lock bench $(BENCHMARKS) clean

demo: $(RUN)
	$(BIN)/checker check seeds/ --fail-on never
	@echo
	@echo "These are our own documents, with flaws put in on purpose. What to try next:"
	@echo "  $(BIN)/checker check YOUR-TEXT.md      check a text of yours"
	@echo "  $(BIN)/checker review seeds/           decide about these findings, on the screen"
	@echo "  $(BIN)/checker report seeds/ -o r.html the same as a page to read and pass on"
	@echo "  $(BIN)/checker claims seeds/           what was extracted, sentence by sentence"
	@echo "  $(BIN)/checker rules                   the catalogue of rules"
	@echo "  $(BIN)/checker explain RULE            everything about one rule"
	@echo "  $(BIN)/checker explain F-… seeds/      why one of the findings above came up"

test: $(DEV)
	$(BIN)/python -m pytest

# `eval $(make postgres)` has the tests of the corpus use a database, too; `.ci/postgres stop build/postgres` ends it.
postgres:
	@echo "export CHECKER_TEST_POSTGRES='$$(.ci/postgres start $(CURDIR)/build/postgres)'"

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(DEV)
	$(BIN)/mypy

# The generated pages, and the site of all pages in build/site.
docs: $(DEV)
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/precision.py
	$(BIN)/python docs/performance.py
	$(BIN)/mkdocs build --strict --quiet

docs-check: $(DEV)
	$(BIN)/python docs/generate.py --check
	$(BIN)/python docs/precision.py --check
	$(BIN)/python docs/performance.py --check

# One fails where a figure is not what it says is wanted; `make -k bench` runs the others all the same.
bench: $(BENCHMARKS)

$(BENCHMARKS): bench-%: $(DEV)
	$(BIN)/python -m benchmarks.$*

# Every version pinned with the hashes of all its files, for all supported Pythons and systems at once.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet uv
	build/lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet pyproject.toml -o requirements.lock
	build/lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	build/lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet --extra spark -c requirements-dev.lock pyproject.toml -o requirements-spark.lock

$(BIN)/python:
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info[:2] <= (3, 13) or sys.exit("Python %d.%d is not supported; run make with PYTHON=python3.11 (or 3.12, 3.13)." % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(DEV): requirements-dev.lock $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# PySpark for the test of a cluster, which wants Java 17 or newer, too; without them it is skipped.
$(SPARK): requirements-spark.lock $(DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
