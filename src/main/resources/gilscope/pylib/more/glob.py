def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """A regular expression that matches the whole paths that the pattern finds."""
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = ''.join(map(re.escape, seps))
    any_sep = f'[{escaped}]' if len(seps) > 1 else escaped
    not_sep = f'[^{escaped}]'
    if include_hidden:
        last_part = f'{not_sep}+'
        any_parts = f'(?:.+{any_sep})?'
        any_last = '.*'
    else:
        last_part = f'[^{escaped}.]{not_sep}*'
        any_parts = f'(?:{last_part}{any_sep})*'
        any_last = f'{any_parts}(?:{last_part})?'
    part = f'{last_part}{any_sep}'
    found = []
    parts = re.split(any_sep, pat)
    end = len(parts) - 1
    for i, each in enumerate(parts):
        if each == '*':
            found.append(part if i < end else last_part)
        elif recursive and each == '**':
            if i == end:
                found.append(any_last)
            elif parts[i + 1] != '**':
                found.append(any_parts)
        else:
            if each:
                if not include_hidden and each[0] in '*?':
                    found.append(r'(?!\.)')
                found.append(_part_pattern(each, not_sep))
            if i < end:
                found.append(any_sep)
    return fr'(?s:{"".join(found)})\z'


def _part_pattern(each, not_sep):
    """One part of a path, where * and ? stop at a separator."""
    text = fnmatch.translate(each)
    body = text[4:text.rindex(')')]
    out = []
    at = 0
    in_set = False
    while at < len(body):
        char = body[at]
        if char == '\\':
            out.append(body[at:at + 2])
            at += 2
            continue
        if char == '[' and not in_set:
            in_set = True
        elif char == ']' and in_set:
            in_set = False
        out.append(not_sep if char == '.' and not in_set else char)
        at += 1
    return ''.join(out)


__all__.append('translate')
