class C:
    def __call__(self): return 1
print(callable(len), callable(C), callable(C()), callable(3))  # expect: True True True False
