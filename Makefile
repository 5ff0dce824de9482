# Every task of the project. `make` alone prints them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PYTHONPATH := scripts
export PYTHONDONTWRITEBYTECODE :=
PORT ?= 8000

.PHONY: help serve site check links links-merge links-report new format gaps sync schema publish review comment from-issue answer-issue test quality lint format-code atlas bench bench-links bench-peers lighthouse lock clean

# What is typed behind `make new` reaches it as it was typed: `$` and quotes mean nothing, and a
# variable of the shell's own, such as NAME, is not taken for an answer.
ANSWERS := NAME URL KIND PARENT TOPICS CITY COUNTRY REACH CONTINENT DAY TIME ZONE MEETING SUMMARY \
	SOURCE DATE ID
$(foreach word,$(ANSWERS),$(if $(filter command,$(origin $(word))),$(eval \
	export NEW_$(word) := $$(value $(word)))))
unexport $(ANSWERS)

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: $(VENV)/site.stamp ## build the site and serve it on http://localhost:8000 (PORT=…)
	@$(PY) scripts/serve.py --port $(PORT)

site: $(VENV)/site.stamp ## build the site into output/
	@$(PY) scripts/build.py

check: $(VENV)/site.stamp ## check all records (FILES="…" for some, FORMAT=github or json)
	@$(PY) scripts/check.py $(if $(FORMAT),--format $(FORMAT)) $(FILES)

new: $(VENV)/site.stamp ## add a group: asks, writes and checks its record (or NAME=… URL=… …)
	@$(PY) scripts/new.py

format: $(VENV)/site.stamp ## put records into canonical form (FILES="…" for some)
	@$(PY) scripts/format.py $(FILES)

links: $(VENV)/site.stamp ## check links (FILES=, CHANGED=origin/main, SHARD=3/8, DAILY=1, FIX=1, FORMAT=, REPORT=)
	@$(PY) scripts/links.py $(if $(FORMAT),--format $(FORMAT)) $(if $(CHANGED),--changed "$(CHANGED)") $(if $(SHARD),--shard "$(SHARD)") $(if $(DAILY),--daily) $(if $(FIX),--fix) $(if $(REPORT),--report "$(REPORT)") $(ARGS) $(FILES)

links-merge: $(VENV)/site.stamp ## join the link histories of the parts of a run (FROM=a folder, PUSH=1)
	@$(PY) scripts/merge_link_history.py "$(FROM)" $(if $(PUSH),--push)

links-report: $(VENV)/site.stamp ## print the report on all links (COPIES=1 asks the archive, ISSUE=1 keeps the issue)
	@$(PY) scripts/link_report.py $(if $(COPIES),--copies) $(if $(ISSUE),--issue)

gaps: $(VENV)/site.stamp ## count what is missing in the records (GAP=… lists one kind)
	@$(PY) scripts/gaps.py $(GAP)

sync: $(VENV)/site.stamp ## compare an upstream list (SOURCE=kotlin …, FROM=…, DATE=…, WRITE=1)
	@$(PY) scripts/sync.py $(SOURCE) $(if $(FROM),--from "$(FROM)") $(if $(DATE),--date $(DATE)) $(if $(WRITE),--write)

schema: $(VENV)/site.stamp ## write schema, field reference, issue forms and owners from the model
	@$(PY) scripts/schema.py

publish: $(VENV)/site.stamp ## build the site as of today, for a host (HOST=netlify or cloudflare)
	@$(PY) scripts/publish.py $(if $(HOST),--host $(HOST))

review: $(VENV)/site.stamp ## review what changed since main (BASE=…, LINKS=report, OUT=folder)
	@$(PY) scripts/review.py $(if $(BASE),--base "$(BASE)") $(if $(LINKS),--links "$(LINKS)") $(if $(OUT),--out "$(OUT)")

comment: $(VENV)/site.stamp ## post a review under its pull request (in a workflow)
	@$(PY) scripts/comment.py

from-issue: $(VENV)/site.stamp ## make a record of an issue form (in a workflow; OUT=folder)
	@$(PY) scripts/from_issue.py --out "$(OUT)"

answer-issue: $(VENV)/site.stamp ## propose that record and answer the issue (in a workflow; OUT=folder)
	@$(PY) scripts/answer_issue.py --out "$(OUT)"

test: $(VENV)/dev.stamp ## run all tests, browser tests included (ARGS=… for pytest)
	@$(PY) scripts/install_test_tools.py
	@$(PY) -m pytest -n 3 $(ARGS)

quality: $(VENV)/dev.stamp ## ask the finder what people look for, and report how well it answers
	@$(PY) scripts/install_test_tools.py
	@$(PY) scripts/quality.py

lint: $(VENV)/dev.stamp ## check style and types
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) scripts/lint_workflows.py

format-code: $(VENV)/dev.stamp ## put the code into its one form
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format --quiet .

atlas: $(VENV)/dev.stamp ## cut the land of the maps anew (FROM=a folder of the package world-atlas)
	@$(PY) scripts/atlas.py "$(FROM)"

bench: $(VENV)/dev.stamp ## measure builds, changes under make serve, and the finder (ARGS="--only builds --write")
	@$(PY) scripts/bench.py $(ARGS)

bench-links: $(VENV)/dev.stamp ## measure the link checker beside others (Linux; ARGS="--linkinator … --write")
	@$(PY) scripts/bench_links.py $(ARGS)

bench-peers: $(VENV)/dev.stamp ## have Hugo and Eleventy build the same pages, in turn with ours (ARGS="--records 10000")
	@$(PY) scripts/bench_peers.py $(ARGS)

lighthouse: $(VENV)/dev.stamp ## have Lighthouse look at four pages (ARGS=--write for docs/benchmarks.md)
	@$(PY) scripts/install_test_tools.py
	@$(PY) scripts/lighthouse.py $(ARGS)

lock: $(VENV)/dev.stamp ## resolve the dependencies anew into the lock files
	@$(PY) scripts/lock.py

clean: ## remove what was built and installed
	rm -rf $(VENV) node_modules benchmarks/peers/eleventy/node_modules output output.* .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@$(PYTHON) scripts/create_venv.py $(VENV)

$(VENV)/site.stamp: requirements.lock | $(PY)
	@echo "Installing what the site needs …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/site.stamp
	@echo "Installing what the tests need …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
