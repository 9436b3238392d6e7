import json, io
def j(o, **k):
    f = io.StringIO()
    try: json.dump(o, f, **k); print(f.getvalue())
    except Exception as e: print(type(e).__name__, e, getattr(e,'__notes__',None), repr(f.getvalue()))
j([1,{'a':...}]); j({b'x':1}, skipkeys=True, indent=2); j({}, indent=2); j({'a':{}, 'b':[]}, indent=2); j([1,[2,{'a':(3,4)}]], indent='--')
j([1,{'a':...}], default=lambda o: [object()] if o is ... else 1/0)
for sep in ((b',',':'),(',',b':'),(1,':')):
    try: print(json.dumps({'a':1,'b':2}, separators=sep))
    except Exception as e: print(type(e).__name__, e)
# expect: TypeError Object of type ellipsis is not JSON serializable ["when serializing dict item 'a'", 'when serializing list item 1'] '[1, {"a": '
# expect: {}
# expect: {}
# expect: {
# expect:   "a": {},
# expect:   "b": []
# expect: }
# expect: [
# expect: --1,
# expect: --[
# expect: ----2,
# expect: ----{
# expect: ------"a": [
# expect: --------3,
# expect: --------4
# expect: ------]
# expect: ----}
# expect: --]
# expect: ]
# expect: ZeroDivisionError division by zero ['when serializing list item 0', 'when serializing ellipsis object', "when serializing dict item 'a'", 'when serializing list item 1'] '[1, {"a": ['
# expect: TypeError make_encoder() argument 6 must be str, not bytes
# expect: TypeError make_encoder() argument 5 must be str, not bytes
# expect: TypeError make_encoder() argument 6 must be str, not int
