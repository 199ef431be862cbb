# `make audit` shows what threadaudit does, `make test` checks that it is right. Nothing else is needed first:
# a Python of at least 3.11 with pip, and this make it an environment in .venv.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
SAMPLE ?= samples/de_lost_marker.txt
DOCS := README.md $(wildcard docs/*.md)
# pip works on the environment from outside, so that it need not hold a pip of its own (some systems cannot give it one).
INSTALL := $(PYTHON) -m pip --disable-pip-version-check --python $(BIN)/python install --quiet

.PHONY: audit test tests hunt lab types lint layers docs docs-write bench clean

# Exit codes 0 (nothing suspicious) and 1 (a lookalike was found) are both success here.
audit: $(VENV)/installed
	@$(BIN)/threadaudit audit --db - $(SAMPLE) || [ $$? -eq 1 ]

test: lint types layers docs tests

tests: $(VENV)/installed-dev
	@tests/lab/needs
	@tests/browser/needs
	$(BIN)/pytest --numprocesses 2 --dist loadfile --ignore tests/browser
	$(BIN)/pytest tests/browser

# The properties again, with new random examples and more of them than a test run has time for.
hunt: $(VENV)/installed-dev
	HYPOTHESIS_PROFILE=hunt $(BIN)/pytest --numprocesses 2 --ignore tests/browser --ignore tests/lab -m hypothesis

types: $(VENV)/installed-dev
	$(BIN)/mypy

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

layers: $(VENV)/installed-dev
	$(BIN)/lint-imports --no-cache

# Whatever the documents show of --help, of the schema or of the rules is made by the program itself.
docs: $(VENV)/installed-dev
	$(BIN)/cog -I scripts --check -P $(DOCS)

docs-write: $(VENV)/installed-dev
	$(BIN)/cog -I scripts -r -P $(DOCS)

# What is in the sealed network that the tests play in, and how to play there oneself.
lab: $(VENV)/installed-dev
	@tests/lab/needs
	@$(BIN)/python -m tests.lab

# Every stage beside its peers, which get an environment of their own in build/peers; writes docs/performance.md.
# QUICK=1 takes small sizes, and writes build/performance-quick.md.
bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks --installer $(PYTHON) $(if $(QUICK),--quick)

$(VENV)/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "threadaudit needs Python 3.11 or newer; name one: make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/bin/python pyproject.toml
	$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
