__all__ = [each for each in __all__ if each != 'template'] + ['PatternError']
del template
