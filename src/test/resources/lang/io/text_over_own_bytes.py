import io
class B(io.BytesIO):
    def __init__(self, copy_to):
        super().__init__(); self.copy_to = copy_to
    def flush(self):
        super().flush(); self.copy_to.flush()
    def write(self, b):
        self.copy_to.write(b); return super().write(b)
o = io.BytesIO(); s = B(o)
t = io.TextIOWrapper(s, encoding="utf-8")
class N(io.TextIOWrapper):
    def __init__(self, buffer, name, mode, **k):
        super().__init__(buffer, **k); self._name = name; self._mode = mode
    @property
    def name(self): return self._name
t2 = N(B(o), encoding="utf-8", name="<stdout>", mode="w")
t.write("abc\n"); t.flush(); t2.write("x\n"); t2.flush()
print(o.getvalue(), s.getvalue())
t.detach(); t2.detach()
# expect: b'abc\nx\n' b'abc\n'
