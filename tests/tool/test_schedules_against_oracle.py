# SPDX-License-Identifier: Apache-2.0
"""Thousands of random requests about everybody but the wage earners of today, through one filter
process, against oracle_schedules.py: every line with its payer, months and due date, every total
and every refusal, to the sen.

    test_schedules_against_oracle.py TOOL [--seed N] [--count N] [--only SUBJECT]

The seed is printed; the same seed, count and subject give the same requests."""

import collections
import copy
import datetime
import sys
from fractions import Fraction

import oracle_schedules as oracle
from envelope import amount_text, compare_refusal, sen
from random_requests import RandomRun

PAYERS = ("participant", "employer", "government", "local_government", "village", "donor", "school", "platform")
GROUPS = oracle.OWN_INCOME + oracle.DEEMED_WORKERS
GROUPS += ("neighbourhood_official", "vulnerable_worker", "athlete", "volunteer")
EDGES = ("2015-07 2015-08 2016-03 2016-04 2019-07 2019-08 2019-12 2020-01 2020-03 2020-04 2020-06 2020-07 "
         "2020-08 2020-09 2020-12 2021-01 2021-02 2022-03 2022-04 2023-01 2023-02 2023-03 2025-12 2026-01 "
         "2026-03 2026-04 2026-11 2026-12 2027-01 2027-03 2027-04").split()
MONTHS = [oracle.month_at(n) for n in range(2015 * 12 + 6, 2027 * 12 + 7)]


def a_month(rng, first="2015-07"):
    if rng.random() < 0.02:
        return rng.choice(("2015-06", "2014-01", "2013-12", "1999-01"))
    months = EDGES if rng.random() < 0.6 else MONTHS
    if first < "2015-07" and rng.random() < 0.2:
        return oracle.month_at(rng.randrange(2014 * 12, 2015 * 12 + 6))
    return rng.choice(months)


def a_day(rng, first, last):
    return first + datetime.timedelta(days=rng.randrange((last - first).days + 1))


def an_amount(rng, limits=()):
    """Sen, more than 0."""
    kind = rng.random()
    if limits and kind < 0.5:
        return max(1, rng.choice(limits) + rng.choice((-100, -1, 0, 0, 1, 100)))
    if kind < 0.75:
        return rng.randrange(500_000, 30_000_000) * 100
    if kind < 0.9:
        return rng.randrange(1, 3_000_000_000)
    return rng.choice((1, 50, 99, 100, 250, 5000)) * rng.randrange(1, 100_000)


def spelled(rng, value):
    if value % 100 == 0 and rng.random() < 0.1:
        return value // 100
    return amount_text(value)


def maybe(rng, chance, facts, name, values):
    if rng.random() < chance:
        facts[name] = rng.choice(values)


def with_options(rng, request, **choices):
    """Each option in three of ten requests."""
    options = {name: rng.choice(values) for name, values in choices.items() if rng.random() < 0.3}
    if rng.random() < 0.1:
        options["rounding"] = rng.choice(("sen", "whole_rupiah"))
    if options:
        request["options"] = options
    return request


def with_holidays(rng, request):
    if rng.random() < 0.15:
        day = datetime.date(2014, 1, 1)
        days = []
        while day.year < 2033:
            day += datetime.timedelta(days=rng.randrange(1, 60))
            days.append(day.isoformat())
        ends = rng.random() < 0.1
        request["holidays"] = {"from": "2014-01-01", "to": "2021-06-30" if ends else "2033-12-31",
                               "dates": [d for d in days if not ends or d <= "2021-06-30"]}
    return request


