# SPDX-License-Identifier: Apache-2.0
"""Old-age savings (JHT), pensions (JP) and projections, worked out a second time from the regulations.

Independent of the library on purpose: own tables, own order of thought. It answers with the outcome of
each program and every line, or with the set of refusals that the facts deserve. Amounts are whole sen.

What no regulation says and the project chose is gathered under "choices of the house".
"""

import datetime
from collections import namedtuple
from fractions import Fraction

import oracle_claims
from envelope import half_up, insurance_of
from oracle import JP_CEILINGS, JP_PERCENT, JHT_PERCENT, birthday, reaches_pension_age
from oracle_claims import Refused, day, exact_sen
from oracle_schedules import base_of, month_at, months_after, number

# payee: None where none is compared; first: the month from which a pension runs.
Line = namedtuple("Line", "program item payer payee amount payment first")

LIVING = ("retirement", "resignation", "layoff", "contract_end", "leaving_indonesia", "self_employed_stop",
          "partial_withdrawal")
PENSIONS = ("pension.old_age", "pension.disability", "pension.widow", "pension.child", "pension.parent")

# --- choices of the house ------------------------------------------------------------------------------
GRAINS = 10**8  # of a sen, in which balances are held
ROOT_DIGITS = 24
TAX_UNIT = 100  # sen, to which a tax is cut down
NEXT_DAYS = 1  # after the month of waiting


def claim_day(request):
    """The day on which it is asked what is paid."""
    return day(request.get("on", last_fact(request["event"])))


def last_fact(event):
    return event.get("died_on", event["date"])


def growing_months(opened, claim):
    """Months that grow between the end of the month `opened` and the day of a claim: all before its own."""
    return range(opened + 1, number(claim.isoformat()[:7]))


# --- old-age savings: PP 46/2015 ---------------------------------------------------------------------------
FIRST_DAY = datetime.date(2015, 7, 1)
STOPPING_PAID = datetime.date(2015, 9, 1)  # Permenaker 19/2015
CITIZENS_STAY = datetime.date(2015, 8, 12)  # PP 60/2015
FREER = datetime.date(2022, 4, 26)  # Permenaker 4/2022
RETIRED = 56
PART_YEARS = 10
PARTS = {"part_10": 10, "part_30": 30}
CREDITED = {2016: "7.19", 2017: "7.82", 2018: "6.26", 2019: "6.06", 2020: "5.59"}
SELF_EMPLOYED_PERCENT = 2


def twelfth_root(percent):
    """(1 + percent)^(1/12), in units of 10^-24, nearest."""
    scale = 10**ROOT_DIGITS
    power = (1 + Fraction(percent) / 100) * scale**12
    low, high = 0, 10 * scale
    while high - low > 1:
        middle = (low + high) // 2
        if middle**12 <= power:
            low = middle
        else:
            high = middle
    return low + ((2 * low + 1) ** 12 <= power * 2**12)


ROOTS = {}


def grown(grains, percent):
    """A balance after a month of a year with this return."""
    if percent not in ROOTS:
        ROOTS[percent] = twelfth_root(percent)
    return half_up(Fraction(grains * ROOTS[percent], 10**ROOT_DIGITS))


def months_of(spell):
    return range(number(spell["from"]), number(spell["to"]) + 1)


def contribution(spell):
    """Sen of one month of a spell."""
    wage = exact_sen(spell["wage"])
    if spell.get("kind") == "self_employed":
        return half_up(base_of(wage)[0] * SELF_EMPLOYED_PERCENT / Fraction(100))
    return sum(half_up(wage * percent / 100) for percent in JHT_PERCENT.values())


def deposits(request):
    """(month of crediting, sen)."""
    for spell in request.get("history", []):
        if spell.get("state") == "unpaid" or not spell.get("in_jht", True):
            continue
        paid = number(spell["paid_on"]) if "paid_on" in spell else 0
        for month in months_of(spell):
            yield max(month, paid), contribution(spell)


def return_of(request, year):
    stated = request.get("jht", {}).get("returns", {})
    if year in CREDITED:
        return CREDITED[year]
    if str(year) not in stated:
        raise Refused(("not_yet_known", "jht.returns"))
    return stated[str(year)]


def check_returns(request):
    for year, percent in request.get("jht", {}).get("returns", {}).items():
        if int(year) in CREDITED and Fraction(percent) != Fraction(CREDITED[int(year)]):
            raise Refused(("conflicting_facts", f"jht.returns.{year}"))


