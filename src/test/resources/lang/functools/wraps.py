import functools
def deco(f):
    @functools.wraps(f)
    def inner(*a):
        return f(*a)
    return inner
@deco
def hello():
    'doc'
print(hello.__name__, hello.__doc__, hello.__wrapped__.__name__)  # expect: hello doc hello
