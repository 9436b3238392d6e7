d = {1: 2}
m = d.keys().mapping
print(m, type(m).__name__, m[1])  # expect: {1: 2} mappingproxy 2
d[3] = 4
print(m, len(m))  # expect: {1: 2, 3: 4} 2
try:
    m[5] = 6
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
