#!/usr/bin/env bash
# Restores, builds with warnings as errors, checks the formatting and runs every test, for people and for CI alike.
#   ./run-tests.sh [--quick | --nightly] [FILTER | --filter EXPRESSION] [-- further arguments of dotnet test]
# --quick    leaves out the tests of category Slow
# --nightly  adds the category Nightly and looks harder for counterexamples
# FILTER     a part of a test's full name; --filter takes an expression as dotnet test does
set -euo pipefail
cd "$(dirname "$0")"

usage() { sed -n '2,6s/^# \{0,1\}//p' "$0"; }
categories='TestCategory!=Nightly'
filter=''
while [ $# -gt 0 ]; do
  case "$1" in
    --quick) categories='TestCategory!=Nightly&TestCategory!=Slow' ;;
    --nightly) categories=''; export RANDOMIZED_SMOOTHING_BUDGET=nightly ;;
    --filter) shift; [ $# -gt 0 ] || { echo "run-tests.sh: --filter needs an expression" >&2; exit 2; }; filter="($1)" ;;
    --help | -h) usage; exit 0 ;;
    --) shift; break ;;
    -*) echo "run-tests.sh: unknown option '$1'; valid: --quick, --nightly, --filter EXPRESSION, --" >&2; exit 2 ;;
    *) filter="FullyQualifiedName~$1" ;;
  esac
  shift
done

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet restore RandomizedSmoothing.sln -v quiet
dotnet build RandomizedSmoothing.sln --no-restore -v quiet -clp:NoSummary
dotnet format RandomizedSmoothing.sln --no-restore --verify-no-changes

all="$categories"
if [ -n "$filter" ]; then all="${categories:+($categories)&}$filter"; fi
status=0
dotnet test RandomizedSmoothing.sln --no-build --nologo -v quiet --logger "console;verbosity=minimal" --logger trx --results-directory "$results" \
  ${all:+--filter "$all"} "$@" || status=$?

# The counts come from the result files, whose words do not change with the language of the machine.
read -r total executed passed failed < <(
  find "$results" -name '*.trx' -exec grep -ho '<Counters [^>]*>' {} + | awk '
    function count(name) { match($0, " " name "=\"[0-9]+\""); return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) }
    { total += count("total"); executed += count("executed"); passed += count("passed"); failed += count("failed") }
    END { print total + 0, executed + 0, passed + 0, failed + 0 }')
if [ "$executed" -eq 0 ]; then
  echo "run-tests.sh: no test ran${filter:+ for the filter '$filter'}" >&2
  status=1
fi

echo "$passed passed, $failed failed, $((total - executed)) skipped"
exit "$status"
