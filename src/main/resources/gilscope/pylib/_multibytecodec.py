"""Encoders, decoders and streams over the East Asian encodings, which remember what is incomplete."""


class MultibyteIncrementalEncoder:
    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, input, final=False):
        return self.codec.encode(input, self.errors)[0]

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class MultibyteIncrementalDecoder:
    def __init__(self, errors='strict'):
        self.errors = errors
        self._pending = b''

    def decode(self, input, final=False):
        data = self._pending + bytes(input)
        decode = self.codec.decode if final else self.codec._decode_piece
        text, used = decode(data, self.errors)
        self._pending = data[used:]
        return text

    def reset(self):
        self._pending = b''

    def getstate(self):
        return self._pending, 0

    def setstate(self, state):
        self._pending = state[0]


class MultibyteStreamReader:
    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._pending = b''

    def _decoded(self, data, end):
        data = self._pending + data
        decode = self.codec.decode if end else self.codec._decode_piece
        text, used = decode(data, self.errors)
        self._pending = data[used:]
        return text

    def read(self, size=None):
        if size is None or size < 0:
            return self._decoded(self.stream.read(), True)
        while True:
            data = self.stream.read(size)
            text = self._decoded(data, not data)
            if text or not data:
                return text

    def readline(self, size=None):
        return self._decoded(self.stream.readline() if size is None else self.stream.readline(size), True)

    def readlines(self, size=None):
        return self.read(size).splitlines(True)

    def reset(self):
        self._pending = b''


class MultibyteStreamWriter:
    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, text):
        self.stream.write(self.codec.encode(text, self.errors)[0])

    def writelines(self, lines):
        for each in lines:
            self.write(each)

    def reset(self):
        pass
