def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
for s in ['1+2j','1','j','-j','+j','1j','(1+2j)',' 1+2j ','1 + 2j','1+2','inf+nanj','1e5-2.5e-3j','','abc','1+j','nanj','-infj','1_0+1j','(1','1)','1+2J',b'1',None,[],'1+2jj','()','1e400j']: t(complex,s)
t(complex,1,2);t(complex,1j,2);t(complex,1,2j);t(complex,'1',2);t(complex,1,'2');t(complex,real=1);t(complex,imag=2);t(complex,1.5,-0.0);t(complex,[]);t(complex,1,[])
for z in [1+2j,-0j,0j,1e20+1j,complex('nan'),complex('inf'),complex(-0.0,-0.0),complex(0.0,-1),1.5j,complex(1,float('nan')),complex(float('-inf'),float('inf'))]: print(z,repr(z),str(z),abs(z),z.conjugate(),z.real,z.imag,bool(z),-z,+z)
t(lambda:1j<2j);t(lambda:1j//1);t(lambda:1j%1);t(lambda:divmod(1j,1));t(lambda:int(1j));t(lambda:float(1j));t(lambda:1j/0);t(lambda:0j**-1);t(lambda:0j**0);t(lambda:(1+2j)**2);t(lambda:(1+2j)**-2);t(lambda:(1+2j)**0.5);t(lambda:2**(1+1j));t(lambda:pow(1j,2,3));t(lambda:round(1j));t(lambda:(1+2j)**100)
print((1+2j)*(3-4j),(1+2j)/(3-4j),(1+2j)-1,1-(1+2j),2.5*(1+1j),1j+True,1j==1j,1+0j==1,1+0j==1.0,hash(1+0j)==hash(1),hash(1j),hash(3+4j))
for f in ['','.2f','10.3','>20','e','g','+.1f','_','<15.2f','^20','F','n',',.2f','d','x','=10','010','%','s']: t(format,1234.5-2.25j,f)
t(complex.from_number,3);t(complex.from_number,'3')
class C:
    def __complex__(self): return 1+1j
print(complex(C()))
class D:
    def __complex__(self): return 1
t(complex,D())
print(complex(1e308,1e308)*10, abs(complex(1e308,1e308)) if 0 else '')
t(abs,complex(1.7e308,1.7e308)); t(lambda:1j**2); t(lambda: 1j**(10**10)); print(1-0j, -1-0j, complex(1,-0.0), 1j-1j)
# expect: (1+2j)
# expect: (1+0j)
# expect: 1j
# expect: -1j
# expect: 1j
# expect: 1j
# expect: (1+2j)
# expect: (1+2j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: (inf+nanj)
# expect: (100000-0.0025j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: (1+1j)
# expect: nanj
# expect: -infj
# expect: (10+1j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: (1+2j)
# expect: TypeError complex() argument must be a string or a number, not bytes
# expect: TypeError complex() argument must be a string or a number, not NoneType
# expect: TypeError complex() argument must be a string or a number, not list
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: infj
# expect: (1+2j)
# expect: 3j
# expect: (-1+0j)
# expect: TypeError complex() argument 'real' must be a real number, not str
# expect: TypeError complex() argument 'imag' must be a real number, not str
# expect: (1+0j)
# expect: 2j
# expect: (1.5-0j)
# expect: TypeError complex() argument must be a string or a number, not list
# expect: TypeError complex() argument 'imag' must be a real number, not list
# expect: (1+2j) (1+2j) (1+2j) 2.23606797749979 (1-2j) 1.0 2.0 True (-1-2j) (1+2j)
# expect: (-0-0j) (-0-0j) (-0-0j) 0.0 (-0+0j) -0.0 -0.0 False 0j (-0-0j)
# expect: 0j 0j 0j 0.0 -0j 0.0 0.0 False (-0-0j) 0j
# expect: (1e+20+1j) (1e+20+1j) (1e+20+1j) 1e+20 (1e+20-1j) 1e+20 1.0 True (-1e+20-1j) (1e+20+1j)
# expect: (nan+0j) (nan+0j) (nan+0j) nan (nan-0j) nan 0.0 True (nan-0j) (nan+0j)
# expect: (inf+0j) (inf+0j) (inf+0j) inf (inf-0j) inf 0.0 True (-inf-0j) (inf+0j)
# expect: (-0-0j) (-0-0j) (-0-0j) 0.0 (-0+0j) -0.0 -0.0 False 0j (-0-0j)
# expect: -1j -1j -1j 1.0 1j 0.0 -1.0 True (-0+1j) -1j
# expect: 1.5j 1.5j 1.5j 1.5 -1.5j 0.0 1.5 True (-0-1.5j) 1.5j
# expect: (1+nanj) (1+nanj) (1+nanj) nan (1+nanj) 1.0 nan True (-1+nanj) (1+nanj)
# expect: (-inf+infj) (-inf+infj) (-inf+infj) inf (-inf-infj) -inf inf True (inf-infj) (-inf+infj)
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
# expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError zero to a negative or complex power
# expect: (1+0j)
# expect: (-3+4j)
# expect: (-0.12-0.16j)
# expect: (1.272019649514069+0.7861513777574233j)
# expect: (1.5384778027279442+1.2779225526272695j)
# expect: ValueError complex modulo
# expect: TypeError type complex doesn't define __round__ method
# expect: (-6.443164690985892e+34-6.113241307762508e+34j)
# expect: (11+2j) (-0.2+0.4j) 2j -2j (2.5+2.5j) (1+1j) True True True True 1000003 4000015
# expect: '(1234.5-2.25j)'
# expect: '1234.50-2.25j'
# expect: '(1.23e+03-2.25j)'
# expect: '      (1234.5-2.25j)'
# expect: '1.234500e+03-2.250000e+00j'
# expect: '1234.5-2.25j'
# expect: '+1234.5-2.2j'
# expect: '(1_234.5-2.25j)'
# expect: '1234.50-2.25j  '
# expect: '   (1234.5-2.25j)   '
# expect: '1234.500000-2.250000j'
# expect: '1234.5-2.25j'
# expect: '1,234.50-2.25j'
# expect: ValueError Unknown format code 'd' for object of type 'complex'
# expect: ValueError Unknown format code 'x' for object of type 'complex'
# expect: ValueError '=' alignment flag is not allowed in complex format specifier
# expect: ValueError Zero padding is not allowed in complex format specifier
# expect: ValueError Unknown format code '%' for object of type 'complex'
# expect: ValueError Unknown format code 's' for object of type 'complex'
# expect: (3+0j)
# expect: TypeError must be real number, not str
# expect: (1+1j)
# expect: TypeError __complex__ returned non-complex (type int)
# expect: (inf+infj) 
# expect: OverflowError absolute value too large
# expect: (-1+0j)
# expect: (0.9999999999993732-1.1196813809786636e-06j)
# expect: (1-0j) (-1-0j) (1-0j) 0j
