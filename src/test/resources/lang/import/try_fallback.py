try:
    import fast_json as json
except ImportError as e:
    print(type(e).__name__, e.name)
# expect: ModuleNotFoundError fast_json
