#!/usr/bin/env bash
# Lesson 7 to its end by keys alone, in the real window on a screen of its own. usage: lesson.sh HEAPGLASS
# 77: a tool is missing (skipped).
set -euo pipefail

heapglass=$1
source "$(dirname "$0")/screen.sh"

pinned='#C24E00' result='#EAF2FA'

# The first start: the lesson stands half run, all pages full.
"$heapglass" --theme light --size 1366x768 2>"$home/errors" &
program=$!
until_true "no window" shows_window
xdotool windowmove "$window" 0 0 windowfocus --sync "$window" || true
until_true "it does not say what to press" has_pixels "$result" 5000

press space
until_true "before the answer a page is told to be pinned" has_fewer_pixels "$pinned" 3000
sleep 3
press Next
until_true "after PageDown the states are not seen" has_pixels "$pinned" 100000
press F9
until_true "after F9 there is no reveal" has_pixels "$result" 15000
press Next
sleep 3
press Next
press F9
sleep 3
until_true "step 2 is not revealed" has_pixels "$result" 15000
press Next
sleep 3
press Next
press F9
sleep 3
until_true "in step 3 no page is released inside the heap" has_fewer_pixels "$pinned" 100000
press Prior
sleep 3
quit
