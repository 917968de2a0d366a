# The only entry: a newcomer's commands and CI's are the same. `make` alone says what there is.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
SOURCES := graph cypher api liantu data tests bench
STAMP := $(VENV)/.installed
BENCH_STAMP := $(VENV)/.benched
SIZE ?= 10000
UV_VERSION := 0.13.9
NODE_STAMP := web/node_modules/.installed
BUILT := api/pages/built/index.html
WEB_SOURCES := $(shell find web/src web/public -type f 2>/dev/null) web/index.html web/vite.config.ts
# What make does with the web where Node can, and says where it cannot.
NODE := $(shell sh web/prerequisites.sh && echo yes)

.DEFAULT_GOAL := help
.PHONY: help setup web no-node run test check webcheck format generate bench lock clean

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

web: $(if $(NODE),$(BUILT),no-node) ## build the pages that the API serves at / (needs Node and npm)

no-node:
	@echo "没有可用的 Node.js 18.18+ 和 npm，网页未构建，接口照常可用 / no Node.js 18.18+ with npm here: the pages are not built, the API works"

$(NODE_STAMP): web/package-lock.json
	@echo "installing the locked packages of the web ..."
	@cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(BUILT): $(NODE_STAMP) $(WEB_SOURCES)
	@echo "building the web ..."
	@cd web && npm run --silent build -- --logLevel warn
	@touch $@

run: setup web ## serve the sample district on 127.0.0.1:8000 (LIANTU_PORT, LIANTU_DATA_DIR move it)
	@exec $(BIN)/liantu serve --sample xinwu

# Two processes, each with engines of its own; the tests of a file stay together, as they share what they set up.
test: setup ## run every test that this machine can run, and count them per engine
	@$(BIN)/python -m pytest -n 2 --dist loadfile

check: setup webcheck ## formatting, lint, types, import direction, generated files
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/architecture
	$(BIN)/python -m graph.store.generation --check
	$(BIN)/python -m liantu.documents --check

# The client of the web is generated from the API's own description: a change of one without the other fails.
webcheck: setup $(if $(NODE),$(NODE_STAMP),no-node)
ifdef NODE
	$(BIN)/python -m api.openapi > web/openapi.json
	cd web && npm run --silent check
endif

format: setup ## format the sources and mend what lint can mend
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

generate: setup $(if $(NODE),$(NODE_STAMP)) ## write cypher/generated, the generated documents and the web's client anew
	$(BIN)/python -m graph.store.generation
	$(BIN)/python -m liantu.documents
ifdef NODE
	$(BIN)/python -m api.openapi > web/openapi.json
	cd web && npm run --silent generate
endif

# The peers come beside what the tests need; SIZE is a number of nodes, ONLY names some of the measures.
$(BENCH_STAMP): $(STAMP) requirements/bench.txt
	@echo "installing the peers of the benchmarks into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

bench: $(BENCH_STAMP) ## measure us beside the peers: SIZE=10000, 100000, 1000000 or 5000000; ONLY="nearest between"
	$(BIN)/python -m bench --size $(SIZE) $(ONLY)

lock: ## resolve requirements/*.txt anew from pyproject.toml
	@sh requirements/lock.sh "$(PYTHON)" $(UV_VERSION)

clean: ## remove what was made here, but no data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist web/node_modules web/openapi.json api/pages/built
	find $(SOURCES) -type d -name __pycache__ -prune -exec rm -rf {} +
