

class _MoreAssertions:
    """The assertions that 3.14 has added; TestCase takes them over."""

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not self._is_subclass(cls, superclass, msg):
            which = 'any of ' if isinstance(superclass, tuple) else ''
            self.fail(self._formatMessage(msg, f'{cls!r} is not a subclass of {which}{superclass!r}'))

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        if self._is_subclass(cls, superclass, msg):
            if isinstance(superclass, tuple):
                superclass = next(one for one in superclass if issubclass(cls, one))
            self.fail(self._formatMessage(msg, f'{cls!r} is a subclass of {superclass!r}'))

    def _is_subclass(self, cls, superclass, msg):
        try:
            return issubclass(cls, superclass)
        except TypeError:
            if isinstance(cls, type):
                raise
            self.fail(self._formatMessage(msg, f'{cls!r} is not a class'))

    @staticmethod
    def _owner(obj):
        if isinstance(obj, types.ModuleType):
            return f'module {obj.__name__!r}'
        if isinstance(obj, type):
            return f'type object {obj.__name__!r}'
        return f'{type(obj).__name__!r} object'

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self.fail(self._formatMessage(msg, f'{self._owner(obj)} has no attribute {name!r}'))

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self.fail(self._formatMessage(msg, f'{self._owner(obj)} has unexpected attribute {name!r}'))

    def _at_end(self, s, method, affixes, msg):
        """s.startswith(affixes) or s.endswith(affixes); a failure if the types do not fit."""
        try:
            return getattr(s, method)(affixes)
        except (AttributeError, TypeError):
            for affix in affixes if isinstance(affixes, tuple) else (affixes,):
                if isinstance(affix, str) and not isinstance(s, str):
                    self.fail(self._formatMessage(msg, f'Expected str, not {type(s).__name__}'))
                if isinstance(affix, (bytes, bytearray)) and not isinstance(s, (bytes, bytearray)):
                    self.fail(self._formatMessage(msg, f'Expected bytes, not {type(s).__name__}'))
            raise

    def _needs_affix(self, s, method, affixes, verb, msg):
        if not self._at_end(s, method, affixes, msg):
            which = 'any of ' if isinstance(affixes, tuple) else ''
            self.fail(self._formatMessage(
                msg, f"{safe_repr(s, short=True)} doesn't {verb} with {which}{safe_repr(affixes)}"))

    def _refuses_affix(self, s, method, affixes, verb, msg):
        if self._at_end(s, method, affixes, msg):
            if isinstance(affixes, tuple):
                affixes = next(one for one in affixes if getattr(s, method)(one))
            self.fail(self._formatMessage(
                msg, f"{safe_repr(s, short=True)} {verb}s with {safe_repr(affixes)}"))

    def assertStartsWith(self, s, prefix, msg=None):
        self._needs_affix(s, 'startswith', prefix, 'start', msg)

    def assertNotStartsWith(self, s, prefix, msg=None):
        self._refuses_affix(s, 'startswith', prefix, 'start', msg)

    def assertEndsWith(self, s, suffix, msg=None):
        self._needs_affix(s, 'endswith', suffix, 'end', msg)

    def assertNotEndsWith(self, s, suffix, msg=None):
        self._refuses_affix(s, 'endswith', suffix, 'end', msg)


for _name, _member in vars(_MoreAssertions).items():
    if not _name.startswith('__'):
        setattr(TestCase, _name, _member)
del _name, _member
