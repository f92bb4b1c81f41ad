# SPDX-License-Identifier: Apache-2.0
"""Runs every case of cases/*.jsonl through one filter process and compares exactly.

    run_cases.py TOOL [CASE-FILE...]

A case is one JSON object a line:
  case       its name, unique
  law        what decides the expected values
  source     where they were published; `published`: the figure printed there, where it is wrong
  request    the request; an id is added where it has none
  line       instead: the raw line, %ID% standing for the id; `hex`: its bytes
  built      instead: a list of texts and [text, times]
  sum_of     instead: the cases whose amounts are added up
  expect     what the response must say, by "PROGRAM item":
             amounts, complete (no other lines), absent (programs or lines), bases, wages, rates,
             limits, no_limit, notes, confidence, from, to; totals (by path), assumptions,
             no_assumptions; values (of the law verb, by table); error (code, field); id;
             lines: members that exactly one line each must have, null for a member it must not have;
             count: the number of lines
             Of settle and check: outcome; programs (outcome by program); findings (by condition:
             true, false or null); details (part of the detail, by condition); no_findings (conditions that
             are not asked); missing (all names); earliest, last (null: none); least_change ("condition change
             date", in order; null: none); in_kind (all, as "PROGRAM item"); at_most, until (of services);
             due, payees, payers, formulas, terms (their amounts, in order), schedule (in order "school year
             level amount"), months (in order "number due rate amount state"), reclaimable_from, other_readings
             ("option value amount"; null: none), limit_amounts, payments, by line; cites (part of the
             instrument, by line)
             Of reconcile: results (in any order: "category line other-line [difference]" of a match, with the
             score at the end of a suggestion, "category side line" of the others), reasons (by line of the
             labour office, of a suggestion), bad_rows ("side line field code"), letters (the employers of each)
             Of project: years (members that a year must have, by year), last_year, year_count, pension (members
             that it must have)

             Of comply and budget: at (any member of the response, by its path, such as "workers.0.owed.total")

Where several lines have the same program and item, the key goes on with what tells them apart: payer,
payee, "child N" or the way of payment, in this order, as many as are needed: "JKK death employer", "JKK
temporary_disability jkk_fund participant", "BEASISWA scholarship child 1". The short key then names none
of them.
"""

import argparse
import json
import pathlib
import sys

from envelope import amount_text, check_response, read_json, run_filter, sen

CASE_KEYS = {"case", "law", "source", "published", "request", "line", "hex", "built", "sum_of", "expect"}
KINDS = ("request", "line", "hex", "built", "sum_of")
OF_LINE = {
    "amounts": lambda line: line["amount"],
    "bases": lambda line: line["base"],
    "wages": lambda line: line["wage"],
    "rates": lambda line: line["rate"],
    "limits": lambda line: line["limit"]["kind"],
    "confidence": lambda line: line["confidence"],
    "from": lambda line: line["from"],
    "to": lambda line: line["to"],
    "values": lambda line: line[next(k for k in ("amount", "rate", "value") if k in line)],
    "due": lambda line: line["due"],
    "payees": lambda line: line["payee"],
    "payers": lambda line: line["payer"],
    "payments": lambda line: line["payment"],
    "limit_amounts": lambda line: line["limit"]["amount"],
    "terms": lambda line: [term["amount"] for term in line["terms"]],
    "months": lambda line: [
        f"{m['month']} {m['due']} {m['rate']} {m['amount']} {m['state']}" for m in line["months"]
    ],
    "reclaimable_from": lambda line: line.get("reclaimable_from"),
    "other_readings": lambda line: " ".join(line["other_reading"].values()) if "other_reading" in line else None,
    "formulas": lambda line: line["formula"],
    "schedule": lambda line: [f"{y['school_year']} {y['level']} {y['amount']}" for y in line["schedule"]],
}
EXPECT_KEYS = set(OF_LINE) | {
    "complete", "absent", "no_limit", "notes", "totals", "assumptions", "no_assumptions", "error", "id",
    "lines", "count", "outcome", "programs", "findings", "missing", "earliest", "in_kind", "cites",
    "years", "last_year", "year_count", "pension", "last", "least_change", "at_most", "until", "details", "no_findings",
    "at", "results", "reasons", "bad_rows", "letters",
}
OF_VERDICT = {
    "outcome", "programs", "findings", "missing", "earliest", "in_kind", "last", "least_change", "at_most", "until",
    "details", "no_findings",
}


