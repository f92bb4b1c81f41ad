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
CLAIM = {
    "participant": {
        "segment": "wage_earner",
        "birth_date": "1988-01-05",
        "citizenship": "WNI",
        "dominant_hand": "left",
        "wage": "4500000",
        "memberships": [{"from": "2019-02-01", "until": "2025-01-31", "unpaid": ["2020-05"], "employer": 0}],
    },
    "employer": {"registered": True, "programs": ["JKK", "JKM"], "actual_wage": "5000000"},
    "event": {
        "kind": "work_accident",
        "date": "2024-09-10",
        "cause": "commuting",
        "reported_on": "2024-09-11",
        "inability": {"months": 2, "days": 3},
        "losses": [{"part": "F1R", "lost_function": "50.5"}, {"part": "right_other_finger", "count": 2}],
        "recovered_on": "2024-12-01",
        "receipts": {"transport_land": "300000"},
    },
    "family": {
        "spouse": True,
        "children": [{"birth_date": "2014-03-02", "level": "primary", "years_left": 3, "work": "none"}],
        "siblings": 2,
    },
    "claim": {"filed_on": "2025-01-02", "days_late": 0},
    "holidays": {"from": "2025-01-01", "to": "2025-12-31", "dates": ["2025-01-01"]},
    "options": {"lang": "id"},
}
SETTLE_REQUEST = {"id": "s", "verb": "settle", "known_on": "2026-10-01", **CLAIM}
CHECK_REQUEST = {"id": "c", "verb": "check", "on": "2025-01-02", "program": "JKM", **CLAIM}
LIFE = {
    "history": [
        {"from": "2015-07", "to": "2019-12", "wage": "4000000"},
        {"from": "2020-01", "to": "2020-07", "wage": 4500000, "employer": 1, "kind": "employed", "state": "unpaid",
         "in_jht": False, "in_jp": True, "paid_on": "2020-12-01"},
    ],
    "jht": {
        "opening_balance": "1000000", "opening_on": "2015-12-31", "returns": {"2021": "5.7"}, "part": "part_10",
        "withdrawals": [{"date": "2024-01-05", "gross": "5000000", "kind": "part_30"}], "amount": "1000000",
    },
    "jp": {
        "inflation": {"2026": "-0.5", "2027": "2.75"}, "returns": {"2016": "6"}, "postponed_until": "2026-01-31",
        "receiving": {"since": "2024-03-01", "monthly": "500000"},
    },
}
LIFE_CLAIM = {
    **CLAIM, **LIFE, "tax": {"resident": True, "tax_number": False},
    "event": {
        "kind": "retirement", "date": "2026-03-10", "agreed_retirement_age": True, "remarried_on": "2026-04-01",
        "widow_died_on": "2026-05-01",
    },
}
PROJECT_REQUEST = {
    "id": 7, "verb": "project", "known_on": "2026-10-01",
    "participant": {"birth_date": "1990-02-10", "segment": "wage_earner"}, **LIFE, "on": "2026-07-01",
    "until": "2040-12", "wage": "5000000", "wage_growth": "5", "return": "5.7", "inflation": "-0.25",
    "ceiling_growth": "4.5", "options": {"lang": "id"},
}
RECONCILE_REQUEST = {
    "id": "r", "verb": "reconcile",
    "labour_office": [{
        "nik": "3512010505900001", "name": "Budi Contoh", "birth_date": "1990-05-05", "employer": "PT Contoh",
        "district": "Panji", "wage": "3000000", "programs": ["JKK", "JKM"], "owed": "0",
    }],
    "agency": [{"nik": "3512017112000002"}],
    "tranche": {"size": 200, "order": "owed"},
    "options": {"least_score": 800, "lang": "id"},
}
FACTS_OF_LISTS = (
    "listed_worker", "reconcile", "result_row", "suggestion", "reconciled_row", "side_counts", "list_totals",
    "bad_row", "letter",
)
FACTS_OF_LIFE = (
    "wage_run", "withdrawal", "jht", "jp", "pension_received", "tax", "projected_person", "project",
    "projected_year", "projected_pension",
)
FACTS_OF_DUTIES = (
    "employer_conduct", "employed_person", "comply", "compliance_finding", "compliance_verdict", "sanctions",
    "examined_worker", "compliance_totals", "budget_category", "budget", "budget_line", "budgeted_category",
    "package_candidate",
)
COMPLY_REQUEST = {
    "id": "d", "verb": "comply", "on": "2026-04-20", "known_on": "2026-10-01",
    "employer": {
        "name": "A", "size": "medium", "risk_group": "II", "duty_from": "2025-10-01", "joined": {"JKK": "2025-10"},
        "paid_through": "2025-12", "unpaid": ["2025-11"], "regional_minimum_wage": "5000000", "industry": "other",
        "active_workers": 3, "construction_by_day": False, "first_warning_on": "2026-01-05",
        "second_warning_on": "2026-03-02",
    },
    "workers": [{
        "name": "B", "wage": "6000000", "citizenship": "WNI", "birth_date": "1990-01-01", "stay_months": 7,
        "programs": ["JKK"], "jp_postponed": False, "employed_from": "2025-11-01", "employed_until": "2026-03-31",
        "registered": True, "registered_since": "2025-12", "reported_wage": "4000000", "family": {"spouse": True},
    }],
    "event": {"kind": "death", "date": "2026-03-01"}, "jht": {"returns": {"2025": "6"}}, "jp": {"returns": {"2025": "6"}},
    "holidays": {"from": "2025-01-01", "to": "2026-12-31", "dates": []}, "options": {"lang": "id", "rounding": "sen"},
}
BUDGET_REQUEST = {
    "id": "e", "verb": "budget", "from": "2026-01", "months": 12, "known_on": "2026-10-01", "event_on": "2026-06-01",
    "categories": [
        {"name": "RT", "heads": 10, "self_employed": {"group": "neighbourhood_official", "payer": "local_government"}},
        {"name": "S", "heads": 1, "public_worker": {"kind": "non_asn", "wage": "3500000", "payer": "village"}},
    ],
    "family": {"spouse": True}, "proposal": {"yearly": "240000", "from": "2018-05", "wage": "3648035"},
    "options": {"lang": "en"},
}
FACTS_OF_CLAIM = (
    "membership", "participant", "employer_record", "inability", "loss", "receipts", "event", "child", "family",
    "claim_dates", "claim_options", "benefit_line", "service_line", "benefit_totals", "verdict",
)
LAW_REQUEST = {"id": 1, "verb": "law", "on": "2026-03-01", "program": "JP"}


