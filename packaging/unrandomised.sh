#!/usr/bin/env bash
# unrandomised.sh COMMAND…: GCC 12's sanitizers do not know the wider address randomisation of newer kernels.
if setarch -R true 2>/dev/null; then exec setarch -R "$@"; else exec "$@"; fi
