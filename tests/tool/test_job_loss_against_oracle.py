# SPDX-License-Identifier: Apache-2.0
"""Thousands of random dismissals through one filter process, against oracle_job_loss.py: the outcomes of JKP and
of the cover of JKN, the facts that are missing, the findings, the last day, what would mend a refusal, every line
and month to the sen, and every refusal.

    test_job_loss_against_oracle.py TOOL [--seed N] [--count N] [--only SUBJECT]

The seed is printed; the same seed, count and subject give the same requests. The requests of `reduced` come in
families: one with all facts, then the same with facts taken out. A fact that is added must not turn entitled into
undetermined, and an undetermined claim must be decided once the facts that it calls missing are stated. Facts are
chosen so that the law gives one answer: where it leaves a day open, nothing is asked."""

import collections
import copy
import datetime
import sys

import oracle_job_loss as oracle
from envelope import amount_text, check_response, sen
from oracle_job_loss import STARTS, SWITCH, day_after, month_text, months_later, number
from random_requests import RandomRun, refusal_complaints

LAST = "2027-06-30"
BOUNDARIES = (
    "2021-02-02", "2021-02-28", "2021-07-31", "2021-08-02", "2021-08-03", "2022-01-31", "2022-02-01", "2023-11-30",
    "2024-02-29", "2024-05-07", "2024-05-08", "2024-08-31", "2024-11-05", "2024-11-06", "2024-11-07", "2024-11-30",
    "2025-01-31", "2025-02-01", "2025-02-06", "2025-02-07", "2025-03-31", "2025-04-13", "2025-04-14", "2025-08-31",
)
WAGES = ("5000000", "4999999.99", "5000000.01", "3000000", "20", "4999999", "5000001", "12000000")
KINDS = ("employer", "other_employer", "self_paying", "state_paid", "none")
PROOFS = ("accepted_and_reported", "registered_agreement", "reported_agreement", "final_judgment", "none")
FULL = ["JKK", "JKM", "JHT", "JP"]


def shifted(date, days):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=days)).isoformat()


def a_day(rng, first=STARTS, last=LAST):
    days = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days
    return shifted(first, rng.randrange(days + 1))


def a_dismissal(rng):
    roll = rng.random()
    if roll < 0.35:
        return rng.choice(BOUNDARIES)
    if roll < 0.6:
        return a_day(rng, "2024-09-01", "2025-05-31")
    return a_day(rng)


def a_filing(rng, dismissed):
    """From the day of the dismissal on; often a last day, the day after one, or beside 7 February 2025."""
    roll = rng.random()
    if roll < 0.3:
        found = shifted(months_later(dismissed, rng.choice((3, 3, 6))), rng.choice((-1, 0, 0, 1, 1)))
    elif roll < 0.5 and "2024-08-01" < dismissed <= SWITCH:
        found = rng.choice(("2025-02-06", "2025-02-07"))
    else:
        found = shifted(dismissed, rng.choice((0, 1, 10, 30, 60, rng.randrange(200))))
    return max(found, dismissed)


def a_wage(rng):
    return rng.choice(WAGES) if rng.random() < 0.4 else amount_text(rng.randrange(2_000, 1_500_000_000))


def contributions(rng, request, dismissed, near, required=False):
    """The paid months: stated, by memberships, by a working life, or not at all."""
    facts, person = request["jkp"], request["participant"]
    most = number(dismissed) - max(number(dismissed) - 24, number(oracle.FIRST_MONTH))
    roll = rng.random()
    if roll < 0.4 or most < 1:
        low = 10 if most >= 13 and rng.random() < 0.8 else 0
        facts["contribution_months"] = rng.randrange(low, max(low, min(most, 24)) + 1)
        if required or rng.random() < 0.9:
            facts["consecutive_months"] = min(facts["contribution_months"], rng.choice((4, 5, 6, 6, 7, 12, 24)))
        if rng.random() < 0.4:
            person["unpaid_months"] = rng.choice((0, 1, 2, 3, 4, 5, 6, 7, 8, 12))
    elif roll < 0.65:
        person["memberships"] = memberships(rng, dismissed)
    elif roll < 0.95 and near:
        request["history"] = working_life(rng, dismissed)
    elif required:
        facts["contribution_months"], facts["consecutive_months"] = min(most, 12), 6