def schema(*subject):
    return read_json(subprocess.run([TOOL, "schema", *subject], stdout=subprocess.PIPE, check=True).stdout.decode())


def complaints(validator, value):
    return "; ".join(f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(value))


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        names = ("", "bill", "settle", "check", "comply", "budget", "reconcile", "project", "law", "response")
        cls.schemas = {name: schema(*([name] if name else [])) for name in names}
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

    def test_every_fact_of_a_claim_is_described(self):
        definitions = self.schemas["settle"]["$defs"]
        for name in FACTS_OF_CLAIM + FACTS_OF_LIFE + FACTS_OF_DUTIES + FACTS_OF_LISTS:
            self.assertTrue(definitions[name].get("description"), name)
            self.assertIs(definitions[name]["additionalProperties"], False, name)
            for fact, rule in definitions[name]["properties"].items():
                described = rule.get("description") or definitions[rule["$ref"].split("/")[-1]].get("description")
                self.assertTrue(described, f"{name}.{fact}")

    def test_examples_of_the_schema_are_requests(self):
        for verb in ("bill", "settle", "check", "comply", "budget", "reconcile", "project", "law"):
            examples = self.schemas[""]["$defs"][verb]["examples"]
            self.assertTrue(examples, verb)
            for example in examples:
                self.assert_accepted("", example)
                self.assert_accepted(verb, example)

    def test_requests_of_the_cases_that_are_answered(self):
        count = 0
        for case in self.cases:
            # A bad row is listed in the answer, where the schema refuses it.
            if case.request is not None and "error" not in case.expect and not case.expect.get("bad_rows"):
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
        self.assert_accepted("settle", SETTLE_REQUEST)
        self.assert_accepted("check", CHECK_REQUEST)
        for request in (SETTLE_REQUEST, CHECK_REQUEST):
            self.assert_accepted("", request)
            self.assert_refused("bill", request)
        self.assert_refused("settle", CHECK_REQUEST)
        self.assert_refused("check", SETTLE_REQUEST)
        self.assert_refused("settle", {**SETTLE_REQUEST, "program": "JKM"})

    def test_claims_with_unknown_names(self):
        for path in (
            (), ("participant",), ("participant", "memberships", 0), ("employer",), ("event",), ("event", "inability"),
            ("event", "losses", 0), ("event", "receipts"), ("family",), ("family", "children", 0), ("claim",),
            ("holidays",), ("options",),
        ):
            request = copy.deepcopy(SETTLE_REQUEST)
            place = request
            for name in path:
                place = place[name]
            place["surplus"] = 1
            self.assert_refused("settle", request, f"a surplus name at {path}")
            self.assert_refused("", request, f"a surplus name at {path}")

    def test_claims_with_missing_names(self):
        for path in (
            ("verb",), ("participant",), ("participant", "segment"), ("event",), ("event", "kind"), ("event", "date"),
            ("event", "losses", 0, "part"), ("participant", "memberships", 0, "from"),
        ):
            request = copy.deepcopy(SETTLE_REQUEST)
            place = request
            for name in path[:-1]:
                place = place[name]
            del place[path[-1]]
            self.assert_refused("settle", request, f"without {path}")
        request = copy.deepcopy(CHECK_REQUEST)
        del request["on"]
        self.assert_refused("check", request)

    def test_claims_with_values_of_the_wrong_kind(self):
        for path, values in {
            ("on",): ("2025-01", 5, "2025-02-40"),
            ("participant", "segment"): ("migrant", "jkn_member", None),
            ("participant", "phase"): ("during_work", "at_work", None),
            ("participant", "wage"): ("0", "-1", 1.5),
            ("participant", "daily_wage"): ("100000",),
            ("participant", "fixed_allowances"): ("1",),
            ("participant", "contribution_months"): (-1, "12"),
            ("participant", "dominant_hand"): ("both",),
            ("participant", "memberships"): ({}, [{"from": "2019-02-01"}] * 13),
            ("participant", "memberships", 0, "unpaid"): (["2020-05-01"], "2020-05"),
            ("employer", "registered"): ("yes", 1),
            ("employer", "programs"): (["JKN"], ["JKK", "JKK"], "JKK"),
            ("event", "kind"): ("accident",),
            ("event", "cause"): ("home",),
            ("event", "inability"): (
                {}, {"months": -1}, {"days": 31}, {"from": "2024-09-10"},
                {"months": 1, "from": "2024-09-10", "until": "2024-10-09"},
            ),
            ("event", "losses"): ([{"part": "F9"}], [{"part": "F1R"}] * 11, [{"part": "F3R", "count": 0}], {}),
            ("event", "losses", 0, "lost_function"): ("101", "100.1", "-1", "1.1234567", 50, ""),
            ("event", "receipts", "transport_land"): (1.5, "x"),
            ("family", "children", 0, "level"): ("university",),
            ("family", "children", 0, "years_left"): (-1, "3"),
            ("family", "children", 0, "work"): ("yes",),
            ("family", "parents"): (-1, True),
            ("claim", "days_late"): (-1, "2"),
            ("options", "lang"): ("fr",),
            ("options", "rounding"): ("sen",),
        }.items():
            for value in values:
                request = copy.deepcopy(SETTLE_REQUEST)
                place = request
                for name in path[:-1]:
                    place = place[name]
                place[path[-1]] = value
                self.assert_refused("settle", request, f"{path} as {value!r}")

    def test_a_working_life(self):
        for verb, more in (("settle", {}), ("check", {"on": "2026-06-01", "program": "JP"})):
            self.assert_accepted(verb, {"verb": verb, **LIFE_CLAIM, **more})
            self.assert_accepted("", {"verb": verb, **LIFE_CLAIM, **more})
        self.assert_accepted("project", PROJECT_REQUEST)
        self.assert_accepted("", PROJECT_REQUEST)
        for verb in ("settle", "check", "bill", "law"):
            self.assert_refused(verb, PROJECT_REQUEST)
        self.assert_refused("project", {"verb": "settle", **LIFE_CLAIM})
        without_wage = {name: value for name, value in PROJECT_REQUEST.items() if name != "wage"}
        self.assert_accepted("project", without_wage)
        self.assert_refused("project", {**without_wage, "history": []})
        self.assert_refused("project", {**PROJECT_REQUEST, "tax": {}})
        self.assert_refused("project", {**PROJECT_REQUEST, "event": LIFE_CLAIM["event"]})

    def place_of(self, request, path):
        place = request
        for name in path[:-1]:
            place = place[name]
        return place

    def test_working_lives_with_names_unknown_or_missing(self):
        settle = {"verb": "settle", **LIFE_CLAIM}
        for name, request, paths in (
            ("settle", settle, (
                ("history", 1), ("jht",), ("jht", "withdrawals", 0), ("jp",), ("jp", "receiving"), ("tax",),
            )),
            ("project", PROJECT_REQUEST, ((), ("participant",), ("history", 0), ("jht",), ("jp",), ("options",))),
        ):
            for path in paths:
                changed = copy.deepcopy(request)
                self.place_of(changed, (*path, "surplus"))["surplus"] = 1
                self.assert_refused(name, changed, f"a surplus name at {path}")
        for name, request, paths in (
            ("settle", settle, (
                ("history", 0, "from"), ("history", 0, "to"), ("history", 0, "wage"), ("jp", "receiving", "since"),
                ("jp", "receiving", "monthly"), ("jht", "withdrawals", 0, "date"), ("jht", "withdrawals", 0, "gross"),
                ("jht", "withdrawals", 0, "kind"),
            )),
            ("project", PROJECT_REQUEST, (
                ("verb",), ("participant",), ("participant", "birth_date"), ("participant", "segment"), ("on",),
                ("wage_growth",), ("return",), ("inflation",), ("ceiling_growth",),
            )),
        ):
            for path in paths:
                changed = copy.deepcopy(request)
                del self.place_of(changed, path)[path[-1]]
                self.assert_refused(name, changed, f"without {path}")

    def test_working_lives_with_values_of_the_wrong_kind(self):
        settle = {"verb": "settle", **LIFE_CLAIM}
        for path, values in {
            ("history",): ({}, "x", [LIFE["history"][0]] * 1201),
            ("history", 0, "from"): ("2015-7", "2015-07-01", 201507),
            ("history", 0, "wage"): ("0", "-1", 1.5),
            ("history", 0, "employer"): (-1, "0"),
            ("history", 0, "kind"): ("worker",),
            ("history", 0, "state"): ("late", ""),
            ("history", 0, "in_jht"): ("yes", 1),
            ("history", 0, "paid_on"): ("2024", "2023-02-40"),
            ("jht", "returns"): ({"21": "5"}, {"2021": 5}, {"2021": "101"}, {"2021": "-1"}, {"2021": ""}, []),
            ("jht", "part"): ("full", "part_20"),
            ("jht", "amount"): ("0", "-5"),
            ("jht", "withdrawals"): ({},),
            ("jp", "inflation"): ({"2026": "x"}, {"2026": "1,5"}, {"2026": "2.755"}, {"2026": "-100"}, {"x": "1"}),
            ("jp", "receiving", "monthly"): ("0",),
            ("tax", "resident"): (1, "yes"),
            ("event", "kind"): ("pension",),
            ("event", "agreed_retirement_age"): ("yes",),
        }.items():
            for value in values:
                request = copy.deepcopy(settle)
                self.place_of(request, path)[path[-1]] = value
                self.assert_refused("settle", request, f"{path} as {value!r}")
        for path, values in {
            ("participant", "segment"): ("jkn_member",),
            ("on",): ("2026-07", None),
            ("until",): ("2030-13", "2030-12-31"),
            ("wage",): ("-1", "0"),
            ("wage_growth",): ("x", 5, "101", "-1"),
            ("return",): ("", "5,7"),
            ("inflation",): ("1,5", "0.125", 3),
            ("ceiling_growth",): ("five", "-1"),
        }.items():
            for value in values:
                request = copy.deepcopy(PROJECT_REQUEST)
                self.place_of(request, path)[path[-1]] = value
                self.assert_refused("project", request, f"{path} as {value!r}")

    def test_duties_and_budgets(self):
        for verb, request in (("comply", COMPLY_REQUEST), ("budget", BUDGET_REQUEST)):
            self.assert_accepted(verb, request)
            self.assert_accepted("", request)
            for other in ("bill", "settle", "check", "project", "law", "budget" if verb == "comply" else "comply"):
                self.assert_refused(other, request)
        for name, request, paths in (
            ("comply", COMPLY_REQUEST, (
                (), ("employer",), ("employer", "joined"), ("workers", 0), ("workers", 0, "family"), ("event",),
                ("options",),
            )),
            ("budget", BUDGET_REQUEST, (
                (), ("categories", 0), ("categories", 0, "self_employed"), ("categories", 1, "public_worker"),
                ("proposal",), ("options",),
            )),
        ):
            for path in paths:
                changed = copy.deepcopy(request)
                self.place_of(changed, (*path, "surplus"))["surplus"] = 1
                self.assert_refused(name, changed, f"a surplus name at {path}")
        for name, request, paths in (
            ("comply", COMPLY_REQUEST, (
                ("verb",), ("on",), ("employer",), ("workers",), ("employer", "size"), ("employer", "risk_group"),
                ("employer", "duty_from"), ("workers", 0, "wage"), ("workers", 0, "citizenship"), ("event",),
            )),
            ("budget", BUDGET_REQUEST, (
                ("verb",), ("from",), ("categories",), ("categories", 0, "name"), ("categories", 0, "heads"),
                ("categories", 0, "self_employed"), ("proposal", "yearly"), ("proposal", "from"),
            )),
        ):
            for path in paths:
                changed = copy.deepcopy(request)
                del self.place_of(changed, path)[path[-1]]
                self.assert_refused(name, changed, f"without {path}")
        for name, request, values in (
            ("comply", COMPLY_REQUEST, {
                ("on",): ("2026-04", 5), ("workers",): ([], {}), ("employer", "size"): ("huge",),
                ("employer", "joined", "JKK"): ("2025-10-01", True), ("employer", "unpaid"): ("2025-11", ["2025-11"] * 2),
                ("workers", 0, "registered"): ("yes",), ("workers", 0, "reported_wage"): ("0", "-1"),
                ("workers", 0, "registered_since"): ("2025-12-01",),
            }),
            ("budget", BUDGET_REQUEST, {
                ("from",): ("2026-01-01",), ("months",): (0, 121, "12"), ("categories",): ([],),
                ("categories", 0, "heads"): (0, -1, "10"), ("proposal", "yearly"): ("0",),
            }),
        ):
            for path, wrong in values.items():
                for value in wrong:
                    changed = copy.deepcopy(request)
                    self.place_of(changed, path)[path[-1]] = value
                    self.assert_refused(name, changed, f"{path} as {value!r}")

    def test_a_response_with_years(self):
        year = {
            "year": 2026, "wage": "5000000", "contributions": "1710000", "returns": "0", "balance": "1710000",
            "masa_iur": 6, "pension": "0",
        }
        response = {
            "id": 1, "ok": True, "law_version": "1.0.0", "years": [year], "assumptions": [],
            "pension": {"pension_age_on": "2055-02-10", "masa_iur": 6, "lump_sum": "900000"},
        }
        self.assert_accepted("response", response)
        self.assert_accepted("response", {**response, "pension": {"masa_iur": 6}})
        scenario = {"name": "x", **{name: response[name] for name in ("years", "pension", "assumptions")}}
        self.assert_accepted("response", {**response, "scenarios": [scenario]})
        self.assert_refused("response", {**response, "years": [{**year, "surplus": 1}]})
        self.assert_refused("response", {**response, "pension": {}})
        self.assert_refused("response", {**response, "lines": []})

    def test_a_response_with_a_verdict(self):
        verdict = {
            "outcome": "entitled", "programs": {"JKK": "entitled"}, "missing": [],
            "findings": [{"program": "JKK", "condition": "x", "met": None, "detail": "x"}],
        }
        response = {"id": "a", "ok": True, "law_version": "1.0.0", "verdict": verdict, "assumptions": []}
        self.assert_accepted("response", response)
        self.assert_refused("response", {**response, "lines": []})
        self.assert_refused("response", {**response, "verdict": {**verdict, "outcome": "yes"}})

    def test_two_lists(self):
        self.assert_accepted("reconcile", RECONCILE_REQUEST)
        self.assert_accepted("", RECONCILE_REQUEST)
        self.assert_refused("settle", RECONCILE_REQUEST)
        for path in ((), ("labour_office", 0), ("agency", 0), ("tranche",), ("options",)):
            changed = copy.deepcopy(RECONCILE_REQUEST)
            self.place_of(changed, (*path, "surplus"))["surplus"] = 1
            self.assert_refused("reconcile", changed, f"a surplus name at {path}")
        for path in (("verb",), ("labour_office",), ("agency",), ("agency", 0, "nik"), ("tranche", "size")):
            changed = copy.deepcopy(RECONCILE_REQUEST)
            del self.place_of(changed, path)[path[-1]]
            self.assert_refused("reconcile", changed, f"without {path}")
        for path, values in {
            ("labour_office",): ({}, "x", [1]),
            ("labour_office", 0, "nik"): (
                3512010505900001, "351201050590000", "0512010505900001", "3512013205900001", "3512017205900001",
                "3512014005900001", "3512010513900001",
            ),
            ("labour_office", 0, "name"): (5, "a" * 201),
            ("labour_office", 0, "birth_date"): ("1990-5-5", "1990-13-01"),
            ("labour_office", 0, "wage"): ("0", "-1", 1.5),
            ("labour_office", 0, "programs"): ([], ["JKN"], ["JKK", "JKK"], "JKK"),
            ("tranche", "size"): (0, "200"),
            ("tranche", "order"): ("name",),
            ("options", "least_score"): (499, 1001, "750"),
            ("options", "lang"): ("fr",),
        }.items():
            for value in values:
                changed = copy.deepcopy(RECONCILE_REQUEST)
                self.place_of(changed, path)[path[-1]] = value
                self.assert_refused("reconcile", changed, f"{path} as {value!r}")

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
