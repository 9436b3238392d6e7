import json
a = []; a.append(a)
d = {}; d["x"] = [d]
for o in (a, d, [[a]], {"k": {"k": a}}):
    try: json.dumps(o)
    except ValueError as e: print(e, getattr(e, '__notes__', None))
x = [1]
print(json.dumps([x, x, {"a": x, "b": x}]))
deep = x
for _ in range(60): deep = [deep, {"k": deep}] if _ % 20 == 0 else [deep]
print(len(json.dumps(deep)))
y = deep = []
for _ in range(40): deep = [deep]
y.append(deep)
try: json.dumps(deep)
except ValueError as e: print(e)
try: json.dumps(object(), default=lambda o: o)
except ValueError as e: print(e)
try: json.dumps([a], check_circular=False)
except RecursionError as e: print("recursion")
class C:
    def __init__(self, v): self.v = v
print(json.dumps([C(1), C([C(2)])], default=lambda o: o.v), json.dumps({"b": 1, "a": [2]}, sort_keys=True, indent=1))
print(json.dumps('plain'), json.dumps('a"b\\c\n\x7f\u00e9\U0001f600'), json.dumps('\u00e9x', ensure_ascii=False), json.dumps(["", "\n", "x\n"]))
t = '[{"a": 1, "b\\n": 2, "": 3, "é": 4}, {"a": 5, "b\\n": 6, "": 7, "é": 8}, {"a b": 1, "aé": 2, "\U0001f600": {"a": 1}}]'
v = json.loads(t); print(v, [*v[0]][0] is [*v[1]][0], [*v[0]][1] is [*v[1]][1])
print(json.loads('[' + ",".join('{"k%d": %d, "k%d": 1}' % (i % 50, i, (i + 1) % 50) for i in range(120)) + ']')[70:73])
for s in ('{"a', '{"a\n": 1}', '{"a": 1 "b"}', '{"a": 1,}', '{"a\\x": 1}', '{1: 2}', '["\t"]'):
    try: json.loads(s)
    except ValueError as e: print(e)
print(json.loads('[1.5, -0.0, 1e22, 1e23, 2.5e-7, 12345678901234567890.5, 0.1e400, 1e-400, 123456789.123456789, 5e-324, 3.14159265358979]'))
print([float(s) for s in ("1.5", " -2.75\n", "1_0.5", "1e5", ".5", "5.", "1e-5", "9007199254740993", "0.1", "1.7976931348623157e308", "٣.٥", "1e0000000001")])
# expect: Circular reference detected ['when serializing list item 0']
# expect: Circular reference detected ['when serializing list item 0', "when serializing dict item 'x'"]
# expect: Circular reference detected ['when serializing list item 0', 'when serializing list item 0', 'when serializing list item 0']
# expect: Circular reference detected ['when serializing list item 0', "when serializing dict item 'k'", "when serializing dict item 'k'"]
# expect: [[1], [1], {"a": [1], "b": [1]}]
# expect: 367
# expect: Circular reference detected
# expect: Circular reference detected
# expect: recursion
# expect: [1, [2]] {
# expect:  "a": [
# expect:   2
# expect:  ],
# expect:  "b": 1
# expect: }
# expect: "plain" "a\"b\\c\n\u007f\u00e9\ud83d\ude00" "éx" ["", "\n", "x\n"]
# expect: [{'a': 1, 'b\n': 2, '': 3, 'é': 4}, {'a': 5, 'b\n': 6, '': 7, 'é': 8}, {'a b': 1, 'aé': 2, '😀': {'a': 1}}] True True
# expect: [{'k20': 70, 'k21': 1}, {'k21': 71, 'k22': 1}, {'k22': 72, 'k23': 1}]
# expect: Unterminated string starting at: line 1 column 2 (char 1)
# expect: Invalid control character at: line 1 column 4 (char 3)
# expect: Expecting ',' delimiter: line 1 column 9 (char 8)
# expect: Illegal trailing comma before end of object: line 1 column 8 (char 7)
# expect: Invalid \escape: line 1 column 4 (char 3)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Invalid control character at: line 1 column 3 (char 2)
# expect: [1.5, -0.0, 1e+22, 1e+23, 2.5e-07, 1.2345678901234567e+19, inf, 0.0, 123456789.12345679, 5e-324, 3.14159265358979]
# expect: [1.5, -2.75, 10.5, 100000.0, 0.5, 5.0, 1e-05, 9007199254740992.0, 0.1, 1.7976931348623157e+308, 3.5, 10.0]
