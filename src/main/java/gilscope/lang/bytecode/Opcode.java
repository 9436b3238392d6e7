package gilscope.lang.bytecode;

import org.jspecify.annotations.Nullable;

/**
 * The instructions of CPython 3.14, before specialisation. Each one's documentation is its stack
 * picture; the top of the stack is on the right, {@code n} is the oparg. {@link #ordinal()} is what
 * an instruction word of {@link Code} holds; {@link #number()} is CPython's number.
 */
public enum Opcode implements Operation {
  /** {@code object, start, stop → object[start:stop]} */
  BINARY_SLICE(1, 0, OperandKind.NONE, "object, start, stop → object[start:stop]"),
  /** {@code strings, interpolations → template} */
  BUILD_TEMPLATE(2, 0, OperandKind.NONE, "strings, interpolations → template"),
  /** {@code callable, self or NULL, args tuple, kwargs dict or NULL → result} */
  CALL_FUNCTION_EX(
      4, 0, OperandKind.NONE, "callable, self or NULL, args tuple, kwargs dict or NULL → result"),
  /** {@code exc, type → rest or None, match or None} */
  CHECK_EG_MATCH(5, 0, OperandKind.NONE, "exc, type → rest or None, match or None"),
  /** {@code exc, type → exc, whether exc matches type} */
  CHECK_EXC_MATCH(6, 0, OperandKind.NONE, "exc, type → exc, whether exc matches type"),
  /**
   * {@code subiterator, last sent, exc → None, value; raises exc again unless it is StopIteration}
   */
  CLEANUP_THROW(
      7,
      0,
      OperandKind.NONE,
      "subiterator, last sent, exc → None, value; raises exc again unless it is StopIteration"),
  /** {@code object, key →; del object[key]} */
  DELETE_SUBSCR(8, 0, OperandKind.NONE, "object, key →; del object[key]"),
  /** {@code value →; end of a for loop} */
  END_FOR(9, 0, OperandKind.NONE, "value →; end of a for loop"),
  /** {@code receiver, value → value} */
  END_SEND(10, 0, OperandKind.NONE, "receiver, value → value"),
  /** {@code result →; TypeError unless __init__ returned None} */
  EXIT_INIT_CHECK(11, 0, OperandKind.NONE, "result →; TypeError unless __init__ returned None"),
  /** {@code value → format(value)} */
  FORMAT_SIMPLE(12, 0, OperandKind.NONE, "value → format(value)"),
  /** {@code value, spec → format(value, spec)} */
  FORMAT_WITH_SPEC(13, 0, OperandKind.NONE, "value, spec → format(value, spec)"),
  /** {@code object → its asynchronous iterator} */
  GET_AITER(14, 0, OperandKind.NONE, "object → its asynchronous iterator"),
  /** {@code aiter → aiter, awaitable of the next value} */
  GET_ANEXT(15, 0, OperandKind.NONE, "aiter → aiter, awaitable of the next value"),
  /** {@code object → iter(object)} */
  GET_ITER(16, 0, OperandKind.NONE, "object → iter(object)"),
  /** {@code object → object, len(object)} */
  GET_LEN(18, 0, OperandKind.NONE, "object → object, len(object)"),
  /** {@code object → its iterator, a generator or coroutine staying itself} */
  GET_YIELD_FROM_ITER(
      19, 0, OperandKind.NONE, "object → its iterator, a generator or coroutine staying itself"),
  /** {@code result →; leaves the interpreter loop} */
  INTERPRETER_EXIT(20, 0, OperandKind.NONE, "result →; leaves the interpreter loop"),
  /** {@code → builtins.__build_class__} */
  LOAD_BUILD_CLASS(21, 0, OperandKind.NONE, "→ builtins.__build_class__"),
  /** {@code → the mapping of local names} */
  LOAD_LOCALS(22, 0, OperandKind.NONE, "→ the mapping of local names"),
  /** {@code code → function} */
  MAKE_FUNCTION(23, 0, OperandKind.NONE, "code → function"),
  /** {@code subject, keys → subject, keys, values tuple or None} */
  MATCH_KEYS(24, 0, OperandKind.NONE, "subject, keys → subject, keys, values tuple or None"),
  /** {@code subject → subject, whether it is a mapping} */
  MATCH_MAPPING(25, 0, OperandKind.NONE, "subject → subject, whether it is a mapping"),
  /** {@code subject → subject, whether it is a sequence} */
  MATCH_SEQUENCE(26, 0, OperandKind.NONE, "subject → subject, whether it is a sequence"),
  /** {@code →} */
  NOP(27, 0, OperandKind.NONE, "→"),
  /** {@code →; marks the path of a branch that did not jump} */
  NOT_TAKEN(28, 0, OperandKind.NONE, "→; marks the path of a branch that did not jump"),
  /** {@code previous exc →; makes it the current exception again} */
  POP_EXCEPT(29, 0, OperandKind.NONE, "previous exc →; makes it the current exception again"),
  /** {@code iterator →} */
  POP_ITER(30, 0, OperandKind.NONE, "iterator →"),
  /** {@code value →} */
  POP_TOP(31, 0, OperandKind.NONE, "value →"),
  /** {@code exc → previous exc, exc; makes exc the current exception} */
  PUSH_EXC_INFO(
      32, 0, OperandKind.NONE, "exc → previous exc, exc; makes exc the current exception"),
  /** {@code → NULL} */
  PUSH_NULL(33, 0, OperandKind.NONE, "→ NULL"),
  /** {@code → None; returns a generator over this frame to the caller} */
  RETURN_GENERATOR(
      34, 0, OperandKind.NONE, "→ None; returns a generator over this frame to the caller"),
  /** {@code value →; returns it} */
  RETURN_VALUE(35, 0, OperandKind.NONE, "value →; returns it"),
  /** {@code →; makes __annotations__ if it is missing} */
  SETUP_ANNOTATIONS(36, 0, OperandKind.NONE, "→; makes __annotations__ if it is missing"),
  /** {@code value, object, start, stop →; object[start:stop] = value} */
  STORE_SLICE(37, 0, OperandKind.NONE, "value, object, start, stop →; object[start:stop] = value"),
  /** {@code value, object, key →; object[key] = value} */
  STORE_SUBSCR(38, 1, OperandKind.NONE, "value, object, key →; object[key] = value"),
  /** {@code value → bool(value)} */
  TO_BOOL(39, 3, OperandKind.NONE, "value → bool(value)"),
  /** {@code value → ~value} */
  UNARY_INVERT(40, 0, OperandKind.NONE, "value → ~value"),
  /** {@code value → -value} */
  UNARY_NEGATIVE(41, 0, OperandKind.NONE, "value → -value"),
  /** {@code b → not b} */
  UNARY_NOT(42, 0, OperandKind.NONE, "b → not b"),
  /** {@code exit, self or NULL, lasti, previous exc, exc → the same, exit(type, exc, traceback)} */
  WITH_EXCEPT_START(
      43,
      0,
      OperandKind.NONE,
      "exit, self or NULL, lasti, previous exc, exc → the same, exit(type, exc, traceback)"),
  /** {@code left, right → left op right} */
  BINARY_OP(44, 5, OperandKind.BINARY, "left, right → left op right"),
  /** {@code value, source text, format spec if n & 1 → interpolation} */
  BUILD_INTERPOLATION(
      45, 0, OperandKind.NUMBER, "value, source text, format spec if n & 1 → interpolation"),
  /** {@code n values → list} */
  BUILD_LIST(46, 0, OperandKind.NUMBER, "n values → list"),
  /** {@code n pairs key, value → dict} */
  BUILD_MAP(47, 0, OperandKind.NUMBER, "n pairs key, value → dict"),
  /** {@code n values → set} */
  BUILD_SET(48, 0, OperandKind.NUMBER, "n values → set"),
  /** {@code start, stop, step if n is 3 → slice} */
  BUILD_SLICE(49, 0, OperandKind.NUMBER, "start, stop, step if n is 3 → slice"),
  /** {@code n strings → their concatenation} */
  BUILD_STRING(50, 0, OperandKind.NUMBER, "n strings → their concatenation"),
  /** {@code n values → tuple} */
  BUILD_TUPLE(51, 0, OperandKind.NUMBER, "n values → tuple"),
  /** {@code callable, self or NULL, n args → result} */
  CALL(52, 3, OperandKind.NUMBER, "callable, self or NULL, n args → result"),
  /** {@code value → result} */
  CALL_INTRINSIC_1(53, 0, OperandKind.INTRINSIC_1, "value → result"),
  /** {@code first, second → result} */
  CALL_INTRINSIC_2(54, 0, OperandKind.INTRINSIC_2, "first, second → result"),
  /** {@code callable, self or NULL, n args, keyword names → result} */
  CALL_KW(55, 3, OperandKind.NUMBER, "callable, self or NULL, n args, keyword names → result"),
  /** {@code left, right → left op right} */
  COMPARE_OP(56, 1, OperandKind.COMPARE, "left, right → left op right"),
  /** {@code left, right → left in right} */
  CONTAINS_OP(57, 1, OperandKind.CONTAINS, "left, right → left in right"),
  /** {@code value → str, repr or ascii of it} */
  CONVERT_VALUE(58, 0, OperandKind.CONVERSION, "value → str, repr or ascii of it"),
  /** {@code → copy of the n-th value from the top} */
  COPY(59, 0, OperandKind.NUMBER, "→ copy of the n-th value from the top"),
  /** {@code →; copies the closure's n cells into the frame} */
  COPY_FREE_VARS(60, 0, OperandKind.NUMBER, "→; copies the closure's n cells into the frame"),
  /** {@code object →; del object.name} */
  DELETE_ATTR(61, 0, OperandKind.NAME, "object →; del object.name"),
  /** {@code →; empties the cell} */
  DELETE_DEREF(62, 0, OperandKind.CELL, "→; empties the cell"),
  /** {@code →; del local} */
  DELETE_FAST(63, 0, OperandKind.LOCAL, "→; del local"),
  /** {@code →; del global} */
  DELETE_GLOBAL(64, 0, OperandKind.NAME, "→; del global"),
  /** {@code →; del name} */
  DELETE_NAME(65, 0, OperandKind.NAME, "→; del name"),
  /**
   * {@code callable, self or NULL, args, dict, …, update → without update; a key twice is a
   * TypeError}
   */
  DICT_MERGE(
      66,
      0,
      OperandKind.NUMBER,
      "callable, self or NULL, args, dict, …, update → without update; a key twice is a TypeError"),
  /** {@code dict, …, update → without update} */
  DICT_UPDATE(67, 0, OperandKind.NUMBER, "dict, …, update → without update"),
  /** {@code aiter, exc →; raises exc again unless it is StopAsyncIteration} */
  END_ASYNC_FOR(
      68,
      0,
      OperandKind.JUMP_BACKWARD,
      "aiter, exc →; raises exc again unless it is StopAsyncIteration"),
  /** {@code →; 8 more bits for the next instruction's oparg} */
  EXTENDED_ARG(69, 0, OperandKind.NUMBER, "→; 8 more bits for the next instruction's oparg"),
  /** {@code iterator → iterator, next value; at the end jumps past END_FOR} */
  FOR_ITER(
      70,
      1,
      OperandKind.JUMP_FORWARD,
      "iterator → iterator, next value; at the end jumps past END_FOR"),
  /** {@code object → its awaitable iterator} */
  GET_AWAITABLE(71, 0, OperandKind.NUMBER, "object → its awaitable iterator"),
  /** {@code module → module, module.name} */
  IMPORT_FROM(72, 0, OperandKind.NAME, "module → module, module.name"),
  /** {@code level, from list → module} */
  IMPORT_NAME(73, 0, OperandKind.NAME, "level, from list → module"),
  /** {@code left, right → left is right} */
  IS_OP(74, 0, OperandKind.IS, "left, right → left is right"),
  /** {@code →} */
  JUMP_BACKWARD(75, 1, OperandKind.JUMP_BACKWARD, "→"),
  /** {@code →} */
  JUMP_BACKWARD_NO_INTERRUPT(76, 0, OperandKind.JUMP_BACKWARD, "→"),
  /** {@code →} */
  JUMP_FORWARD(77, 0, OperandKind.JUMP_FORWARD, "→"),
  /** {@code list, n - 1 values, value → without value} */
  LIST_APPEND(78, 0, OperandKind.NUMBER, "list, n - 1 values, value → without value"),
  /** {@code list, n - 1 values, iterable → without iterable} */
  LIST_EXTEND(79, 0, OperandKind.NUMBER, "list, n - 1 values, iterable → without iterable"),
  /** {@code object → object.name; as method, self or NULL after it} */
  LOAD_ATTR(
      80, 9, OperandKind.ATTRIBUTE_NAME, "object → object.name; as method, self or NULL after it"),
  /** {@code → value} */
  LOAD_COMMON_CONSTANT(81, 0, OperandKind.COMMON_CONSTANT, "→ value"),
  /** {@code → constant} */
  LOAD_CONST(82, 0, OperandKind.CONST, "→ constant"),
  /** {@code → content of the cell} */
  LOAD_DEREF(83, 0, OperandKind.CELL, "→ content of the cell"),
  /** {@code → local} */
  LOAD_FAST(84, 0, OperandKind.LOCAL, "→ local"),
  /** {@code → local or NULL; unbinds it} */
  LOAD_FAST_AND_CLEAR(85, 0, OperandKind.LOCAL, "→ local or NULL; unbinds it"),
  /** {@code → local, without taking a reference} */
  LOAD_FAST_BORROW(86, 0, OperandKind.LOCAL, "→ local, without taking a reference"),
  /** {@code → first local, second local, without taking references} */
  LOAD_FAST_BORROW_LOAD_FAST_BORROW(
      87, 0, OperandKind.LOCAL_PAIR, "→ first local, second local, without taking references"),
  /** {@code → local; UnboundLocalError if it is unbound} */
  LOAD_FAST_CHECK(88, 0, OperandKind.LOCAL, "→ local; UnboundLocalError if it is unbound"),
  /** {@code → first local, second local} */
  LOAD_FAST_LOAD_FAST(89, 0, OperandKind.LOCAL_PAIR, "→ first local, second local"),
  /** {@code mapping → mapping[name] or content of the cell} */
  LOAD_FROM_DICT_OR_DEREF(
      90, 0, OperandKind.CELL, "mapping → mapping[name] or content of the cell"),
  /** {@code mapping → mapping[name] or global or builtin} */
  LOAD_FROM_DICT_OR_GLOBALS(
      91, 0, OperandKind.NAME, "mapping → mapping[name] or global or builtin"),
  /** {@code → global or builtin, NULL if n & 1} */
  LOAD_GLOBAL(92, 4, OperandKind.GLOBAL_NAME, "→ global or builtin, NULL if n & 1"),
  /** {@code → local, global or builtin} */
  LOAD_NAME(93, 0, OperandKind.NAME, "→ local, global or builtin"),
  /** {@code → n} */
  LOAD_SMALL_INT(94, 0, OperandKind.SMALL_INT, "→ n"),
  /** {@code object → method looked up on its type, self or NULL} */
  LOAD_SPECIAL(
      95, 0, OperandKind.SPECIAL_METHOD, "object → method looked up on its type, self or NULL"),
  /** {@code super, class, self → super(class, self).name; as method, self or NULL after it} */
  LOAD_SUPER_ATTR(
      96,
      1,
      OperandKind.SUPER_NAME,
      "super, class, self → super(class, self).name; as method, self or NULL after it"),
  /** {@code →; wraps the local in a cell} */
  MAKE_CELL(97, 0, OperandKind.CELL, "→; wraps the local in a cell"),
  /** {@code dict, n - 1 values, key, value → without key and value} */
  MAP_ADD(98, 0, OperandKind.NUMBER, "dict, n - 1 values, key, value → without key and value"),
  /** {@code subject, class, keyword names → attributes tuple or None} */
  MATCH_CLASS(
      99, 0, OperandKind.NUMBER, "subject, class, keyword names → attributes tuple or None"),
  /** {@code b →} */
  POP_JUMP_IF_FALSE(100, 1, OperandKind.JUMP_FORWARD, "b →"),
  /** {@code value →} */
  POP_JUMP_IF_NONE(101, 1, OperandKind.JUMP_FORWARD, "value →"),
  /** {@code value →} */
  POP_JUMP_IF_NOT_NONE(102, 1, OperandKind.JUMP_FORWARD, "value →"),
  /** {@code b →} */
  POP_JUMP_IF_TRUE(103, 1, OperandKind.JUMP_FORWARD, "b →"),
  /** {@code exc if n ≥ 1, cause if n is 2 →} */
  RAISE_VARARGS(104, 0, OperandKind.NUMBER, "exc if n ≥ 1, cause if n is 2 →"),
  /** {@code lasti if n, …, exc →; raises exc again, from lasti if n} */
  RERAISE(105, 0, OperandKind.NUMBER, "lasti if n, …, exc →; raises exc again, from lasti if n"),
  /** {@code receiver, value → receiver, yielded value; at the end jumps with the returned value} */
  SEND(
      106,
      1,
      OperandKind.JUMP_FORWARD,
      "receiver, value → receiver, yielded value; at the end jumps with the returned value"),
  /** {@code set, n - 1 values, value → without value} */
  SET_ADD(107, 0, OperandKind.NUMBER, "set, n - 1 values, value → without value"),
  /** {@code value, function → function} */
  SET_FUNCTION_ATTRIBUTE(108, 0, OperandKind.FUNCTION_ATTRIBUTE, "value, function → function"),
  /** {@code set, n - 1 values, iterable → without iterable} */
  SET_UPDATE(109, 0, OperandKind.NUMBER, "set, n - 1 values, iterable → without iterable"),
  /** {@code value, object →; object.name = value} */
  STORE_ATTR(110, 4, OperandKind.NAME, "value, object →; object.name = value"),
  /** {@code value →; into the cell} */
  STORE_DEREF(111, 0, OperandKind.CELL, "value →; into the cell"),
  /** {@code value →} */
  STORE_FAST(112, 0, OperandKind.LOCAL, "value →"),
  /** {@code value → second local; value is stored into the first} */
  STORE_FAST_LOAD_FAST(
      113, 0, OperandKind.LOCAL_PAIR, "value → second local; value is stored into the first"),
  /** {@code second value, first value →; the top goes into the first local} */
  STORE_FAST_STORE_FAST(
      114,
      0,
      OperandKind.LOCAL_PAIR,
      "second value, first value →; the top goes into the first local"),
  /** {@code value →} */
  STORE_GLOBAL(115, 0, OperandKind.NAME, "value →"),
  /** {@code value →} */
  STORE_NAME(116, 0, OperandKind.NAME, "value →"),
  /** {@code →; exchanges the top with the n-th value} */
  SWAP(117, 0, OperandKind.NUMBER, "→; exchanges the top with the n-th value"),
  /** {@code iterable → after, list, before; the first value on top} */
  UNPACK_EX(118, 0, OperandKind.NUMBER, "iterable → after, list, before; the first value on top"),
  /** {@code iterable → n values, the first on top} */
  UNPACK_SEQUENCE(119, 1, OperandKind.NUMBER, "iterable → n values, the first on top"),
  /** {@code value → what is sent in; suspends the generator} */
  YIELD_VALUE(120, 0, OperandKind.NUMBER, "value → what is sent in; suspends the generator"),
  /** {@code →; entry of a function or resumption of a generator} */
  RESUME(128, 0, OperandKind.NUMBER, "→; entry of a function or resumption of a generator");

