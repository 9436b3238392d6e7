import _sha2
print(_sha2.sha256(b'abc').hexdigest())
h = _sha2.sha512()
h.update(b'ab')
k = h.copy()
h.update(b'c')
print(h.hexdigest()[:40], k.digest()[:4], h.digest_size, h.block_size, h.name, len(h.digest()))
try:
    _sha2.sha256('text')
except TypeError as e:
    print(e)
# expect: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
# expect: ddaf35a193617abacc417349ae20413112e6fa4e b'-@\x8a\x07' 64 128 sha512 64
# expect: Strings must be encoded before hashing
