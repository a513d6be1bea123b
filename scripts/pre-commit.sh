#!/bin/sh
# Runs the bundled command line for pre-commit, which starts hooks by their path below its copy of this repository.
exec node "$(dirname "$0")/../dist/cli.cjs" "$@"
