import dis


def f(a, b=2, *, d):
    for i in range(a):
        if i > b:
            print(i, a.x, sep="")
    try:
        return [x + 1 for x in d]
    except ValueError as e:
        raise RuntimeError from e


def g():
    yield f"{f!r:>{3}}"


dis.dis(f)
dis.dis(g)
print(dis.code_info(g).splitlines()[3:8])
for one in dis.get_instructions("a.b(1)"):
    print(one.offset, one.opname, one.arg, one.argval, one.argrepr, one.positions)
try:
    dis.dis(5)
except TypeError as e:
    print(e)
# expect:    4            RESUME                   0
# expect: 
# expect:    5            LOAD_GLOBAL              1 (range + NULL)
# expect:                 LOAD_FAST_BORROW         0 (a)
# expect:                 CALL                     1
# expect:                 GET_ITER
# expect:         L1:     FOR_ITER                34 (to L3)
# expect:                 STORE_FAST               3 (i)
# expect: 
# expect:    6            LOAD_FAST_BORROW_LOAD_FAST_BORROW 49 (i, b)
# expect:                 COMPARE_OP             148 (bool(>))
# expect:                 POP_JUMP_IF_TRUE         3 (to L2)
# expect:                 NOT_TAKEN
# expect:                 JUMP_BACKWARD           11 (to L1)
# expect: 
# expect:    7    L2:     LOAD_GLOBAL              3 (print + NULL)
# expect:                 LOAD_FAST_BORROW_LOAD_FAST_BORROW 48 (i, a)
# expect:                 LOAD_ATTR                4 (x)
# expect:                 LOAD_CONST               0 ('')
# expect:                 LOAD_CONST               1 (('sep',))
# expect:                 CALL_KW                  3
# expect:                 POP_TOP
# expect:                 JUMP_BACKWARD           36 (to L1)
# expect: 
# expect:    5    L3:     END_FOR
# expect:                 POP_ITER
# expect: 
# expect:    8            NOP
# expect: 
# expect:    9    L4:     LOAD_FAST_BORROW         2 (d)
# expect:                 GET_ITER
# expect:                 LOAD_FAST_AND_CLEAR      4 (x)
# expect:                 SWAP                     2
# expect:         L5:     BUILD_LIST               0
# expect:                 SWAP                     2
# expect:         L6:     FOR_ITER                11 (to L7)
# expect:                 STORE_FAST_LOAD_FAST    68 (x, x)
# expect:                 LOAD_SMALL_INT           1
# expect:                 BINARY_OP                0 (+)
# expect:                 LIST_APPEND              2
# expect:                 JUMP_BACKWARD           13 (to L6)
# expect:         L7:     END_FOR
# expect:                 POP_ITER
# expect:         L8:     SWAP                     2
# expect:                 STORE_FAST               4 (x)
# expect:         L9:     RETURN_VALUE
# expect: 
# expect:   --   L10:     SWAP                     2
# expect:                 POP_TOP
# expect: 
# expect:    9            SWAP                     2
# expect:                 STORE_FAST               4 (x)
# expect:                 RERAISE                  0
# expect: 
# expect:   --   L11:     PUSH_EXC_INFO
# expect: 
# expect:   10            LOAD_GLOBAL              6 (ValueError)
# expect:                 CHECK_EXC_MATCH
# expect:                 POP_JUMP_IF_FALSE       13 (to L14)
# expect:                 NOT_TAKEN
# expect:                 STORE_FAST               5 (e)
# expect: 
# expect:   11   L12:     LOAD_GLOBAL              8 (RuntimeError)
# expect:                 LOAD_FAST                5 (e)
# expect:                 RAISE_VARARGS            2
# expect: 
# expect:   --   L13:     LOAD_CONST               2 (None)
# expect:                 STORE_FAST               5 (e)
# expect:                 DELETE_FAST              5 (e)
# expect:                 RERAISE                  1
# expect: 
# expect:   10   L14:     RERAISE                  0
# expect: 
# expect:   --   L15:     COPY                     3
# expect:                 POP_EXCEPT
# expect:                 RERAISE                  1
# expect: ExceptionTable:
# expect:   L4 to L5 -> L11 [0]
# expect:   L5 to L8 -> L10 [2]
# expect:   L8 to L9 -> L11 [0]
# expect:   L10 to L11 -> L11 [0]
# expect:   L11 to L12 -> L15 [1] lasti
# expect:   L12 to L13 -> L13 [1] lasti
# expect:   L13 to L15 -> L15 [1] lasti
# expect:   14           RETURN_GENERATOR
# expect:                POP_TOP
# expect:        L1:     RESUME                   0
# expect: 
# expect:   15           LOAD_GLOBAL              0 (f)
# expect:                CONVERT_VALUE            2 (repr)
# expect:                LOAD_CONST               0 ('>')
# expect:                LOAD_SMALL_INT           3
# expect:                FORMAT_SIMPLE
# expect:                BUILD_STRING             2
# expect:                FORMAT_WITH_SPEC
# expect:                YIELD_VALUE              0
# expect:                RESUME                   5
# expect:                POP_TOP
# expect:                LOAD_CONST               1 (None)
# expect:                RETURN_VALUE
# expect: 
# expect:   --   L2:     CALL_INTRINSIC_1         3 (INTRINSIC_STOPITERATION_ERROR)
# expect:                RERAISE                  1
# expect: ExceptionTable:
# expect:   L1 to L2 -> L2 [0] lasti
# expect: ['Positional-only arguments: 0', 'Kw-only arguments: 0', 'Number of locals:  0', 'Stack size:        3', 'Flags:             OPTIMIZED, NEWLOCALS, GENERATOR']
# expect: 0 RESUME 0 0  Positions(lineno=0, end_lineno=1, col_offset=0, end_col_offset=0)
# expect: 2 LOAD_NAME 0 a a Positions(lineno=1, end_lineno=1, col_offset=0, end_col_offset=1)
# expect: 4 LOAD_ATTR 3 b b + NULL|self Positions(lineno=1, end_lineno=1, col_offset=0, end_col_offset=3)
# expect: 24 LOAD_SMALL_INT 1 1  Positions(lineno=1, end_lineno=1, col_offset=4, end_col_offset=5)
# expect: 26 CALL 1 1  Positions(lineno=1, end_lineno=1, col_offset=0, end_col_offset=6)
# expect: 34 RETURN_VALUE None None  Positions(lineno=1, end_lineno=1, col_offset=0, end_col_offset=6)
# expect: don't know how to disassemble int objects