def a_start(rng, dismissed):
    """The first of a month; eleven, twelve and the months beside them stand out."""
    back = rng.choice((5, 6, 11, 12, 12, 12, 13, 18, 23, 24, 25, 40, 60, 70))
    return month_text(max(number("2019-01"), number(dismissed) - back))


def memberships(rng, dismissed):
    start = a_start(rng, dismissed)
    end = number(dismissed) - 1
    found, month, employer = [], number(start), 0
    while month <= end:
        last = min(end, month + rng.choice((2, 5, 6, 11, 23, 40)))
        spell = {"from": f"{month_text(month)}-{rng.choice(('01', '05', '20'))}"}
        if employer:
            spell["employer"] = employer
        if last < end:
            spell["until"] = shifted(f"{month_text(last + 1)}-01", -1)
        elif rng.random() < 0.5:
            spell["until"] = dismissed
        # A contribution falls due in the month after its own; the last one is left alone early in that month.
        sure = last if int(dismissed[8:]) >= 20 else min(last, end - 1)
        if rng.random() < 0.3:
            several = rng.choice((1, 2, 3, 3, 4, 4, 6, 7))
            first = rng.choice((month, max(month, sure - several + 1)))
            owed = range(max(first, number(oracle.FIRST_MONTH)), min(first + several - 1, sure) + 1)
            if owed:
                spell["unpaid"] = [month_text(n) for n in owed]
        found.append(spell)
        employer += rng.random() < 0.5
        month = last + 1 + rng.choice((0, 0, 1, 3))
    found = [spell for spell in found if spell.get("until", STARTS) >= STARTS]
    if len(found) > 12 or not found:
        return [{"from": f"{start}-01"}]
    return found


def working_life(rng, dismissed):
    first, end = number(a_start(rng, dismissed)), number(dismissed) - (rng.random() < 0.7)
    found, month, employer = [], first, 0
    wage = amount_text(rng.randrange(100, 200_000) * 10_000)
    while month <= end:
        last = min(end, month + rng.choice((0, 2, 4, 5, 6, 11, 23)))
        run = {"from": month_text(month), "to": month_text(last), "wage": wage}
        if employer:
            run["employer"] = employer
        roll = rng.random()
        settled = last < number(dismissed) - 1 or (last == number(dismissed) - 1 and int(dismissed[8:]) >= 20)
        if roll < 0.12 and settled and month >= number(oracle.FIRST_MONTH):
            if rng.random() < 0.6:
                run["state"] = "unpaid"
            else:
                run["paid_on"] = shifted(dismissed, rng.choice((1, 20)))
        elif roll < 0.2:
            run["in_jkp"] = False
        elif roll < 0.25 and found and found[-1].get("kind") != "self_employed":
            run["kind"] = "self_employed"
        found.append(run)
        if rng.random() < 0.3:
            wage = amount_text(rng.randrange(100, 200_000) * 10_000)
        employer += rng.random() < 0.3
        month = last + 1 + rng.choice((0, 0, 0, 1, 3))
    if not any(run.get("kind") != "self_employed" for run in found) or "kind" in found[-1]:
        return [{"from": month_text(first), "to": month_text(max(first, end)), "wage": wage}]
    return found


def earlier_benefits(rng, request, dismissed):
    """Up to four, each in a month in which nothing is paid."""
    paid, _ = oracle.paid_and_unpaid(request, dismissed)
    found, day = [], a_day(rng, "2021-03-01", "2021-12-28")
    while day < dismissed and len(found) < rng.choice((1, 1, 2, 3, 4)):
        found.append({"obtained_on": day})
        day = a_day(rng, day_after(day), max(day_after(day), LAST))
    if not found:
        return
    if paid is None or number(found[-1]["obtained_on"]) in paid or rng.random() < 0.6:
        found[-1]["contribution_months_since"] = rng.choice((0, 58, 59, 60, 60, 60, 61, 100))
    request["jkp"]["earlier_benefits"] = found


