# E2.32: a stateful object shared
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 has fed half of its message; T2 feeds its own; both digests are wrong
from gilscope import parallel



class Parser:
    def __init__(self):
        self.parts = []

    def feed(self, part):
        self.parts.append(part)

    def close(self):
        text = "".join(self.parts)
        self.parts = []
        return text


parser = Parser()
texts = []


def work(a, b):
    parser.feed(a)
    parser.feed(b)
    texts.append(parser.close())


parallel(lambda: work("a", "b"), lambda: work("c", "d"))
assert sorted(texts) == ["ab", "cd"], texts
