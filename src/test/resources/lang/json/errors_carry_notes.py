import json

for value in {'a': [1, {2}]}, [1, [object]], {'x': float('nan')}:
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, e.__notes__)
print(json.dumps({'b': [1, {'x': 2}], 'a': {}}, indent=2, sort_keys=True))
for text in '{"a":1,}', '[1,]', '"\\u12zz"', '{"a" 1}', '"\\x"', '[1', '01', '"a\tb"':
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(e)
print(json.loads('[1e400, -0, "\\ud83d\\ude00", {"k": []}]', parse_int=str, object_pairs_hook=list))
# expect: TypeError Object of type set is not JSON serializable ['when serializing list item 1', "when serializing dict item 'a'"]
# expect: TypeError Object of type type is not JSON serializable ['when serializing list item 0', 'when serializing list item 1']
# expect: ValueError Out of range float values are not JSON compliant: nan ["when serializing dict item 'x'"]
# expect: {
# expect:   "a": {},
# expect:   "b": [
# expect:     1,
# expect:     {
# expect:       "x": 2
# expect:     }
# expect:   ]
# expect: }
# expect: Illegal trailing comma before end of object: line 1 column 7 (char 6)
# expect: Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Invalid \escape: line 1 column 2 (char 1)
# expect: Expecting ',' delimiter: line 1 column 3 (char 2)
# expect: Extra data: line 1 column 2 (char 1)
# expect: Invalid control character at: line 1 column 3 (char 2)
# expect: [inf, '-0', '😀', [('k', [])]]
