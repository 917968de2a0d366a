#!/bin/sh
# Says in one line what is missing before anything is installed. $PYTHON is the interpreter that make found.
set -eu

missing() {
    echo "make setup 缺少 / is missing: $1" >&2
    exit 1
}

[ -n "${PYTHON:-}" ] || missing "Python 3.11 或更新版本 / Python 3.11 or newer (python3.11)"
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    missing "Python 3.11 或更新版本 / Python 3.11 or newer ($("$PYTHON" --version 2>&1); make setup PYTHON=...)"
"$PYTHON" -c 'import venv, ensurepip' 2>/dev/null ||
    missing "Python 的 venv 模块 / Python's venv module (Debian, Ubuntu: apt-get install python3-venv)"
# The embedded store's wheel brings its own Java runtime, and exists for these platforms alone.
"$PYTHON" - <<'CHECK' || missing "受支持的平台 / a supported platform (Linux x86-64 or arm64 with glibc 2.34 or newer, macOS arm64)"
import platform, sys
name, version = platform.libc_ver()
glibc = name == "glibc" and tuple(map(int, version.split(".")[:2])) >= (2, 34)
here = platform.system(), platform.machine()
linux = here in {("Linux", "x86_64"), ("Linux", "aarch64")} and glibc
sys.exit(not (linux or here == ("Darwin", "arm64")))
CHECK
