# SPDX-License-Identifier: Apache-2.0
"""The envelope of the filter: sending requests, reading responses, and what must hold for each of
them whatever the law says. Amounts are whole numbers of sen; nothing here is ever a float."""

import json
import re
import subprocess
from fractions import Fraction

PROGRAMS = ("JKK", "JKM", "JHT", "JP", "JKP", "JKN")
OLD_PROGRAMS = ("JPK",)  # the health programme until 2013: in the totals only where it was billed
PAYERS = ("employer", "worker", "government")  # always in the totals
OTHER_PAYERS = (  # in the totals where they owe something
    "participant", "local_government", "village", "donor", "school", "platform", "placement_agency"
)
AGENCIES = ("bpjs_ketenagakerjaan", "bpjs_kesehatan")
CONFIDENCES = ("confirmed", "reported", "assumed", "conflicting")

# item -> payer; None: the payer is a fund, named after the item.
PAYER_OF = {
    "contribution.employer": "employer",
    "contribution.worker": "worker",
    "contribution.government": "government",
    "contribution.additional_family": "worker",
    "contribution.employer.deferred": "employer",
    "contribution.worker.deferred": "worker",
    "recomposition.from_jkk": "jkk_fund",
    "recomposition.from_jkm": "jkm_fund",
}
# A plain contribution, arrears, a fine or a package of a migrant worker: who may pay it.
ANY_PAYER = PAYERS + OTHER_PAYERS
PAYERS_OF = {f"{item}.{payer}": (payer,) for item in ("contribution", "arrears") for payer in ANY_PAYER}
PAYERS_OF |= {item: (payer,) for item, payer in PAYER_OF.items()}
PAYERS_OF |= {
    "contribution.before_work": ("placement_agency",),
    "contribution.before_during_and_after_work": ("placement_agency",),
    "contribution.during_and_after_work": ("placement_agency", "participant"),
    "contribution.extra_months": ("placement_agency", "participant"),
    "fine.service": ("participant", "employer"),
    "fine.late_payment": ("employer", "participant"),
    "adjustment": ANY_PAYER,
}
DEFERRED = ("contribution.employer.deferred", "contribution.worker.deferred")

AMOUNT = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]{2})?\Z")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}\Z")
PERCENT = re.compile(r"[0-9]+(\.[0-9]+)?\Z")


def no_floats(text):
    raise ValueError("a JSON number that is not whole: " + text)


def read_json(text):
    """Strict: floats and repeated names are refused, so that no test can compare a rounded value."""

    def unique(pairs):
        members = dict(pairs)
        if len(members) != len(pairs):
            raise ValueError("a name stands twice")
        return members

    return json.loads(text, parse_float=no_floats, parse_constant=no_floats, object_pairs_hook=unique)


def sen(text):
    """The canonical amount text as whole sen; refuses every other spelling of it."""
    if not isinstance(text, str) or not AMOUNT.match(text):
        raise ValueError(f"not an amount text: {text!r}")
    if text.endswith(".00") or text in ("-0", "-0.00"):
        raise ValueError(f"a whole amount is written without decimals and zero without a sign: {text!r}")
    whole, _, decimals = text.partition(".")
    value = int(whole.lstrip("-")) * 100 + int(decimals or "0")
    return -value if text.startswith("-") else value


def amount_text(value):
    """Whole sen as the canonical amount text."""
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value), 100)
    return f"{sign}{whole}" if rest == 0 else f"{sign}{whole}.{rest:02d}"


def half_up(exact, unit=1):
    """An exact number of sen, rounded to a multiple of `unit` sen, halves away from zero."""
    exact = Fraction(exact) / unit
    magnitude = (abs(exact) + Fraction(1, 2)).__floor__()
    return (magnitude if exact >= 0 else -magnitude) * unit


def run_filter(tool, lines, timeout=600):
    """Sends raw request lines (bytes) to one filter process.
    Returns (response lines, exit status, standard error)."""
    done = subprocess.run(
        [tool, "eval"],
        input=b"".join(line + b"\n" for line in lines),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        timeout=timeout,
        check=False,
    )
    out = done.stdout.split(b"\n")
    if out and out[-1] == b"":
        out.pop()
    return out, done.returncode, done.stderr.decode("utf-8", "replace")