def balance(request, claim):
    """Sen on the day of a claim."""
    facts, posted = request.get("jht", {}), {}
    for month, amount in deposits(request):
        posted[month] = posted.get(month, 0) + amount
    start = min(posted, default=number(claim.isoformat()))
    grains = 0
    if "opening_balance" in facts:
        start = number(facts["opening_on"]) + 1
        grains = exact_sen(facts["opening_balance"]) * GRAINS
    for drawn in facts.get("withdrawals", []):  # leaves at the start of its month
        if drawn["date"] > facts.get("opening_on", ""):
            month = number(drawn["date"])
            posted[month] = posted.get(month, 0) - exact_sen(drawn["gross"])
    growing = growing_months(start - 1, claim)
    simple = request.get("options", {}).get("jht_accrual", "month_start") != "month_start"
    due = Fraction(0)  # simple returns of the running year
    for month in range(start, number(claim.isoformat()) + 1):
        if month % 12 == 0:
            grains, due = half_up(grains + due), Fraction(0)
        grains += posted.get(month, 0) * GRAINS
        if month in growing:
            percent = return_of(request, month // 12)
            if simple:
                due += grains * Fraction(percent) / 100 * share_of_year(request, month)
            else:
                grains = grown(grains, percent)
    return half_up(Fraction(grains + due) / GRAINS)


def share_of_year(request, month):
    if request["options"]["jht_accrual"] == "simple_monthly":
        return Fraction(1, 12)
    first = day(month_at(month) + "-01")
    return Fraction((months_after(first, 1) - first).days, 365)


def member_since(request):
    spells = request["participant"].get("memberships")
    if spells:
        return min(day(spell["from"]) for spell in spells)
    return min(day(spell["from"] + "-01") for spell in request["history"])


def savings_due(request):
    """(True or False, first day of payment or None)."""
    who, event = request["participant"], request["event"]
    kind, date, claim = event["kind"], day(event["date"]), claim_day(request)
    if date < FIRST_DAY:
        raise Refused(("not_in_force", None))
    if kind not in LIVING:
        return True, None
    old = birthday(day(who["birth_date"]), RETIRED) if "birth_date" in who else None
    if kind == "partial_withdrawal":
        ready = months_after(member_since(request), 12 * PART_YEARS)
        taken = any(w["kind"] in PARTS for w in request.get("jht", {}).get("withdrawals", []))
        return date >= ready and not taken, None if taken else ready
    if old is not None and date >= old:
        return True, None
    wait = months_after(date, 1)
    if request.get("options", {}).get("jht_waiting") != "one_month":
        wait += datetime.timedelta(days=NEXT_DAYS)
    if kind == "leaving_indonesia":
        # Until 11 August 2015 anybody; the rule that followed was not read for citizens.
        opens = date if date < CITIZENS_STAY or who.get("citizenship") == "WNA" else None
    elif kind == "retirement" and not event.get("agreed_retirement_age"):
        opens = None
    elif kind in ("retirement", "contract_end", "self_employed_stop"):
        # Stopping work before Permenaker 4/2022, which names these events; whichever opens first.
        opens = date if date >= FREER else min(max(wait, STOPPING_PAID), FREER)
    else:
        opens = max(wait, STOPPING_PAID)  # who stopped before Permenaker 19/2015 waits for it
    if old is not None and (opens is None or old < opens):
        opens = old if old > date else date
        if kind not in ("retirement",) and opens == old and old > date and kind == "leaving_indonesia":
            opens = None  # no event of its own, and not old enough on its day
    return opens is not None and claim >= opens, opens


# --- tax: PP 68/2009 and article 17 of the income tax law -------------------------------------------------
FREE = 5_000_000_000  # sen
BANDS = [  # first day, upper ends in millions of rupiah, percentages
    ("2009-01-01", (50, 250, 500), (5, 15, 25, 30)),
    ("2022-01-01", (60, 250, 500, 5_000), (5, 15, 25, 30, 35)),
]


def progressive(amount, date):
    """Exact tax on sen."""
    _, ends, percentages = [row for row in BANDS if row[0] <= date][-1]
    total, low = Fraction(0), 0
    for end, percent in zip([end * 100_000_000 for end in ends] + [amount], percentages):
        total += max(0, min(amount, end) - low) * Fraction(percent, 100)
        low = max(low, end)
    return total


def tax(request, gross):
    facts, date = request.get("tax", {}), claim_day(request).isoformat()
    if not facts.get("resident", True):
        exact = Fraction(gross, 5)
    else:
        drawn = sorted(request.get("jht", {}).get("withdrawals", []), key=lambda w: w["date"])
        closed = [i for i, w in enumerate(drawn) if w["kind"] == "full"]  # what follows is a new account
        earlier = [(w["date"], exact_sen(w["gross"])) for w in drawn[closed[-1] + 1 if closed else 0:]]
        first = int(min([when for when, _ in earlier] + [date])[:4])
        if int(date[:4]) <= first + 1:
            before = sum(amount for _, amount in earlier)
            exact = Fraction(max(0, before + gross - FREE) - max(0, before - FREE), 20)
        else:
            before = sum(amount for when, amount in earlier if when[:4] == date[:4])
            exact = progressive(before + gross, date) - progressive(before, date)
            if not facts.get("tax_number", True):
                exact = exact * 6 / 5
    return (exact / TAX_UNIT).__floor__() * TAX_UNIT


def heirs(request):
    family = request.get("family")
    if family is None:
        return "heirs"
    if family.get("spouse") or family.get("children"):
        return "spouse_and_children"
    if any(family.get(name) for name in ("grandchildren", "parents", "grandparents")):
        return "straight_line_relatives"
    for name, class_name in (("siblings", "siblings"), ("parents_in_law", "parents_in_law"),
                             ("will", "will_beneficiary")):
        if family.get(name):
            return class_name
    return "probate_office"


def is_dead(event):
    return event["kind"] in ("death", "missing_person") or "died_on" in event


def savings(request):
    """(entitled, lines)."""
    check_returns(request)
    event, facts = request["event"], request.get("jht", {})
    partial = event["kind"] == "partial_withdrawal"
    if partial and "part" not in facts:
        raise Refused(("missing_field", "jht.part"))
    good, _ = savings_due(request)
    if not good or request["verb"] == "check":
        return good, []
    claim = claim_day(request)
    gross, item = balance(request, claim), "balance"
    payee = heirs(request) if is_dead(event) else "participant"
    if partial:
        item = facts["part"]
        most = half_up(Fraction(gross * PARTS[item], 100))
        gross = exact_sen(facts["amount"]) if "amount" in facts else most
        if gross > most:
            raise Refused((None, "jht.amount"))
    lines = [Line("JHT", item, "jht_fund", payee, gross, "at_once", None)]
    owed = tax(request, gross)
    if owed:
        lines.append(Line("JHT", "income_tax", payee, "government", owed, "at_once", None))
    return True, [line for line in lines if line.amount]


# --- pension: PP 45/2015 ------------------------------------------------------------------------------------
INFLATION = {2015: "3.35", 2016: "3.02", 2017: "3.61", 2018: "3.13", 2019: "2.72", 2020: "1.68", 2021: "1.87",
             2022: "5.51", 2023: "2.61", 2024: "1.57", 2025: "2.92"}
LIMITS = [  # first day, least and most in rupiah
    ("2015-07-01", 300_000, 3_600_000), ("2016-03-01", 310_050, 3_720_600), ("2017-03-01", 319_450, 3_833_000),
    ("2018-03-01", 331_000, 3_971_400), ("2019-03-01", 341_400, 4_095_750), ("2020-03-01", 350_700, 4_207_200),
    ("2021-03-01", 356_600, 4_277_900), ("2022-03-01", 363_300, 4_357_900), ("2023-03-01", 383_400, 4_598_100),
    ("2024-03-01", 393_500, 4_718_200), ("2025-03-01", 399_700, 4_792_300), ("2026-02-01", 411_400, 4_932_300),
]
CEILINGS_KNOWN = "2027-02"
LONG = 180  # months
DENSE = 80
DEFERRED_COUNT_UNTIL = "2022-04-15"
DEFERRED = ("2020-08", "2021-01")
HALF, FIFTH, QUARTER = Fraction(1, 2), Fraction(1, 5), Fraction(1, 4)


def inflation_of(request, year):
    stated = request.get("jp", {}).get("inflation", {})
    if year in INFLATION:
        return Fraction(INFLATION[year])
    if str(year) not in stated:
        raise Refused(("not_yet_known", "jp.inflation"))
    return Fraction(stated[str(year)])


def check_inflation(request):
    for year, percent in request.get("jp", {}).get("inflation", {}).items():
        if int(year) in INFLATION and Fraction(percent) != Fraction(INFLATION[int(year)]):
            raise Refused(("conflicting_facts", f"jp.inflation.{year}"))


def index(request, year, event_year):
    product = Fraction(1)
    for k in range(year, event_year):
        product *= 1 + inflation_of(request, k) / 100
    return product


def limits(request, date):
    """Sen; after the last published pair each year's is worked out and rounded up to 100 rupiah."""
    _, least, most = [row for row in LIMITS if row[0] <= date][-1]
    for year in range(2027, int(date[:4]) + (date[5:] >= "02-01")):
        raised = 1 + inflation_of(request, year - 1) / 100
        least, most = (-(-(amount * raised) // 100) * 100 for amount in (least, most))
    return int(least) * 100, int(most) * 100


def ceiling(month):
    return [rupiah for first, rupiah, _ in JP_CEILINGS if first <= month][-1] * 100


def counted_wages(request):
    """Sen by month, of all employers up to the ceiling; only what is settled."""
    wages = {}
    for spell in request.get("history", []):
        state = spell.get("state", "paid")
        if spell.get("kind") == "self_employed" or not spell.get("in_jp", True) or state == "unpaid":
            continue
        if state == "jp_deferred" and last_fact(request["event"]) > DEFERRED_COUNT_UNTIL:
            continue
        for month in months_of(spell):
            wages[month] = wages.get(month, 0) + exact_sen(spell["wage"])
    return {month: min(amount, ceiling(month_at(month))) for month, amount in wages.items()}


def average(request, wages, event_year):
    """Exact sen a month."""
    weighted = {month: amount * index(request, month // 12, event_year) for month, amount in wages.items()}
    if request.get("options", {}).get("jp_weighting") != "by_year":
        return sum(weighted.values()) / len(weighted)
    years = {}
    for month, amount in weighted.items():
        years.setdefault(month // 12, []).append(amount)
    return sum(sum(amounts) / len(amounts) for amounts in years.values()) / len(years)


def pension(request, wages, deemed=False):
    months = LONG if deemed else len(wages)
    return Fraction(months, 1200) * average(request, wages, int(last_fact(request["event"])[:4]))


def bounded(request, exact, date):
    least, most = limits(request, date)
    return min(max(half_up(exact), least), most)


def density(wages, date):
    """Percent, two decimals."""
    span = number(date) - min(wages) + 1
    return Fraction((Fraction(10_000 * len(wages), span) + HALF).__floor__(), 100)


def gathered(request, wages):
    """The one sum: contributions and returns."""
    date, grains, stated = last_fact(request["event"]), 0, request.get("jp", {}).get("returns", {})
    percent = sum(JP_PERCENT.values())
    # Payable from the first of the month after, so that the month of the event has grown too.
    for month in range(min(wages), number(date) + 1):
        grains += half_up(wages.get(month, 0) * percent / 100) * GRAINS
        if str(month // 12) not in stated:
            raise Refused(("not_yet_known", "jp.returns"))
        grains = grown(grains, stated[str(month // 12)])
    return half_up(Fraction(grains, GRAINS))


def month_after(date):
    return month_at(number(date) + 1)


def entitled_children(request, date):
    """Below 23, unmarried, without work."""
    return [
        child for child in request.get("family", {}).get("children", [])
        if day(date) < months_after(day(child["birth_date"]), 23 * 12)
        and not child.get("married") and child.get("work", "none") == "none"
    ]


def survivor(request, date):
    """(item, share of the participant's pension, day) of a pension after a death; None: nobody."""
    family, event = request.get("family", {}), request["event"]
    ended = event.get("remarried_on", event.get("widow_died_on"))
    if ended is not None:
        return ("pension.child", QUARTER, ended) if entitled_children(request, ended) else None
    if family.get("spouse"):
        return "pension.widow", HALF, date
    if entitled_children(request, date):
        return "pension.child", HALF, date
    if not family.get("children") and family.get("parents"):
        return "pension.parent", FIFTH, date
    return None


def moved(request, receiving, date):
    """A pension in payment, stated as it is in the month of the event."""
    return Fraction(exact_sen(receiving["monthly"]))


def pensions(request):
    """(True, False or None for not asked, lines)."""
    check_inflation(request)
    event, facts = request["event"], request.get("jp", {})
    date, kind = last_fact(event), event["kind"]
    if kind in LIVING and kind != "retirement":
        return None, []
    wages = counted_wages(request)
    settles = request["verb"] == "settle"

    def monthly(item, exact, since):
        if not settles:
            return True, []
        return True, [Line("JP", item, "jp_fund", None, bounded(request, exact, since), "monthly", month_after(since))]

    def one_sum(payee):
        if not settles:
            return True, []
        return True, [Line("JP", "lump_sum", "jp_fund", payee, gathered(request, wages), "at_once", None)]

    def of_survivor(whole):
        event = request["event"]
        ended = event.get("remarried_on", event.get("widow_died_on"))
        if ended is not None and request.get("family", {}).get("spouse"):
            # The widow(er)'s stream up to its end, then half of it for the children.
            if not settles:
                return True, []
            widow, lines = bounded(request, whole * HALF, date), []
            if number(ended) > number(date):
                lines.append(Line("JP", "pension.widow", "jp_fund", None, widow, "monthly", month_after(date)))
            if entitled_children(request, ended):
                half = bounded(request, Fraction(widow) / 2, ended)
                lines.append(Line("JP", "pension.child", "jp_fund", None, half, "monthly", month_after(ended)))
            return True, lines
        found = survivor(request, date)
        if found is None:
            return None, []
        item, share, since = found
        return monthly(item, whole * share, since)

    if "receiving" in facts and is_dead(event):
        return of_survivor(moved(request, facts["receiving"], day(date)))
    if kind == "retirement":
        if day(date) < reaches_pension_age(day(request["participant"]["birth_date"])):
            return False, []
        if len(wages) >= LONG:
            return monthly("pension.old_age", pension(request, wages), date)
        return one_sum("participant")
    member, dense = day(month_at(min(wages)) + "-01"), density(wages, date) >= DENSE
    if is_dead(event):
        if len(wages) < LONG and not (dense and day(date) >= months_after(member, 12)):
            return one_sum(None)
        return of_survivor(pension(request, wages, len(wages) < LONG))
    if len(wages) < LONG and not (dense and day(date) >= months_after(member, 1)):
        return one_sum("participant")
    return monthly("pension.disability", pension(request, wages, len(wages) < LONG), date)


# --- a statement ------------------------------------------------------------------------------------------
def settle(request):
    """(outcomes by program, lines of JHT and JP, lines of the other programs, refusals)."""
    event = request["event"]
    outcomes, lines, others = {}, [], []
    try:
        if event["kind"] not in LIVING:
            outcome, others, refusals = oracle_claims.settle(request)
            if refusals:
                return {}, [], [], refusals
            outcomes[insurance_of(event)] = outcome
        grave = event["kind"] in LIVING or is_dead(event) or event.get("total_disability")
        if grave and ("history" in request or "opening_balance" in request.get("jht", {})):
            good, found = savings(request)
            outcomes["JHT"] = "entitled" if good else "not_entitled"
            lines += found
        joined = any(s.get("in_jp", True) and s.get("kind") != "self_employed" for s in request.get("history", []))
        if grave and (joined or "receiving" in request.get("jp", {})):
            good, found = pensions(request)
            if good is not None:
                outcomes["JP"] = "entitled" if good else "not_entitled"
            lines += found
        return outcomes, lines, others, set()
    except Refused as refused:
        return {}, [], [], refused.pairs


# --- projection ---------------------------------------------------------------------------------------------
def project(request):
    """Years with their wage, JHT contributions, returns and balance, and months of JP at the end of the year.
    Starts with the month of `on`, ends with the month `until`; wages rise each January after the first month."""
    start, end = number(request["on"]), number(request["until"])
    history = request.get("history", [])
    wage = exact_sen(request["wage"]) if "wage" in request else exact_sen(history[-1]["wage"])
    own = request["participant"]["segment"] == "self_employed"
    grains = exact_sen(request.get("jht", {}).get("opening_balance", "0")) * GRAINS
    months = {month for spell in history if spell.get("in_jp", True) for month in months_of(spell)}
    years = []
    for month in range(start, end + 1):
        if month % 12 == 0 and month > start:
            wage = half_up(wage * (1 + Fraction(request["wage_growth"]) / 100))
        if month == start or month % 12 == 0:
            years.append({"year": month // 12, "contributions": 0})
        year = years[-1]
        paid = contribution({"wage": str(Fraction(wage, 100)), "kind": "self_employed" if own else "employed"})
        year["wage"], year["contributions"] = wage, year["contributions"] + paid
        grains = grown(grains + paid * GRAINS, request["return"])
        if not own:
            months.add(month)
        year["balance"], year["masa_iur"] = half_up(Fraction(grains, GRAINS)), len(months)
    return years