def self_employed(rng):
    facts = {"group": rng.choice(GROUPS + ("self_employed",) * 6)}
    bounds = [int(x) * 100 for row in oracle.BANDS for x in row[:2] if x != "-"]
    if facts["group"] == "business_owner" and rng.random() < 0.5:
        facts["company_incomes"] = [spelled(rng, an_amount(rng, bounds)) for _ in range(rng.randrange(1, 5))]
    elif rng.random() < (0.98 if facts["group"] in oracle.OWN_INCOME else 0.5):
        facts["income"] = spelled(rng, rng.choice((0, an_amount(rng, bounds), an_amount(rng, bounds))))
    maybe(rng, 0.4, facts, "programs", (["JKK", "JKM"], ["JKK", "JKM", "JHT"], ["JKM", "JHT", "JKK"]))
    maybe(rng, 0.7, facts, "payer", PAYERS)
    maybe(rng, 0.9, facts, "sector", ("transport", "other"))
    maybe(rng, 0.4, facts, "months", (1, 2, 3, 6, 12))
    maybe(rng, 0.3, facts, "unpaid_months", (0, 1, 2, 3, 4, 12))
    maybe(rng, 0.1, facts, "occupations", (1, 2))
    request = {"month": a_month(rng), "self_employed": facts}
    if rng.random() < 0.1:
        # Not before the law of the months was known, nor on a day between two of its readings.
        request["known_on"] = rng.choice(("2020-08-31", "2020-09-01", "2025-12-21", "2025-12-22", "2026-10-01"))
    with_options(
        rng, request, self_employed_income_gap=("lower_band", "lower_band", "refused"),
        self_employed_business_owner_relief=("excluded", "included"), self_employed_village_budget_relief=("included", "excluded"),
    )
    if "company_incomes" in facts and "options" in request:
        request["options"].pop("self_employed_income_gap", None)  # whose gap it is, a company's or the sum's, is not settled
    return with_holidays(rng, request)


def construction(rng):
    facts, month = {}, a_month(rng)
    limits = [row[0] * 100 for row in oracle.SLICES if row[0]]
    kind = rng.randrange(10)
    value = an_amount(rng, limits) if rng.random() < 0.7 else rng.randrange(10**8, 10**14)
    if kind < 5:
        facts["contract_value"] = spelled(rng, value)
    elif kind < 8:
        facts["contract_value_with_vat"] = spelled(rng, value + 1)
    elif kind < 9:
        facts[rng.choice(("wage", "daily_wage"))] = spelled(rng, an_amount(rng))
    else:
        facts["workers"] = [
            {rng.choice(("wage", "daily_wage")): spelled(rng, an_amount(rng))} for _ in range(rng.randrange(1, 6))
        ]
    if rng.random() < 0.4:
        facts["registered"] = oracle.month_at(oracle.number(month) - rng.randrange(0, 8))
    covered = oracle.in_covid(month) and facts.get("registered", month) < oracle.COVID[0]
    if covered and kind < 8 and rng.random() < 0.8:
        facts["unpaid_jkk"], facts["unpaid_jkm"] = (spelled(rng, an_amount(rng)) for _ in range(2))
    return with_options(rng, {"month": month, "construction": facts})


def migrant(rng):
    facts = {"placement": rng.choice(("agency", "individual"))}
    facts["contract_months"] = rng.choice((6, 12, 18) + (24,) * 8 + (rng.randrange(1, 61),))
    if rng.random() < 0.4:
        facts["jht_monthly"] = rng.choice(
            ("50000", "100000", "105000", "200000", "300000", "400000", "500000", "600000", "600000.01", 105001)
        )
        maybe(rng, 0.5, facts, "jht_months", (1, 2, 24, 60))
    request = {"migrant": facts}
    if rng.random() < 0.3:
        request["month"] = rng.choice(("2018-11", "2019-01", "2022-12", "2023-01", "2023-02", "2023-03", "2026-10"))
    else:
        edges = ("2018-12-09", "2018-12-10", "2023-02-21", "2023-02-22", "2023-02-28")
        any_day = a_day(rng, datetime.date(2018, 12, 10), datetime.date(2026, 10, 1)).isoformat()
        request["on"] = rng.choice(edges + (any_day,) * 3)
    return request


def public_worker(rng):
    facts = {"kind": rng.choice(("non_asn", "village_official")), "wage": spelled(rng, an_amount(rng))}
    if rng.random() < 0.3:
        facts["kind"] = "neighbourhood_official"
    facts["payer"] = rng.choice(("government", "local_government", "village", "participant"))
    if facts["kind"] != "neighbourhood_official":
        maybe(rng, 0.5, facts, "programs", (["JKK", "JKM"], ["JKK", "JKM", "JHT"]))
    return with_holidays(rng, with_options(rng, {"month": a_month(rng), "public_worker": facts}))


