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
case "$(uname -s)-$(uname -m)" in
Linux-x86_64 | Linux-aarch64 | Darwin-arm64 | Darwin-x86_64) ;;
*) missing "受支持的平台 / a supported platform (Linux or macOS, x86-64 or arm64; here $(uname -s) $(uname -m))" ;;
esac