def evaluate_formula(text):
    """The amount a person gets who types the formula into a calculator: exact sen, not rounded.
    Forms: 0; a term 'a x r %', a flat 'a', 'min(a, b) x r %', then ' x n' (times) and ' x s %' (share);
    a sum of terms, also in parentheses with times and shares behind them; 'min(sum, ceiling)' of a
    sum; 'now - then' of two amounts."""
    if re.match(r"[0-9.]+ - [0-9.]+\Z", text):
        now, then = text.split(" - ")
        return Fraction(sen(now) - sen(then))
    bounded = re.match(r"(min|max)\((.+ x .+), ([0-9.]+)\)\Z", text)
    if bounded:
        choose = min if bounded.group(1) == "min" else max
        return choose(evaluate_formula(bounded.group(2)), Fraction(sen(bounded.group(3))))
    if text.startswith("("):
        inner, _, rest = text[1:].partition(")")
        value, factors = evaluate_formula(inner), rest.split(" x ")[1:]
        if not factors or "".join(" x " + factor for factor in factors) != rest:
            raise ValueError(f"nothing behind the parentheses of {text!r}")
        return apply_factors(value, factors, text)
    if " + " in text:
        return sum((evaluate_formula(term) for term in text.split(" + ")), Fraction(0))
    factors = text.split(" x ")
    head = re.match(r"(min|max)\(([0-9.]+), ([0-9.]+)\)\Z", factors[0])
    if head:
        choose = min if head.group(1) == "min" else max
        value = Fraction(choose(sen(head.group(2)), sen(head.group(3))))
    else:
        value = Fraction(sen(factors[0]))
    return apply_factors(value, factors[1:], text)


def apply_factors(value, factors, text):
    for factor in factors:
        if factor.endswith(" %"):
            if not PERCENT.match(factor[:-2]):
                raise ValueError(f"not a percentage in the formula {text!r}")
            value = value * Fraction(factor[:-2]) / 100
        else:
            value *= int(factor)
    return value


def compare_refusal(response, request, refusals):
    """What is wrong with a response that `refusals`, pairs of code and field, deserve to refuse or
    else to be a bill; None when it is a bill whose lines are still to be compared."""
    complaints = check_response(response, request)
    if complaints:
        return complaints
    if refusals:
        if response["ok"]:
            return [f"billed, expected a refusal: {sorted(refusals)}"]
        error = response["error"]
        if (error["code"], error["field"]) not in refusals:
            return [f"refused with {error}, expected one of {sorted(refusals)}"]
        return []
    if not response["ok"]:
        return [f"refused with {response['error']}, expected a bill"]
    return None


def bill_totals(lines):
    """What the totals of a bill must be, from its lines."""
    due = {(program, payer): 0 for program in PROGRAMS + OLD_PROGRAMS for payer in ANY_PAYER}
    deferred = {"employer": 0, "worker": 0}
    funds = dict.fromkeys(PROGRAMS + OLD_PROGRAMS, 0)
    for line in lines:
        amount = sen(line["amount"])
        if line["item"] in DEFERRED:
            deferred[line["payer"]] += amount
            continue
        funds[line["payee"].removesuffix("_fund").upper()] += amount
        if line["payer"].endswith("_fund"):
            funds[line["payer"].removesuffix("_fund").upper()] -= amount
        else:
            due[line["program"], line["payer"]] += amount
    return due, deferred, funds


SEGMENTS = (
    "self_employed", "construction", "migrant", "public_worker", "jkn_member", "jkn_inpatient", "late_payment",
    "reactivation",
)


