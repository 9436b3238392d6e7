class C:
    n = 0
    def __del__(self):
        C.n += 1
        if C.n < 4: print('del', C.n); C()
C(); print(C.n)
# expect: del 1
# expect: del 2
# expect: del 3
# expect: 4