class Case:
    def __init__(self, file, number, text):
        self.where = f"{file.name}:{number}"
        data = read_json(text)
        unknown = set(data) - CASE_KEYS
        kinds = [kind for kind in KINDS if kind in data]
        if unknown or len(kinds) != 1 or not {"case", "law", "expect"} <= set(data):
            raise ValueError(f"not a case: unknown {sorted(unknown)}, kinds {kinds}")
        self.name, self.law, self.expect = data["case"], data["law"], data["expect"]
        if not self.name or not self.law or not self.expect or set(self.expect) - EXPECT_KEYS:
            raise ValueError(f"no name, no law, or unknown expectations {sorted(set(self.expect) - EXPECT_KEYS)}")
        self.published = data.get("published")
        self.sum_of = data.get("sum_of")
        self.id, self.request, self.sent = self.where, None, None
        if "request" in data:
            self.request = data["request"]
            self.id = self.request.setdefault("id", self.where)
            self.sent = json.dumps(self.request, ensure_ascii=False).encode("utf-8", "surrogatepass")
        elif "line" in data:
            self.sent = data["line"].replace("%ID%", self.id).encode()
        elif "hex" in data:
            self.sent = bytes.fromhex(data["hex"])
        elif "built" in data:
            parts = (part if isinstance(part, str) else part[0] * part[1] for part in data["built"])
            self.sent = "".join(parts).replace("%ID%", self.id).encode()
        if self.expect.get("error", {}).get("code") == "malformed_json":
            self.id = None  # nothing of such a line is trusted, not even its id
        self.id = self.expect.get("id", self.id)
        if self.sent is not None and b"\n" in self.sent:
            raise ValueError("a request is one line")


def load(paths):
    cases, complaints = [], []
    if not paths:
        complaints.append("no case file")
    for path in paths:
        found = 0
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                cases.append(Case(path, number, text))
                found += 1
            except (ValueError, KeyError, TypeError) as error:
                complaints.append(f"{path.name}:{number}: {error}")
        if found == 0:
            complaints.append(f"{path.name}: no cases")
    names = [case.name for case in cases]
    for name in {name for name in names if names.count(name) > 1}:
        complaints.append(f"two cases are called '{name}'")
    return cases, complaints


def by_key(response, of_law):
    if of_law:
        return {line["item"]: line for line in response.get("lines", [])}
    lines = [(f"{line['program']} {line['item']}", line) for line in response.get("lines", [])]
    if "verdict" not in response:
        return dict(lines)
    named = {}
    tell_apart = (
        lambda line: line["payer"],
        lambda line: line["payee"],
        lambda line: f"child {line['child']}" if "child" in line else "",
        lambda line: line.get("payment"),
    )
    for key, line in lines:
        others = [other for name, other in lines if name == key and other is not line]
        for of in tell_apart:
            if any(of(other) != of(line) for other in others):
                key += f" {of(line)}"
                others = [other for other in others if of(other) == of(line)]
        named[key] = line
    return named


def compare_verdict(expect, response, differ):
    verdict = response["verdict"]
    if "outcome" in expect and verdict["outcome"] != expect["outcome"]:
        differ("outcome", expect["outcome"], f"{verdict['outcome']}: {verdict['findings']}")
    for program, outcome in expect.get("programs", {}).items():
        if verdict["programs"].get(program) != outcome:
            differ(f"outcome of {program}", outcome, verdict["programs"].get(program))
    for condition, met in expect.get("findings", {}).items():
        got = [finding["met"] for finding in verdict["findings"] if finding["condition"] == condition]
        if not got or any(value is not met for value in got):
            differ(f"finding {condition}", met, got or sorted(f["condition"] for f in verdict["findings"]))
    if "missing" in expect and sorted(verdict["missing"]) != sorted(expect["missing"]):
        differ("missing", expect["missing"], verdict["missing"])
    if "earliest" in expect and verdict.get("earliest") != expect["earliest"]:
        differ("earliest", expect["earliest"], verdict.get("earliest"))
    if "last" in expect and verdict.get("last") != expect["last"]:
        differ("last", expect["last"], verdict.get("last"))
    if "least_change" in expect:
        got = [
            " ".join(change[name] for name in ("condition", "change", "date") if name in change)
            for change in verdict.get("least_change", [])
        ]
        if got != (expect["least_change"] or []):
            differ("least change", expect["least_change"], got)
    for condition, text in expect.get("details", {}).items():
        got = [finding["detail"] for finding in verdict["findings"] if finding["condition"] == condition]
        if not any(text in detail for detail in got):
            differ(f"detail of {condition}", text, got)
    for condition in expect.get("no_findings", []):
        got = [finding for finding in verdict["findings"] if finding["condition"] == condition]
        if got:
            differ(f"finding {condition}", "none", got)
    services = {f"{benefit['program']} {benefit['item']}": benefit for benefit in response.get("in_kind", [])}
    for name in ("at_most", "until"):
        for key, value in expect.get(name, {}).items():
            if services.get(key, {}).get(name) != value:
                differ(f"{name} of {key}", value, services.get(key))
    if "in_kind" in expect:
        got = sorted(f"{benefit['program']} {benefit['item']}" for benefit in response["in_kind"])
        if got != sorted(expect["in_kind"]):
            differ("in_kind", expect["in_kind"], got)


