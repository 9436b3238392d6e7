print(True+True,True*5,-True,~True if 0 else '',True&False,True|False,True^True,True&1,True|2,type(True&1),type(True&True),True==1,True is 1 if 0 else '',{True:'a',1:'b',1.0:'c'},[10,20][True],bool('False'),bool(''),bool([]),bool([0]),bool(0.0),bool(0j),bool(None),bool(range(0)),bool(...),True//2,True/2,True<<3,int(True),float(True),complex(True),str(True),repr(False),format(True),format(True,'d'),format(True,'5'),format(True,'>6s') if 0 else '',f'{True:>8}',f'{True!s:>8}','%d %s %r %f'%(True,True,True,True))
import warnings
warnings.simplefilter('ignore')
print(~True,~False,not True,True.real,True.bit_length(),True.to_bytes(1,'big'),bool.from_bytes(b'\1','big'),bool.__mro__)
class A:
    def __bool__(self): return 1
class B:
    def __len__(self): return -1
class C:
    def __len__(self): return 'a'
class D:
    def __len__(self): return 2**100
class E:
    def __bool__(self): raise ValueError('no')
    def __len__(self): return 1
for k in (A,B,C,D,E):
    for f in (bool,len,lambda x:not x,lambda x: 1 if x else 2, lambda x: x and 1, lambda x: [i for i in [1] if x]):
        try: print(f(k()))
        except Exception as e: print(type(e).__name__,e)
try: bool(1,2)
except TypeError as e: print(e)
try: bool(x=1)
except TypeError as e: print(e)
try:
    class Q(bool): pass
except TypeError as e: print(e)
# expect: 2 5 -1  False True False 1 3 <class 'int'> <class 'bool'> True  {True: 'c'} 20 True False False True False False False False True 0 0.5 8 1 1.0 (1+0j) True False True 1     1         1     True 1 True True 1.000000
# expect: -2 -1 False 1 1 b'\x01' True (<class 'bool'>, <class 'int'>, <class 'object'>)
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError object of type 'A' has no len()
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError __bool__ should return bool, returned int
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: ValueError no
# expect: 1
# expect: ValueError no
# expect: ValueError no
# expect: ValueError no
# expect: ValueError no
# expect: bool expected at most 1 argument, got 2
# expect: bool() takes no keyword arguments
# expect: type 'bool' is not an acceptable base type
# stderr: $FILE:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# stderr:   print(True+True,True*5,-True,~True if 0 else '',True&False,True|False,True^True,True&1,True|2,type(True&1),type(True&True),True==1,True is 1 if 0 else '',{True:'a',1:'b',1.0:'c'},[10,20][True],bool('False'),bool(''),bool([]),bool([0]),bool(0.0),bool(0j),bool(None),bool(range(0)),bool(...),True//2,True/2,True<<3,int(True),float(True),complex(True),str(True),repr(False),format(True),format(True,'d'),format(True,'5'),format(True,'>6s') if 0 else '',f'{True:>8}',f'{True!s:>8}','%d %s %r %f'%(True,True,True,True))