  private static final Opcode[] ALL = values();

  private final int number;
  private final int caches;
  private final OperandKind operand;
  private final String picture;

  Opcode(int number, int caches, OperandKind operand, String picture) {
    this.number = number;
    this.caches = caches;
    this.operand = operand;
    this.picture = picture;
  }

  /** The opcode with this ordinal. */
  public static Opcode at(int ordinal) {
    return ALL[ordinal];
  }

  /** The opcode of an instruction word. */
  public static Opcode of(int word) {
    return ALL[word & 0xFF];
  }

  /** CPython's number for it. */
  public int number() {
    return number;
  }

  /** Number of cache words that follow it in {@code co_code}. */
  public int caches() {
    return caches;
  }

  /** What its oparg means. */
  public OperandKind operand() {
    return operand;
  }

  /** What it does to the stack, in one line. */
  public String picture() {
    return picture;
  }

  @Override
  public boolean hasOperand() {
    return operand != OperandKind.NONE || this == RESUME;
  }

  /**
   * Whether its oparg is a target that control can go to. END_ASYNC_FOR names the loop it ends and
   * does not jump.
   */
  public boolean isJump() {
    return operand.isJump() && this != END_ASYNC_FOR;
  }

  /** Whether control never goes on to the next instruction. */
  public boolean isTerminator() {
    return switch (this) {
      case RETURN_VALUE,
          RAISE_VARARGS,
          RERAISE,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT,
          JUMP_FORWARD,
          INTERPRETER_EXIT ->
          true;
      default -> false;
    };
  }

