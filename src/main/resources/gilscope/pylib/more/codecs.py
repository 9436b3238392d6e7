# What CPython has in C: codecs by tables, and escapes.
def _handled_encoding(errors, encoding, text, start, end, reason):
    error = UnicodeEncodeError(encoding, text, start, end, reason)
    if errors == 'strict':
        raise error
    if errors == 'ignore':
        return '', end
    if errors == 'replace':
        return '?' * (end - start), end
    if errors == 'xmlcharrefreplace':
        return ''.join(f'&#{ord(each)};' for each in text[start:end]), end
    if errors == 'backslashreplace':
        return ''.join(_escape(ord(each)) for each in text[start:end]), end
    return lookup_error(errors)(error)


def _escape(code):
    return f'\\x{code:02x}' if code < 256 else f'\\u{code:04x}' if code < 65536 else f'\\U{code:08x}'


def _handled_decoding(errors, encoding, data, start, end, reason):
    error = UnicodeDecodeError(encoding, data, start, end, reason)
    if errors == 'strict':
        raise error
    if errors == 'ignore':
        return '', end
    if errors == 'replace':
        return '\ufffd', end
    if errors == 'backslashreplace':
        return ''.join(f'\\x{each:02x}' for each in data[start:end]), end
    if errors == 'surrogateescape' and all(each >= 128 for each in data[start:end]):
        return ''.join(chr(0xdc00 + each) for each in data[start:end]), end
    return lookup_error(errors)(error)


def charmap_build(map, /):
    """The table for encoding that belongs to one for decoding."""
    return {ord(char): code for code, char in reversed([*enumerate(map)]) if char != '\ufffe'}


def charmap_encode(str, errors='strict', mapping=None, /):
    """By a table of code points."""
    errors = errors or 'strict'
    if mapping is None:
        return latin_1_encode(str, errors)

    def one(char):
        try:
            found = mapping[ord(char)]
        except LookupError:
            return None
        return bytes([found]) if isinstance(found, int) else found

    out = bytearray()
    at = 0
    while at < len(str):
        code = one(str[at])
        if code is not None:
            out += code
            at += 1
            continue
        end = at + 1
        while end < len(str) and one(str[end]) is None:
            end += 1
        text, at = _handled_encoding(errors, 'charmap', str, at, end, 'character maps to <undefined>')
        if isinstance(text, bytes):
            out += text
        else:
            for char in text:
                code = one(char)
                if code is None:
                    raise UnicodeEncodeError('charmap', str, at - 1, at,
                                             'character maps to <undefined>')
                out += code
    return bytes(out), len(str)


def charmap_decode(data, errors='strict', mapping=None, /):
    """By a table of bytes."""
    errors = errors or 'strict'
    data = bytes(data)
    if mapping is None:
        return latin_1_decode(data, errors)
    out = []
    at = 0
    while at < len(data):
        try:
            char = mapping[data[at]]
        except LookupError:
            char = None
        if isinstance(char, int):
            char = chr(char)
        if char is None or char == '\ufffe':
            char, at = _handled_decoding(errors, 'charmap', data, at, at + 1,
                                         'character maps to <undefined>')
        else:
            at += 1
        out.append(char)
    return ''.join(out), len(data)


def raw_unicode_escape_encode(str, errors=None, /):
    """Latin-1, with escapes for what is beyond."""
    return b''.join(bytes([ord(char)]) if ord(char) < 256 else _escape(ord(char)).encode('ascii')
                    for char in str), len(str)


