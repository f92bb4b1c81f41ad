# SPDX-License-Identifier: Apache-2.0
"""Claims of work accident insurance (JKK), death insurance (JKM) and the scholarship of children, worked
out a second time from the regulations.

Independent of the library on purpose: own tables, own order of thought. It answers with the outcome and
every line, or with the set of refusals that the facts deserve. Amounts are whole sen.
"""

import datetime
from collections import namedtuple
from fractions import Fraction

from envelope import half_up, insurance_of
from oracle_schedules import Holidays, base_of, months_after, number

# payee, child: None where the law leaves it open and none is compared.
Line = namedtuple("Line", "program item payer payee child amount after_arrears reclaimable payment")


class Refused(Exception):
    """Pairs of code and field; a field None stands for any."""

    def __init__(self, *pairs):
        super().__init__(str(pairs))
        self.pairs = set(pairs)


MILLION = 100_000_000  # sen
day = datetime.date.fromisoformat


def exact_sen(text):
    return int(Fraction(str(text)) * 100)


# --- versions ----------------------------------------------------------------------------------------
# First day, and what is paid: floor of the death benefit, funeral, one month of the periodic
# allowance; transport by land, sea, air; STMB bands (months, percent); thousands of rupiah.
JKK = [
    ("2008-01-01", 10_000, 2_000, 200, (400, 750, 1_500), ((4, 100), (4, 75), (None, 50))),
    ("2010-12-01", 10_000, 2_000, 200, (750, 1_000, 2_000), ((4, 100), (4, 75), (None, 50))),
    ("2012-04-23", 14_200, 2_000, 200, (750, 1_000, 2_000), ((4, 100), (4, 75), (None, 50))),
    ("2015-07-01", 16_200, 3_000, 200, (1_000, 1_500, 2_500), ((6, 100), (6, 75), (None, 50))),
    ("2019-12-02", 20_000, 10_000, 500, (5_000, 2_000, 10_000), ((12, 100), (None, 50))),
]
# First day, lump sum, periodic allowance, funeral; years of contributions for the scholarship.
JKM = [
    ("2012-04-23", 14_200, 4_800, 2_000, None),
    ("2015-07-01", 16_200, 4_800, 3_000, 5),
    ("2019-12-02", 20_000, 12_000, 10_000, 3),
]
# Caps of receipts: first day, item, cap.
RECEIPTS = [
    ("2010-12-01", "dentures", 2_000),
    ("2015-07-01", "dentures", 3_000),
    ("2019-12-02", "dentures", 5_000),
    ("2019-12-02", "hearing_aid", 2_500),
    ("2019-12-02", "glasses", 1_000),
    ("2019-12-02", "home_care", 20_000),
]
V2012, V2015, V2019, P2025 = "2012-04-23", "2015-07-01", "2019-12-02", "2025-02-24"


def row_at(table, date):
    rows = [row for row in table if row[0] <= date]
    if not rows:
        raise Refused(("not_in_force", None))
    return rows[-1]


# --- disability: PP 44/2015 Annex III part II ----------------------------------------------------------
PERCENT = {
    "A1R": 40, "A1L": 35, "A2R": 35, "A2L": 30, "A3R": 32, "A3L": 28, "L1B": 70, "L1S": 35, "L2B": 50, "L2S": 25,
    "E1B": 70, "E1S": 35, "H1B": 40, "H1S": 20, "F1R": 15, "F1L": 12, "F2R": 9, "F2L": 7, "F3R": 4, "F3L": 3,
    "F2R1": "4.5", "F2L1": "3.5", "F3R1": 2, "F3L1": "1.5", "T1": 5, "T2": 3, "T3": 2, "I1": 40,
    "LS1": 10, "LS2": 20, "LS3": 30, "HD1": 6, "HD2": 3, "EA1": 5, "EA2": 10, "N1": 30, "N2": 15, "N3": 10,
    "W1": 40, "W2": 20, "W3": 5, "W4": 70, "V1": 7, "V2": 10, "V3": 7,
}


def other_side(code):
    """The same row of the other hand: the letter is the third of the code."""
    return code[:2] + {"R": "L", "L": "R"}[code[2]] + code[3:]


