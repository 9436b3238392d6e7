try:
    from _functools import Placeholder
except ImportError:
    Placeholder = type('_PlaceholderType', (), {'__slots__': (), '__repr__': lambda self: 'Placeholder'})()

__all__.append('Placeholder')
WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__',
                       '__type_params__')


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    for attribute in assigned:
        try:
            value = getattr(wrapped, attribute)
        except AttributeError:
            continue
        setattr(wrapper, attribute, value)
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper()."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _name_of(function):
    """The name a repr shows; '?' where there is none."""
    return getattr(function, '__qualname__', None) or getattr(function, '__name__', '?')


class singledispatchmethod:
    """A method whose implementation is chosen by the class of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Registers an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _Dispatched(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        return f'<single dispatch method descriptor {_name_of(self.func)}>'


class _Dispatched:
    """What an instance or a class shows of a singledispatchmethod."""

    def __init__(self, method, obj, cls):
        self._method = method
        self._obj = obj
        self._cls = cls
        self.__doc__ = getattr(method.func, '__doc__', None)
        if hasattr(method.func, '__module__'):
            self.__module__ = method.func.__module__

    def __call__(self, /, *args, **kwargs):
        if not args:
            name = getattr(self._method.func, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{name} requires at least 1 positional argument')
        found = self._method.dispatcher.dispatch(args[0].__class__)
        if hasattr(found, '__get__'):
            found = found.__get__(self._obj, self._cls)
        return found(*args, **kwargs)

    def __getattr__(self, name):
        if name in {'__name__', '__qualname__', '__isabstractmethod__', '__annotations__', '__type_params__'}:
            return getattr(self._method.func, name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    @property
    def __wrapped__(self):
        return self._method.func

    @property
    def register(self):
        return self._method.register

    def __repr__(self):
        name = _name_of(self._method.func)
        if self._obj is None:
            return f'<single dispatch method {name}>'
        return f'<bound single dispatch method {name} of {self._obj!r}>'
