# `make` alone lists what can be made.

DEMO_DAY ?= 2026-03-31
CUSTOMERS ?= 10000,100000
ROUNDS ?= 5
FUZZ_SECONDS ?= 60
FUZZ_DOOR ?= all
UV ?= uv

# The first Python that is new enough; `make PYTHON=/path/to/python3.12 …` takes another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCK := $(UV) pip compile pyproject.toml --quiet --generate-hashes --universal --python-version 3.11 \
	--custom-compile-command 'make lock' $(LOCK_OPTIONS)

# All that goes into the wheel.
SOURCES := pyproject.toml README.md LICENSE example.db.sql \
	$(shell find callbackctl rules -type f -not -name '*.py[co]' 2>/dev/null)

# The tests that reach into the dependencies: command line, YAML, calendars, workbooks; and every policy's scenarios.
MEETING_DEPENDENCIES := tests/calendars tests/policy/test_reader.py tests/policy/test_shipped.py \
	tests/policy/test_values.py tests/store/test_import.py tests/reporting/test_workbook.py tests/test_messages.py \
	$(addprefix tests/cli/test_,due.py errors.py every_command.py log_dialogue.py report_files.py startup.py)

# What a developer's shell says about their own database must not reach the demo or the tests.
unexport CALLBACKCTL_DB CALLBACKCTL_RULES CALLBACKCTL_TODAY CALLBACKCTL_STAFF

.DELETE_ON_ERROR:
.PHONY: help demo test test-oldest test-browser test-office bench fuzz lock messages clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

demo: .venv/.installed ## restore the example into build/demo.db and print a day's list (DEMO_DAY=2026-03-31)
	@mkdir -p build
	@rm -f build/demo.db build/demo.db-wal build/demo.db-shm
	$(BIN)/callbackctl init --example --db build/demo.db
	$(BIN)/callbackctl due --db build/demo.db --today $(DEMO_DAY)

test: .venv/.development .venv/.installed ## every check: style, types, tests, policies and their scenarios
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/pytest
	$(BIN)/callbackctl rules check
	$(BIN)/callbackctl rules test

test-oldest: build/oldest/.installed ## what meets the dependencies, with the oldest versions of them that we allow
	PYTHONTZPATH= build/oldest/bin/pytest $(MEETING_DEPENDENCIES)

test-browser: .venv/.development ## the pages in a real Chromium, which must be there
	$(BIN)/pytest -n 0 tests/applications/test_chromium.py

test-office: .venv/.development ## the workbooks in a real LibreOffice, which must be there
	$(BIN)/pytest -n 0 tests/applications/test_libreoffice.py

bench: .venv/.installed .venv/.bench ## measure every job, into docs/performance.md (CUSTOMERS=10000,100000 ROUNDS=5)
	@command -v sqlite3 >/dev/null || { echo 'make bench needs the sqlite3 shell: apt-get install sqlite3' >&2; exit 1; }
	@command -v task >/dev/null || echo 'Taskwarrior is not here and does not take part: apt-get install taskwarrior' >&2
	$(BIN)/python -m bench --customers $(CUSTOMERS) --rounds $(ROUNDS) --scripts .venv/bench/bin/python \
		--write docs/performance.md $(BENCH_OPTIONS)

fuzz: .venv/.development ## bad input at every door (FUZZ_SECONDS=60 for each, FUZZ_DOOR=rules|imports|scenarios|commands)
	$(BIN)/python -m fuzz $(FUZZ_DOOR) --seconds $(FUZZ_SECONDS)

lock: ## pin the dependencies again (LOCK_OPTIONS=--upgrade takes the newest)
	@command -v $(UV) >/dev/null || { echo 'make lock needs uv: python3 -m pip install uv, or UV=/path/to/uv' >&2; exit 1; }
	$(LOCK) --output-file requirements.txt
	$(LOCK) --all-extras --group dev --constraint requirements.txt --output-file requirements-dev.txt
	$(LOCK) --group bench --constraint requirements-dev.txt --output-file requirements-bench.txt
	echo hatchling | $(subst pyproject.toml,-,$(LOCK)) --constraint requirements-dev.txt --no-annotate \
		--output-file requirements-build.txt
	$(LOCK) --all-extras --resolution lowest-direct --output-file requirements-oldest.txt
	@echo 'now: make .venv/.development && $(BIN)/python tools/dependencies.py'

messages: .venv/.development ## collect the messages to translate and compile the translations
	$(BIN)/python tools/messages.py

clean: ## remove all that was made
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Each stamp stands for one step done; a step is done again when what it was made from changes.
.venv/.created:
	@test -n "$(PYTHON)" || { echo "callbackctl needs Python 3.11 or newer, and python3 is" \
		"$$(python3 --version 2>&1 || true). Install one, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "callbackctl needs Python 3.11" \
		"or newer, and $(PYTHON) is $$("$(PYTHON)" --version 2>&1 || true)." >&2; exit 1; }
	"$(PYTHON)" -m venv --clear .venv
	@touch $@

.venv/.runtime: requirements.txt requirements-build.txt | .venv/.created
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --require-hashes -r requirements-build.txt
	@touch $@

.venv/.development: requirements-dev.txt | .venv/.created
	$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

# The lower bounds are those for the oldest Python. Time zones are read from tzdata, not from this system's own table.
build/oldest/.installed: requirements-dev.txt requirements-oldest.txt | .venv/.created
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "make test-oldest needs" \
		"Python 3.11, the oldest we allow: make clean, then make PYTHON=/path/to/python3.11 test-oldest" >&2; exit 1; }
	$(BIN)/python -m venv --clear build/oldest
	$(subst $(BIN),build/oldest/bin,$(INSTALL)) --require-hashes -r requirements-dev.txt
	$(subst $(BIN),build/oldest/bin,$(INSTALL)) --require-hashes -r requirements-oldest.txt
	build/oldest/bin/python -m pip check
	@touch $@

# What the plan is set against has an environment of its own: nothing of ours may come to depend on it.
.venv/.bench: requirements-bench.txt | .venv/.created
	"$(BIN)/python" -m venv --clear .venv/bench
	.venv/bench/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements-bench.txt
	@touch $@

# Installed as users install it, not as a link to this folder, so that a policy, a translation or a statement
# left out of the wheel is found here and not by them. The tests import the checkout; the command is the wheel.
# Built with the pinned backend: without isolation, pip fetches nothing that the requirements do not name.
.venv/.installed: .venv/.runtime $(SOURCES)
	$(INSTALL) --no-deps --no-build-isolation --force-reinstall .
	@touch $@
