# SPDX-License-Identifier: Apache-2.0
"""Law files at a terminal: `jamsos law --export`, `--law FILE`, and the schema of the files.

    test_law_file.py TOOL [unittest options]

Needs the Python package jsonschema (Debian: python3-jsonschema)."""

import copy
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("test_law_file.py needs the Python package jsonschema (Debian: python3-jsonschema)")

from envelope import read_json

TOOL = ""
LETTER = "Pasal 29(3)-(4), letter of 2027"
ROW = {
    "from": "2027-03",
    "promulgated": "2027-02-26",
    "value": "11600000",
    "citation": {"instrument": "PP 45/2015", "article": LETTER, "confidence": "reported"},
}
NEXT_YEAR = {
    "format": "jamsos-law/1",
    "law_version": "ceiling-2027",
    "tables": {"jp.wage_ceiling": {"rows": [ROW]}},
}
REQUEST = {
    "id": "a",
    "verb": "bill",
    "month": "2027-03",
    "employer": {"size": "large", "risk_group": "I", "paid_through": "2027-02"},
    "worker": {"wage": "20000000", "citizenship": "WNI", "birth_date": "1990-05-17", "jkn": "other_employer"},
}
PAYROLL = (
    "worker_id,citizenship,wage,birth_date,jkn,employer_size,risk_group\n"
    "A1,WNI,20000000,1990-05-17,other_employer,large,I\n"
)


class Done:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.messages = done.stderr.decode("utf-8", "replace")


