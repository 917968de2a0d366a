#!/bin/sh
# Resolves requirements/*.txt from pyproject.toml with a tool of its own, outside .venv: lock.sh PYTHON UV_VERSION
set -eu

cd "$(dirname "$0")/.."
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
"$1" -m venv "$tool"
"$tool/bin/python" -m pip install --quiet --disable-pip-version-check "uv==$2"

# Universal, so that one file serves every platform; with hashes; and naming no registry.
compile() {
    "$tool/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --custom-compile-command "make lock" "$@"
}
compile pyproject.toml --output-file requirements/runtime.txt
compile --group build --output-file requirements/build.txt
compile pyproject.toml --group test --constraint requirements/runtime.txt --output-file requirements/test.txt
