class C:
    a = 1
    names = sorted(k for k in locals() if not k.startswith('_'))
print(C.names)  # expect: ['a']
