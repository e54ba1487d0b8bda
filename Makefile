# The only list of commands. A fresh machine needs two of them: make run, make test.

PYTHON ?= python3
VENV ?= .venv
PYTEST_ARGS ?=
LOCK_ARGS ?=
DOCUMENTS ?= seeds

BIN := $(VENV)/bin
SETUP = @PYTHON="$(PYTHON)" sh .ci/setup $(VENV)
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-header --no-annotate --no-emit-index-url $(LOCK_ARGS)

.PHONY: help setup run test bench check format lock data clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

setup: $(VENV)/.run ## build .venv with .venv/bin/quizgen in it

run: setup ## make questions of the articles in seeds/ and serve them as a quiz
	$(BIN)/quizgen demo

test: $(VENV)/.dev $(VENV)/.node ## run every test
	$(BIN)/python -m pytest $(PYTEST_ARGS)

bench: $(VENV)/.dev ## print the figures of benchmarks/; DOCUMENTS=FILE measures with other texts
	$(BIN)/python -m benchmarks.speed $(DOCUMENTS)
	$(BIN)/python -m benchmarks.guess_attacks $(DOCUMENTS)
	$(BIN)/python -m benchmarks.bulk_crash $(DOCUMENTS)

check: $(VENV)/.dev ## look at format, style, types and imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## put the code into its standard form
	$(BIN)/ruff check --fix-only --exit-zero .
	$(BIN)/ruff format .

lock: $(VENV)/.dev ## write the lock files anew; LOCK_ARGS=--upgrade takes newer versions
	$(COMPILE) pyproject.toml --group build --group dev --output-file .ci/requirements.lock
	$(COMPILE) pyproject.toml --group build --constraints .ci/requirements.lock \
		--output-file .ci/requirements-run.lock
	$(COMPILE) --group uv --output-file .ci/requirements-uv.lock

data: $(VENV)/.dev ## build the tables of quizgen/data anew
	$(BIN)/python -m quizgen.data.build

clean: ## remove everything that make has built
	rm -rf .venv .venv-* build dist *.egg-info
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is younger than what it was made from, so a second run has nothing to do.
$(VENV)/.run: .ci/requirements-run.lock .ci/requirements-uv.lock .ci/setup pyproject.toml
	$(SETUP) .ci/requirements-run.lock
	@touch $@

$(VENV)/.dev: .ci/requirements.lock .ci/requirements-uv.lock .ci/setup pyproject.toml
	$(SETUP) .ci/requirements.lock
	@touch $@

# Made only where there is npm, so installing npm later is enough.
$(VENV)/.node: .ci/package-lock.json .ci/setup-node | $(VENV)/.dev
	@sh .ci/setup-node $(VENV)