def search(rng, due_new):
    """What is stated of one month."""
    facts = {}
    for name, values in (("applications", (0, 4, 4, 5, 5, 6)), ("interviews", (0, 0, 0, 1)),
                         ("attendance", ("0", "79", "79.999999", "80", "100"))):
        if rng.random() < (0.25 if name == "attendance" else 0.7):
            facts[name] = rng.choice(values)
    for name in ("self_assessed", "counselled", "status_form"):
        if rng.random() < 0.6:
            facts[name] = rng.random() < 0.8
    if due_new and facts.get("applications", 0) >= 5 or facts.get("interviews"):
        # Whether too little attendance undoes a search is not said.
        if facts.get("attendance", "100") not in ("80", "100") and due_new:
            del facts["attendance"]
    return facts


def benefit_months(rng, dismissed, filed):
    found, day = [], filed
    for k in range(rng.choice((0, 1, 2, 3, 6))):
        facts = search(rng, True) if k else {}
        due = day
        if k and rng.random() < 0.3:
            due = months_later(day, 1)
            if "2025-01-07" <= day < SWITCH:
                due = rng.choice((due, "2025-02-06", "2025-02-07"))
            due = max(shifted(due, rng.choice((0, 0, 1, 9))), day_after(day))
            facts["claimed_on"] = due
        elif k:
            due = months_later(day, 1)
        found.append(facts)
        day = due
    return found


def conform(rng, request):
    """Leaves out what the law leaves open."""
    facts, employer, dismissed = request["jkp"], request.get("employer", {}), request["event"]["date"]
    filed = request.get("claim", {}).get("filed_on", request["on"])
    across = dismissed < SWITCH <= filed
    if across and "participant" not in facts and facts.get("jkn") in ("self_paying", "state_paid"):
        facts["jkn"] = rng.choice(("employer", "none"))  # the record of which day?
    if across and employer.get("status") in ("bankrupt", "closed"):
        del employer["status"]  # art. 39A for an earlier dismissal?
    if employer.get("status") == "bankrupt" and facts.get("cause") == "other":
        del facts["cause"]
    answers = not employer.get("registered", True) or not set(FULL) <= set(employer.get("programs", FULL))
    if answers and "participant" not in facts:  # what of art. 19, 35 and 40 holds for art. 37?
        if across or dismissed < oracle.TRAINING_RAISED <= filed:
            request.setdefault("claim", {})["filed_on"] = request["on"] = dismissed
        for name in ("work_found_on", "died_on", "willing_to_work", "months", "approved_on"):
            facts.pop(name, None)
        employer.pop("actual_wage", None)
    if "history" in request and request["verb"] == "settle" and "birth_date" in request["participant"]:
        request["participant"]["birth_date"] = "1985-05-20"  # the savings are no subject here
    return request


