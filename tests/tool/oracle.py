# SPDX-License-Identifier: Apache-2.0
"""The bill of a wage earner, worked out a second time from the regulations with exact fractions.

Independent of the library on purpose: own tables, own order of thought. It answers with every line
or with the set of refusals that the facts deserve, in no order: which of several faults a program
names first is its own business.
"""

import datetime
from dataclasses import dataclass, field
from fractions import Fraction

from envelope import half_up

# --- tables ----------------------------------------------------------------------------------------
# Months are written as in the requests and compared as texts; that is the order of time.
FIRST_MONTH = "2015-07"  # PP 44, 45, 46/2015
REGULATIONS_KNOWN = "2015-06-30"  # promulgated together
ALWAYS = "9999-12-31"  # law as known: everything

PERCENT = {  # PP 44/2015 Pasal 16(1)
    "I": Fraction(24, 100),
    "II": Fraction(54, 100),
    "III": Fraction(89, 100),
    "IV": Fraction(127, 100),
    "V": Fraction(174, 100),
}
JKM_PERCENT = Fraction(30, 100)  # PP 44/2015 Pasal 18(1)
JHT_PERCENT = {"employer": Fraction(370, 100), "worker": Fraction(200, 100)}  # PP 46/2015 Pasal 16
JP_PERCENT = {"employer": Fraction(2), "worker": Fraction(1)}  # PP 45/2015 Pasal 28(3)

# PP 45/2015 Pasal 29: first month, rupiah, day from which it was known. Where the letter's date was
# not found the day is the last of February; no test may ask inside such a February.
JP_CEILINGS = [
    ("2015-07", 7_000_000, "2015-06-30"),
    ("2016-03", 7_335_300, "2016-02-29"),
    ("2017-03", 7_703_500, "2017-02-28"),
    ("2018-03", 8_094_000, "2018-02-28"),
    ("2019-03", 8_512_400, "2019-02-28"),
    ("2020-03", 8_939_700, "2020-02-10"),
    ("2021-03", 8_754_600, "2021-02-28"),
    ("2022-03", 9_077_600, "2022-02-28"),
    ("2023-03", 9_559_600, "2023-02-27"),
    ("2024-03", 10_042_300, "2024-02-28"),
    ("2025-03", 10_547_400, "2025-02-27"),
    ("2026-03", 11_086_300, "2026-02-25"),
]

