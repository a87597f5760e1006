# Two commands do everything on a fresh Debian machine: `make demo` and `make test`.
SWIFT ?= swift
CONFIG ?= debug
BUILD = $(SWIFT) build -c $(CONFIG)
SOURCES = Sources Tests Package.swift examples

.PHONY: demo test build lint format crosscheck fuzz compiler-fuzz deps clean

# The charging network: compiled, deployed and run through its scenarios. Fails if a number differs.
demo: deps
	$(BUILD) --product charging-demo
	$(SWIFT) run -c $(CONFIG) --skip-build charging-demo

# Everything that must hold: style, build without warnings, all tests.
test: deps lint
	$(BUILD) --build-tests
	$(SWIFT) test -c $(CONFIG) --skip-build

build: deps
	$(BUILD)

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format format --in-place --recursive $(SOURCES)

# The same transactions on an independent machine (revm, from PyPI, in a private virtual environment).
crosscheck: deps
	scripts/crosscheck.sh

# Random transactions on our executor and on others: revm, and the executable specification for all forks and types.
# `make fuzz COUNT=100000 SEED=7` for more, and to repeat.
COUNT ?= 10000
SEED ?=
fuzz: deps
	$(SWIFT) build -c $(CONFIG) --product solwatt
	scripts/fuzz.sh "$$($(SWIFT) build -c $(CONFIG) --show-bin-path)/solwatt" $(COUNT) $(SEED)

# Random contracts, optimised, against solc's code (if there is a solc on PATH) or our own without optimisation, on revm.
compiler-fuzz: deps
	$(SWIFT) build -c $(CONFIG) --product solwatt
	scripts/compiler-fuzz.sh "$$($(SWIFT) build -c $(CONFIG) --show-bin-path)/solwatt" $(or $(CONTRACTS),50) $(SEED)

# System packages: installed where that is possible, named where it is not.
deps:
	@scripts/install-deps.sh

clean:
	rm -rf .build out .venv
