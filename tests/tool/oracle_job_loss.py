# SPDX-License-Identifier: Apache-2.0
"""JKP after a dismissal, and the cover of JKN beside it, from the regulations alone: PP 37/2021, PP 6/2025,
Permenaker 15/2021 and 2/2025, PMK 148/2021 and 26/2025, Perpres 82/2018 and 59/2024. A request in, an Answer
out: outcomes, missing facts, findings, the last day, what would mend a refusal, each line and month. Amounts are
whole sen; nothing is ever a float. Where the text is open, the default reading is followed."""

import calendar
import collections
import datetime
from fractions import Fraction

STARTS = "2021-02-02"  # PP 37/2021 art. 50
SWITCH = "2025-02-07"  # PP 6/2025
JKN_ASKED_FROM = "2021-08-03"  # art. 48(2): registration looks at JKN again
TRAINING_RAISED = "2025-04-14"  # PMK 26/2025
JKN_PROOF = "2024-05-08"  # Perpres 59/2024
CAP = 5_000_000_00
FIRST_MONTH = "2021-02"
TRAINING_LIMITS = (1_000_000_00, 2_400_000_00)
OLD_RATES, NEW_RATE = (45, 45, 45, 25, 25, 25), 60
BASE_PROGRAMS = {"JKK", "JKM", "JHT"}
WAGE_EARNERS = ("employer", "other_employer")
HARDSHIP = ("merger", "loss", "long_illness")

Line = collections.namedtuple("Line", "item payer payee amount payment reclaimable_from")
Month = collections.namedtuple("Month", "number due rate amount state")


class Refused(Exception):
    """args: (code, field), a field of None standing for any."""


class Answer:
    def __init__(self):
        self.outcomes, self.findings, self.missing, self.jkp_missing = {}, {}, set(), set()
        self.last = self.earliest = None
        self.changes, self.lines, self.months, self.in_kind = [], [], [], {}
        self.months_paid = self.run = self.since = self.arrears = None


def half_up(exact):
    return (exact + Fraction(1, 2)).__floor__()


def exact_sen(value):
    return int(Fraction(value) * 100)


