class Base:
    def __init__(self):
        self.n = 0

    def bump(self, by):
        self.n += by
        return self

    def twice(self, x):
        return self.once(x) + self.once(x)

    def once(self, x):
        return x


class Derived(Base):
    def once(self, x):
        return super().once(x) + 1

    @staticmethod
    def stat(x):
        return x + 1

    @classmethod
    def cls(cls, x):
        return x - 1

    @property
    def value(self):
        return self.n


def run():
    d = Derived()
    total = 0
    for i in range(40_000):
        d.bump(1).bump(2)
        total += d.twice(i) + d.stat(i) + d.cls(i) + d.value
    return total
