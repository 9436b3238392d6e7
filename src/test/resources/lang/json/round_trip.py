import json
print(json.dumps({'a': [1, 2.5, None, True], 'b': 'é"'}), json.loads('{"x": [1, {"y": null}]}'))
print(json.dumps([1, 2], indent=1), json.dumps({'b': 1, 'a': 2}, sort_keys=True))
try:
    json.loads('{bad')
except json.JSONDecodeError as e:
    print(e)
# expect: {"a": [1, 2.5, null, true], "b": "\u00e9\""} {'x': [1, {'y': None}]}
# expect: [
# expect:  1,
# expect:  2
# expect: ] {"a": 2, "b": 1}
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
