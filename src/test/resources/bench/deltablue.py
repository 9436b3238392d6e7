REQUIRED, STRONG, NORMAL, WEAK = 0, 1, 2, 3
NONE, FORWARD, BACKWARD = 0, 1, 2


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAK + 1
        self.stay = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def add(self, planner):
        self.connect()
        planner.incremental_add(self)

    def satisfy(self, mark, planner):
        self.choose(mark)
        if not self.is_satisfied():
            return None
        for v in self.inputs():
            v.mark = mark
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.unsatisfy()
        out.determined_by = self
        planner.propagate(self, mark)
        out.mark = mark
        return overridden


class Unary(Constraint):
    def __init__(self, v, strength, planner):
        super().__init__(strength)
        self.out = v
        self.satisfied = False
        self.add(planner)

    def connect(self):
        self.out.constraints.append(self)
        self.satisfied = False

    def choose(self, mark):
        self.satisfied = self.out.mark != mark and self.strength < self.out.strength

    def is_satisfied(self):
        return self.satisfied

    def inputs(self):
        return []

    def output(self):
        return self.out

    def unsatisfy(self):
        self.satisfied = False

    def recalculate(self):
        self.out.strength = self.strength
        self.out.stay = not isinstance(self, Edit)

    def known(self, mark):
        return True


class Stay(Unary):
    def execute(self):
        pass


class Edit(Unary):
    def execute(self):
        pass


class Binary(Constraint):
    def __init__(self, a, b, strength, planner):
        super().__init__(strength)
        self.a = a
        self.b = b
        self.direction = NONE
        self.add(planner)

    def connect(self):
        self.a.constraints.append(self)
        self.b.constraints.append(self)
        self.direction = NONE

    def choose(self, mark):
        a, b = self.a, self.b
        if a.mark == mark:
            ok = b.mark != mark and self.strength < b.strength
            self.direction = FORWARD if ok else NONE
        elif b.mark == mark:
            ok = a.mark != mark and self.strength < a.strength
            self.direction = BACKWARD if ok else NONE
        elif a.strength > b.strength:
            self.direction = BACKWARD if self.strength < a.strength else NONE
        else:
            self.direction = FORWARD if self.strength < b.strength else NONE

    def is_satisfied(self):
        return self.direction != NONE

    def inputs(self):
        return [self.input()]

    def input(self):
        return self.a if self.direction == FORWARD else self.b

    def output(self):
        return self.b if self.direction == FORWARD else self.a

    def unsatisfy(self):
        self.direction = NONE

    def recalculate(self):
        i, o = self.input(), self.output()
        o.strength = max(self.strength, i.strength)
        o.stay = i.stay
        if o.stay:
            self.execute()

    def known(self, mark):
        i = self.input()
        return i.mark == mark or i.stay or i.determined_by is None


class Equality(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    def __init__(self, a, scale, offset, b, strength, planner):
        self.scale = scale
        self.offset = offset
        super().__init__(a, b, strength, planner)

    def execute(self):
        if self.direction == FORWARD:
            self.b.value = self.a.value * self.scale.value + self.offset.value
        else:
            self.a.value = (self.b.value - self.offset.value) // self.scale.value


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, c):
        mark = self.new_mark()
        overridden = c.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def propagate(self, c, mark):
        todo = [c]
        while todo:
            d = todo.pop()
            if d.output().mark == mark:
                return False
            d.recalculate()
            self.consuming(d.output(), todo)
        return True

    def consuming(self, v, into):
        by = v.determined_by
        for c in v.constraints:
            if c is not by and c.is_satisfied():
                into.append(c)

    def plan(self, sources):
        mark = self.new_mark()
        plan = []
        todo = sources
        while todo:
            c = todo.pop()
            if c.output().mark != mark and c.known(mark):
                plan.append(c)
                c.output().mark = mark
                self.consuming(c.output(), todo)
        return plan


def chain(n):
    planner = Planner()
    vs = [Variable("v%d" % i, 0) for i in range(n)]
    for a, b in zip(vs, vs[1:]):
        Equality(a, b, REQUIRED, planner)
    Stay(vs[-1], WEAK, planner)
    edit = Edit(vs[0], STRONG, planner)
    plan = planner.plan([edit])
    for i in range(20):
        vs[0].value = i
        for c in plan:
            c.execute()
    return vs[-1].value


def projection(n):
    planner = Planner()
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    for i in range(n):
        a, b = Variable("a", i), Variable("b", i)
        Stay(a, NORMAL, planner)
        Scale(a, scale, offset, b, REQUIRED, planner)
    return b.value


def run():
    return chain(600), projection(2000)
