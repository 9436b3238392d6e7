from collections import defaultdict
for f in (lambda: defaultdict(5), lambda: defaultdict()[1], lambda: defaultdict(int, 1, 2)):
    try:
        f()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)

# expect: TypeError first argument must be callable or None
# expect: KeyError 1
# expect: TypeError dict expected at most 1 argument, got 2
