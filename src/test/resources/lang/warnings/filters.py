import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    warnings.warn('careful', DeprecationWarning)
    warnings.warn('again')
print([(str(w.message), w.category.__name__) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('boom', UserWarning)
    except UserWarning as e:
        print('raised', e)
# expect: [('careful', 'DeprecationWarning'), ('again', 'UserWarning')]
# expect: raised boom
