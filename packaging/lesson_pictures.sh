#!/usr/bin/env bash
# Draws what each lesson reveals in both themes, contact sheets of them, and lesson 7 as a film strip.
# usage: lesson_pictures.sh FOLDER [BUILD_FOLDER]
#   FOLDER/07-pinned-page-1-light.png …   the first reveal of lesson 7 …
#   FOLDER/sheet-light-1.png …            nine of them on a sheet
#   FOLDER/lesson-7.png                   where lesson 7 stops, side by side
# The sheets and the strip need ImageMagick (montage); without it the pictures alone are drawn.
set -euo pipefail

[[ $# == 1 || $# == 2 ]] || { sed -n 's/^# \?//; 2,7p' "$0" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${2:-build/release}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp resources/lessons/*.lesson "$scratch"
export QT_QPA_PLATFORM=offscreen HOME=$scratch XDG_CONFIG_HOME=$scratch

# After which event each line with one of these words is reached: of the lesson as far as that line.
events_at() { # LESSON WORDS
    local line word
    while IFS=: read -r line word; do
        head -n "$line" "$1" >"$scratch/part.lesson"
        [[ $word != answer* ]] || echo "reveal -" >>"$scratch/part.lesson"
        "$build/engine/heapglass-cli" lesson check "$scratch/part.lesson" 2>/dev/null |
            sed -n 's/.* events \([0-9]*\),.*/\1/p' || true
    done < <(grep -nE "^($2) " "$1")
}

draw() { # NAME ARGUMENT…
    local name=$1
    shift
    "$build/gui/heapglass" --screenshot "$folder/$name.png" "$@" >/dev/null
    echo "$folder/$name.png"
}

# Where nothing is done between question and reveal, the window stands at the question: PageDown answers it. One
# more goes on to the next question, which may stand at the same event.
reveals() { # THEME
    local path lesson stops i event presses
    while read -r path; do
        lesson=$(basename "$path" .lesson)
        mapfile -t stops < <(events_at "$scratch/$lesson.lesson" 'answer|reveal')
        for ((i = 1; i < ${#stops[@]}; i += 2)); do
            event=${stops[i]}
            if ((i > 1 && stops[i - 1] == stops[i - 2])); then
                presses=$((presses + 2))
            else
                presses=1
            fi
            ((event == stops[i - 1])) || presses=0
            draw "$lesson-$(((i + 1) / 2))-$1" --lesson "$((10#${lesson%%-*}))" --at "$event" --go-on "$presses" \
                --theme "$1" --size 1366x768
        done
    done < <("$build/engine/heapglass-cli" lesson list | sed -n 's/^ *\(\/.*\.lesson\)$/\1/p')
}

strip() {
    local event stops=()
    for event in $(events_at "$scratch/07-pinned-page.lesson" 'answer|reveal'); do
        draw "strip-$event" --lesson 7 --at "$event" --theme light --size 1024x600
        stops+=("$folder/strip-$event.png")
    done
    montage "${stops[@]}" -tile 3x -geometry 512x300+3+3 -background '#5F6570' "$folder/lesson-7.png"
    rm "${stops[@]}"
    echo "$folder/lesson-7.png"
}

for theme in light dark; do
    reveals "$theme"
done
command -v montage >/dev/null || { echo "without montage (ImageMagick) there are no sheets and no strip"; exit 0; }
for theme in light dark; do
    montage "$folder"/*-"$theme".png -tile 3x3 -geometry 683x384+2+2 -label '%t' "$folder/sheet-$theme-%d.png"
done
strip