def compare_projection(expect, response, differ):
    years = {str(year["year"]): year for year in response["years"]}
    for year, members in expect.get("years", {}).items():
        for name, value in members.items():
            got = years.get(year, {}).get(name)
            if got != value:
                differ(f"{name} of {year}", value, got if year in years else f"the years {sorted(years)}")
    if "last_year" in expect and max(years) != expect["last_year"]:
        differ("last year", expect["last_year"], max(years))
    if "year_count" in expect and len(years) != expect["year_count"]:
        differ("number of years", expect["year_count"], len(years))
    for name, value in expect.get("pension", {}).items():
        if response["pension"].get(name) != value:
            differ(f"pension.{name}", value, response["pension"])


def compare_reconcile(expect, response, differ):
    got, reasons = [], {}
    for result in response["results"]:
        words = [result["category"], result["row"]["line"], result.get("other", {}).get("line")]
        if result["category"] == "suggested":
            words.append(result["suggestion"]["score"])
            reasons[str(result["row"]["line"])] = [
                reason["id"] + (f"={reason['count']}" if "count" in reason else "")
                for reason in result["suggestion"]["reasons"]
            ]
        elif not result["category"].startswith("wage_"):
            words = [result["category"], result["side"], result["row"]["line"]]
        elif result.get("wage_difference", "0") != "0":
            words.append(result["wage_difference"])
        got.append(" ".join(map(str, words)))
    if "results" in expect and sorted(got) != sorted(expect["results"]):
        differ("results", sorted(expect["results"]), sorted(got))
    for line, ids in expect.get("reasons", {}).items():
        if reasons.get(line) != ids:
            differ(f"reasons of {line}", ids, reasons.get(line))
    if "bad_rows" in expect:
        bad = [f"{row['side']} {row['line']} {row['field']} {row['code']}" for row in response["bad_rows"]]
        if bad != expect["bad_rows"]:
            differ("bad rows", expect["bad_rows"], bad)
    if "letters" in expect:
        letters = [" ".join(e["key"] for e in letter["employers"]) for letter in response.get("tranches", [])]
        if letters != expect["letters"]:
            differ("letters", expect["letters"], letters)


def at_path(totals, path):
    """A total by its path; a program or payer that owes nothing may be left out."""
    value = totals
    for name in path.split("."):
        value = value.get(name, {})
    return value if value != {} else "0"


def member_at(response, path):
    value = response
    for name in path.split("."):
        value = value[int(name)] if isinstance(value, list) else value.get(name)
    return value


