# SPDX-License-Identifier: Apache-2.0
"""Thousands of random claims through one filter process, against oracle_claims.py: the outcome, every line
with its payer, payee and due date, every total and every refusal, to the sen.

    test_claims_against_oracle.py TOOL [--seed N] [--count N] [--only SUBJECT]

The seed is printed; the same seed, count and subject give the same requests. Facts are chosen so that the
law gives one answer: where it leaves a day or a payee open, nothing is asked or nothing compared."""

import collections
import copy
import datetime
import sys

import oracle_claims as oracle
from envelope import amount_text, check_response, insurance_of, sen
from oracle_schedules import BANDS, DEEMED_WORKERS, OWN_INCOME, months_after
from random_requests import RandomRun, refusal_complaints

DAY = datetime.timedelta(days=1)
# A few days on both sides of every change.
EDGES = ("2015-06-28 2015-06-29 2015-06-30 2015-07-01 2015-07-02 2019-11-30 2019-12-01 2019-12-02 2019-12-03 "
         "2025-02-22 2025-02-23 2025-02-24 2025-02-25").split()
OLD = ("2012-04-21 2012-04-22 2012-04-23 2012-04-24 2009-06-10 2010-03-15 2011-07-15 2013-05-10 2014-12-24").split()
REST_OF_SEGMENTS = ("construction", "public_worker")
OTHERS = ("neighbourhood_official", "vulnerable_worker", "athlete", "volunteer")
# One of each: no two of the same row name the same limb.
LOSSES = [
    ("A1R", "A2R", "A3R", "F1R", "F2R", "F3R", "F2R1", "F3R1"),
    ("A1L", "A2L", "A3L", "F1L", "F2L", "F3L", "F2L1", "F3L1"),
    ("L1B", "L1S", "L2B", "L2S", "LS1", "LS2", "LS3", "T1", "T2", "T3"), ("E1B", "E1S", "V1", "V2", "V3"),
    ("H1B", "H1S", "HD1", "HD2"), ("EA1", "EA2"), ("N1",), ("N2",), ("N3",), ("S1",), ("I1",),
    ("W1", "W2", "W3"), ("W4",),
]
READINGS = {
    "jkk_death_floor_2015": ("lump_sum", "whole_package"),
    "jkk_left_handed_fingers": ("as_printed", "swapped"),
    "jkk_several_losses": ("added_up_to_total_disability", "added"),
    "jkk_part_steps": ("completed", "proportional"),
}
CAPS = (  # rupiah
    400_000, 750_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000, 3_000_000, 5_000_000, 10_000_000, 20_000_000
)
ONE_OF_TWO = ("L1S", "L2S", "E1S", "H1S", "EA1", "LS1", "LS2", "LS3", "HD2")  # the other one may be lost as well
COUNTS = {"F3R": 3, "F3L": 3, "F3R1": 3, "F3L1": 3, "T1": 2, "T2": 2, "T3": 6}


def a_day(rng, first, last):
    """Not one of the last days of a month: their anniversaries are a question of their own."""
    while True:
        found = first + DAY * rng.randrange((last - first).days + 1)
        if found.day <= 28 or first == last:
            return found


def an_event_day(rng, first="2015-07-01"):
    kind = rng.random()
    if kind < 0.45:
        return oracle.day(rng.choice([x for x in EDGES if x >= first]))
    return a_day(rng, oracle.day(first), datetime.date(2026, 6, 30))


def an_amount(rng, low=100_000, high=30_000_000):
    """Sen."""
    kind = rng.random()
    if kind < 0.6:
        return rng.randrange(low, high) * 100
    if kind < 0.7:
        return rng.choice((1, 2, 3, 5, 10)) * 100_000_000
    return rng.randrange(low * 100, high * 100)


def pay(rng, segment, old):
    """The ways of pay; in the old era a monthly wage that is not near the floor, which was not confirmed."""
    low = 300_000 if old else 100_000
    kind = 0 if old else rng.randrange(10)
    if kind < 6 or segment == "public_worker":
        if not old and rng.random() < 0.2:
            around = (29_583_333, 33_750_000, 41_666_667, 50_000_000)
            return {"wage": amount_text(rng.choice(around) + rng.choice((-1, 0, 1)))}
        return {"wage": amount_text(an_amount(rng, low))}
    if kind < 7:
        allowances = amount_text(an_amount(rng, 0, 3_000_000))
        return {"basic_wage": amount_text(an_amount(rng, low)), "fixed_allowances": allowances}
    if kind < 8:
        return {"daily_wage": amount_text(an_amount(rng, 20_000, 600_000))}
    name, most = rng.choice((("piece_wages", 3), ("weather_piece_wages", 12)))
    amounts = [an_amount(rng, low) for _ in range(rng.randrange(1, most + 1))]
    amounts[0] += -sum(amounts) % len(amounts)  # a mean of whole sen
    return {name: [amount_text(x) for x in amounts]}


