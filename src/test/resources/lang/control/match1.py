class P:
    __match_args__=('x','y')
    def __init__(s,x,y): s.x=x; s.y=y
def m(v):
    match v:
        case 0: return 'zero'
        case True: return 'true'
        case 1.5|2.5: return 'float'
        case -3: return 'neg'
        case 1+2j: return 'cplx'
        case 'a'|'b': return 'ab'
        case b'x': return 'bytes'
        case None: return 'none'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1,2,*rest]: return f'12 {rest}'
        case [a,*_,b]: return f'ends {a} {b}'
        case {'k':v,**rest}: return f'map {v} {rest}'
        case {}: return 'anymap'
        case P(1,y=2): return 'P12'
        case P(x,y) if x==y: return f'P eq {x}'
        case P(x=a) as p: return f'P {a} {p.y}'
        case int(n)|str(n): return f'is {n!r}'
        case float(): return 'f'
        case _: return 'other'
for v in [0,False,True,1,1.5,-3,1+2j,'a','zz',b'x',b'y',None,[],(),[5],[1,2],[1,2,3,4],(7,8,9),{'k':1},{'k':1,'z':2},{'q':0},P(1,2),P(3,3),P(4,5),7,2.0,{1,2},range(3),'',bytearray(b'x'),iter([1])]: print(type(v).__name__, m(v))
class Bad: __match_args__=['a']
class Bad2: __match_args__=(1,)
class Bad3: __match_args__=('a','a')
class Bad4: pass
for c,pat in [(Bad,'Bad(1)'),(Bad2,'Bad2(1)'),(Bad3,'Bad3(1,1)'),(Bad4,'Bad4(1)'),(P,'P(1,2,3)'),(P,'P(1,x=2)'),(int,'int(1,2)'),(int,'len(x)'),(int,'int(x=1)')]:
    o = c(1,2) if c is P else c()
    if c is Bad3: o.a=1
    try: exec(f'match o:\n case {pat}: print("m")\n case _: print("no",{pat!r})')
    except Exception as e: print(type(e).__name__, e)
x=5
match x:
    case y if y>10: print('big')
    case y: print('y',y)
match 1,2:
    case 1,z: print('z',z)
match (1,[2,(3,{'a':[4]})]):
    case (a,[b,(c,{'a':[d]})]): print(a,b,c,d)
import collections
match collections.OrderedDict(a=1):
    case {'a':1}: print('od')
match collections.deque([1,2]):
    case [1,2]: print('deque')
match 'abc':
    case [a,b,c]: print('seq')
    case _: print('str not seq')
class Q:
    A=1
    class R: B=2
match 2:
    case Q.A: print('A')
    case Q.R.B: print('B')
for code in ['match x:\n case a: pass\n case b: pass','match x:\n case [a,a]: pass','match x:\n case {"a":1,"a":2}: pass','match x:\n case P(a=1,a=2): pass','match x:\n case a|b: pass','match x:\n case [*a,*b]: pass','match x:\n case {**r,"a":1}: pass','match x:\n case 1+1: pass','match x:\n case -a: pass','match x:\n case f"a": pass','match x:\n case (a as _): pass','match x:\n case a.b as c.d: pass','match x:\n case {**_}: pass','match x:\n case {a:1}: pass','match x: pass','match x:\n pass','match = 5\ncase = 6\nprint(match, case)','match(1)','match [1]:\n case 1: pass','match x:\n case 1 as y|2: pass','match x:\n case (1|a): pass','match x:\n case P(a, b=1, c): pass','match x:\n case 0x1+1j: pass','match x:\n case 1j+1: pass','match x:\n case {-1: a, None: b, "s" "t": c, 1+1j: d}: pass','match x:\n case *a,: pass', 'match *a, b:\n case _: pass', 'match x,:\n case _: pass', 'match x:\n case _: pass\n case _: pass', 'match x:\n case (): pass\n case (1,): pass\n case (1): pass', 'match x:\n case print(): pass', 'match x:\n case a, b if a: pass']:
    try: compile(code,'<s>','exec'); print('ok')
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
try:
    match = lambda v: 'called'; print(match(5))
finally: pass
type = 5; print(type); del type
# expect: int zero
# expect: bool zero
# expect: bool true
# expect: int is 1
# expect: float float
# expect: int neg
# expect: complex cplx
# expect: str ab
# expect: str is 'zz'
# expect: bytes bytes
# expect: bytes other
# expect: NoneType none
# expect: list empty
# expect: tuple empty
# expect: list one 5
# expect: list 12 []
# expect: list 12 [3, 4]
# expect: tuple ends 7 9
# expect: dict map 1 {}
# expect: dict map 1 {'z': 2}
# expect: dict anymap
# expect: P P12
# expect: P P eq 3
# expect: P P 4 5
# expect: int is 7
# expect: float f
# expect: set other
# expect: range ends 0 2
# expect: str is ''
# expect: bytearray bytes
# expect: list_iterator other
# expect: TypeError Bad.__match_args__ must be a tuple (got list)
# expect: TypeError __match_args__ elements must be strings (got int)
# expect: TypeError Bad3() got multiple sub-patterns for attribute 'a'
# expect: TypeError Bad4() accepts 0 positional sub-patterns (1 given)
# expect: TypeError P() accepts 2 positional sub-patterns (3 given)
# expect: TypeError P() got multiple sub-patterns for attribute 'x'
# expect: TypeError int() accepts 1 positional sub-pattern (2 given)
# expect: TypeError called match pattern must be a class
# expect: no int(x=1)
# expect: y 5
# expect: z 2
# expect: 1 2 3 4
# expect: od
# expect: deque
# expect: str not seq
# expect: B
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: multiple assignments to name 'a' in pattern 2 10
# expect: mapping pattern checks duplicate key ('a') 2 7
# expect: attribute name repeated in class pattern: a 2 15
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: multiple starred names in sequence pattern 2 7
# expect: invalid syntax 2 12
# expect: imaginary number required in complex literal 2 9
# expect: invalid syntax 2 8
# expect: patterns may only match literals and attribute lookups 2 7
# expect: cannot use '_' as a target 2 13
# expect: cannot use attribute as pattern target 2 14
# expect: invalid syntax 2 10
# expect: invalid syntax 2 9
# expect: invalid syntax 1 10
# expect: invalid syntax 2 2
# expect: ok
# expect: ok
# expect: ok
# expect: invalid syntax 2 13
# expect: alternative patterns bind different names 2 8
# expect: positional patterns follow keyword patterns 2 17
# expect: ok
# expect: real number required in complex literal 2 7
# expect: ok
# expect: ok
# expect: ok
# expect: ok
# expect: wildcard makes remaining patterns unreachable 2 7
# expect: ok
# expect: ok
# expect: ok
# expect: called
# expect: 5
