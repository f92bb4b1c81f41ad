# SPDX-License-Identifier: Apache-2.0
"""Thousands of random requests, through one filter process, against the oracle: every line, every
total and every refusal, to the sen.

    test_against_oracle.py TOOL [--seed N] [--count N]

The seed is printed; the same seed and count give the same requests."""

import copy
import datetime
import sys
from fractions import Fraction

import oracle
from envelope import amount_text, compare_refusal, sen
from random_requests import RandomRun

ALL_MONTHS = [oracle.month_at(n) for n in range(2015 * 12 + 6, 2027 * 12 + 2)]  # 2015-07 to 2027-02
EDGE_MONTHS = (
    [f"{year}-{month:02d}" for year in range(2016, 2028) for month in (2, 3) if (year, month) != (2027, 3)]
    + ["2015-07", "2016-01", "2018-09", "2018-10", "2018-12", "2019-01", "2019-12", "2020-01"]
    + ["2020-07", "2020-08", "2020-09", "2020-10", "2020-12", "2021-01", "2021-02", "2021-03"]
    + ["2021-07", "2021-08", "2021-09", "2021-12", "2022-01", "2023-09", "2023-10", "2024-12"]
    + ["2025-01", "2025-02", "2025-07", "2025-08", "2025-09", "2026-01", "2026-02", "2026-10"]
)
# Months from 1994 to June 2015 have their own schedule: test_schedules_against_oracle.py.
OUTSIDE_MONTHS = ["1993-12", "1980-06", "2027-03", "2027-12", "2030-06"]
LIMITS = (
    [rupiah for _, rupiah, _ in oracle.JP_CEILINGS]
    + [rupiah for _, rupiah in oracle.JKN_CEILINGS]
    + [oracle.JKP_CAP, 3_500_000, 5_729_876]
)


def random_amount(rng):
    """Sen: ordinary wages, limits and a sen around them, ties, extremes."""
    kind = rng.randrange(100)
    if kind < 40:
        return rng.randrange(500_000, 30_000_000) * 100
    if kind < 60:
        return rng.randrange(50_000_000, 3_000_000_000)
    if kind < 80:
        return rng.choice(LIMITS) * 100 + rng.choice((-100, -1, 0, 0, 1, 100))
    if kind < 90:  # half a sen or half a rupiah in one of the rates
        return rng.choice((25, 50, 125, 250, 500, 625, 1250, 5000, 12500)) * rng.randrange(1, 2_000_000)
    if kind < 95:
        return rng.randrange(1, 1000)
    if kind < 98:
        return rng.randrange(10**9, oracle.HIGHEST_WAGE * 100 + 1)
    return rng.choice((1, 2, 99, oracle.HIGHEST_WAGE * 100, oracle.HIGHEST_WAGE * 100 - 1))


def spelled(rng, value):
    """An amount as a request may state it."""
    if value % 100 == 0 and rng.random() < 0.1:
        return value // 100
    text = amount_text(value)
    if value % 100 == 0 and rng.random() < 0.05:
        return text + rng.choice((".0", ".00"))
    if value % 10 == 0 and value % 100 != 0 and rng.random() < 0.3:
        return text[:-1]
    return text


def random_day(rng, first, last):
    return first + datetime.timedelta(days=rng.randrange((last - first).days + 1))


def random_birth(rng, month):
    """Mostly of working age; often near pension age or the age limit of JKP. Never 29 February: no
    text says on which day such a person ages."""
    year = int(month[:4])
    kind = rng.randrange(10)
    if kind < 5:
        first, last = datetime.date(year - 50, 1, 1), datetime.date(year - 18, 12, 31)
    elif kind < 9:
        first, last = datetime.date(year - 63, 1, 1), datetime.date(year - 53, 12, 31)
    else:
        first, last = datetime.date(1930, 1, 1), datetime.date(year - 15, 12, 31)
    day = random_day(rng, first, last)
    if rng.random() < 0.15:
        day = day.replace(day=1)
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day


def random_programs(rng):
    programs = [name for name in ("JKK", "JKM", "JHT", "JP") if rng.random() < 0.8] or ["JKK"]
    rng.shuffle(programs)
    return programs


