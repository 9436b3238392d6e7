# functools.cached_property: since 3.12 it has no lock, and two threads may both compute (gh-87634)
# found in: gil gil-legacy free-threaded
from functools import cached_property
from gilscope import parallel

calls = []


class Report:
    @cached_property
    def total(self):
        calls.append(1)
        return 7


r = Report()
parallel(lambda: r.total, lambda: r.total)
assert len(calls) == 1
