class Lender:
    def __init__(self):
        self.data = bytearray(b'hello')
    def __buffer__(self, flags):
        print('lent', flags)
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print('back')
        view.release()
lender = Lender()
with memoryview(lender) as view:
    print(view.tobytes())
print(bytes(lender), b''.join([lender, b'!']))
lender.data.append(33)
# expect: lent 284
# expect: b'hello'
# expect: back
# expect: lent 284
# expect: back
# expect: lent 0
# expect: back
# expect: b'hello' b'hello!'
