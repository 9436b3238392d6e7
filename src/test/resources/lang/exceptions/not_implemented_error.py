def f(): raise NotImplementedError('later')
f()
# raises: NotImplementedError: later
