import gc
for g in (-1, 3):
    try: gc.collect(g)
    except ValueError as e: print(e)
# expect: invalid generation
# expect: invalid generation
