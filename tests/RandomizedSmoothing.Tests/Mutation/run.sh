#!/usr/bin/env bash
# Mutation testing in a copy of the tracked files: how many changes of the code do the tests notice? dotnet-stryker changes the code in all
# places at once, each change behind a number; then Trial.cs runs the tests again and again in one process, each time with another change at
# work, without what Stryker's own runs of the tests cost.
#   run.sh TESTS PATTERN…
# TESTS      the tests that may notice: a regular expression of their full names
# PATTERN    the files that are changed, from src/RandomizedSmoothing
# Then: its score by file, and what survived without standing in equivalent-mutants.md (exit code 1 where anything did). For example
#   run.sh 'Statistics|ClopperPearson' 'Statistics/*.cs'
# JOBS=N tries N changes at a time (1 unless told). OUT=FOLDER keeps the report, and goes on from there where a run was ended.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }
tests=$1
shift

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy=$work/copy out=${OUT:-$work/out}
mkdir -p "$copy" "$work/trial" "$out"
root=$(git -C "$here" rev-parse --show-toplevel)
(cd "$root" && git ls-files -z | xargs -0 cp --parents -t "$copy")
cp "$here/Trial.cs" "$work/trial"
(cd "$work/trial" && dotnet build Trial.cs -o out -v quiet -nologo)

# Nothing is tried by Stryker: its own test reaches nothing but the texts of radii.
patterns=$(printf '"%s",' "$@")
cat > "$copy/stryker.json" <<END_OF_FILE
{ "stryker-config": {
  "project": "RandomizedSmoothing.csproj", "mutate": [${patterns%,}], "test-case-filter": "FullyQualifiedName~RadiusText",
  "concurrency": 1, "coverage-analysis": "perTest", "reporters": ["json"], "mutation-level": "Standard" } }
END_OF_FILE

# The copy's analyzers have nothing to say, and a build server that is still there would hold its files.
export RunAnalyzers=false EnforceCodeStyleInBuild=false MSBUILDDISABLENODEREUSE=1
cd "$copy/tests/RandomizedSmoothing.Tests"
dotnet tool restore
dotnet restore -v quiet
dotnet stryker -f "$copy/stryker.json" -O "$copy/stryker" &
stryker=$!

# Stryker puts the unchanged library back when it ends: the changed one is kept from before (while it is being written, not yet).
library=bin/Debug/net10.0/RandomizedSmoothing.dll
while kill -0 $stryker 2>/dev/null; do
  [ ! -e $library.stryker-unchanged ] || cmp -s $library $library.stryker-unchanged || cp -f $library "$work/changed.dll" 2>/dev/null || true
  sleep 0.2
done
wait $stryker
rm -f $library
cp "$work/changed.dll" $library

python3 "$here/try.py" "$copy/stryker/reports/mutation-report.json" "$work/trial/out/Trial.dll" "$PWD/bin/Debug/net10.0/RandomizedSmoothing.Tests.dll" "$tests" "${JOBS:-1}" "$out"
python3 "$here/score.py" "$out/mutation-report.json" "$here/equivalent-mutants.md"
