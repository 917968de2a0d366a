# The only entry: a newcomer's commands and CI's are the same. `make` alone says what there is.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
SOURCES := graph cypher api liantu data tests bench
STAMP := $(VENV)/.installed
UV_VERSION := 0.13.9

.DEFAULT_GOAL := help
.PHONY: help setup run test check format generate lock clean

help: ## say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: $(STAMP) ## check the prerequisites, make .venv, install what is locked

# A second run is quick: the stamp is older than neither the lock nor the project's own description.
$(STAMP): requirements/test.txt pyproject.toml
	@PYTHON="$(PYTHON)" sh requirements/prerequisites.sh
	@test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	@echo "installing the locked requirements into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

run: setup ## serve the sample district on 127.0.0.1:8000 (LIANTU_PORT, LIANTU_DATA_DIR move it)
	@exec $(BIN)/liantu serve --sample xinwu

test: setup ## run every test that this machine can run, and count them per engine
	@$(BIN)/python -m pytest

check: setup ## formatting, lint, types, import direction, generated files
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/architecture
	$(BIN)/python -m graph.store.generation --check
	$(BIN)/python -m liantu.documents --check

format: setup ## format the sources and mend what lint can mend
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

generate: setup ## write cypher/generated and the generated documents anew
	$(BIN)/python -m graph.store.generation
	$(BIN)/python -m liantu.documents

lock: ## resolve requirements/*.txt anew from pyproject.toml
	@sh requirements/lock.sh "$(PYTHON)" $(UV_VERSION)

clean: ## remove what was made here, but no data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist
	find $(SOURCES) -type d -name __pycache__ -prune -exec rm -rf {} +