def check_bill(response, single, whole_rupiah, segment=False, several_companies=False):
    """Everything that must hold for any bill; returns complaints.
    single: of one wage earner, or of one in several jobs; segment: of another subject."""
    complaints = []

    def complain(text):
        complaints.append(text)

    seen = set()
    for line in response["lines"]:
        key = f"{line['program']} {line['item']}"
        # Two companies of one owner may stand in the same band: their lines are alike.
        whole = (key, line["payer"], line.get("job"), line.get("card"), line.get("from"))
        if whole in seen and not several_companies:
            complain(f"{key}: stands twice")
        seen.add(whole)
        if line["item"] not in PAYERS_OF:
            complain(f"{key}: unknown item")
            continue
        if line["payer"] not in PAYERS_OF[line["item"]]:
            complain(f"{key}: paid by {line['payer']}")
        difference = line["item"] == "adjustment"
        for name in ("from", "to", "due"):
            if name in line and not re.match(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?\Z", line[name]):
                complain(f"{key}: {name} {line[name]!r}")
        if "from" in line and not line["from"] <= line.get("to", ""):
            complain(f"{key}: from {line['from']} to {line.get('to')}")
        if line["payee"] != line["program"].lower() + "_fund":
            complain(f"{key}: paid to {line['payee']}")
        amount, base, wage = (sen(line[name]) for name in ("amount", "base", "wage"))
        if (amount < 0 and not difference) or base < 0 or wage < (0 if segment else 1):
            complain(f"{key}: amount, base or wage negative, or no wage")
        if difference and amount == 0:
            complain(f"{key}: a difference of nothing")
        if whole_rupiah and amount % 100 != 0:
            complain(f"{key}: {line['amount']} is not a whole amount")
        for citation in [line["citation"]] + ([line["limit"]["citation"]] if "limit" in line else []):
            if not citation["instrument"] or not citation["article"]:
                complain(f"{key}: no instrument or article cited")
            if not DATE.match(citation["in_force"]):
                complain(f"{key}: in_force is not a date")
        if line["confidence"] not in CONFIDENCES:
            complain(f"{key}: confidence {line['confidence']}")
        if "limit" in line and line["limit"]["kind"] not in (
            ("amount_ceiling",) if line["item"] == "fine.service" else ("ceiling", "floor")
        ):
            complain(f"{key}: limit {line['limit']['kind']}")
        if not line["formula"]:
            complain(f"{key}: no formula")
        summed = line["formula"].startswith("sum of ")  # over several workers: not typed into a calculator
        if (single or segment) and not summed:
            if "rate" in line:
                if not PERCENT.match(line["rate"]):
                    complain(f"{key}: no rate")
            elif not segment and not difference:
                complain(f"{key}: no rate")
            exact = evaluate_formula(line["formula"])
            rounded = half_up(exact, 100 if whole_rupiah else 1)
            # A deferred part is what remains of the rounded whole: a unit of rounding may differ.
            slack = (100 if whole_rupiah else 1) if line["item"] in DEFERRED else 0
            if abs(rounded - amount) > slack:
                complain(f"{key}: the formula {line['formula']} does not give {line['amount']}")
            if segment or difference:
                pass  # bands, tiers, packages and fines are not a bounded wage
            elif "limit" in line:
                bounded = base < wage if line["limit"]["kind"] == "ceiling" else base > wage
                # With a minimum wage above the ceiling the ceiling may lie above the wage.
                if not bounded and not (line["program"] == "JKN" and line["limit"]["kind"] == "ceiling"):
                    complain(f"{key}: limit {line['limit']['kind']} from {line['wage']} to {line['base']}")
            elif base not in (wage, 0) and line["item"] != "fine.late_payment":
                complain(f"{key}: base {line['base']} of a wage {line['wage']} without a limit")
            if amount == 0 and base == 0 and not line.get("note"):
                complain(f"{key}: nothing owed and no note why")

    due, deferred, funds = bill_totals(response["lines"])
    totals = response["totals"]

    def compare(name, got, expected):
        if sen(got) != expected:
            complain(f"totals.{name}: {got}, the lines add up to {amount_text(expected)}")

    programs = PROGRAMS + OLD_PROGRAMS
    for payer in ANY_PAYER:
        stated = totals[payer] if payer in PAYERS else totals.get(payer, "0")
        compare(payer, stated, sum(due[program, payer] for program in programs))
        for agency in AGENCIES:
            of_agency = totals["agencies"][agency]
            compare(
                f"agencies.{agency}.{payer}",
                of_agency[payer] if payer in PAYERS else of_agency.get(payer, "0"),
                sum(
                    due[program, payer]
                    for program in programs
                    if (program == "JKN") == (agency == "bpjs_kesehatan")
                ),
            )
        for program in programs:
            part = totals.get("programs", {}).get(program, {}).get(payer, "0")
            compare(f"programs.{program}.{payer}", part, due[program, payer])
    differences = any(line["item"] == "adjustment" for line in response["lines"])
    for program in programs:
        stated = totals["funds"][program] if program in PROGRAMS else totals["funds"].get(program, "0")
        compare(f"funds.{program}", stated, funds[program])
        if funds[program] < 0 and not differences:
            complain(f"funds.{program}: negative")
    for payer in ("employer", "worker"):
        compare(f"deferred.{payer}", totals["deferred"][payer], deferred[payer])
    for program in totals.get("programs", {}):
        if program not in programs:
            complain(f"totals.programs.{program}: unknown")
    for assumption in response["assumptions"]:
        if not assumption["id"] or not assumption["text"]:
            complain("an assumption without id or text")
    return complaints


# --- settle, check and project ------------------------------------------------------------------------
CLAIM_PROGRAMS = ("JKK", "JKM", "BEASISWA", "JHT", "JP", "JKP", "JKN", "BSU")
LIFE_PROGRAMS = ("JHT", "JP")
OUTCOMES = ("entitled", "not_entitled", "undetermined")
ITEMS_OF = {
    "JKK": (
        "temporary_disability", "partial_disability", "total_disability", "death", "periodic", "funeral", "transport",
        "dentures", "hearing_aid", "glasses", "home_care", "orthosis", "late_payment_compensation",
    ),
    "JKM": ("death", "periodic", "funeral", "late_payment_compensation"),
    "BEASISWA": ("scholarship",),
    "JHT": ("balance", "part_10", "part_30", "income_tax"),
    "JP": (
        "pension.old_age", "pension.disability", "pension.widow", "pension.child", "pension.parent", "lump_sum",
    ),
    "JKP": ("cash", "training"),
    "BSU": ("subsidy",),
}
IN_KIND = {
    "JKK": ("medical_care", "return_to_work", "occupational_disease_cover"),
    "JKP": ("training", "labour_market_information"),
    "JKN": ("health_cover",),
    "JHT": ("contribution_months_kept",),
    "JP": ("contribution_months_kept",),
}
MONTH_STATES = ("met", "not_met", "open", "lost")
CLAIM_PAYERS = ("jkk_fund", "jkm_fund", "jht_fund", "jp_fund", "jkp_fund", "employer", "agency", "government")
HEIRS = (
    "heirs", "spouse_and_children", "straight_line_relatives", "siblings", "parents_in_law", "will_beneficiary",
    "social_security_fund", "probate_office",
)
SURVIVORS = ("spouse", "parent")  # of a pension
CLAIM_PAYEES = (
    "participant", "employer", "child", "funeral_arranger", "government", "training_provider"
) + SURVIVORS + HEIRS
# Events that only the savings and the pension know; whose outcome is the outcome where no program is named.
LIFE_EVENTS = (
    "retirement", "resignation", "layoff", "contract_end", "leaving_indonesia", "self_employed_stop",
    "partial_withdrawal",
)
LEVELS = (
    "kindergarten", "primary", "junior_secondary", "senior_secondary", "higher_education", "training"
)
NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


def insurance_of(event):
    """The insurance that answers for an event; a missing person's is one of work where a cause is stated."""
    if event["kind"] in LIFE_EVENTS:
        return "JHT"
    at_work = event["kind"] in ("work_accident", "occupational_disease")
    return "JKK" if at_work or (event["kind"] == "missing_person" and "cause" in event) else "JKM"


def asked_program(request):
    """Whose outcome is the outcome of the answer."""
    if "bsu" in request:
        return "BSU"
    if "program" in request:
        return request["program"]
    event = request["event"]
    of_job_loss = event["kind"] in ("layoff", "resignation", "contract_end") and event["date"] >= "2021-02-02"
    if of_job_loss and request["participant"]["segment"] == "wage_earner":
        if "jkp" in request or not ("history" in request or "opening_balance" in request.get("jht", {})):
            return "JKP"
    return insurance_of(event)


class Formula:
    """A formula of `settle`, evaluated in exact rupiah:
    sums of products; factors are amounts, whole numbers, fractions n/d, percentages 'p %',
    'min(a, b)', 'max(a, b)' and parentheses."""

    def __init__(self, text):
        self.text, self.at = text, 0
        self.value = self.expression()
        if self.at != len(text):
            self.fail()

    def fail(self):
        raise ValueError(f"the formula {self.text!r} cannot be read from character {self.at} on")

    def takes(self, word):
        if self.text.startswith(word, self.at):
            self.at += len(word)
            return True
        return False

    def needs(self, word):
        if not self.takes(word):
            self.fail()

    def expression(self):
        value = self.term()
        while True:
            if self.takes(" + "):
                value += self.term()
            elif self.takes(" - "):
                value -= self.term()
            else:
                return value

    def term(self):
        value = self.factor()
        while self.takes(" x "):
            value *= self.factor()
        return value

    def number(self):
        found = NUMBER.match(self.text, self.at)
        if not found:
            self.fail()
        self.at = found.end()
        return Fraction(found.group())

    def factor(self):
        for name, choose in (("min(", min), ("max(", max)):
            if self.takes(name):
                first = self.expression()
                self.needs(", ")
                value = choose(first, self.expression())
                self.needs(")")
                return value
        if self.takes("("):
            value = self.expression()
            self.needs(")")
            return value
        value = self.number()
        if self.takes("/"):
            value /= self.number()
        elif self.takes(" %"):
            value /= 100
        return value


def check_citation(key, citation, complain):
    if not citation["instrument"] or not citation["article"]:
        complain(f"{key}: no instrument or article cited")
    if not DATE.match(citation["in_force"]):
        complain(f"{key}: in_force is not a date")


def check_benefit(line, complain):
    """One line of settle."""
    key = f"{line['program']} {line['item']} {line['payer']}"
    if line["item"] not in ITEMS_OF.get(line["program"], ()):
        complain(f"{key}: unknown item")
    tax = line["item"] == "income_tax"
    payers = ("participant",) + HEIRS if tax else CLAIM_PAYERS
    if line["payer"] not in payers or line["payee"] not in CLAIM_PAYEES:
        complain(f"{key}: paid by {line['payer']} to {line['payee']}")
    if tax != (line["payee"] == "government"):
        complain(f"{key}: paid to {line['payee']}")
    shortfall = line["item"] == "balance" and line["payer"] == "employer"  # of a wage reported too low
    if line["program"] in LIFE_PROGRAMS and not tax and not shortfall and line["payer"] != line["program"].lower() + "_fund":
        complain(f"{key}: paid by {line['payer']}")
    if line["payer"] == line["payee"]:
        complain(f"{key}: pays itself")
    if line["payer"].endswith("_fund") and line["program"] != "BEASISWA":
        if line["payer"] != line["program"].lower() + "_fund":
            complain(f"{key}: paid by the fund of another program")
    if (line["payer"] == "agency") != (line["item"] == "late_payment_compensation"):
        complain(f"{key}: the agency itself owes the compensation and nothing else")
    amount = sen(line["amount"])
    if amount <= 0 or sen(line["base"]) < 0:
        complain(f"{key}: amount {line['amount']} of a base {line['base']}")
    if line["payment"] not in ("at_once", "yearly", "monthly", "limited_months"):
        complain(f"{key}: payment {line['payment']}")
    if (line["payment"] == "monthly") != line["item"].startswith("pension."):
        complain(f"{key}: payment {line['payment']}")
    if line["payment"] == "monthly" and "from" not in line:
        complain(f"{key}: a pension without its first month")
    if (line["payment"] == "limited_months") != ("months" in line):
        complain(f"{key}: payment {line['payment']}, months {line.get('months')}")
    if "months" in line:
        if [month["month"] for month in line["months"]] != list(range(1, len(line["months"]) + 1)):
            complain(f"{key}: months {line['months']}")
        for month in line["months"]:
            if month["state"] not in MONTH_STATES or not DATE.match(month["due"]) or sen(month["amount"]) <= 0:
                complain(f"{key}: month {month}")
        paid = [month for month in line["months"] if month["state"] in ("met", "open")]
        # Each month is rounded by itself: as many halves of a sen may be missing.
        if abs(sum(sen(month["amount"]) for month in paid) - amount) * 2 > len(paid):
            complain(f"{key}: months of another sum than {line['amount']}")
        due = [month["due"] for month in line["months"]]
        if due != sorted(due):
            complain(f"{key}: months not in their order")
    if line["payment"] == "yearly" and line["item"] != "scholarship":
        complain(f"{key}: paid year by year")
    for name, form in (("from", MONTH), ("to", MONTH), ("due", DATE)):
        if name in line and not form.match(line[name]):
            complain(f"{key}: {name} {line[name]!r}")
    if "from" in line and "to" in line and line["from"] > line["to"]:
        complain(f"{key}: from {line['from']} to {line['to']}")
    if "rate" in line and not PERCENT.match(line["rate"]):
        complain(f"{key}: rate {line['rate']!r}")
    if line.get("after_arrears", True) is not True:
        complain(f"{key}: after_arrears {line['after_arrears']!r}")
    if "reclaimable_from" in line:
        if line["payer"] != "employer" or line["reclaimable_from"] not in ("jkk_fund", "jkm_fund", "jkp_fund"):
            complain(f"{key}: paid by {line['payer']}, to be reclaimed from {line['reclaimable_from']!r}")
    check_citation(key, line["citation"], complain)
    if line["confidence"] not in CONFIDENCES:
        complain(f"{key}: confidence {line['confidence']}")
    if "limit" in line:
        check_citation(f"limit of {key}", line["limit"]["citation"], complain)
        if not line["limit"]["kind"] or sen(line["limit"]["amount"]) <= 0:
            complain(f"{key}: limit {line['limit']}")
    if "other_reading" in line:
        other = line["other_reading"]
        if not other["option"] or not other["value"] or sen(other["amount"]) == amount:
            complain(f"{key}: another reading, {other}, that says nothing else")
    exact = Formula(line["formula"]).value * 100
    # A tax is cut down to whole rupiah.
    if (exact / 100).__floor__() * 100 != amount if tax else half_up(exact) != amount:
        complain(f"{key}: the formula {line['formula']} does not give {line['amount']}")
    if "terms" in line:
        parts = [sen(term["amount"]) for term in line["terms"]]
        whole = sum(parts)
        # The terms stand for themselves; a limit that binds cuts or lifts their sum.
        if "limit" in line and whole != amount and "-" not in line["formula"]:
            bound = sen(line["limit"]["amount"])
            whole = max(whole, bound) if line["limit"]["kind"] == "floor" else min(whole, bound)
        if line["item"] == "income_tax" and 0 <= whole - amount <= 100:
            whole = amount  # a tax is cut to whole rupiah
        # Each term is rounded by itself: as many halves of a sen may be missing.
        if abs(whole - amount) * 2 > len(parts):
            complain(f"{key}: terms of {amount_text(sum(parts))} in a line of {line['amount']}")
        if not all(term.get("label", "a label") for term in line["terms"]):
            complain(f"{key}: a term with an empty label")
    if "schedule" in line:
        if line["item"] != "scholarship":
            complain(f"{key}: with a schedule of school years")
        years = []
        for year in line["schedule"]:
            first, _, second = year["school_year"].partition("/")
            if not re.match(r"[0-9]{4}\Z", first) or second != str(int(first) + 1):
                complain(f"{key}: school year {year['school_year']!r}")
            if year["level"] not in LEVELS or sen(year["amount"]) <= 0:
                complain(f"{key}: school year {year}")
            years.append(int(first))
        if years != list(range(years[0], years[0] + len(years))):
            complain(f"{key}: school years {years}")
        total = sum(sen(year["amount"]) for year in line["schedule"])
        if total != amount:
            complain(f"{key}: school years of {amount_text(total)} in a line of {line['amount']}")
    elif line["payment"] == "yearly":
        complain(f"{key}: paid year by year, without its years")


def check_verdict(verdict, request, complain):
    if not {"outcome", "programs", "findings", "missing"} <= set(verdict):
        complain(f"a verdict with the members {sorted(verdict)}")
    for outcome in [verdict["outcome"], *verdict["programs"].values()]:
        if outcome not in OUTCOMES:
            complain(f"outcome {outcome!r}")
    if set(verdict["programs"]) - set(CLAIM_PROGRAMS):
        complain(f"outcomes of {sorted(verdict['programs'])}")
    for finding in verdict["findings"]:
        key = f"finding {finding['program']} {finding['condition']}"
        if finding["program"] not in CLAIM_PROGRAMS or not finding["condition"] or not finding["detail"]:
            complain(f"{key}: without program, condition or detail")
        if not any(finding["met"] is value for value in (True, False, None)):
            complain(f"{key}: met {finding['met']!r}")
        check_citation(key, finding["citation"], complain)
    for program, outcome in verdict["programs"].items():
        met = [finding["met"] for finding in verdict["findings"] if finding["program"] == program]
        if outcome == "not_entitled" and False not in met:
            complain(f"{program}: not entitled, and no condition failed")
        if outcome == "undetermined" and None not in met and not verdict["missing"]:
            complain(f"{program}: undetermined, and neither a condition is open nor a fact missing")
    if len(set(verdict["missing"])) != len(verdict["missing"]) or not all(verdict["missing"]):
        complain(f"missing {verdict['missing']}")
    for name in ("earliest", "last"):
        if name in verdict and not DATE.match(verdict[name]):
            complain(f"{name} {verdict[name]!r}")
    if "least_change" in verdict and verdict["outcome"] != "not_entitled":
        complain(f"least change {verdict['least_change']} of an outcome {verdict['outcome']}")
    if verdict["missing"] and "undetermined" not in verdict["programs"].values():
        complain(f"missing {verdict['missing']}, and all is decided")
    if request is not None:
        asked = "JHT" if "housing" in request else asked_program(request)
        if verdict["programs"].get(asked) != verdict["outcome"]:
            complain(f"outcome {verdict['outcome']}, of {asked} {verdict['programs']}")


def check_claim(response, request):
    """Everything that must hold for any answer of settle or check; returns complaints."""
    complaints = []
    complain = complaints.append
    verdict = response["verdict"]
    check_verdict(verdict, request, complain)
    for assumption in response["assumptions"]:
        if not assumption["id"] or not assumption["text"]:
            complain("an assumption without id or text")
    if request["verb"] == "check":
        for name in {"lines", "in_kind", "totals"} & set(response):
            complain(f"check answers with {name}")
        return complaints

    lines, seen = response["lines"], set()
    for line in lines:
        key = tuple(line.get(name) for name in ("program", "item", "payer", "payee", "child", "payment"))
        if key in seen:
            complain(f"{key}: stands twice")
        seen.add(key)
        check_benefit(line, complain)
    insurance = asked_program(request)
    for program, outcome in verdict["programs"].items():
        present = [line["item"] for line in lines if line["program"] == program]
        if outcome == "not_entitled" and present:
            complain(f"{program}: not entitled, with the lines {present}")
        if outcome == "entitled" and program == "JKM" and not present:
            complain("JKM: entitled to nothing")
    of_life = "history" in request or "opening_balance" in request.get("jht", {}) or "jp" in request
    for program in set(verdict["programs"]) & set(LIFE_PROGRAMS):
        if not of_life and request.get("program") != program:
            complain(f"{program}: an outcome without a history")
    for line in lines:
        if line["program"] not in (insurance, "BEASISWA", "JKP") + LIFE_PROGRAMS:
            complain(f"{line['program']} {line['item']}: {insurance} answers for this event")
        if verdict["programs"].get(line["program"]) is None:
            complain(f"{line['program']} {line['item']}: without an outcome of its program")
    of_insurance = [line for line in lines if line["program"] in (insurance, "BEASISWA")]
    in_kind = [benefit for benefit in response["in_kind"] if benefit["program"] == insurance]
    if verdict["programs"].get(insurance) == "not_entitled" and (of_insurance or in_kind):
        complain("not entitled, with benefits")
    payouts = {line["payee"] for line in lines if line["program"] == "JHT" and line["item"] != "income_tax"}
    taxes = [line for line in lines if line["item"] == "income_tax"]
    if any({line["payer"]} != payouts for line in taxes):
        complain(f"the tax of {[line['payer'] for line in taxes]}, paid out to {sorted(payouts)}")
    for benefit in response["in_kind"]:
        if benefit["item"] not in IN_KIND.get(benefit["program"], ()):
            complain(f"in kind: {benefit['program']} {benefit['item']}")
        if verdict["programs"].get(benefit["program"]) == "not_entitled":
            complain(f"in kind: {benefit['program']} {benefit['item']}, not entitled")
        if benefit["confidence"] not in CONFIDENCES or not benefit.get("note", "a note"):
            complain(f"in kind: {benefit['item']} without confidence or note")
        check_citation(f"in kind: {benefit['item']}", benefit["citation"], complain)

    totals = response["totals"]

    def compare(name, got, expected):
        if sen(got) != expected:
            complain(f"totals.{name}: {got}, the lines add up to {amount_text(expected)}")

    def add_up(of_these):
        return sum(sen(line["amount"]) for line in of_these)

    # A tax is no benefit, and a pension without end adds up to no total.
    paid = [line for line in lines if line["item"] != "income_tax"]
    ended = [line for line in paid if line["payment"] != "monthly"]
    at_once = add_up(line for line in ended if line["payment"] == "at_once")
    compare("total", totals["total"], add_up(ended))
    compare("at_once", totals["at_once"], at_once)
    compare("later", totals["later"], add_up(line for line in ended if line["payment"] in ("yearly", "limited_months")))
    if any(line["program"] in LIFE_PROGRAMS for line in lines) and not {"tax", "net", "monthly"} <= set(totals):
        complain(f"totals {sorted(totals)}")
    compare("tax", totals.get("tax", "0"), add_up(taxes))
    compare("net", totals.get("net", amount_text(at_once)), at_once - add_up(taxes))
    # One stream may follow another: those of the month asked, or of the first one, count.
    streams = [line for line in paid if line["payment"] == "monthly"]
    month = max([min(line["from"] for line in streams), (request or {}).get("on", "")[:7]]) if streams else ""
    now = [line for line in streams if line["from"] <= month <= line.get("to", month)]
    compare("monthly", totals.get("monthly", "0"), add_up(now))
    for group, name in (("programs", "program"), ("items", "item"), ("payers", "payer"), ("payees", "payee")):
        for value in {line[name] for line in lines} | set(totals[group]):
            # Whether the sums of a group hold the tax and this month's pensions is its own business.
            possible = [add_up(x for x in of if x[name] == value) for of in (ended, paid, ended + taxes, lines)]
            got = totals[group].get(value, "0")
            if sen(got) not in possible:
                complain(f"totals.{group}.{value}: {got}, the lines add up to {sorted(set(possible))} sen")
    return complaints


YEAR_AMOUNTS = ("wage", "contributions", "returns", "balance", "pension")


def check_project(response, request):
    """Everything that must hold for any projection; returns complaints."""
    complaints = []
    complain = complaints.append
    years = response["years"]
    if not years:
        complain("no years")
    history = request.get("history", [])
    before = request.get("jht", {}).get("opening_balance", "0") if not history else None
    balance, months = None if before is None else half_up(Fraction(before) * 100), 0
    for i, year in enumerate(years):
        key = f"year {year['year']}"
        if not {"year", "masa_iur", *YEAR_AMOUNTS} <= set(year):
            complain(f"{key}: with the members {sorted(year)}")
            continue
        if int(year["year"]) != int(years[0]["year"]) + i:
            complain(f"{key}: after {years[i - 1]['year']}")
        amounts = {name: sen(year[name]) for name in YEAR_AMOUNTS}
        for name, amount in amounts.items():
            if amount < 0 and name not in ("returns", "balance"):
                complain(f"{key}: {name} {year[name]}")
        grown = amounts["contributions"] + amounts["returns"]
        if balance is not None and balance + grown != amounts["balance"]:
            complain(f"{key}: {amount_text(balance)}, contributions and returns do not give {year['balance']}")
        balance = amounts["balance"]
        if type(year["masa_iur"]) is not int or not months <= year["masa_iur"] <= (months + 12 if i else 10_000):
            complain(f"{key}: masa_iur {year['masa_iur']!r} after {months}")
        months = year["masa_iur"]
    if not isinstance(response["pension"], dict):
        complain("pension is no object")
    for assumption in response["assumptions"]:
        if not assumption["id"] or not assumption["text"]:
            complain("an assumption without id or text")
    return complaints


MATCHES = ("wage_equal", "wage_lower", "wage_higher", "wage_not_stated")
CATEGORIES = MATCHES + ("missing", "suggested", "duplicate", "several_employers")
SIDES = ("labour_office", "agency")


def check_reconcile(response, request):
    """Everything that must hold for any two lists; returns complaints."""
    complaints = []
    complain = complaints.append
    ended = {side: [] for side in SIDES}
    counts = {side: dict.fromkeys(CATEGORIES, 0) for side in SIDES}
    for result in response["results"]:
        category, pair = result["category"], result["category"] in MATCHES + ("suggested",)
        key = f"{category} {result['side']} {result['row']['line']}"
        if pair != (result["side"] == "labour_office" and "other" in result and category != "duplicate"
                    and category != "several_employers"):
            complain(f"{key}: a pair or not?")
        rows = [(result["side"], result["row"])] + ([("agency", result["other"])] if pair else [])
        for side, row in rows:
            ended[side].append(row["line"])
            counts[side][category] += 1
        if ("suggestion" in result) != (category == "suggested"):
            complain(f"{key}: a suggestion or not?")
        if pair and "wage" in result["row"] and "wage" in result["other"]:
            difference = sen(result["row"]["wage"]) - sen(result["other"]["wage"])
            if sen(result["wage_difference"]) != difference:
                complain(f"{key}: wage_difference {result['wage_difference']}")
            if category in MATCHES and MATCHES.index(category) != (difference > 0) + 2 * (difference < 0):
                complain(f"{key}: the wages differ by {difference} sen")
    for bad in response["bad_rows"]:
        ended[bad["side"]].append(bad["line"])
    totals = response["totals"]
    for side in SIDES:
        if request is not None and sorted(ended[side]) != list(range(1, len(request[side]) + 1)):
            complain(f"{side}: {len(request[side])} rows ended as {sorted(ended[side])}")
        bad = sum(1 for row in response["bad_rows"] if row["side"] == side)
        matched = sum(counts[side][category] for category in MATCHES)
        expected = {**counts[side], "bad": bad, "rows": len(ended[side]), "matched": matched,
                    "workers": len(ended[side]) - bad - counts[side]["duplicate"]}
        if totals[side] != expected:
            complain(f"totals.{side}: {totals[side]}, the results make {expected}")
        for groups in ("employers", "districts"):
            if [group["key"] for group in response[groups]] != sorted({group["key"] for group in response[groups]}):
                complain(f"{groups}: not in order, or twice")
            for name, value in totals[side].items():
                if name not in ("bad", "rows") and sum(group[side][name] for group in response[groups]) != value:
                    complain(f"{groups}: {name} of {side} does not add up to {value}")
    for group in [totals, *response["employers"], *response["districts"]]:
        share, workers = group["coverage"], group["labour_office"]
        part, whole = share["numerator"], share["denominator"]
        percent = half_up(Fraction(part * 10000, whole)) if whole else None
        wanted = None if whole == 0 else f"{percent // 100}.{percent % 100:02}"
        if (part, whole, share.get("percent")) != (workers["matched"], workers["workers"], wanted):
            complain(f"coverage {share} of {workers}")
        if group["gap"] != workers["missing"]:
            complain(f"gap {group['gap']} of {workers}")
    place = 1
    for letter in response.get("tranches", []):
        for employer in letter["employers"]:
            if employer["place"] != place:
                complain(f"letter {letter['number']}: place {employer['place']} is the {place}th")
            place += 1
    return complaints


def check_response(response, request):
    """Everything that must hold for any response to a request (None: not readable as an object)."""
    try:
        if response.get("ok") is False:
            error = response["error"]
            if set(response) != {"id", "ok", "error"} or set(error) != {"code", "field", "value", "message"}:
                return [f"a refusal with the members {sorted(response)} and {sorted(error)}"]
            if not error["code"] or not error["message"] or not all(isinstance(v, str) for v in error.values()):
                return ["a refusal without code or message, or with a member that is no text"]
            return []
        if response.get("ok") is not True:
            return ["neither ok nor refused"]
        verb = request.get("verb") if request is not None else None
        needed = {"id", "law_version", "lines", "totals", "assumptions"}
        if verb == "settle":
            needed |= {"in_kind", "verdict"}
        elif verb == "check":
            needed = {"id", "law_version", "verdict", "assumptions"}
        elif verb == "project":
            needed = {"id", "years", "pension", "assumptions"}
        elif verb == "reconcile":
            needed = {"id", "law_version", "results", "bad_rows", "totals", "employers", "districts", "assumptions"}
        missing = needed - set(response)
        if missing:
            return [f"without {sorted(missing)}"]
        if verb == "project" and "law_version" not in response:
            return check_project(response, request)
        if not re.match(r"[0-9]+\.[0-9]+\.[0-9]+\Z", response["law_version"]):
            return [f"law_version {response['law_version']!r}"]
        if verb in ("settle", "check"):
            return check_claim(response, request)
        if verb == "project":
            return check_project(response, request)
        if verb in ("comply", "budget"):
            import envelope_duties  # which reads amounts as this file does

            return getattr(envelope_duties, f"check_{verb}")(response, request)
        if verb == "reconcile":
            return check_reconcile(response, request)
        if verb == "bill":
            options = request.get("options", {})
            return check_bill(
                response,
                "worker" in request or "jobs" in request,
                options.get("rounding") == "whole_rupiah",
                any(name in request for name in SEGMENTS),
                "company_incomes" in request.get("self_employed", {}),
            )
        return []
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return [f"{type(error).__name__}: {error}"]


def line_amounts(response):
    return {f"{line['program']} {line['item']}": line["amount"] for line in response["lines"]}