# PP 45/2015 Pasal 15: the age from 1 July 2015, from 2019, and one more every third year up to 65.
PENSION_AGES = [(2015, 56)] + [(year, 57 + (year - 2019) // 3) for year in range(2019, 2044, 3)]
POSTPONABLE_YEARS = 3  # Pasal 15(4)

# Perpres 109/2013 Pasal 6(3)
OBLIGED = {
    "micro": {"JKK", "JKM"},
    "small": {"JKK", "JKM", "JHT"},
    "medium": {"JKK", "JKM", "JHT", "JP"},
    "large": {"JKK", "JKM", "JHT", "JP"},
}

FOREIGNER_MONTHS = 6  # PP 44/2015 Pasal 5(2)c, PP 46/2015 Pasal 4(2)c, UU 24/2011 Pasal 14

# PP 49/2020: one percent of JKK and JKM, and of JP where deferred.
COVID_MONTHS = ("2020-08", "2021-01")
COVID_KNOWN = "2020-09-01"
# PP 7/2025 and PP 36/2025: half of JKK for labour-intensive industries.
LABOUR_WINDOWS = [("2025-02", "2025-07", "2025-02-07"), ("2025-08", "2026-01", "2025-09-04")]
LABOUR_INDUSTRIES = {"food_beverage_tobacco", "textile_apparel", "leather", "footwear", "toys", "furniture"}
LABOUR_WORKERS = 50

# PP 37/2021 and PP 6/2025
JKP_FIRST_MONTH, JKP_START = "2021-02", datetime.date(2021, 2, 2)
JKP_SECOND_MONTH, JKP_SECOND_KNOWN = "2025-02", "2025-02-07"
JKP_CAP = 5_000_000
JKP_GOVERNMENT = Fraction(22, 100)
JKP_FROM_JKK = Fraction(14, 100)
JKP_FROM_JKK_RELIEVED = Fraction(7, 100)  # the percentage could not be read; half, as for JKK
JKP_FROM_JKM = Fraction(10, 100)
JKP_AGE = 54
JKP_NEEDS = {
    "micro": {"JKK", "JHT", "JKM"},
    "small": {"JKK", "JHT", "JKM"},
    "medium": {"JKK", "JHT", "JP", "JKM"},
    "large": {"JKK", "JHT", "JP", "JKM"},
}

# Perpres 12/2013, 19/2016, 82/2018, 75/2019
JKN_PERCENT = {"employer": Fraction(4), "worker": Fraction(1)}
JKN_FAMILY_PERCENT = Fraction(1)
JKN_CEILINGS = [("2015-07", 4_725_000), ("2016-03", 8_000_000), ("2020-01", 12_000_000)]
JKN_FLOOR_FROM = "2018-10"  # medium and large employers

DAYS_OF_DAILY_PAY = 25  # PP 44/2015 Pasal 19(3)
HIGHEST_WAGE = 1_000_000_000_000


# --- the answer ------------------------------------------------------------------------------------
@dataclass
class Line:
    amount: int  # sen
    base: int = 0
    percent: Fraction = Fraction(0)
    limit: str = ""
    owes_nothing: bool = False


@dataclass
class Answer:
    lines: dict = field(default_factory=dict)  # "JKK contribution.employer" -> Line
    refusals: set = field(default_factory=set)  # (code, field); when not empty there are no lines
    assumptions: set = field(default_factory=set)


# --- calendar --------------------------------------------------------------------------------------
def month_number(month):
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def month_at(number):
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def first_of(month):
    return datetime.date(int(month[:4]), int(month[5:7]), 1)


def last_of(month):
    return first_of(month_at(month_number(month) + 1)) - datetime.timedelta(days=1)


def month_of(day):
    return f"{day.year:04d}-{day.month:02d}"


def birthday(birth, age):
    """The day on which the age is attained; without a 29 February, 1 March."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return datetime.date(birth.year + age, 3, 1)


def reaches_pension_age(birth):
    """The first day on which the age attained is at least the pension age in force on that day."""
    for i, (year, age) in enumerate(PENSION_AGES):
        start = datetime.date(year, 7 if year == 2015 else 1, 1)
        end = datetime.date(PENSION_AGES[i + 1][0], 1, 1) if i + 1 < len(PENSION_AGES) else datetime.date.max
        day = max(birthday(birth, age), start)
        if day < end:
            return day
    raise AssertionError("somebody never reaches pension age")


def in_jp_by_age(birth, month, postponed, last_month):
    """Is a contribution due for the month? `month_of_pension_age`: the month in which the age is
    reached is the last one; `month_before`: the one before it."""
    if birthday(birth, PENSION_AGES[0][1]) < first_of(FIRST_MONTH):
        return False  # past pension age when the program began
    reached = reaches_pension_age(birth)
    if postponed:
        reached = birthday(reached, POSTPONABLE_YEARS)
    if last_month == "month_before":
        return month < month_of(reached)
    return month <= month_of(reached)


# --- one employer, one month -------------------------------------------------------------------------
class Month:
    """What employer, month and state of knowledge settle for every worker."""

    def __init__(self, request):
        self.month = request["month"]
        self.known = request.get("known_on", ALWAYS)
        self.employer = request["employer"]
        options = request.get("options", {})
        self.unit = 100 if options.get("rounding") == "whole_rupiah" else 1
        self.foreigners_in_jp = options.get("jp_foreign_workers", "excluded") == "included"
        self.last_month = options.get("jp_last_month", "month_of_pension_age")
        self.refusals = set()
        self._refuse_month()
        self._refuse_employer()
        self.covid = self._covid()
        self.labour = self._labour()
        self.deferred = (
            self._between(COVID_MONTHS)
            and self.known >= COVID_KNOWN
            and self.employer.get("jp_deferral_granted", False)
        )
        self.has_jkp = self.month >= JKP_FIRST_MONTH and self.known >= JKP_START.isoformat()
        self.second_jkp = self.month >= JKP_SECOND_MONTH and self.known >= JKP_SECOND_KNOWN
        paid = self.employer.get("paid_through")
        self.in_arrears = paid is not None and month_number(paid) < month_number(self.month) - 1

    def _between(self, window):
        return window[0] <= self.month <= window[1]

    def _refuse_month(self):
        if self.month < FIRST_MONTH:
            self.refusals.add(("not_in_force", "month"))
        elif self.known < REGULATIONS_KNOWN:
            self.refusals.add(("not_yet_known", "month"))

    def _refuse_employer(self):
        employer = self.employer
        for name in ("size", "risk_group"):
            if name not in employer:
                self.refusals.add(("missing_field", "employer." + name))
        if employer.get("registered", "") > self.month:
            self.refusals.add(("conflicting_facts", "employer.registered"))

    def _covid(self):
        """Is the relief of PP 49/2020 granted (Pasal 13)?"""
        if not self._between(COVID_MONTHS) or self.known < COVID_KNOWN:
            return False
        registered = self.employer.get("registered", "")
        if registered >= COVID_MONTHS[0]:
            return month_number(self.month) - month_number(registered) >= 2
        if "paid_through" not in self.employer:
            self.refusals.add(("missing_field", "employer.paid_through"))
            return False
        return self.employer["paid_through"] >= "2020-07"

    def _labour(self):
        """Is the relief of PP 7/2025 and PP 36/2025 granted?"""
        open_now = [self._between(window) and self.known >= window[2] for window in LABOUR_WINDOWS]
        if not any(open_now):
            return False
        if self.employer.get("industry") not in LABOUR_INDUSTRIES:
            return False
        if "active_workers" not in self.employer:
            self.refusals.add(("missing_field", "employer.active_workers"))
            return False
        if self.employer["active_workers"] < LABOUR_WORKERS:
            return False
        if "paid_through" not in self.employer:
            self.refusals.add(("missing_field", "employer.paid_through"))
            return False
        return self.employer["paid_through"] >= "2025-01"

    def jp_ceiling(self):
        """Sen; None when it is not yet known."""
        visible = [row for row in JP_CEILINGS if row[0] <= self.month and row[2] <= self.known]
        if not visible:
            return None
        first, rupiah, _ = visible[-1]
        next_march = f"{int(first[:4]) + 1}-03"  # the next letter is due
        return rupiah * 100 if self.month < next_march else None

    def jkn_ceiling(self):
        return [rupiah for first, rupiah in JKN_CEILINGS if first <= self.month][-1] * 100


def exact_sen(text):
    return int(Fraction(str(text)) * 100)


PAY_NAMES = ("wage", "basic_wage", "daily_wage", "piece_wages", "weather_piece_wages")


def monthly_wage(worker):
    """Sen, by PP 44/2015 Pasal 19; an average is rounded to the sen before it is a wage."""
    if "basic_wage" in worker:
        return exact_sen(worker["basic_wage"]) + exact_sen(worker.get("fixed_allowances", "0"))
    if "daily_wage" in worker:
        return exact_sen(worker["daily_wage"]) * DAYS_OF_DAILY_PAY
    for name in ("piece_wages", "weather_piece_wages"):
        if name in worker:
            wages = [exact_sen(wage) for wage in worker[name]]
            return half_up(Fraction(sum(wages), len(wages)))
    return exact_sen(worker["wage"])


class WorkerBill:
    def __init__(self, of, worker):
        self.of, self.worker = of, worker
        self.answer = Answer()
        self.wage = monthly_wage(worker)
        self.foreign = worker["citizenship"] == "WNA"
        self.short_stay = self.foreign and worker.get("stay_months", FOREIGNER_MONTHS) < FOREIGNER_MONTHS
        self.birth = datetime.date.fromisoformat(worker["birth_date"]) if "birth_date" in worker else None
        stated = worker.get("programs", of.employer.get("programs"))
        self.programs = set(stated) if stated is not None else OBLIGED[of.employer.get("size", "large")]
        self._refuse()

    def refuse(self, code, name):
        self.answer.refusals.add((code, name))

    def _refuse(self):
        worker, month = self.worker, self.of.month
        if self.foreign and "stay_months" not in worker:
            self.refuse("missing_field", "stay_months")
        if not 0 < self.wage <= HIGHEST_WAGE * 100:
            # The converted monthly wage is at fault: by its own name or by that of the pay stated.
            self.refuse("invalid_value", "wage")
            for name in PAY_NAMES:
                if name in worker:
                    self.refuse("invalid_value", name)
        if self.birth and self.birth > last_of(month):
            self.refuse("invalid_value", "birth_date")
        start = worker.get("employed_from")
        end = worker.get("employed_until")
        if start and end and start > end:
            self.refuse("conflicting_facts", "employed_until")
        if start and self.birth and start <= worker["birth_date"]:
            self.refuse("conflicting_facts", "employed_from")
        if start and start > last_of(month).isoformat():
            self.refuse("invalid_value", "employed_from")
        if end and end < first_of(month).isoformat():
            self.refuse("invalid_value", "employed_until")
        if worker.get("jkn_additional_family", 0) > 0 and worker.get("jkn") != "employer":
            self.refuse("conflicting_facts", "jkn_additional_family")

    def charge(self, key, base, percent, limit="", times=1):
        amount = half_up(Fraction(base) * percent / 100 * times, self.of.unit)
        self.answer.lines[key] = Line(amount, base, percent, limit)

    def nothing(self, *keys):
        for key in keys:
            self.answer.lines[key] = Line(0, owes_nothing=True)

    def whole_wage(self, program, percents):
        """A program without a ceiling: JKK, JKM, JHT."""
        for payer, percent in percents.items():
            key = f"{program} contribution.{payer}"
            if self.short_stay:
                self.nothing(key)
            else:
                self.charge(key, self.wage, percent)

    def jp(self):
        """Returns whether a contribution is paid."""
        keys = ("JP contribution.employer", "JP contribution.worker")
        if self.short_stay:
            self.nothing(*keys)
            return False
        # A worker's own registration in JP outranks the reading for foreigners.
        if self.foreign and not self.of.foreigners_in_jp and "JP" not in self.worker.get("programs", []):
            self.nothing(*keys)
            return False
        if not self.birth:
            self.refuse("missing_field", "birth_date")
            return True
        if not in_jp_by_age(
            self.birth, self.of.month, self.worker.get("jp_postponed", False), self.of.last_month
        ):
            self.nothing(*keys)
            return False
        ceiling = self.of.jp_ceiling()
        if ceiling is None:
            self.refuse("not_yet_known", "month")
            return True
        base = min(self.wage, ceiling)
        for payer, percent in JP_PERCENT.items():
            key = f"JP contribution.{payer}"
            self.charge(key, base, percent, "ceiling" if self.wage > ceiling else "")
            if self.of.deferred:  # PP 49/2020 Pasal 17: one percent now, the rest later
                whole = self.answer.lines[key]
                now = half_up(Fraction(base) * percent / 100 / 100, self.of.unit)
                self.answer.lines[key] = Line(now, base, percent, whole.limit)
                self.answer.lines[key + ".deferred"] = Line(whole.amount - now, base, percent, whole.limit)
        return True

    def jkp_participant(self, pays_jp):
        """True, False, or None when a fact is missing. One unmet condition settles it."""
        of, worker = self.of, self.worker
        if self.foreign or of.in_arrears:
            return False
        contributing = (self.programs - {"JP"}) | ({"JP"} if pays_jp else set())
        if not JKP_NEEDS[of.employer.get("size", "large")] <= contributing:
            return False

        conditions = []
        # Not yet 54 on the day of enrolment: known, or bounded by the start of the program and of
        # the work on one side and by the month billed on the other.
        if self.birth is None:
            conditions.append(None)
        else:
            too_old_from = birthday(self.birth, JKP_AGE)
            if "jkp_enrolled_on" in worker:
                conditions.append(datetime.date.fromisoformat(worker["jkp_enrolled_on"]) < too_old_from)
            else:
                start = datetime.date.fromisoformat(worker.get("employed_from", "2021-02-02"))
                if too_old_from <= max(JKP_START, start):
                    conditions.append(False)
                else:
                    conditions.append(True if too_old_from > last_of(of.month) else None)
        # Registration in JKN: not asked before August 2021, then as a wage earner, then any.
        if of.month >= "2021-08":
            allowed = {"employer", "other_employer"}
            if of.second_jkp:
                allowed |= {"self_paying", "state_paid"}
            conditions.append(worker["jkn"] in allowed if "jkn" in worker else None)
        if False in conditions:
            return False
        return None if None in conditions else True

    def jkp(self, pays_jp):
        if not self.of.has_jkp:
            return
        participant = self.jkp_participant(pays_jp)
        if participant is None:
            self.answer.assumptions.add("jkp.undetermined")
            return
        if not participant:
            self.nothing("JKP contribution.government")
            return
        base = min(self.wage, JKP_CAP * 100)
        limit = "ceiling" if self.wage > JKP_CAP * 100 else ""
        from_jkk = JKP_FROM_JKK_RELIEVED if self.of.labour else JKP_FROM_JKK
        self.charge("JKP contribution.government", base, JKP_GOVERNMENT, limit)
        self.charge("JKP recomposition.from_jkk", base, from_jkk, limit)
        if not self.of.second_jkp:
            self.charge("JKP recomposition.from_jkm", base, JKP_FROM_JKM, limit)

    def jkn(self):
        if self.worker.get("jkn") != "employer":
            return
        if self.short_stay:
            self.nothing("JKN contribution.employer", "JKN contribution.worker")
            return
        ceiling = self.of.jkn_ceiling()
        base, limit = self.wage, ""
        employer = self.of.employer
        has_floor = self.of.month >= JKN_FLOOR_FROM and employer.get("size") in ("medium", "large")
        if has_floor and self.wage < ceiling:
            if "regional_minimum_wage" not in employer:
                self.of.refusals.add(("missing_field", "employer.regional_minimum_wage"))
            elif exact_sen(employer["regional_minimum_wage"]) > base:
                base, limit = exact_sen(employer["regional_minimum_wage"]), "floor"
        if base > ceiling:
            base, limit = ceiling, "ceiling"
        for payer, percent in JKN_PERCENT.items():
            self.charge(f"JKN contribution.{payer}", base, percent, limit)
        if family := self.worker.get("jkn_additional_family", 0):
            self.charge("JKN contribution.additional_family", base, JKN_FAMILY_PERCENT, limit, family)

    def run(self):
        of = self.of
        if of.month < FIRST_MONTH:
            return self.answer
        if "JKK" in self.programs:
            percent = PERCENT[of.employer.get("risk_group", "I")]
            if of.covid:
                percent /= 100
            elif of.labour:
                percent /= 2
            self.whole_wage("JKK", {"employer": percent})
        if "JKM" in self.programs:
            self.whole_wage("JKM", {"employer": JKM_PERCENT / 100 if of.covid else JKM_PERCENT})
        if "JHT" in self.programs:
            self.whole_wage("JHT", JHT_PERCENT)
        pays_jp = "JP" in self.programs and self.jp()
        self.jkp(pays_jp)
        self.jkn()
        return self.answer


def bill(request):
    """The Answer to a bill request whose facts have the right types; several workers are summed."""
    of = Month(request)
    total = Answer()
    single = "worker" in request
    if single:
        workers = [("worker", request["worker"])]
    else:
        workers = [(f"workers[{i}]", worker) for i, worker in enumerate(request["workers"])]
    for path, worker in workers:
        one = WorkerBill(of, worker).run()
        for code, name in one.refusals:
            total.refusals.add((code, name if name == "month" else f"{path}.{name}"))
        total.assumptions |= one.assumptions
        for key, line in one.lines.items():
            if key not in total.lines:
                total.lines[key] = Line(line.amount, line.base, line.percent, line.limit, line.owes_nothing)
            else:
                sum_line = total.lines[key]
                sum_line.amount += line.amount
                sum_line.base += line.base
                sum_line.owes_nothing = False
    total.refusals |= of.refusals
    if total.refusals:
        total.lines = {}
    return total