def percentage(loss, left_handed, options):
    code = loss["part"]
    if left_handed and code[:2] in ("A1", "A2", "A3"):
        code = other_side(code)
    if left_handed and code[0] == "F" and options.get("jkk_left_handed_fingers") == "swapped":
        code = other_side(code)
    if code == "S1":
        percent = Fraction(loss["percent_granted"])
    else:
        percent = Fraction(PERCENT[code]) * loss.get("count", 1)
    lost = loss.get("decibels", loss.get("percent_lost"))
    if lost is not None:
        steps = Fraction(lost) / 10
        percent *= steps if options.get("jkk_part_steps") == "proportional" else steps.__floor__()
    return percent * Fraction(loss.get("lost_function", 100)) / 100


# --- who --------------------------------------------------------------------------------------------------
def monthly_wage(request):
    """The wage of the benefits, in sen."""
    who, options = request["participant"], request.get("options", {})
    if who["segment"] == "self_employed":
        if "wage" in who and options.get("jkk_trainee_wage") == "same_work":
            return exact_sen(who["wage"])
        return base_of(exact_sen(who["income"]))[0] if "income" in who else MILLION
    if "wage" in who:
        return exact_sen(who["wage"])
    if "basic_wage" in who:
        return exact_sen(who["basic_wage"]) + exact_sen(who.get("fixed_allowances", 0))
    if "daily_wage" in who:
        thirty = who["segment"] == "construction" and options.get("jkk_construction_daily_wage") == "thirty_days"
        return exact_sen(who["daily_wage"]) * (30 if thirty else 25)
    pieces = [exact_sen(x) for x in who.get("piece_wages") or who["weather_piece_wages"]]
    return Fraction(sum(pieces), len(pieces))


def covering(request):
    """The spells that hold the day of the event; None: not stated."""
    spells, date = request["participant"].get("memberships"), request["event"]["date"]
    if spells is None:
        return None
    return [spell for spell in spells if spell["from"] <= date <= spell.get("until", "9999-12-31")]


def unpaid_in_a_row(request):
    """Longest run of unpaid months."""
    who = request["participant"]
    if "unpaid_months" in who:
        return who["unpaid_months"]
    months = sorted({number(m) for spell in who.get("memberships", []) for m in spell.get("unpaid", [])})
    longest = run = 0
    for i, month in enumerate(months):
        run = run + 1 if i and months[i - 1] == month - 1 else 1
        longest = max(longest, run)
    return longest


def heirs(request):
    """Who gets the benefit of a death, and who gets the funeral."""
    date, family = request["event"]["date"], request.get("family")
    if family is None:
        return "heirs", "heirs"
    ranks = [
        ("spouse_and_children", family.get("spouse") or family.get("children")),
        ("straight_line_relatives", any(family.get(n) for n in ("grandchildren", "parents", "grandparents"))),
    ]
    if date >= V2015:
        ranks += [("siblings", family.get("siblings")), ("parents_in_law", family.get("parents_in_law"))]
    ranks.append(("will_beneficiary", family.get("will")))
    for name, there in ranks:
        if there:
            return name, name
    return ("social_security_fund" if date >= V2015 else "probate_office"), "funeral_arranger"


def years_of_contributions(request, years):
    """Whether they were reached; None: not known."""
    who, date = request["participant"], day(request["event"]["date"])
    if "contribution_months" in who:
        return who["contribution_months"] >= 12 * years
    if "memberships" not in who:
        return None
    if request.get("options", {}).get("beasiswa_contribution_time") == "by_months":
        touched = set()
        for spell in who["memberships"]:
            last = min(spell.get("until", "9999-12-31"), date.isoformat())
            touched |= set(range(number(spell["from"]), number(last) + 1))
        return len(touched) >= 12 * years
    if len(who["memberships"]) == 1:
        return date >= months_after(day(who["memberships"][0]["from"]), 12 * years)
    days = 0
    for spell in who["memberships"]:
        last = min(day(spell.get("until", "9999-12-31")), date)
        days += max(0, (last - day(spell["from"])).days + 1)
    return days >= 365 * years


