#!/usr/bin/env bash
# Drives the real window on a screen of its own: open, play, F9, undo. usage: window.sh HEAPGLASS TRACE
# Judges by the window's title and by the colours on the screen. 77: a tool is missing (skipped).
set -euo pipefail

heapglass=$1 trace=$2
source "$(dirname "$0")/screen.sh"

is_titled() { [[ $(xdotool getwindowname "$window") == "$1"* ]]; }

# Settings that a full disk left behind: set aside, and the window comes.
mkdir -p "$XDG_CONFIG_HOME/Heapglass"
printf '[General\n=\\x' >"$XDG_CONFIG_HOME/Heapglass/Heapglass.conf"

"$heapglass" --theme light --size 1366x768 "$trace" 2>"$home/errors" &
program=$!
until_true "no window" shows_window
xdotool windowmove "$window" 0 0 windowfocus --sync "$window" || true

until_true "the title does not name the file" is_titled "$(basename "$trace")"
until_true "no pinned page is drawn" has_pixels '#C24E00' 20000
until_true "no releasable page is drawn" has_pixels '#8FCBF0' 500

press ctrl+Home
until_true "the start still shows pinned pages" has_fewer_pixels '#C24E00' 5000
press space
until_true "playing does not fill the pages" has_pixels '#0B3C6F' 20000
press ctrl+End

has_fewer_pixels '#EAF2FA' 50 || fail "a result is shown before there is one"
press F9
until_true "F9 shows no result" has_pixels '#EAF2FA' 5000
press ctrl+z
until_true "Ctrl+Z leaves the result" has_fewer_pixels '#EAF2FA' 50

ls "$XDG_CONFIG_HOME"/Heapglass/*.bad* >/dev/null || fail "broken settings are not set aside"
quit
