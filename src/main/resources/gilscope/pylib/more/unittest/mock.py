import dataclasses


def _set_async_signature(mock, original, instance=False, is_async_mock=False):
    """A coroutine function with the original's signature that hands its arguments to the mock."""
    func, sig = _get_signature_object(original, instance, isinstance(original, type))

    def checksig(*args, **kwargs):
        sig.bind(*args, **kwargs)

    _copy_func_details(func, checksig)

    async def standing_in(*args, **kwargs):
        checksig(*args, **kwargs)
        return await mock(*args, **kwargs)

    standing_in.__name__ = standing_in.__qualname__ = original.__name__
    _setup_func(standing_in, mock, sig)
    _setup_async_mock(standing_in)
    return standing_in


_TIMEOUT_UNSET = sentinel.TIMEOUT_UNSET


class ThreadingMixin(Base):
    """A mock for which threads can wait until it is called."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=_TIMEOUT_UNSET, **kwargs):
        super().__init__(*args, **kwargs)
        if timeout is _TIMEOUT_UNSET:
            timeout = self.DEFAULT_TIMEOUT
        self.__dict__['_mock_wait_timeout'] = timeout
        self.__dict__['_mock_condition'] = threading.Condition()

    def _get_child_mock(self, /, **kw):
        if isinstance(kw.get('parent'), ThreadingMixin):
            kw['timeout'] = kw['parent']._mock_wait_timeout
        elif isinstance(kw.get('_new_parent'), ThreadingMixin):
            kw['timeout'] = kw['_new_parent']._mock_wait_timeout
        return super()._get_child_mock(**kw)

    def _mock_call(self, *args, **kwargs):
        try:
            return super()._mock_call(*args, **kwargs)
        finally:
            with self._mock_condition:
                self._mock_condition.notify_all()

    def wait_until_called(self, *, timeout=_TIMEOUT_UNSET):
        """Wait until the mock was called; AssertionError when the time is over."""
        if timeout is _TIMEOUT_UNSET:
            timeout = self._mock_wait_timeout
        with self._mock_condition:
            if not self._mock_condition.wait_for(lambda: self.called, timeout=timeout):
                raise AssertionError(
                    f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock was called with these arguments; AssertionError when the time is over."""
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        if isinstance(wanted, Exception):
            raise wanted
        timeout = self._mock_wait_timeout
        with self._mock_condition:
            if not self._mock_condition.wait_for(
                    lambda: wanted in [self._call_matcher(call) for call in self.call_args_list],
                    timeout=timeout):
                raise AssertionError(
                    f'{self._format_mock_call_signature(args, kwargs)} call not found')


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A MagicMock for which threads can wait until it is called."""
