# SPDX-License-Identifier: Apache-2.0
"""The bills of those who are not billed by a wage earner's month of July 2015 and later, worked out
a second time from the regulations: self-employed, construction projects, migrant workers, public
workers, health members, service fines, late payment, and wage earners before July 2015.

Independent of the library on purpose: own tables, own order of thought. It answers with every line
or with the set of refusals that the facts deserve, in no order.
"""

import bisect
import calendar
import datetime
from collections import namedtuple
from fractions import Fraction

from envelope import half_up

# months: "" where a line covers none; due: "" where none is compared. amount: whole sen.
Line = namedtuple("Line", "program item payer first last due amount")


class Refused(Exception):
    def __init__(self, *pairs):
        super().__init__(str(pairs))
        self.pairs = set(pairs)


# --- calendar --------------------------------------------------------------------------------------
def number(month):
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def month_at(n):
    return f"{n // 12:04d}-{n % 12 + 1:02d}"


def later(month, n):
    return month_at(number(month) + n)


def day_in(month, day):
    """The day of the month, or its last where it has no such day."""
    year, which = int(month[:4]), int(month[5:7])
    return datetime.date(year, which, min(day, calendar.monthrange(year, which)[1]))


def months_after(day, n):
    return day_in(later(day.isoformat()[:7], n), day.day)


class Holidays:
    """Saturdays, Sundays, and the national holidays that were given."""

    def __init__(self, request):
        given = request.get("holidays")
        self.span = (given["from"], given["to"]) if given else None
        self.days = set(given["dates"]) if given else set()

    def working_day(self, day):
        if self.span and not self.span[0] <= day.isoformat() <= self.span[1]:
            raise Refused(("not_yet_known", "holidays"))
        while day.weekday() >= 5 or day.isoformat() in self.days:
            day += datetime.timedelta(days=1)
        return day


COVID, COVID_KNOWN = ("2020-08", "2021-01"), "2020-09-01"  # PP 49/2020
ALWAYS = "9999-12-31"  # law as known: everything


def in_covid(month):
    return COVID[0] <= month <= COVID[1]


def statutory_due(program, month, self_employed, holidays, known=ALWAYS):
    """PP 44/2015 Pasal 21 and 24, PP 46/2015 Pasal 21, PP 49/2020 Pasal 4(1)."""
    if in_covid(month) and known >= COVID_KNOWN:
        return holidays.working_day(day_in(later(month, 1), 30))
    same_month = self_employed and program != "JHT"
    return holidays.working_day(day_in(month if same_month else later(month, 1), 15))


def exact_sen(text):
    return int(Fraction(str(text)) * 100)


def unit_of(request):
    return 100 if request.get("options", {}).get("rounding") == "whole_rupiah" else 1


def month_of(request):
    return request["month"] if "month" in request else request["on"][:7]


# --- self-employed -----------------------------------------------------------------------------------
# PP 44/2015 Annex II: first income of each band, last income printed, base; rupiah.
ANNEX_II = """
0 1099000 1000000
1100000 1299000 1200000
1300000 1499000 1400000
1500000 1699000 1600000
1700000 1899000 1800000
1900000 2099000 2000000
2100000 2299000 2200000
2300000 2499000 2400000
2500000 2699000 2600000
2700000 3199000 2950000
3200000 3699000 3450000
3700000 4199000 3950000
4200000 4699000 4450000
4700000 5199000 4950000
5200000 5699000 5450000
5700000 6199000 5950000
6200000 6699000 6450000
6700000 7199000 6950000
7200000 7699000 7450000
7700000 8199000 7950000
8200000 9199000 8700000
9200000 10199000 9700000
10200000 11199000 10700000
11200000 12199000 11700000
12200000 13199000 12700000
13200000 14199000 13700000
14200000 15199000 14700000
15200000 16199000 15700000
16200000 17199000 16700000
17200000 18199000 17700000
18200000 19199000 18700000
19200000 20199000 19700000
20200000 - 20700000
"""
BANDS = [row.split() for row in ANNEX_II.split("\n") if row]
LOWEST = [int(row[0]) * 100 for row in BANDS]
JKM_FLAT = 680_000  # sen; Pasal 20(3)
OWN_INCOME = ("self_employed", "business_owner", "other_non_wage")
DEEMED_WORKERS = ("apprentice", "student", "inmate", "honorary_staff")  # not in PP 50/2025 Pasal 3
FIRST_BPU = "2015-07"
LONGEST_ARREARS = 3
HALF = {"transport": ("2026-01", "2027-03"), "other": ("2026-04", "2026-12")}  # PP 50/2025
HALF_KNOWN = "2025-12-22"


