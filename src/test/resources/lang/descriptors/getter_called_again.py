class A:
    def __init__(self):
        self.n = 1

    @property
    def good(self):
        return self.n

    @property
    def worse(self):
        return self.absent

    @property
    def named(self):
        raise AttributeError('own', name='mine', obj=None)

    @property
    def steps(self):
        yield self.n
        yield self.absent

    @property
    def deep(self):
        return self.deep

def told(a):
    for get in (lambda: a.worse, lambda: a.named, lambda: list(a.steps)):
        try:
            get()
        except AttributeError as e:
            yield e.name, e.obj is a, str(e)

# A getter that is called often is called as a function is, and leaves by an error like one of native code's.
def often(a):
    for _ in range(30):
        all = a.good, *told(a)
    return all
for each in often(A()):
    print(each)
# expect: 1
# expect: ('absent', True, "'A' object has no attribute 'absent'")
# expect: ('mine', False, 'own')
# expect: ('absent', True, "'A' object has no attribute 'absent'")

def inside(a):
    for i in range(30):
        try:
            a.n, a.worse
        except AttributeError as e:
            found = e.name, e.obj is a, e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_lineno
    return found
print(inside(A()))  # expect: ('absent', True, 48, 11)

def recurses(a):
    try:
        return a.deep
    except RecursionError:
        return 'too deep'
print([recurses(A()) for _ in range(3)])  # expect: ['too deep', 'too deep', 'too deep']

def changes(a):
    for i in range(6):
        yield a.good
        if i == 2:
            A.good = property(lambda self: self.n + 1)
        if i == 4:
            del A.good
            a.good = 'its own'
print(list(changes(A())))  # expect: [1, 1, 1, 2, 2, 'its own']
