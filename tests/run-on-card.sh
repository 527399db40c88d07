#!/usr/bin/env bash
# What is done on a machine with a card: every test of the kernels, then the table of rates. Tests of a device that is not here are skipped.
#   run.sh [tests | benchmark] [further arguments of either program]
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

# cuRAND stands beside the table where it is installed; it need not be where programs look.
curand=$(ldconfig -p 2>/dev/null | grep -q 'libcurand\.so\.10' || find /usr/local /opt -name 'libcurand.so.10' -print -quit 2>/dev/null)
export LD_LIBRARY_PATH="${LD_LIBRARY_PATH:-}${curand:+:$(dirname "$curand")}"

what=${1:-all}
[ $# -eq 0 ] || shift
case "$what" in
  tests) exec "$here/RandomizedSmoothing.Kernels.Tests" "$@" ;;
  benchmark) exec "$here/RandomizedSmoothing.Benchmarks.Devices" "$@" ;;
  all) ;;
  *) echo "run.sh: unknown part '$what'; valid: tests, benchmark" >&2; exit 2 ;;
esac
status=0
"$here/RandomizedSmoothing.Kernels.Tests" || status=$?
"$here/RandomizedSmoothing.Benchmarks.Devices" || status=$?
exit "$status"