def unicode_escape_encode(str, errors=None, /):
    """ASCII as in a string literal."""
    names = {'\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
    return ''.join(names.get(char) or (char if ' ' <= char <= '~' else _escape(ord(char)))
                   for char in str).encode('ascii'), len(str)


_SIMPLE = {'\n': '', '\\': '\\', "'": "'", '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n',
           'r': '\r', 't': '\t', 'v': '\v'}


def _unescaped(data, errors, name, only_unicode):
    text = data.encode('utf-8', 'surrogatepass').decode('latin-1') if isinstance(data, str) \
        else bytes(data).decode('latin-1')
    raw = text.encode('latin-1')
    out = []
    at = 0
    while at < len(text):
        char = text[at]
        if char != '\\' or only_unicode and text[at + 1:at + 2] not in ('u', 'U'):
            if char == '\\' and only_unicode and text[at + 1:at + 2] == '\\':
                out.append('\\\\')
                at += 2
                continue
            out.append(char)
            at += 1
            continue
        kind = text[at + 1:at + 2]
        if kind and kind in _SIMPLE:
            out.append(_SIMPLE[kind])
            at += 2
        elif kind and kind in 'xuU':
            size = {'x': 2, 'u': 4, 'U': 8}[kind]
            digits = text[at + 2:at + 2 + size]
            length = 0
            while length < len(digits) and digits[length] in '0123456789abcdefABCDEF':
                length += 1
            if length == size and int(digits, 16) <= 0x10ffff:
                out.append(chr(int(digits, 16)))
                at += 2 + size
            else:
                shape = 'illegal Unicode character' if length == size else \
                    f'truncated \\{kind}{"X" * size} escape'
                piece, at = _handled_decoding(errors or 'strict', name, raw, at, at + 2 + length,
                                              shape)
                out.append(piece)
        elif kind and kind in '01234567':
            end = at + 1
            while end < at + 4 and text[end:end + 1] and text[end] in '01234567':
                end += 1
            out.append(chr(int(text[at + 1:end], 8)))
            at = end
        elif kind == 'N' and text[at + 2:at + 3] == '{' and '}' in text[at:]:
            import unicodedata
            end = text.index('}', at)
            out.append(unicodedata.lookup(text[at + 3:end]))
            at = end + 1
        elif not kind:
            piece, at = _handled_decoding(errors or 'strict', name, raw, at, at + 1,
                                          '\\ at end of string')
            out.append(piece)
        else:
            out.append('\\' + kind)
            at += 2
    return ''.join(out), len(data)


def unicode_escape_decode(data, errors=None, final=True, /):
    """As the inside of a string literal."""
    return _unescaped(data, errors, 'unicodeescape', False)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    r"""Latin-1 with \u escapes."""
    return _unescaped(data, errors, 'rawunicodeescape', True)


def escape_decode(data, errors=None, /):
    """As the inside of a bytes literal."""
    text = data if isinstance(data, str) else bytes(data).decode('latin-1')
    import ast
    body = text.replace("'", "\\'").replace('\n', '\\n') if "\\'" not in text else text
    return ast.literal_eval("b'" + body + "'"), len(data)


def escape_encode(data, errors=None, /):
    """As the inside of a bytes literal."""
    return repr(bytes(data))[2:-1].encode('ascii'), len(data)


def utf_7_encode(str, errors=None, /):
    """UTF-7: everything but plain characters in modified base64."""
    import binascii
    direct = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r"
                 '!"#$%&*;<=>@[]^_`{|}')
    out = bytearray()
    at = 0
    while at < len(str):
        if str[at] in direct:
            out += str[at].encode()
            at += 1
        elif str[at] == '+':
            out += b'+-'
            at += 1
        else:
            end = at
            while end < len(str) and str[end] not in direct and str[end] != '+':
                end += 1
            coded = binascii.b2a_base64(str[at:end].encode('utf-16-be'), newline=False)
            out += b'+' + coded.rstrip(b'=')
            if end == len(str) or str[end].isalnum() or str[end] in '/-+':
                out += b'-'
            at = end
    return bytes(out), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    """UTF-7."""
    import binascii
    text = bytes(data).decode('ascii')
    out = []
    at = 0
    while at < len(text):
        if text[at] != '+':
            out.append(text[at])
            at += 1
            continue
        end = at + 1
        while end < len(text) and (text[end].isalnum() or text[end] in '+/'):
            end += 1
        coded = text[at + 1:end]
        if not coded:
            out.append('+')
        else:
            raw = binascii.a2b_base64(coded + '=' * (-len(coded) % 4))
            out.append(raw[:len(raw) // 2 * 2].decode('utf-16-be'))
        at = end + (text[end:end + 1] == '-')
    return ''.join(out), len(data)
