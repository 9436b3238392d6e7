import pickle

class C:
    def m(self):
        return 5
    @classmethod
    def cm(cls):
        return 6

print(pickle.loads(pickle.dumps(C().m))(), pickle.loads(pickle.dumps(C.cm))(), pickle.loads(pickle.dumps(str.upper))('a'))
print(pickle.dumps(open), open.__module__, pickle.dumps([complex, bytearray, range], 4))

# expect: 5 6 A
# expect: b'\x80\x05\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x03_io\x94\x8c\x04open\x94\x93\x94.' _io b'\x80\x04\x958\x00\x00\x00\x00\x00\x00\x00]\x94(\x8c\x08builtins\x94\x8c\x07complex\x94\x93\x94h\x01\x8c\tbytearray\x94\x93\x94h\x01\x8c\x05range\x94\x93\x94e.'
