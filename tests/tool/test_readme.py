# SPDX-License-Identifier: Apache-2.0
"""What the README shows must work: its requests are answered, its law file is loaded, its columns are
known, and its commands print what it says."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

from envelope import check_response, read_json, run_filter

ROOT = pathlib.Path(__file__).parents[2]


def main():
    tool = sys.argv[1]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```json\n(.*?)```", readme, re.S)
    complaints = []

    requests = [line for block in blocks for line in block.splitlines() if line.startswith('{"verb"')]
    if len(requests) < 9:
        complaints.append(f"only {len(requests)} requests in the README")
    answers, status, _ = run_filter(tool, [line.encode() for line in requests])
    if status != 0 or len(answers) != len(requests):
        complaints.append(f"exit status {status}, {len(answers)} of {len(requests)} answers")
    for request, answer in zip(requests, answers):
        response = read_json(answer.decode())
        if not response["ok"]:
            complaints.append(f"{request}: {response['error']}")
        else:
            complaints += [f"{request}: {c}" for c in check_response(response, json.loads(request))]

    laws = [block for block in blocks if "jamsos-law/1" in block]
    if len(laws) != 1:
        complaints.append(f"{len(laws)} law files in the README")
    for text in laws:
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            listed = subprocess.run(
                [tool, "law", "--on", "2027-03", "--program", "JP", "--csv", "--law", file.name],
                capture_output=True, text=True, check=False)
            # Other tables of JP, revised every year too, may not know that month.
            if listed.returncode not in (0, 1) or "jp.wage_ceiling,11600000,2027-03" not in listed.stdout:
                complaints.append(f"the law file: {listed.returncode} {listed.stderr} {listed.stdout[:300]}")

    # "$ jamsos ..." and what it prints, up to "...".
    shown = re.findall(r"```text\n\$ jamsos (.*)\n((?:.*\n)*?)(\.\.\.\n)?```", readme)
    if not shown:
        complaints.append("no command with its output in the README")
    for arguments, text, cut in shown:
        done = subprocess.run([tool, *arguments.split()], capture_output=True, text=True, check=False, cwd=ROOT)
        same = done.stdout.startswith(text) if cut else done.stdout == text
        if done.returncode != 0 or not same:
            complaints.append(f"jamsos {arguments}: {done.returncode} {done.stderr}, and not what is shown")
    commands = re.findall(r"^jamsos ((?:settle|check|project|comply|budget|reconcile) examples/.*)$", readme, re.M)
    with tempfile.TemporaryDirectory() as folder:
        for arguments in commands:
            elsewhere = re.sub(r"--svg (\S+)", rf"--svg {folder}/\1", arguments)  # no chart among the sources
            done = subprocess.run([tool, *elsewhere.split()], capture_output=True, text=True, check=False, cwd=ROOT)
            if done.returncode != 0 or not done.stdout:
                complaints.append(f"jamsos {arguments}: {done.returncode} {done.stderr}")

    region = ROOT / "examples" / "region" / "participants.csv"
    billed = subprocess.run([tool, "bill", str(region), "--month", "2026-03", "--csv"],
                            capture_output=True, text=True, check=False)
    rows = len(region.read_text(encoding="utf-8").splitlines()) - 1
    if billed.returncode != 0 or len(billed.stdout.splitlines()) != rows + 1:
        complaints.append(f"{region.name}: {billed.returncode} {billed.stderr}")

    for complaint in complaints:
        print("FAILED", complaint)
    print(f"{len(requests)} requests, {len(shown) + len(commands)} commands, {len(laws)} law files, {rows} rows; {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
