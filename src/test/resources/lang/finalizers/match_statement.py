class C:
    __match_args__ = ('a',)
    def __init__(s, a): s.a = a
    def __del__(s): print('del', s.a)
match C(1):
    case C(2): print('no')
    case C(a): print('yes', a)
print('end')
# expect: del 1
# expect: yes 1
# expect: end
