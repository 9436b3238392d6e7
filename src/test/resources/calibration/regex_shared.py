# Two threads that search one text with one pattern: each match counts references to both.
import re
from frame import report

text = "foo=12, bar = 345; baz: 9 quux=7 " * 300
pattern = re.compile(r"(\w+)\s*[=:]\s*(\d+)")

def work():
    for _ in range(12):
        for m in pattern.finditer(text):
            int(m.group(2))

report(work, work)
