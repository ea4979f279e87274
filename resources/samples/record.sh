#!/usr/bin/env bash
# Records sqlite3.raw.zst anew: needs the Debian packages heaptrack, sqlite3, zstd and python3.
# usage: record.sh [OUTPUT]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
output=$(realpath -m "${1:-$here/sqlite3.raw.zst}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 "$here/workload.py" >"$scratch/workload.sql"
cd "$scratch"
# -R: the same addresses in every run. -r: raw, as only raw files hold the addresses of the blocks.
setarch -R heaptrack -r -o trace sqlite3 -batch :memory: <workload.sql >/dev/null
zstd -q -d trace.raw.zst -o trace.raw
grep -q -m 1 -E '^\+ [0-9a-f]+ [0-9a-f]+ [0-9a-f]+$' trace.raw || { echo "not a raw trace" >&2; exit 1; }
zstd -q -f -19 trace.raw -o "$output"
ls -l "$output"