def random_worker(rng, month, may_be_in_jkn):
    worker = {}
    kind = rng.randrange(20)
    if kind < 13:
        worker["wage"] = spelled(rng, random_amount(rng))
    elif kind < 16:
        worker["basic_wage"] = spelled(rng, random_amount(rng))
        if rng.random() < 0.7:
            worker["fixed_allowances"] = spelled(rng, rng.choice((0, random_amount(rng))))
    elif kind < 18:
        worker["daily_wage"] = spelled(rng, random_amount(rng) // 25 + 1)
    elif kind < 19:
        worker["piece_wages"] = [spelled(rng, random_amount(rng)) for _ in range(rng.randrange(1, 4))]
    else:
        worker["weather_piece_wages"] = [spelled(rng, random_amount(rng)) for _ in range(rng.randrange(1, 13))]
    worker["citizenship"] = "WNA" if rng.random() < 0.12 else "WNI"
    if worker["citizenship"] == "WNA" or rng.random() < 0.02:
        if rng.random() < 0.97:
            worker["stay_months"] = rng.choice((0, 1, 5, 6, 7, 24))
    birth = random_birth(rng, month)
    if rng.random() < 0.95:
        worker["birth_date"] = birth.isoformat()
    if rng.random() < 0.2:
        worker["programs"] = random_programs(rng)
    if rng.random() < 0.8:
        choices = ("other_employer", "self_paying", "state_paid", "none")
        employer = may_be_in_jkn and rng.random() < 0.5
        worker["jkn"] = "employer" if employer else rng.choice(choices)
        if employer and rng.random() < 0.2:
            worker["jkn_additional_family"] = rng.choice((0, 1, 2, 3, 20))
    if month >= oracle.JKP_FIRST_MONTH and rng.random() < 0.4:
        last = oracle.last_of(month)
        enrolled = random_day(rng, oracle.JKP_START, last)
        if rng.random() < 0.4 and birth.month != 2:  # the very days around the limit
            edge = oracle.birthday(birth, oracle.JKP_AGE) + datetime.timedelta(days=rng.choice((-1, 0)))
            enrolled = edge if oracle.JKP_START <= edge <= last else enrolled
        worker["jkp_enrolled_on"] = enrolled.isoformat()
    # Somebody who was past pension age when JP began cannot postpone a pension of JP.
    if birth >= datetime.date(1959, 7, 1) and rng.random() < 0.2:
        worker["jp_postponed"] = rng.random() < 0.8
    if rng.random() < 0.15:
        start = random_day(rng, birth + datetime.timedelta(days=1), oracle.last_of(month))
        worker["employed_from"] = start.isoformat()
    if rng.random() < 0.1:
        first = oracle.first_of(month)
        worker["employed_until"] = random_day(rng, first, first + datetime.timedelta(days=400)).isoformat()
    return worker


def random_employer(rng, month):
    employer = {
        "size": rng.choice(("micro", "small", "medium", "large", "large")),
        "risk_group": rng.choice(("I", "II", "III", "IV", "V")),
    }
    if rng.random() < 0.2:
        employer["programs"] = random_programs(rng)
    if rng.random() < 0.9:
        usual = rng.choice((350_000_000, 572_987_600, 1_300_000_000, random_amount(rng)))
        employer["regional_minimum_wage"] = spelled(rng, usual)
    number = oracle.month_number(month)
    if rng.random() < 0.75:
        employer["paid_through"] = rng.choice(
            (oracle.month_at(number - rng.randrange(0, 5)), "2020-07", "2020-06", "2025-01", "2024-12")
        )
    if rng.random() < 0.3:
        registered = rng.choice((number - rng.randrange(0, 40), 2020 * 12 + rng.randrange(5, 12)))
        employer["registered"] = oracle.month_at(min(registered, number))
    if rng.random() < 0.5:
        employer["industry"] = rng.choice(sorted(oracle.LABOUR_INDUSTRIES) + ["other"])
    if rng.random() < 0.9:
        employer["active_workers"] = rng.choice((0, 1, 49, 50, 51, 1000))
    if rng.random() < 0.5:
        employer["jp_deferral_granted"] = rng.random() < 0.7
    return employer


def random_known_on(rng, month):
    """Outside February, when the days of some letters are not known, and not about JKN before 2020."""
    day = oracle.first_of(month) + datetime.timedelta(days=rng.randrange(-500, 900))
    if rng.random() < 0.3:
        edges = ("2015-06-29", "2015-06-30", "2020-08-31", "2020-09-01", "2025-09-03", "2025-09-04")
        day = datetime.date.fromisoformat(rng.choice(edges))
    if day.month == 2:
        day = day.replace(month=3, day=1)
    return max(day, datetime.date(2014, 1, 1))


def random_request(rng):
    month = rng.choice(EDGE_MONTHS) if rng.random() < 0.5 else rng.choice(ALL_MONTHS)
    if rng.random() < 0.01:
        month = rng.choice(OUTSIDE_MONTHS)
    request = {"verb": "bill", "month": month}
    may_be_in_jkn = True
    if rng.random() < 0.15:
        known_on = random_known_on(rng, month)
        request["known_on"] = known_on.isoformat()
        may_be_in_jkn = known_on >= datetime.date(2019, 11, 1)
    options = {}
    if rng.random() < 0.2:
        options["rounding"] = rng.choice(("sen", "whole_rupiah"))
    if rng.random() < 0.1:
        options["jp_foreign_workers"] = rng.choice(("excluded", "included"))
    if rng.random() < 0.15:
        options["jp_last_month"] = rng.choice(("month_of_pension_age", "month_before"))
    if options:
        request["options"] = options
    request["employer"] = random_employer(rng, month)
    if rng.random() < 0.1:
        request["workers"] = [random_worker(rng, month, may_be_in_jkn) for _ in range(rng.randrange(1, 8))]
    else:
        request["worker"] = random_worker(rng, month, may_be_in_jkn)
    return request


# --- faults ------------------------------------------------------------------------------------------
def with_pay(worker, value):
    for name in oracle.PAY_NAMES + ("fixed_allowances",):
        worker.pop(name, None)
    if value is not None:
        worker["wage"] = value


def inject_fault(rng, request):
    """Spoils one thing; returns the refusals that answer it."""
    if "worker" in request:
        path, worker = "worker", request["worker"]
    else:
        i = rng.randrange(len(request["workers"]))
        path, worker = f"workers[{i}]", request["workers"][i]
    employer = request["employer"]

    def bad_text(place, prefix, name, values, code="invalid_value"):
        place[name] = rng.choice(values)
        return {(code, prefix + name)}

    def wage(values, code="invalid_value"):
        with_pay(worker, rng.choice(values))
        return {(code, path + ".wage")}

    def unknown(place, prefix):
        name = rng.choice(("wages", "Size", "note", "birthdate", "", " wage"))
        place[name] = "1"
        return {("unknown_field", prefix + name)}

    def two_ways():
        for name, value in rng.sample([("wage", "5000000"), ("daily_wage", "200000"), ("basic_wage", "1")], 2):
            worker[name] = value
        worker.pop("fixed_allowances", None)
        return {("conflicting_facts", f"{path}.{name}") for name in oracle.PAY_NAMES}

    def drop(place, prefix, name):
        place.pop(name, None)
        return {("missing_field", prefix + name)}

    def programs(place, prefix):
        place["programs"], code = rng.choice(
            (([], "invalid_value"), (["JKN"], "invalid_value"), (["JKK", "JKP"], "invalid_value"),
             (["JKK", "JKK"], "duplicate"), (["jkk"], "invalid_value"))
        )
        return {(code, prefix + "programs")}

    not_amounts = (
        ("abc", "1e6", "", "-", "1,000", "8.500.000", "1.234", "1.", ".5", "+5", " 5", "5 ")
        + ("0x10", "١٢", "NaN", "-5", "-0.01", "0", "0.00")
    )
    not_birth_dates = (
        ("1990-02-30", "1990-13-01", "1990-00-10", "30-02-1990", "1990-2-3", "")
        + ("2199-12-31", "1899-12-31")
    )
    faults = (
        lambda: wage(not_amounts),
        lambda: wage(("1000000000000.01", "1000000000001", "92233720368547758.07")),
        lambda: wage(("92233720368547758.08", "99999999999999999999", "9" * 400), "overflow"),
        lambda: wage((None,), "missing_field"),
        two_ways,
        lambda: bad_text(employer, "employer.", "risk_group", ("VI", "0", "", "i", "1", " I")),
        lambda: bad_text(employer, "employer.", "size", ("huge", "", "Large", "besar")),
        lambda: bad_text(employer, "employer.", "industry", ("mining", "")),
        lambda: bad_text(employer, "employer.", "paid_through", ("2026-13", "2026-1", "2026", "2026-01-01")),
        lambda: bad_text(employer, "employer.", "registered", ("2020-00", "August 2020")),
        lambda: bad_text(employer, "employer.", "active_workers", (-1, -1000)),
        lambda: bad_text(employer, "employer.", "regional_minimum_wage", ("0", "-1", "x", "5e6", 0, -5)),
        lambda: bad_text(worker, path + ".", "birth_date", not_birth_dates),
        lambda: bad_text(worker, path + ".", "citizenship", ("", "ID", "wni")),
        lambda: bad_text(worker, path + ".", "jkn", ("yes", "", "Employer")),
        lambda: bad_text(worker, path + ".", "jkn_additional_family", (-1, 21, 10**12)),
        lambda: bad_text(request, "", "month", ("2026-13", "2026-00", "26-01", "2026-1", "", "202601", "2026-01-15")),
        lambda: bad_text(request, "", "known_on", ("2026-02-30", "2026-01", "yesterday")),
        lambda: bad_text(request.setdefault("options", {}), "options.", "rounding", ("cent", "")),
        lambda: bad_text(request.setdefault("options", {}), "options.", "jp_last_month", ("never",)),
        lambda: unknown(request, ""),
        lambda: unknown(employer, "employer."),
        lambda: unknown(worker, path + "."),
        lambda: unknown(request.setdefault("options", {}), "options."),
        lambda: drop(request, "", "month"),
        lambda: drop(request, "", "employer"),
        lambda: drop(employer, "employer.", "size"),
        lambda: drop(employer, "employer.", "risk_group"),
        lambda: drop(worker, path + ".", "citizenship"),
        lambda: programs(employer, "employer."),
        lambda: programs(worker, path + "."),
    )
    return rng.choice(faults)()


# --- comparison ----------------------------------------------------------------------------------------
def compare_bill(response, answer, single):
    complaints = []
    got = {f"{line['program']} {line['item']}": line for line in response["lines"]}
    for key in sorted(set(got) | set(answer.lines)):
        if key not in got:
            complaints.append(f"{key}: no line, expected {amount_text(answer.lines[key].amount)}")
            continue
        if key not in answer.lines:
            complaints.append(f"{key}: {got[key]['amount']}, expected no line")
            continue
        line, expected = got[key], answer.lines[key]
        if sen(line["amount"]) != expected.amount:
            complaints.append(f"{key}: {line['amount']}, expected {amount_text(expected.amount)}")
        if sen(line["base"]) != expected.base:
            complaints.append(f"{key}: base {line['base']}, expected {amount_text(expected.base)}")
        if single:
            if Fraction(line["rate"]) != expected.percent:
                complaints.append(f"{key}: rate {line['rate']}, expected {expected.percent}")
            if line.get("limit", {}).get("kind", "") != expected.limit:
                complaints.append(f"{key}: limit {line.get('limit')}, expected {expected.limit or 'none'}")
            if expected.owes_nothing and not line.get("note"):
                complaints.append(f"{key}: zero without a note")
    undetermined = any(a["id"].startswith("jkp.undetermined") for a in response["assumptions"])
    if undetermined != ("jkp.undetermined" in answer.assumptions):
        complaints.append(f"JKP undetermined: {undetermined}, expected {not undetermined}")
    return complaints


def compare(response, request, answer, refusals):
    complaints = compare_refusal(response, request, refusals)
    if complaints is not None:
        return complaints
    return compare_bill(response, answer, "worker" in request)


def main():
    run = RandomRun(__doc__, 20_000)
    rng = run.rng

    requests, expected = [], []
    for i in range(run.count):
        request = random_request(rng)
        request["id"] = i
        answer = oracle.bill(request)
        refusals = set(answer.refusals)
        if rng.random() < 0.1:
            request = copy.deepcopy(request)
            refusals |= inject_fault(rng, request)
        requests.append(request)
        expected.append((answer, refusals))

    billed = refused = 0
    for i, response in run.ask(requests, any(refusals for _, refusals in expected)):
        request, (answer, refusals) = requests[i], expected[i]
        run.blame(request, compare(response, request, answer, refusals))
        billed += response.get("ok") is True
        refused += response.get("ok") is False
    if billed < run.count // 2 or refused < run.count // 20:
        run.fail(f"the requests test too little: {billed} billed, {refused} refused")
    print(f"{billed} billed, {refused} refused, {run.failures} failures (seed {run.seed})")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
