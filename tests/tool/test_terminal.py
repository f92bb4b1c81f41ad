# SPDX-License-Identifier: Apache-2.0
"""The tool at a terminal: commands, files, exit statuses, and what goes to which stream.

    test_terminal.py TOOL [unittest options]
"""

import csv
import io
import json
import os
import pathlib
import re
import select
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

from envelope import amount_text, read_json, sen

TOOL = ""
HEADER = "worker_id,name,citizenship,wage,birth_date,jkn,employer_size,risk_group,regional_minimum_wage"
EMPLOYER = "large,II,5000000"
COLUMNS = [
    "worker_id", "name", "wage", "jkk_employer", "jkm_employer", "jht_employer", "jht_worker", "jp_employer",
    "jp_worker", "jp_employer_deferred", "jp_worker_deferred", "jkp_government", "jkp_from_jkk", "jkp_from_jkm",
    "jkn_employer", "jkn_worker", "jkn_additional_family", "total_employer", "total_worker", "total_government",
]
# 8,500,000 in group II, March 2026, health included: typed from the regulations.
BUDI = {
    "worker_id": "A1", "name": "Budi", "wage": "8500000", "jkk_employer": "45900", "jkm_employer": "25500",
    "jht_employer": "314500", "jht_worker": "170000", "jp_employer": "170000", "jp_worker": "85000",
    "jp_employer_deferred": "0", "jp_worker_deferred": "0", "jkp_government": "11000", "jkp_from_jkk": "7000",
    "jkp_from_jkm": "0", "jkn_employer": "340000", "jkn_worker": "85000", "jkn_additional_family": "0",
    "total_employer": "895900", "total_worker": "340000", "total_government": "11000",
}
# 12,000,000.50: above the ceilings of JP (11,086,300), JKP (5,000,000) and JKN (12,000,000).
SITI = {
    "worker_id": "A2", "name": "Siti, S.E.", "wage": "12000000.50", "jkk_employer": "64800",
    "jkm_employer": "36000", "jht_employer": "444000.02", "jht_worker": "240000.01", "jp_employer": "221726",
    "jp_worker": "110863", "jp_employer_deferred": "0", "jp_worker_deferred": "0", "jkp_government": "11000",
    "jkp_from_jkk": "7000", "jkp_from_jkm": "0", "jkn_employer": "480000", "jkn_worker": "120000",
    "jkn_additional_family": "0", "total_employer": "1246526.02", "total_worker": "470863.01",
    "total_government": "11000",
}
BUDI_ROW = f"A1,Budi,WNI,8500000,1990-05-17,employer,{EMPLOYER}"
SITI_ROW = f'A2,"Siti, S.E.",WNI,"12.000.000,50",1985-01-02,employer,{EMPLOYER}'
GOOD_REQUEST = (
    b'{"id":"a","verb":"bill","month":"2026-03","employer":{"size":"large","risk_group":"I"},'
    b'"worker":{"wage":"5000000","citizenship":"WNI","birth_date":"1990-05-17"}}'
)

# A commuting accident under the amounts of PP 82/2019: 60 % of 80 wages of 4,500,000; 24 x 500,000;
# 10,000,000; the scholarship 3 x 1,500,000 + 3 x 2,000,000 + 3 x 3,000,000 + 5 x 12,000,000.
FACTORY = {
    "participant": {"segment": "wage_earner", "wage": "4500000", "memberships": [{"from": "2019-03-01"}]},
    "event": {
        "kind": "work_accident", "date": "2024-09-12", "cause": "commuting", "reported_on": "2024-09-13",
        "died_on": "2024-09-12",
    },
    "family": {"spouse": True, "children": [{"birth_date": "2014-11-21", "level": "primary", "years_left": 3}]},
    "claim": {"complete_on": "2024-10-14"},
}


# Savings taken out after a resignation, out of a history in a file or in the request.
RESIGNED = {
    "on": "2021-06-01",
    "participant": {"segment": "wage_earner", "birth_date": "1985-03-14"},
    "event": {"kind": "resignation", "date": "2021-03-31"},
    "jht": {"returns": {"2021": "5.5"}},
}
HISTORY = [
    {"from": "2016-01", "to": "2017-12", "wage": "5000000"},
    {"from": "2018-01", "to": "2021-03", "wage": "5600000.50", "state": "paid", "employer": 1},
]
HISTORY_ROWS = "from;to;wage;employer\n2016-01;2017-12;5000000;0\n2018-01;2021-03;5.600.000,50;1\n"

# Without growth and returns, every month of the years to come adds 5.7 % of 5,000,000.
MEMBER = {
    "participant": {"birth_date": "1990-02-10", "segment": "wage_earner"},
    "on": "2026-07-01", "until": "2028-12", "wage": "5000000",
    "wage_growth": "0", "return": "0", "inflation": "3", "ceiling_growth": "5",
}


class Done:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.messages = done.stderr.decode("utf-8", "replace")


