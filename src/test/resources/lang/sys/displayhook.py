import sys, builtins
sys.displayhook('x')
print(builtins._)
sys.displayhook(None)
print(builtins._)
# expect: 'x'
# expect: x
# expect: x
