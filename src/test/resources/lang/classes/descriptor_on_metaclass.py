class M(type):
    @property
    def tag(cls): return cls.__name__ + '!'
    def __len__(cls): return 7
    def __iter__(cls): return iter('ab')
    def __getattr__(cls, n): return 'meta ' + n
class C(metaclass=M): pass
print(C.tag, len(C), list(C), C.whatever)  # expect: C! 7 ['a', 'b'] meta whatever
