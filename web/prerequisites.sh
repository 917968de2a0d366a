#!/bin/sh
# Succeeds where Node.js 18.18 or newer and npm are; says nothing.
command -v npm >/dev/null 2>&1 || exit 1
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 18) ? 0 : 1)' 2>/dev/null
