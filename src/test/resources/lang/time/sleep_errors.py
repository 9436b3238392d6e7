import time
for bad in (-1, 'a', float('nan')):
    try:
        time.sleep(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
time.sleep(0)
time.sleep(0.001)
print('slept')
# expect: ValueError sleep length must be non-negative
# expect: TypeError 'str' object cannot be interpreted as an integer or float
# expect: ValueError Invalid value NaN (not a number)
# expect: slept
