# SPDX-License-Identifier: Apache-2.0
"""`jamsos comply` and `jamsos budget` at a terminal: files, texts, pictures, exit statuses.

    test_duties.py TOOL [unittest options]
"""

import copy
import json
import pathlib
import sys
import unittest
import xml.etree.ElementTree

import test_terminal
from envelope import check_response, read_json, run_filter
from test_terminal import InFolder, run

CITY = pathlib.Path(__file__).parents[2] / "examples" / "city"
EMPLOYER = {
    "on": "2026-04-20",
    "employer": {
        "name": "CV Contoh", "size": "medium", "risk_group": "II", "duty_from": "2025-10-01",
        "joined": {"JKK": "2025-10", "JKM": "2025-10", "JHT": "2025-10", "JP": "2025-10"}, "paid_through": "2026-02",
    },
    "workers": [{"name": "Siti | A", "wage": "6000000", "citizenship": "WNI", "birth_date": "1990-01-01"}],
}
HEADER = "name,heads,segment,group,kind,income,wage,sector,payer,programs\n"
ROWS = HEADER + "RT,4200,self_employed,neighbourhood_official,,,,,local_government,\n"


class Files(InFolder):
    def json_file(self, content, name):
        return self.file(json.dumps(content), name)

    def assert_refused(self, done, path, field, code):
        self.assertEqual(done.status, 1)
        self.assertIn(f"{path}: {field}", done.messages)
        self.assertIn(f"[{code}]", done.messages)

    def assert_unusable(self, done, word):
        self.assertEqual((done.status, done.out), (2, ""))
        self.assertIn(word, done.messages)


class Comply(Files):
    def employer(self, **changes):
        return self.json_file({**copy.deepcopy(EMPLOYER), **changes}, "employer.json")

    def test_text_in_both_languages_and_forms(self):
        path = self.employer()
        for lang, words, amount in (("en", "not compliant", "572,400.00"), ("id", "tidak patuh", "572.400,00")):
            for form in ((), ("--markdown",)):
                done = run("comply", path, "--lang", lang, *form)
                self.assertEqual((done.status, done.messages), (0, ""))
                self.assertIn(words, done.out)
                self.assertIn(amount, done.out)
                self.assertIn("CV Contoh", done.out)
                self.assertEqual("# CV Contoh" in done.out, bool(form))
        table = [line for line in run("comply", path, "--markdown").out.splitlines() if line.startswith("|")]
        self.assertTrue(any(r"Siti \| A" in line for line in table), "a bar in a name ends no cell")

    def test_json_is_the_answer_of_the_filter(self):
        done = run("comply", self.employer(), "--json")
        self.assertEqual((done.status, done.messages), (0, ""))
        out, _, _ = run_filter(test_terminal.TOOL, [json.dumps({"verb": "comply", **EMPLOYER}).encode()])
        self.assertEqual(read_json(done.out), read_json(out[0].decode()))

    def test_the_command_line_is_laid_over_the_file(self):
        self.assertEqual(read_json(run("comply", self.employer(), "--json", "--on", "2026-04-15").out)["totals"]["total"], "0")
        late = ("--json", "--late-payment-months", "completed")
        self.assertEqual(read_json(run("comply", self.employer(), *late).out)["totals"]["late_fines"], "0")

    def test_a_bad_worker_is_told_and_the_rest_is_done(self):
        workers = [EMPLOYER["workers"][0], {"wage": "1"}, EMPLOYER["workers"][0]]
        path = self.employer(workers=workers)
        done = run("comply", path)
        self.assert_refused(done, path, "workers[1].citizenship", "missing_field")
        self.assertIn("1,144,800.00", done.out)
        answer = read_json(run("comply", path, "--json").out)
        self.assertEqual((answer["examined"], len(answer["refused"])), (2, 1))
        self.assertEqual(answer["refused"][0]["field"], "workers[1].citizenship")

    def test_thousands_of_workers(self):
        workers = [{**EMPLOYER["workers"][0], "name": str(i)} for i in range(3000)]
        answer = read_json(run("comply", self.employer(workers=workers), "--json").out)
        self.assertEqual(answer["examined"], 3000)
        self.assertEqual(answer["totals"]["contributions"], "1717200000")

    def test_refused_and_unusable(self):
        path = self.employer(surplus=1)
        self.assert_refused(run("comply", path), path, "surplus", "unknown_field")
        answer = read_json(run("comply", path, "--json").out)
        self.assertEqual((answer["ok"], answer["error"]["code"]), (False, "unknown_field"))
        self.assert_unusable(run("comply", self.folder / "absent.json"), "absent.json")
        self.assert_unusable(run("comply", self.file("{", "broken.json")), "broken.json")
        self.assert_unusable(run("comply", self.employer(), "--lang", "fr"), "--lang")
        self.assert_unusable(run("comply", self.employer(), "--history", "x.csv"), "--history")
        self.assert_unusable(run("comply", self.employer(verb="settle")), "verb")


