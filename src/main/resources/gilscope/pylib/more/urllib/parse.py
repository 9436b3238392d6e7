# Joining by RFC 3986: since 3.14 a part that is empty is told from one that is not there.
def _unsplit_present(scheme, netloc, path, query, fragment):
    """The reverse of _split_present()."""
    if netloc is not None:
        path = f"//{netloc}{'/' if path and path[:1] != '/' else ''}{path}"
    elif path[:2] == '//':
        path = '//' + path
    if scheme:
        path = f'{scheme}:{path}'
    if query is not None:
        path = f'{path}?{query}'
    return path if fragment is None else f'{path}#{fragment}'


def urlunsplit(components):
    """A URL from its five parts."""
    scheme, netloc, path, query, fragment, coerce_result = _coerce_args(*components)
    if not netloc:
        rooted = not path or path[:1] == '/'
        netloc = '' if scheme and scheme in uses_netloc and rooted else None
    return coerce_result(_unsplit_present(scheme, netloc, path, query or None, fragment or None))


def urljoin(base, url, allow_fragments=True):
    """What a URL, perhaps a relative one, means where base is."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce_result = _coerce_args(base, url)
    base_scheme, base_netloc, base_path, base_query, base_fragment = _split_present(
        base, None, allow_fragments)
    scheme, netloc, path, query, fragment = _split_present(url, None, allow_fragments)
    if scheme is None:
        scheme = base_scheme
    if scheme != base_scheme or (scheme and scheme not in uses_relative):
        return coerce_result(url)
    if not scheme or scheme in uses_netloc:
        if netloc:
            return coerce_result(_unsplit_present(scheme, netloc, path, query, fragment))
        netloc = base_netloc
    if not path:
        path = base_path
        if query is None:
            query = base_query
            if fragment is None:
                fragment = base_fragment
    else:
        path = _resolved(base_path, path)
    return coerce_result(_unsplit_present(scheme, netloc, path, query, fragment))


def _resolved(base, path):
    """A path without '.' and '..', taken from the folder of base if it does not start at the root."""
    segments = path.split('/')
    if path[:1] != '/':
        folder = base.split('/')
        if folder[-1]:
            folder.pop()
        segments = folder + segments
        segments[1:-1] = filter(None, segments[1:-1])
    found = []
    for segment in segments:
        if segment == '..':
            del found[-1:]
        elif segment != '.':
            found.append(segment)
    if segments[-1] in ('.', '..'):
        found.append('')
    return '/'.join(found) or '/'


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    url, coerce_result = _coerce_args(url)
    whole, fragment = url, None
    if '#' in url:
        *parts, fragment = _split_present(url)
        whole = _unsplit_present(*parts, None)
    return coerce_result(DefragResult(whole, fragment or ''))


del __getattr__