  /**
   * Whether the eval breaker is tested at this instruction: at the start of RESUME and
   * JUMP_BACKWARD, and after the three calls when the callee was not a Python function.
   * Straight-line code never switches threads.
   */
  public boolean isCheckPoint(int oparg) {
    return switch (this) {
      case RESUME -> (oparg & 3) < 2;
      case JUMP_BACKWARD, CALL, CALL_KW, CALL_FUNCTION_EX -> true;
      default -> false;
    };
  }

  @Override
  public int popped(int n) {
    return switch (this) {
      case LOAD_BUILD_CLASS,
          LOAD_LOCALS,
          NOP,
          NOT_TAKEN,
          PUSH_NULL,
          RETURN_GENERATOR,
          SETUP_ANNOTATIONS,
          COPY_FREE_VARS,
          DELETE_DEREF,
          DELETE_FAST,
          DELETE_GLOBAL,
          DELETE_NAME,
          EXTENDED_ARG,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT,
          JUMP_FORWARD,
          LOAD_COMMON_CONSTANT,
          LOAD_CONST,
          LOAD_DEREF,
          LOAD_FAST,
          LOAD_FAST_AND_CLEAR,
          LOAD_FAST_BORROW,
          LOAD_FAST_BORROW_LOAD_FAST_BORROW,
          LOAD_FAST_CHECK,
          LOAD_FAST_LOAD_FAST,
          LOAD_GLOBAL,
          LOAD_NAME,
          LOAD_SMALL_INT,
          MAKE_CELL,
          RESUME ->
          0;
      case END_FOR,
          EXIT_INIT_CHECK,
          FORMAT_SIMPLE,
          GET_AITER,
          GET_ANEXT,
          GET_ITER,
          GET_LEN,
          GET_YIELD_FROM_ITER,
          INTERPRETER_EXIT,
          MAKE_FUNCTION,
          MATCH_MAPPING,
          MATCH_SEQUENCE,
          POP_EXCEPT,
          POP_ITER,
          POP_TOP,
          PUSH_EXC_INFO,
          RETURN_VALUE,
          TO_BOOL,
          UNARY_INVERT,
          UNARY_NEGATIVE,
          UNARY_NOT,
          CALL_INTRINSIC_1,
          CONVERT_VALUE,
          DELETE_ATTR,
          FOR_ITER,
          GET_AWAITABLE,
          IMPORT_FROM,
          LOAD_ATTR,
          LOAD_FROM_DICT_OR_DEREF,
          LOAD_FROM_DICT_OR_GLOBALS,
          LOAD_SPECIAL,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          POP_JUMP_IF_TRUE,
          STORE_DEREF,
          STORE_FAST,
          STORE_FAST_LOAD_FAST,
          STORE_GLOBAL,
          STORE_NAME,
          UNPACK_EX,
          UNPACK_SEQUENCE,
          YIELD_VALUE ->
          1;
      case BUILD_TEMPLATE,
          CHECK_EG_MATCH,
          CHECK_EXC_MATCH,
          DELETE_SUBSCR,
          END_SEND,
          FORMAT_WITH_SPEC,
          MATCH_KEYS,
          BINARY_OP,
          CALL_INTRINSIC_2,
          COMPARE_OP,
          CONTAINS_OP,
          END_ASYNC_FOR,
          IMPORT_NAME,
          IS_OP,
          SEND,
          SET_FUNCTION_ATTRIBUTE,
          STORE_ATTR,
          STORE_FAST_STORE_FAST ->
          2;
      case BINARY_SLICE, CLEANUP_THROW, STORE_SUBSCR, LOAD_SUPER_ATTR, MATCH_CLASS -> 3;
      case CALL_FUNCTION_EX, STORE_SLICE -> 4;
      case WITH_EXCEPT_START -> 5;
      case BUILD_MAP -> 2 * n;
      case BUILD_INTERPOLATION -> 2 + (n & 1);
      case BUILD_LIST,
          BUILD_SET,
          BUILD_SLICE,
          BUILD_STRING,
          BUILD_TUPLE,
          COPY,
          RAISE_VARARGS,
          SWAP ->
          n;
      case DICT_UPDATE, LIST_APPEND, LIST_EXTEND, RERAISE, SET_ADD, SET_UPDATE -> n + 1;
      case CALL, MAP_ADD -> n + 2;
      case CALL_KW -> n + 3;
      case DICT_MERGE -> n + 4;
    };
  }

