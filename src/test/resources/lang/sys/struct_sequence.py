import sys
v = sys.version_info
print(isinstance(v, tuple), len(v), v == tuple(v), type(v).__name__, v.n_fields)
try:
    v.major = 1
except AttributeError as e:
    print(type(e).__name__)
# expect: True 5 True version_info 5
# expect: AttributeError
