# `make audit` shows what threadaudit does, `make test` checks that it is right. Nothing else is needed first.
PYTHON ?= $(shell command -v python3.13 || command -v python3.12 || command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP_FLAGS := --quiet --disable-pip-version-check
SAMPLE := samples/de_lost_marker.txt

.PHONY: audit test tests types lint layers docs docs-write bench clean

# 0 (nothing suspicious) and 1 (a lookalike was found) are both success.
audit: $(VENV)/installed
	@$(BIN)/threadaudit audit --db - $(SAMPLE); code=$$?; [ $$code -le 1 ] || exit $$code

test: lint types layers docs tests

tests: $(VENV)/installed-dev
	$(BIN)/pytest

types: $(VENV)/installed-dev
	$(BIN)/mypy

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

layers: $(VENV)/installed-dev
	$(BIN)/lint-imports --no-cache

$(VENV)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "threadaudit needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/python pyproject.toml
	$(BIN)/pip install $(PIP_FLAGS) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/python pyproject.toml
	$(BIN)/pip install $(PIP_FLAGS) --editable '.[dev]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
