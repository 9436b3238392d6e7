# What a thread keeps in a threading.local ends with it, before it counts as joined.
import threading
import weakref


class Kept:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name, threading.get_ident() == owner)


local = threading.local()
owner = None


def work(name):
    global owner
    owner = threading.get_ident()
    local.kept = Kept(name)
    refs.append(weakref.ref(local.kept))


refs = []
local.kept = 'of main'
for name in ('a', 'b'):
    t = threading.Thread(target=work, args=(name,))
    t.start()
    t.join()
    print('joined', refs[-1](), local.kept)


class Counter(threading.local):
    made = 0

    def __init__(self):
        Counter.made += 1
        self.kept = Kept('counter %d' % Counter.made)


counter = Counter()


def look():
    global owner
    owner = threading.get_ident()
    return counter.kept.name


names = []
t = threading.Thread(target=lambda: names.append(look()))
t.start()
t.join()
print(names, counter.kept.name, Counter.made)


owner = threading.get_ident()
counter.kept = None
print('end')
# expect: gone a True
# expect: joined None of main
# expect: gone b True
# expect: joined None of main
# expect: gone counter 2 True
# expect: ['counter 2'] counter 1 2
# expect: gone counter 1 True
# expect: end