def participant(rng, date, segment=None):
    segment = segment or rng.choice(("wage_earner",) * 5 + ("self_employed",) * 3 + REST_OF_SEGMENTS)
    who, options = {"segment": segment}, {}
    if segment == "self_employed":
        group = rng.choice(OWN_INCOME + DEEMED_WORKERS + OTHERS)
        if group != "self_employed" or rng.random() < 0.5:
            who["group"] = group
        bounds = [int(x) * 100 for row in BANDS for x in row[:2] if x != "-"]
        if group in OWN_INCOME or rng.random() < 0.4:
            who["income"] = amount_text(rng.choice((0, rng.choice(bounds), rng.choice(bounds), an_amount(rng))))
        elif group in ("apprentice", "student", "inmate") and rng.random() < 0.5:
            who["wage"] = amount_text(an_amount(rng, 500_000, 6_000_000))
            options["jkk_trainee_wage"] = "same_work"
    else:
        who |= pay(rng, segment, date < datetime.date(2015, 7, 1))
        if segment == "construction" and "daily_wage" in who and rng.random() < 0.5:
            options["jkk_construction_daily_wage"] = rng.choice(("twenty_five_days", "thirty_days"))
    if rng.random() < 0.1 and date >= datetime.date(2015, 7, 1):
        who["citizenship"] = rng.choice(("WNI", "WNA"))
        if who["citizenship"] == "WNA":
            who["stay_months"] = rng.choice((0, 5, 6, 12, 36))
    if rng.random() < 0.3:
        who["birth_date"] = a_day(rng, datetime.date(1950, 1, 1), datetime.date(1995, 1, 1)).isoformat()
    return who, options


def history(rng, who, date, needs_years=False):
    """Membership, contributions and arrears."""
    kind = rng.random()
    if kind < 0.35:
        who["contribution_months"] = rng.choice((6, 24, 35, 36, 37, 59, 60, 61, 120))
    elif kind < 0.8:
        if rng.random() < 0.5 and needs_years:
            start = months_after(date, -12 * rng.choice((3, 5))) + DAY * rng.choice((-400, -31, -1, 0, 2, 31, 300))
        else:
            start = date - DAY * rng.choice((0, 1, 27, 85, 95, 400, 1500, rng.randrange(0, 3000)))
        spells = [{"from": start.isoformat()}]
        if rng.random() < 0.15:
            ended = start - DAY * rng.randrange(1, 400)
            spells.insert(0, {"from": (start - DAY * 2000).isoformat(), "until": ended.isoformat()})
        elif rng.random() < 0.15:
            spells[0]["until"] = max(start, date + DAY * rng.choice((-2, -1, 0, 1, 200))).isoformat()
        elif rng.random() < 0.05:
            spells[0]["from"] = (date + DAY * rng.randrange(1, 100)).isoformat()
        if rng.random() < 0.3 and who["segment"] == "wage_earner":
            spells = [{**spell, "employer": 0} for spell in spells]
            spells.append({"from": (date - DAY * rng.randrange(100, 900)).isoformat(), "employer": 1})
            if rng.random() < 0.3:
                spells.append({"from": (date - DAY * rng.randrange(100, 900)).isoformat(), "employer": 2})
        who["memberships"] = spells
    if rng.random() < 0.3 and "memberships" not in who:
        months = (0, 1, 2, 3, 3, 4, 4, 5, 12)
        who["unpaid_months"] = rng.choice(months if date >= datetime.date(2015, 7, 1) else (0, 1))


