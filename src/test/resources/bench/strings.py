WORDS = "the quick brown fox jumps over the lazy dog and runs away".split()


def run():
    out = []
    for i in range(8_000):
        line = " ".join(WORDS)
        line = line.replace("fox", "cat").upper()
        out.append(f"{i:05d}: {line[:20]} {len(line)}")
        if line.startswith("THE") and "LAZY" in line:
            out.append(line.split(" ")[3].title())
    text = "\n".join(out)
    n = 0
    for c in text[:20_000]:
        if c == "A" or c.isdigit():
            n += 1
    return n + text.count("THE")