def number(month):
    """Months since the year 0, of "2025-02" or of a date."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def month_text(n):
    return f"{n // 12:04d}-{n % 12 + 1:02d}"


def months_later(date, n):
    """The same day n months later, or the last one of a shorter month."""
    year, month = divmod(number(date) + n, 12)
    day = min(int(date[8:]), calendar.monthrange(year, month + 1)[1])
    return f"{year:04d}-{month + 1:02d}-{day:02d}"


def years_later(date, n):
    """A birthday; of 29 February, the day after it."""
    year, rest = int(date[:4]) + n, date[5:]
    if rest == "02-29" and not calendar.isleap(year):
        rest = "03-01"
    return f"{year:04d}-{rest}"


def day_after(date):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=1)).isoformat()


def day_before(date):
    return (datetime.date.fromisoformat(date) - datetime.timedelta(days=1)).isoformat()


def end_of_month(date):
    return day_before(months_later(date[:8] + "01", 1))


def paid_and_unpaid(request, dismissed):
    """The numbers of the months paid for JKP, and of those that the last employer owed on that day; None, None where
    no fact says."""
    late_counts = request.get("options", {}).get("jkp_paid_after_dismissal") == "counts"
    paid, unpaid = set(), set()
    if "history" in request:
        last = max(request["history"], key=lambda run: run["to"]).get("employer", 0)
        for run in request["history"]:
            if run.get("kind") == "self_employed" or not run.get("in_jkp", True):
                continue
            span = set(range(number(run["from"]), number(run["to"]) + 1))
            late = run.get("paid_on", "") > dismissed
            if run.get("state") == "unpaid" or (late and not late_counts):
                owed = span
            else:
                paid |= span
                owed = span if late else set()
            if run.get("employer", 0) == last:
                unpaid |= owed
    elif request["participant"].get("memberships"):
        spells = request["participant"]["memberships"]
        last = max(spells, key=lambda spell: spell.get("until", "9")).get("employer", 0)
        for spell in spells:
            until = spell.get("until", dismissed)
            # The month in which a membership ends counts when it is whole.
            end = number(until) if day_after(until)[8:] == "01" else number(until) - 1
            span = set(range(number(spell["from"]), end + 1))
            owed = {number(month) for month in spell.get("unpaid", [])}
            paid |= span - owed
            if spell.get("employer", 0) == last:
                unpaid |= span & owed
    else:
        return None, None
    before = number(dismissed)
    return {n for n in paid if number(FIRST_MONTH) <= n < before}, {n for n in unpaid if n < before}


def runs(months):
    """The lengths of the runs of months in a row, by their last month."""
    lengths = {}
    for n in sorted(months):
        lengths[n] = lengths.pop(n - 1, 0) + 1
    return lengths


class Claim:
    def __init__(self, request):
        self.request, self.facts = request, request.get("jkp", {})
        self.person, self.employer = request["participant"], request.get("employer", {})
        self.event, self.options = request["event"], request.get("options", {})
        self.dismissed = self.event["date"]
        self.filed = request.get("claim", {}).get("filed_on", request["on"])
        self.new = self.filed >= SWITCH
        self.answer = Answer()

    def judge(self):
        if self.dismissed < STARTS:
            raise Refused(("not_in_force", None))
        findings = self.answer.findings
        findings["jkp.dismissed"] = self.event["kind"] == "layoff"
        if self.event["kind"] != "layoff":
            self.answer.outcomes["JKP"] = "not_entitled"
            return self.answer
        missing = {}
        self.contract(missing)
        self.registration(missing)
        if "jkp.employer_liable" not in findings:
            self.own_conditions(missing)
        if self.size_decides():
            return self.either(missing)
        failed = [name for name in self.decisive() if findings[name] is False]
        failed += [name for name in self.lost() if name not in failed]
        opened = [name for name in self.decisive() if findings[name] is None]
        outcome = "not_entitled" if failed else "undetermined" if opened else "entitled"
        self.answer.outcomes["JKP"] = outcome
        if outcome == "undetermined":
            for name in opened:
                self.answer.missing |= missing.get(name, set())
        self.answer.jkp_missing = set(self.answer.missing)
        self.health_cover()
        if "jkp.employer_liable" in findings:
            if outcome == "entitled":
                self.owed_by_employer()
        else:
            self.mend(failed)
            if outcome != "not_entitled":
                self.cash()
        return self.answer

    def size_decides(self):
        """Without JP, a small enterprise is in JKP and a large one answers for it itself."""
        return self.answer.findings.get("jkp.programs", True) is None

    def either(self, missing):
        answers = [judge({**self.request, "employer": {**self.employer, "size": size}}) for size in ("small", "large")]
        outcomes = {answer.outcomes["JKP"] for answer in answers}
        if outcomes == {"entitled"}:
            # Only who pays is open; a small enterprise is taken, and the response says so.
            answers[0].findings["jkp.programs"] = None
            return answers[0]
        outcome = "not_entitled"
        if outcomes != {outcome}:
            outcome = "undetermined"
            self.answer.missing = set().union(*(answer.jkp_missing for answer in answers))
            # A fact of the worker that both sizes need leaves the size without a word.
            if len(outcomes) > 1 or answers[0].jkp_missing != answers[1].jkp_missing:
                self.answer.missing.add("employer.size")
        self.answer.outcomes["JKP"] = outcome
        self.answer.jkp_missing = set(self.answer.missing)
        self.health_cover()
        return self.answer

    def decisive(self):
        """The conditions that decide. When the employer answers, nothing is asked of the membership."""
        findings = self.answer.findings
        beside = ("jkp.proof", "jkp.without_work", "jkp.alive", "arrears.within_limit", "jkp.wage_reported")
        if "jkp.employer_liable" in findings:
            beside += ("employer.registered", "jkp.programs")
        return [name for name in findings if name not in beside and not name.startswith("jkp.month_")]

    def lost(self):
        """Work found or death up to the day of the claim (art. 40b-c)."""
        if "jkp.employer_liable" in self.answer.findings:
            return []
        return [
            name for name, day in (("jkp.without_work", self.facts.get("work_found_on")),
                                   ("jkp.alive", self.facts.get("died_on"))) if day and day <= self.filed
        ]

    def contract(self, missing):
        """Art. 20(2): a fixed-term contract, ended by the employer before its end."""
        if self.facts.get("contract") != "fixed_term":
            return
        met = True
        if "contract_until" in self.facts:
            met = self.dismissed < self.facts["contract_until"]
        if met and self.facts.get("ended_by_agreement"):
            met = None  # not addressed
        self.answer.findings["jkp.before_contract_end"] = met

    def registration(self, missing):
        """Art. 4 and 37."""
        findings, facts = self.answer.findings, self.facts
        if "participant" in facts:
            findings["jkp.participant"] = facts["participant"]
            return
        citizenship = self.person.get("citizenship")
        findings["jkp.citizen"] = None if citizenship is None else citizenship == "WNI"
        missing["jkp.citizen"] = {"participant.citizenship"}
        size, programs = self.employer.get("size"), self.employer.get("programs")
        enrolled = True
        if not self.employer.get("registered", True):
            enrolled = findings["employer.registered"] = False
        elif programs is not None:
            if not BASE_PROGRAMS <= set(programs):
                enrolled = False
            elif "JP" not in programs:
                enrolled = None if size is None else size in ("micro", "small")
            findings["jkp.programs"] = enrolled
            missing["jkp.programs"] = {"employer.size"}
        if enrolled is False:
            findings["jkp.employer_liable"] = None if size is None else size != "micro"
            missing["jkp.employer_liable"] = {"employer.size"}
            return
        self.age(missing)
        if self.dismissed >= JKN_ASKED_FROM:
            kind = facts.get("jkn")
            good = WAGE_EARNERS if self.dismissed < SWITCH else WAGE_EARNERS + ("self_paying", "state_paid")
            findings["jkp.jkn"] = None if kind is None else kind in good
            missing["jkp.jkn"] = {"jkp.jkn"}

    def age(self, missing):
        """Below 54 on the day of enrolment, which lies between the start of JKP and the dismissal."""
        born, enrolled = self.person.get("birth_date"), self.facts.get("enrolled_on")
        met = None
        if born is None:
            missing["jkp.enrolment_age"] = {"participant.birth_date"}
            if enrolled is None:
                missing["jkp.enrolment_age"].add("jkp.enrolled_on")
        else:
            reached = years_later(born, 54)
            first, last = (enrolled, enrolled) if enrolled else self.enrolment()
            met = True if last < reached else False if first >= reached else None
            missing["jkp.enrolment_age"] = {"jkp.enrolled_on"}
        self.answer.findings["jkp.enrolment_age"] = met

    def enrolment(self):
        """The first and the last day on which the worker can have been enrolled: no later than the first month that
        was paid (art. 6(3)), and maybe before it, at an employer who is not named."""
        paid, _ = paid_and_unpaid(self.request, self.dismissed)
        if not paid:
            return STARTS, self.dismissed
        return STARTS, min(self.dismissed, end_of_month(month_text(min(paid)) + "-01"))

    def density(self, missing):
        """Art. 19(3)."""
        answer, facts = self.answer, self.facts
        before = number(self.dismissed)
        first = max(before - 24, number(FIRST_MONTH))
        paid, unpaid = paid_and_unpaid(self.request, self.dismissed)
        months = run = None
        if "contribution_months" in facts:
            months, run = facts["contribution_months"], facts.get("consecutive_months")
            missing["jkp.consecutive_months"] = {"jkp.consecutive_months"}
            if self.options.get("jkp_consecutive_months") != "up_to_dismissal":
                # So many months among so many leave a run of at least this length.
                gaps = before - first - months
                least = -(-months // (gaps + 1))
                if run is not None or least >= 6:
                    run = max(run or 0, least)
        elif paid is not None:
            months = len({n for n in paid if n >= first})
            lengths = runs(paid)
            run = max(lengths.values(), default=0)
            if self.options.get("jkp_consecutive_months") == "up_to_dismissal":
                run = lengths.get(before - 1, 0)
        else:
            missing["jkp.consecutive_months"] = {"history"}
            if before - first < 12:
                months = before - first  # there cannot be more of them
        missing["jkp.contribution_months"] = {"history"}
        answer.months_paid, answer.run = months, run
        answer.findings["jkp.contribution_months"] = None if months is None else months >= 12
        if not self.new:
            answer.findings["jkp.consecutive_months"] = None if run is None else run >= 6
        # Art. 35: the third is the last.
        earlier = facts.get("earlier_benefits", [])
        if earlier:
            answer.findings["jkp.times"] = len(earlier) < 3
            since = earlier[-1].get("contribution_months_since")
            if since is None and paid is not None:
                since = len({n for n in paid if n > number(earlier[-1]["obtained_on"])})
            answer.since = since
            answer.findings["jkp.years_since"] = None if since is None else since >= 60
            missing["jkp.years_since"] = {"history"}
        self.in_arrears(unpaid)

    def in_arrears(self, unpaid):
        """Art. 39: more than three months in a row; art. 39A: at most six in all, of who is bankrupt or closed."""
        if unpaid is not None:
            row, whole = max(runs(unpaid).values(), default=0), len(unpaid)
        elif "unpaid_months" in self.person:
            row = whole = self.person["unpaid_months"]
        else:
            return
        helped = self.employer.get("status") in ("bankrupt", "closed") and self.dismissed >= SWITCH and whole <= 6
        self.answer.arrears = whole if helped else row
        self.answer.findings["arrears.within_limit"] = helped or row <= 3

    def own_conditions(self, missing):
        facts, findings = self.facts, self.answer.findings
        self.density(missing)
        findings["jkp.willing_to_work"] = facts.get("willing_to_work", True)
        last = months_later(self.dismissed, 3)
        if last >= SWITCH:
            last = months_later(self.dismissed, 6)
        self.answer.last = last
        findings["claim.in_time"] = self.filed <= last
        findings["jkp.without_work"] = "work_found_on" not in facts
        if "died_on" in facts:
            findings["jkp.alive"] = False
        proof = facts.get("proof")
        good = proof not in (None, "none") and (proof != "reported_agreement" or self.new)
        findings["jkp.proof"] = None if proof is None else good

    def mend(self, failed):
        """What would make a refused claim good."""
        answer = self.answer
        possible = {"jkp.willing_to_work": "jkp.change.willing"}
        if answer.last >= SWITCH and not self.new:
            possible["jkp.consecutive_months"] = "jkp.change.file_from"
        if failed and all(name in possible for name in failed):
            order = [name for name in answer.findings if name in failed]
            answer.changes = [(name, possible[name]) for name in order]

    def health_cover(self):
        """Art. 27 of Perpres 82/2018."""
        facts, missing = self.facts, set()
        kind, proof, cause = facts.get("jkn"), facts.get("proof"), facts.get("cause")
        member = None if kind is None else kind in WAGE_EARNERS
        if member is None:
            missing.add("jkp.jkn")
        if self.dismissed >= JKN_PROOF:
            dismissal = None if proof is None else proof != "none"
            if proof is None:
                missing.add("jkp.proof")
        elif proof == "final_judgment" or cause in HARDSHIP or self.employer.get("status") == "bankrupt":
            dismissal = True
        elif proof is None or cause is None:
            dismissal = None
            missing |= {name for name, fact in (("jkp.proof", proof), ("jkp.cause", cause)) if fact is None}
        else:
            dismissal = False
        answer = self.answer
        outcome = "entitled"
        if member is False or dismissal is False:
            outcome = "not_entitled"
        elif member is None or dismissal is None:
            outcome = "undetermined"
        answer.health_cover = outcome
        if outcome != "not_entitled":
            answer.in_kind["JKN health_cover"] = months_later(self.dismissed, 6)
        if self.request.get("program") == "JKN":
            answer.outcomes["JKN"] = outcome
            answer.findings["jkn.wage_earner"], answer.findings["jkn.dismissal"] = member, dismissal
            if outcome == "undetermined":
                answer.missing |= missing

    def wage(self):
        if "wage" in self.person:
            return exact_sen(self.person["wage"])
        spells = self.request.get("history")
        return exact_sen(max(spells, key=lambda run: run["to"])["wage"]) if spells else None

    def training(self, payer, day):
        cost = self.facts.get("training_cost")
        limit = TRAINING_LIMITS[self.facts.get("training_on", day) >= TRAINING_RAISED]
        if cost is None:
            self.answer.in_kind["JKP training"] = limit
        else:
            paid = min(exact_sen(cost), limit)
            self.answer.lines.append(Line("training", payer, "training_provider", paid, "at_once", None))

    def owed_by_employer(self):
        """Art. 37(1): all months in one payment, and the training."""
        if self.wage() is None:
            return
        wage = max(self.wage(), exact_sen(self.employer.get("actual_wage", "0")))
        if self.options.get("jkp_unregistered_wage", "capped") == "capped":
            wage = min(wage, CAP)
        rates = [NEW_RATE] * 6 if self.dismissed >= SWITCH else OLD_RATES
        amount = half_up(Fraction(wage * sum(rates), 100))
        self.answer.lines.append(Line("cash", "employer", "participant", amount, "at_once", None))
        self.training("employer", self.filed)

    def rate(self, k, due):
        """Art. 21(1), PP 6/2025 art. II no. 2: of the month k, from 0."""
        found_good = self.facts.get("approved_on", self.filed)
        return NEW_RATE if max(found_good, due) >= SWITCH else OLD_RATES[k]

    def month_state(self, k, facts, due):
        """Permenaker 15/2021 art. 13 of the day on which the month is applied for."""
        if k == 0:
            return True
        sent, calls = facts.get("applications"), facts.get("interviews")
        attended = "attendance" in facts and Fraction(facts["attendance"]) >= 80
        search = None
        if (sent or 0) >= 5 or (calls or 0) >= 1:
            search = True
        elif sent is not None and calls is not None:
            search = False
        if due >= SWITCH:
            conditions = [True if attended else search]
            if k == 5:
                conditions = [search, facts.get("status_form")]
        else:
            conditions = [search, facts.get("self_assessed"), facts.get("counselled")]
            conditions.append(attended or "attendance" not in facts)
        return False if False in conditions else None if None in conditions else True

    def cash(self):
        answer = self.answer
        if self.wage() is None:
            return
        wage = min(self.wage(), CAP)
        ends = [self.facts[name] for name in ("work_found_on", "died_on") if name in self.facts]
        facts = self.facts.get("months", [])
        anchor, steps, shares = self.filed, 0, []
        for k in range(6):
            stated = facts[k] if k < len(facts) else {}
            if "claimed_on" in stated:
                anchor, steps = stated["claimed_on"], 0
            due = months_later(anchor, steps)
            steps += 1
            rate = self.rate(k, due)
            met = self.month_state(k, stated, due)
            state = {True: "met", False: "not_met", None: "open"}[met]
            if k < len(facts):
                answer.findings[f"jkp.month_{k + 1}"] = met
            if ends and min(ends) <= due:
                state = "lost"
                answer.findings.pop(f"jkp.month_{k + 1}", None)
            answer.months.append(Month(k + 1, due, str(rate), half_up(Fraction(wage * rate, 100)), state))
            if state in ("met", "open"):
                shares.append(rate)
        payer, back = "jkp_fund", None
        if answer.findings.get("arrears.within_limit") is False:
            payer, back = "employer", "jkp_fund"
        amount = half_up(Fraction(wage * sum(shares), 100))
        answer.lines.append(Line("cash", payer, "participant", amount, "limited_months", back))
        if "actual_wage" in self.employer:
            short = min(exact_sen(self.employer["actual_wage"]), CAP) - wage
            if short > 0:  # art. 23
                amount = half_up(Fraction(short * sum(shares), 100))
                if amount:
                    answer.lines.append(Line("cash", "employer", "participant", amount, "at_once", None))
        answer.in_kind["JKP labour_market_information"] = None
        self.training("jkp_fund", self.filed)


def judge(request):
    return Claim(request).judge()
