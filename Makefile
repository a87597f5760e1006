# Two commands do everything on a fresh Debian machine: `make demo` and `make test`.
SWIFT ?= swift
CONFIG ?= debug
BUILD = $(SWIFT) build -c $(CONFIG)
SOURCES = Sources Tests Package.swift examples

.PHONY: demo test build lint format crosscheck fuzz statetests compiler-fuzz fuzz-frontend deps clean

# The charging network: compiled, deployed and run through its scenarios. Fails if a number differs.
demo: deps
	$(BUILD) --product charging-demo
	$(SWIFT) run -c $(CONFIG) --skip-build charging-demo

# Everything that must hold: style, build without warnings, all tests.
test: deps lint
	$(BUILD) --build-tests
	$(SWIFT) test -c $(CONFIG) --skip-build

# Broken, extreme and mutated sources through lexer, parser and checker; see Tests/FrontEndFuzz.
FUZZ_INPUTS ?= 100000
FUZZ_SEED ?= 1
FUZZ = .build/release/frontend-fuzz
fuzz-frontend: deps
	$(SWIFT) build -c release --product frontend-fuzz
	$(FUZZ) --inputs $(FUZZ_INPUTS) --seed $(FUZZ_SEED) Tests/Fixtures examples
	$(FUZZ) --shapes
	$(FUZZ) --deletion Tests/Fixtures/syntax/valid/*.sol examples/charging/contracts/*.sol

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

# All public state tests (CI runs a sample of every group and fork).
FIXTURES ?= ../shared/fixtures/evm
statetests: deps
	@test -r $(FIXTURES)/eest.jsonl.xz || { echo "error: no state tests in $(FIXTURES); make FIXTURES=FOLDER statetests." \
	"Public originals: github.com/ethereum/tests, execution-spec-tests, legacytests" >&2; exit 1; }
	$(SWIFT) build -c release --product solwatt
	"$$($(SWIFT) build -c release --show-bin-path)/solwatt" evm statetest $(FIXTURES)/ethereum-tests.jsonl.xz \
	    $(FIXTURES)/eest.jsonl.xz $(FIXTURES)/legacy-constantinople.jsonl.xz

# System packages: installed where that is possible, named where it is not.
deps:
	@scripts/install-deps.sh

clean:
	rm -rf .build out .venv
