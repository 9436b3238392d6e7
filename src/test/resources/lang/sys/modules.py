import sys
print('sys' in sys.modules, sys.modules['sys'] is sys, '__main__' in sys.modules, 'builtins' in sys.builtin_module_names)  # expect: True True True True
