class A(Exception): pass
class B(A): pass
for k in (A, B):
    try: raise k
    except B: print('B')
    except A: print('A')
# expect: A
# expect: B
