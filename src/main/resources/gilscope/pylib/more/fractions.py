_general_format = re.compile(
    r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#)?'
    r'(?P<width>0|[1-9][0-9]*)?(?P<thousands>[,_])?', re.DOTALL).fullmatch
_float_format = Fraction.__format__


def _format(self, format_spec, /):
    """By a format specification, as a fraction or like a float."""
    match = _general_format(format_spec)
    if not match:
        return _float_format(self, format_spec)
    thousands = match['thousands'] or ''
    n, d = self._numerator, self._denominator
    body = f'{abs(n):{thousands}}'
    if d > 1 or match['alt']:
        body += f'/{d:{thousands}}'
    sign = '-' if n < 0 else '' if match['sign'] == '-' else match['sign']
    fill, align = match['fill'] or ' ', match['align'] or '>'
    room = max(0, int(match['width'] or 0) - len(sign) - len(body))
    if align == '=':
        return sign + fill * room + body
    left = room if align == '>' else 0 if align == '<' else room // 2
    return fill * left + sign + body + fill * (room - left)


def _from_number(cls, number):
    """Exactly the number: a Rational, a float, or what has as_integer_ratio()."""
    if isinstance(number, numbers.Rational):
        return cls._from_coprime_ints(number.numerator, number.denominator)
    if not isinstance(number, type) and hasattr(number, 'as_integer_ratio'):
        return cls._from_coprime_ints(*number.as_integer_ratio())
    raise TypeError('argument should be a Rational instance or have the as_integer_ratio() method')


Fraction.__format__ = _format
Fraction.from_number = classmethod(_from_number)
