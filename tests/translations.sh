#!/usr/bin/env bash
# Every text that the sources say is in every translation, and translated.
# usage: translations.sh HEAPGLASS_ENGINE_TEXTS LUPDATE
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$1" "$root/engine" >"$work/engine_texts.h"
cp "$root"/resources/translations/*.ts "$work"
"$2" -silent -I "$root" -locations none -no-obsolete "$root/gui" "$work/engine_texts.h" -ts "$work"/*.ts
bad=0
for file in "$work"/*.ts; do
    name=${file##*/}
    if ! cmp -s "$file" "$root/resources/translations/$name"; then
        echo "$name is not what the sources say: cmake --build … --target update_translations"
        diff "$root/resources/translations/$name" "$file" | grep '<source>' | head -20
        bad=1
    fi
    [[ $name != heapglass_en.ts ]] || continue # the sources are English
    if grep -B2 'type="unfinished"' "$file" | grep '<source>'; then
        echo "$name: not translated"
        bad=1
    fi
done
exit $bad
