"""The tokenizer behind tokenize: every token of a source, comments and line ends too."""

import _thread
import re
import token as _t

_NAME = re.compile(r'[a-zA-Z0-9_\x80-\U0010ffff]+')
_NUMBER = re.compile(
    r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+'
    r'|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?')
_PREFIX = re.compile(r'(?i)(?:[bruft]|br|rb|fr|rf|tr|rt)?("""|\'\'\'|"|\')')
_RADIX = {'0x': 'hexadecimal', '0o': 'octal', '0b': 'binary'}
_OPERATORS = sorted([*_t.EXACT_TOKEN_TYPES, '<>'], key=len, reverse=True)
_OPENING, _CLOSING = '([{', ')]}'


class _Field:
    """A replacement field of an f-string: where its brackets began."""

    def __init__(self, string, depth):
        self.string = string
        self.depth = depth
        self.in_spec = False


class _String:
    """An f-string or t-string that is being read."""

    def __init__(self, kind, quote, raw, start):
        self.kind = kind
        self.start = start
        self.quote = quote
        self.raw = raw
        self.fields = []


class TokenizerIter:
    def __init__(self, readline, *, encoding=None, extra_tokens=False):
        self._readline = readline
        self._encoding = encoding
        self._tokens = self._run() if extra_tokens else self._as_parsed(self._run())
        self._lock = _thread.RLock()  # one token at a time, whoever asks

    def __iter__(self):
        return self

    def __next__(self):
        with self._lock:
            return next(self._tokens)

    def _as_parsed(self, tokens):
        """Without extra_tokens: what the parser is given, with the places that it is told."""
        row, text = 1, ''
        for kind, string, start, end, line in tokens:
            if kind in (_t.COMMENT, _t.NL):
                continue
            if line:
                row, text = start[0], line
            if kind == _t.OP:
                kind = _t.EXACT_TOKEN_TYPES[string]
            elif kind == _t.NEWLINE:
                string, end = '', start
            elif kind in (_t.INDENT, _t.DEDENT, _t.ENDMARKER):
                string, start, end, line = '', (row, -1), (row, -1), text
            yield kind, string, start, end, line

    def _next_line(self):
        try:
            line = self._readline()
        except StopIteration:
            return ''
        if isinstance(line, bytes):
            line = line.decode(self._encoding or 'utf-8')
        if '\0' in line:
            raise SyntaxError('source code cannot contain null bytes',
                              ('<string>', self.number + 1, 0, line, None, None))
        return line

    def _advance(self):
        self.line = self._next_line()
        self.at = 0
        if self.line:
            self.number += 1
        return bool(self.line)

    def _error(self, message, line=None, column=None, kind=SyntaxError):
        text = self.line
        line = self.number if line is None else line
        column = self.at if column is None else column
        return kind(message, ('<string>', line, column + (kind is SyntaxError), text, line, column))

    def _run(self):
        self.number = 0
        self.line = ''
        self.at = 0
        self.brackets = []
        self.strings = []
        indents = [('', 0, 0)]
        last_row_end = None
        while self._advance():
            line = self.line
            if not self.brackets and not self.strings:
                width = tabbed = 0
                at = 0
                while at < len(line) and line[at] in ' \t\f':
                    if line[at] == '\f':
                        width = tabbed = 0
                    elif line[at] == '\t':
                        width = (width // 8 + 1) * 8
                        tabbed += 1
                    else:
                        width += 1
                        tabbed += 1
                    at += 1
                rest = line[at:]
                if rest.rstrip('\r\n') == '' or rest.startswith('#'):
                    comment = rest.rstrip('\r\n')
                    if comment:
                        yield (_t.COMMENT, comment, (self.number, at),
                               (self.number, at + len(comment)), line)
                        at += len(comment)
                    end = line[at:]
                    yield (_t.NL, end, (self.number, at), (self.number, at + max(1, len(end))), line)
                    continue
                if width > indents[-1][1]:
                    if tabbed <= indents[-1][2]:
                        raise self._tabs(line)
                    indents.append((line[:at], width, tabbed))
                    yield _t.INDENT, line[:at], (self.number, 0), (self.number, at), line
                elif width == indents[-1][1]:
                    if tabbed != indents[-1][2]:
                        raise self._tabs(line)
                else:
                    while width < indents[-1][1]:
                        indents.pop()
                        if width > indents[-1][1]:
                            raise IndentationError(
                                'unindent does not match any outer indentation level',
                                ('<string>', self.number, len(line.rstrip('\n')) + 1, line,
                                 None, None))
                        yield _t.DEDENT, '', (self.number, at), (self.number, at), line
                self.at = at
            yield from self._line_tokens()
        if self.brackets or self.strings:
            column = len(line.rstrip('\n')) + 1 if self.strings else 0
            raise SyntaxError('unexpected EOF in multi-line statement',
                              ('<string>', self.number, column, '', self.number, column))
        end = self.number + 1
        for _ in indents[1:]:
            yield _t.DEDENT, '', (end, 0), (end, 0), ''
        yield _t.ENDMARKER, '', (end, 0), (end, 0), ''

    def _tabs(self, line):
        return TabError('inconsistent use of tabs and spaces in indentation',
                        ('<string>', self.number, len(line) + (not line.endswith('\n')), line, None, None))

    def _line_tokens(self):
        while True:
            string = self.strings[-1] if self.strings else None
            if string and (not string.fields or string.fields[-1].in_spec):
                if (yield from self._middle(string)):
                    return
                continue
            line, row = self.line, self.number
            while self.at < len(line) and line[self.at] in ' \t\f':
                self.at += 1
            at = self.at
            rest = line[at:]
            if rest in ('', '\n', '\r\n'):
                kind = _t.NL if self.brackets or self.strings else _t.NEWLINE
                yield kind, rest, (row, at), (row, at + max(1, len(rest))), line
                return
            char = rest[0]
            if char == '#':
                comment = rest.rstrip('\r\n')
                self.at += len(comment)
                yield _t.COMMENT, comment, (row, at), (row, self.at), line
                continue
            if char == '\\' and rest[1:] in ('', '\n', '\r\n'):
                if not self._advance():
                    raise SyntaxError('unexpected EOF in multi-line statement',
                                      ('<string>', row, at + 2, line, row, at + 2))
                continue
            if char == '\\' and len(rest) > 1:
                raise self._error('unexpected character after line continuation character',
                                  column=at + 2)
            match = _PREFIX.match(rest)
            if match:
                yield from self._string(match)
                continue
            if char.isdigit() or char == '.' and rest[1:2].isdigit():
                text = _NUMBER.match(rest).group()
                self._check_number(rest, text)
                kind = _t.NUMBER
            elif char == '_' or char.isalpha() or char >= '\x80':
                text = _NAME.match(rest).group()
                kind = _t.NAME
            else:
                text = next((op for op in _OPERATORS if rest.startswith(op)), char)
                kind = _t.OP
                if string:
                    text = self._in_field(string, rest, text)
                self._bracket(text)
            self.at += len(text)
            yield kind, text, (row, at), (row, self.at), line
            if kind == _t.OP and string:
                self._after_in_field(string, text)

    def _check_number(self, rest, text):
        """SyntaxError if what begins like a number goes on as none does."""
        end = len(text)
        kind = _RADIX.get(rest[:2].lower())
        if kind is None:
            after = rest[end:end + 2]
            if after[:1] == '_':
                raise self._error('invalid decimal literal', column=self.at + end)
            if after in ('e+', 'e-', 'E+', 'E-'):
                raise self._error('invalid decimal literal', column=self.at + end + 1)
            return
        if end < 2:
            end = 3 if rest[2:3] == '_' else 2
        after = rest[end:end + 1]
        bad = end + 1 if after == '_' else end
        if kind != 'hexadecimal' and rest[bad:bad + 1].isdigit():
            raise self._error(f"invalid digit '{rest[bad]}' in {kind} literal", column=self.at + bad)
        if len(text) < 2 or after == '_':
            raise self._error(f'invalid {kind} literal', column=self.at + bad - 1)

    def _in_field(self, string, rest, text):
        field = string.fields[-1]
        if len(self.brackets) == field.depth:
            if text in (':=', '!=') and not (text == '!=' and rest[2:3] not in ('}', '')):
                return text[0]
        return text

    def _bracket(self, text):
        if text in _OPENING:
            self.brackets.append((text, self.number, self.at))
        elif text in _CLOSING:
            if self.brackets:  # which ones match is the parser's affair
                self.brackets.pop()

    def _after_in_field(self, string, text):
        field = string.fields[-1]
        if text == '}' and len(self.brackets) < field.depth:
            string.fields.pop()
        elif text == ':' and len(self.brackets) == field.depth:
            field.in_spec = True

    def _string(self, match):
        prefix = match.group().rstrip('\'"').lower()
        quote = match.group(1)
        start = (self.number, self.at)
        first = self.line
        if 'f' in prefix or 't' in prefix:
            kind = 'f' if 'f' in prefix else 't'
            self.at += match.end()
            self.strings.append(_String(kind, quote, 'r' in prefix, start))
            yield (_t.FSTRING_START if kind == 'f' else _t.TSTRING_START, match.group(), start,
                   (self.number, self.at), first)
            return
        text = match.group()
        self.at += match.end()
        lines = first
        while True:
            while self.at < len(self.line):
                if self.line.startswith(quote, self.at):
                    text += quote
                    self.at += len(quote)
                    yield _t.STRING, text, start, (self.number, self.at), lines
                    return
                char = self.line[self.at]
                if char == '\\':
                    text += self.line[self.at:self.at + 2]
                    self.at += 2
                    continue
                if char == '\n' and len(quote) == 1:
                    break
                text += char
                self.at += 1
            if len(quote) == 1 and not text.endswith(('\\\n', '\\\r\n')):
                raise self._error(
                    f'unterminated string literal (detected at line {self.number})', *start)
            if not self._advance():
                self.line = first
                raise self._error('unterminated triple-quoted string literal (detected at line '
                                  f'{self.number})', *start)
            lines += self.line

    def _middle(self, string):
        """The literal text up to a field or the end; true if the line is over."""
        middle = _t.FSTRING_MIDDLE if string.kind == 'f' else _t.TSTRING_MIDDLE
        text = ''
        start = (self.number, self.at)
        lines = self.line
        in_spec = bool(string.fields)
        while True:
            rest = self.line[self.at:]
            if not rest:
                if not self._advance():
                    raise self._error(
                        'unterminated ' + ('triple-quoted ' if len(string.quote) > 1 else '')
                        + f'{string.kind}-string literal (detected at line {self.number})',
                        *string.start)
                lines += self.line
                continue
            if rest.startswith(string.quote) and not in_spec:
                if text:
                    yield middle, text, start, (self.number, self.at), lines
                at = self.at
                self.at += len(string.quote)
                self.strings.pop()
                yield (_t.FSTRING_END if string.kind == 'f' else _t.TSTRING_END, string.quote,
                       (self.number, at), (self.number, self.at), self.line)
                return False
            char = rest[0]
            if char == '{':
                if rest[1:2] == '{' and not in_spec:
                    text += '{'
                    self.at += 1
                    yield middle, text, start, (self.number, self.at), lines
                    self.at += 1
                    text, start, lines = '', (self.number, self.at), self.line
                    continue
                if text:
                    yield middle, text, start, (self.number, self.at), lines
                at = self.at
                self.brackets.append(('{', self.number, at))
                string.fields.append(_Field(string, len(self.brackets)))
                self.at += 1
                yield _t.OP, '{', (self.number, at), (self.number, self.at), self.line
                return False
            if char == '}':
                if in_spec:
                    if text or self.line[self.at - 1] == '}':
                        yield middle, text, start, (self.number, self.at), lines
                    at = self.at
                    self.at += 1
                    self.brackets.pop()
                    string.fields.pop()
                    yield _t.OP, '}', (self.number, at), (self.number, self.at), self.line
                    return False
                if rest[1:2] != '}':
                    yield middle, text, start, (self.number, self.at), lines
                    raise self._error(f"{string.kind}-string: single '}}' is not allowed")
                text += '}'
                self.at += 1
                yield middle, text, start, (self.number, self.at), lines
                self.at += 1
                text, start, lines = '', (self.number, self.at), self.line
                continue
            if char == '\\' and not in_spec:
                step = 2
                if rest.startswith('\\N{') and not string.raw and '}' in rest:
                    step = rest.index('}') + 1
                elif rest[1:2] in '{}' and rest[1:2]:
                    step = 1
                text += rest[:step]
                self.at += step
                continue
            if char in '\r\n' and len(string.quote) == 1:
                raise self._error(f'unterminated {string.kind}-string literal (detected at line '
                                  f'{self.number})', *string.start)
            text += char
            self.at += 1