class Budget(Files):
    def categories(self, text=ROWS):
        return self.file(text, "budget.csv")

    def test_text_in_both_languages_and_forms(self):
        for lang, amount, words in (("en", "846,720,000", "people"), ("id", "846.720.000", "orang")):
            for form in ((), ("--markdown",)):
                done = run("budget", self.categories(), "--from", "2025-01", "--lang", lang, *form)
                self.assertEqual((done.status, done.messages), (0, ""))
                self.assertIn(amount, done.out)
                self.assertIn(words, done.out)
                self.assertEqual(done.out.startswith("# "), bool(form))

    def test_csv_and_json_say_the_same(self):
        categories = [{"name": "RT", "heads": 4200,
                       "self_employed": {"group": "neighbourhood_official", "payer": "local_government"}}]
        request = {"verb": "budget", "from": "2025-01", "categories": categories}
        out, _, _ = run_filter(test_terminal.TOOL, [json.dumps(request).encode()])
        expected = read_json(out[0].decode())
        by_csv = run("budget", self.categories(), "--from", "2025-01", "--json")
        by_json = run("budget", self.json_file(request, "budget.json"), "--json")
        self.assertEqual(read_json(by_csv.out), expected)
        self.assertEqual(read_json(by_json.out), expected)
        semicolons = ROWS.replace(",", ";")
        self.assertEqual(read_json(run("budget", self.categories(semicolons), "--from", "2025-01", "--json").out), expected)

    def test_bad_rows_are_told_and_the_rest_is_done(self):
        bad = ROWS + (
            "RT,1,self_employed,volunteer,,,,,,\nRW,x,self_employed,volunteer,,,,,,\nS,1,public_worker,volunteer,,,,,,\n"
            "T,1,migrant,,,,,,,\n,1,self_employed,,,,,,,\nU,0,self_employed,volunteer,,,,,,\nV,1\n"
        )
        path = self.categories(bad)
        done = run("budget", path, "--from", "2025-01", "--json")
        self.assertEqual(done.status, 1)
        for line, column, code in (
            (3, "name", "duplicate"), (4, "heads", "invalid_value"), (5, "group", "conflicting_facts"),
            (6, "segment", "invalid_value"), (7, "name", "missing_field"), (8, "heads", "invalid_value"),
        ):
            told = [text for text in done.messages.splitlines() if text.startswith(f"{path}:{line}: {column}")]
            self.assertEqual(len(told), 1, done.messages)
            self.assertIn(f"[{code}]", told[0])
        self.assertIn(f"{path}:9: ", done.messages)
        self.assertEqual(read_json(done.out)["totals"]["total"], "846720000")

    def test_a_picture(self):
        for lang in ("en", "id"):
            path = self.folder / "city.svg"
            rows = ROWS.replace("RT,", '"<R&T>",')
            done = run("budget", self.categories(rows), "--from", "2025-01", "--lang", lang, "--markdown", "--svg", path)
            self.assertEqual((done.status, done.messages), (0, ""))
            self.assertIn("](city.svg)", done.out)
            root = xml.etree.ElementTree.fromstring(path.read_text(encoding="utf-8"))
            self.assertEqual(root.get("{http://www.w3.org/XML/1998/namespace}lang"), lang)
            shown = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]
            self.assertIn("<R&T>", shown)
            self.assertEqual(len(list(root.iter("{http://www.w3.org/2000/svg}rect"))), 2)
        self.assert_unusable(
            run("budget", self.categories(), "--from", "2025-01", "--svg", self.folder / "absent" / "x.svg"), "--svg")

    def test_refused_and_unusable(self):
        path = self.categories()
        self.assert_refused(run("budget", path), path, "from", "missing_field")
        self.assert_refused(run("budget", path, "--from", "2015-06"), path, "month", "not_in_force")
        self.assert_refused(run("budget", path, "--from", "2025-01", "--months", "0"), path, "months", "invalid_value")
        for arguments, word in (
            (("--from", "2025"), "--from"), (("--months", "x"), "--months"), (("--lang", "fr"), "--lang"),
            (("--markdown", "--json"), "--json"), (("--event-on", "2025-01"), "--event-on"),
        ):
            self.assert_unusable(run("budget", path, "--from", "2025-01", *arguments), word)
        self.assert_unusable(run("budget", self.folder / "absent.csv"), "absent.csv")
        self.assert_unusable(run("budget", self.file("name,heads\nRT,1\n", "short.csv")), "segment")
        self.assert_unusable(run("budget", self.file("name,heads,segment,age\n", "more.csv")), "age")


class City(unittest.TestCase):
    """The example that a mayor reads."""

    def test_the_budget(self):
        done = run("budget", CITY / "budget.csv", "--from", "2026-01", "--lang", "id", "--markdown")
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertIn("8.964.468.000", done.out)
        for words in ("Ketua RT", "Jumantik", "Pengemudi ojek", "PP 50/2025"):
            self.assertIn(words, done.out)

    def test_the_employer(self):
        done = run("comply", CITY / "employer.json", "--lang", "id")
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertIn("19.877.593,00", done.out)

    def test_the_proposal_of_2018(self):
        done = run("budget", CITY / "proposal_2018.json", "--json")
        answer = read_json(done.out)
        request = {"verb": "budget", **json.loads((CITY / "proposal_2018.json").read_text(encoding="utf-8"))}
        self.assertEqual(check_response(answer, request), [])
        self.assertEqual(answer["proposal"]["nearest"]["package"], "wage_rates")
        self.assertEqual(answer["categories"][0]["benefits"]["fatal_accident"]["total"], "182905680")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: test_duties.py TOOL [unittest options]")
    test_terminal.TOOL = sys.argv.pop(1)
    unittest.main()