def jkn_member(rng):
    facts = {"kind": rng.choice(("self_paying",) * 4 + ("state_paid", "region_paid"))}
    month = a_month(rng, "2014-01")
    if facts["kind"] == "self_paying":
        facts["class"] = rng.choice(("I", "II", "III", "III"))
        maybe(rng, 0.4, facts, "unpaid_months", (0, 1, 2, 5, 12, 23, 24, 25, 120))
        if "unpaid_months" not in facts:
            maybe(rng, 0.3, facts, "payer", ("participant", "donor", "employer"))
    elif facts["kind"] == "region_paid" and month < "2019-08":
        month = "2019-08"
    maybe(rng, 0.5, facts, "members", (1, 2, 5, 20))
    maybe(rng, 0.4, facts, "months", tuple(range(1, 13)))
    return with_options(rng, {"month": month, "jkn_member": facts})


def jkn_inpatient(rng):
    edges = (datetime.date(2016, 6, 30), datetime.date(2016, 7, 1), datetime.date(2020, 12, 31),
             datetime.date(2021, 1, 1), datetime.date(2024, 5, 7), datetime.date(2024, 5, 8))
    admitted = rng.choice(edges) if rng.random() < 0.4 else a_day(rng, edges[1], datetime.date(2026, 10, 1))
    active = admitted - datetime.timedelta(days=rng.choice((0, 1, 44, 45, 46, 47, -1, rng.randrange(60))))
    facts = {
        "reactivated_on": active.isoformat(),
        "admitted_on": admitted.isoformat(),
        "cost": spelled(rng, an_amount(rng, (3_333_333_333, 5_000_000_000, 10_000_000_000))),
        "unpaid_months": rng.choice((0, 1, 2, 11, 12, 13, 60)),
        "member_kind": rng.choice(("self_paying", "self_paying", "wage_earner", "state_paid", "region_paid")),
    }
    return with_options(rng, {"jkn_inpatient": facts})


def late_payment(rng):
    month = rng.choice([m for m in EDGES if m <= "2026-11"] + MONTHS[:120])
    programs = rng.sample(("JKK", "JKM", "JHT", "JP"), rng.randrange(1, 5))
    facts = {"contributions": {program: spelled(rng, an_amount(rng)) for program in programs}}
    if "JP" not in programs and oracle.in_covid(month) and rng.random() < 0.7:
        facts["deferred"] = {"JP": spelled(rng, an_amount(rng))}
    if "JP" not in programs:
        maybe(rng, 0.3, facts, "segment", ("wage_earner", "self_employed"))
    if facts.get("segment") == "self_employed":
        facts.pop("deferred", None)
    after = oracle.day_in(oracle.later(month, 1 + rng.randrange(0, 26)), rng.choice((1, 14, 15, 16, 17, 28, 30)))
    facts["paid_on"] = (after + datetime.timedelta(days=rng.randrange(-1, 3))).isoformat()
    request = with_options(rng, {"month": month, "late_payment": facts}, late_payment_months=("started", "completed"))
    return with_holidays(rng, request)


def before_2015(rng):
    months = ("1994-01", "1993-12", "2012-12", "2013-01", "2013-12", "2014-01", "2015-06")
    month = rng.choice(months + (oracle.month_at(rng.randrange(1994 * 12, 2015 * 12 + 6)),) * 5)
    employer = {"risk_group": rng.choice(tuple(oracle.OLD_GROUPS))}
    worker = {"wage": spelled(rng, an_amount(rng, (308_000_000, 472_500_000))), "citizenship": "WNI"}
    programs = (["JKK", "JKM"], ["JKK", "JKM", "JHT"], ["JHT"], ["JKK", "JP"])
    maybe(rng, 0.2, employer, "programs", programs[:3])
    maybe(rng, 0.2, worker, "programs", programs)
    maybe(rng, 0.2, employer, "size", ("micro", "small", "medium", "large"))
    maybe(rng, 0.2, worker, "birth_date", ("1970-03-01", "1950-12-31"))
    if rng.random() < (0.9 if month[:4] == "2013" else 0.03):
        worker["jpk"] = rng.choice(("single", "married"))
    maybe(rng, 0.97 if "jpk" in worker else 0, employer, "jpk_tax_free_income", ("18480000", "28350000", "6000000"))
    return with_options(rng, {"month": month, "employer": employer, "worker": worker})


