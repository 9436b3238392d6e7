import threading
def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
def boom(): raise ValueError('no')
t = threading.Thread(target=boom, name='B')
t.start(); t.join()
def leave(): raise SystemExit
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=leave)
t.start(); t.join()
print('done')
# expect: ValueError no B
# expect: done
