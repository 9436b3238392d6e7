package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;
import gilscope.lang.objects.Slots.Call;
import gilscope.lang.objects.Slots.Contains;
import gilscope.lang.objects.Slots.DescrGet;
import gilscope.lang.objects.Slots.DescrSet;
import gilscope.lang.objects.Slots.GetAttr;
import gilscope.lang.objects.Slots.Hash;
import gilscope.lang.objects.Slots.Init;
import gilscope.lang.objects.Slots.Inquiry;
import gilscope.lang.objects.Slots.Length;
import gilscope.lang.objects.Slots.New;
import gilscope.lang.objects.Slots.Next;
import gilscope.lang.objects.Slots.RichCompare;
import gilscope.lang.objects.Slots.SetAttr;
import gilscope.lang.objects.Slots.SetItem;
import gilscope.lang.objects.Slots.Ternary;
import gilscope.lang.objects.Slots.Unary;
import org.jspecify.annotations.Nullable;

/**
 * The slots of one type: CPython's {@code PyTypeObject} fields under their names ({@code nb_add} is
 * {@link #nbAdd}). A null slot means the operation is not there. Read by any thread; written while
 * the type is built and when a class attribute that a slot stands for changes.
 */
public class SlotTable extends PyObject {
  public @Nullable Unary tpRepr;
  public @Nullable Unary tpStr;
  public @Nullable Hash tpHash;
  public @Nullable Call tpCall;
  public @Nullable GetAttr tpGetattr;
  public @Nullable SetAttr tpSetattr;
  public @Nullable RichCompare tpRichcompare;
  public @Nullable Unary tpIter;
  public @Nullable Next tpNext;
  public @Nullable DescrGet tpDescrGet;
  public @Nullable DescrSet tpDescrSet;
  public @Nullable Init tpInit;
  public @Nullable New tpNew;
  public @Nullable Unary tpFinalize;
  public @Nullable Unary amAwait;
  public @Nullable Unary amAiter;
  public @Nullable Unary amAnext;
  public @Nullable Binary nbAdd;
  public @Nullable Binary nbSubtract;
  public @Nullable Binary nbMultiply;
  public @Nullable Binary nbRemainder;
  public @Nullable Binary nbDivmod;
  public @Nullable Ternary nbPower;
  public @Nullable Binary nbLshift;
  public @Nullable Binary nbRshift;
  public @Nullable Binary nbAnd;
  public @Nullable Binary nbXor;
  public @Nullable Binary nbOr;
  public @Nullable Binary nbFloorDivide;
  public @Nullable Binary nbTrueDivide;
  public @Nullable Binary nbMatrixMultiply;
  public @Nullable Unary nbNegative;
  public @Nullable Unary nbPositive;
  public @Nullable Unary nbAbsolute;
  public @Nullable Inquiry nbBool;
  public @Nullable Unary nbInvert;
  public @Nullable Unary nbInt;
  public @Nullable Unary nbFloat;
  public @Nullable Unary nbIndex;
  public @Nullable Binary nbInplaceAdd;
  public @Nullable Binary nbInplaceSubtract;
  public @Nullable Binary nbInplaceMultiply;
  public @Nullable Binary nbInplaceRemainder;
  public @Nullable Binary nbInplacePower;
  public @Nullable Binary nbInplaceLshift;
  public @Nullable Binary nbInplaceRshift;
  public @Nullable Binary nbInplaceAnd;
  public @Nullable Binary nbInplaceXor;
  public @Nullable Binary nbInplaceOr;
  public @Nullable Binary nbInplaceFloorDivide;
  public @Nullable Binary nbInplaceTrueDivide;
  public @Nullable Binary nbInplaceMatrixMultiply;
  public @Nullable Length mpLength;
  public @Nullable Binary mpGetitem;
  public @Nullable SetItem mpSetitem;
  public @Nullable Contains sqContains;

  protected SlotTable(PyType type) {
    super(type);
  }

  final @Nullable Object slot(Slot slot) {
    return switch (slot) {
      case REPR -> tpRepr;
      case STR -> tpStr;
      case HASH -> tpHash;
      case CALL -> tpCall;
      case GETATTR -> tpGetattr;
      case SETATTR -> tpSetattr;
      case RICHCOMPARE -> tpRichcompare;
      case ITER -> tpIter;
      case NEXT -> tpNext;
      case DESCR_GET -> tpDescrGet;
      case DESCR_SET -> tpDescrSet;
      case INIT -> tpInit;
      case NEW -> tpNew;
      case FINALIZE -> tpFinalize;
      case AWAIT -> amAwait;
      case AITER -> amAiter;
      case ANEXT -> amAnext;
      case ADD -> nbAdd;
      case SUBTRACT -> nbSubtract;
      case MULTIPLY -> nbMultiply;
      case REMAINDER -> nbRemainder;
      case DIVMOD -> nbDivmod;
      case POWER -> nbPower;
      case LSHIFT -> nbLshift;
      case RSHIFT -> nbRshift;
      case AND -> nbAnd;
      case XOR -> nbXor;
      case OR -> nbOr;
      case FLOOR_DIVIDE -> nbFloorDivide;
      case TRUE_DIVIDE -> nbTrueDivide;
      case MATRIX_MULTIPLY -> nbMatrixMultiply;
      case NEGATIVE -> nbNegative;
      case POSITIVE -> nbPositive;
      case ABSOLUTE -> nbAbsolute;
      case BOOL -> nbBool;
      case INVERT -> nbInvert;
      case INT -> nbInt;
      case FLOAT -> nbFloat;
      case INDEX -> nbIndex;
      case IADD -> nbInplaceAdd;
      case ISUBTRACT -> nbInplaceSubtract;
      case IMULTIPLY -> nbInplaceMultiply;
      case IREMAINDER -> nbInplaceRemainder;
      case IPOWER -> nbInplacePower;
      case ILSHIFT -> nbInplaceLshift;
      case IRSHIFT -> nbInplaceRshift;
      case IAND -> nbInplaceAnd;
      case IXOR -> nbInplaceXor;
      case IOR -> nbInplaceOr;
      case IFLOOR_DIVIDE -> nbInplaceFloorDivide;
      case ITRUE_DIVIDE -> nbInplaceTrueDivide;
      case IMATRIX_MULTIPLY -> nbInplaceMatrixMultiply;
      case LENGTH -> mpLength;
      case GETITEM -> mpGetitem;
      case SETITEM -> mpSetitem;
      case CONTAINS -> sqContains;
    };
  }

