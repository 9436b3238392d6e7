# a module whose __getattr__ imports from importlib while that begins
import sys
import types


class Shadow(types.ModuleType):
    asked = []

    def __getattr__(self, name):
        from importlib import import_module

        Shadow.asked.append(name)
        raise AttributeError(name)


sys.modules["shadow"] = Shadow("shadow")
import importlib

print(importlib.import_module("shadow") is sys.modules["shadow"])
print("__spec__" in Shadow.asked)
# expect: True
# expect: False