def base_of(income):
    """Sen to sen, and whether the income lies between two printed bands."""
    i = bisect.bisect_right(LOWEST, income) - 1
    printed_to = BANDS[i][1]
    return int(BANDS[i][2]) * 100, printed_to != "-" and income > int(printed_to) * 100


def self_employed(request):
    facts, options = request["self_employed"], request.get("options", {})
    holidays, known = Holidays(request), request.get("known_on", ALWAYS)
    group, payer = facts["group"], facts.get("payer", "participant")
    faults = set()
    gaps_refused = options.get("self_employed_income_gap") == "refused"
    month = month_of(request)

    if "income" not in facts and "company_incomes" not in facts and group in OWN_INCOME:
        faults.add(("missing_field", "self_employed.income"))
    programs = set(facts.get("programs", ["JKK", "JKM"] + (["JHT"] if group == "business_owner" else [])))
    refused_programs = (
        not {"JKK", "JKM"} <= programs
        or (group == "business_owner" and "JHT" not in programs)
        or (group in DEEMED_WORKERS and "JHT" in programs)
    )
    if refused_programs:
        faults.add(("invalid_value", "self_employed.programs"))

    unpaid = facts.get("unpaid_months", 0)
    behind = unpaid if unpaid <= LONGEST_ARREARS else 0
    first = later(month, -behind)
    if first < FIRST_BPU:
        faults.add(("not_in_force", "month"))

    can_be_halved = (
        payer not in ("government", "local_government")
        and group not in DEEMED_WORKERS
        and (group != "business_owner" or options.get("self_employed_business_owner_relief") == "included")
        and (payer != "village" or options.get("self_employed_village_budget_relief") != "excluded")
        and known >= HALF_KNOWN
    )
    last = later(month, facts.get("months", 1) - 1)
    if can_be_halved and "sector" not in facts:
        billed = [month_at(n) for n in range(number(first), number(last) + 1)]
        if any(len({w[0] <= m <= w[1] for w in HALF.values()}) == 2 for m in billed):
            faults.add(("missing_field", "self_employed.sector"))
    # Without a sector both have the same months here.
    window = HALF[facts.get("sector", "other")] if can_be_halved else None

    def share(m, program):
        if program == "JHT":
            return Fraction(1)
        if in_covid(m):
            return Fraction(1, 100) if known >= COVID_KNOWN else Fraction(1)
        return Fraction(1, 2) if window and window[0] <= m <= window[1] else Fraction(1)

    def base(income):
        value, in_gap = base_of(income)
        if in_gap and gaps_refused:
            faults.add(("invalid_value", "self_employed.income"))
        return value

    if "company_incomes" in facts:
        incomes = [exact_sen(x) for x in facts["company_incomes"]]
        jkk, jht = [base(x) for x in incomes], base(sum(incomes))
    else:
        jht = base(exact_sen(facts["income"])) if "income" in facts else 100_000_000
        jkk = [jht]
    if faults:
        raise Refused(*faults)
    prices = [("JKK", of_company // 100) for of_company in jkk] + [("JKM", JKM_FLAT)]
    if "JHT" in programs:
        prices.append(("JHT", jht // 50))

    lines = []
    for program, price in prices:
        for item, start, count in (("arrears", first, behind), ("contribution", month, facts.get("months", 1))):
            k = 0
            while k < count:  # a line for each stretch of months of the same share
                begin = later(start, k)
                part, n = share(begin, program), 0
                while k < count and share(later(start, k), program) == part:
                    k, n = k + 1, n + 1
                due = statutory_due(program, begin, True, holidays, known).isoformat()
                amount = half_up(price * part * n, unit_of(request))
                lines.append(Line(program, f"{item}.{payer}", payer, begin, later(begin, n - 1), due, amount))
    return lines


# --- construction ------------------------------------------------------------------------------------
# PP 44/2015 Pasal 54(2), 55(2): the slice above this value (rupiah), JKK and JKM in hundredths of a percent.
SLICES = [(5_000_000_000, 9, 1), (1_000_000_000, 11, 1), (500_000_000, 13, 2), (100_000_000, 17, 2), (0, 21, 3)]
PROJECT_WAGES = {"JKK": Fraction(174, 10000), "JKM": Fraction(30, 10000)}


def construction(request):
    facts, month, unit = request["construction"], month_of(request), unit_of(request)
    if month < "2015-07":
        raise Refused(("not_in_force", "month"))
    relief = in_covid(month) and request.get("known_on", ALWAYS) >= COVID_KNOWN

    def both(jkk, jkm):
        return [
            Line(program, "contribution.employer", "employer", "", "", "", amount)
            for program, amount in (("JKK", jkk), ("JKM", jkm))
        ]

    if "workers" in facts or "wage" in facts or "daily_wage" in facts:
        sums = {"JKK": 0, "JKM": 0}
        for worker in facts.get("workers", [facts]):
            wage = exact_sen(worker["wage"]) if "wage" in worker else 25 * exact_sen(worker["daily_wage"])
            for program, rate in PROJECT_WAGES.items():
                sums[program] += half_up(wage * rate / (100 if relief else 1), unit)
        return both(sums["JKK"], sums["JKM"])

    if relief and facts.get("registered", month) < COVID[0]:
        if "unpaid_jkk" not in facts:
            raise Refused(("missing_field", "construction.unpaid_jkk"))
        return both(*(half_up(Fraction(exact_sen(facts[n]), 100), unit) for n in ("unpaid_jkk", "unpaid_jkm")))
    if "contract_value" in facts:
        value = exact_sen(facts["contract_value"])
    else:
        tax = Fraction(110, 100) if month < "2022-04" else Fraction(111, 100)
        value = half_up(exact_sen(facts["contract_value_with_vat"]) / tax)
    totals, rest = [Fraction(0), Fraction(0)], value
    for above, jkk, jkm in SLICES:
        part = max(0, rest - above * 100)
        rest -= part
        totals[0] += Fraction(part * jkk, 10000)
        totals[1] += Fraction(part * jkm, 10000)
    return both(*(half_up(total / (100 if relief else 1), unit) for total in totals))


# --- migrant workers -----------------------------------------------------------------------------------
NEW_RULE, OLD_RULE = "2023-02-22", "2018-12-10"  # Permenaker 4/2023, 18/2018
CHOICES_OF_JHT = (50, 100, 200, 300, 400, 500, 600)  # thousand rupiah


def migrant(request):
    facts, agency = request["migrant"], request["migrant"]["placement"] == "agency"
    if "on" in request:
        day = request["on"]
    elif request["month"] == "2023-02":
        raise Refused(("missing_field", "on"))
    else:
        day = request["month"] + "-15"
    if day < OLD_RULE:
        raise Refused(("not_in_force", "month"), ("not_in_force", "on"))
    payer = "placement_agency" if agency else "participant"
    lines, months = [], facts["contract_months"]

    def charge(item, rupiah, program="JKK", who=payer):
        lines.append(Line(program, "contribution." + item, who, "", "", "", rupiah * 100))

    new = day >= NEW_RULE
    if not new:
        if months != 24:
            raise Refused(("not_in_force", "migrant.contract_months"))
        if agency:
            charge("before_during_and_after_work", 370_000)
        else:
            charge("during_and_after_work", 332_500)
    else:
        if agency:
            charge("before_work", 37_500)
        term, price = next(row for row in ((24, 332_500), (12, 189_000), (0, 108_000)) if months >= row[0])
        charge("during_and_after_work", price)
        extra = months - (term or 6)
        if extra > 0:
            charge("extra_months", 13_500 * extra)
    if "jht_monthly" in facts:
        monthly = exact_sen(facts["jht_monthly"])
        allowed = monthly in [c * 100_000 for c in CHOICES_OF_JHT] if new else 10_500_000 <= monthly <= 60_000_000
        if not allowed:
            raise Refused(("invalid_value", "migrant.jht_monthly"))
        amount = monthly * facts.get("jht_months", 1)
        lines.append(Line("JHT", "contribution.participant", "participant", "", "", "", amount))
    return lines


# --- public workers ------------------------------------------------------------------------------------
def public_worker(request):
    facts, month = request["public_worker"], month_of(request)
    if month < "2015-07":
        raise Refused(("not_in_force", "month"))
    payer, holidays = facts["payer"], Holidays(request)
    rates = {("JKK", payer): 24, ("JKM", payer): 30}
    programs = facts.get("programs", ["JKK", "JKM"])
    if "JHT" in programs:
        if payer == "participant":
            raise Refused(("invalid_value", "public_worker.programs"))
        rates |= {("JHT", payer): 370, ("JHT", "worker"): 200}
    due = statutory_due("JKK", month, False, holidays).isoformat()
    wage = exact_sen(facts["wage"])
    return [
        Line(p, "contribution." + who, who, "", "", due, half_up(Fraction(wage * rate, 10000), unit_of(request)))
        for (p, who), rate in rates.items()
        if p in programs
    ]


# --- health members --------------------------------------------------------------------------------------
# First month, then the whole price of classes I, II and III, and what the member pays in class III.
CLASS_PRICES = [
    ("2014-01", 59_500, 42_500, 25_500, 25_500),  # Perpres 12/2013
    ("2016-04", 80_000, 51_000, 25_500, 25_500),  # Perpres 19/2016, 28/2016
    ("2020-01", 160_000, 110_000, 42_000, 42_000),  # Perpres 75/2019
    ("2020-04", 80_000, 51_000, 25_500, 25_500),  # Supreme Court 7 P/HUM/2020
    ("2020-07", 150_000, 100_000, 42_000, 25_500),  # Perpres 64/2020
    ("2021-01", 150_000, 100_000, 42_000, 35_000),
]
REGION_IN_CLASS_III = [("2020-07", 0), ("2021-01", 2_800)]
PRICE_PAID_BY_THE_STATE = [("2014-01", 19_225), ("2016-01", 23_000), ("2019-08", 42_000)]
MOST_ARREARS = 24


def row_of(table, month):
    rows = [row for row in table if row[0] <= month]
    if not rows:
        raise Refused(("not_in_force", "month"))
    return rows[-1]


def health_prices(facts, month):
    """Who pays how much for one person and month."""
    if facts["kind"] == "state_paid":
        return {"government": row_of(PRICE_PAID_BY_THE_STATE, month)[1]}
    if facts["kind"] == "region_paid":
        return {"local_government": row_of(PRICE_PAID_BY_THE_STATE, month)[1]}
    _, one, two, three, member = row_of(CLASS_PRICES, month)
    who = facts.get("payer", "participant")
    if facts["class"] != "III":
        return {who: {"I": one, "II": two}[facts["class"]]}
    prices = {who: member}
    if three > member:
        region = row_of(REGION_IN_CLASS_III, month)[1]
        prices["government"] = three - member - region
        if region:
            prices["local_government"] = region
    return prices


def jkn_member(request):
    facts, month = request["jkn_member"], month_of(request)
    people, lines = facts.get("members", 1), []
    own = facts.get("payer", "participant") if facts["kind"] == "self_paying" else None
    behind = min(facts.get("unpaid_months", 0), MOST_ARREARS)

    def add(item, who, m, rupiah):
        """Extends the line that ends the month before at the same price, or begins one."""
        amount, sought = rupiah * people * 100, (item, who)
        for i in range(len(lines) - 1, -1, -1):
            old = lines[i]
            if (old.item, old.payer) == sought:
                n = number(old.last) - number(old.first) + 1
                if later(old.last, 1) == m and old.amount == amount * n:
                    lines[i] = old._replace(last=m, amount=old.amount + amount)
                    return
                break
        lines.append(Line("JKN", item, who, m, m, m + "-10", amount))

    for k in range(-behind, 0):
        m = later(month, k)
        add(f"arrears.{own}", own, m, health_prices(facts, m)[own])
    for k in range(facts.get("months", 1)):
        m = later(month, k)
        for who, rupiah in health_prices(facts, m).items():
            add(f"contribution.{who}", who, m, rupiah)
    return lines


# --- service fine ------------------------------------------------------------------------------------------
def jkn_inpatient(request):
    facts = request["jkn_inpatient"]
    admitted = datetime.date.fromisoformat(facts["admitted_on"])
    active = datetime.date.fromisoformat(facts["reactivated_on"])
    faults = set()
    if admitted < datetime.date(2016, 7, 1):
        faults |= {("not_in_force", "jkn_inpatient.admitted_on"), ("not_in_force", "month")}
    if admitted < active:
        faults.add(("conflicting_facts", "jkn_inpatient.admitted_on"))
    if faults:
        raise Refused(*faults)
    kind = facts["member_kind"]
    who = "employer" if kind == "wage_earner" else "participant"
    amount = Fraction(0)
    if kind in ("wage_earner", "self_paying") and (admitted - active).days <= 45:
        rate = Fraction(5, 100) if admitted.year >= 2021 else Fraction(25, 1000)
        ceiling = 30_000_000_00 if admitted < datetime.date(2024, 5, 8) else 20_000_000_00
        # The unpaid months end with the month before the reactivation; from July 2016 on they count.
        since = max(0, number(active.isoformat()[:7]) - number("2016-07"))
        counted = min(12, facts["unpaid_months"], since)
        amount = min(Fraction(ceiling), exact_sen(facts["cost"]) * rate * counted)
    return [Line("JKN", "fine.service", who, "", "", "", half_up(amount, unit_of(request)))]


# --- late payment ------------------------------------------------------------------------------------------
def months_late(due, paid, completed):
    if paid <= due:
        return 0
    n = 0
    while months_after(due, n) < paid:
        n += 1
    if completed and months_after(due, n) > paid:
        n -= 1
    return n


def late_payment(request):
    facts, month, holidays = request["late_payment"], month_of(request), Holidays(request)
    own = facts.get("segment") == "self_employed"
    who = "participant" if own else "employer"
    paid = datetime.date.fromisoformat(facts["paid_on"])
    completed = request.get("options", {}).get("late_payment_months") == "completed"
    percent = Fraction(1, 2) if in_covid(month) else Fraction(2)
    lines = []

    def fine(program, text, due, rate):
        n = 0 if own else months_late(due, paid, completed)
        amount = half_up(exact_sen(text) * rate / 100 * n, unit_of(request))
        lines.append(Line(program, "fine.late_payment", who, "", "", due.isoformat(), amount))

    for program, text in facts["contributions"].items():
        fine(program, text, statutory_due(program, month, own, holidays), percent)
    for program, text in facts.get("deferred", {}).items():
        # PP 49/2020 Pasal 17: complete by 15 April 2022, a date of its own that no holiday moves (reading);
        # the lower fine belongs to the due date of Pasal 4.
        fine(program, text, datetime.date(2022, 4, 15), Fraction(2))
    return lines


# --- wage earners before July 2015 -----------------------------------------------------------------------------
OLD_GROUPS = {"I": 24, "II": 54, "III": 89, "IV": 127, "V": 174}  # PP 14/1993 Pasal 9
JPK_PERCENT = {"single": 3, "married": 6}


def before_2015(request):
    month, employer, worker = month_of(request), request["employer"], request["worker"]
    if month < "1994-01":
        raise Refused(("not_in_force", "month"))
    if "risk_group" not in employer:
        raise Refused(("missing_field", "employer.risk_group"))
    wage, unit = exact_sen(worker["wage"]), unit_of(request)
    programs = worker.get("programs", employer.get("programs", ["JKK", "JKM", "JHT"]))
    if "JP" in programs:
        raise Refused(("not_in_force", "worker.programs"), ("not_in_force", "employer.programs"))
    owed = [("JKK", "employer", wage, OLD_GROUPS[employer["risk_group"]]), ("JKM", "employer", wage, 30)]
    owed += [("JHT", "employer", wage, 370), ("JHT", "worker", wage, 200)]
    owed = [row for row in owed if row[0] in programs]
    if "jpk" in worker:
        if not "2013-01" <= month <= "2013-12":
            raise Refused(("not_in_force", "month"), ("not_in_force", "worker.jpk"))
        if "jpk_tax_free_income" not in employer:
            raise Refused(("missing_field", "employer.jpk_tax_free_income"))
        bounded = min(Fraction(wage), Fraction(exact_sen(employer["jpk_tax_free_income"]), 6))
        owed.append(("JPK", "employer", bounded, JPK_PERCENT[worker["jpk"]] * 100))
    return [
        Line(p, "contribution." + who, who, "", "", "", half_up(Fraction(base) * rate / 10000, unit))
        for p, who, base, rate in owed
    ]


SUBJECTS = {
    "self_employed": self_employed,
    "construction": construction,
    "migrant": migrant,
    "public_worker": public_worker,
    "jkn_member": jkn_member,
    "jkn_inpatient": jkn_inpatient,
    "late_payment": late_payment,
    "worker": before_2015,
}


def due_of(request, line):
    """When a line of several months has to be paid: by the date of its first month."""
    if line.program == "JKN":
        return line.first + "-10"
    known = request.get("known_on", ALWAYS)
    return statutory_due(line.program, line.first, True, Holidays(request), known).isoformat()


def bill(request):
    """(lines, refusals); with a refusal there are no lines."""
    subject = next(name for name in SUBJECTS if name in request)
    try:
        return SUBJECTS[subject](request), set()
    except Refused as refused:
        pairs = refused.pairs
        # A calendar of holidays that is too short may be named first.
        if "holidays" in request and request["holidays"]["to"] < later(month_of(request), 2):
            pairs = pairs | {("not_yet_known", "holidays")}
        return [], pairs
