#!/usr/bin/env bash
# Heapglass as a screen reader has it, on a real (virtual) screen: the map, and a lesson by keys alone.
# usage: screen_reader.sh HEAPGLASS OPERATION_LIST; 77: a tool is missing
set -euo pipefail

if [ -z "${E2E_IN_SESSION:-}" ]; then
    for tool in dbus-run-session /usr/bin/python3; do
        command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
    done
    /usr/bin/python3 -c 'import pyatspi' 2>/dev/null || { echo "skipped: no pyatspi"; exit 77; }
    [ -x /usr/libexec/at-spi-bus-launcher ] || { echo "skipped: no at-spi2-core"; exit 77; }
    # The bus of AT-SPI lies in a file of the user's folders: without folders of its own, the session of
    # another window that starts meanwhile takes it away.
    session=$(mktemp -d)
    trap 'rm -rf "$session"' EXIT
    E2E_IN_SESSION=1 HOME=$session XDG_CACHE_HOME=$session XDG_RUNTIME_DIR=$session dbus-run-session -- "$0" "$@"
    exit
fi

. "$(dirname "$0")/screen.sh"
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
read_screen() { /usr/bin/python3 "$(dirname "$0")/screen_reader.py" "$@" || fail "$*"; }

"$1" "$2" 2>"$home/errors" &
program=$!
until_true "no window" shows_window
xdotool windowfocus "$window"
read_screen map
quit

"$1" --lesson 7 2>"$home/errors" &
program=$!
until_true "no window" shows_window
xdotool windowfocus "$window"
read_screen "The pinned page"
read_screen question # the lesson runs to it alone; PageDown, where it stands there already, would tell the answer
press Down space
press Page_Down
read_screen "Now press _heapmin"
press F9
read_screen "In each page lies one block"
quit