  final void setSlot(Slot slot, @Nullable Object f) {
    switch (slot) {
      case REPR -> tpRepr = (@Nullable Unary) f;
      case STR -> tpStr = (@Nullable Unary) f;
      case HASH -> tpHash = (@Nullable Hash) f;
      case CALL -> tpCall = (@Nullable Call) f;
      case GETATTR -> tpGetattr = (@Nullable GetAttr) f;
      case SETATTR -> tpSetattr = (@Nullable SetAttr) f;
      case RICHCOMPARE -> tpRichcompare = (@Nullable RichCompare) f;
      case ITER -> tpIter = (@Nullable Unary) f;
      case NEXT -> tpNext = (@Nullable Next) f;
      case DESCR_GET -> tpDescrGet = (@Nullable DescrGet) f;
      case DESCR_SET -> tpDescrSet = (@Nullable DescrSet) f;
      case INIT -> tpInit = (@Nullable Init) f;
      case NEW -> tpNew = (@Nullable New) f;
      case FINALIZE -> tpFinalize = (@Nullable Unary) f;
      case AWAIT -> amAwait = (@Nullable Unary) f;
      case AITER -> amAiter = (@Nullable Unary) f;
      case ANEXT -> amAnext = (@Nullable Unary) f;
      case ADD -> nbAdd = (@Nullable Binary) f;
      case SUBTRACT -> nbSubtract = (@Nullable Binary) f;
      case MULTIPLY -> nbMultiply = (@Nullable Binary) f;
      case REMAINDER -> nbRemainder = (@Nullable Binary) f;
      case DIVMOD -> nbDivmod = (@Nullable Binary) f;
      case POWER -> nbPower = (@Nullable Ternary) f;
      case LSHIFT -> nbLshift = (@Nullable Binary) f;
      case RSHIFT -> nbRshift = (@Nullable Binary) f;
      case AND -> nbAnd = (@Nullable Binary) f;
      case XOR -> nbXor = (@Nullable Binary) f;
      case OR -> nbOr = (@Nullable Binary) f;
      case FLOOR_DIVIDE -> nbFloorDivide = (@Nullable Binary) f;
      case TRUE_DIVIDE -> nbTrueDivide = (@Nullable Binary) f;
      case MATRIX_MULTIPLY -> nbMatrixMultiply = (@Nullable Binary) f;
      case NEGATIVE -> nbNegative = (@Nullable Unary) f;
      case POSITIVE -> nbPositive = (@Nullable Unary) f;
      case ABSOLUTE -> nbAbsolute = (@Nullable Unary) f;
      case BOOL -> nbBool = (@Nullable Inquiry) f;
      case INVERT -> nbInvert = (@Nullable Unary) f;
      case INT -> nbInt = (@Nullable Unary) f;
      case FLOAT -> nbFloat = (@Nullable Unary) f;
      case INDEX -> nbIndex = (@Nullable Unary) f;
      case IADD -> nbInplaceAdd = (@Nullable Binary) f;
      case ISUBTRACT -> nbInplaceSubtract = (@Nullable Binary) f;
      case IMULTIPLY -> nbInplaceMultiply = (@Nullable Binary) f;
      case IREMAINDER -> nbInplaceRemainder = (@Nullable Binary) f;
      case IPOWER -> nbInplacePower = (@Nullable Binary) f;
      case ILSHIFT -> nbInplaceLshift = (@Nullable Binary) f;
      case IRSHIFT -> nbInplaceRshift = (@Nullable Binary) f;
      case IAND -> nbInplaceAnd = (@Nullable Binary) f;
      case IXOR -> nbInplaceXor = (@Nullable Binary) f;
      case IOR -> nbInplaceOr = (@Nullable Binary) f;
      case IFLOOR_DIVIDE -> nbInplaceFloorDivide = (@Nullable Binary) f;
      case ITRUE_DIVIDE -> nbInplaceTrueDivide = (@Nullable Binary) f;
      case IMATRIX_MULTIPLY -> nbInplaceMatrixMultiply = (@Nullable Binary) f;
      case LENGTH -> mpLength = (@Nullable Length) f;
      case GETITEM -> mpGetitem = (@Nullable Binary) f;
      case SETITEM -> mpSetitem = (@Nullable SetItem) f;
      case CONTAINS -> sqContains = (@Nullable Contains) f;
    }
  }
}