SUBJECTS = {
    "self_employed": (self_employed, 8),
    "construction": (construction, 3),
    "migrant": (migrant, 2),
    "public_worker": (public_worker, 1),
    "jkn_member": (jkn_member, 4),
    "jkn_inpatient": (jkn_inpatient, 3),
    "late_payment": (late_payment, 3),
    "worker": (before_2015, 2),
}
NEEDED = {
    "self_employed": ("group",),
    "migrant": ("placement", "contract_months"),
    "public_worker": ("kind", "wage", "payer"),
    "jkn_member": ("kind",),
    "jkn_inpatient": ("reactivated_on", "admitted_on", "cost", "unpaid_months", "member_kind"),
    "late_payment": ("paid_on", "contributions"),
    "worker": ("wage",),
}


def inject_fault(rng, request, subject):
    """Spoils one thing; returns the refusals that answer it."""
    facts = request[subject]
    kind = rng.randrange(4)
    if kind == 0:
        name = rng.choice(("Income", "note", "paid", " wage", ""))
        facts[name] = "1"
        return {("unknown_field", f"{subject}.{name}")}
    if kind == 1 and subject in NEEDED:
        name = rng.choice(NEEDED[subject])
        facts.pop(name, None)
        if name == "contributions":
            facts.pop("deferred", None)  # a deferred part alone may be late as well
        return {("missing_field", f"{subject}.{name}")}
    if kind == 2:
        amounts = [name for name in ("income", "wage", "cost", "contract_value", "jht_monthly") if name in facts]
        if amounts:
            facts[amounts[0]] = rng.choice(("-1", "-0.01", "abc", "1.234", "1e6", "", "1,000"))
            return {("invalid_value", f"{subject}.{amounts[0]}")}
    name = rng.choice(("nobody", "Month", "self-employed"))
    request[name] = rng.choice(("1", {}, []))
    return {("unknown_field", name)}


# --- comparison ----------------------------------------------------------------------------------------
def read_lines(response):
    for line in response["lines"]:
        parts = (line["program"], line["item"], line["payer"], line.get("from", ""), line.get("to", ""))
        yield oracle.Line(*parts, line.get("due", ""), sen(line["amount"]))


def month_by_month(lines):
    """Counted lines, one for each month: where a price goes on, under another article or for another
    reason, one line and two lines say the same."""
    counted = collections.Counter()
    for line in lines:
        if not line.first:
            counted[line] += 1
            continue
        first, last = oracle.number(line.first), oracle.number(line.last)
        for n in range(first, last + 1):
            month = oracle.month_at(n)
            share = Fraction(line.amount, last - first + 1)
            counted[line._replace(first=month, last=month, due="", amount=share)] += 1
    return counted


def compare(response, request, lines, refusals):
    complaints = compare_refusal(response, request, refusals)
    if complaints is not None:
        return complaints
    complaints = []
    got = list(read_lines(response))
    for line in got:
        if line.first and line.due != oracle.due_of(request, line):
            complaints.append(f"{line.program} {line.item}: due {line.due}, expected {oracle.due_of(request, line)}")
    if not any(line.due for line in lines):
        got = [line._replace(due="") for line in got]
    wanted, answered = month_by_month(lines), month_by_month(got)
    complaints += [f"expected {[str(x) for x in line]}" for line in sorted((wanted - answered).elements())]
    complaints += [f"     got {[str(x) for x in line]}" for line in sorted((answered - wanted).elements())]
    return complaints


def main():
    run = RandomRun(__doc__, 10_000, SUBJECTS)
    rng = run.rng

    asked = []
    for i in range(run.count):
        subject = rng.choice(run.names)
        request = {"id": i, "verb": "bill", **SUBJECTS[subject][0](rng)}
        lines, refusals = oracle.bill(request)
        if rng.random() < 0.08:
            request = copy.deepcopy(request)
            refusals = refusals | inject_fault(rng, request, subject)
        asked.append((subject, request, lines, refusals))

    counts = collections.Counter()
    for i, response in run.ask([request for _, request, *_ in asked], any(refusals for *_, refusals in asked)):
        subject, request, lines, refusals = asked[i]
        counts[subject, response.get("ok")] += 1
        run.blame(request, compare(response, request, lines, refusals))
    for subject in set(run.names):
        answered = counts[subject, True] + counts[subject, False]
        if counts[subject, True] * 2 < answered or counts[subject, False] == 0:
            run.fail(f"the requests of {subject} test too little: {counts[subject, True]} of {answered} billed")
    billed = sum(n for (_, ok), n in counts.items() if ok)
    print(f"{billed} billed, {sum(counts.values()) - billed} refused, {run.failures} failures (seed {run.seed})")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
