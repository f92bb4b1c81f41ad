# SPDX-License-Identifier: Apache-2.0
"""`jamsos schema` against the requests and responses that really occur: it is a JSON Schema of 2020-12,
takes every request that the tool answers, refuses what no request may look like, and describes every
response.

    test_schema.py TOOL [unittest options]

Needs the Python package jsonschema (Debian: python3-jsonschema)."""

import copy
import json
import pathlib
import random
import subprocess
import sys
import unittest

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("test_schema.py needs the Python package jsonschema (Debian: python3-jsonschema)")

import oracle
import run_cases
import test_against_oracle
from envelope import read_json, run_filter

TOOL = ""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
REQUEST = {
    "id": "a",
    "verb": "bill",
    "month": "2026-03",
    "known_on": "2026-10-01",
    "options": {"rounding": "sen"},
    "employer": {"size": "large", "risk_group": "I"},
    "worker": {"wage": "5000000", "citizenship": "WNI", "birth_date": "1990-05-17"},
}
LAW_REQUEST = {"id": 1, "verb": "law", "on": "2026-03-01", "program": "JP"}


def schema(*subject):
    return read_json(subprocess.run([TOOL, "schema", *subject], stdout=subprocess.PIPE, check=True).stdout.decode())


def complaints(validator, value):
    return "; ".join(f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(value))


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schemas = {name: schema(*([name] if name else [])) for name in ("", "bill", "law", "response")}
        cls.validators = {name: Draft202012Validator(text) for name, text in cls.schemas.items()}
        files = sorted((pathlib.Path(__file__).parent / "cases").glob("*.jsonl"))
        cls.cases, faults = run_cases.load(files)
        assert cls.cases and not faults, faults

    def assert_accepted(self, name, request, label=""):
        text = complaints(self.validators[name], request)
        self.assertEqual(text, "", f"schema {name or '(any)'} refuses {label} {json.dumps(request)[:600]}")

    def assert_refused(self, name, request, label=""):
        if self.validators[name].is_valid(request):
            self.fail(f"schema {name or '(any)'} accepts {label} {json.dumps(request)[:600]}")

    def test_is_a_schema_of_2020_12(self):
        for name, text in self.schemas.items():
            with self.subTest(schema=name):
                self.assertEqual(text["$schema"], DIALECT)
                Draft202012Validator.check_schema(text)
                self.assertTrue(text.get("title"))

    def test_every_fact_is_described(self):
        for name in ("employer", "worker", "options"):
            definition = self.schemas[""]["$defs"][name]
            self.assertIs(definition["additionalProperties"], False)
            for fact, rule in definition["properties"].items():
                self.assertTrue(rule.get("description"), f"{name}.{fact}")

    def test_requests_of_the_cases_that_are_answered(self):
        count = 0
        for case in self.cases:
            if case.request is not None and "error" not in case.expect:
                with self.subTest(case=case.name):
                    self.assert_accepted("", case.request)
                    self.assert_accepted(case.request["verb"], case.request)
                count += 1
        self.assertGreater(count, 500)

    def test_random_requests_that_are_answered(self):
        rng = random.Random(20261001)
        count = 0
        for _ in range(1500):
            request = test_against_oracle.random_request(rng)
            if not oracle.bill(request).refusals:
                self.assert_accepted("bill", request)
                count += 1
        self.assertGreater(count, 1000)

    def test_requests_of_one_verb_are_not_of_the_other(self):
        self.assert_accepted("bill", REQUEST)
        self.assert_accepted("law", LAW_REQUEST)
        self.assert_refused("law", REQUEST)
        self.assert_refused("bill", LAW_REQUEST)

    def test_unknown_names(self):
        for path in ((), ("options",), ("employer",), ("worker",)):
            request = copy.deepcopy(REQUEST)
            place = request
            for name in path:
                place = place[name]
            place["surplus"] = "1"
            for name in ("", "bill"):
                self.assert_refused(name, request, f"a surplus name at {path}")
        request = copy.deepcopy(REQUEST)
        request["workers"] = [request.pop("worker")]
        self.assert_accepted("bill", request)
        request["workers"][0]["surplus"] = "1"
        self.assert_refused("bill", request)
        self.assert_refused("law", {**LAW_REQUEST, "surplus": 1})

    def test_unknown_names_of_the_cases(self):
        cases = [c for c in self.cases if c.request and c.expect.get("error", {}).get("code") == "unknown_field"]
        self.assertGreater(len(cases), 4)
        for case in cases:
            self.assert_refused("", case.request, case.name)

    def test_missing_names(self):
        for path in (
            ("verb",),
            ("month",),
            ("employer",),
            ("worker",),
            ("employer", "size"),
            ("employer", "risk_group"),
            ("worker", "wage"),
            ("worker", "citizenship"),
        ):
            request = copy.deepcopy(REQUEST)
            place = request
            for name in path[:-1]:
                place = place[name]
            del place[path[-1]]
            self.assert_refused("bill", request, f"without {path}")

    def test_values_of_the_wrong_kind(self):
        for path, values in {
            ("month",): ("2026-13", "2026-3", 202603, None, "2026-03-01"),
            ("known_on",): ("2026-02", 5),
            ("employer", "size"): ("huge", None, 1),
            ("employer", "risk_group"): ("VI", 1),
            ("employer", "programs"): ([], ["JKN"], ["JKK", "JKK"], "JKK"),
            ("employer", "active_workers"): (-1, "50", True),
            ("employer", "regional_minimum_wage"): ("0", "-1", "x"),
            ("worker", "wage"): ("-1", "0", "0.00", "abc", "1e6", "1.234", "", 0, -5, True, ["1"]),
            ("worker", "birth_date"): ("1990-13-01", "1990-1-1", 1990),
            ("worker", "citizenship"): ("ID", ""),
            ("worker", "stay_months"): (-1, "6"),
            ("worker", "jkn_additional_family"): (-1, 21),
            ("worker", "piece_wages"): (["1"], "1"),
            ("worker", "daily_wage"): ("100000",),
            ("worker", "fixed_allowances"): ("1",),
            ("options", "rounding"): ("cent",),
        }.items():
            for value in values:
                request = copy.deepcopy(REQUEST)
                place = request
                for name in path[:-1]:
                    place = place[name]
                place[path[-1]] = value
                self.assert_refused("bill", request, f"{path} as {value!r}")

    def test_month_and_day_exclude_each_other(self):
        request = copy.deepcopy(REQUEST)
        request["on"] = "2026-03-01"
        self.assert_refused("bill", request)
        del request["month"]
        self.assert_accepted("bill", request)

    def test_every_response(self):
        asked = [case for case in self.cases if case.sent is not None]
        out, _, _ = run_filter(TOOL, [case.sent for case in asked])
        self.assertEqual(len(out), len(asked))
        for case, line in zip(asked, out):
            with self.subTest(case=case.name):
                self.assert_accepted("response", read_json(line.decode()), "the response to " + case.name)

    def test_response_is_one_or_the_other(self):
        self.assert_refused("response", {"id": "a", "ok": True})
        self.assert_refused("response", {"id": "a", "ok": False})
        error = {"code": "no such code", "field": "", "value": "", "message": "x"}
        self.assert_refused("response", {"id": "a", "ok": False, "error": error})
        error["code"] = "invalid_value"
        self.assert_accepted("response", {"id": "a", "ok": False, "error": error})


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: test_schema.py TOOL [unittest options]")
    TOOL = sys.argv.pop(1)
    unittest.main()
