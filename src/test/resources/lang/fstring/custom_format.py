class C:
    def __format__(self, spec): return f'<{spec}>'
print(f'{C()} {C():abc}')  # expect: <> <abc>
