# Parley. `make help` says what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
JAVA_HOME := $(shell bin/jdk)
export JAVA_HOME
MVN := mvn -B -ntp -q -Dstyle.color=never
JAR := app/target/parley.jar

.PHONY: help run build check java web journeys soak bench format clean jdk

help: ## Shows this
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: jdk ## Builds what is needed and starts Parley at http://127.0.0.1:4321
	@./parley serve $(ARGS)

build: jdk ## Builds the program: app/target/parley.jar
	@echo "Building Parley (the first time takes a minute or two) …"
	@bin/build package -DskipTests

check: jdk web java journeys ## Builds with warnings as errors, checks formats, contract and lints, runs all tests and browser journeys
	@bin/tally

web: ## Builds, lints and tests the interface
	@rm -rf web/test-results
	@bin/web check

java: jdk ## Builds the program and runs its tests
	@bin/packages python3-websockets gcc libc6-dev php-cli php-curl
	@echo "Building the program and running its tests …"
	@rm -rf */target/surefire-reports
	@CHROMIUM=$$(bin/browser) bin/build spotless:check verify
	@test $(JAR:.jar=.aot) -nt $(JAR)
	@test -x $(JAR:.jar=-scripts) -o "$$(uname -sm)" != "Linux x86_64"

journeys: jdk ## Drives the built program in a real browser
	@echo "Browser journeys …"
	@cd web && CHROMIUM=$$(../bin/browser) npm run --silent e2e

soak: jdk ## Kills the program a hundred times in the middle of its work, and counts what is lost
	@$(MVN) verify -Dparley.kills=100 -Dtest='*Kill*' -Dsurefire.failIfNoSpecifiedTests=false

bench: jdk ## Measures: see bench/README.md
	@bench/run $(ARGS)

format: jdk ## Lays out all sources
	@$(MVN) spotless:apply
	@bin/web && cd web && npm run --silent format

clean: ## Removes what was built
	@rm -rf */target web/dist scripting/js/dist

jdk:
	@test -n "$(JAVA_HOME)" || exit 3
	@command -v mvn >/dev/null || { echo "Parley is built with Maven: install it, for example by apt-get install maven." >&2; exit 3; }
