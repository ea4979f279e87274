#!/usr/bin/env bash
# Runs each `$ heapglass-cli …` of README.md's console blocks; what the README prints below a command has
# to be what the command prints. A line "…" stands for any number of lines.
# usage: readme_commands.sh FOLDER_OF_HEAPGLASS_CLI
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export PATH=$1:$PATH
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ln -s "$root/resources" "$scratch/resources"
cd "$scratch"
commands=0
failures=0

# Two texts, line by line.
matches() { # EXPECTED ACTUAL
    python3 - "$1" "$2" <<'PYTHON'
import re, sys
expected, actual = (open(name).read() for name in sys.argv[1:3])
pattern = "".join("(?:.*\n)*" if line == "…" else re.escape(line) + "\n" for line in expected.splitlines())
sys.exit(not re.fullmatch(pattern, actual))
PYTHON
}

check() { # COMMAND, with what is expected in the file `expected`
    commands=$((commands + 1))
    echo "\$ $1"
    if ! bash -c "$1" >actual 2>&1; then
        echo "fails:"
        cat actual
        failures=$((failures + 1))
    elif [[ -s expected ]] && ! matches expected actual; then
        echo "prints other than the README (<) says (>):"
        diff actual expected || true
        failures=$((failures + 1))
    fi
}

command=
flush() {
    [[ -z $command ]] || check "$command"
    command=
    : >expected
}

in_block=0
: >expected
while IFS= read -r line; do
    case $line in
    '```console') in_block=1 ;;
    '```') flush; in_block=0 ;;
    '$ '*) [[ $in_block == 0 ]] || { flush; command=${line#'$ '}; } ;;
    *) [[ $in_block == 0 || -z $command ]] || printf '%s\n' "$line" >>expected ;;
    esac
done <"$root/README.md"

echo "$commands commands, $failures failures"
[[ $commands != 0 && $failures == 0 ]]
