def f(x):
    match x:
        case [1, v] | {'v': v}: return v
    return None
print(f([1, 'a']), f({'v': 'b'}), f(3))  # expect: a b None
