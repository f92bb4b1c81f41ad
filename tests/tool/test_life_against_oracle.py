# SPDX-License-Identifier: Apache-2.0
"""Thousands of random working lives through one filter process, against oracle_life.py: the outcome of the
savings and of the pension, every line and total, every year of a projection and every refusal, to the sen.

    test_life_against_oracle.py TOOL [--seed N] [--count N] [--only SUBJECT]

The seed is printed; the same seed, count and subject give the same requests. Facts are chosen so that the
law gives one answer: where it leaves a day or a rounding open, nothing is asked."""

import collections
import copy
import datetime
import sys

import oracle_life as oracle
from envelope import amount_text, check_response, insurance_of, sen
from oracle import birthday, month_of, reaches_pension_age
from oracle_schedules import BANDS, month_at, months_after, number
from random_requests import RandomRun, refusal_complaints

DAY = datetime.timedelta(days=1)
FIRST, LAST = datetime.date(2015, 7, 1), datetime.date(2026, 10, 31)
REGIMES = [datetime.date(2015, 9, 1), datetime.date(2022, 4, 26)]
RATES = ("0", "5", "5.5", "5.7", "6.25", "4.321")
INFLATIONS = ("0", "2.5", "-1.5", "3.25", "7")


def a_day(rng, first=FIRST, last=LAST):
    """Not one of the last days of a month: their anniversaries are cases of their own."""
    while True:
        found = first + DAY * rng.randrange((last - first).days + 1)
        if found.day <= 28:
            return found


def month_before(date, n=1):
    return month_at(number(date.isoformat()) - n)


def end_of_month_before(date):
    return (date.replace(day=1) - DAY).isoformat()