def compare(case, response):
    """Pairs (expected, got) that differ."""
    expect, differences = case.expect, []

    def differ(what, expected, got):
        differences.append(f"{what}: expected {expected}, got {got}")

    if response.get("id") != case.id:
        differ("id", repr(case.id), repr(response.get("id")))
    if "error" in expect:
        if response["ok"]:
            differ("refusal", expect["error"], "an answer")
        else:
            for name, value in expect["error"].items():
                if response["error"][name] != value:
                    differ(f"error.{name}", value, response["error"])
        return differences
    if not response["ok"]:
        differ("answer", "an answer", response["error"])
        return differences

    if "verdict" in response:
        compare_verdict(expect, response, differ)
    elif set(expect) & OF_VERDICT:
        differ("verdict", "one", "none")
    if "years" in response:
        compare_projection(expect, response, differ)
    elif set(expect) & {"years", "last_year", "year_count", "pension"}:
        differ("years", "a projection", "none")
    if "results" in response:
        compare_reconcile(expect, response, differ)
    elif set(expect) & {"results", "reasons", "bad_rows", "letters"}:
        differ("results", "two lists", "none")
    lines = by_key(response, "values" in expect)
    for part, value_of in OF_LINE.items():
        for key, value in expect.get(part, {}).items():
            try:
                got = value_of(lines[key])
            except (KeyError, StopIteration):
                got = "nothing"
            if got != value:
                differ(f"{part} {key}", value, got)
    if expect.get("complete") and set(lines) != set(expect.get("amounts", {})):
        differ("lines", sorted(expect.get("amounts", {})), sorted(lines))
    for absent in expect.get("absent", []):
        present = [key for key in lines if key == absent or key.split(" ")[0] == absent]
        if present:
            differ(absent, "no line", present)
    for key in expect.get("no_limit", []):
        if key not in lines or "limit" in lines[key]:
            differ(f"limit of {key}", "none", lines.get(key))
    for key, instrument in expect.get("cites", {}).items():
        if instrument not in lines.get(key, {"citation": {"instrument": ""}})["citation"]["instrument"]:
            differ(f"citation of {key}", instrument, lines.get(key, {}).get("citation"))
    for key in expect.get("notes", []):
        if not lines.get(key, {}).get("note"):
            differ(f"note of {key}", "a text", lines.get(key))
    for wanted in expect.get("lines", []):
        found = [
            line for line in response["lines"] if all(line.get(name) == value for name, value in wanted.items())
        ]
        if len(found) != 1:
            near = [
                {name: line.get(name) for name in wanted}
                for line in response["lines"]
                if all(line.get(name) == wanted[name] for name in ("program", "item", "job") if name in wanted)
            ]
            differ("one line", wanted, f"{len(found)} such lines; near it: {near}")
    if "count" in expect and len(response["lines"]) != expect["count"]:
        got = [f"{line['program']} {line['item']}" for line in response["lines"]]
        differ("number of lines", expect["count"], f"{len(got)}: {got}")
    for path, value in expect.get("totals", {}).items():
        if at_path(response["totals"], path) != value:
            differ(f"totals.{path}", value, at_path(response["totals"], path))
    for path, value in expect.get("at", {}).items():
        try:
            got = member_at(response, path)
        except (IndexError, AttributeError, ValueError):
            got = "no such member"
        if got != value:
            differ(path, value, got)
    assumed = [assumption["id"] for assumption in response["assumptions"]]
    for name in expect.get("assumptions", []):
        if name not in assumed:
            differ(f"assumption {name}", "stated", assumed)
    for name in expect.get("no_assumptions", []):
        if name in assumed:
            differ(f"assumption {name}", "not stated", assumed)
    return differences


def compare_sum(case, answers):
    sums = {}
    for name in case.sum_of:
        if name not in answers or not answers[name]["ok"]:
            return [f"the case '{name}' has no bill"]
        for line in answers[name]["lines"]:
            key = f"{line['program']} {line['item']}"
            sums[key] = sums.get(key, 0) + sen(line["amount"])
    return [
        f"sum of {key}: expected {value}, got {amount_text(sums.get(key, 0))}"
        for key, value in case.expect["amounts"].items()
        if sums.get(key, 0) != sen(value)
    ]


def main():
    parser = argparse.ArgumentParser(description="Runs the cases through one filter process.")
    parser.add_argument("tool")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    files = arguments.files or sorted((pathlib.Path(__file__).parent / "cases").glob("*.jsonl"))
    cases, complaints = load(files)
    asked = [case for case in cases if case.sent is not None]

    out, status, messages = run_filter(arguments.tool, [case.sent for case in asked])
    if len(out) != len(asked):
        complaints.append(f"{len(asked)} requests, {len(out)} responses")
    if messages:
        complaints.append(f"standard error is not empty: {messages[:1000]}")
    answers, failed = {}, 0

    def report(case, differences):
        nonlocal failed
        failed += 1
        print(f"FAILED {case.where} {case.name}\n  law: {case.law}")
        if case.published:
            print(f"  published, not expected: {case.published}")
        for difference in differences:
            print(f"  {difference[:600]}")

    any_refused = False
    for case, line in zip(asked, out):
        try:
            response = read_json(line.decode("utf-8"))
            differences = check_response(response, case.request)
            any_refused = any_refused or response.get("ok") is False
            if not differences:
                answers[case.name] = response
                differences = compare(case, response)
        except ValueError as error:
            differences = [f"the response is not JSON: {error}: {line[:300]!r}"]
        if len(line) > 150_000:
            differences.append(f"a response of {len(line)} bytes: a refusal quotes the beginning only")
        if differences:
            report(case, differences)
    for case in cases:
        if case.sum_of is not None and (differences := compare_sum(case, answers)):
            report(case, differences)
    if status != (1 if any_refused else 0):
        complaints.append(f"exit status {status}, any refused: {any_refused}")
    # The same without a bad request must end with 0.
    good = [case.sent for case in asked if answers.get(case.name, {}).get("ok") and case.request]
    good_out, good_status, _ = run_filter(arguments.tool, good)
    if good_status != 0 or len(good_out) != len(good) or not good:
        complaints.append(f"good requests alone: exit status {good_status}, {len(good_out)} of {len(good)}")

    for complaint in complaints:
        print(f"FAILED {complaint}")
    print(f"{len(cases)} cases in {len(files)} files, {failed} failed, {len(complaints)} other complaints")
    return 1 if failed or complaints else 0


if __name__ == "__main__":
    sys.exit(main())
