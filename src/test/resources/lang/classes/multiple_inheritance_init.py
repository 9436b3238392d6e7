class A:
    def __init__(self, **k): print('A', k); super().__init__(**k)
class B:
    def __init__(self, b=None, **k): print('B', b, k); super().__init__(**k)
class C(A, B):
    def __init__(self): super().__init__(b=1)
C()
# expect: A {'b': 1}
# expect: B 1 {}