def run(*arguments, data=b"", **environment):
    return Done(
        subprocess.run(
            [TOOL, *map(str, arguments)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=300,
            check=False,
            env={**os.environ, **environment},
        )
    )


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="jamsos-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, content, name="payroll.csv"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def payroll(self, *rows, header=HEADER, end="\n", start=""):
        return self.file(start + end.join((header, *rows)) + end)

    def bill(self, path, *more, month="2026-03"):
        return run("bill", path, "--month", month, *more)

    def csv_rows(self, done):
        rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
        self.assertEqual(done.out.splitlines()[0].split(","), COLUMNS)
        return rows

    def assert_unusable(self, done, mention=""):
        self.assertEqual(done.status, 2, done.messages)
        self.assertEqual(done.out, "", "nothing but results on standard output")
        self.assertNotEqual(done.messages, "")
        self.assertIn(mention, done.messages)


class Bill(InFolder):
    def test_csv_to_the_sen(self):
        done = self.bill(self.payroll(BUDI_ROW, SITI_ROW), "--csv")
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertEqual(self.csv_rows(done), [BUDI, SITI])

    def test_table_shows_workers_totals_and_articles(self):
        done = self.bill(self.payroll(BUDI_ROW, SITI_ROW))
        self.assertEqual((done.status, done.messages), (0, ""))
        for text in (
            "Budi", "Siti, S.E.", "8,500,000.00", "45,900.00", "221,726.00", "444,000.02",
            "2,142,426.02", "810,863.01", "2026-03", "PP 44/2015", "PP 46/2015", "PP 45/2015",
            "Perpres 82/2018", "BPJS Ketenagakerjaan", "BPJS Kesehatan", "1,322,426.02", "820,000.00",
        ):
            self.assertIn(text, done.out)

    def test_table_in_indonesian(self):
        done = self.bill(self.payroll(BUDI_ROW, SITI_ROW), "--lang", "id")
        self.assertEqual((done.status, done.messages), (0, ""))
        for text in ("8.500.000,00", "444.000,02", "2.142.426,02", "pemberi kerja", "pekerja"):
            self.assertIn(text, done.out)

    def test_amounts_do_not_depend_on_the_locale(self):
        path = self.payroll(BUDI_ROW, SITI_ROW)
        plain = self.bill(path).out
        for locale in ("C", "C.UTF-8", "de_DE.UTF-8", "id_ID.UTF-8"):
            self.assertEqual(run("bill", path, "--month", "2026-03", LC_ALL=locale).out, plain)

    def test_whole_rupiah(self):
        done = self.bill(self.payroll(SITI_ROW), "--csv", "--rounding", "whole_rupiah")
        self.assertEqual(done.status, 0)
        row = self.csv_rows(done)[0]
        self.assertEqual((row["jht_employer"], row["jht_worker"], row["jp_worker"]), ("444000", "240000", "110863"))

    def test_every_month_has_its_ceiling(self):
        path = self.payroll(f"A1,,WNI,50000000,1990-05-17,none,{EMPLOYER}")
        for month, jp in (("2024-02", "95596"), ("2024-03", "100423"), ("2026-02", "105474"), ("2026-03", "110863")):
            done = self.bill(path, "--csv", month=month)
            self.assertEqual((done.status, self.csv_rows(done)[0]["jp_worker"]), (0, jp), month)

    def test_the_same_as_the_filter(self):
        wages = ["0.01", "5000000", "11086299.99", "11086300", "11086300.01", "12000000", "7654321.09"]
        rows = [f"W{i},,WNI,{wage},1990-05-17,employer,{EMPLOYER}" for i, wage in enumerate(wages)]
        done = self.bill(self.payroll(*rows), "--csv")
        self.assertEqual(done.status, 0)
        request = (
            '{"id":"w","verb":"bill","month":"2026-03","employer":{"size":"large","risk_group":"II",'
            '"regional_minimum_wage":"5000000"},"worker":{"wage":"%s","citizenship":"WNI",'
            '"birth_date":"1990-05-17","jkn":"employer"}}\n'
        )
        answers = run("eval", data="".join(request % wage for wage in wages).encode()).out.splitlines()
        names = {
            "jkk_employer": "JKK contribution.employer", "jkm_employer": "JKM contribution.employer",
            "jht_employer": "JHT contribution.employer", "jht_worker": "JHT contribution.worker",
            "jp_employer": "JP contribution.employer", "jp_worker": "JP contribution.worker",
            "jkp_government": "JKP contribution.government", "jkp_from_jkk": "JKP recomposition.from_jkk",
            "jkn_employer": "JKN contribution.employer", "jkn_worker": "JKN contribution.worker",
        }
        self.assertEqual(len(answers), len(wages))
        for row, answer in zip(self.csv_rows(done), map(read_json, answers)):
            lines = {f"{line['program']} {line['item']}": line["amount"] for line in answer["lines"]}
            self.assertEqual({column: row[column] for column in names}, {c: lines[key] for c, key in names.items()})
            self.assertEqual(row["total_employer"], answer["totals"]["employer"])
            self.assertEqual(row["total_worker"], answer["totals"]["worker"])

    def test_bad_rows_are_listed_and_the_good_ones_billed(self):
        bad = {
            3: f"B1,,WNI,-5,1990-05-17,none,{EMPLOYER}",
            4: f"B2,,WNI,abc,1990-05-17,none,{EMPLOYER}",
            5: f"B3,,WNI,,1990-05-17,none,{EMPLOYER}",
            6: f"B4,,WNI,5000000,1990-02-30,none,{EMPLOYER}",
            7: f"B5,,WNI,5000000,,none,{EMPLOYER}",
            8: f"B6,,ID,5000000,1990-05-17,none,{EMPLOYER}",
            9: f"B7,,,5000000,1990-05-17,none,{EMPLOYER}",
            10: "B8,,WNI,5000000,1990-05-17,none,large,VI,5000000",
            11: "B9,,WNI,5000000,1990-05-17,none,huge,I,5000000",
            12: f"A1,,WNI,5000000,1990-05-17,none,{EMPLOYER}",
            13: f"B10,,WNI,5000000,1990-05-17,none,{EMPLOYER},extra",
            14: "B11,,WNI,5000000",
            15: f"B12,,WNI,8.500,1990-05-17,none,{EMPLOYER}",
            16: f"B13,,WNA,8500000,1990-05-17,none,{EMPLOYER}",
            17: f'B14,"open,WNI,8500000,1990-05-17,none,{EMPLOYER}',
            18: f",,WNI,8500000,1990-05-17,none,{EMPLOYER}",
            19: f"B16,,WNI,99999999999999999999,1990-05-17,none,{EMPLOYER}",
        }
        path = self.payroll(BUDI_ROW, *bad.values(), SITI_ROW)
        for more in (("--csv",), ()):
            done = self.bill(path, *more)
            self.assertEqual(done.status, 1)
            listed = re.findall(rf"^{re.escape(str(path))}:(\d+): ", done.messages, re.MULTILINE)
            self.assertEqual([int(line) for line in listed], list(bad))
            self.assertNotIn("refused", done.out)
            self.assertIn("Siti", done.out)
        self.assertEqual(self.csv_rows(self.bill(path, "--csv")), [BUDI, SITI])

    def test_each_refusal_names_column_and_code(self):
        rows = (
            ("-5", "1990-05-17", "wage", "invalid_value"),
            ("abc", "1990-05-17", "wage", "invalid_value"),
            ("", "1990-05-17", "wage", "missing_field"),
            ("5000000", "1990-02-30", "birth_date", "invalid_value"),
            ("5000000", "", "birth_date", "missing_field"),
            ("99999999999999999999", "1990-05-17", "wage", "overflow"),
        )
        for wage, birth, column, code in rows:
            done = self.bill(self.payroll(f"B1,,WNI,{wage},{birth},none,{EMPLOYER}", BUDI_ROW), "--csv")
            self.assertEqual(done.status, 1)
            self.assertRegex(done.messages, rf":2: {column}\b.*\[{code}\]")

    def test_no_good_row_leaves_standard_output_without_workers(self):
        done = self.bill(self.payroll(f"B1,,WNI,-5,1990-05-17,none,{EMPLOYER}"), "--csv")
        self.assertEqual(done.status, 1)
        self.assertNotIn("B1", done.out)

    def test_line_ends_byte_order_mark_and_blank_lines(self):
        variants = {
            "CRLF": {"end": "\r\n"},
            "BOM": {"start": "\ufeff"},
            "BOM and CRLF": {"end": "\r\n", "start": "\ufeff"},
        }
        for name, how in variants.items():
            done = self.bill(self.payroll(BUDI_ROW, SITI_ROW, **how), "--csv")
            self.assertEqual((done.status, done.messages), (0, ""), name)
            self.assertEqual(self.csv_rows(done), [BUDI, SITI], name)
        done = self.bill(self.file(f"{HEADER}\n\n{BUDI_ROW}\n\n\n{SITI_ROW}"), "--csv")
        self.assertEqual((done.status, self.csv_rows(done)), (0, [BUDI, SITI]), "blank lines, last line not ended")

    def test_semicolons(self):
        path = self.payroll(
            "A1;Budi;WNI;8.500.000;1990-05-17;employer;large;II;5.000.000,00",
            "A2;Siti, S.E.;WNI;12.000.000,50;1985-01-02;employer;large;II;5000000",
            header=HEADER.replace(",", ";"),
        )
        done = self.bill(path, "--csv")
        self.assertEqual((done.status, self.csv_rows(done)), (0, [BUDI, SITI]))

    def test_columns_in_another_order(self):
        path = self.payroll(
            "II,large,8500000,A1,WNI,1990-05-17,Budi,5000000,employer",
            header="risk_group,employer_size,wage,worker_id,citizenship,birth_date,name,regional_minimum_wage,jkn",
        )
        done = self.bill(path, "--csv")
        self.assertEqual((done.status, self.csv_rows(done)), (0, [BUDI]))

    def test_text_survives(self):
        names = ['He said "no"', "I Gusti, Ngurah", "Nyoman Āļ", "=1+1", "محمد"]
        rows = [
            f'N{i},"{name.replace(chr(34), chr(34) * 2)}",WNI,5000000,1990-05-17,none,{EMPLOYER}'
            for i, name in enumerate(names)
        ]
        done = self.bill(self.payroll(*rows), "--csv")
        self.assertEqual((done.status, [row["name"] for row in self.csv_rows(done)]), (0, names))

    def test_every_way_of_pay(self):
        header = (
            "worker_id,citizenship,basic_wage,fixed_allowances,daily_wage,piece_wages,"
            "weather_piece_wages,birth_date,employer_size,risk_group"
        )
        tail = "1990-05-17,large,II"
        path = self.payroll(
            f"P1,WNI,2500000,500000,,,,{tail}",
            f"P2,WNI,,,120000,,,{tail}",
            f"P3,WNI,,,,2000000|3000000|4000000,,{tail}",
            f"P4,WNI,,,,,3000000|2000000|4000000|3000000,{tail}",
            f"P5,WNI,3000000,,120000,,,{tail}",
            f"P6,WNI,,500000,120000,,,{tail}",
            f"P7,WNI,,,,1|2|3|4,,{tail}",
            header=header,
        )
        done = self.bill(path, "--csv")
        self.assertEqual(done.status, 1)
        rows = self.csv_rows(done)
        self.assertEqual([row["worker_id"] for row in rows], ["P1", "P2", "P3", "P4"])
        self.assertEqual({row["wage"] for row in rows}, {"3000000"})
        self.assertEqual({row["jkk_employer"] for row in rows}, {"16200"})
        self.assertEqual(
            re.findall(r":(\d+): (\w+)", done.messages),
            [("6", "daily_wage"), ("7", "fixed_allowances"), ("8", "piece_wages")],
        )

    def test_employer_changes_from_row_to_row(self):
        header = "worker_id,citizenship,wage,birth_date,employer_size,risk_group"
        groups = ["I", "II", "III", "IV", "V", "I", "V"]
        path = self.payroll(*(f"E{i},WNI,10000000,1990-05-17,large,{g}" for i, g in enumerate(groups)), header=header)
        done = self.bill(path, "--csv")
        full = {"I": "24000", "II": "54000", "III": "89000", "IV": "127000", "V": "174000"}
        self.assertEqual([row["jkk_employer"] for row in self.csv_rows(done)], [full[g] for g in groups])

    def test_employer_from_a_file(self):
        header = "worker_id,name,citizenship,wage,birth_date,jkn"
        path = self.payroll("A1,Budi,WNI,8500000,1990-05-17,employer", header=header)
        employer = self.file('{"size":"large","risk_group":"II","regional_minimum_wage":"5000000"}', "employer.json")
        done = self.bill(path, "--csv", "--employer", employer)
        self.assertEqual((done.status, done.messages, self.csv_rows(done)), (0, "", [BUDI]))

    def test_unusable_employers(self):
        header = "worker_id,citizenship,wage,birth_date"
        path = self.payroll("A1,WNI,8500000,1990-05-17", header=header)
        self.assert_unusable(self.bill(path), "employer")
        self.assert_unusable(self.bill(path, "--employer", self.folder / "none.json"), "none.json")
        for text in (
            "",
            "{",
            "[]",
            '{"size":"huge","risk_group":"I"}',
            '{"size":"large"}',
            '{"size":"large","risk_group":"I","x":1}',
            '{"size":"large","size":"micro","risk_group":"I"}',
        ):
            self.assert_unusable(self.bill(path, "--employer", self.file(text, "employer.json")))
        good = self.file('{"size":"large","risk_group":"I"}', "employer.json")
        self.assert_unusable(self.bill(self.payroll(BUDI_ROW), "--employer", good), "employer")

    def test_covid_month_asks_for_payments(self):
        header = HEADER + ",paid_through"
        row = f"A1,,WNI,10000000,1990-05-17,none,{EMPLOYER},"
        done = self.bill(self.payroll(row + "2020-07", header=header), "--csv", month="2020-10")
        self.assertEqual((done.status, self.csv_rows(done)[0]["jkk_employer"]), (0, "540"))
        done = self.bill(self.payroll(row, header=header), "--csv", month="2020-10")
        self.assertEqual(done.status, 1)
        self.assertIn("paid_through", done.messages)

    def test_choices(self):
        header = "worker_id,citizenship,wage,birth_date,stay_months,employer_size,risk_group"
        foreigner = "F1,WNA,10000000,1990-05-17,12,large,I"
        path = self.payroll(foreigner, "F2,WNI,10000000,1966-06-15,,large,I", header=header)
        rows = self.csv_rows(self.bill(path, "--csv", month="2024-06"))
        self.assertEqual([row["jp_worker"] for row in rows], ["0", "100000"])
        choices = ("--jp-foreign-workers", "included", "--jp-last-month", "month_before")
        rows = self.csv_rows(self.bill(path, "--csv", *choices, month="2024-06"))
        self.assertEqual([row["jp_worker"] for row in rows], ["100000", "0"])

    def test_law_as_known(self):
        path = self.payroll(BUDI_ROW)
        self.assert_unusable(self.bill(path, "--known-on", "2026-02-24"), "month")
        self.assertEqual(self.bill(path, "--known-on", "2026-02-25").status, 0)

    def test_unusable_commands(self):
        path = self.payroll(BUDI_ROW)
        for arguments in (
            (), ("bill",), ("bill", path), ("bill", "--month", "2026-03"), ("pay", path), ("--frobnicate",),
            ("bill", path, "--month"), ("bill", path, "--month", "2026-03", "--frobnicate"),
            ("bill", path, path, "--month", "2026-03"),
            ("bill", path, "--month", "2026-03", "--rounding", "cent"),
            ("bill", path, "--month", "2026-03", "--lang", "fr"),
            ("bill", path, "--month", "2026-03", "--known-on", "2026-02-30"),
            ("bill", path, "--month", "2026-03", "--jp-foreign-workers", "maybe"),
            ("bill", path, "--month", "2026-03", "--jp-last-month", "never"),
            ("eval", "surplus"), ("law", "surplus"), ("schema", "nothing"),
        ):
            with self.subTest(arguments=arguments):
                self.assert_unusable(run(*arguments))

    def test_unusable_months(self):
        path = self.payroll(BUDI_ROW)
        for month in ("2026-13", "2026-00", "2026-3", "March", "", "2026-03-01", "1993-12", "2027-03"):
            with self.subTest(month=month):
                self.assert_unusable(self.bill(path, month=month), "month")

    def test_unusable_files(self):
        files = {
            "empty": "",
            "only blank lines": "\n\n",
            "header only": HEADER + "\n",
            "no header": BUDI_ROW + "\n",
            "unknown column": HEADER + ",shoe_size\n" + BUDI_ROW + ",44\n",
            "column twice": HEADER + ",wage\n" + BUDI_ROW + ",1\n",
            "no citizenship": "worker_id,wage,employer_size,risk_group\nA1,1,large,I\n",
            "no worker_id": "citizenship,wage,employer_size,risk_group\nWNI,1,large,I\n",
            "no pay": "worker_id,citizenship,employer_size,risk_group\nA1,WNI,large,I\n",
            "UTF-16": (HEADER + "\n" + BUDI_ROW + "\n").encode("utf-16"),
            "zeros": b"\0" * 1000,
        }
        for name, content in files.items():
            with self.subTest(file=name):
                self.assert_unusable(self.bill(self.file(content), "--csv"))
                self.assert_unusable(self.bill(self.file(content)))
        self.assert_unusable(self.bill(self.folder / "absent.csv"), "absent.csv")
        self.assert_unusable(self.bill(self.folder))

    def test_rubbish_in_a_row(self):
        for name, rubbish in {
            "NUL": b"B1,a\0b,WNI,5000000,1990-05-17,none,large,II,5000000",
            "not UTF-8": b"B1,\xff\xfe,WNI,5000000,1990-05-17,none,large,II,5000000",
            "control character": b"B1,a\x1b[31mb,WNI,5000000,1990-05-17,none,large,II,5000000",
            "long cell": b"B1,,WNI," + b"9" * 3_000_000 + b",1990-05-17,none,large,II,5000000",
            "many cells": b"," * 100_000,
        }.items():
            with self.subTest(rubbish=name):
                path = self.file(b"\n".join((HEADER.encode(), rubbish, BUDI_ROW.encode(), b"")))
                done = self.bill(path, "--csv")
                self.assertEqual((done.status, self.csv_rows(done)), (1, [BUDI]))
                self.assertIn(f"{path}:2: ", done.messages)
                self.assertLess(len(done.messages), 2000)
                self.assertNotIn("\x1b", done.messages)

    def test_twenty_megabytes(self):
        wages = {  # group II, March 2026, nothing but the employment programs
            "5000000": ("27000", "15000", "185000", "100000", "100000", "50000"),
            "11086300.01": ("59866.02", "33258.90", "410193.10", "221726", "221726", "110863"),
            "1000015": ("5400.08", "3000.05", "37000.56", "20000.30", "20000.30", "10000.15"),
        }
        texts = list(wages)
        path = self.folder / "large.csv"
        good = bad = 0
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(HEADER + "\r\n")
            while file.tell() < 20_000_000:
                for _ in range(1000):
                    n = good + bad
                    if n % 7919 == 7918:
                        file.write(f"W{n:07d},No wage,WNI,nothing,1990-05-17,none,{EMPLOYER}\r\n")
                        bad += 1
                    else:
                        file.write(f"W{n:07d},Worker no. {n},WNI,{texts[n % 3]},1990-05-17,none,{EMPLOYER}\r\n")
                        good += 1
        done = self.bill(path, "--csv")
        self.assertEqual(done.status, 1)
        self.assertEqual(len(re.findall(r":\d+: wage 'nothing'", done.messages)), bad)
        lines = done.out.split("\n")
        self.assertEqual(len(lines), good + 2)
        position = 0
        for line in lines[1:-1]:
            if position % 7919 == 7918:
                position += 1
            wage = texts[position % 3]
            expected = f"W{position:07d},Worker no. {position},{wage}," + ",".join(wages[wage])
            if not line.startswith(expected + ","):
                self.fail(f"{line!r} instead of {expected!r}")
            position += 1
        table = self.bill(path)
        self.assertEqual(table.status, 1)
        counts = [len([n for n in range(good + bad) if n % 7919 != 7918 and n % 3 == k]) for k in range(3)]
        for column in range(6):
            total = sum(count * sen(wages[text][column]) for count, text in zip(counts, texts))
            whole, _, decimals = amount_text(total).partition(".")
            self.assertIn(f"{int(whole):,}.{decimals or '00'}", table.out)


class LawTables(InFolder):
    CEILINGS = [
        ("2015-07", "7000000"), ("2016-03", "7335300"), ("2017-03", "7703500"), ("2018-03", "8094000"),
        ("2019-03", "8512400"), ("2020-03", "8939700"), ("2021-03", "8754600"), ("2022-03", "9077600"),
        ("2023-03", "9559600"), ("2024-03", "10042300"), ("2025-03", "10547400"), ("2026-03", "11086300"),
    ]

    def rows(self, *arguments, status=0):
        done = run("law", "--csv", *arguments)
        self.assertEqual(done.status, status, done.messages)
        self.assertEqual(done.messages == "", status == 0)
        return list(csv.DictReader(io.StringIO(done.out, newline="")))

    def values(self, *arguments, **how):
        return {row["item"]: row["value"] for row in self.rows(*arguments, **how)}

    def lines(self, *arguments):
        done = run("law", "--json", *arguments)
        self.assertEqual((done.status, done.messages), (0, ""))
        return {line["item"]: line for line in read_json(done.out)["lines"]}

    def test_everything(self):
        rows = self.rows()
        for row in rows:
            self.assertTrue(row["item"] and row["value"] and row["from"] and row["article"], row)
            self.assertIn(row["confidence"], ("confirmed", "reported", "assumed", "conflicting"))
        ceilings = [(row["from"], row["value"]) for row in rows if row["item"] == "jp.wage_ceiling"]
        for ceiling in self.CEILINGS:
            self.assertIn(ceiling, ceilings)

    def test_on_a_day_and_a_month(self):
        for day, ceiling in (
            ("2024-02-29", "9559600"),
            ("2024-03-01", "10042300"),
            ("2024-03", "10042300"),
            ("2026-02-28", "10547400"),
            ("2026-03-01", "11086300"),
        ):
            self.assertEqual(self.values("--on", day)["jp.wage_ceiling"], ceiling, day)

    def test_values_of_2026(self):
        values = self.values("--on", "2026-03-01")
        for item, value in {
            "jkk.contribution.I": "0.24 %", "jkk.contribution.II": "0.54 %", "jkk.contribution.III": "0.89 %",
            "jkk.contribution.IV": "1.27 %", "jkk.contribution.V": "1.74 %", "jkm.contribution": "0.30 %",
            "jht.employer": "3.7 %", "jht.worker": "2 %", "jp.employer": "2 %", "jp.worker": "1 %",
            "jp.wage_ceiling": "11086300", "jkp.wage_cap": "5000000", "jkp.government": "0.22 %",
            "jkn.employer": "4 %", "jkn.worker": "1 %", "jkn.wage_ceiling": "12000000",
        }.items():
            self.assertEqual(values.get(item), value, item)

    def test_program(self):
        rows = self.rows("--on", "2026-03-01", "--program", "JKM")
        self.assertIn("jkm.contribution", [row["item"] for row in rows])
        self.assertFalse([row["item"] for row in rows if row["item"].startswith(("jp.", "jkn.", "jht.", "jkk."))])
        self.assertTrue(self.rows("--program", "JP"))

    def test_json(self):
        line = self.lines("--on", "2026-03-01", "--program", "JP")["jp.wage_ceiling"]
        self.assertEqual((line["program"], line["amount"], line["from"]), ("JP", "11086300", "2026-03"))
        self.assertEqual(line["citation"]["instrument"], "PP 45/2015")
        self.assertEqual(self.lines("--on", "2026-03-01")["jp.worker"]["rate"], "1")

    def test_table(self):
        done = run("law", "--on", "2026-03-01", "--program", "JP")
        self.assertEqual((done.status, done.messages), (0, ""))
        for text in ("jp.wage_ceiling", "11086300", "PP 45/2015", "confirmed"):
            self.assertIn(text, done.out)

    def test_known_on(self):
        done = run("law", "--on", "2026-03-01", "--program", "JP", "--known-on", "2026-02-24", "--csv")
        self.assertEqual(done.status, 1)
        self.assertIn("not_yet_known", done.messages)
        self.assertNotIn("jp.wage_ceiling", done.out)
        self.assertIn("jp.worker", done.out)
        self.assertEqual(self.values("--on", "2026-02", "--known-on", "2026-02-24")["jp.wage_ceiling"], "10547400")

    def test_beyond_what_is_known(self):
        values = self.values("--on", "2027-03", status=1)
        self.assertNotIn("jp.wage_ceiling", values)
        self.assertEqual(values["jkm.contribution"], "0.30 %")

    def test_before_the_law(self):
        done = run("law", "--on", "1993-12-31")
        self.assertEqual((done.status, done.out), (1, ""))
        self.assertIn("not_in_force", done.messages)

    def test_difference(self):
        for first, second, program, before, after in (
            ("2026-02-01", "2026-03-01", None, {"jp.wage_ceiling": "10547400"}, {"jp.wage_ceiling": "11086300"}),
            ("2019-12", "2020-01", "JKN", {"jkn.wage_ceiling": "8000000"}, {"jkn.wage_ceiling": "12000000"}),
            ("2024-12", "2025-01", "JP", {"jp.pension_age": "58"}, {"jp.pension_age": "59"}),
            ("2025-01", "2025-02", "JKP", {"jkp.from_jkm": "0.10"}, {"jkp.from_jkm": "0"}),
        ):
            chosen = ("--program", program) if program else ()
            done = run("law", "--diff", first, second, "--json", *chosen)
            self.assertEqual((done.status, done.messages), (0, ""))
            answer = read_json(done.out)
            for side, values in (("before", before), ("after", after)):
                lines = {line["item"]: line for line in answer[side]}
                for item, value in values.items():
                    got = lines.get(item, {})
                    self.assertEqual(got.get("amount", got.get("rate", got.get("value"))), value, (side, item))
        done = run("law", "--diff", "2026-02-01", "2026-03-01")
        self.assertEqual(done.status, 0)
        for text in ("10547400", "11086300"):
            self.assertIn(text, done.out)
        self.assertNotIn("jht.worker", done.out)

    def test_only_one_thing_changed_in_march_2026(self):
        answer = read_json(run("law", "--diff", "2026-02-01", "2026-03-01", "--json").out)
        self.assertEqual([line["item"] for line in answer["before"]], ["jp.wage_ceiling"])
        self.assertEqual([line["item"] for line in answer["after"]], ["jp.wage_ceiling"])

    def test_no_difference(self):
        answer = read_json(run("law", "--diff", "2026-04-01", "2026-05-30", "--json").out)
        self.assertEqual((answer["before"], answer["after"]), ([], []))

    def test_unusable(self):
        for arguments in (
            ("--on", "2026-02-30"), ("--on", "2026-13"), ("--on", "today"), ("--on",), ("--program", "XYZ"),
            ("--program", "jp"), ("--csv", "--json"), ("--on", "2026-03", "--diff", "2026-02", "2026-03"),
            ("--diff", "2026-02"), ("--diff", "2026-02", "x"), ("--known-on", "2026-02-30"), ("--frobnicate",),
        ):
            with self.subTest(arguments=arguments):
                self.assert_unusable(run("law", *arguments))


class Claims(InFolder):
    def case(self, **changes):
        return self.file(json.dumps({**FACTORY, **changes}), "case.json")

    def test_settle(self):
        done = run("settle", self.case())
        self.assertEqual((done.status, done.messages), (0, ""))
        for text in (
            "4500000 x 60 % x 80", "216,000,000.00", "500000 x 24", "12,000,000.00", "10,000,000.00",
            "1500000 x 3 + 2000000 x 3 + 3000000 x 3 + 12000000 x 5", "79,500,000.00", "238,000,000.00",
            "spouse and children", "JKK fund", "child 1", "2024-10-23", "2024/2025", "PP 82/2019", "confirmed",
            "JKK: entitled", "BEASISWA: entitled", "insured since: 2019-03-01", "last day: 2029-09-12",
        ):
            self.assertIn(text, done.out)
        self.assertNotIn("**", done.out)

    def test_settle_in_indonesian(self):
        done = run("settle", self.case(), "--lang", "id")
        self.assertEqual((done.status, done.messages), (0, ""))
        for text in (
            "216.000.000,00", "santunan kematian", "janda/duda dan anak", "dana JKK", "sekaligus", "JKK: berhak",
            "beasiswa", "kecelakaan kerja", "SMP", "hari terakhir: 2029-09-12",
        ):
            self.assertIn(text, done.out)
        for text in ("grant", "spouse", "entitled", "amount", "school"):
            self.assertNotIn(text, done.out)
        self.assertEqual(done.out, run("settle", self.case(options={"lang": "id"})).out)
        self.assertEqual(done.out, run("settle", self.case(options={"lang": "en"}), "--lang", "id").out)

    def test_markdown(self):
        done = run("settle", self.case(), "--markdown")
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertRegex(done.out, r"\| no\. +\| program +\| benefit +\| paid to")
        self.assertIn("`4500000 x 60 % x 80` = Rp216,000,000.00", done.out)
        self.assertIn("\n## ", done.out)
        done = run("check", self.case(on="2025-01-02"), "--markdown")
        self.assertIn("**JKK: entitled**", done.out)

    def test_json_is_the_response_of_the_filter(self):
        for verb, more in (("settle", {}), ("check", {"on": "2025-01-02"})):
            request = {**FACTORY, **more, "id": "f", "verb": verb}
            answer = read_json(run("eval", data=json.dumps(request).encode() + b"\n").out)
            self.assertTrue(answer["ok"])
            done = run(verb, self.case(**more, id="f", verb=verb), "--json")
            self.assertEqual((done.status, done.messages, read_json(done.out)), (0, "", answer))
            self.assertIn("\n  ", done.out)
            done = run(verb, self.case(**more, id="f"), "--json")
            self.assertEqual((done.status, read_json(done.out)), (0, answer))
        done = run("settle", self.case(), "--json")
        self.assertIsNone(read_json(done.out)["id"])

    def test_check(self):
        done = run("check", self.case(on="2025-01-02"))
        self.assertEqual((done.status, done.messages), (0, ""))
        for text in ("JKK: entitled", "BEASISWA: entitled", "last day: 2029-09-12", "PP 82/2019 Pasal 26"):
            self.assertIn(text, done.out)
        self.assertNotIn("Rp", done.out)
        lapsed = run("check", self.case(), "--on", "2029-09-13")
        self.assertEqual((lapsed.status, lapsed.messages), (0, ""), "no right is an answer, not a refusal")
        self.assertIn("JKK: not entitled", lapsed.out)
        self.assertIn("JKK: tidak berhak", run("check", self.case(), "--on", "2029-09-13", "--lang", "id").out)

    def test_check_asks_for_the_day(self):
        done = run("check", self.case())
        self.assertEqual((done.status, done.out), (1, ""))
        self.assertRegex(done.messages, r"case\.json: on: .*\[missing_field\]")

    def test_facts_that_are_missing_are_named(self):
        case = {**FACTORY, "participant": {"segment": "wage_earner", "wage": "4500000"}}
        done = run("check", self.file(json.dumps(case)), "--on", "2025-01-02")
        self.assertEqual(done.status, 0)
        self.assertIn("JKK: undetermined", done.out)
        self.assertIn("- participant.memberships", done.out)

    def test_interpretations(self):
        crane = {
            "participant": {"segment": "construction", "daily_wage": "80000", "contribution_months": 3},
            "event": {"kind": "work_accident", "date": "2018-02-04", "died_on": "2018-02-04"},
        }
        path = self.file(json.dumps(crane), "crane.json")
        done = run("settle", path)
        self.assertIn("2000000 x 60 % x 80", done.out)
        self.assertIn("115,200,000.00", done.out, "the other reading is named")
        chosen = run("settle", path, "--jkk-construction-daily-wage", "thirty_days")
        self.assertEqual((chosen.status, chosen.messages), (0, ""))
        self.assertIn("2400000 x 60 % x 80", chosen.out)
        options = {"options": {"jkk_construction_daily_wage": "thirty_days"}}
        self.assertEqual(chosen.out, run("settle", self.file(json.dumps({**crane, **options}))).out)
        again = self.file(json.dumps({**crane, **options}))
        self.assertEqual(
            done.out, run("settle", again, "--jkk-construction-daily-wage", "twenty_five_days").out,
            "the command line stands above the file",
        )

    def test_law_as_known_and_law_files(self):
        death = {
            "participant": {"segment": "wage_earner", "contribution_months": 12},
            "event": {"kind": "death", "date": "2019-12-02"},
        }
        path = self.file(json.dumps(death))
        self.assertIn("42,000,000.00", run("settle", path).out)
        self.assertIn("24,000,000.00", run("settle", path, "--known-on", "2019-12-01").out)
        self.assertEqual(run("settle", self.case(known_on="2024-09-30")).status, 0)
        law = self.file(
            '{"format":"jamsos-law/1","law_version":"x","interpretations":'
            '{"jkk.construction_daily_wage":"thirty_days"}}', "law.json",
        )
        crane = {
            "participant": {"segment": "construction", "daily_wage": "80000", "contribution_months": 3},
            "event": {"kind": "work_accident", "date": "2018-02-04", "died_on": "2018-02-04"},
        }
        done = run("settle", self.file(json.dumps(crane)), "--law", law)
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertIn("115,200,000.00", done.out)
        self.assertRegex(done.out, r"Law version .*\+x\n\Z")

    def test_refused_cases(self):
        for changes, field, code in (
            ({"surplus": 1}, "surplus", "unknown_field"),
            ({"program": "JKM"}, "program", "unknown_field"),
            ({"participant": {"segment": "wage_earner"}}, "participant.wage", "missing_field"),
            ({"participant": {"segment": "migrant"}}, "participant.phase", "missing_field"),
            ({"participant": {"segment": "jkn_member"}}, "participant.segment", "invalid_value"),
            ({"event": {"kind": "work_accident"}}, "event.date", "missing_field"),
            ({"event": {**FACTORY["event"], "died_on": "2024-09-11"}}, "event.died_on", "conflicting_facts"),
            (
                {"event": {"kind": "work_accident", "date": "2024-09-12", "losses": [{"part": "F1R"}] * 2}},
                "event.losses[1].part", "conflicting_facts",
            ),
            ({"family": {"children": [{"level": "university"}]}}, "family.children[0].level", "invalid_value"),
            ({"family": {"parents": -1}}, "family.parents", "invalid_value"),
            ({"options": {"lang": "fr"}}, "options.lang", "invalid_value"),
            ({"options": []}, "options", "invalid_value"),
            ({"claim": {"days_late": "4"}}, "claim.days_late", "invalid_value"),
        ):
            with self.subTest(changes=changes):
                path = self.case(**changes)
                done = run("settle", path)
                self.assertEqual((done.status, done.out), (1, ""))
                start = re.escape(f"{path}: {field}")
                self.assertRegex(done.messages, rf"\A{start}\b.*\[{code}\]\n\Z")
                done = run("settle", path, "--json")
                self.assertEqual((done.status, done.messages), (1, ""))
                error = read_json(done.out)["error"]
                self.assertEqual((error["field"], error["code"]), (field, code))

    def test_unusable_files(self):
        for verb in ("settle", "check"):
            self.assert_unusable(run(verb, self.folder / "absent.json"), "absent.json")
            self.assert_unusable(run(verb, self.folder))
            for text in ("", "{", "[]", '"text"', "{}{}", '{"a":1,"a":2}', b"\xff\xfe{}", b"\0" * 100):
                with self.subTest(text=text):
                    path = self.file(text, "bad.json")
                    self.assert_unusable(run(verb, path), "bad.json")
                    self.assert_unusable(run(verb, path, "--json"), "bad.json")

    def test_unusable_commands(self):
        path = self.case(on="2025-01-02")
        for verb in ("settle", "check"):
            for arguments in (
                (), (path, path), (path, "--lang", "fr"), (path, "--lang", ""), (path, "--on", "2025-02-30"),
                (path, "--on", "2025-02"), (path, "--known-on", "soon"), (path, "--markdown", "--json"),
                (path, "--frobnicate"), (path, "--jkk-part-steps", "never"), (path, "--month", "2025-01"),
                (path, "--law", self.folder / "absent.json"),
            ):
                with self.subTest(verb=verb, arguments=arguments):
                    self.assert_unusable(run(verb, *arguments))
        self.assert_unusable(run("settle", self.case(verb="check")), "verb")
        self.assert_unusable(run("check", self.case(verb="bill", on="2025-01-02")), "verb")


class Lives(InFolder):
    def case(self, **changes):
        return self.file(json.dumps({**RESIGNED, **changes}), "case.json")

    def history(self, text=HISTORY_ROWS):
        return self.file(text, "history.csv")

    def test_a_history_from_a_file_is_that_of_the_request(self):
        for verb in ("settle", "check"):
            stated = run(verb, self.case(history=HISTORY), "--json")
            self.assertEqual((stated.status, stated.messages), (0, ""), stated.out)
            done = run(verb, self.case(), "--history", self.history(), "--json")
            self.assertEqual((done.status, done.out), (0, stated.out))
            replaced = run(verb, self.case(history=HISTORY[:1]), "--history", self.history(), "--json")
            self.assertEqual(replaced.out, stated.out, "the command line stands above the file")
        plain = run("settle", self.case(), "--history", self.history())
        self.assertEqual(plain.status, 0)
        self.assertIn("balance of the savings", plain.out)

    def test_totals_of_savings(self):
        done = run("settle", self.case(history=HISTORY, tax={"tax_number": False}), "--json")
        answer = read_json(done.out)
        totals = answer["totals"]
        lines = {line["item"]: line for line in answer["lines"] if line["program"] == "JHT"}
        self.assertIn("balance", lines)
        tax = sen(lines["income_tax"]["amount"]) if "income_tax" in lines else 0
        self.assertEqual(sen(totals["tax"]), tax)
        self.assertEqual(totals["total"], lines["balance"]["amount"])
        self.assertEqual(sen(totals["net"]), sen(totals["at_once"]) - tax)
        self.assertEqual(totals["monthly"], "0")
        self.assertNotIn("income_tax", totals["items"])
        self.assertNotIn("government", totals["payees"])

    def test_bad_rows_of_a_history_are_listed(self):
        rows = HISTORY_ROWS.replace("5000000;0", "5.000;0") + "2021-04;2021-03;1;0\n2021-03;2021-05;1;1\n"
        member = self.file(json.dumps(MEMBER), "member.json")
        for arguments in (
            ("settle", self.case()), ("check", self.case()), ("project", member), ("settle", self.case(), "--json"),
        ):
            done = run(*arguments, "--history", self.history(rows))
            self.assertEqual((done.status, done.out), (1, ""))
            place = re.escape(str(self.folder / "history.csv"))
            self.assertRegex(
                done.messages,
                rf"\A{place}:2: wage '5\.000': .*\[invalid_value\]\n"
                rf"{place}:4: to '2021-03': .*\[conflicting_facts\]\n"
                rf"{place}:5: from '2021-03': .*line 3 \[conflicting_facts\]\n\Z",
            )

    def test_unusable_histories(self):
        for text, mention in (
            ("", "header"), ("from;to\n", "wage"), ("month,wage,salary\n", "salary"), (b"\xff\xfem\0", "UTF-16"),
        ):
            with self.subTest(text=text):
                self.assert_unusable(run("settle", self.case(), "--history", self.history(text)), mention)
        self.assert_unusable(run("settle", self.case(), "--history", self.folder / "absent.csv"), "absent.csv")
        self.assert_unusable(run("settle", self.case(), "--history"))

    def test_refused_lives(self):
        for changes, field, code in (
            ({"history": [{**HISTORY[0], "salary": "1"}]}, "history[0].salary", "unknown_field"),
            ({"history": [{"from": "2016-01", "wage": "1"}]}, "history[0].to", "missing_field"),
            ({"history": [HISTORY[0], HISTORY[0]]}, "history[1].from", "conflicting_facts"),
            ({"jht": {"returns": {"21": "5"}}}, "jht.returns", "invalid_value"),
            ({"jht": {"returns": {"2021": "5%"}}}, "jht.returns.2021", "invalid_value"),
            ({"jht": {"part": "full"}}, "jht.part", "invalid_value"),
            ({"jht": {"opening_balance": "-1"}}, "jht.opening_balance", "invalid_value"),
            ({"jp": {"inflation": {"2026": "-100"}}}, "jp.inflation.2026", "invalid_value"),
            ({"jp": {"receiving": {"since": "2024-01-01"}}}, "jp.receiving.monthly", "missing_field"),
            ({"tax": {"npwp": True}}, "tax.npwp", "unknown_field"),
        ):
            with self.subTest(changes=changes):
                path = self.case(**changes)
                done = run("settle", path)
                self.assertEqual((done.status, done.out), (1, ""))
                self.assertRegex(done.messages, rf"\A{re.escape(f'{path}: {field}')}\b.*\[{code}\]\n\Z")


class Projections(InFolder):
    def member(self, **changes):
        return self.file(json.dumps({**MEMBER, **changes}), "member.json")

    def test_years(self):
        done = run("project", self.member())
        self.assertEqual((done.status, done.messages), (0, ""))
        for text in ("1,710,000.00", "5,130,000.00", "8,550,000.00", "2028", "growth of the wage", "5 %"):
            self.assertIn(text, done.out)
        done = run("project", self.member(), "--lang", "id")
        for text in ("8.550.000,00", "saldo JHT", "kenaikan upah"):
            self.assertIn(text, done.out)
        for text in ("savings", "growth", "as stated"):
            self.assertNotIn(text, done.out)
        self.assertIn("| 2028 |", run("project", self.member(), "--markdown").out)

    def test_json_is_the_response_of_the_filter(self):
        request = {**MEMBER, "id": 5, "verb": "project"}
        answer = read_json(run("eval", data=json.dumps(request).encode() + b"\n").out)
        self.assertTrue(answer["ok"], answer)
        self.assertEqual([year["balance"] for year in answer["years"]], ["1710000", "5130000", "8550000"])
        self.assertEqual([year["masa_iur"] for year in answer["years"]], [6, 18, 30])
        done = run("project", self.member(id=5), "--json")
        self.assertEqual((done.status, done.messages, read_json(done.out)), (0, "", answer))

    def test_history_from_a_file(self):
        history = self.file("month,wage\n2026-05,5000000\n2026-06,5000000\n", "history.csv")
        member = {name: value for name, value in MEMBER.items() if name != "wage"}
        done = run("project", self.file(json.dumps(member), "member.json"), "--history", history, "--json")
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertEqual(read_json(done.out)["years"][-1]["masa_iur"], 32)

    def test_scenarios_side_by_side(self):
        scenarios = ("--scenario", "raise=wage_growth:10", "--scenario", "good years=return:6,inflation:-0.5")
        done = run("project", self.member(), *scenarios)
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertRegex(done.out, r"assumption +as stated +raise +good years\n")
        self.assertRegex(done.out, r"inflation +3 % +3 % +-0.5 %\n")
        self.assertRegex(done.out, r"2027 +5,130,000\.00 +5,472,000\.00 ")
        answer = read_json(run("project", self.member(), *scenarios, "--json").out)
        self.assertEqual([scenario["name"] for scenario in answer["scenarios"]], ["raise", "good years"])
        self.assertEqual(answer["scenarios"][0]["years"][1]["balance"], "5472000")
        self.assertEqual(answer["years"], read_json(run("project", self.member(), "--json").out)["years"])

    def test_chart(self):
        for lang, words in (("en", "Old-age savings"), ("id", "Saldo jaminan hari tua")):
            path = self.folder / "chart.svg"
            done = run(
                "project", self.member(), "--scenario", 'a<b>&"=return:6', "--scenario", "b\xe9=return:7", "--svg",
                path, "--lang", lang,
            )
            self.assertEqual((done.status, done.messages), (0, ""))
            self.assertIn("8", done.out, "the tables are written as well")
            text = path.read_text(encoding="utf-8")
            root = xml.etree.ElementTree.fromstring(text)
            self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
            self.assertEqual(root.get("{http://www.w3.org/XML/1998/namespace}lang"), lang)
            shown = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]
            self.assertTrue(any(words in line for line in shown), shown)
            self.assertTrue(any('a<b>&"' in line for line in shown), shown)
            for year in ("2026", "2027", "2028"):
                self.assertIn(year, shown)
            lines = list(root.iter("{http://www.w3.org/2000/svg}polyline"))
            self.assertGreaterEqual(len(lines), 6)
            self.assertNotIn("href", text)
        self.assert_unusable_chart(self.folder / "absent" / "chart.svg")
        self.assert_unusable_chart(self.folder)

    def assert_unusable_chart(self, path):
        self.assert_unusable(run("project", self.member(), "--svg", path), "--svg")

    def test_refused_members(self):
        for changes, field, code in (
            ({"surplus": 1}, "surplus", "unknown_field"),
            ({"event": {}}, "event", "unknown_field"),
            ({"participant": {"segment": "wage_earner"}}, "participant.birth_date", "missing_field"),
            ({"participant": {"birth_date": "1990-02-10"}}, "participant.segment", "missing_field"),
            ({"until": "2026-06"}, "until", "conflicting_facts"),
            ({"wage": "0"}, "wage", "invalid_value"),
            ({"return": "5,7"}, "return", "invalid_value"),
            ({"inflation": 3}, "inflation", "invalid_value"),
            ({"options": {"lang": "fr"}}, "options.lang", "invalid_value"),
        ):
            with self.subTest(changes=changes):
                path = self.member(**changes)
                done = run("project", path)
                self.assertEqual((done.status, done.out), (1, ""))
                self.assertRegex(done.messages, rf"\A{re.escape(f'{path}: {field}')}\b.*\[{code}\]\n\Z")
                done = run("project", path, "--json")
                self.assertEqual((done.status, done.messages), (1, ""))
                error = read_json(done.out)["error"]
                self.assertEqual((error["field"], error["code"]), (field, code))
        for name in ("on", "wage", "wage_growth", "return", "inflation", "ceiling_growth", "participant"):
            member = {other: value for other, value in MEMBER.items() if other != name}
            done = run("project", self.file(json.dumps(member), "member.json"))
            self.assertEqual((done.status, done.out), (1, ""))
            self.assertRegex(done.messages, rf"member\.json: {name}: .*\[missing_field\]")

    def test_unusable_commands(self):
        path = self.member()
        for arguments in (
            (), (path, path), (path, "--scenario"), (path, "--scenario", "x"), (path, "--scenario", "=return:5"),
            (path, "--scenario", "x=return"), (path, "--scenario", "x=return:"), (path, "--scenario", "x=return:5,"),
            (path, "--scenario", "x=wage:5"), (path, "--scenario", "x=return:5,return:6"),
            (path, "--scenario", "x=return:5", "--scenario", "x=return:6"), (path, "--scenario", "x" * 41 + "=return:5"),
            (path, *(part for i in range(8) for part in ("--scenario", f"{i}=return:5"))),
            (path, "--markdown", "--json"), (path, "--lang", "fr"), (path, "--on", "2026-07"), (path, "--svg"),
            (self.folder / "absent.json",),
        ):
            with self.subTest(arguments=arguments):
                self.assert_unusable(run("project", *arguments))
        self.assert_unusable(run("project", self.member(verb="settle")), "verb")


