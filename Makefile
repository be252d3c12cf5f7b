# Parley. `make help` says what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
JAVA_HOME := $(shell bin/jdk)
export JAVA_HOME
MVN := mvn -B -ntp -q
JAR := app/target/parley.jar

.PHONY: help run build check format clean jdk

help: ## Shows this
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: jdk ## Builds what is needed and starts Parley at http://127.0.0.1:4321
	@./parley serve $(ARGS)

build: jdk ## Builds the program: app/target/parley.jar
	@echo "Building Parley …"
	@$(MVN) package -DskipTests
	@bin/aot $(JAR) || echo "No start-up cache: the program starts without it."

check: jdk ## Builds with warnings as errors, checks the format, runs all tests
	@$(MVN) spotless:check verify
	@bin/aot $(JAR) || true

format: jdk ## Lays out all sources
	@$(MVN) spotless:apply

clean: ## Removes what was built
	@rm -rf */target web/dist

jdk:
	@test -n "$(JAVA_HOME)" || exit 3
	@command -v mvn >/dev/null || { echo "Parley is built with Maven: install it, for example by apt-get install maven." >&2; exit 3; }