# --- scholarship ----------------------------------------------------------------------------------------
STAGES = [  # rupiah a school year
    ("kindergarten", 2, 1_500_000),
    ("primary", 6, 1_500_000),
    ("junior_secondary", 3, 2_000_000),
    ("senior_secondary", 3, 3_000_000),
    ("higher_education", 5, 12_000_000),
]
AT_SCHOOL = tuple(name for name, _, _ in STAGES) + ("training",)


def level_of(child):
    return child.get("level", "below_school_age")


def scholarship_of(child, date):
    """Sen still to be paid to a child, year after year (2019)."""
    event, born, level = day(date), day(child["birth_date"]), level_of(child)
    grown = months_after(born, 23 * 12)
    works = child.get("work", "none")
    eased = ("none", "self_employed", "apprentice", "employed_up_to_six_months")
    if child.get("married") or level == "not_at_school" or event >= grown:
        return 0
    if works not in (eased if date >= P2025 else ("none",)):
        return 0
    year = event.year if event >= datetime.date(event.year, 7, 1) else event.year - 1
    if level == "training":
        prices = [12_000_000] * child["years_left"]
    else:
        start = 0
        if level == "below_school_age":
            ready = max(months_after(born, 48), event)
            year = ready.year if ready <= datetime.date(ready.year, 7, 1) else ready.year + 1
            age = next(n for n in range(30) if datetime.date(year, 7, 1) < months_after(born, 12 * (n + 1)))
            start, left = (0, 2) if age < 5 else (0, 1) if age == 5 else (1, STAGES[1][1])
        else:
            start = [name for name, _, _ in STAGES].index(level)
            left = child["years_left"]
        prices = [STAGES[start][2]] * left
        for _, years, price in STAGES[start + 1:]:
            prices += [price] * years
    return 100 * sum(price for k, price in enumerate(prices) if datetime.date(year + k, 7, 1) < grown)


def scholarship(request):
    """Pairs of child and sen; child None: once for all."""
    date, children = request["event"]["date"], request.get("family", {}).get("children", [])
    if date < V2015:
        return []
    if date < V2019:
        return [(None, 12 * MILLION)] if any(level_of(child) in AT_SCHOOL for child in children) else []
    sums = [(i, scholarship_of(child, date)) for i, child in enumerate(children)]
    if any(child.get("registered") for child in children):
        sums = [(i, amount) for i, amount in sums if children[i].get("registered")]
    return sorted((x for x in sums if x[1] > 0), key=lambda x: -x[1])[:2]


# --- the claim --------------------------------------------------------------------------------------------
def due_date(program, request):
    """Last day of timely payment; None: not asked."""
    complete = request.get("claim", {}).get("complete_on")
    if complete is None:
        return None
    holidays, date = Holidays(request), day(complete)
    for _ in range({"JKK": 7, "JKM": 3}[program]):
        date = holidays.working_day(date + datetime.timedelta(days=1))
    return date


def days_late(program, request):
    claim = request.get("claim", {})
    if "days_late" in claim:
        return claim["days_late"]
    due = due_date(program, request)
    if due is None or "paid_on" not in claim:
        return 0
    return max(0, (day(claim["paid_on"]) - due).days)


def entitled(request):
    """True, False, or None where a fact or the law is open."""
    who, event = request["participant"], request["event"]
    program, date = insurance_of(event), event["date"]
    if who.get("citizenship") == "WNA" and who["stay_months"] < 6:
        return False
    filed = request.get("claim", {}).get("filed_on", request.get("on"))
    lapsed = filed and day(filed) > months_after(day(date), 60 if date >= V2019 else 24)
    if lapsed and program == "JKK":
        return False
    # Whether a claim of JKM lapses since 2019: sources differ.
    open_questions = lapsed and date >= V2019
    if event["kind"] == "missing_person" and "died_on" not in event:
        open_questions = True
    if who["segment"] == "self_employed" and unpaid_in_a_row(request) > 3:
        return False
    if "employment_ended" in event:
        if day(date) > months_after(day(event["employment_ended"]), 36):
            return False
        known = "memberships" in who or "contribution_months" in who or employer_owes(request, program)
        return True if known and not open_questions else None
    spells = covering(request)
    if spells is None and employer_owes(request, program):
        return None if open_questions else True  # the right does not hang on a membership
    if spells is None:
        return None if open_questions or "contribution_months" not in who else True
    if not spells:
        return False
    return None if open_questions else True