class Filter(InFolder):
    def test_nothing_in_nothing_out(self):
        done = run("eval")
        self.assertEqual((done.status, done.out, done.messages), (0, "", ""))

    def test_last_line_not_ended(self):
        done = run("eval", data=GOOD_REQUEST)
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertEqual(done.out.count("\n"), 1)
        self.assertTrue(read_json(done.out)["ok"])

    def test_statuses(self):
        self.assertEqual(run("eval", data=GOOD_REQUEST + b"\n" + GOOD_REQUEST + b"\n").status, 0)
        done = run("eval", data=GOOD_REQUEST + b"\nrubbish\n" + GOOD_REQUEST + b"\n")
        self.assertEqual((done.status, done.messages), (1, ""))
        self.assertEqual([read_json(line)["ok"] for line in done.out.splitlines()], [True, False, True])

    def test_answers_before_the_next_question(self):
        process = subprocess.Popen([TOOL, "eval"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.kill)
        try:
            for _ in range(3):
                process.stdin.write(GOOD_REQUEST + b"\n")
                answer = b""
                while not answer.endswith(b"\n"):
                    ready, _, _ = select.select([process.stdout], [], [], 30)
                    self.assertTrue(ready, "no answer while the next request waits for it")
                    answer += process.stdout.read(65536)
                self.assertTrue(read_json(answer.decode())["ok"])
        finally:
            process.stdin.close()
        self.assertEqual(process.wait(30), 0)

    def test_the_same_question_the_same_answer(self):
        out = run("eval", data=(GOOD_REQUEST + b"\n") * 50).out.splitlines()
        self.assertEqual((len(out), len(set(out))), (50, 1))


LABOUR_OFFICE = """nik;name;birth_date;employer;district;wage
3512010505900001;Budi Contoh;1990-05-05;PT Maju Contoh;Panji;3.000.000,00
3512015205920002;Siti Contohwati;1992-05-12;PT Maju Contoh;Panji;2900000
3512011101880003;Moh. Djoko Misalan;1988-01-11;PT Maju Contoh;Panji;3400000
3512016307950004;Dewi Umpama;1995-07-23;CV Besuki Contoh;Besuki;2800000
3512013205900001;Rina Umpama;1990-05-05;CV Besuki Contoh;Besuki;2800000
3512031708990009;"Fajar; Umpama";1999-08-17;UD Tani;Asembagus;2500000
3512034108000010;Putri Misalan;2000-08-01;UD Tani;Asembagus;2500000
"""
AGENCY = """name,nik,birth_date,employer,wage
SITI CONTOHWATI,3512015205920002,1992-05-12,"MAJU CONTOH, PT",2450000
"H. MUHAMMAD JOKO MISALAN, S.E.",3512011101880030,1988-01-11,MAJU CONTOH,3400000
BUDI CONTOH,3512010505900001,1990-05-05,Maju Contoh,3000000
BUDI CONTOH,3512010505900001,1990-05-05,Maju Contoh,2000000
DEWI UMPAMA,3512016307950004,1995-07-23,Lain,2800000
INDAH ANDAIAN,3512025001960012,1996-01-10,Lain,2600000
"""


class Reconcile(InFolder):
    def lists(self, labour_office=LABOUR_OFFICE, agency=AGENCY):
        return self.file(labour_office, "labour_office.csv"), self.file(agency, "agency.csv")

    def test_tables(self):
        done = run("reconcile", *self.lists(), "--by", "district", "--tranche", "1")
        self.assertEqual(done.status, 1)
        self.assertRegex(done.messages, r"labour_office\.csv:6: nik '3512013205900001': .*\[invalid_value\]")
        self.assertIn("1 of 13 rows refused", done.messages)
        self.assertIn("Coverage: 2 of 6 workers, 33.33 %\n", done.out)
        self.assertIn("Wages reported too low, a month: Rp450,000.00\n", done.out)
        self.assertRegex(done.out, r"\nAsembagus +2 +0 +0\.00 % +2 +0 +0 +5,000,000\.00\n")
        self.assertRegex(done.out, r"\n +990  3512011101880003  Moh\. Djoko Misalan  3512011101880030  H\. MUHAMMAD")
        self.assertRegex(done.out, r"\n +1 +1 +2 +5,000,000\.00  UD Tani +UD Tani\n")

    def test_in_indonesian(self):
        done = run("reconcile", *self.lists(), "--lang", "id", "--by", "employer", "--tranche", "200")
        self.assertIn("Cakupan: 2 dari 6 pekerja, 33,33 %\n", done.out)
        self.assertIn("tanggal lahir sama; nama sama; gelar berbeda; ejaan berbeda; angka NIK yang berbeda: 2", done.out)

    def test_csv_has_every_row_once(self):
        done = run("reconcile", *self.lists(), "--csv")
        rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
        lines = {"labour_office": [], "agency": []}
        for row in rows:
            lines[row["side"]].append(int(row["line"]))
            if row["category"].startswith("wage_") or row["category"] == "suggested":
                lines["agency"].append(int(row["other_line"]))
        self.assertEqual(sorted(lines["labour_office"]), [2, 3, 4, 5, 7, 8])
        self.assertEqual(sorted(lines["agency"]), [2, 3, 4, 5, 6, 7])
        [lower] = [row for row in rows if row["category"] == "wage_lower"]
        self.assertEqual((lower["wage"], lower["other_wage"], lower["wage_difference"]), ("2900000", "2450000", "450000"))
        [suggested] = [row for row in rows if row["category"] == "suggested"]
        self.assertEqual(suggested["reasons"], "same_birth_date same_name titles_removed spelling_variants nik_digits=2 same_employer")
        self.assertEqual({row["name"] for row in rows if row["category"] == "several_employers"}, {"Dewi Umpama", "DEWI UMPAMA"})

    def test_exchanged_and_shuffled(self):
        labour_office, agency = self.lists()
        straight = list(csv.DictReader(io.StringIO(run("reconcile", labour_office, agency, "--csv").out)))
        head, *rows = LABOUR_OFFICE.splitlines(keepends=True)
        shuffled = self.file(head + "".join(reversed(rows)), "shuffled.csv")
        again = list(csv.DictReader(io.StringIO(run("reconcile", shuffled, agency, "--csv").out)))
        without_lines = lambda rows: [{k: v for k, v in row.items() if k not in ("line", "other_line")} for row in rows]
        self.assertEqual(without_lines(straight), without_lines(again))
        back = list(csv.DictReader(io.StringIO(run("reconcile", agency, labour_office, "--csv").out)))
        mirror = {"wage_lower": "wage_higher"}
        self.assertEqual(
            sorted(mirror.get(row["category"], row["category"]) for row in straight), sorted(row["category"] for row in back)
        )

    def test_json_is_the_response_of_the_filter(self):
        paths = self.lists()
        answer = read_json(run("reconcile", *paths, "--json", "--tranche", "2").out)
        texts = [list(csv.DictReader(io.StringIO(text), delimiter=mark)) for text, mark in ((LABOUR_OFFICE, ";"), (AGENCY, ","))]
        inline = [[{name: cell for name, cell in row.items()} for row in rows] for rows in texts]
        inline[0][0]["wage"] = "3000000"
        request = {"verb": "reconcile", "labour_office": inline[0], "agency": inline[1], "tranche": {"size": 2}}
        filtered = read_json(run("eval", data=json.dumps(request).encode()).out)
        for name in ("totals", "employers", "districts", "tranches", "assumptions", "law_version"):
            self.assertEqual(answer[name], filtered[name], name)
        self.assertEqual([bad["line"] for bad in answer["bad_rows"]], [6])
        categories = lambda response: [result["category"] for result in response["results"]]
        self.assertEqual(categories(answer), categories(filtered))

    def test_letters_and_groups_as_csv(self):
        paths = self.lists()
        letters = list(csv.DictReader(io.StringIO(run("reconcile", *paths, "--csv", "--tranche", "1", "--order", "owed").out)))
        self.assertEqual([(row["letter"], row["place"], row["name"], row["owed"]) for row in letters],
                         [("1", "1", "UD Tani", "5000000"), ("2", "2", "MAJU CONTOH", "450000")])
        self.assertEqual(run("reconcile", *paths, "--csv", "--tranche", "1").out, run("reconcile", *paths, "--csv", "--tranche", "1").out)
        districts = list(csv.DictReader(io.StringIO(run("reconcile", *paths, "--csv", "--by", "district").out)))
        self.assertEqual([(row["name"], row["workers"], row["registered"]) for row in districts],
                         [("", "0", "0"), ("Asembagus", "2", "0"), ("Besuki", "1", "0"), ("Panji", "3", "2")])

    def test_files_by_category(self):
        folder = self.folder / "results"
        run("reconcile", *self.lists(), "--out", folder, "--tranche", "200")
        counts = {path.name: len(path.read_text().splitlines()) - 1 for path in folder.glob("*.csv")}
        self.assertEqual(counts, {
            "matched.csv": 2, "missing_at_agency.csv": 2, "missing_at_labour_office.csv": 1, "suggested.csv": 1,
            "duplicates.csv": 1, "several_employers.csv": 2, "bad_rows.csv": 1, "employers.csv": 4, "districts.csv": 4,
            "letters.csv": 1,
        })
        self.assertEqual(read_json((folder / "letters.json").read_text())[0]["employers"][0]["name"], "UD Tani")

    def test_the_least_score(self):
        self.assertIn("suggested", run("reconcile", *self.lists(), "--csv", "--least-score", "990").out)
        self.assertNotIn("suggested", run("reconcile", *self.lists(), "--csv", "--least-score", "991").out)

    def test_what_cannot_be_used(self):
        labour_office, agency = self.lists()
        self.assert_unusable(run("reconcile", labour_office))
        self.assert_unusable(run("reconcile", labour_office, self.folder / "none.csv"), "none.csv")
        for more in (("--by", "city"), ("--tranche", "0"), ("--order", "gap"), ("--tranche", "2", "--order", "name"),
                     ("--csv", "--json"), ("--lang", "fr"), ("--out", labour_office)):
            self.assert_unusable(run("reconcile", labour_office, agency, *more), more[-2])
        self.assert_unusable(run("reconcile", labour_office, agency, "--least-score", "499"), "least_score '499'")
        for text, mention in (("", "header"), ("nik,wage\n", "name"), ("nik,name,salary\n", "salary"), ("nik,name,nik\n", "twice")):
            bad = self.file(text, "bad.csv")
            self.assert_unusable(run("reconcile", bad, agency), mention)
            self.assert_unusable(run("reconcile", labour_office, bad, "--json"), mention)
        empty = self.file("nik,name\n", "empty.csv")
        for form in ((), ("--csv",), ("--json",)):
            self.assert_unusable(run("reconcile", empty, empty, *form), "neither list has a row")
        self.assertEqual(run("reconcile", labour_office, empty).status, 1)

    def test_temporary_files_that_cannot_be_made(self):
        head = LABOUR_OFFICE.splitlines()[0]
        row = "3512010505{:02}{:04};Budi Contoh {};;PT Contoh;Panji;"
        many = self.file("\n".join([head, *(row.format(i // 9000 % 100, i % 9000 + 1, "x" * 150) for i in range(450_000))]), "many.csv")
        done = run("reconcile", many, self.lists()[1], TMPDIR=str(self.folder / "none"))
        self.assertEqual((done.status, done.out), (2, ""))
        self.assertIn("temporary file", done.messages)


class Tool(InFolder):
    def test_help_and_version(self):
        for command in ((), ("bill",), ("settle",), ("check",), ("comply",), ("budget",), ("reconcile",), ("project",), ("law",), ("eval",),
                        ("schema",)):
            arguments = (*command, "--help")
            done = run(*arguments)
            self.assertEqual((done.status, done.messages), (0, ""), arguments)
            self.assertNotEqual(done.out, "")
        done = run("--version")
        self.assertEqual((done.status, done.messages), (0, ""))
        self.assertRegex(done.out, r"\Ajamsos \d+\.\d+\.\d+, law \d+\.\d+\.\d+\n\Z")

    def test_help_lists_the_commands(self):
        out = run("--help").out
        for command in ("bill", "settle", "check", "comply", "budget", "reconcile", "project", "law", "eval", "schema"):
            self.assertIn(command, out)

    def test_schema(self):
        for subject in ((), ("bill",), ("settle",), ("check",), ("comply",), ("budget",), ("reconcile",), ("project",), ("law",), ("response",),
                        ("law-file",)):
            arguments = ("schema", *subject)
            done = run(*arguments)
            self.assertEqual((done.status, done.messages), (0, ""), arguments)
            read_json(done.out)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_results_that_cannot_be_written(self):
        path = self.payroll(BUDI_ROW)
        case = self.file(json.dumps(FACTORY), "case.json")
        for arguments in (
            ("law",), ("schema",), ("bill", path, "--month", "2026-03", "--csv"), ("eval",), ("settle", case),
        ):
            with open("/dev/full", "wb") as full:
                done = subprocess.run(
                    [TOOL, *map(str, arguments)], input=GOOD_REQUEST, stdout=full, stderr=subprocess.PIPE, check=False
                )
            self.assertEqual(done.returncode, 2, arguments)
            self.assertNotEqual(done.stderr, b"", arguments)

    def test_law_versions_agree(self):
        version = run("--version").out.split("law ")[1].strip()
        self.assertEqual(read_json(run("eval", data=GOOD_REQUEST).out)["law_version"], version)
        self.assertEqual(read_json(run("law", "--json").out)["law_version"], version)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: test_terminal.py TOOL [unittest options]")
    TOOL = sys.argv.pop(1)
    unittest.main()