def base(rng, full=False):
    dismissed = a_dismissal(rng)
    filed = a_filing(rng, dismissed)
    verb = "settle" if rng.random() < 0.6 else "check"
    request = {"verb": verb, "on": filed, "participant": {"segment": "wage_earner"}}
    request["event"] = {"kind": "layoff", "date": dismissed}
    if rng.random() < 0.2:
        request["on"] = shifted(filed, rng.choice((0, 1, 100)))
        request["claim"] = {"filed_on": filed}
    facts = request["jkp"] = {}
    near = (datetime.date.fromisoformat(request["on"]) - datetime.date.fromisoformat(dismissed)).days <= 28
    contributions(rng, request, dismissed, near, full)
    if verb == "settle" and "history" not in request or rng.random() < 0.5:
        request["participant"]["wage"] = a_wage(rng)
    employer = {}
    if not full and rng.random() < 0.5:
        facts["participant"] = rng.random() < 0.96
    else:
        person = request["participant"]
        if full or rng.random() < 0.9:
            person["citizenship"] = "WNI" if rng.random() < 0.96 else "WNA"
            if person["citizenship"] == "WNA":
                person["stay_months"] = 24
        if full or rng.random() < 0.9:
            ages(rng, request, full)
        if rng.random() < 0.12:
            employer["registered"] = False
        elif rng.random() < 0.3:
            lacks = rng.choice(("JP", "JP", "JP", "JKM", "JHT", ""))
            employer["programs"] = [name for name in FULL if name != lacks]
        if full or rng.random() < 0.8:
            employer["size"] = rng.choice(("micro", "small", "medium", "large"))
    if full or rng.random() < 0.9:
        facts["jkn"] = rng.choice(KINDS + ("employer",) * 5)
    if full or rng.random() < 0.8:
        facts["proof"] = rng.choice(PROOFS)
    if full or rng.random() < 0.6:
        facts["cause"] = rng.choice(("merger", "loss", "long_illness", "other", "other"))
    contract(rng, facts, dismissed, full)
    if rng.random() < 0.05:
        facts["willing_to_work"] = rng.random() < 0.4
    if rng.random() < 0.15:
        facts["approved_on"] = max(filed, rng.choice((filed, "2025-02-06", "2025-02-07", shifted(filed, 9))))
    for name in ("work_found_on", "died_on"):
        if rng.random() < 0.08:
            facts[name] = max(dismissed, shifted(filed, rng.choice((-5, -1, 0, 1, 29, 45, 100, 200))))
    if rng.random() < 0.15:
        earlier_benefits(rng, request, dismissed)
    if rng.random() < 0.5:
        facts["months"] = benefit_months(rng, dismissed, filed)
    if rng.random() < 0.25:
        facts["training_cost"] = rng.choice(("1", "999999.99", "1000000", "1000000.01", "2400000", "2400000.01"))
        if rng.random() < 0.5:
            facts["training_on"] = rng.choice((filed, max(dismissed, "2025-04-13"), max(dismissed, "2025-04-14")))
    if rng.random() < 0.25:
        employer["status"] = rng.choice(("going_concern", "bankrupt", "bankrupt", "closed"))
    if rng.random() < 0.2:
        employer["actual_wage"] = a_wage(rng)
    if employer:
        request["employer"] = employer
    options = {}
    for name, values in (("jkp_consecutive_months", ("any_run", "up_to_dismissal")),
                         ("jkp_paid_after_dismissal", ("does_not_count", "counts")),
                         ("jkp_unregistered_wage", ("capped", "uncapped"))):
        if rng.random() < 0.15:
            options[name] = rng.choice(values)
    if options:
        request["options"] = options
    if verb == "check":
        program = rng.choice(("JKP", "JKP", "JKN", None))
        if program:
            request["program"] = program
    return conform(rng, request)


def ages(rng, request, full):
    """A birth date, and the day of enrolment on a birthday, beside it, or left out."""
    dismissed = request["event"]["date"]
    claim = oracle.Claim(request)
    first, last = claim.enrolment()
    enrolled = a_day(rng, max(first, last[:8] + "01") if last < dismissed else first, last)
    roll = rng.random()
    if roll < 0.4:
        born = f"{rng.randrange(1975, 2003)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
    elif roll < 0.8:
        born = shifted(f"{int(enrolled[:4]) - 54}-{enrolled[5:]}" if enrolled[5:] != "02-29" else
                       f"{int(enrolled[:4]) - 54}-02-28", rng.choice((-400, -1, 0, 1, 400)))
    else:
        born = rng.choice(("1967-02-01", "1967-02-02", "1967-02-03", "1968-02-29"))
    request["participant"]["birth_date"] = born
    if full or rng.random() < 0.6:
        request["jkp"]["enrolled_on"] = enrolled
    elif oracle.years_later(born, 54) == dismissed:
        del request["participant"]["birth_date"]


def contract(rng, facts, dismissed, full):
    roll = rng.random()
    if roll < 0.2:
        facts["contract"] = "permanent"
    elif roll < 0.4:
        facts["contract"] = "fixed_term"
        if rng.random() < 0.8:
            facts["contract_until"] = shifted(dismissed, rng.choice((0, 1, 1, 30, 300, 300)))
        if not full and rng.random() < 0.1:
            facts["ended_by_agreement"] = rng.random() < 0.5


def dismissal(rng):
    request = base(rng)
    roll = rng.random()
    if roll < 0.04:
        request["event"]["kind"] = rng.choice(("resignation", "contract_end", "retirement", "leaving_indonesia"))
        request.update(verb="check", program="JKP")
        for name in ("jkp", "claim", "history", "employer", "options"):
            request.pop(name, None)
        if "memberships" in request["participant"]:
            del request["participant"]["memberships"]
    elif roll < 0.06:
        date = shifted(STARTS, -rng.choice((1, 2, 30)))
        request = {"verb": "check", "program": "JKP", "on": STARTS, "participant": {"segment": "wage_earner"},
                   "event": {"kind": "layoff", "date": date}, "jkp": {"participant": True}}
    return [request]


