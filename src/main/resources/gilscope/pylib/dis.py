"""Shows the instructions of code objects."""

import collections
import io
import sys
import types

import _opcode
from opcode import *
from opcode import __all__ as _opcode_names, _inline_cache_entries, _operand

__all__ = ["code_info", "dis", "disassemble", "distb", "disco",
           "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode"] + _opcode_names

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED",
    32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR", 0x4000000: "HAS_DOCSTRING", 0x8000000: "METHOD",
}

_CACHE_FIELDS = {
    'LOAD_GLOBAL': (('counter', 1), ('index', 1), ('module_keys_version', 1), ('builtin_keys_version', 1)),
    'BINARY_OP': (('counter', 1), ('descr', 4)),
    'LOAD_ATTR': (('counter', 1), ('version', 2), ('keys_version', 2), ('descr', 4)),
    'STORE_ATTR': (('counter', 1), ('version', 2), ('index', 1)),
    'CALL': (('counter', 1), ('func_version', 2)),
    'TO_BOOL': (('counter', 1), ('version', 2)),
}

_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)
_NAME_WIDTH = 20
_ARG_WIDTH = 5

Positions = collections.namedtuple(
    'Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)

_Instruction = collections.namedtuple(
    '_Instruction',
    'opname opcode arg argval argrepr offset start_offset starts_line line_number label '
    'positions cache_info',
    defaults=(None, None, None))


class Instruction(_Instruction):
    """One instruction and what its operand means."""

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return self.opname

    @property
    def oparg(self):
        return self.arg

    @property
    def cache_offset(self):
        return self.offset + 2

    @property
    def end_offset(self):
        return self.cache_offset + 2 * _inline_cache_entries.get(self.opname, 0)

    @property
    def jump_target(self):
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        return self.label is not None

    def __str__(self):
        output = io.StringIO()
        _Listing(output).instruction(self)
        return output.getvalue()


class _Listing:
    """Writes instructions in columns."""

    def __init__(self, file, line_width=0, label_width=0, offset_width=0):
        self.file = file
        self.line_width = line_width
        self.label_width = label_width
        self.offset_width = offset_width

    def instruction(self, one, current=False):
        if self.line_width and one.starts_line and one.offset > 0:
            print(file=self.file)
        fields = []
        if self.line_width:
            line = '--' if one.line_number is None else one.line_number
            fields.append(str(line if one.starts_line else '').rjust(self.line_width))
        fields.append(('' if one.label is None else f'L{one.label}:').rjust(self.label_width))
        if self.offset_width:
            fields.append(str(one.offset).rjust(self.offset_width) + '  ')
        fields.append('-->' if current else '   ')
        fields.append(one.opname.ljust(_NAME_WIDTH))
        if one.arg is not None:
            excess = max(0, len(one.opname) - _NAME_WIDTH)
            fields.append(repr(one.arg).rjust(_ARG_WIDTH - excess))
            if one.argrepr:
                fields.append(f'({one.argrepr})')
        print(' '.join(fields).rstrip(), file=self.file)

    def exceptions(self, entries, labels):
        if entries:
            print('ExceptionTable:', file=self.file)
        for start, end, target, depth, lasti in entries:
            mark = ' lasti' if lasti else ''
            print(f'  L{labels[start]} to L{labels[end]} -> L{labels[target]} [{depth}]{mark}',
                  file=self.file)


def _code_object(x):
    """The code object of almost anything; text is compiled."""
    for attribute in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attribute):
            x = getattr(x, attribute)
            if attribute != '__func__':
                break
    if isinstance(x, str):
        x = _compiled(x, '<disassembly>')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _compiled(text, name):
    try:
        return compile(text, name, 'eval')
    except SyntaxError:
        return compile(text, name, 'exec')


def _words(bytecode):
    """The instructions as (offset, offset with its prefixes, opcode, operand or None)."""
    operand = start = at = 0
    prefixed = False
    while at < len(bytecode):
        opcode = bytecode[at]
        if not prefixed:
            start = at
        value = bytecode[at + 1] | operand if _operand.get(opcode) else None
        yield at, start, opcode, value
        prefixed = opcode == EXTENDED_ARG
        operand = value << 8 if prefixed else 0
        at += 2 + 2 * _inline_cache_entries.get(opname[opcode], 0)


def _target(offset, opcode, operand):
    """Where a jump goes; None for another instruction."""
    direction = _operand.get(opcode)
    if direction not in ('JUMP_FORWARD', 'JUMP_BACKWARD'):
        return None
    after = offset + 2 + 2 * _inline_cache_entries.get(opname[opcode], 0)
    return after + 2 * operand if direction == 'JUMP_FORWARD' else after - 2 * operand