def employer_owes(request, program):
    """Not registered, first contribution unpaid, program not joined."""
    employer = request.get("employer", {})
    paid = employer.get("registered", True) and employer.get("first_contribution_paid", True)
    return not paid or program not in employer.get("programs", [program])


def payer_of(request, program):
    """Payer, whether it may reclaim, whether the fund waits for arrears."""
    who, event = request["participant"], request["event"]
    fund, unpaid = program.lower() + "_fund", unpaid_in_a_row(request)
    if who["segment"] == "self_employed":
        return fund, None, unpaid > 0
    if employer_owes(request, program):
        return "employer", None, False
    late = program == "JKK" and event["date"] >= P2025 and "reported_on" in event
    if unpaid > 3 or (late and (day(event["reported_on"]) - day(event["date"])).days > 2):
        return "employer", fund, False
    return fund, None, False


def stmb(event, wage):
    """Exact sen."""
    inability = event["inability"]
    if "from" in inability:
        first, end, whole = day(inability["from"]), day(inability["until"]) + datetime.timedelta(days=1), 0
        while months_after(first, whole + 1) <= end:
            whole += 1
        months = whole + Fraction((end - months_after(first, whole)).days, 30)
    else:
        months = Fraction(inability.get("months", 0)) + Fraction(inability.get("days", 0), 30)
    total = Fraction(0)
    for length, percent in row_at(JKK, event["date"])[5]:
        part = months if length is None else min(months, length)
        total += wage * part * percent / 100
        months -= part
    return total


def jkk(request):
    """Lines before it is asked who pays: item, exact sen, payee, and the same at another wage."""
    event, options, who = request["event"], request.get("options", {}), request["participant"]
    date = event["date"]
    _, floor, funeral, month, caps, _ = row_at(JKK, date)
    dead, segment = "died_on" in event or event["kind"] == "missing_person", who["segment"]
    after, undertaker = heirs(request)
    if date < V2015:
        after = undertaker = None  # the order of JKK was not read
    own = None if dead else "participant"
    advanced = {"wage_earner": "employer", "self_employed": own}.get(segment)
    if "inability" in event:
        yield "temporary_disability", lambda wage: stmb(event, wage), advanced
    if "losses" in event:
        if date < V2015:
            raise Refused(("not_in_force", None))
        left = who.get("dominant_hand") == "left"
        percent = sum(percentage(loss, left, options) for loss in event["losses"])
        if len(event["losses"]) > 1 and options.get("jkk_several_losses") != "added":
            percent = min(percent, 70)
        yield "partial_disability", lambda wage: wage * 80 * percent / 100, "participant"
    if event.get("total_disability"):
        yield "total_disability", lambda wage: wage * 56, "participant"
    if dead:
        least = floor * 100_000
        if V2015 <= date < V2019 and options.get("jkk_death_floor_2015") == "whole_package":
            least = 24 * MILLION
        yield "death", lambda wage: max(wage * 48, least), after
        yield "funeral", funeral * 100_000, undertaker
    if dead or event.get("total_disability"):
        payee = None if dead and after in ("social_security_fund", "probate_office") else after if dead else own
        yield "periodic", 24 * month * 100_000, payee
    receipts = {name: exact_sen(text) for name, text in event.get("receipts", {}).items()}
    modes = [(receipts.pop("transport_" + mode, 0), cap) for mode, cap in zip(("land", "sea", "air"), caps)]
    if any(spent for spent, _ in modes):
        yield "transport", sum(min(spent, cap * 100_000) for spent, cap in modes), advanced
    if "orthosis_price" in receipts:
        yield "orthosis", Fraction(receipts.pop("orthosis_price") * 14, 10), own
    for item, spent in receipts.items():
        caps_of_item = [row[2] for row in RECEIPTS if row[1] == item and row[0] <= date]
        if not caps_of_item:
            raise Refused(("not_in_force", f"event.receipts.{item}"))
        yield item, min(spent, caps_of_item[-1] * 100_000), own


