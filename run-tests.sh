#!/usr/bin/env bash
# Restores, builds with warnings as errors, checks the formatting and runs every test, for people and for CI alike.
#   ./run-tests.sh [--quick | --nightly] [--no-format] [FILTER | --filter EXPRESSION] [-- further arguments of dotnet test]
# --quick    leaves out the tests of category Slow
# --nightly  adds the category Nightly and looks harder for counterexamples
# --no-format leaves the formatting unchecked
# FILTER     a part of a test's full name; --filter takes an expression as dotnet test does
set -euo pipefail
cd "$(dirname "$0")"

usage() { sed -n '2,7s/^# \{0,1\}//p' "$0"; }
categories='TestCategory!=Nightly'
filter=''
format=true
while [ $# -gt 0 ]; do
  case "$1" in
    --quick) categories='TestCategory!=Nightly&TestCategory!=Slow' ;;
    --nightly) categories=''; export RANDOMIZED_SMOOTHING_BUDGET=nightly ;;
    --filter) shift; [ $# -gt 0 ] || { echo "run-tests.sh: --filter needs an expression" >&2; exit 2; }; filter="($1)" ;;
    --no-format) format=false ;;
    --help | -h) usage; exit 0 ;;
    --) shift; break ;;
    -*) echo "run-tests.sh: unknown option '$1'; valid: --quick, --nightly, --no-format, --filter EXPRESSION, --" >&2; exit 2 ;;
    *) filter="FullyQualifiedName~$1" ;;
  esac
  shift
done

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# What the lock files ask for and the package cache does not have yet, a name and version a line; libtorch is in none of them.
missing_packages() {
  {
    find . -name packages.lock.json -not -path '*/obj/*' -exec awk -F'"' '
      /": \{$/ { name = tolower($2) }
      /"resolved":/ { print name "/" tolower($4) }' {} +
    [ "$(uname -s)" != Linux ] || sed -n 's:.*<LibtorchVersion>\(.*\)</LibtorchVersion>.*:libtorch-cpu-linux-x64/\1:p' Directory.Packages.props
  } | sort -u |
    while read -r package; do [ -e "$cache/$package/.nupkg.metadata" ] || echo "$package"; done
}

cache=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//; s:/*$::')
missing=$(missing_packages | wc -l)
if [ "$missing" -gt 0 ]; then
  echo "restoring $missing packages into $cache, once: 1.7 GB in all for an empty cache, and some minutes"
fi
dotnet restore RandomizedSmoothing.sln -v quiet &
restore=$!
while [ "$missing" -gt 0 ] && sleep 10 && kill -0 "$restore" 2>/dev/null; do
  echo "  $(missing_packages | wc -l) are still missing, $(du -sh "$cache" 2>/dev/null | cut -f1) are there"
done
wait "$restore"
echo "building, with warnings as errors"
dotnet build RandomizedSmoothing.sln --no-restore -v quiet -clp:NoSummary
if $format; then
  echo "checking the formatting"
  dotnet format RandomizedSmoothing.sln --no-restore --verify-no-changes
fi
echo "running the tests${filter:+ that match $filter}"

all="$categories"
if [ -n "$filter" ]; then all="${categories:+($categories)&}$filter"; fi
status=0
# No test has a limit of its own; a run in which none has ended for half an hour hangs.
dotnet test RandomizedSmoothing.sln --no-build --nologo -v quiet --logger "console;verbosity=minimal" --logger trx --results-directory "$results" \
  --blame-hang-timeout 30m --blame-hang-dump-type none \
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
elif [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "run-tests.sh: a test process ended before its tests did, which counts as one that failed" >&2
  failed=1
fi

# Why tests were skipped, the first line of each reason, and how many for it.
reasons=$(find "$results" -name '*.trx' -exec cat {} + | awk '
  /outcome="NotExecuted"/ { isSkipped = 1; reason = "no reason is given" }
  isSkipped && /<Message>/ { reason = $0; sub(/.*<Message>(OneTimeSetUp: )?/, "", reason); sub(/<\/Message>.*/, "", reason) }
  isSkipped && (/<\/UnitTestResult>/ || /<UnitTestResult .*\/>/) { print reason; isSkipped = 0 }' |
  sed "s/&lt;/</g; s/&gt;/>/g; s/&quot;/\"/g; s/&#xD;//g; s/&apos;/'/g; s/&amp;/\&/g" | sort | uniq -c | sort -rn)
if [ -n "$reasons" ]; then
  echo "skipped, and why:"
  echo "$reasons"
fi
case "$reasons" in *'no reason is given'*) echo "run-tests.sh: a test is skipped for no reason that it gives" >&2; status=1 ;; esac

echo "$passed passed, $failed failed, $((total - executed)) skipped"
exit "$status"
