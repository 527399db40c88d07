#!/usr/bin/env bash
# Packs the kernels' tests and the devices' benchmark as programs of their own, for a linux-x64 machine that has a card
# but neither .NET nor a network.
#   tests/pack-for-card.sh [ARCHIVE]      (artifacts/card.tar.xz)
# There, anywhere: tar xf card.tar.xz && card/run.sh
# Inside the repository: tests that read sources run too.
set -euo pipefail
cd "$(dirname "$0")/.."

archive=$(realpath -m "${1:-artifacts/card.tar.xz}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# From a copy, which leaves the repository's own builds and its lock files as they are: these know of no runtime.
mkdir "$work/source"
tar c --exclude bin --exclude obj --exclude packages.lock.json src tests .editorconfig Directory.* global.json | tar x -C "$work/source"
for project in Kernels.Tests Benchmarks.Devices; do
  dotnet publish "$work/source/tests/RandomizedSmoothing.$project" --configuration Release --runtime linux-x64 --self-contained \
    -p:RestorePackagesWithLockFile=false -p:PublishDir="$work/card/" -p:DebugType=none -p:RunAnalyzers=false -v quiet -clp:NoSummary
done
# What only VSTest uses is a third of the size.
rm -rf "$work/card/Microsoft.CodeCoverage"
install -m 755 tests/run-on-card.sh "$work/card/run.sh"
mkdir -p "$(dirname "$archive")"
XZ_OPT="-T0 -2" tar cJf "$archive" -C "$work" card

size=$(stat -c %s "$archive")
if [ "$size" -ge $((64 * 1024 * 1024)) ]; then
  echo "pack-for-card.sh: $archive has $size bytes, but must have less than 64 MiB" >&2
  exit 1
fi
echo "$archive: $((size / 1024 / 1024)) MiB"
