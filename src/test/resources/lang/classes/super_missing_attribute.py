class A: pass
class B(A):
    def f(self): return super().nothing
B().f()
# raises: AttributeError: 'super' object has no attribute 'nothing'
