import re

TEXT = "\n".join(
    f"2024-{i % 12 + 1:02d}-{i % 28 + 1:02d} host{i % 7} GET /path/{i}/item?q={i * 3} {200 + i % 5} {i * 17}" for i in range(3_000)
)
LINE = re.compile(r"^(\d{4})-(\d\d)-(\d\d) (\w+) (GET|POST) (/\S*) (\d+) (\d+)$", re.M)
WORD = re.compile(r"[a-z]+\d+")


def run():
    total = 0
    for m in LINE.finditer(TEXT):
        total += int(m.group(8)) + len(m.group(6))
    total += len(WORD.findall(TEXT))
    total += len(re.sub(r"\d+", "#", TEXT))
    return total
