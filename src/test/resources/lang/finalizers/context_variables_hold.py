import contextvars


class D:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"D({self.name})"

    def __del__(self):
        print("del", self.name)


v = contextvars.ContextVar("v")
token = v.set(D(1))
print(v.get())
v.set(D(2))
print(v.get())
token = None
v.set(None)
print("in a copy")
context = contextvars.copy_context()
context.run(v.set, D(3))
print(context[v])
context = None
print("end")
# expect: D(1)
# expect: del 1
# expect: D(2)
# expect: del 2
# expect: in a copy
# expect: D(3)
# expect: del 3
# expect: end
