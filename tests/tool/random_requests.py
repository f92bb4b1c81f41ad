# SPDX-License-Identifier: Apache-2.0
"""A run of random requests against an oracle: the seed, one filter process for all of them, and the failures.
The same seed, count and subject give the same requests."""

import argparse
import json
import random

from envelope import read_json, run_filter


class RandomRun:
    def __init__(self, doc, count, subjects=None):
        """`subjects`: name -> (maker, weight), where requests are made by subject."""
        parser = argparse.ArgumentParser(description=doc)
        parser.add_argument("tool")
        parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
        parser.add_argument("--count", type=int, default=count)
        if subjects:
            parser.add_argument("--only", choices=sorted(subjects))
        self.arguments = parser.parse_args()
        self.seed, self.count, self.failures = self.arguments.seed, self.arguments.count, 0
        print(f"seed {self.seed}, {self.count} requests", flush=True)
        self.rng = random.Random(self.seed)
        if subjects:
            only = self.arguments.only
            self.names = [only] if only else [n for n, (_, weight) in subjects.items() for _ in range(weight)]

    def fail(self, text):
        self.failures += 1
        if self.failures <= 20:
            print(text)

    def ask(self, requests, any_refused):
        """Yields (index, response) of each request that was answered with JSON, and fails what must hold for
        the whole run."""
        sent = [json.dumps(request, ensure_ascii=self.rng.random() < 0.5).encode() for request in requests]
        out, status, messages = run_filter(self.arguments.tool, sent)
        if len(out) != len(requests):
            self.fail(f"{len(requests)} requests, {len(out)} responses; standard error: {messages[:2000]}")
        for index, (request, line) in enumerate(zip(requests, out)):
            try:
                response = read_json(line.decode("utf-8"))
            except ValueError as error:
                self.fail(f"response is not JSON: {error}\n  {line[:300]!r}")
                continue
            if response.get("id") != request["id"]:
                self.fail(f"id {response.get('id')!r} for request {request['id']}")
            yield index, response
        if status != (1 if any_refused else 0):
            self.fail(f"exit status {status}")
        if messages:
            self.fail(f"standard error is not empty: {messages[:2000]}")

    def blame(self, request, complaints):
        """Fails the request where there are complaints about its answer."""
        if complaints:
            self.fail(f"request {json.dumps(request)}\n  " + "\n  ".join(complaints))


def refusal_complaints(response, refusals):
    """What is wrong with a response that must be one of these refusals (code, field; None: whichever), or with an
    answer where there are none; None where it is an answer that is still to be compared."""
    if refusals:
        if response["ok"]:
            return [f"answered, expected a refusal: {sorted(map(str, refusals))}"]
        error = response["error"]
        if not any(code in (None, error["code"]) and field in (None, error["field"]) for code, field in refusals):
            return [f"refused with {error}, expected one of {sorted(map(str, refusals))}"]
        return []
    if not response["ok"]:
        return [f"refused with {response['error']}, expected an answer"]
    return None
