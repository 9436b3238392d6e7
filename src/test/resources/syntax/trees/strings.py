f'{x:{w}{y}}' f"{'nested' f'{1+1}'}" 'plain' rf'\d{x}\n' F'\N{BULLET}{a}\N{EM DASH}' fr"{x:\d}"
f'{lambda_}' f'{(lambda x: x)}' f'{x!r}' f'{x:%Y-%m-%d}' f'{x:{"a" "b"}}' f'{ x = }' f'{x=!r:^20}'
f'{a["b"]}' f"{a['b']}" f"{a["b"]}" f'{*a, b}' f'{yield_}' f'{x,}' f"{'\n'}" f'{1:{2:{3}}}'
f''
f'' 'a' f''
'a' 'b' u'c'
u'a' 'b'
b'a' b'\x00\xff\n\\' rb'\x' Rb'q' bR"z"
f"""a
b{c
}d
{e:
 }
"""
