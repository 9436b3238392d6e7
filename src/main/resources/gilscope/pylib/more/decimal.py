from _pydecimal import IEEEContext, IEEE_CONTEXT_MAX_BITS
