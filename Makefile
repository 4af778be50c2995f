# What can be done here. `make` alone says it.

CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CARGO_HOME)/bin:$(PATH)
PORT ?= 8080
SERVE ?= 1

.PHONY: help setup setup-browser build demo test test-spark fmt lint update bench clean

help:
	@echo 'make demo     build, check the examples in the terminal, serve the page on http://localhost:$(PORT)'
	@echo '              (SERVE=0 ends after the report, PORT=8081 serves elsewhere)'
	@echo 'make test     everything: formatting, lints, types, Rust, package, pages in a new and an old browser'
	@echo 'make test-spark  examples/spark on a cluster of this machine, after make build (needs Java; fetches 900 MB the first time)'
	@echo 'make setup    install what is missing, or say what to install'
	@echo 'make build    the npm package in pkg/'
	@echo 'make fmt      format all code'
	@echo 'make lint     formatting, lints and types, without the tests'
	@echo 'make update   write again what is generated from rules and data'
	@echo 'make bench    the benchmarks'
	@echo 'make clean    remove what was built'

setup:
	@sh xtask/setup.sh

setup-browser: setup
	@sh xtask/setup.sh browser

build: setup
	cargo xtask build

demo: build
	@PORT=$(PORT) SERVE=$(SERVE) node xtask/demo.mjs

test: setup-browser
	cargo xtask test

test-spark:
	test -x .cache/spark/bin/python || python3 -m venv .cache/spark
	.cache/spark/bin/python -m pip install --quiet --requirement examples/spark/requirements.txt
	.cache/spark/bin/python examples/spark/test.py

fmt: setup
	cargo fmt --all
	node_modules/.bin/biome check --write --linter-enabled=false

lint: setup
	cargo xtask lint

update: setup
	cargo xtask update

bench: setup
	cargo bench --bench core --bench work
	cargo xtask build
	node benches/js/records.mjs 20000 > target/records.ndjson
	cargo bench --bench records -- $(CURDIR)/target/records.ndjson
	node benches/js/speed.mjs
	node benches/js/compare.mjs
	node benches/js/page.mjs

clean:
	cargo clean
	rm -rf pkg/dist pkg/wasm pkg/package.json pkg/README.md pkg/LICENSE-* node_modules tests/hosts/node_modules .cache
