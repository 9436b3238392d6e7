try: pass
except A: pass
except A as b: pass
except (A, B) as c: pass
except A, B: pass
except A, B,: pass
except (A), B: pass
except (A, B), C: pass
except a.b if c else d: pass
except: pass
else: pass
finally: pass
try: pass
finally: pass
try: pass
except* A: pass
except* A, B: pass
except* (A, B) as c: pass
except *A as d: pass