def run(*arguments, data=b""):
    return Done(
        subprocess.run(
            [TOOL, *map(str, arguments)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=300,
            check=False,
        )
    )


def changed(value, path, new):
    """A copy with the member at `path` replaced, or removed where `new` is None."""
    value = copy.deepcopy(value)
    place = value
    for name in path[:-1]:
        place = place[name]
    if new is None:
        del place[path[-1]]
    else:
        place[path[-1]] = new
    return value


CEILING = ("tables", "jp.wage_ceiling")
FIRST_ROW = (*CEILING, "rows", 0)


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="jamsos-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, content, name="law.json"):
        path = self.folder / name
        if isinstance(content, dict):
            content = json.dumps(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_good(self, done):
        self.assertEqual((done.status, done.messages), (0, ""))
        return done.out

    def assert_unusable(self, done, mention):
        self.assertEqual((done.status, done.out), (2, ""), done.messages)
        self.assertIn(mention, done.messages)


class Overlay(InFolder):
    def ask(self, *arguments, request=None):
        done = run("eval", *arguments, data=json.dumps(request or REQUEST).encode() + b"\n")
        return read_json(done.out)

    def test_the_ceiling_of_next_year_in_the_filter(self):
        refused = self.ask()
        self.assertEqual((refused["ok"], refused["error"]["code"]), (False, "not_yet_known"))
        answer = self.ask("--law", self.file(NEXT_YEAR))
        self.assertTrue(answer["ok"])
        self.assertEqual(answer["law_version"], run("--version").out.split("law ")[1].strip() + "+ceiling-2027")
        lines = {line["item"]: line for line in answer["lines"] if line["program"] == "JP"}
        worker = lines["contribution.worker"]
        self.assertEqual((worker["base"], worker["amount"]), ("11600000", "116000"))
        self.assertEqual(worker["limit"]["citation"]["article"], LETTER)
        self.assertEqual(worker["limit"]["citation"]["in_force"], "2027-03-01")
        self.assertEqual(worker["confidence"], "reported")
        self.assertEqual(lines["contribution.employer"]["amount"], "232000")

    def test_the_ceiling_of_next_year_in_a_payroll(self):
        payroll = self.file(PAYROLL, "payroll.csv")
        bill = ("bill", payroll, "--month", "2027-03", "--law", self.file(NEXT_YEAR))
        self.assert_unusable(run(*bill[:4]), "not_yet_known")
        rows = list(csv.DictReader(io.StringIO(self.assert_good(run(*bill, "--csv")), newline="")))
        self.assertEqual([(row["jp_employer"], row["jp_worker"]) for row in rows], [("232000", "116000")])
        table = self.assert_good(run(*bill))
        self.assertIn("+ceiling-2027", table)
        self.assertIn(LETTER, table)

    def test_a_bill_under_the_gazette_names_no_version(self):
        out = self.assert_good(run("bill", self.file(PAYROLL, "payroll.csv"), "--month", "2026-03"))
        self.assertNotIn("Law version", out)

    def test_the_row_in_listings(self):
        law = ("law", "--law", self.file(NEXT_YEAR))
        line = {x["item"]: x for x in read_json(self.assert_good(run(*law, "--on", "2027-03", "--json")))["lines"]}
        self.assertEqual(line["jp.wage_ceiling"]["amount"], "11600000")
        self.assertEqual(line["jp.wage_ceiling"]["to"], "2028-02")
        self.assertEqual(line["jp.wage_ceiling"]["citation"]["article"], LETTER)
        answer = read_json(self.assert_good(run(*law, "--diff", "2027-02", "2027-03", "--json")))
        self.assertEqual([x["item"] for x in answer["after"]], ["jp.wage_ceiling"])
        self.assertTrue(answer["law_version"].endswith("+ceiling-2027"))
        self.assertIn("+ceiling-2027", self.assert_good(run(*law)))
        request = {"id": 1, "verb": "law", "on": "2027-03-01", "program": "JP"}
        answer = self.ask("--law", self.file(NEXT_YEAR), request=request)
        self.assertIn("11600000", [x.get("amount") for x in answer["lines"]])
        self.assertTrue(answer["law_version"].endswith("+ceiling-2027"))

    def test_a_replaced_row(self):
        row = {**ROW, "from": "2026-03", "promulgated": "2026-02-25", "value": "11000000", "note": "what if"}
        path = self.file(changed(NEXT_YEAR, (*CEILING, "rows"), [row]))
        rows = list(csv.DictReader(io.StringIO(self.assert_good(run("law", "--csv", "--law", path)), newline="")))
        found = [x for x in rows if x["item"] == "jp.wage_ceiling" and x["from"] == "2026-03"]
        self.assertEqual([(x["value"], x["note"], x["confidence"]) for x in found], [("11000000", "what if", "reported")])

    def test_interpretations_hold_unless_the_request_chooses(self):
        path = self.file({"format": "jamsos-law/1", "interpretations": {"jp.last_month": "month_before"}})
        request = changed(changed(REQUEST, ("month",), "2024-06"), ("worker", "birth_date"), "1966-06-15")
        for arguments, options, month in (
            ((), {}, "month_of_pension_age"),
            (("--law", path), {}, "month_before"),
            (("--law", path), {"jp_last_month": "month_of_pension_age"}, "month_of_pension_age"),
        ):
            answer = self.ask(*arguments, request={**request, "options": options})
            self.assertIn("jp.last_month." + month, [x["id"] for x in answer["assumptions"]])
        payroll = self.file(PAYROLL.replace("1990-05-17", "1966-06-15"), "payroll.csv")
        for arguments, owed in (
            ((), "100423"),
            (("--law", path), "0"),
            (("--law", path, "--jp-last-month", "month_of_pension_age"), "100423"),
        ):
            done = run("bill", payroll, "--month", "2024-06", "--csv", *arguments)
            rows = list(csv.DictReader(io.StringIO(self.assert_good(done), newline="")))
            self.assertEqual(rows[0]["jp_worker"], owed, arguments)

    def test_a_rounding(self):
        rounding = {
            "direction": "floor",
            "unit": "100",
            "status": "house_choice",
            "citation": {"instrument": "i", "article": "a", "in_force": "2026-01-01", "confidence": "assumed"},
        }
        path = self.file({"format": "jamsos-law/1", "roundings": {"contribution_line.sen": rounding}})
        request = changed(changed(REQUEST, ("month",), "2026-03"), ("worker", "wage"), "5555555")
        answer = self.ask("--law", path, request=request)
        amounts = {f"{x['program']} {x['item']}": x["amount"] for x in answer["lines"]}
        self.assertEqual(amounts["JHT contribution.worker"], "111100")
        self.assertTrue(answer["law_version"].endswith("+overlay"))

    def test_several_files_one_over_the_other(self):
        first = self.file(NEXT_YEAR, "first.json")
        second = self.file(
            changed(changed(NEXT_YEAR, (*FIRST_ROW, "value"), "11700000"), ("law_version",), "later"), "second.json"
        )
        answer = self.ask("--law", first, "--law", second)
        self.assertTrue(answer["law_version"].endswith("+ceiling-2027+later"))
        bases = [x["base"] for x in answer["lines"] if x["program"] == "JP"]
        self.assertEqual(set(bases), {"11700000"})


class Export(InFolder):
    def test_there_and_back(self):
        gazette = self.assert_good(run("law", "--export"))
        self.assertEqual(self.assert_good(run("law", "--export", "--law", self.file(gazette))), gazette)
        once = self.assert_good(run("law", "--export", "--law", self.file(NEXT_YEAR)))
        self.assertNotEqual(once, gazette)
        self.assertEqual(self.assert_good(run("law", "--export", "--law", self.file(once))), once)

    def test_an_export_says_what_the_listing_says(self):
        tables = read_json(self.assert_good(run("law", "--export")))["tables"]
        listed = csv.DictReader(io.StringIO(run("law", "--csv").out, newline=""))
        ceilings = [(x["from"], x["value"]) for x in listed if x["item"] == "jp.wage_ceiling"]
        self.assertEqual([(x["from"], x["value"]) for x in tables["jp.wage_ceiling"]["rows"]], ceilings)
        groups = tables["jkk.contribution"]["rows"][0]["value"]
        self.assertEqual(
            {name: group["rate"] for name, group in groups.items()},
            {"I": "0.24", "II": "0.54", "III": "0.89", "IV": "1.27", "V": "1.74"},
        )

    def test_alone(self):
        for arguments in (
            ("--csv",), ("--json",), ("--on", "2026-03"), ("--diff", "2026-02", "2026-03"), ("--program", "JP"),
            ("--known-on", "2026-03-01"),
        ):
            self.assert_unusable(run("law", "--export", *arguments), "--export")


class Refusals(InFolder):
    def test_the_path_of_what_is_refused(self):
        row = "tables.jp.wage_ceiling.rows[0]"
        cases = (
            (("format",), "jamsos-law/9", "format", "invalid_value"),
            (("format",), None, "format", "missing_field"),
            (("surplus",), 1, "surplus", "unknown_field"),
            (("tables", "jp.wage_ceilng"), {}, "tables.jp.wage_ceilng", "unknown_field"),
            ((*CEILING, "surplus"), 1, "tables.jp.wage_ceiling.surplus", "unknown_field"),
            ((*FIRST_ROW, "until"), "2028-02", row + ".until", "unknown_field"),
            ((*FIRST_ROW, "citation"), None, row + ".citation", "missing_field"),
            ((*FIRST_ROW, "citation", "instrument"), None, row + ".citation.instrument", "missing_field"),
            ((*FIRST_ROW, "citation", "confidence"), None, row + ".citation.confidence", "missing_field"),
            ((*FIRST_ROW, "from"), "2027-13", row + ".from", "invalid_value"),
            ((*FIRST_ROW, "value"), 11600000, row + ".value", "invalid_value"),
            ((*FIRST_ROW, "value"), "11.600.000", row + ".value", "invalid_value"),
            ((*CEILING, "rows"), [ROW, ROW], "tables.jp.wage_ceiling.rows[1]", "duplicate"),
            (("tables", "jp.worker"), {"rows": [{**ROW, "value": "2 %"}]}, "tables.jp.worker.rows[0].value", "invalid_value"),
            (
                ("tables", "jp.worker"),
                {"rows": [{**ROW, "from": f"{year}-01", "value": "2"} for year in range(2030, 2045)]},
                "tables.jp.worker.rows[11]",
                "overflow",
            ),
        )
        for place, new, path, code in cases:
            with self.subTest(path=path, code=code):
                file = self.file(changed(NEXT_YEAR, place, new))
                self.assert_unusable(run("law", "--law", file), f"{file}: {path}")
                self.assert_unusable(run("law", "--law", file), f"[{code}]")

    def test_what_is_no_law_file(self):
        text = json.dumps(NEXT_YEAR)
        for content, mention in (
            ("", "malformed_text"),
            (text[:-1], "malformed_text"),
            (text.replace('"11600000"', "[" * 100_000), "malformed_text"),
            (text.replace('"value"', '"value": "1", "value"'), "tables.jp.wage_ceiling.rows[0].value: stands twice"),
            ("[]", "must be an object"),
            (b"\xff\xfe", "malformed_text"),
        ):
            with self.subTest(mention=mention, content=content[:20]):
                self.assert_unusable(run("law", "--law", self.file(content)), mention)

    def test_every_command_refuses_before_it_answers(self):
        bad = self.file(changed(NEXT_YEAR, ("format",), "x"))
        payroll = self.file(PAYROLL, "payroll.csv")
        for arguments in (("law",), ("law", "--export"), ("eval",), ("bill", payroll, "--month", "2026-03")):
            done = run(*arguments, "--law", bad, data=json.dumps(REQUEST).encode())
            self.assert_unusable(done, "law.json: format")
            self.assert_unusable(run(*arguments, "--law", self.folder / "absent.json"), "absent.json")
            self.assert_unusable(run(*arguments, "--law", self.folder), "file")
            self.assert_unusable(run(*arguments, "--law"), "--law")


class Schema(InFolder):
    @classmethod
    def setUpClass(cls):
        cls.schema = read_json(run("schema", "law-file").out)
        cls.validator = Draft202012Validator(cls.schema)
        cls.export = read_json(run("law", "--export").out)

    def assert_accepted(self, value):
        complaints = [f"{list(x.absolute_path)}: {x.message[:200]}" for x in self.validator.iter_errors(value)]
        self.assertEqual(complaints, [])
        self.assertEqual(run("law", "--export", "--law", self.file(value)).status, 0)

    def assert_refused(self, value, label):
        self.assertFalse(self.validator.is_valid(value), f"the schema accepts {label}")
        self.assertEqual(run("law", "--law", self.file(value)).status, 2, f"the tool accepts {label}")

    def test_is_a_schema_of_2020_12(self):
        self.assertEqual(self.schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
        Draft202012Validator.check_schema(self.schema)

    def test_accepts_what_is_exported_and_loaded(self):
        self.assert_accepted(self.export)
        self.assert_accepted(NEXT_YEAR)
        self.assert_accepted({"format": "jamsos-law/1"})
        self.assert_accepted({"format": "jamsos-law/1", "tables": {}, "interpretations": {}, "roundings": {}})
        self.assert_accepted(changed(NEXT_YEAR, (*CEILING, "revision"), {"checked": "2027-03"}))

    def test_names_all_that_is_exported(self):
        for part in ("tables", "interpretations", "roundings"):
            self.assertEqual(list(self.schema["properties"][part]["properties"]), list(self.export[part]))

    def test_refuses_what_the_tool_refuses(self):
        row = self.export["tables"]["jkk.relief"]["rows"][1]
        relief = {"format": "jamsos-law/1", "tables": {"jkk.relief": {"rows": [row]}}}
        self.assert_accepted(relief)
        value = ("tables", "jkk.relief", "rows", 0, "value")
        citation = (*FIRST_ROW, "citation")
        for base, place, new in (
            (NEXT_YEAR, ("format",), None),
            (NEXT_YEAR, ("format",), "jamsos-law/2"),
            (NEXT_YEAR, ("law_version",), "a b"),
            (NEXT_YEAR, ("surplus",), 1),
            (NEXT_YEAR, ("tables", "jp.surplus"), {}),
            (NEXT_YEAR, (*CEILING, "surplus"), 1),
            (NEXT_YEAR, (*CEILING, "revision"), {"yearly_from_month": 13}),
            (NEXT_YEAR, (*CEILING, "revision"), {"yearly_from_month": "3"}),
            (NEXT_YEAR, (*FIRST_ROW, "surplus"), 1),
            (NEXT_YEAR, (*FIRST_ROW, "from"), "2027-3"),
            (NEXT_YEAR, (*FIRST_ROW, "promulgated"), "2027-02"),
            (NEXT_YEAR, (*FIRST_ROW, "value"), 11600000),
            (NEXT_YEAR, (*FIRST_ROW, "value"), "-1"),
            (NEXT_YEAR, (*FIRST_ROW, "value"), "1.234"),
            (NEXT_YEAR, (*FIRST_ROW, "note"), ""),
            (NEXT_YEAR, citation, None),
            (NEXT_YEAR, (*citation, "article"), None),
            (NEXT_YEAR, (*citation, "confidence"), None),
            (NEXT_YEAR, (*citation, "confidence"), "sure"),
            (NEXT_YEAR, (*citation, "instrument"), ""),
            (relief, (*value, "kind"), "none"),
            (relief, (*value, "kind"), "labour_intensive"),
            (relief, (*value, "kind"), "surplus"),
            (relief, (*value, "paid_through"), None),
            (relief, (*value, "full_price_months"), -1),
            (relief, (*value, "reduced", "VI"), {"rate": "1", "article": "a"}),
            (relief, (*value, "reduced", "V", "rate"), "100.1"),
            (relief, (*value, "reduced", "V", "rate"), "0.1234567"),
            (relief, (*value, "reduced", "V", "article"), None),
            (self.export, ("interpretations", "jp.last_month"), "never"),
            (self.export, ("interpretations", "jp.surplus"), "never"),
            (self.export, ("roundings", "average_wage.sen", "direction"), "up"),
            (self.export, ("roundings", "average_wage.sen", "citation", "in_force"), None),
            (self.export, ("tables", "jkp.foreigners_admitted", "rows", 0, "value"), "no"),
            (self.export, ("tables", "jkp.required_programs", "rows", 0, "value", "micro_and_small"), ["JKK", "JKK"]),
            (self.export, ("tables", "jp.pension_age", "rows", 0, "value"), "56"),
        ):
            with self.subTest(place=place, new=new):
                self.assert_refused(changed(base, place, new), f"{place} as {new!r}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: test_law_file.py TOOL [unittest options]")
    TOOL = sys.argv.pop(1)
    unittest.main()
