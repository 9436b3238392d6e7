from string.templatelib import Template, Interpolation
name='W'; n=5
t=t'Hello {name}!'
print(type(t),t.strings,t.values,t.interpolations,t)
i=t.interpolations[0]; print(i.value,i.expression,i.conversion,i.format_spec,repr(i))
print(t'{n!r:>{n}}'.interpolations[0].format_spec,t'{n=}'.strings,t'{n=}'.interpolations[0].conversion,t'{n=:>5}'.interpolations[0],t'{n = }'.strings)
print(list(t'a{1}b{2}'),t''.strings,list(t''),t'{1}{2}'.strings,(t'a'+t'{1}b').strings,(t'a' t'b{n}').strings)
for f in [lambda:t'a'+'b',lambda:'a'+t'b',lambda:t'{undefined}',lambda:Template('a',Interpolation(1,'x',None,''),'b','c').strings,lambda:Template(1),lambda:Interpolation(),lambda:Interpolation(1),lambda:Interpolation(1,'e','z'),lambda:t'a'==t'a',lambda:hash(t'a')!=0,lambda:str(t'a'),lambda:f'{t"a"}',lambda:len(t'a'),lambda:t'a'[0],lambda:Template().strings,lambda:Template('a','b').strings,lambda:Template(Interpolation(1)).strings,lambda:t'{1:{2}}'.interpolations,lambda:rt'\n{1}'.strings,lambda:tr'\n'.strings,lambda:T'{1}'.values,lambda:t'{{}}'.strings,lambda:t'''a
{n}''' .strings,lambda:setattr(t'a','strings',()),lambda:Interpolation(1,'a').__match_args__, lambda: Template.__match_args__]:
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
for code in ["t'a' 'b'","'a' t'b'","f'a' t'b'","t'{}'","t'{'","t'}'","t'{a'","t'{a!x}'","bt'a'","ut'a'","ft'a'","t'{a b}'","t'{*a}'","t'{lambda x:1}'","t'{a!}'","t'{a:{b:{c}}}'","b'a' t'b'","t'{yield}'","t'{#}'"]:
    try: compile(code,'<s>','exec'); print('ok')
    except SyntaxError as e: print(e.msg,e.lineno,e.offset)
match t'a{n}':
    case Template(strings=s,interpolations=[Interpolation(v,e)]): print(s,v,e)
# expect: <class 'string.templatelib.Template'> ('Hello ', '!') ('W',) (Interpolation('W', 'name', None, ''),) Template(strings=('Hello ', '!'), interpolations=(Interpolation('W', 'name', None, ''),))
# expect: W name None  Interpolation('W', 'name', None, '')
# expect: >5 ('n=', '') r Interpolation(5, 'n', None, '>5') ('n = ', '')
# expect: ['a', Interpolation(1, '1', None, ''), 'b', Interpolation(2, '2', None, '')] ('',) [] ('', '', '') ('a', 'b') ('ab', '')
# expect: TypeError can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template
# expect: TypeError can only concatenate str (not "string.templatelib.Template") to str
# expect: NameError name 'undefined' is not defined
# expect: ('a', 'bc')
# expect: TypeError Template.__new__ *args need to be of type 'str' or 'Interpolation', got int
# expect: TypeError Interpolation() missing required argument 'value' (pos 1)
# expect: Interpolation(1, '', None, '')
# expect: ValueError Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'
# expect: False
# expect: True
# expect: Template(strings=('a',), interpolations=())
# expect: Template(strings=('a',), interpolations=())
# expect: TypeError object of type 'string.templatelib.Template' has no len()
# expect: TypeError 'string.templatelib.Template' object is not subscriptable
# expect: ('',)
# expect: ('ab',)
# expect: ('', '')
# expect: (Interpolation(1, '1', None, '2'),)
# expect: ('\\n', '')
# expect: ('\\n',)
# expect: (1,)
# expect: ('{}',)
# expect: ('a\n', '')
# expect: AttributeError readonly attribute
# expect: ('value', 'expression', 'conversion', 'format_spec')
# expect: AttributeError type object 'string.templatelib.Template' has no attribute '__match_args__'
# expect: cannot mix t-string literals with string or bytes literals 1 1
# expect: cannot mix t-string literals with string or bytes literals 1 1
# expect: cannot mix t-string literals with string or bytes literals 1 1
# expect: t-string: valid expression required before '}' 1 4
# expect: t-string: expecting '}' 1 4
# expect: t-string: single '}' is not allowed 1 3
# expect: t-string: expecting '}' 1 5
# expect: t-string: invalid conversion character 'x': expected 's', 'r', or 'a' 1 6
# expect: 'b' and 't' prefixes are incompatible 1 1
# expect: 'u' and 't' prefixes are incompatible 1 1
# expect: 'f' and 't' prefixes are incompatible 1 1
# expect: invalid syntax. Perhaps you forgot a comma? 1 4
# expect: can't use starred expression here 1 4
# expect: t-string: lambda expressions are not allowed without parentheses 1 4
# expect: t-string: missing conversion character 1 6
# expect: ok
# expect: cannot mix t-string literals with string or bytes literals 1 1
# expect: 'yield' outside function 1 4
# expect: '{' was never closed 1 3
# expect: ('a', '') 5 n
# stderr: $FILE:8: SyntaxWarning: 'string.templatelib.Template' object is not subscriptable; perhaps you missed a comma?
# stderr:   for f in [lambda:t'a'+'b',lambda:'a'+t'b',lambda:t'{undefined}',lambda:Template('a',Interpolation(1,'x',None,''),'b','c').strings,lambda:Template(1),lambda:Interpolation(),lambda:Interpolation(1),lambda:Interpolation(1,'e','z'),lambda:t'a'==t'a',lambda:hash(t'a')!=0,lambda:str(t'a'),lambda:f'{t"a"}',lambda:len(t'a'),lambda:t'a'[0],lambda:Template().strings,lambda:Template('a','b').strings,lambda:Template(Interpolation(1)).strings,lambda:t'{1:{2}}'.interpolations,lambda:rt'\n{1}'.strings,lambda:tr'\n'.strings,lambda:T'{1}'.values,lambda:t'{{}}'.strings,lambda:t'''a
