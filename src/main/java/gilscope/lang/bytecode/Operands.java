package gilscope.lang.bytecode;

import java.util.List;

/** The closed vocabularies that opargs index, as CPython 3.14 numbers and spells them. */
public final class Operands {
  private Operands() {}

  /** Oparg of BINARY_OP. */
  public static final List<String> BINARY =
      List.of(
          "+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^", "+=", "&=", "//=",
          "<<=", "@=", "*=", "%=", "|=", "**=", ">>=", "-=", "/=", "^=", "[]");

  /** The oparg of BINARY_OP for {@code a[b]}. */
  public static final int SUBSCRIPT = 26;

  /** Distance from an operator of BINARY_OP to its in-place form. */
  public static final int IN_PLACE = 13;

  /** Oparg of COMPARE_OP, shifted right by 5. */
  public static final List<String> COMPARE = List.of("<", "<=", "==", "!=", ">", ">=");

  /** Oparg of CONVERT_VALUE. */
  public static final List<String> CONVERSION = List.of("", "str", "repr", "ascii");

  /** Bits of SET_FUNCTION_ATTRIBUTE. */
  public static final List<String> FUNCTION_ATTRIBUTE =
      List.of("defaults", "kwdefaults", "annotations", "closure", "annotate");

  /** Oparg of CALL_INTRINSIC_1. */
  public static final List<String> INTRINSIC_1 =
      List.of(
          "INTRINSIC_1_INVALID",
          "INTRINSIC_PRINT",
          "INTRINSIC_IMPORT_STAR",
          "INTRINSIC_STOPITERATION_ERROR",
          "INTRINSIC_ASYNC_GEN_WRAP",
          "INTRINSIC_UNARY_POSITIVE",
          "INTRINSIC_LIST_TO_TUPLE",
          "INTRINSIC_TYPEVAR",
          "INTRINSIC_PARAMSPEC",
          "INTRINSIC_TYPEVARTUPLE",
          "INTRINSIC_SUBSCRIPT_GENERIC",
          "INTRINSIC_TYPEALIAS");

  /** Oparg of CALL_INTRINSIC_2. */
  public static final List<String> INTRINSIC_2 =
      List.of(
          "INTRINSIC_2_INVALID",
          "INTRINSIC_PREP_RERAISE_STAR",
          "INTRINSIC_TYPEVAR_WITH_BOUND",
          "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
          "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
          "INTRINSIC_SET_TYPEPARAM_DEFAULT");

  /** Oparg of LOAD_COMMON_CONSTANT: builtins that a program cannot rebind. */
  public static final List<String> COMMON_CONSTANT =
      List.of(
          "AssertionError",
          "NotImplementedError",
          "tuple",
          "<built-in function all>",
          "<built-in function any>");

  /** Oparg of LOAD_SPECIAL. */
  public static final List<String> SPECIAL_METHOD =
      List.of("__enter__", "__exit__", "__aenter__", "__aexit__");
}
