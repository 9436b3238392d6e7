import traceback
def last(f):
    try: f()
    except Exception as e: return traceback.format_exception(e)[-1].strip()
class B:
    def __init__(self): self._bluch = 1; self.other = 2
    def m(self): return self.bluch
print(last(lambda: B().bluch)); print(last(B().m)); print(last(lambda: B()._bluc))
class C0:
    def __dir__(self): return [1, 'bluch', 2.5]
    def __getattr__(self, n): raise AttributeError(f"no {n}", name=n, obj=self)
print(last(lambda: C0().blach))
class C2:
    bluch = 1
    def __init__(self): self.__dict__[0] = 1
print(last(lambda: C2().blach))
class Bad:
    def __getattr__(self, n): raise ZeroDivisionError
    def m(self): print(vlue)
def f():
    _blub = 1; value = 2
    print(vlue)
def g():
    _blub = 1
    print(blub)
print(last(f)); print(last(g)); print(last(Bad().m))
globals()[5] = 1
print(last(f))
# expect: AttributeError: 'B' object has no attribute 'bluch'
# expect: AttributeError: 'B' object has no attribute 'bluch'. Did you mean: '_bluch'?
# expect: AttributeError: 'B' object has no attribute '_bluc'. Did you mean: '_bluch'?
# expect: AttributeError: no blach. Did you mean: 'bluch'?
# expect: AttributeError: 'C2' object has no attribute 'blach'. Did you mean: 'bluch'?
# expect: NameError: name 'vlue' is not defined. Did you mean: 'value'?
# expect: NameError: name 'blub' is not defined. Did you mean: '_blub'?
# expect: NameError: name 'vlue' is not defined
# expect: NameError: name 'vlue' is not defined. Did you mean: 'value'?
