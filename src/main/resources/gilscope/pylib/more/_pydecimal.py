# The C implementation's exceptions, order of signals and messages.
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

_SIGNAL_ORDER = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow,
                 Rounded, Subnormal, Underflow)


def _context_raise(self, condition, explanation=None, *args):
    error = _condition_map.get(condition, condition)
    if error in self._ignored_flags:
        return error().handle(self, *args)
    self.flags[error] = True
    if not self.traps[error]:
        return condition().handle(self, *args)
    raise error([condition])


def _context_repr(self):
    def names(signals):
        return ', '.join(each.__name__ for each in _SIGNAL_ORDER if signals.get(each))

    return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, '
            f'Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, '
            f'flags=[{names(self.flags)}], traps=[{names(self.traps)}])')


_RANGES = {'prec': (1, MAX_PREC, '[1, MAX_PREC]'), 'Emin': (MIN_EMIN, 0, '[MIN_EMIN, 0]'),
           'Emax': (0, MAX_EMAX, '[0, MAX_EMAX]'), 'capitals': (0, 1, '{0, 1}'),
           'clamp': (0, 1, '{0, 1}')}


def _context_set_integer(self, name, value, vmin, vmax):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    low, high, text = _RANGES[name]
    if not low <= value <= high:
        raise ValueError(f'valid range for {name} is {text}' if text[0] == '['
                         else f'valid values for {name} are 0 or 1')
    return object.__setattr__(self, name, int(value))


Context._raise_error = _context_raise
Context.__repr__ = _context_repr
Context._set_integer_check = _context_set_integer


def setcontext(context, /):
    """Set this thread's context."""
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current_context_var.set(context)


def _from_number(cls, number):
    """Exactly the number: an int, a float or a Decimal."""
    if isinstance(number, (int, Decimal, float)):
        return cls(number) if not isinstance(number, float) else cls.from_float(number)
    raise TypeError("Cannot convert %r to Decimal" % number)


Decimal.from_number = classmethod(_from_number)


def IEEEContext(bits, /):
    """The context of an IEEE interchange format."""
    if bits <= 0 or bits % 32 or bits > 512:
        raise ValueError('argument must be a multiple of 32, with a maximum of 512')
    context = Context(prec=9 * (bits // 32) - 2, Emax=3 * (1 << (bits // 16 + 3)),
                      rounding=ROUND_HALF_EVEN, capitals=1, clamp=1, flags=[], traps=[])
    context.Emin = 1 - context.Emax
    return context


IEEE_CONTEXT_MAX_BITS = 512
__libmpdec_version__ = '2.5.1'
Decimal.__doc__ = "Construct a new Decimal object. 'value' can be an integer, string, tuple,\nor another Decimal object. If no value is given, return Decimal('0'). The\ncontext does not affect the conversion and is only passed to determine if\nthe InvalidOperation trap is active."
for _class in (Decimal, Context, DecimalTuple, *_signals, DecimalException, ConversionSyntax,
               DivisionImpossible, DivisionUndefined, InvalidContext):
    _class.__module__ = 'decimal'
import _imp
for _class in (Decimal, Context):
    _imp.static_type(_class)
del _class
