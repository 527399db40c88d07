#!/usr/bin/env python3
"""Tries each mutant of a report with the classes of tests that reach it, and writes the report anew with what became of it.

    try.py mutation-report.json TRIAL TESTS.dll NAMES JOBS OUT

OUT/tried.jsonl has a line for each mutant that was tried; what was killed there is not tried again.
"""
import json
import os
import select
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

report, trial, tests, names, jobs, out = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]), Path(sys.argv[6])


class Worker:
    """A process that runs tests; one that has worked too long on an answer is replaced."""

    def __init__(self):
        self.process = None

    def ask(self, question, seconds):
        """The answer; or that it took more processor time than given, ten times that by the clock, or that the process died."""
        if self.process is None:
            self.process = subprocess.Popen(["dotnet", trial, tests, names], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        begun, worked = time.monotonic(), self.worked()
        try:
            self.process.stdin.write(question + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        while not select.select([self.process.stdout], [], [], 0.1)[0]:
            if self.worked() - worked > seconds or time.monotonic() - begun > 10 * seconds:
                self.end()
                return "stopped"
        answer = self.process.stdout.readline().strip()
        if not answer:
            self.end()
            return "died"
        return answer

    def worked(self):
        """Seconds of processor time, which a loaded machine does not change."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


first = Worker()
classes = {}
for name in first.ask("classes", 120).split():
    answer = first.ask(f"reach {name}", 1800)
    if answer in ("fails", "stopped", "died"):
        # Such as those that look for the repository from where their library lies.
        print(f"left out: without a change, tests of {name} fail already here", flush=True)
        first.end()
        continue
    took, *numbers = map(int, answer.split())
    classes[name] = took / 1000, set(numbers)
first.end()
print(f"{len(classes)} classes of tests: " + ", ".join(f"{name.split('.')[-1]} {took:.1f} s" for name, (took, _) in classes.items()), flush=True)


def key(path, mutant):
    """The same in every run of the same sources."""
    return json.dumps([path.split("/src/")[-1], mutant["location"]["start"], mutant["location"]["end"], mutant["replacement"]])


log = out / "tried.jsonl"
known = {}
for line in log.read_text().splitlines() if log.exists() else []:
    entry = json.loads(line)
    if entry["status"] in ("Killed", "Timeout"):
        known[entry["mutant"]] = entry["status"]

waiting = []
for path, file in report["files"].items():
    for mutant in file["mutants"]:
        if mutant["status"] in ("Ignored", "CompileError"):
            continue
        mutant["status"] = known.get(key(path, mutant), "Pending")
        if mutant["status"] == "Pending":
            waiting.append((path, mutant))

workers = threading.local()


def attempt(item):
    path, mutant = item
    useful = sorted((took, name) for name, (took, numbers) in classes.items() if int(mutant["id"]) in numbers)
    if not hasattr(workers, "one"):
        workers.one = Worker()
    alone = not useful
    if alone:
        # What is computed once at the start was there before anybody looked: only a new process runs it again.
        workers.one.end()
        useful = sorted((took, name) for name, (took, _) in classes.items())
    mutant["status"] = "Survived"
    for took, name in useful:
        question, limit = f"try {mutant['id']} {name}", 6 + 6 * took
        answer = workers.one.ask(question, limit)
        if answer == "killed" and workers.one.ask(f"try -1 {name}", limit) != "survived":
            # An earlier mutant has left something behind, such as a number that is computed once: only a new process can tell.
            workers.one.end()
            answer = workers.one.ask(question, limit)
        if answer != "survived":
            mutant["status"] = "Timeout" if answer == "stopped" else "Killed"
            break
    if alone:
        workers.one.end()
    return json.dumps({"mutant": key(path, mutant), "status": mutant["status"]})


print(f"{len(waiting)} mutants to try, {len(known)} known", flush=True)
with ThreadPoolExecutor(jobs) as pool, log.open("a") as lines:
    for done, line in enumerate(pool.map(attempt, waiting), 1):
        print(line, file=lines, flush=True)
        if done % 100 == 0:
            print(f"{done} of {len(waiting)}", flush=True)
(out / "mutation-report.json").write_text(json.dumps(report))
