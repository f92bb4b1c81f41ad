# SPDX-License-Identifier: Apache-2.0
"""What must hold for every answer of comply and budget, whatever the law says."""

from envelope import CONFIDENCES, amount_text, check_citation, evaluate_formula, half_up, sen


def check_line(line, complain, key):
    if line["confidence"] not in CONFIDENCES:
        complain(f"{key}: confidence {line['confidence']}")
    check_citation(key, line["citation"], complain)
    exact = half_up(evaluate_formula(line["formula"]))
    if exact != sen(line["amount"]):
        complain(f"{key}: {line['formula']} is not {line['amount']}")


def sums(complain):
    def compare(name, got, expected):
        if sen(got) != expected:
            complain(f"{name}: {got}, the parts add up to {amount_text(expected)}")

    return compare


def check_comply(response, request):
    complaints = []
    complain = complaints.append
    compare = sums(complain)
    totals = response["totals"]
    kinds = {"arrears": 0, "fine.late_payment": 0, "fine.administrative": 0}
    shares, programs = {"employer": 0, "worker": 0}, {}
    seen = set()
    for line in response["lines"]:
        key = (line["program"], line["item"], line.get("from"))
        if key in seen:
            complain(f"{key}: stands twice")
        seen.add(key)
        check_line(line, complain, f"{key}")
        amount = sen(line["amount"])
        kind = "arrears" if line["item"].startswith("arrears.") else line["item"]
        kinds[kind] += amount
        if amount <= 0 and kind == "arrears":
            complain(f"{key}: nothing owed, and a line")
        if kind == "arrears":
            shares[line["payer"]] += amount
            programs[line["program"]] = programs.get(line["program"], 0) + amount
            if not line.get("note"):
                complain(f"{key}: without a reason")
        elif line["payer"] != "employer":
            complain(f"{key}: a fine of the {line['payer']}")
    compare("totals.contributions", totals["contributions"], kinds["arrears"])
    compare("totals.late_fines", totals["late_fines"], kinds["fine.late_payment"])
    compare("totals.administrative_fines", totals["administrative_fines"], kinds["fine.administrative"])
    compare("totals.total", totals["total"], sum(kinds.values()))
    for payer, amount in shares.items():
        compare(f"totals.{payer}", totals[payer], amount)
    if {name: sen(amount) for name, amount in totals["programs"].items()} != programs:
        complain(f"totals.programs {totals['programs']}, the lines say {programs}")
    workers = response["workers"]
    compare("owed by worker", totals["contributions"], sum(sen(worker["owed"]["total"]) for worker in workers))
    if response["examined"] != len(workers) or len(workers) != len(request["workers"]):
        complain(f"{response['examined']} examined, {len(workers)} told")
    breaches = 0
    for worker in workers:
        met = [finding["met"] for finding in worker["findings"]]
        outcome = "not_compliant" if False in met else "undetermined" if None in met else "compliant"
        breaches += outcome == "not_compliant"
        if worker["outcome"] != outcome:
            complain(f"worker {worker['index']}: {worker['outcome']} with {met}")
        compare(f"worker {worker['index']}", worker["owed"]["total"],
                sum(sen(amount) for amount in worker["owed"]["programs"].values()))
        if ("exposure" in worker) != ("event" in request):
            complain(f"worker {worker['index']}: exposure without an event, or an event without it")
        for line in worker.get("exposure", {}).get("lines", []):
            if line["payer"] != "employer":
                complain(f"worker {worker['index']}: exposed to what the {line['payer']} pays")
            check_citation("exposure", line["citation"], complain)
    if response["in_breach"] != breaches:
        complain(f"{response['in_breach']} in breach, not {breaches}")
    if "event" in request:
        compare("totals.exposure", totals["exposure"], sum(sen(w["exposure"]["total"]) for w in workers))
    own = [finding["met"] for finding in response["verdict"]["findings"]]
    every = own + [finding["met"] for worker in workers for finding in worker["findings"]]
    outcome = "not_compliant" if False in every else "undetermined" if None in every else "compliant"
    if response["verdict"]["outcome"] != outcome:
        complain(f"outcome {response['verdict']['outcome']}, not {outcome}")
    for finding in response["verdict"]["findings"] + [f for w in workers for f in w["findings"]]:
        check_citation(finding["condition"], finding["citation"], complain)
    return complaints


def check_budget(response, request):
    complaints = []
    complain = complaints.append
    compare = sums(complain)
    totals = response["totals"]
    heads = {category["name"]: category["heads"] for category in request["categories"]}
    by_category, by_payer, by_program = {}, {}, {}
    for line in response["lines"]:
        key = f"{line['category']} {line['program']} {line['from']}"
        check_line(line, complain, key)
        if half_up(evaluate_formula(line["per_head"]["formula"]),
                   100 if request.get("options", {}).get("rounding") == "whole_rupiah" else 1) != sen(
                       line["per_head"]["amount"]):
            complain(f"{key}: {line['per_head']}")
        if line["heads"] != heads[line["category"]]:
            complain(f"{key}: {line['heads']} heads")
        amount = sen(line["amount"])
        if amount != sen(line["per_head"]["amount"]) * line["months"] * line["heads"]:
            complain(f"{key}: {line['amount']} is not {line['per_head']['amount']} x months x heads")
        for sum_of, name in ((by_category, line["category"]), (by_payer, line["payer"]), (by_program, line["program"])):
            sum_of[name] = sum_of.get(name, 0) + amount
    everything = sum(by_category.values())
    compare("totals.total", totals["total"], everything)
    if totals["heads"] != sum(heads.values()):
        complain(f"totals.heads {totals['heads']}")
    for name, expected in (("payers", by_payer), ("programs", by_program)):
        got = {key: sen(amount) for key, amount in totals[name].items()}
        if got != {key: amount for key, amount in expected.items() if amount}:
            complain(f"totals.{name} {totals[name]}, the lines say {expected}")
    for category in response["categories"]:
        compare(category["name"], category["total"], by_category.get(category["name"], 0))
        if sen(category["per_head"]) * category["heads"] != sen(category["total"]):
            complain(f"{category['name']}: per head {category['per_head']}")
        for event, benefit in category["benefits"].items():
            compare(f"{category['name']} {event}", benefit["total"],
                    sum(sen(line["amount"]) for line in benefit["lines"]))
    for part in ("months", "calendar_years"):
        compare(part, totals["total"], sum(sen(entry["total"]) for entry in response[part]))
    if len(response["months"]) != request.get("months", 12):
        complain(f"{len(response['months'])} months")
    if "proposal" in response:
        distances = [abs(sen(candidate["difference"])) for candidate in response["proposal"]["candidates"]]
        if abs(sen(response["proposal"]["nearest"]["difference"])) != min(distances):
            complain("the nearest package is not the nearest")
    return complaints