def jkm(request):
    date, options, who = request["event"]["date"], request.get("options", {}), request["participant"]
    _, lump, periodic, funeral, _ = row_at(JKM, date)
    after, undertaker = heirs(request)
    times = 1
    if date >= P2025:
        spells, several = covering(request), options.get("jkm_several_employers", "each_membership")
        if who["segment"] == "self_employed" and spells:
            clock = options.get("jkm_membership_clock", "first_membership")
            start = spells[0]["from"] if clock == "latest_membership" else min(s["from"] for s in who["memberships"])
            if day(date) < months_after(day(start), 3):
                yield "funeral", funeral * 100_000, undertaker
                return
        if spells and several == "each_membership":
            times = len({spell.get("employer", 0) for spell in spells})
    yield "death", times * lump * 100_000, after
    yield "periodic", times * periodic * 100_000, after
    yield "funeral", funeral * 100_000, undertaker


def work_out(request):
    event, employer = request["event"], request.get("employer", {})
    program, date = insurance_of(event), event["date"]
    if "actual_wage" in employer and exact_sen(employer["actual_wage"]) < monthly_wage(request):
        raise Refused(("conflicting_facts", "employer.actual_wage"))
    rows = list(jkk(request) if program == "JKK" else jkm(request))
    good = entitled(request)
    if good is False:
        return "not_entitled", []
    outcome = "undetermined" if good is None else "entitled"
    if request["verb"] == "check":
        return outcome, []
    payer, reclaimable, waits = payer_of(request, program)
    wage = monthly_wage(request) if program == "JKK" else None
    dead = "died_on" in event or event["kind"] == "missing_person"
    lines = []

    def add(item, amount, payee, **changed):
        line = Line(program, item, payer, payee, None, amount, waits, reclaimable, "at_once")
        if line.payer == "employer" and payee == "employer":
            line = line._replace(payee=None)  # nobody pays himself
        lines.append(line._replace(**changed))

    for item, exact, payee in rows:
        amount = half_up(exact(wage) if callable(exact) else exact)
        later = waits and not (program == "JKM" and item == "funeral")
        if item == "temporary_disability" and payee == "employer" and payer != "employer" and "wage_paid" in employer:
            paid_on = min(amount, exact_sen(employer["wage_paid"]))
            for part, whose in ((paid_on, "employer"), (amount - paid_on, "participant")):
                if part:
                    add(item, part, whose, after_arrears=later)
        elif amount:
            add(item, amount, payee, after_arrears=later)
        if callable(exact) and "actual_wage" in employer:
            short = half_up(exact(exact_sen(employer["actual_wage"])) - amount)
            if short > 0:
                add(item, short, None if item in ("temporary_disability",) else payee, payer="employer")
    paid_out = [line for line in lines if line.payer == program.lower() + "_fund"]
    late = days_late(program, request)
    if late and paid_out:
        amount = half_up(Fraction(sum(line.amount for line in paid_out) * late, 100))
        payee = heirs(request)[0] if program == "JKM" or dead else "participant"
        if payee in ("social_security_fund", "probate_office") or (program == "JKK" and date < V2015):
            payee = None
        add("late_payment_compensation", amount, payee, payer="agency", after_arrears=False, reclaimable=None)

    grave = dead or event.get("total_disability")
    enough = grave if program == "JKK" else row_at(JKM, date)[4] and "death" in [row[0] for row in rows]
    if enough and program == "JKM":
        enough = years_of_contributions(request, row_at(JKM, date)[4])
    for child, amount in scholarship(request) if enough else []:
        payee, payment = (None, "at_once") if child is None else ("child", "yearly")
        lines.append(Line("BEASISWA", "scholarship", payer, payee, child, amount, waits, reclaimable, payment))
    return outcome, lines


def settle(request):
    """(outcome, lines, refusals)."""
    try:
        outcome, lines = work_out(request)
        return outcome, lines, set()
    except Refused as refused:
        return None, [], refused.pairs
