
__all__ += ["translate"]


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """A regular expression for whole paths that a pattern fits."""
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    separators = ''.join(map(re.escape, seps))
    separator = f'[{separators}]' if len(seps) > 1 else separators
    other = f'[^{separators}]'
    last = f'{other}+' if include_hidden else f'[^{separators}.]{other}*'
    segment = last + separator
    folders = f'(?:.+{separator})?' if include_hidden else f'(?:{segment})*'
    rest = '.*' if include_hidden else f'{folders}(?:{last})?'
    parts = re.split(separator, pat)
    found = []
    for number, part in enumerate(parts, 1):
        final = number == len(parts)
        if part == '*':
            found.append(last if final else segment)
        elif recursive and part == '**':
            if final:
                found.append(rest)
            elif parts[number] != '**':
                found.append(folders)
        else:
            if part and not include_hidden and part[0] in '*?':
                found.append(r'(?!\.)')
            found.append(_translate_name(part, other))
            if not final:
                found.append(separator)
    return fr'(?s:{"".join(found)})\z'


def _translate_name(part, other):
    """One name of a path: a star and a question mark do not go past a separator."""
    pieces = []
    for piece in re.findall(r'\*+|\?|\[!?\]?[^\]]*\]|.', part, re.DOTALL):
        if piece[0] == '*':
            pieces.append(f'{other}*')
        elif piece == '?':
            pieces.append(other)
        else:
            pieces.append(fnmatch.translate(piece)[4:-3])
    return ''.join(pieces)