  @Override
  public int pushed(int n) {
    return switch (this) {
      case DELETE_SUBSCR,
          END_FOR,
          EXIT_INIT_CHECK,
          INTERPRETER_EXIT,
          NOP,
          NOT_TAKEN,
          POP_EXCEPT,
          POP_ITER,
          POP_TOP,
          SETUP_ANNOTATIONS,
          STORE_SLICE,
          STORE_SUBSCR,
          COPY_FREE_VARS,
          DELETE_ATTR,
          DELETE_DEREF,
          DELETE_FAST,
          DELETE_GLOBAL,
          DELETE_NAME,
          END_ASYNC_FOR,
          EXTENDED_ARG,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT,
          JUMP_FORWARD,
          MAKE_CELL,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          POP_JUMP_IF_TRUE,
          RAISE_VARARGS,
          STORE_ATTR,
          STORE_DEREF,
          STORE_FAST,
          STORE_FAST_STORE_FAST,
          STORE_GLOBAL,
          STORE_NAME,
          RESUME ->
          0;
      case BINARY_SLICE,
          BUILD_TEMPLATE,
          CALL_FUNCTION_EX,
          END_SEND,
          FORMAT_SIMPLE,
          FORMAT_WITH_SPEC,
          GET_AITER,
          GET_ITER,
          GET_YIELD_FROM_ITER,
          LOAD_BUILD_CLASS,
          LOAD_LOCALS,
          MAKE_FUNCTION,
          PUSH_NULL,
          RETURN_GENERATOR,
          RETURN_VALUE,
          TO_BOOL,
          UNARY_INVERT,
          UNARY_NEGATIVE,
          UNARY_NOT,
          BINARY_OP,
          BUILD_INTERPOLATION,
          BUILD_LIST,
          BUILD_MAP,
          BUILD_SET,
          BUILD_SLICE,
          BUILD_STRING,
          BUILD_TUPLE,
          CALL,
          CALL_INTRINSIC_1,
          CALL_INTRINSIC_2,
          CALL_KW,
          COMPARE_OP,
          CONTAINS_OP,
          CONVERT_VALUE,
          GET_AWAITABLE,
          IMPORT_NAME,
          IS_OP,
          LOAD_COMMON_CONSTANT,
          LOAD_CONST,
          LOAD_DEREF,
          LOAD_FAST,
          LOAD_FAST_AND_CLEAR,
          LOAD_FAST_BORROW,
          LOAD_FAST_CHECK,
          LOAD_FROM_DICT_OR_DEREF,
          LOAD_FROM_DICT_OR_GLOBALS,
          LOAD_NAME,
          LOAD_SMALL_INT,
          MATCH_CLASS,
          SET_FUNCTION_ATTRIBUTE,
          STORE_FAST_LOAD_FAST,
          YIELD_VALUE ->
          1;
      case CHECK_EG_MATCH,
          CHECK_EXC_MATCH,
          CLEANUP_THROW,
          GET_ANEXT,
          GET_LEN,
          MATCH_MAPPING,
          MATCH_SEQUENCE,
          PUSH_EXC_INFO,
          FOR_ITER,
          IMPORT_FROM,
          LOAD_FAST_BORROW_LOAD_FAST_BORROW,
          LOAD_FAST_LOAD_FAST,
          LOAD_SPECIAL,
          SEND ->
          2;
      case MATCH_KEYS -> 3;
      case WITH_EXCEPT_START -> 6;
      case UNPACK_EX -> 1 + (n & 0xFF) + (n >> 8);
      case LOAD_ATTR, LOAD_GLOBAL, LOAD_SUPER_ATTR -> 1 + (n & 1);
      case DICT_UPDATE,
          LIST_APPEND,
          LIST_EXTEND,
          MAP_ADD,
          RERAISE,
          SET_ADD,
          SET_UPDATE,
          SWAP,
          UNPACK_SEQUENCE ->
          n;
      case COPY -> n + 1;
      case DICT_MERGE -> n + 3;
    };
  }

  /** The opcode of this name, or null. */
  public static @Nullable Opcode named(String name) {
    for (Opcode opcode : ALL) {
      if (opcode.name().equals(name)) {
        return opcode;
      }
    }
    return null;
  }
}
