"""The instructions of the virtual machine: numbers, names, and what their operands mean."""

import _opcode
from _opcode import stack_effect

__all__ = ["cmp_op", "stack_effect", "hascompare", "opname", "opmap",
           "HAVE_ARGUMENT", "EXTENDED_ARG", "hasarg", "hasconst", "hasname",
           "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc"]

_table = sorted(_opcode._instructions(), key=lambda row: row[1])
opmap = {name: number for name, number, _, _ in sorted(_table)}
opname = [f'<{number}>' for number in range(max(opmap.values()) + 1)]
for _name, _number in opmap.items():
    opname[_number] = _name
_operand = {number: operand for _, number, _, operand in _table}
_inline_cache_entries = {name: caches for name, _, caches, _ in _table if caches}

EXTENDED_ARG = opmap['EXTENDED_ARG']
HAVE_ARGUMENT = 43
cmp_op = ('<', '<=', '==', '!=', '>', '>=')


def _with(*operands):
    return [number for number, operand in _operand.items() if operand in operands]


hasarg = [number for number, operand in _operand.items() if operand]
hasconst = _with('CONST')
hasname = _with('NAME', 'GLOBAL_NAME', 'ATTRIBUTE_NAME', 'SUPER_NAME')
hasjump = hasjrel = _with('JUMP_FORWARD', 'JUMP_BACKWARD')
hasjabs = []
hasfree = _with('CELL')
haslocal = _with('LOCAL', 'LOCAL_PAIR')
hascompare = _with('COMPARE')
hasexc = []
