#!/usr/bin/env bash
# clang-tidy on C++ sources. usage: tidy.sh all|changed BUILD_FOLDER
# BUILD_FOLDER is configured without precompiled headers (clang-tidy cannot read GCC's).
# `changed`: what differs from the merge base with HEAPGLASS_BASE (default origin/main), else the last commit.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
scope=$1
folder=$2
budget=${HEAPGLASS_TIDY_SECONDS:-600} # `changed` only: what is left then is named, not checked

merge_base() {
    local base
    base=$(git merge-base "${HEAPGLASS_BASE:-origin/main}" HEAD 2>/dev/null) || base=
    [[ -n $base && $base != "$(git rev-parse HEAD)" ]] || base=$(git rev-parse -q --verify 'HEAD~1' || true)
    echo "${base:-$(git hash-object -t tree /dev/null)}"
}

files() {
    if [[ $scope == all ]]; then
        git ls-files 'engine/*.cpp' 'gui/*.cpp'
    else
        git diff --name-only --diff-filter=d "$(merge_base)" HEAD -- 'engine/*.cpp' 'gui/*.cpp'
    fi
}

generate_moc_files() {
    ninja -C "$folder" -t targets all 2>/dev/null | grep -q '^heapglass_gui_autogen:' || return 0
    cmake --build "$folder" --target heapglass_gui_autogen >/dev/null
}

check_one() {
    if (($(date +%s) > deadline)); then
        echo "clang-tidy: no time left for $1"
    else
        clang-tidy -p "$folder" --quiet "$1" 2>/dev/null
    fi
}

mapfile -t sources < <(files)
echo "clang-tidy: ${#sources[@]} files"
[[ ${#sources[@]} != 0 ]] || exit 0
generate_moc_files
[[ $scope != all ]] || budget=86400
deadline=$(($(date +%s) + budget))
export -f check_one
export folder deadline
# shellcheck disable=SC2016 # $1 is for the inner shell
printf '%s\0' "${sources[@]}" | xargs -0 -P "$(nproc)" -n 1 bash -c 'check_one "$1"' tidy
