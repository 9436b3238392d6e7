for exc in (ValueError('v'), TypeError('t')):
    try:
        raise exc
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError v
# expect: TypeError t
