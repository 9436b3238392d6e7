class A:
    def __sizeof__(s): return 100
    def __dir__(s): return ['z','a',]
    def __length_hint__(s): return 5
    def __iter__(s): return iter([1,2])
    def __reversed__(s): return 'rev'
    def __missing__(s,k): return 'miss'
    def __enter__(s): return 'ent'
    def __exit__(s,*a): print(a[0]); return True
    def __round__(s,n=None): return ('round',n)
    def __trunc__(s): return 1
    def __floor__(s): return 2
    def __ceil__(s): return 3
    def __index__(s): return 4
    def __bytes__(s): return b'by'
    def __str__(s): return 'st'
    def __repr__(s): return 're'
    def __format__(s,f): return 'fo'+f
    def __hash__(s): return 2**70
    def __contains__(s,x): return 'truthy'
a=A(); import math,operator
print(dir(a),list(a),reversed(a),round(a),round(a,2),math.trunc(a),math.floor(a),math.ceil(a),hex(a),bytes(a),str(a),repr(a),f'{a} {a!r} {a:x}',hash(a)!=0,1 in a,operator.length_hint(a),operator.index(a))
with a as x: print(x); raise ValueError
class D(dict):
    def __missing__(s,k): return k*2
d=D(a=1); print(d['a'],d['zz'],d.get('zz'),'zz' in d)
def bad(name,val):
    return type('B',(),{name:lambda s,*a:val})()
for n,v,f in [('__str__',5,str),('__repr__',5,repr),('__repr__',None,str),('__len__','a',len),('__len__',-1,len),('__hash__','a',hash),('__bool__',5,bool),('__iter__',5,iter),('__next__',1,next),('__bytes__','a',bytes),('__index__','a',hex),('__int__','a',int),('__float__',1,float),('__complex__',1,complex),('__format__',1,format),('__dir__',5,dir),('__length_hint__','a',operator.length_hint),('__length_hint__',-1,operator.length_hint),('__contains__',5,lambda o:1 in o),('__reversed__',5,reversed),('__iter__',5,list),('__getitem__',5,lambda o:next(iter(o))),('__enter__',1,lambda o:exec('with o: pass',{'o':o})),('__exit__',1,lambda o:exec('with o: pass',{'o':o})),('__await__',1,lambda o:0),('__set_name__',1,lambda o:0),('__eq__',5,lambda o:o==1),('__lt__','x',lambda o:o<1),('__hash__',-1,hash),('__hash__',True,hash),('__format__',None,lambda o:f'{o}'),('__sizeof__',-1,__import__('sys').getsizeof),('__class__',5,lambda o:isinstance(o,int)),('__instancecheck__',1,lambda o:isinstance(1,o)),('__abs__','a',abs),('__round__','r',round),('__divmod__',1,lambda o:divmod(o,1)),('__fspath__',5,__import__('os').fspath),('__dir__',['b',1],dir),('__dir__',('b','a'),dir)]:
    try: print(n,f(bad(n,v)))
    except Exception as e: print(n,type(e).__name__,e)
# expect: ['a', 'z'] [1, 2] rev ('round', None) ('round', 2) 1 2 3 0x4 b'by' st re fo re fox True True 5 4
# expect: ent
# expect: <class 'ValueError'>
# expect: 1 zzzz None False
# expect: __str__ TypeError __str__ returned non-string (type int)
# expect: __repr__ TypeError __repr__ returned non-string (type int)
# expect: __repr__ TypeError __str__ returned non-string (type NoneType)
# expect: __len__ TypeError 'str' object cannot be interpreted as an integer
# expect: __len__ ValueError __len__() should return >= 0
# expect: __hash__ TypeError __hash__ method should return an integer
# expect: __bool__ TypeError __bool__ should return bool, returned int
# expect: __iter__ TypeError iter() returned non-iterator of type 'int'
# expect: __next__ 1
# expect: __bytes__ TypeError __bytes__ returned non-bytes (type str)
# expect: __index__ TypeError __index__ returned non-int (type str)
# expect: __int__ TypeError __int__ returned non-int (type str)
# expect: __float__ TypeError B.__float__ returned non-float (type int)
# expect: __complex__ TypeError __complex__ returned non-complex (type int)
# expect: __format__ TypeError __format__ must return a str, not int
# expect: __dir__ TypeError 'int' object is not iterable
# expect: __length_hint__ TypeError __length_hint__ must be an integer, not str
# expect: __length_hint__ ValueError __length_hint__() should return >= 0
# expect: __contains__ True
# expect: __reversed__ 5
# expect: __iter__ TypeError iter() returned non-iterator of type 'int'
# expect: __getitem__ 5
# expect: __enter__ TypeError 'B' object does not support the context manager protocol (missed __exit__ method)
# expect: __exit__ TypeError 'B' object does not support the context manager protocol (missed __enter__ method)
# expect: __await__ 0
# expect: __set_name__ 0
# expect: __eq__ 5
# expect: __lt__ x
# expect: __hash__ -2
# expect: __hash__ 1
# expect: __format__ TypeError __format__ must return a str, not NoneType
# expect: __sizeof__ ValueError __sizeof__() should return >= 0
# expect: __class__ False
# expect: __instancecheck__ True
# expect: __abs__ a
# expect: __round__ r
# expect: __divmod__ 1
# expect: __fspath__ TypeError expected B.__fspath__() to return str or bytes, not int
# expect: __dir__ TypeError '<' not supported between instances of 'int' and 'str'
# expect: __dir__ ['a', 'b']
