import io


class Raw(io.RawIOBase):
    def __init__(self):
        self.data, self.log = b"some data here", []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, room):
        n = min(len(room), len(self.data), 5)
        room[:n], self.data = self.data[:n], self.data[n:]
        return n

    def write(self, data):
        self.log.append(bytes(data))
        return len(data)


def attempt(f, *args):
    try:
        print(f(*args))
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)


reader = io.BufferedReader(Raw(), 8)
print(reader.read(3), reader.peek(1), reader.read1(1), reader.read())
attempt(reader.write, b"x")
raw = Raw()
writer = io.BufferedWriter(raw, 4)
print(writer.write(b"ab"), raw.log, writer.write(b"cdef"), raw.log)
writer.flush()
print(raw.log)
attempt(writer.read)
writer.close()
attempt(writer.write, b"y")
both = io.BufferedRandom(io.BytesIO(b"0123456789"), 4)
print(both.read(2), both.write(b"XX"), both.tell(), both.seek(0), both.read())
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable())
attempt(io.BufferedReader, io.BytesIO(), 0)
print(io.BufferedReader(io.BytesIO(b"a\nb")).readlines(), Raw().read(4))
attempt(reader.detach().seek, 0)
attempt(reader.read)
# expect: b'som' b'e ' b'e' b' data here'
# expect: UnsupportedOperation write
# expect: 2 [b'ab', b'cdef'] 4 [b'ab', b'cdef']
# expect: [b'ab', b'cdef']
# expect: UnsupportedOperation read
# expect: ValueError write to closed file
# expect: b'01' 2 4 0 b'01XX456789'
# expect: b'in' 3 True True
# expect: ValueError buffer size must be strictly positive
# expect: [b'a\n', b'b'] b'some'
# expect: UnsupportedOperation seek
# expect: ValueError raw stream has been detached
