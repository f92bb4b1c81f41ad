# SPDX-License-Identifier: Apache-2.0
"""The envelope of the filter: sending requests, reading responses, and what must hold for each of
them whatever the law says. Amounts are whole numbers of sen; nothing here is ever a float."""

import json
import re
import subprocess
from fractions import Fraction

PROGRAMS = ("JKK", "JKM", "JHT", "JP", "JKP", "JKN")
PAYERS = ("employer", "worker", "government")
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
DEFERRED = ("contribution.employer.deferred", "contribution.worker.deferred")

AMOUNT = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]{2})?\Z")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
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
    Forms: 0, 'a x r %', 'min(a, b) x r %', then ' x n' (times) and ' x s %' (share)."""
    if text == "0":
        return Fraction(0)
    factors = text.split(" x ")
    head = re.match(r"(min|max)\(([0-9.]+), ([0-9.]+)\)\Z", factors[0])
    if head:
        choose = min if head.group(1) == "min" else max
        value = Fraction(choose(sen(head.group(2)), sen(head.group(3))))
    else:
        value = Fraction(sen(factors[0]))
    if len(factors) < 2:
        raise ValueError(f"no rate in the formula {text!r}")
    for factor in factors[1:]:
        if factor.endswith(" %"):
            if not PERCENT.match(factor[:-2]):
                raise ValueError(f"not a percentage in the formula {text!r}")
            value = value * Fraction(factor[:-2]) / 100
        else:
            value *= int(factor)
    return value


def bill_totals(lines):
    """What the totals of a bill must be, from its lines."""
    due = {(program, payer): 0 for program in PROGRAMS for payer in PAYERS}
    deferred = {"employer": 0, "worker": 0}
    funds = dict.fromkeys(PROGRAMS, 0)
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


def check_bill(response, single, whole_rupiah):
    """Everything that must hold for any bill; returns complaints."""
    complaints = []

    def complain(text):
        complaints.append(text)

    seen = set()
    for line in response["lines"]:
        key = f"{line['program']} {line['item']}"
        if key in seen:
            complain(f"{key}: stands twice")
        seen.add(key)
        if line["item"] not in PAYER_OF:
            complain(f"{key}: unknown item")
            continue
        if line["payer"] != PAYER_OF[line["item"]]:
            complain(f"{key}: paid by {line['payer']}")
        if line["payee"] != line["program"].lower() + "_fund":
            complain(f"{key}: paid to {line['payee']}")
        amount, base, wage = (sen(line[name]) for name in ("amount", "base", "wage"))
        if amount < 0 or base < 0 or wage <= 0:
            complain(f"{key}: amount, base or wage negative, or no wage")
        if whole_rupiah and amount % 100 != 0:
            complain(f"{key}: {line['amount']} is not a whole amount")
        for citation in [line["citation"]] + ([line["limit"]["citation"]] if "limit" in line else []):
            if not citation["instrument"] or not citation["article"]:
                complain(f"{key}: no instrument or article cited")
            if not DATE.match(citation["in_force"]):
                complain(f"{key}: in_force is not a date")
        if line["confidence"] not in CONFIDENCES:
            complain(f"{key}: confidence {line['confidence']}")
        if "limit" in line and line["limit"]["kind"] not in ("ceiling", "floor"):
            complain(f"{key}: limit {line['limit']['kind']}")
        if not line["formula"]:
            complain(f"{key}: no formula")
        if single:
            if "rate" not in line or not PERCENT.match(line["rate"]):
                complain(f"{key}: no rate")
            exact = evaluate_formula(line["formula"])
            rounded = half_up(exact, 100 if whole_rupiah else 1)
            # A deferred part is what remains of the rounded whole: a unit of rounding may differ.
            slack = (100 if whole_rupiah else 1) if line["item"] in DEFERRED else 0
            if abs(rounded - amount) > slack:
                complain(f"{key}: the formula {line['formula']} does not give {line['amount']}")
            if "limit" in line:
                bounded = base < wage if line["limit"]["kind"] == "ceiling" else base > wage
                # With a minimum wage above the ceiling the ceiling may lie above the wage.
                if not bounded and not (line["program"] == "JKN" and line["limit"]["kind"] == "ceiling"):
                    complain(f"{key}: limit {line['limit']['kind']} from {line['wage']} to {line['base']}")
            elif base not in (wage, 0):
                complain(f"{key}: base {line['base']} of a wage {line['wage']} without a limit")
            if amount == 0 and base == 0 and not line.get("note"):
                complain(f"{key}: nothing owed and no note why")

    due, deferred, funds = bill_totals(response["lines"])
    totals = response["totals"]

    def compare(name, got, expected):
        if sen(got) != expected:
            complain(f"totals.{name}: {got}, the lines add up to {amount_text(expected)}")

    for payer in PAYERS:
        compare(payer, totals[payer], sum(due[program, payer] for program in PROGRAMS))
        for agency in AGENCIES:
            compare(
                f"agencies.{agency}.{payer}",
                totals["agencies"][agency][payer],
                sum(
                    due[program, payer]
                    for program in PROGRAMS
                    if (program == "JKN") == (agency == "bpjs_kesehatan")
                ),
            )
        for program in PROGRAMS:
            part = totals.get("programs", {}).get(program, {}).get(payer, "0")
            compare(f"programs.{program}.{payer}", part, due[program, payer])
    for program in PROGRAMS:
        compare(f"funds.{program}", totals["funds"][program], funds[program])
        if funds[program] < 0:
            complain(f"funds.{program}: negative")
    for payer in ("employer", "worker"):
        compare(f"deferred.{payer}", totals["deferred"][payer], deferred[payer])
    for program in totals.get("programs", {}):
        if program not in PROGRAMS:
            complain(f"totals.programs.{program}: unknown")
    for assumption in response["assumptions"]:
        if not assumption["id"] or not assumption["text"]:
            complain("an assumption without id or text")
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
        missing = {"id", "law_version", "lines", "totals", "assumptions"} - set(response)
        if missing:
            return [f"without {sorted(missing)}"]
        if not re.match(r"[0-9]+\.[0-9]+\.[0-9]+\Z", response["law_version"]):
            return [f"law_version {response['law_version']!r}"]
        if request is not None and request.get("verb") == "bill":
            options = request.get("options", {})
            return check_bill(response, "worker" in request, options.get("rounding") == "whole_rupiah")
        return []
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return [f"{type(error).__name__}: {error}"]


def line_amounts(response):
    return {f"{line['program']} {line['item']}": line["amount"] for line in response["lines"]}
