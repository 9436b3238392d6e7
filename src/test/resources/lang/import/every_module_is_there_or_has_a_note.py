import importlib.util
import sys

silent = []
for name in sorted(sys.stdlib_module_names):
    if importlib.util.find_spec(name) is None:
        try:
            __import__(name)
        except ModuleNotFoundError as e:
            if not getattr(e, '__notes__', None):
                silent.append(name)
print(len(sys.stdlib_module_names) > 290, silent)

# expect: True []