REMOVABLE = (
    ("participant", "citizenship"), ("participant", "birth_date"), ("jkp", "enrolled_on"), ("jkp", "jkn"),
    ("jkp", "proof"), ("jkp", "cause"), ("jkp", "consecutive_months"), ("employer", "size"),
    ("jkp", "contribution_months"), ("participant", "memberships"),
)


def without(request, paths):
    found = copy.deepcopy(request)
    for part, name in paths:
        if name == "contribution_months":
            found.get("jkp", {}).pop("consecutive_months", None)
        if name == "citizenship":
            found["participant"].pop("stay_months", None)
        found.get(part, {}).pop(name, None)
    return found


def reduced(rng):
    """The request with all facts, one without some of them, and one without one of these."""
    while True:
        request = base(rng, True)
        if "history" not in request and "earlier_benefits" not in request["jkp"]:
            break
    there = [path for path in REMOVABLE if path[1] in request.get(path[0], {})]
    out = rng.sample(there, min(len(there), rng.choice((2, 3, 4, 6))))
    back = out[: rng.randrange(1, len(out))]
    if oracle.years_later(request["participant"]["birth_date"], 54) == request["event"]["date"]:
        return reduced(rng)
    return [request, without(request, out), without(request, back)]


SUBJECTS = {"dismissal": (dismissal, 3), "reduced": (reduced, 1)}


def inject_fault(rng, request):
    """Spoils one thing; returns the refusals that answer it."""
    facts, dismissed = request.get("jkp"), request["event"]["date"]
    if not facts or dismissed < STARTS or request["event"]["kind"] != "layoff":
        return set()
    kind = rng.randrange(10)
    if kind == 0:
        name = rng.choice(("wage", "Jkn", "month", "cap"))
        facts[name] = "1"
        return {("unknown_field", f"jkp.{name}")}
    if kind == 1:
        name, value = rng.choice((("contribution_months", -1), ("contribution_months", 25), ("proof", "x"),
                                  ("jkn", "pbi"), ("contract", "pkwt"), ("cause", ""), ("participant", "yes"),
                                  ("willing_to_work", 1), ("training_cost", "0"), ("training_cost", "-1"),
                                  ("enrolled_on", "2022-02-30"), ("work_found_on", "x"), ("approved_on", "2025")))
        facts[name] = value
        return {("invalid_value", f"jkp.{name}")}
    if kind == 2:
        facts["died_on"] = shifted(dismissed, -1)
        return {("conflicting_facts", "jkp.died_on")}
    if kind == 3:
        facts["enrolled_on"] = day_after(dismissed)
        return {("conflicting_facts", "jkp.enrolled_on")}
    if kind == 4:
        facts["contract"], facts["contract_until"] = "permanent", day_after(dismissed)
        return {("conflicting_facts", "jkp.contract_until")}
    if kind == 5:
        facts["contract"], facts["contract_until"] = "fixed_term", shifted(dismissed, -1)
        return {("conflicting_facts", "jkp.contract_until")}
    if kind == 6:
        request["claim"] = {"filed_on": shifted(dismissed, -1)}
        return {("conflicting_facts", "claim.filed_on")}
    if kind == 7:
        facts["earlier_benefits"] = [{"obtained_on": shifted(dismissed, -day)} for day in (400, 300, 300)]
        return {("conflicting_facts", "jkp.earlier_benefits[2].obtained_on")}
    if kind == 8:
        name, value = rng.choice((("applications", -1), ("interviews", "1"), ("attendance", 80), ("attendance", "101"),
                                  ("status_form", "yes"), ("claimed_on", "2025-13-01")))
        facts["months"] = [{}, {name: value}]
        return {("invalid_value", f"jkp.months[1].{name}")}
    facts["months"] = [{}] * 7
    return {("invalid_value", "jkp.months")}