def a_wage(rng, low=500_000, high=30_000_000):
    """Hundreds of rupiah: three percent of it are whole rupiah."""
    if rng.random() < 0.2:
        return amount_text(rng.choice((1, 2, 3, 5, 8, 10)) * 100_000_000)
    return amount_text(rng.randrange(low // 100, high // 100) * 10_000)


def returns_for(rng, years):
    """Of the years that no table knows."""
    return {str(year): rng.choice(RATES) for year in years if year not in oracle.CREDITED}


def spells(rng, first, last, own=False, sen_wages=False):
    """Runs of months of one or two employers between two months, both included."""
    found, month = [], number(first)
    while month <= number(last):
        end = min(number(last), month + rng.choice((0, 2, 5, 11, 11, 23, 40)))
        wage = a_wage(rng)
        if sen_wages and rng.random() < 0.5:
            wage = amount_text(rng.randrange(50_000_000, 2_000_000_000))
        spell = {"from": month_at(month), "to": month_at(end), "wage": wage}
        if own:
            spell["kind"] = "self_employed"
            if rng.random() < 0.5:
                spell["wage"] = rng.choice([row[0] for row in BANDS[1:]])
        elif rng.random() < 0.15:
            spell["state"] = rng.choice(("unpaid", "paid"))
        found.append(spell)
        month = end + 1 + (rng.choice((0, 0, 0, 1, 5)))
    if not own and rng.random() < 0.25:
        start = rng.randrange(number(first), number(last) + 1)
        second = {"from": month_at(start), "to": month_at(min(number(last), start + rng.randrange(12)))}
        found.append({**second, "wage": a_wage(rng), "employer": 1})
    return found


def account(rng, claim, request, simple_allowed=True):
    """An opening balance, contributions or both, and the returns that they need."""
    own = request["participant"]["segment"] == "self_employed"
    facts, kind = {}, rng.randrange(3)
    # Contributions end before the month of the claim or with it.
    last = month_before(claim, rng.choice((0, 1, 1, 3, 14)))
    first = month_at(max(number("2015-07"), number(last) - rng.choice((0, 5, 11, 30, 59, 120))))
    if kind > 0 and first <= last:
        history = spells(rng, first, last, own, sen_wages=True)
        for spell in history:
            spell["in_jp"] = False
            if rng.random() < 0.1 and not own:
                spell["in_jht"] = rng.choice((True, False))
            elif rng.random() < 0.15 and spell.get("state") != "unpaid":
                late = min(number(claim.isoformat()), number(spell["to"]) + rng.randrange(4))
                if late < number(claim.isoformat()):
                    spell["paid_on"] = f"{month_at(late)}-{rng.randrange(1, 29):02d}"
        request["history"] = history
    if kind != 1 or "history" not in request:
        opened = claim
        for _ in range(rng.choice((1, 1, 1, 2, 6, 12, 13, 25))):
            if opened > datetime.date(2015, 8, 31):
                opened = opened.replace(day=1) - DAY
        if opened >= claim:
            opened = claim.replace(day=1) - DAY
        facts["opening_on"] = opened.isoformat()
        around = 5_000_000_000 * rng.choice((1, 1, 5, 10)) + rng.choice((-1, 0, 1, 2_000, 1_000_000_000))
        random_one = rng.randrange(100, 90_000_000_000)
        facts["opening_balance"] = amount_text(rng.choice((around, random_one, random_one)))
        # What was paid later than the opening for a month before it is open.
        for spell in request.get("history", []):
            spell.pop("paid_on", None)
    starts = [spell["from"] for spell in request.get("history", [])] + [facts.get("opening_on", "9999")]
    first_year = int(min(starts)[:4])
    facts["returns"] = returns_for(rng, range(first_year, claim.year + 1))
    if rng.random() < 0.06 and facts["returns"]:
        del facts["returns"][rng.choice(sorted(facts["returns"]))]
    elif rng.random() < 0.05 and first_year <= 2018 <= claim.year:
        facts["returns"]["2018"] = rng.choice(("6.26", "6.260", "6.24"))
    if not facts["returns"]:
        del facts["returns"]
    if simple_allowed and rng.random() < 0.1:
        request["options"] = {"jht_accrual": rng.choice(("month_start", "simple_monthly"))}
    return facts


def withdrawals(rng, facts, claim, kinds):
    """Earlier payments, all before the opening of the account."""
    if "opening_on" not in facts or rng.random() < 0.5:
        return
    last = datetime.date.fromisoformat(facts["opening_on"])
    if last < FIRST:
        return
    found = []
    for kind in rng.sample(kinds, rng.randrange(1, len(kinds) + 1)):
        back = rng.choice((30, 200, 370, 500, 800, 1200))
        date = max(FIRST, min(last, claim - DAY * back))
        gross = rng.choice((2_000_000_000, 5_000_000_000, rng.randrange(100, 20_000_000_000)))
        found.append({"date": date.isoformat(), "gross": amount_text(gross), "kind": kind})
    if len({w["date"] for w in found}) == len(found):
        facts["withdrawals"] = sorted(found, key=lambda w: w["date"])


def tax_facts(rng, request):
    if rng.random() < 0.4:
        names = rng.sample(("resident", "tax_number"), rng.randrange(1, 3))
        request["tax"] = {name: rng.random() < 0.5 for name in names}


def participant(rng, segment="wage_earner", birth=None):
    who = {"segment": segment}
    if birth is not None:
        who["birth_date"] = birth.isoformat()
    if segment == "self_employed":
        who["income"] = "1000000"
    return who


def finish(rng, request, program):
    """Settles, or asks for the verdict."""
    request["verb"] = "settle"
    if rng.random() < 0.25:
        request["verb"], request["program"] = "check", program
        request.setdefault("on", oracle.last_fact(request["event"]))
    return request


def stopping(rng):
    """The end of a working life or of one employment."""
    kind = rng.choice(("retirement", "retirement", "resignation", "layoff", "contract_end", "leaving_indonesia",
                       "self_employed_stop"))
    if rng.random() < 0.35:
        date = rng.choice(REGIMES) + DAY * rng.choice((-40, -32, -31, -30, -2, -1, 0, 1, 2))
    else:
        date = a_day(rng)
    event = {"kind": kind, "date": date.isoformat()}
    request = {"event": event}
    birth = a_day(rng, datetime.date(1975, 1, 1), datetime.date(1995, 1, 1))
    if kind == "retirement" or rng.random() < 0.1:
        birth = birthday(date, -56) + DAY * rng.choice((-900, -30, -1, 0, 1, 30, 400))
        birth = birth.replace(day=min(birth.day, 28))
    request["participant"] = participant(rng, "self_employed" if kind == "self_employed_stop" else "wage_earner", birth)
    claim = date
    if kind in ("resignation", "layoff"):
        ready = months_after(date, 1)
        claim = ready + DAY * rng.choice((-20, -1, 0, 1, 2, 60))
        if claim < date:
            claim = date
        # Between the regimes of August 2015 the first day of payment is a choice.
        if date < REGIMES[0] and claim < REGIMES[0]:
            claim = datetime.date(2015, 8, 31)
    elif kind == "leaving_indonesia":
        who = request["participant"]
        who["citizenship"] = rng.choice(("WNI", "WNA"))
        if oracle.CITIZENS_STAY <= date < REGIMES[0]:
            return stopping(rng)  # the rule of these days was not read
        if oracle.CITIZENS_STAY <= date < REGIMES[1]:
            who["citizenship"] = "WNA"  # whether others had the right is open
        if who["citizenship"] == "WNA":
            who["stay_months"] = rng.choice((6, 36))
    elif kind in ("contract_end", "self_employed_stop") and date < REGIMES[1]:
        return stopping(rng)  # a choice, with cases of its own
    elif kind == "retirement" and rng.random() < 0.3:
        event["agreed_retirement_age"] = rng.choice((True, False))
    request["on"] = claim.isoformat()
    facts = account(rng, claim, request)
    withdrawals(rng, facts, claim, ["part_10", "full"] if rng.random() < 0.3 else ["part_10"])
    request["jht"] = facts
    tax_facts(rng, request)
    if kind in ("resignation", "layoff") and rng.random() < 0.2:
        request.setdefault("options", {})["jht_waiting"] = rng.choice(("one_month", "one_month_and_a_day"))
    return finish(rng, request, "JHT")


def part(rng):
    """A tenth or three tenths."""
    date = a_day(rng, datetime.date(2016, 1, 1))
    since = months_after(date, -120) + DAY * rng.choice((-900, -31, -1, 0, 1, 31, 400))
    since = since.replace(day=min(since.day, 28))
    who = participant(rng, birth=a_day(rng, datetime.date(1975, 1, 1), datetime.date(1990, 1, 1)))
    who["memberships"] = [{"from": since.isoformat()}]
    request = {"participant": who, "event": {"kind": "partial_withdrawal", "date": date.isoformat()}}
    request["on"] = date.isoformat()
    facts = account(rng, date, request)
    if rng.random() < 0.2:
        withdrawals(rng, facts, date, ["part_10"])
    facts["part"] = rng.choice(("part_10", "part_30"))
    request["jht"] = facts
    if rng.random() < 0.2:
        trial = {**request, "verb": "settle"}
        most = [line.amount for line in oracle.settle(trial)[1] if line.item == facts["part"]]
        if most and most[0] > 100:
            facts["amount"] = amount_text(max(1, most[0] - rng.choice((1, 2, most[0] // 2))))
            if rng.random() < 0.2:
                facts["amount"] = amount_text(most[0] + 1)
    tax_facts(rng, request)
    return finish(rng, request, "JHT")


def members(rng, date):
    """A family with somebody who has a right to the pension."""
    def child():
        age = rng.choice((1, 8, 15, 20, 22, 24, 30))
        found = {"birth_date": a_day(rng, date - DAY * (366 * age + 300), date - DAY * (365 * age + 10)).isoformat()}
        found["level"] = "not_at_school"
        if age in (20, 22) and rng.random() < 0.3:
            found[rng.choice(("married", "work"))] = None
            if "married" in found:
                found["married"] = rng.random() < 0.5
            else:
                found["work"] = rng.choice(("none", "employed"))
        return found

    while True:
        family = {"spouse": rng.random() < 0.5, "children": [child() for _ in range(rng.choice((0, 0, 1, 2)))]}
        for name in ("parents", "siblings", "parents_in_law", "grandparents"):
            family[name] = rng.choice((0, 0, 1, 2))
        family["will"] = rng.random() < 0.1
        trial = {"family": family, "event": {}}
        if oracle.survivor(trial, date.isoformat()):
            return family


def grave(rng):
    """A death or a total disability with savings and a pension."""
    date = a_day(rng, datetime.date(2015, 9, 1), datetime.date(2027, 2, 28))
    dead = rng.random() < 0.7
    at_work = not dead or rng.random() < 0.4
    who = {**participant(rng), "wage": a_wage(rng), "contribution_months": rng.choice((6, 24, 40, 70))}
    event = {"kind": "work_accident" if at_work else "death", "date": date.isoformat()}
    if not dead:
        event["total_disability"] = True
    elif at_work:
        event["died_on"] = date.isoformat()
    request = {"participant": who, "event": event}
    if dead or rng.random() < 0.3:
        request["family"] = members(rng, date)
    jp, first_year = {}, date.year
    if dead and rng.random() < 0.2:
        since = date - DAY * rng.randrange(20, 360)
        monthly = amount_text(rng.randrange(30_000_000, 500_000_000))
        jp["receiving"] = {"since": since.replace(day=1).isoformat(), "monthly": monthly}
        if rng.random() < 0.4 and date.year < 2026:
            request["family"]["spouse"] = True
            ended = date + DAY * rng.randrange(5, 100)
            event[rng.choice(("remarried_on", "widow_died_on"))] = ended.replace(day=min(ended.day, 28)).isoformat()
            if not oracle.survivor(request, date.isoformat()):
                request["family"]["children"] = [
                    {"birth_date": (date - DAY * 5000).isoformat(), "level": "not_at_school"}
                ]
    else:
        last = month_before(date, rng.choice((0, 0, 0, 1, 2, 5)))
        first = month_at(max(number("2015-07"), number(last) - rng.choice((0, 1, 5, 10, 11, 12, 23, 60, 120))))
        if first > last:
            first = last = date.isoformat()[:7]
        history = spells(rng, first, last)
        for spell in history:
            spell["in_jht"] = False
            months = (spell["from"], spell["to"])
            if "2020-08" <= months[0] and months[1] <= "2021-01" and "state" not in spell:
                spell["state"] = rng.choice(("jp_deferred", "jp_deferred_settled"))
        request["history"] = history
        if not oracle.counted_wages(request):
            return grave(rng)
        first_year = int(min(spell["from"] for spell in history)[:4])
        rates = ("0", "5", "6.5") if dead else ("0",)
        jp["returns"] = {str(year): rng.choice(rates) for year in range(first_year, date.year + 1)}
    if date.year == 2027 and rng.random() < 0.8:
        jp["inflation"] = {"2026": rng.choice(INFLATIONS)}
    if jp:
        request["jp"] = jp
    if rng.random() < 0.5:
        saved = amount_text(rng.randrange(100, 10_000_000_000))
        request["jht"] = {"opening_balance": saved, "opening_on": end_of_month_before(date)}
    if "history" in request and rng.random() < 0.1:
        request["options"] = {"jp_weighting": "by_month"}
    tax_facts(rng, request)
    return finish(rng, request, rng.choice(("JP", "JHT")) if "jht" in request else "JP")


def pension_age(rng):
    """Retired before or at pension age: one sum."""
    while True:
        birth = a_day(rng, datetime.date(1959, 7, 1), datetime.date(1967, 6, 30))
        reached = reaches_pension_age(birth)
        if reached <= datetime.date(2026, 9, 30):
            break
    date = reached + DAY * rng.choice((-1, 0, 0, 0, -60))
    if date < datetime.date(2015, 9, 1):
        return pension_age(rng)
    last = min(month_of(date), month_of(reached))
    first = month_at(max(number("2015-07"), number(last) - rng.randrange(0, 70)))
    history = spells(rng, first, last)
    for spell in history:
        spell["in_jht"] = False
    request = {"participant": participant(rng, birth=birth), "event": {"kind": "retirement", "date": date.isoformat()}}
    request["history"] = history
    if not oracle.counted_wages(request):
        return pension_age(rng)
    request["jp"] = {"returns": {str(year): "0" for year in range(2015, date.year + 1)}}
    if rng.random() < 0.05:
        request["jp"] = {}
    request["on"] = month_at(number(date.isoformat()) + 1) + "-01" if date >= reached else date.isoformat()
    if not request["jp"]:
        del request["jp"]
    return finish(rng, request, "JP")


def projection(rng):
    own = rng.random() < 0.2
    start = datetime.date(rng.randrange(2026, 2030), rng.randrange(1, 13), 1)
    if start < datetime.date(2026, 7, 1):
        start = start.replace(month=7)
    end = number(start.isoformat()) + rng.choice((0, 5, 11, 12, 30, 47))
    birth = a_day(rng, datetime.date(1985, 1, 1), datetime.date(2000, 1, 1))
    request = {"verb": "project", "participant": {"birth_date": birth.isoformat(), "segment": "wage_earner"},
               "on": start.isoformat(), "until": month_at(end), "wage_growth": rng.choice(("0", "5", "10")),
               "return": rng.choice(RATES), "inflation": rng.choice(("0", "3", "2.5")),
               "ceiling_growth": rng.choice(("0", "5"))}
    if own:
        request["participant"]["segment"] = "self_employed"
    wage = amount_text(rng.randrange(1, 60) * 100_000_000)
    if rng.random() < 0.4 and not own:
        last = month_before(start)
        before = number(last) - rng.randrange(0, 100)
        first = month_at(max(number("2015-07"), before))
        request["history"] = [{"from": first, "to": last, "wage": wage, "in_jht": False}]
        if last > oracle.CEILINGS_KNOWN:
            del request["history"]
    if "history" not in request or rng.random() < 0.5:
        request["wage"] = wage
    if rng.random() < 0.5:
        saved = amount_text(rng.randrange(0, 50_000_000_000))
        request["jht"] = {"opening_balance": saved, "opening_on": end_of_month_before(start)}
    return request


SUBJECTS = {
    "stopping": (stopping, 4), "part": (part, 2), "grave": (grave, 4), "pension_age": (pension_age, 1),
    "projection": (projection, 1),
}


def inject_fault(rng, request):
    """Spoils one thing; returns the refusals that answer it."""
    kind = rng.randrange(9)
    history = request.get("history")
    if kind == 0:
        where, path = rng.choice(((request, ""), (request["participant"], "participant.")))
        name = rng.choice(("Wage", "note", " date"))
        where[name] = "1"
        return {("unknown_field", path + name)}
    if kind == 1 and history:
        last = len(history) - 1
        name = rng.choice(("from", "to", "wage"))
        del history[last][name]
        return {("missing_field", f"history[{last}].{name}")}
    if kind == 2 and history:
        last = len(history) - 1
        name, value = rng.choice((("wage", "-1"), ("wage", "abc"), ("from", "2023-13"), ("to", "2023"), ("kind", "x"),
                                  ("state", "x")))
        history[last][name] = value
        return {("invalid_value", f"history[{last}].{name}")}
    if kind == 3 and history:
        history.append(dict(history[0]))
        return {("conflicting_facts", f"history[{len(history) - 1}].from")}
    if kind == 4 and "opening_on" in request.get("jht", {}) and request["verb"] != "project":
        del request["jht"]["opening_on"]
        return {("missing_field", "jht.opening_on")}
    if kind == 5 and "jht" in request:
        request["jht"]["balance"] = "1"
        return {("unknown_field", "jht.balance")}
    if kind == 6 and "opening_balance" in request.get("jht", {}):
        request["jht"]["opening_balance"] = rng.choice(("-1", "x", ""))
        return {("invalid_value", "jht.opening_balance")}
    if kind == 7 and "part" in request.get("jht", {}):
        request["jht"]["part"] = "part_20"
        return {("invalid_value", "jht.part")}
    del request["participant"]["segment"]
    return {("missing_field", "participant.segment")}


# --- comparison ----------------------------------------------------------------------------------------
def compare_years(response, request):
    complaints, wanted = [], oracle.project(request)
    got = {str(year["year"]): year for year in response["years"]}
    if sorted(got) != [str(year["year"]) for year in wanted]:
        return [f"the years {sorted(got)}, expected {[year['year'] for year in wanted]}"]
    for year in wanted:
        found = got[str(year["year"])]
        for name in ("wage", "contributions", "balance"):
            if sen(found[name]) != year[name]:
                complaints.append(f"{name} of {year['year']}: {found[name]}, expected {amount_text(year[name])}")
        if found["masa_iur"] != year["masa_iur"]:
            complaints.append(f"masa_iur of {year['year']}: {found['masa_iur']}, expected {year['masa_iur']}")
    return complaints


def compare(response, request, answer, refusals):
    complaints = check_response(response, request)
    if complaints:
        return complaints
    decided = refusal_complaints(response, refusals)
    if decided is not None:
        return decided
    if request["verb"] == "project":
        return compare_years(response, request)
    outcomes, lines, others = answer
    verdict = response["verdict"]
    for program, outcome in outcomes.items():
        asked = request["verb"] == "settle" or request["program"] == program
        if asked and verdict["programs"].get(program) != outcome:
            got = verdict["programs"].get(program)
            complaints.append(f"{program}: {got}, expected {outcome}; {verdict['findings']}")
    if request["verb"] == "check":
        return complaints
    got = [
        oracle.Line(line["program"], line["item"], line["payer"], line["payee"], sen(line["amount"]), line["payment"],
                    line.get("from") if line["payment"] == "monthly" else None)
        for line in response["lines"] if line["program"] in ("JHT", "JP")
    ]
    for wanted in lines:
        found = next((line for line in got if line._replace(payee=wanted.payee and line.payee) == wanted), None)
        if found is None:
            complaints.append(f"expected {tuple(wanted)}")
        else:
            got.remove(found)
    complaints += [f"     got {tuple(line)}" for line in got]
    # JKP after a layoff has an oracle of its own.
    beside = [line for line in response["lines"] if line["program"] not in ("JHT", "JP", "JKP")]
    rest = sorted((x["program"], x["item"], sen(x["amount"])) for x in beside)
    if rest != sorted((x.program, x.item, x.amount) for x in others):
        complaints.append(f"beside savings and pension: {rest}, expected {[tuple(x) for x in others]}")
    return complaints


def main():
    run = RandomRun(__doc__, 5_000, SUBJECTS)
    rng = run.rng

    asked = []
    for i in range(run.count):
        subject = rng.choice(run.names)
        request = {"id": i, **SUBJECTS[subject][0](rng)}
        answer, refusals = None, set()
        if request["verb"] != "project":
            *answer, refusals = oracle.settle(request)
        if rng.random() < 0.06:
            request = copy.deepcopy(request)
            refusals = refusals | inject_fault(rng, request)
        asked.append((subject, request, answer, refusals))

    counts, items = collections.Counter(), collections.Counter()
    for i, response in run.ask([request for _, request, *_ in asked], any(refusals for *_, refusals in asked)):
        subject, request, answer, refusals = asked[i]
        what = "refused" if refusals else "answered"
        if not refusals and answer:
            usual = "JP" if subject == "pension_age" else insurance_of(request["event"])
            program = request.get("program", usual)
            what = answer[0].get(program, "not asked")
            items.update(line.item for line in answer[1])
        counts[subject, what] += 1
        run.blame(request, compare(response, request, answer, refusals))
    wanted = {"stopping": ("entitled", "not_entitled", "refused"), "part": ("entitled", "not_entitled", "refused"),
              "grave": ("entitled", "refused"), "pension_age": ("entitled", "not_entitled", "refused"),
              "projection": ("answered", "refused")}
    for subject in set(run.names):
        total = sum(n for (of, _), n in counts.items() if of == subject)
        if not all(counts[subject, what] * 50 > total for what in wanted[subject]):
            run.fail(f"the requests of {subject} test too little: {counts}")
    print(", ".join(f"{item} {n}" for item, n in sorted(items.items())))
    print(f"{sum(counts.values())} lives: {dict(sorted((f'{of} {what}', n) for (of, what), n in counts.items()))}, "
          f"{run.failures} failures (seed {run.seed})")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
