import importlib.util, types, sys, os
print(types.ModuleType('bare'), sys)
print(importlib.util.module_from_spec(importlib.util.spec_from_loader('made', None)))
class Finder:
    def find_spec(self, name, path, target=None):
        if name == 'virtual':
            return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        module.x = 42
    def __repr__(self):
        return 'FINDER'
sys.meta_path.insert(0, Finder())
import virtual
print(virtual, virtual.x)
import colorsys
print(type(colorsys.__loader__).__name__, type(__loader__).__name__)
import inspect, linecache
print(inspect.getsource(colorsys.rgb_to_yiq).splitlines()[0])
# expect: <module 'bare'> <module 'sys' (built-in)>
# expect: <module 'made'>
# expect: <module 'virtual' (FINDER)> 42
# expect: SourceFileLoader SourceFileLoader
# expect: def rgb_to_yiq(r, g, b):
