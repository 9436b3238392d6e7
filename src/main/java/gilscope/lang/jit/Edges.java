package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;

import gilscope.lang.bytecode.Opcode;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;

/**
 * Where blocks meet: every path brings variables and entries into the form that the target expects.
 */
abstract class Edges extends Leaving {
  Edges(Request request) {
    super(request);
  }

  /** What stands now. */
  Shape now() {
    byte[] s = new byte[depth];
    for (int i = 0; i < depth; i++) {
      s[i] = type(stack[i]);
    }
    return new Shape(types.clone(), s, dirty.clone(), framed);
  }

  /** Control may go from here to {@code target}: what it expects after this. */
  Shape meet(int target) {
    Shape from = now();
    if (regionOf[target] >= 0) {
      from = from.boxed();
    }
    Shape known = shapes[target];
    comesBack |= known != null && known.framed() != from.framed();
    Shape joined = known == null ? from : known.join(from);
    if (joined != known) {
      shapes[target] = joined;
      changed = true;
    }
    return joined;
  }

  boolean fits(Shape target) {
    for (int i = 0; i < locals; i++) {
      if (types[i] != target.locals()[i]) {
        return false;
      }
    }
    for (int i = 0; i < depth; i++) {
      if (!isHome(stack[i], target.stack()[i])) {
        return false;
      }
    }
    return true;
  }

  /** Brings everything into the form that {@code target} expects. Changes nothing it knows. */
  void convert(Shape target) {
    for (int i = 0; i < depth; i++) {
      if (isHome(stack[i], target.stack()[i])) {
        continue;
      }
      switch (target.stack()[i]) {
        case Shape.LONG -> {
          pushKnown(stack[i], i);
          asm.astore(objectHome(i));
          pushLong(stack[i], i);
          asm.lstore(numberHome(i));
        }
        case Shape.DOUBLE -> {
          pushKnown(stack[i], i);
          asm.astore(objectHome(i));
          pushDouble(stack[i], i);
          asm.dstore(numberHome(i));
        }
        default -> {
          pushObject(stack[i], i);
          asm.astore(objectHome(i));
        }
      }
    }
    for (int i = 0; i < locals; i++) {
      byte wanted = target.locals()[i];
      if (types[i] != wanted && wanted == Shape.OBJECT) {
        pushIfBound(i, true);
        asm.astore(objectLocal(i));
      } else if (types[i] == Shape.NONE && wanted != Shape.NONE) {
        leaveUnbound(wanted, i);
      }
    }
  }

  void go(int target) {
    goLines(target);
    convert(meet(target));
    asm.jump(labels[target]);
  }

  /** The JVM's stack holds a condition: if it is {@code wanted}, go to {@code target}. */
  void branch(boolean wanted, int target) {
    Shape to = meet(target);
    if (!mustTell(target) && fits(to)) {
      if (wanted) {
        asm.ifTrue(labels[target]);
      } else {
        asm.ifFalse(labels[target]);
      }
      return;
    }
    Label skip = asm.label();
    if (wanted) {
      asm.ifFalse(skip);
    } else {
      asm.ifTrue(skip);
    }
    branchLines(target);
    convert(to);
    asm.jump(labels[target]);
    asm.bind(skip);
  }

  /**
   * The JVM's stack holds the result of the instruction at {@code pc}: it decides a jump that comes
   * next, or becomes a bool.
   */
  int condition(int pc, boolean inverted) {
    int next = pc + 1;
    if (next < blockEnd
        && (op(next) == Opcode.POP_JUMP_IF_TRUE || op(next) == Opcode.POP_JUMP_IF_FALSE)) {
      branch((op(next) == Opcode.POP_JUMP_IF_TRUE) != inverted, arg(next));
      return next + 1;
    }
    if (inverted) {
      asm.push(1);
      asm.run(CodeBuilder::ixor);
    }
    asm.numbers("box", Asm.OBJECT, CD_boolean);
    pushStored();
    return next;
  }

  /** The JVM's stack holds two objects; the top entry is popped. */
  void jumpIfSame(int target, boolean wanted) {
    pop(1);
    Shape to = meet(target);
    Label label = labels[target];
    if (!mustTell(target) && fits(to)) {
      asm.run(
          c -> {
            if (label != null) {
              if (wanted) {
                c.if_acmpeq(label);
              } else {
                c.if_acmpne(label);
              }
            }
          });
      return;
    }
    Label skip = asm.label();
    asm.run(
        c -> {
          if (skip != null) {
            if (wanted) {
              c.if_acmpne(skip);
            } else {
              c.if_acmpeq(skip);
            }
          }
        });
    branchLines(target);
    convert(to);
    asm.jump(label);
    asm.bind(skip);
  }

  void jumpIfBool(int pc, int arg) {
    boolean wanted = op(pc) == Opcode.POP_JUMP_IF_TRUE;
    pushTop(0);
    asm.run(c -> c.getstatic(Asm.BOOL, wanted ? "TRUE" : "FALSE", Asm.BOOL));
    jumpIfSame(arg, true);
  }

  void jumpIfNone(int pc, int arg) {
    boolean none = op(pc) == Opcode.POP_JUMP_IF_NONE;
    pushTop(0);
    asm.run(c -> c.getstatic(Asm.NONE, "VALUE", Asm.NONE));
    jumpIfSame(arg, none);
  }
}
