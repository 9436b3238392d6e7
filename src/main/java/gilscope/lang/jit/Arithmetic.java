package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import gilscope.lang.interp.Kind;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import org.jspecify.annotations.Nullable;

/** Operators and comparisons, written out for numbers, else left to Java. */
abstract class Arithmetic extends Edges {
  Arithmetic(Request request) {
    super(request);
  }

  void unary(int pc, String owner, String name) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(0);
    asm.callIn(ClassDesc.of(owner), name, Asm.OBJECT, Asm.STATE, Asm.OBJECT);
    pop(1);
    pushStored();
  }

  /**
   * Makes sure that the entry is a number of this type, leaving at {@code wrong} if it is not: then
   * pushing it as such works. The instruction takes it off: what object it was is forgotten.
   */
  void unbox(int at, byte type, @Nullable Label wrong) {
    Item item = stack[at];
    if (type(item) == type || (type == Shape.DOUBLE && type(item) == Shape.LONG)) {
      return;
    }
    pushObject(item, at);
    guard(type, wrong);
    pushObject(item, at);
    if (type == Shape.LONG) {
      asm.numbers("longOf", CD_long, Asm.OBJECT);
      asm.lstore(numberHome(at));
    } else {
      asm.numbers("doubleOf", CD_double, Asm.OBJECT);
      asm.dstore(numberHome(at));
    }
    stack[at] = type == Shape.LONG ? LONG : DOUBLE;
  }

  boolean couldBe(Item item, byte type) {
    byte is = type(item);
    return is == type
        || (is == Shape.OBJECT && !(item instanceof Item.Constant))
        || (type == Shape.DOUBLE && is == Shape.LONG);
  }

  static int plain(int op) {
    return op >= 13 && op <= 25 ? op - 13 : op;
  }

  /**
   * What the operator gives if it is written out for numbers; {@link Shape#OBJECT} if it is left to
   * Java.
   */
  byte arithmetic(@Nullable Object kind, int op, Item a, Item b) {
    int plain = plain(op);
    if (isFloats(kind, a, b)
        && couldBe(a, Shape.DOUBLE)
        && couldBe(b, Shape.DOUBLE)
        && (plain == 0 || plain == 5 || plain == 8 || plain == 10 || plain == 11)) {
      return Shape.DOUBLE;
    }
    if (isInts(kind, a, b) && plain != 4 && plain != 26 && (plain != 8 || isTwo(b))) {
      return plain == 11 ? Shape.DOUBLE : Shape.LONG;
    }
    return Shape.OBJECT;
  }

  private static boolean isTwo(Item item) {
    return item instanceof Item.Small s && s.value() == 2;
  }

  boolean isFloats(@Nullable Object kind, Item a, Item b) {
    return (kind == Kind.FLOATS && (type(a) != Shape.LONG || type(b) != Shape.LONG))
        || (type(a) == Shape.DOUBLE && type(b) != Shape.OBJECT)
        || (type(b) == Shape.DOUBLE && type(a) != Shape.OBJECT);
  }

  boolean isInts(@Nullable Object kind, Item a, Item b) {
    return (kind == Kind.INTS || (type(a) == Shape.LONG && type(b) == Shape.LONG))
        && couldBe(a, Shape.LONG)
        && couldBe(b, Shape.LONG);
  }

  /** As what the operands are compared if that is written out. */
  byte comparison(@Nullable Object kind, Item a, Item b) {
    if (isInts(kind, a, b)) {
      return Shape.LONG;
    }
    boolean floats = kind == Kind.FLOATS || (type(a) == Shape.DOUBLE && type(b) == Shape.DOUBLE);
    return floats
            && type(a) != Shape.LONG
            && type(b) != Shape.LONG
            && couldBe(a, Shape.DOUBLE)
            && couldBe(b, Shape.DOUBLE)
        ? Shape.DOUBLE
        : Shape.OBJECT;
  }

  void binary(int pc, int op) {
    Item a = stack[depth - 2];
    Item b = stack[depth - 1];
    Object kind = py.remembered(pc);
    int plain = plain(op);
    byte way = arithmetic(kind, op, a, b);
    if (way == Shape.DOUBLE && !(plain == 11 && isInts(kind, a, b))) {
      floats(pc, plain);
    } else if (way != Shape.OBJECT) {
      ints(pc, plain);
    } else if (leaveUnknown(pc)) {
      return;
    } else if (op == 26) {
      item(pc, kind == Kind.LIST_INT && couldBe(b, Shape.LONG));
    } else {
      asm.aload(T);
      asm.aload(F);
      pushTop(1);
      pushTop(0);
      asm.push(at(pc, op));
      asm.call(
          plain == 0 ? "add" : plain == 10 ? "subtract" : "binary",
          Asm.OBJECT,
          Asm.THREAD,
          Asm.FRAME,
          Asm.OBJECT,
          Asm.OBJECT,
          CD_int);
      pop(2);
      pushStored();
    }
  }

  void item(int pc, boolean list) {
    if (!framed) {
      pushTop(1);
      pushTop(0);
      asm.call("itemOrNull", Asm.OBJECT, Asm.OBJECT, Asm.OBJECT);
      pushIfFound(pc, 2, OBJECT);
      return;
    }
    boolean number = type(stack[depth - 1]) == Shape.LONG;
    asm.aload(T);
    asm.aload(F);
    pushTop(1);
    if (number && list) {
      pushLong(stack[depth - 1], depth - 1);
      asm.push(pc);
      asm.call("item", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_long, CD_int);
    } else {
      pushTop(0);
      asm.push(pc);
      asm.call("item", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, CD_int);
    }
    pop(2);
    pushStored();
  }

  void floats(int pc, int op) {
    harmless = true;
    Label wrong = leaveAt(pc, true);
    unbox(depth - 2, Shape.DOUBLE, wrong);
    unbox(depth - 1, Shape.DOUBLE, wrong);
    if (op == 11) {
      pushDouble(stack[depth - 1], depth - 1);
      asm.push(0.0);
      asm.numbers("eq", CD_boolean, CD_double, CD_double);
      asm.ifTrue(wrong);
    }
    pushDouble(stack[depth - 2], depth - 2);
    pushDouble(stack[depth - 1], depth - 1);
    if (op == 8) {
      asm.numbers("power", CD_double, CD_double, CD_double);
      asm.run(c -> c.dup2().dstore(X));
      asm.numbers("isNaN", CD_boolean, CD_double);
      asm.ifTrue(wrong);
      pop(2);
      asm.dload(X);
      asm.dstore(numberHome(depth));
      push(DOUBLE);
      return;
    }
    asm.run(
        c -> {
          switch (op) {
            case 0 -> c.dadd();
            case 5 -> c.dmul();
            case 10 -> c.dsub();
            default -> c.ddiv();
          }
        });
    pop(2);
    asm.dstore(numberHome(depth));
    push(DOUBLE);
  }

  void ints(int pc, int op) {
    harmless = true;
    Label wrong = leaveAt(pc, true);
    unbox(depth - 2, Shape.LONG, wrong);
    if (op == 8) {
      square(wrong);
      return;
    }
    unbox(depth - 1, Shape.LONG, wrong);
    switch (op) {
      case 2, 6 -> {
        pushLong(stack[depth - 1], depth - 1);
        asm.numbers("hardDivisor", CD_boolean, CD_long);
        asm.ifTrue(wrong);
      }
      case 3 -> {
        pushOperands();
        asm.numbers("shiftOverflows", CD_boolean, CD_long, CD_long);
        asm.ifTrue(wrong);
      }
      case 9 -> {
        pushLong(stack[depth - 1], depth - 1);
        asm.numbers("hardShift", CD_boolean, CD_long);
        asm.ifTrue(wrong);
      }
      case 11 -> {
        pushOperands();
        asm.numbers("divideHard", CD_boolean, CD_long, CD_long);
        asm.ifTrue(wrong);
        pushDouble(stack[depth - 2], depth - 2);
        pushDouble(stack[depth - 1], depth - 1);
        asm.run(CodeBuilder::ddiv);
        pop(2);
        asm.dstore(numberHome(depth));
        push(DOUBLE);
        return;
      }
      default -> {}
    }
    pushOperands();
    if (op == 2 || op == 6) {
      asm.callIn(
          ClassDesc.of("java.lang.Math"),
          op == 2 ? "floorDiv" : "floorMod",
          CD_long,
          CD_long,
          CD_long);
    } else {
      asm.run(
          c -> {
            switch (op) {
              case 0 -> c.ladd();
              case 1 -> c.land();
              case 3 -> c.l2i().lshl();
              case 5 -> c.lmul();
              case 7 -> c.lor();
              case 9 -> c.l2i().lshr();
              case 10 -> c.lsub();
              default -> c.lxor();
            }
          });
    }
    // The home may be that of an operand, which leaving needs: results are checked first.
    String check =
        switch (op) {
          case 0 -> "addOverflows";
          case 5 -> "multiplyOverflows";
          case 10 -> "subtractOverflows";
          default -> "";
        };
    if (!check.isEmpty()) {
      asm.lstore(X);
      pushOperands();
      asm.lload(X);
      asm.numbers(check, CD_boolean, CD_long, CD_long, CD_long);
      asm.ifTrue(leaveAt(pc, true));
      asm.lload(X);
    }
    pop(2);
    asm.lstore(numberHome(depth));
    push(LONG);
  }

  private void square(@Nullable Label wrong) {
    int at = depth - 2;
    pushLong(stack[at], at);
    pushLong(stack[at], at);
    asm.run(c -> c.lmul().lstore(X));
    pushLong(stack[at], at);
    pushLong(stack[at], at);
    asm.lload(X);
    asm.numbers("multiplyOverflows", CD_boolean, CD_long, CD_long, CD_long);
    asm.ifTrue(wrong);
    pop(2);
    asm.lload(X);
    asm.lstore(numberHome(depth));
    push(LONG);
  }

  void pushOperands() {
    pushLong(stack[depth - 2], depth - 2);
    pushLong(stack[depth - 1], depth - 1);
  }

  static final String[] COMPARISONS = {"lt", "le", "eq", "ne", "gt", "ge"};

  int compare(int pc, int arg) {
    Item a = stack[depth - 2];
    Item b = stack[depth - 1];
    Object kind = py.remembered(pc);
    byte way = comparison(kind, a, b);
    if (way == Shape.LONG) {
      Label wrong = leaveAt(pc, true);
      unbox(depth - 2, Shape.LONG, wrong);
      unbox(depth - 1, Shape.LONG, wrong);
      pushLong(stack[depth - 2], depth - 2);
      pushLong(stack[depth - 1], depth - 1);
      asm.numbers(COMPARISONS[arg >> 5], CD_boolean, CD_long, CD_long);
    } else if (way == Shape.DOUBLE) {
      Label wrong = leaveAt(pc, true);
      unbox(depth - 2, Shape.DOUBLE, wrong);
      unbox(depth - 1, Shape.DOUBLE, wrong);
      pushDouble(stack[depth - 2], depth - 2);
      pushDouble(stack[depth - 1], depth - 1);
      asm.numbers(COMPARISONS[arg >> 5], CD_boolean, CD_double, CD_double);
    } else if (leaveUnknown(pc)) {
      return pc + 1;
    } else {
      asm.aload(T);
      asm.aload(F);
      pushTop(1);
      pushTop(0);
      asm.push(at(pc, arg));
      asm.call("compare", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, CD_int);
      pop(2);
      pushStored();
      return pc + 1;
    }
    pop(2);
    harmless = true;
    return condition(pc, false);
  }

  void truth(int pc) {
    Item item = stack[depth - 1];
    if (type(item) == Shape.LONG) {
      pushLong(item, depth - 1);
      asm.push(0L);
      asm.numbers("ne", CD_boolean, CD_long, CD_long);
    } else if (type(item) == Shape.DOUBLE) {
      pushDouble(item, depth - 1);
      asm.push(0.0);
      asm.numbers("ne", CD_boolean, CD_double, CD_double);
    } else {
      asm.aload(T);
      asm.aload(F);
      pushTop(0);
      asm.push(pc);
      asm.numbers("isTrue", CD_boolean, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
    }
    pop(1);
  }

  /** As {@link #truth} of an object: the frame is made where more than a look is needed. */
  void truthWithoutFrame(int pc) {
    Label slow = asm.label();
    Label done = asm.label();
    pushTop(0);
    asm.numbers("truth", CD_int, Asm.OBJECT);
    asm.run(c -> c.istore(X).iload(X));
    asm.ifNegative(slow);
    asm.bind(done);
    instead(
        slow,
        done,
        () -> {
          truth(pc);
          asm.run(c -> c.istore(X));
        });
    pop(1);
    asm.run(c -> c.iload(X));
  }

  void negative(int pc) {
    if (type(stack[depth - 1]) == Shape.DOUBLE) {
      pushDouble(stack[depth - 1], depth - 1);
      asm.run(CodeBuilder::dneg);
      pop(1);
      asm.dstore(numberHome(depth));
      push(DOUBLE);
    } else {
      unary(pc, "gilscope.lang.interp.Operators", "negative");
    }
  }
}
