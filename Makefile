# Everything a user or a developer runs. A fresh machine needs Python 3.11 or newer and make, nothing else.
#   make report                          the report of inputs/ into outputs/
#   make report INPUTS=my OUT=result     another study; ARGS="--language en" is handed on
#   make check                           every finding in the inputs, at once

INPUTS ?= inputs
OUT ?= outputs
ARGS ?=
ifeq ($(OS),Windows_NT)
PYTHON ?= python
BIN := .venv/Scripts/
else
PYTHON ?= python3
BIN := .venv/bin/
endif

# Without bytecode every start would compile the libraries anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup report check test lint types contract benchmark lock clean

help:
	@echo "make report     inputs/ -> outputs/report.docx  (INPUTS=..., OUT=..., ARGS=...)"
	@echo "make check      입력 점검 / findings in the inputs"
	@echo "make test       시험 / tests and docstring examples"
	@echo "make setup lint types contract benchmark lock clean"

setup:
	@$(PYTHON) tools/set_up.py

report: setup
	@$(BIN)feasibility report "$(INPUTS)" -o "$(OUT)" $(ARGS)

check: setup
	@$(BIN)feasibility check "$(INPUTS)" $(ARGS)

test: setup
	@$(BIN)python -m pytest $(ARGS)

lint: setup
	@$(BIN)ruff check .
	@$(BIN)ruff format --check .

types: setup
	@$(BIN)mypy

contract: setup
	@$(BIN)lint-imports

benchmark: setup
	@$(BIN)python -m pytest benchmarks -o python_files="benchmark_*.py" -o addopts="" --benchmark-only $(ARGS)

# After a change of dependencies: the lock and what is exported from it, always together. Needs uv.
lock:
	@uv lock
	@uv export --quiet --frozen --group dev --no-emit-project --no-annotate --no-header -o requirements.lock
	@uv export --quiet --frozen --only-group bootstrap --no-annotate --no-header -o requirements-bootstrap.lock

clean:
	@$(PYTHON) tools/clean.py
