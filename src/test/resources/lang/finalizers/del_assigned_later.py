class A: pass
o = A(); l = [o]; A.__del__ = lambda self: print('late'); del o; l.clear(); print('end')
# expect: late
# expect: end