def losses(rng):
    found = []
    for rows in rng.sample(LOSSES, rng.choice((1, 1, 1, 2, 2, 3, 4))):
        loss = {"part": rng.choice(rows)}
        part = loss["part"]
        if part in COUNTS and rng.random() < 0.5:
            loss["count"] = rng.randrange(1, COUNTS[part] + 1)
        if part == "S1":
            loss["percent_granted"] = rng.choice(("10", "12.5", "15", "20", "29.99", "30"))
        elif part in ("HD1", "HD2"):
            loss["decibels"] = rng.randrange(10, 61)
        elif part in ("V1", "V3"):
            loss["percent_lost"] = rng.choice(("10", "19.9", "20", "25", "33.3", "50", "99", "100"))
        elif rng.random() < 0.3:
            loss["lost_function"] = rng.choice(("20", "33.33", "50", "62.5", "80", "100", "12.345"))
        found.append(loss)
    return found


def children(rng, date):
    def child():
        found = {}
        level = rng.choice(("below_school_age",) + oracle.AT_SCHOOL + ("not_at_school",) * 2)
        ages = {"below_school_age": (-280, 1250), "kindergarten": (1600, 2500), "primary": (2300, 4700),
                "junior_secondary": (4200, 6000), "senior_secondary": (5400, 7300), "not_at_school": (5000, 9000)}
        young, grown = ages.get(level, (6500, 8700))
        found["birth_date"] = a_day(rng, date - DAY * grown, date - DAY * young).isoformat()
        if level != "below_school_age" or rng.random() < 0.5:
            found["level"] = level
        years = {name: count for name, count, _ in oracle.STAGES} | {"training": 5}
        if level in years:
            found["years_left"] = rng.randrange(1, years[level] + 1)
        if date >= datetime.date(2019, 12, 2) and level != "below_school_age":
            if rng.random() < 0.1:
                found["married"] = rng.choice((True, False))
            if rng.random() < 0.2:
                works = ("none", "employed")
                if date >= datetime.date(2025, 2, 24):  # for an earlier event the day of the yearly claim may decide
                    works += ("self_employed", "employed_up_to_six_months", "apprentice")
                found["work"] = rng.choice(works)
        elif date < datetime.date(2019, 12, 2) and level == "kindergarten":
            return child()  # whether it is a school in the sense of 2015 is open
        return found

    while True:
        found = [child() for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 4)))]
        worth = sorted((oracle.scholarship_of(c, date.isoformat()) for c in found), reverse=True)
        if len(worth) < 3 or not worth[2] or worth[1] != worth[2]:
            break  # which of two alike is paid is open
    paid = [c for c in found if oracle.scholarship_of(c, date.isoformat()) > 0]
    if len(paid) >= 3 and rng.random() < 0.4:
        for chosen in rng.sample(paid, 2):
            chosen["registered"] = True
    return found


def family(rng, date, with_children):
    if rng.random() < 0.25:
        return None
    found = {"spouse": rng.random() < 0.5, "children": children(rng, date) if with_children else []}
    for name in ("grandchildren", "parents", "grandparents", "siblings", "parents_in_law"):
        found[name] = rng.choice((0, 0, 0, 1, 2))
    found["will"] = rng.random() < 0.2
    return found


def employer(rng, who, options, program, wage_counts=False):
    """At most one thing that goes wrong; somebody who was never registered has no membership."""
    if who["segment"] == "self_employed" or rng.random() < 0.4 or "unpaid_months" in who:
        return None
    kind = rng.randrange(8)
    if kind < 3:
        who.pop("memberships", None)
    if kind == 0:
        return {"registered": False}
    if kind == 1:
        return {"first_contribution_paid": False}
    if kind == 2:
        return {"programs": rng.choice((["JKK"], ["JKM"], ["JKK", "JKM"]))}
    if kind < 6 and program == "JKK":
        reported = oracle.monthly_wage({"participant": who, "options": options})
        more = not wage_counts or rng.random() < 0.9
        wage = int(reported) + rng.randrange(0, 3_000_000_000) if more else int(reported) // 2 + 1
        return {"actual_wage": amount_text(wage)}
    return {"registered": True}


