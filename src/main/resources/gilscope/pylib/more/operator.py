__all__ = sorted([*__all__, 'is_none', 'is_not_none'])
