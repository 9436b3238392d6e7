# Options before the first section, and what may not be written.
class MultilineContinuationError(ParsingError):
    """An indented line after a key without a value."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'Key without value continued with an indented line.\n'
                             f'file: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class UnnamedSectionDisabledError(Error):
    """UNNAMED_SECTION is used with a parser that does not allow it."""

    def __init__(self):
        Error.__init__(self, 'Support for UNNAMED_SECTION is disabled.')


class InvalidWriteError(Error):
    """What is to be written would be read as something else."""

    def __init__(self, msg=''):
        Error.__init__(self, msg)


class _UnnamedSection:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()


def _combine(self, others):
    for other in others:
        for error in other.errors:
            self.append(*error)
    return self


ParsingError.combine = _combine


def _validate_key_contents(self, key):
    if re.match(self.SECTCRE, key):
        raise InvalidWriteError(f'Cannot write key {key}; begins with section pattern')
    for delim in self._delimiters:
        if delim in key:
            raise InvalidWriteError(f'Cannot write key {key}; contains delimiter {delim}')


def _write_section(self, fp, section_name, section_items, delimiter, unnamed=False):
    if not unnamed:
        fp.write(f'[{section_name}]\n')
    for key, value in section_items:
        self._validate_key_contents(key)
        value = self._interpolation.before_write(self, section_name, key, value)
        if value is not None or not self._allow_no_value:
            value = delimiter + str(value).replace('\n', '\n\t')
        else:
            value = ''
        fp.write(f'{key}{value}\n')
    fp.write('\n')


def _write(self, fp, space_around_delimiters=True):
    """The configuration in the form that read() takes."""
    delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
    if self._defaults:
        self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
    if self._sections.get(UNNAMED_SECTION):
        self._write_section(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION].items(),
                            delimiter, unnamed=True)
    for section in self._sections:
        if section is not UNNAMED_SECTION:
            self._write_section(fp, section, self._sections[section].items(), delimiter)


RawConfigParser._validate_key_contents = _validate_key_contents
RawConfigParser._write_section = _write_section
RawConfigParser.write = _write
del LegacyInterpolation, _combine, _validate_key_contents, _write_section, _write
__all__ = ('NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError',
           'InterpolationError', 'InterpolationDepthError', 'InterpolationMissingOptionError',
           'InterpolationSyntaxError', 'ParsingError', 'MissingSectionHeaderError',
           'MultilineContinuationError', 'UnnamedSectionDisabledError', 'InvalidWriteError',
           'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation',
           'ExtendedInterpolation', 'SectionProxy', 'ConverterMapping', 'DEFAULTSECT',
           'MAX_INTERPOLATION_DEPTH', 'UNNAMED_SECTION')
