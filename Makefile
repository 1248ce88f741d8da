# Worthwhile. Two commands are enough: `make run` and `make test`. The rest: `make help`.
#
# Two environments, so that what a writer runs never depends on what a developer tests with:
#   .venv      the program            from build/locks/run.txt
#   .venv-dev  the tests and tools    from build/locks/dev.txt
# and a third, made only by `make judge`: .venv-judge, from build/locks/judge.txt.
# A stamp inside each says "installed, from this lock, at this place": with it, `make run` starts at
# once. The place is part of its name because an environment that was moved no longer works.

SHELL := /bin/sh
PLACE := $(shell printf %s "$(CURDIR)" | cksum | cut -d' ' -f1)
RUN   := .venv/.installed-$(PLACE)
DEV   := .venv-dev/.installed-$(PLACE)
JUDGE := .venv-judge/.installed-$(PLACE)
SCREENLESS := env -u DISPLAY -u WAYLAND_DISPLAY -u PYTHONPATH -u PYTHONHOME QT_QPA_PLATFORM=offscreen
TOOLS := env -u PYTHONPATH -u PYTHONHOME
# Started from here, the editor finds what `make languagetool` made, unless told of another one.
HERE_LANGUAGETOOL := test -n "$$LTP_PATH" || test ! -d .work/languagetool || export LTP_PATH="$(CURDIR)/.work/languagetool";

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run setup languagetool test check bench bundle judge screenshot locks clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

run: $(RUN) ## open the editor (installs it first, once); ARGS="…" is passed on
	@sh build/system_packages.sh run
	@sh build/compile.sh .venv
	@sh build/has_screen.sh
	@$(HERE_LANGUAGETOOL) .venv/bin/worthwhile $(ARGS)

setup: $(RUN) $(DEV) ## install both environments and what the system lacks, and open nothing
	@sh build/system_packages.sh run test
	@sh build/compile.sh .venv
	@echo "Ready: 'make run' opens the editor, 'make test' runs the tests."

languagetool: $(DEV) ## put together a LanguageTool for English from Maven's parts (once)
	@sh build/system_packages.sh java
	@$(TOOLS) .venv-dev/bin/python build/languagetool/assemble.py $(ARGS)

test: $(DEV) ## run the whole test suite, no screen needed; ARGS="…" goes to pytest
	@sh build/system_packages.sh run test java
	@$(TOOLS) .venv-dev/bin/python build/languagetool/assemble.py --if-possible
	$(SCREENLESS) .venv-dev/bin/python -m pytest $(ARGS)

check: $(DEV) ## lint, format, strict types and the import contracts
	$(TOOLS) .venv-dev/bin/ruff check .
	$(TOOLS) .venv-dev/bin/ruff format --check .
	$(TOOLS) .venv-dev/bin/mypy
	$(TOOLS) .venv-dev/bin/lint-imports

bench: $(RUN) $(DEV) ## measure the engine and the window beside a bare one; asserts nothing
	@sh build/system_packages.sh run test
	@sh build/compile.sh .venv
	@$(TOOLS) .venv-dev/bin/python build/bench.py $(ARGS)

bundle: $(DEV) ## freeze the program into dist/worthwhile and try it on a virtual screen
	@sh build/system_packages.sh run test
	@$(TOOLS) .venv-dev/bin/python build/freeze.py
	@$(TOOLS) .venv-dev/bin/python build/smoke.py dist/worthwhile/worthwhile

judge: $(JUDGE) ## train the judge anew into resources/judge (hours on two cores; needs Maven)
	@$(TOOLS) ORT_DISABLE_TELEMETRY=1 PYTHONPATH=build .venv-judge/bin/python -m judge $(ARGS)

screenshot: $(RUN) $(DEV) ## take docs/worthwhile-light.png and -dark.png again
	@sh build/system_packages.sh run test
	@$(TOOLS) .venv-dev/bin/python build/screenshot.py

locks: ## pin every dependency anew, with hashes (build/locks/*.txt)
	@sh build/lock.sh

clean: ## remove both environments and everything that was built
	rm -rf .venv .venv-dev .venv-judge .work dist

$(RUN): build/locks/run.txt
	@sh build/system_packages.sh run venv
	@sh build/environment.sh .venv build/locks/run.txt
	@touch $@

$(DEV): build/locks/dev.txt
	@sh build/system_packages.sh run test venv
	@sh build/environment.sh .venv-dev build/locks/dev.txt
	@touch $@

$(JUDGE): build/locks/judge.txt
	@sh build/environment.sh .venv-judge build/locks/judge.txt
	@touch $@
