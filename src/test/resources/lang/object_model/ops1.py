class N:
    def __init__(s,n): s.n=n
    def __repr__(s): return f'N{s.n}'
def mk(name): return lambda s,*a: (name,)+a
for o in 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or'.split():
    setattr(N,f'__{o}__',mk(o)); setattr(N,f'__r{o}__',mk('r'+o))
    if o!='divmod': setattr(N,f'__i{o}__',mk('i'+o))
for o in 'neg pos abs invert'.split(): setattr(N,f'__{o}__',mk(o))
n=N(1)
print(n+1,1+n,n-1,1-n,n*2,2*n,n@1,1@n,n/1,1/n,n//1,1//n,n%1,1%n,divmod(n,1),divmod(1,n),n**2,2**n,pow(n,2,3),n<<1,1<<n,n>>1,1>>n,n&1,1&n,n^1,1^n,n|1,1|n,-n,+n,abs(n),~n)
m=n; m+=1; print(m); m=n; m**=2; print(m); m=n; m@=2; print(m)
class Sub(N):
    def __radd__(s,o): return 'Sub.radd'
print(N(1)+Sub(2),Sub(1)+N(2),N(1)-Sub(2))
class P:
    def __add__(s,o): return NotImplemented
    def __radd__(s,o): return NotImplemented
    def __lt__(s,o): return NotImplemented
    def __eq__(s,o): return NotImplemented
    __hash__=None
for f in [lambda:P()+P(),lambda:P()+1,lambda:1+P(),lambda:P()<P(),lambda:P()==P(),lambda:P()!=P(),lambda:P()>1,lambda:hash(P()),lambda:{P()},lambda:P()-1,lambda:-P(),lambda:P()[0],lambda:P()(),lambda:iter(P()),lambda:len(P()),lambda:int(P()),lambda:float(P()),lambda:complex(P()),lambda:abs(P()),lambda:round(P()),lambda:divmod(P(),1),lambda:pow(P(),1),lambda:P() in [1],lambda:1 in P(),lambda:[1][P()],lambda:reversed(P()),lambda:next(P()),lambda:bytes(P()),lambda:str(P())[:12],lambda:format(P(),'x'),lambda:bool(P()),lambda:list(P()),lambda:dict(P()),lambda:range(P()),lambda:chr(P()),lambda:sum([P()]),lambda:max(P(),P()),lambda:sorted([P(),P()]),lambda:'%d'%P(),lambda:''.join([P()]),lambda:dir(P())[:1],lambda:isinstance(1,P()),lambda:open(P()),lambda:[*P()],lambda:{**P()},lambda:print(*P()),lambda:print(**P()),lambda:hex(P()),lambda:P()@1,lambda:memoryview(P()),lambda:~P(),lambda:int('1',P()),lambda:'a'*P(),lambda:[1]*P(),lambda:slice(P()).indices(3),lambda:[1,2][P():]]:
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
def ia(x):
    x+=P()
for v in (1,'a',[1],(1,),None,P()):
    try: ia(v)
    except Exception as e: print(type(e).__name__,e)
class L:
    def __len__(s): return 3
    def __getitem__(s,i):
        if i>=3: raise IndexError
        return i*10
print(list(L()),20 in L(),list(reversed(L())),[*L()],max(L()),L()[1])
class Cm:
    def __init__(s,v): s.v=v
    def __lt__(s,o): print('lt'); return s.v<o.v
    def __eq__(s,o): print('eq'); return s.v==o.v
print(Cm(1)<Cm(2),Cm(1)>Cm(2),Cm(1)!=Cm(1),[Cm(1)]==[Cm(1)],(Cm(1),2)<(Cm(1),3),Cm(1) in [Cm(1)],sorted([Cm(2),Cm(1)])[0].v,min(Cm(2),Cm(1)).v)
try: Cm(1)<=Cm(2)
except TypeError as e: print(e)
# expect: ('add', 1) ('radd', 1) ('sub', 1) ('rsub', 1) ('mul', 2) ('rmul', 2) ('matmul', 1) ('rmatmul', 1) ('truediv', 1) ('rtruediv', 1) ('floordiv', 1) ('rfloordiv', 1) ('mod', 1) ('rmod', 1) ('divmod', 1) ('rdivmod', 1) ('pow', 2) ('rpow', 2) ('pow', 2, 3) ('lshift', 1) ('rlshift', 1) ('rshift', 1) ('rrshift', 1) ('and', 1) ('rand', 1) ('xor', 1) ('rxor', 1) ('or', 1) ('ror', 1) ('neg',) ('pos',) ('abs',) ('invert',)
# expect: ('iadd', 1)
# expect: ('ipow', 2)
# expect: ('imatmul', 2)
# expect: Sub.radd ('add', N2) ('sub', N2)
# expect: TypeError unsupported operand type(s) for +: 'P' and 'P'
# expect: TypeError unsupported operand type(s) for +: 'P' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'P'
# expect: TypeError '<' not supported between instances of 'P' and 'P'
# expect: False
# expect: True
# expect: TypeError '>' not supported between instances of 'P' and 'int'
# expect: TypeError unhashable type: 'P'
# expect: TypeError cannot use 'P' as a set element (unhashable type: 'P')
# expect: TypeError unsupported operand type(s) for -: 'P' and 'int'
# expect: TypeError bad operand type for unary -: 'P'
# expect: TypeError 'P' object is not subscriptable
# expect: TypeError 'P' object is not callable
# expect: TypeError 'P' object is not iterable
# expect: TypeError object of type 'P' has no len()
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'P'
# expect: TypeError float() argument must be a string or a real number, not 'P'
# expect: TypeError complex() argument must be a string or a number, not P
# expect: TypeError bad operand type for abs(): 'P'
# expect: TypeError type P doesn't define __round__ method
# expect: TypeError unsupported operand type(s) for divmod(): 'P' and 'int'
# expect: TypeError unsupported operand type(s) for ** or pow(): 'P' and 'int'
# expect: False
# expect: TypeError argument of type 'P' is not a container or iterable
# expect: TypeError list indices must be integers or slices, not P
# expect: TypeError 'P' object is not reversible
# expect: TypeError 'P' object is not an iterator
# expect: TypeError cannot convert 'P' object to bytes
# expect: <__main__.P 
# expect: TypeError unsupported format string passed to P.__format__
# expect: True
# expect: TypeError 'P' object is not iterable
# expect: TypeError 'P' object is not iterable
# expect: TypeError 'P' object cannot be interpreted as an integer
# expect: TypeError 'P' object cannot be interpreted as an integer
# expect: TypeError unsupported operand type(s) for +: 'int' and 'P'
# expect: TypeError '>' not supported between instances of 'P' and 'P'
# expect: TypeError '<' not supported between instances of 'P' and 'P'
# expect: TypeError %d format: a real number is required, not P
# expect: TypeError sequence item 0: expected str instance, P found
# expect: ['__add__']
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: TypeError expected str, bytes or os.PathLike object, not P
# expect: TypeError Value after * must be an iterable, not P
# expect: TypeError 'P' object is not a mapping
# expect: TypeError print() argument after * must be an iterable, not P
# expect: TypeError print() argument after ** must be a mapping, not P
# expect: TypeError 'P' object cannot be interpreted as an integer
# expect: TypeError unsupported operand type(s) for @: 'P' and 'int'
# expect: TypeError memoryview: a bytes-like object is required, not 'P'
# expect: TypeError bad operand type for unary ~: 'P'
# expect: TypeError 'P' object cannot be interpreted as an integer
# expect: TypeError can't multiply sequence by non-int of type 'P'
# expect: TypeError can't multiply sequence by non-int of type 'P'
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError unsupported operand type(s) for +=: 'int' and 'P'
# expect: TypeError can only concatenate str (not "P") to str
# expect: TypeError 'P' object is not iterable
# expect: TypeError can only concatenate tuple (not "P") to tuple
# expect: TypeError unsupported operand type(s) for +=: 'NoneType' and 'P'
# expect: TypeError unsupported operand type(s) for +=: 'P' and 'P'
# expect: [0, 10, 20] True [20, 10, 0] [0, 10, 20] 20 10
# expect: lt
# expect: lt
# expect: eq
# expect: eq
# expect: eq
# expect: eq
# expect: lt
# expect: lt
# expect: True False False True True True 1 1
# expect: '<=' not supported between instances of 'Cm' and 'Cm'
