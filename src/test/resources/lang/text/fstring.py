x=5;y='ab';d={'a':1};w=10;pi=3.14159
print(f'{x}',f'{x=}',f'{x = }',f'{x!r}',f'{y!r:>6}',f'{pi:.2f}',f'{pi:{w}.{2}f}',f'{x:0{w}d}',f'{{}}',f'{{{x}}}',f'{d["a"]}',f"{d['a']}",f'{x if x else 0}',f'{(lambda z:z+1)(2)}',f'{[i for i in range(3)]}',f'{ {1:2}[1] }',f'{x,}',f'{x!s:^5}|',f'{y=!s}',f'{y=:>4}',f'{x:>{x+1}}',f'{"nested " f"{x}"}',f'{f"{f"{x}"}"}',f'{x
+1}',f'''{
x
}''',f'{x:{"{"}>5}' if 0 else '',f'{y:{"*"}^{w}}',f'\x41{x}\N{BULLET}',rf'\n{x}',f'{x:%}',f'{1_000:,}',f'{x!a}',f'{"é"!a}',f'{x:}',f'{x!r:}',f'{None}',f'{...}',f'{x>3}',f'{x!=3}',f'{x==5=}' if 0 else '',f'{x:=5}',f'{(x:=6)}',f'{x}',F'{x}',fr'{x}\d',f'a{"b"}c' 'd' f'{x}',f"{'\n'}",f"{'a' 'b'}",f'{y[0]}{y[-1]}',f'{3.0:g}',f'{x:5}{y:5}|',f'{-x}',f'{not x}',f'{x if 0 else y}',f'{*[1,2],}',f'{x:\x41<5}')
print(f'{x = !r}',f'{ x = :>4}',f'{x+1=}',f'{d["a"]=}',f'{y!r=}' if 0 else '',f'{(x,y)=}')
class F:
    def __format__(s,spec): return f'[{spec}]'
print(f'{F()}',f'{F():abc}',f'{F():{x}-{y}}',f'{F():a{{b}}' if 0 else '',f'{F():!r}',f'{F()!s:.3}'[:1])
for code in ["f'{}'","f'{'","f'}'","f'{a'","f'{a!x}'","f'{a!}'","f'{a b}'","f'{*a}'","f'{**a}'","f'{lambda x:1}'","f'{a:{b:{c:{d}}}}'","f'{#}'","f'{a#}'","f'{yield}'","f'{a=!}'","f'{a!r x}'","f'{!r}'","f'{:x}'","f'{=}'","f'{ }'","f'{a:{}}'","f'{a]}'","f'{(a}'","f'{a[}'","f'{a\\nb}'","f'{a!r!s}'","f'{a! r}'","f'{1a}'","f'{a.}'","f'{a..b}'","f'{a;b}'","f'{a:b","f'{a","f\"{a['x']}\"","f'{del a}'","f'{x=1}'","f'{a}}'","f'{{a}'","f'{a!'","f'{\\'a\\'}'","f'{pass}'","f'{import x}'","f'{a,b c}'","fb'a'","uf'a'","f'''{a","f'{a:\n}'"]:
    try: compile(code,'<s>','eval'); print('ok',code)
    except SyntaxError as e: print(code,'|',e.msg,e.lineno,e.offset,e.end_lineno,e.end_offset)
# stderr:   File "$FILE", line 9
# stderr:     print(f'{F()}',f'{F():abc}',f'{F():{x}-{y}}',f'{F():a{{b}}' if 0 else '',f'{F():!r}',f'{F()!s:.3}'[:1])
# stderr:                                                                                                           ^
# stderr: SyntaxError: closing parenthesis ')' does not match opening parenthesis '{'