def claim(rng, request, program, date):
    who, event = request["participant"], request["event"]
    found = {}
    lines = oracle.settle({**request, "verb": "settle"})[1]
    plain = date >= datetime.date(2015, 7, 1) and not who.get("unpaid_months") and "employer" not in request
    # To whom the compensation goes where the employer advanced some of the money is open.
    of_one = "inability" not in event and "receipts" not in event
    last = date + DAY * 60
    if rng.random() < 0.5 and plain and of_one and lines:
        if rng.random() < 0.4:
            found["days_late"] = rng.choice((0, 1, 2, 7, 30, 150))
        else:
            complete = last + DAY * rng.randrange(30)
            found["complete_on"] = complete.isoformat()
            if rng.random() < 0.8:
                found["paid_on"] = (complete + DAY * rng.randrange(0, 25)).isoformat()
            if rng.random() < 0.5:
                days = sorted(rng.sample([date + DAY * k for k in range(200)], 30))
                request["holidays"] = {"from": date.isoformat(), "to": (date + DAY * 400).isoformat(),
                                       "dates": [x.isoformat() for x in days]}
    elif rng.random() < 0.5 and date >= datetime.date(2015, 7, 1):
        years = 5 if date >= datetime.date(2019, 12, 2) else 2
        limit = months_after(date, 12 * years)
        # The anniversary itself is open.
        found["filed_on"] = (limit + DAY * rng.choice((-300, -2, -1, 1, 2, 300))).isoformat()
    return found


def accident(rng):
    old = rng.random() < 0.15
    date = oracle.day(rng.choice(OLD)) if old else an_event_day(rng)
    segment = "wage_earner" if date < datetime.date(2015, 7, 1) else None
    who, options = participant(rng, date, segment)
    history(rng, who, date)
    event = {"kind": rng.choice(("work_accident", "work_accident", "occupational_disease")), "date": date.isoformat()}
    after_work = event["kind"] == "occupational_disease" and date.year > 2015 and rng.random() < 0.2
    if after_work:
        ended = months_after(date, -36) + DAY * rng.choice((-300, -1, 0, 1, 300, 900))
        event["employment_ended"] = ended.isoformat()
        who.pop("unpaid_months", None)
        who.pop("contribution_months", None)
        who["memberships"] = [{"from": "2010-01-01", "until": ended.isoformat()}]
    elif rng.random() < 0.3 and event["kind"] == "work_accident":
        event["cause"] = rng.choice(("workplace", "commuting", "duty_travel"))
    kind = rng.randrange(10)
    if event.get("cause") in ("workplace", "duty_travel") and rng.random() < 0.2:
        event["kind"] = "missing_person"
        if rng.random() < 0.7:
            event["died_on"] = (date + DAY * rng.randrange(1, 60)).isoformat()
    elif kind < 4:
        event["died_on"] = (date + DAY * rng.randrange(0, 40)).isoformat()
    elif kind < 6:
        event["total_disability"] = True
    elif kind < 9 and (date >= datetime.date(2015, 7, 1) or rng.random() < 0.3):
        event["losses"] = losses(rng)
        if rng.random() < 0.3:
            who["dominant_hand"] = rng.choice(("left", "right"))
    if rng.random() < 0.4 and event["kind"] != "missing_person":
        if "died_on" in event or rng.random() < 0.8:
            months = rng.choice((0, 1, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 24, 40))
            event["inability"] = {"months": months, "days": rng.randrange(0, 30)}
            if not any(event["inability"].values()):
                event["inability"]["days"] = 1
        else:
            begin = a_day(rng, date, date + DAY * 40)
            event["inability"] = {"from": begin.isoformat(), "until": (begin + DAY * rng.randrange(0, 700)).isoformat()}
    if rng.random() < 0.3 and event["kind"] != "missing_person":
        spent = {}
        items = ["transport_land", "transport_sea", "transport_air", "orthosis_price"]
        items += [item for first, item, _ in oracle.RECEIPTS if first <= date.isoformat() or rng.random() < 0.02]
        for item in rng.sample(sorted(set(items)), rng.randrange(1, 4)):
            near_a_cap = rng.choice(CAPS) * 100 + rng.choice((-1, 0, 1))
            spent[item] = amount_text(rng.choice((near_a_cap, an_amount(rng, 1_000, 25_000_000))))
        event["receipts"] = spent
    if rng.random() < 0.3:
        event["reported_on"] = (date + DAY * rng.choice((0, 1, 2, 3, 4, 30))).isoformat()
    for name, values in READINGS.items():
        if rng.random() < 0.25:
            options[name] = rng.choice(values)
    request = {"participant": who, "event": event}
    found = family(rng, date, date >= datetime.date(2015, 7, 1))
    if found is not None:
        request["family"] = found
    wage_counts = any(name in event for name in ("died_on", "total_disability", "losses", "inability"))
    found = employer(rng, who, options, "JKK", wage_counts)
    late_report = date >= datetime.date(2025, 2, 24) and "reported_on" in event
    if found is not None and not late_report:
        request["employer"] = found
    elif "inability" in event and who["segment"] == "wage_earner" and not late_report:
        if not who.get("unpaid_months") and rng.random() < 0.5:
            request["employer"] = {"wage_paid": amount_text(rng.choice((0, an_amount(rng, 100_000, 60_000_000))))}
    return finish(rng, request, options, "JKK", date)


