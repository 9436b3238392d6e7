def py_scanstring(s, end, strict=True, _b=BACKSLASH, _m=STRINGCHUNK.match):
    """The string that goes on at end, and where it is over."""
    chunks = []
    begin = end - 1
    while True:
        chunk = _m(s, end)
        if chunk is None:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        at = end
        end = chunk.end()
        content, terminator = chunk.groups()
        if content:
            chunks.append(content)
        if terminator == '"':
            return ''.join(chunks), end
        if terminator != '\\':
            if strict:
                raise JSONDecodeError('Invalid control character at', s, end - 1)
            chunks.append(terminator)
            continue
        try:
            escape = s[end]
        except IndexError:
            raise JSONDecodeError('Unterminated string starting at', s, begin) from None
        if escape != 'u':
            try:
                chunks.append(_b[escape])
            except KeyError:
                raise JSONDecodeError('Invalid \\escape', s, end - 1) from None
            end += 1
        else:
            code = _code_of(s, end)
            end += 5
            if 0xd800 <= code <= 0xdbff and s[end:end + 2] == '\\u':
                low = _code_of(s, end + 1)
                if 0xdc00 <= low <= 0xdfff:
                    code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                    end += 6
            chunks.append(chr(code))


def _code_of(s, at):
    digits = s[at + 1:at + 5]
    if len(digits) == 4 and all(each in '0123456789abcdefABCDEF' for each in digits):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, at)


scanstring = py_scanstring