# --- comparison ----------------------------------------------------------------------------------------
SERVICES = ("JKP training", "JKP labour_market_information", "JKN health_cover")
NUMBERS = (("jkp.contribution_months", "months_paid"), ("jkp.consecutive_months", "run"),
           ("jkp.years_since", "since"), ("arrears.within_limit", "arrears"))


def compare_verdict(verdict, request, answer, complain):
    for program, outcome in answer.outcomes.items():
        if verdict["programs"].get(program) != outcome:
            complain(f"{program}: {verdict['programs'].get(program)}, expected {outcome}")
    of_life = {name for name in verdict["missing"] if name.startswith("jht.")}
    if set(verdict["missing"]) - of_life != answer.missing:
        complain(f"missing {sorted(verdict['missing'])}, expected {sorted(answer.missing)}")
    got = {f["condition"]: f for f in verdict["findings"] if f["program"] in ("JKP", "JKN")}
    for condition, met in answer.findings.items():
        if condition not in got:
            complain(f"finding {condition}: none, expected {met}")
        elif got[condition]["met"] is not met:
            complain(f"finding {condition}: {got[condition]['met']}, expected {met}")
    for condition in set(got) - set(answer.findings) - {"jkp.wage_reported"}:
        if not condition.startswith("jkp.month_"):
            complain(f"finding {condition}: {got[condition]['met']}, expected none")
    for condition, name in NUMBERS:
        value = getattr(answer, name)
        if value is not None and condition in got and not got[condition]["detail"].endswith(f": {value}"):
            complain(f"{condition}: {got[condition]['detail']}, expected {value}")
    if request.get("program", "JKP") == "JKP":
        if verdict.get("last") != answer.last:
            complain(f"last day {verdict.get('last')}, expected {answer.last}")
        changes = [(change["condition"], change["change"]) for change in verdict.get("least_change", [])]
        whole = None not in [answer.findings[name] for name in answer.findings if name != "jkp.proof"]
        if whole and not {"work_found_on", "died_on"} & set(request.get("jkp", {})) and changes != answer.changes:
            complain(f"least change {changes}, expected {answer.changes}")
        earliest = None
        if ("jkp.consecutive_months", "jkp.change.file_from") in changes:
            earliest = SWITCH
        elif answer.outcomes["JKP"] == "entitled":
            earliest = request["event"]["date"]
        if earliest and verdict.get("earliest") != earliest:
            complain(f"earliest day {verdict.get('earliest')}, expected {earliest}")


def compare(response, request, answer, refusals):
    complaints = check_response(response, request)
    complain = complaints.append
    if complaints:
        return complaints
    decided = refusal_complaints(response, refusals)
    if decided is not None:
        return decided
    compare_verdict(response["verdict"], request, answer, complain)
    if request["verb"] == "check":
        return complaints
    outcome = answer.outcomes["JKP"]
    lines = [line for line in response["lines"] if line["program"] == "JKP"]
    if outcome == "undetermined":
        return complaints
    got = sorted((line["item"], line["payer"], line["payee"], sen(line["amount"]), line["payment"],
                  line.get("reclaimable_from") or "") for line in lines)
    wanted = sorted((*line[:5], line.reclaimable_from or "") for line in answer.lines)
    if got != wanted:
        complain(f"lines {got}, expected {wanted}")
    months = [
        oracle.Month(month["month"], month["due"], month["rate"], sen(month["amount"]), month["state"])
        for line in lines for month in line.get("months", [])
    ]
    if months != answer.months:
        complain(f"months {[tuple(x) for x in months]}, expected {[tuple(x) for x in answer.months]}")
    services = {f"{x['program']} {x['item']}": x for x in response["in_kind"]}
    for name in SERVICES:
        if (name in services) != (name in answer.in_kind):
            complain(f"{name}: {services.get(name)}, expected {answer.in_kind.get(name, 'none')}")
        elif name in services:
            value = answer.in_kind[name]
            at_most, until = services[name].get("at_most"), services[name].get("until")
            if value not in (None, until, at_most and sen(at_most)):
                complain(f"{name}: {services[name]}, expected {value}")
    return complaints