def natural_death(rng):
    old = rng.random() < 0.15
    date = oracle.day(rng.choice(OLD)) if old else an_event_day(rng)
    who, options = participant(rng, date, "wage_earner" if date < datetime.date(2015, 7, 1) else None)
    history(rng, who, date, needs_years=True)
    event = {"kind": "death", "date": date.isoformat()}
    if rng.random() < 0.1:
        event["kind"] = "missing_person"
        if rng.random() < 0.7:
            event["died_on"] = (date + DAY * rng.randrange(1, 60)).isoformat()
    request = {"participant": who, "event": event}
    found = family(rng, date, date >= datetime.date(2015, 7, 1))
    if found is not None:
        request["family"] = found
    found = employer(rng, who, options, "JKM")
    if found is not None:
        request["employer"] = found
    if rng.random() < 0.2:
        options["jkm_membership_clock"] = rng.choice(("first_membership", "latest_membership"))
    if rng.random() < 0.2:
        options["jkm_several_employers"] = rng.choice(("each_membership", "once"))
    if rng.random() < 0.2:
        options["beasiswa_contribution_time"] = rng.choice(("by_days", "by_months"))
    spells = who.get("memberships", [])
    if "children" in request.get("family", {}) and len(spells) > 1:
        # How the days of several spells make years is open.
        ends = [min(oracle.day(spell.get("until", "9999-12-31")), date) for spell in spells]
        days = sum(max(0, (end - oracle.day(spell["from"])).days + 1) for spell, end in zip(spells, ends))
        if len({s.get("employer") for s in spells}) > 1 or any(abs(days - 365 * years) < 60 for years in (3, 5)):
            request["family"]["children"] = []
    return finish(rng, request, options, "JKM", date)


def finish(rng, request, options, program, date):
    if options:
        request["options"] = options
    found = claim(rng, request, program, date)
    if found:
        request["claim"] = found
    request["verb"] = "settle"
    who = request["participant"]
    if rng.random() < 0.15 and "memberships" in who:
        request["verb"] = "check"
        latest = max([(date + DAY * 100).isoformat(), *(x for x in found.values() if isinstance(x, str))])
        request["on"] = latest
    return request


SUBJECTS = {"accident": (accident, 3), "death": (natural_death, 2)}


def inject_fault(rng, request):
    """Spoils one thing; returns the refusals that answer it."""
    who, event = request["participant"], request["event"]
    kind = rng.randrange(12)
    if kind == 0:
        where, path = rng.choice(((who, "participant."), (event, "event."), (request, "")))
        name = rng.choice(("Wage", "note", "place", " date"))
        where[name] = "1"
        return {("unknown_field", path + name)}
    if kind == 1:
        needed = ((who, "participant.", "segment"), (event, "event.", "kind"), (event, "event.", "date"))
        where, path, name = rng.choice(needed)
        del where[name]
        return {("missing_field", path + name)}
    if kind == 2:
        event["kind"] = rng.choice(("accident", "Death", ""))
        return {("invalid_value", "event.kind")}
    if kind == 3:
        event["date"] = rng.choice(("2022-02-30", "today", "2022-3-1"))
        return {("invalid_value", "event.date")}
    if kind == 4 and "wage" in who and who["segment"] != "self_employed":
        who["wage"] = rng.choice(("0", "-1", "abc", "1.234", "1e6", ""))
        return {("invalid_value", "participant.wage")}
    if kind == 5 and "months" in event.get("inability", {}):
        event["inability"]["months"] = -rng.randrange(1, 9)
        return {("invalid_value", "event.inability.months")}
    if kind == 6 and "died_on" in event:
        event["died_on"] = (oracle.day(event["date"]) - DAY * rng.randrange(1, 9)).isoformat()
        return {("conflicting_facts", "event.died_on")}
    single = "losses" in event and event["losses"][0]["part"] not in (*COUNTS, *ONE_OF_TWO)
    if kind == 7 and single and event["date"] >= oracle.V2015:
        event["losses"].append(copy.deepcopy(event["losses"][0]))
        return {("conflicting_facts", f"event.losses[{len(event['losses']) - 1}].part")}
    if kind == 8 and request.get("family", {}).get("children"):
        last = len(request["family"]["children"]) - 1
        request["family"]["children"][last]["level"] = "university"
        return {("invalid_value", f"family.children[{last}].level")}
    if kind == 9 and "memberships" in who:
        last = len(who["memberships"]) - 1
        who["memberships"].append(dict(who["memberships"][last]))
        return {("conflicting_facts", f"participant.memberships[{last + 1}].from")}
    if kind == 10 and "died_on" in event and event["kind"] != "death":
        event["total_disability"] = True
        return {("conflicting_facts", None)}
    request["verb"] = rng.choice(("settles", "", "Check"))
    return {("invalid_value", "verb")}


