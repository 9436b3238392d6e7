# ZeroMQ's variant of base 85.
_z85_letters = (b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
                b'.-:+=^!/*?&<>()[]{}@%$#')
_z85_from_b85 = bytes.maketrans(_b85alphabet, _z85_letters)
_z85_to_b85 = bytes.maketrans(_z85_letters + b';_`|~', _b85alphabet + bytes(5))


def z85encode(s):
    """Bytes as z85."""
    return b85encode(s).translate(_z85_from_b85)


def z85decode(s):
    """The bytes that z85 stands for."""
    coded = _bytes_from_decode_data(s).translate(_z85_to_b85)
    try:
        return b85decode(coded)
    except ValueError as e:
        raise ValueError(e.args[0].replace('base85', 'z85')) from None


__all__ += ['z85encode', 'z85decode']