def compare_family(requests, responses):
    """`requests`: all facts; some taken out; some of those back. A decided outcome stays when a fact is added."""
    if not all(response["ok"] for response in responses):
        return []
    full, less, more = [response["verdict"] for response in responses]
    complaints = []
    for before, after in ((less, more), (more, full)):
        for program, outcome in before["programs"].items():
            if outcome != "undetermined" and after["programs"].get(program) != outcome:
                complaints.append(f"{program}: {outcome}, and {after['programs'].get(program)} with a fact more")
    return complaints


def with_missing(request, full, missing):
    """The request with the facts that the answer calls missing, as the full one states them."""
    found = copy.deepcopy(request)
    for name in missing:
        if name == "history":
            for part, fact in (("jkp", "contribution_months"), ("jkp", "consecutive_months"),
                               ("participant", "memberships")):
                if fact in full.get(part, {}):
                    found[part][fact] = full[part][fact]
            continue
        part, fact = name.split(".")
        if part == "jht" or fact in found.get(part, {}) or fact not in full.get(part, {}):
            return None
        found.setdefault(part, {})[fact] = full[part][fact]
        if name == "participant.citizenship" and "stay_months" in full["participant"]:
            found["participant"]["stay_months"] = full["participant"]["stay_months"]
    return found


def main():
    run = RandomRun(__doc__, 6_000, SUBJECTS)
    rng = run.rng

    asked, families = [], []
    while len(asked) < run.count:
        subject = rng.choice(run.names)
        requests = SUBJECTS[subject][0](rng)
        spoil = subject == "dismissal" and rng.random() < 0.06
        if subject == "reduced":
            families.append(range(len(asked), len(asked) + 3))
        for request in requests:
            request = {"id": len(asked), **request}
            answer, refusals = None, set()
            if spoil:
                refusals = inject_fault(rng, request)
            if not refusals:
                try:
                    answer = oracle.judge(request)
                except oracle.Refused as refused:
                    refusals = set(refused.args)
            asked.append((subject, request, answer, refusals))

    counts, items, responses = collections.Counter(), collections.Counter(), {}
    for i, response in run.ask([request for _, request, *_ in asked], any(refusals for *_, refusals in asked)):
        subject, request, answer, refusals = asked[i]
        responses[i] = response
        what = "refused" if refusals else answer.outcomes["JKP"]
        if not refusals:
            items.update(f"{line.item} {line.payer}" for line in answer.lines)
            items.update(month.state for month in answer.months)
        counts[subject, what] += 1
        run.blame(request, compare(response, request, answer, refusals))

    again, decided = [], 0
    for family in families:
        if not all(i in responses for i in family):
            continue
        requests = [asked[i][1] for i in family]
        run.blame(requests[1], compare_family(requests, [responses[i] for i in family]))
        for i in family[1:]:
            response = responses[i]
            if response["ok"] and response["verdict"]["missing"]:
                request = with_missing(asked[i][1], requests[0], response["verdict"]["missing"])
                if request is None:
                    run.fail(f"request {asked[i][1]}\n  calls missing what is stated or is no fact of it: "
                             f"{response['verdict']['missing']}")
                else:
                    again.append({**request, "id": len(again)})
    for i, response in run.ask(again, False):
        decided += 1
        if not response["ok"]:
            run.blame(again[i], [f"refused with {response['error']}, with the missing facts stated"])
        elif response["verdict"]["missing"] or "undetermined" in response["verdict"]["programs"].values():
            verdict = response["verdict"]
            run.blame(again[i], [f"{verdict['programs']}, missing {verdict['missing']}: with the missing facts stated"])

    wanted = {"dismissal": ("entitled", "not_entitled", "undetermined", "refused"),
              "reduced": ("entitled", "not_entitled", "undetermined")}
    for subject in set(run.names):
        total = sum(n for (of, _), n in counts.items() if of == subject)
        if not all(counts[subject, what] * 50 > total for what in wanted[subject]):
            run.fail(f"the requests of {subject} test too little: {counts}")
    print(", ".join(f"{item} {n}" for item, n in sorted(items.items())))
    kinds = dict(sorted((f"{of} {what}", n) for (of, what), n in counts.items()))
    print(f"{sum(counts.values())} dismissals: {kinds}, {decided} asked again with the missing facts, "
          f"{run.failures} failures (seed {run.seed})")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
