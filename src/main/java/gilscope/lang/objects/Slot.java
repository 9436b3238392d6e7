package gilscope.lang.objects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slots of a type and the special methods that stand for them, in the order of CPython's {@code
 * slotdefs}. The kind says how a wrapper descriptor calls the slot and how a class's Python method
 * is called through it ({@link SlotWrapper}, {@link SlotDispatch}).
 */
enum Slot {
  REPR(Kind.UNARY, "__repr__"),
  STR(Kind.UNARY, "__str__"),
  HASH(Kind.HASH, "__hash__"),
  CALL(Kind.CALL, "__call__"),
  GETATTR(Kind.GETATTR, "__getattribute__", "__getattr__"),
  SETATTR(Kind.SETATTR, "__setattr__", "__delattr__"),
  RICHCOMPARE(Kind.RICHCOMPARE, "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"),
  ITER(Kind.UNARY, "__iter__"),
  NEXT(Kind.NEXT, "__next__"),
  DESCR_GET(Kind.DESCR_GET, "__get__"),
  DESCR_SET(Kind.DESCR_SET, "__set__", "__delete__"),
  INIT(Kind.INIT, "__init__"),
  NEW(Kind.NEW, "__new__"),
  FINALIZE(Kind.UNARY, "__del__"),
  AWAIT(Kind.UNARY, "__await__"),
  AITER(Kind.UNARY, "__aiter__"),
  ANEXT(Kind.UNARY, "__anext__"),
  ADD(Kind.BINARY, "__add__", "__radd__"),
  SUBTRACT(Kind.BINARY, "__sub__", "__rsub__"),
  MULTIPLY(Kind.BINARY, "__mul__", "__rmul__"),
  REMAINDER(Kind.BINARY, "__mod__", "__rmod__"),
  DIVMOD(Kind.BINARY, "__divmod__", "__rdivmod__"),
  POWER(Kind.POWER, "__pow__", "__rpow__"),
  LSHIFT(Kind.BINARY, "__lshift__", "__rlshift__"),
  RSHIFT(Kind.BINARY, "__rshift__", "__rrshift__"),
  AND(Kind.BINARY, "__and__", "__rand__"),
  XOR(Kind.BINARY, "__xor__", "__rxor__"),
  OR(Kind.BINARY, "__or__", "__ror__"),
  FLOOR_DIVIDE(Kind.BINARY, "__floordiv__", "__rfloordiv__"),
  TRUE_DIVIDE(Kind.BINARY, "__truediv__", "__rtruediv__"),
  MATRIX_MULTIPLY(Kind.BINARY, "__matmul__", "__rmatmul__"),
  NEGATIVE(Kind.UNARY, "__neg__"),
  POSITIVE(Kind.UNARY, "__pos__"),
  ABSOLUTE(Kind.UNARY, "__abs__"),
  BOOL(Kind.INQUIRY, "__bool__"),
  INVERT(Kind.UNARY, "__invert__"),
  INT(Kind.UNARY, "__int__"),
  FLOAT(Kind.UNARY, "__float__"),
  INDEX(Kind.UNARY, "__index__"),
  IADD(Kind.IBINARY, "__iadd__"),
  ISUBTRACT(Kind.IBINARY, "__isub__"),
  IMULTIPLY(Kind.IBINARY, "__imul__"),
  IREMAINDER(Kind.IBINARY, "__imod__"),
  IPOWER(Kind.IBINARY, "__ipow__"),
  ILSHIFT(Kind.IBINARY, "__ilshift__"),
  IRSHIFT(Kind.IBINARY, "__irshift__"),
  IAND(Kind.IBINARY, "__iand__"),
  IXOR(Kind.IBINARY, "__ixor__"),
  IOR(Kind.IBINARY, "__ior__"),
  IFLOOR_DIVIDE(Kind.IBINARY, "__ifloordiv__"),
  ITRUE_DIVIDE(Kind.IBINARY, "__itruediv__"),
  IMATRIX_MULTIPLY(Kind.IBINARY, "__imatmul__"),
  LENGTH(Kind.LENGTH, "__len__"),
  GETITEM(Kind.IBINARY, "__getitem__"),
  SETITEM(Kind.SETITEM, "__setitem__", "__delitem__"),
  CONTAINS(Kind.CONTAINS, "__contains__");

  enum Kind {
    UNARY,
    BINARY,
    IBINARY,
    POWER,
    INQUIRY,
    HASH,
    CALL,
    GETATTR,
    SETATTR,
    RICHCOMPARE,
    NEXT,
    DESCR_GET,
    DESCR_SET,
    INIT,
    NEW,
    LENGTH,
    SETITEM,
    CONTAINS
  }

  private static final Map<String, Slot> BY_METHOD = new HashMap<>();

  static {
    for (Slot s : values()) {
      for (String m : s.methods) {
        BY_METHOD.put(m, s);
      }
    }
  }

  final Kind kind;
  final List<String> methods;

  Slot(Kind kind, String... methods) {
    this.kind = kind;
    this.methods = List.of(methods);
  }

  /** The slot that a class attribute of this name fills, or null. */
  @org.jspecify.annotations.Nullable
  static Slot ofMethod(String name) {
    return BY_METHOD.get(name);
  }
}
