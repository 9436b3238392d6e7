import contextvars, sys, threading
v = contextvars.ContextVar('v', default='none')
v.set('main')
seen = []
t = threading.Thread(target=lambda: seen.append(v.get()), context=contextvars.Context())
t.start(); t.join()
print(seen, v.get())  # expect: ['none'] main
