d = {'k': [1, 2]}
print(f'{d["k"][1]} {(lambda v: v * 2)(4)} {[i for i in range(2)]} {"yes" if d else "no"}')  # expect: 2 8 [0, 1] yes
print(f'{1:{">"}{4}}|')  # expect:    1|