def findlabels(code):
    """The offsets that are jumped to, in the order of the jumps."""
    found = []
    for offset, _, opcode, operand in _words(code):
        target = _target(offset, opcode, operand)
        if target is not None and target not in found:
            found.append(target)
    return found


def findlinestarts(code):
    """Pairs (offset, line), one wherever the line changes."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


def _exception_entries(table):
    """What co_exceptiontable says: (start, end, target, depth, lasti)."""
    numbers = []
    value = 0
    for byte in table:
        value = value << 6 | byte & 63
        if not byte & 64:
            numbers.append(value)
            value = 0
    for start, length, target, depth in zip(*[iter(numbers)] * 4):
        yield start * 2, (start + length) * 2, target * 2, depth >> 1, bool(depth & 1)


def _labels(code, handlers=True):
    targets = set(findlabels(code.co_code))
    if handlers:
        for start, end, target, *_ in _exception_entries(code.co_exceptiontable):
            targets |= {start, end, target}
    return {offset: number for number, offset in enumerate(sorted(targets), 1)}


def _meaning(code, opcode, operand, target, labels):
    """(argval, argrepr)"""
    kind = _operand[opcode]
    names = code.co_names
    cells = tuple(name for name in code.co_cellvars if name not in code.co_varnames)
    fast = code.co_varnames + cells + code.co_freevars
    if target is not None:
        return target, ('from L' if opname[opcode] == 'END_ASYNC_FOR' else 'to L') + str(labels[target])
    match kind:
        case 'CONST':
            value = code.co_consts[operand]
            return value, repr(value)
        case 'NAME':
            return names[operand], names[operand]
        case 'GLOBAL_NAME':
            return names[operand >> 1], names[operand >> 1] + (' + NULL' if operand & 1 else '')
        case 'ATTRIBUTE_NAME':
            return names[operand >> 1], names[operand >> 1] + (' + NULL|self' if operand & 1 else '')
        case 'SUPER_NAME':
            return names[operand >> 2], names[operand >> 2] + (' + NULL|self' if operand & 1 else '')
        case 'LOCAL' | 'CELL':
            name = fast[operand]
            return name, name
        case 'LOCAL_PAIR':
            pair = fast[operand >> 4], fast[operand & 15]
            return pair, ', '.join(pair)
        case 'COMPARE':
            sign = cmp_op[operand >> 5]
            return sign, f'bool({sign})' if operand & 16 else sign
        case 'CONVERSION':
            return (None, str, repr, ascii)[operand], ('', 'str', 'repr', 'ascii')[operand]
        case 'FUNCTION_ATTRIBUTE':
            parts = _opcode._meanings(kind)
            return operand, ', '.join(part for bit, part in enumerate(parts) if operand & 1 << bit)
        case 'IS':
            return operand, 'is not' if operand else 'is'
        case 'CONTAINS':
            return operand, 'not in' if operand else 'in'
    meanings = _opcode._meanings(kind)
    return operand, meanings[operand] if meanings else ''


def _instructions(code, line_offset=0, handlers=True):
    labels = _labels(code, handlers)
    lines = dict(findlinestarts(code))
    positions = list(code.co_positions())
    line = None
    for offset, start, opcode, operand in _words(code.co_code):
        starts_line = start in lines and (offset == start)
        if starts_line:
            line = lines[start]
            if line is not None:
                line += line_offset
        value, shown = operand, ''
        if operand is not None and opcode != EXTENDED_ARG:
            value, shown = _meaning(
                code, opcode, operand, _target(offset, opcode, operand), labels)
        elif operand is not None:
            value = operand
        name = opname[opcode]
        caches = _inline_cache_entries.get(name, 0)
        info = None
        if caches:
            info, at = [], offset + 2
            for field, size in _CACHE_FIELDS.get(name, (('counter', 1),)):
                info.append((field, size, code.co_code[at:at + 2 * size]))
                at += 2 * size
        yield Instruction(
            name, opcode, operand, value, shown, offset, start, starts_line, line,
            labels.get(start) if offset == start else None,
            Positions(*positions[offset // 2]), info)


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, method, class-less code object or text."""
    code = _code_object(x)
    offset = 0 if first_line is None else first_line - code.co_firstlineno
    return _instructions(code, offset, handlers=False)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False,
        show_offsets=False, show_positions=False):
    """Print the instructions of anything that has some; of the last traceback if nothing is given."""
    if x is None:
        distb(file=file, show_caches=show_caches, adaptive=adaptive, show_offsets=show_offsets)
        return
    for attribute in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        x = getattr(x, attribute, x)
    if hasattr(x, '__dict__') and not hasattr(x, 'co_code'):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, _have_code):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(member, file=file, depth=depth, show_offsets=show_offsets)
                except TypeError as message:
                    print('Sorry:', message, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _recursively(x, file, depth, show_offsets)
    elif isinstance(x, str):
        _recursively(_compiled(x, '<dis>'), file, depth, show_offsets)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _recursively(code, file, depth, show_offsets):
    disassemble(code, file=file, show_offsets=show_offsets)
    if depth is None or depth > 0:
        for constant in code.co_consts:
            if hasattr(constant, 'co_code'):
                print(file=file)
                print(f'Disassembly of {constant!r}:', file=file)
                _recursively(constant, file, None if depth is None else depth - 1, show_offsets)


def disassemble(code, lasti=-1, *, file=None, show_caches=False, adaptive=False,
                show_offsets=False, show_positions=False):
    """Print one code object, with a mark at the instruction that ran last."""
    _listing(code, _instructions(code), lasti, file, show_offsets)


def _listing(code, instructions, lasti, file, show_offsets=False):
    instructions = list(instructions)
    lines = [one.line_number for one in instructions]
    known = [line for line in lines if line is not None]
    width = max(3, len(str(max(known)))) if known and max(known) else 0
    if width and None in lines:
        width = max(width, 4)
    labels = _labels(code)
    offsets = len(str(len(code.co_code) - 2)) if show_offsets else 0
    listing = _Listing(file, width, 4 + len(str(len(labels))), max(4, offsets) if show_offsets else 0)
    for one in instructions:
        listing.instruction(one, one.start_offset <= lasti <= one.offset)
    listing.exceptions(list(_exception_entries(code.co_exceptiontable)), labels)


disco = disassemble


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False,
          show_positions=False):
    """Print the innermost frame of a traceback, the last one if none is given."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_offsets=show_offsets)


def pretty_flags(flags):
    """The names of the bits of co_flags."""
    names = []
    for bit in range(32):
        if flags & 1 << bit:
            names.append(COMPILER_FLAG_NAMES.get(1 << bit, hex(1 << bit)))
    return ', '.join(names) or hex(flags)


def code_info(x):
    """What there is to know about a code object, as text."""
    code = _code_object(x)
    lines = [
        f'Name:              {code.co_name}',
        f'Filename:          {code.co_filename}',
        f'Argument count:    {code.co_argcount}',
        f'Positional-only arguments: {code.co_posonlyargcount}',
        f'Kw-only arguments: {code.co_kwonlyargcount}',
        f'Number of locals:  {code.co_nlocals}',
        f'Stack size:        {code.co_stacksize}',
        f'Flags:             {pretty_flags(code.co_flags)}',
    ]
    for title, values in (('Constants', map(repr, code.co_consts)), ('Names', code.co_names),
                          ('Variable names', code.co_varnames), ('Free variables', code.co_freevars),
                          ('Cell variables', code.co_cellvars)):
        values = list(values)
        if values:
            lines.append(f'{title}:')
            lines += [f'{number:4d}: {value}' for number, value in enumerate(values)]
    return '\n'.join(lines)


def show_code(co, *, file=None):
    """Print what code_info tells."""
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of a piece of code, as an iterable and as text."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False,
                 adaptive=False, show_offsets=False, show_positions=False):
        self.codeobj = _code_object(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._line_offset = self.first_line - self.codeobj.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = list(_exception_entries(self.codeobj.co_exceptiontable))
        self.show_caches = show_caches
        self.adaptive = adaptive
        self.show_offsets = show_offsets
        self.show_positions = show_positions

    def __iter__(self):
        return _instructions(self.codeobj, self._line_offset)

    def __repr__(self):
        return f'{type(self).__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        output = io.StringIO()
        lasti = -1 if self.current_offset is None else self.current_offset
        _listing(self.codeobj, self, lasti, output, self.show_offsets)
        return output.getvalue()


def main(args=None):
    """python -m dis FILE"""
    files = sys.argv[1:] if args is None else args
    name = files[0] if files else '-'
    if name == '-':
        name, source = '<stdin>', sys.stdin.buffer.read()
    else:
        with open(name, 'rb') as file:
            source = file.read()
    dis(compile(source, name, 'exec'))


if __name__ == "__main__":
    main()
