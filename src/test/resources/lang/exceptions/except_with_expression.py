def types(): print('evaluated'); return (KeyError, ValueError)
try: raise ValueError('v')
except types() as e: print(repr(e))
try: pass
except types(): pass
# expect: evaluated
# expect: ValueError('v')