# --- comparison ----------------------------------------------------------------------------------------
def compare(response, request, outcome, lines, refusals):
    if refusals and response.get("ok") is True:
        # Who has no right, or asks for the verdict alone, may be told so before two facts are compared.
        short = request.get("verb") == "check" or response.get("verdict", {}).get("outcome") == "not_entitled"
        if short and all(code == "conflicting_facts" for code, _ in refusals):
            return []
        return [f"answered, expected a refusal: {sorted(map(str, refusals))}"]
    complaints = check_response(response, request)
    if complaints:
        return complaints
    decided = refusal_complaints(response, refusals)
    if decided is not None:
        return decided
    verdict = response["verdict"]
    if verdict["outcome"] != outcome:
        complaints.append(f"outcome {verdict['outcome']}, expected {outcome}; {verdict['findings']}")
    if request["verb"] == "check":
        return complaints
    got = [
        oracle.Line(
            line["program"], line["item"], line["payer"], line["payee"], line.get("child"), sen(line["amount"]),
            line.get("after_arrears", False), line.get("reclaimable_from"), line["payment"],
        )
        for line in response["lines"]
    ]
    due = oracle.due_date(insurance_of(request["event"]), request)
    for line in response["lines"]:
        of_fund = line["payer"].endswith("_fund") and line["program"] != "BEASISWA"
        if due and of_fund and line.get("due") != due.isoformat():
            complaints.append(f"{line['program']} {line['item']}: due {line.get('due')}, expected {due}")
    for wanted in lines:
        def alike(line):
            open_facts = {name: None for name in ("payee", "child") if getattr(wanted, name) is None}
            return line._replace(**open_facts) == wanted

        found = next((line for line in got if alike(line)), None)
        if found is None:
            complaints.append(f"expected {tuple(wanted)}")
        else:
            got.remove(found)
    complaints += [f"     got {tuple(line)}" for line in got]
    return complaints


def main():
    run = RandomRun(__doc__, 8_000, SUBJECTS)
    rng = run.rng

    asked = []
    for i in range(run.count):
        subject = rng.choice(run.names)
        while True:
            request = {"id": i, **SUBJECTS[subject][0](rng)}
            outcome, lines, refusals = oracle.settle(request)
            # Who has no right, or only asks for the verdict, may be told so before an amount is missed.
            plain = request["verb"] == "settle" and oracle.entitled(request) is not False
            if plain or not any(code == "not_in_force" for code, _ in refusals):
                break
        if rng.random() < 0.08:
            request = copy.deepcopy(request)
            refusals = refusals | inject_fault(rng, request)
        asked.append((subject, request, outcome, lines, refusals))

    counts, items = collections.Counter(), collections.Counter()
    for i, response in run.ask([request for _, request, *_ in asked], any(refusals for *_, refusals in asked)):
        subject, request, outcome, lines, refusals = asked[i]
        counts[subject, outcome if not refusals else "refused"] += 1
        items.update(line.item for line in lines)
        run.blame(request, compare(response, request, outcome, lines, refusals))
    for subject in set(run.names):
        total = sum(n for (of, _), n in counts.items() if of == subject)
        if not all(counts[subject, what] * 50 > total for what in ("entitled", "not_entitled", "refused")):
            run.fail(f"the requests of {subject} test too little: {counts}")
    print(", ".join(f"{item} {n}" for item, n in sorted(items.items())))
    print(f"{sum(counts.values())} claims: {dict(sorted((f'{of} {what}', n) for (of, what), n in counts.items()))}, "
          f"{run.failures} failures (seed {run.seed})")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
