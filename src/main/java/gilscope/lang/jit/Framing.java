package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of code that is entered with the arguments alone: made before the first instruction
 * that could observe it. On the way there, variables lie in no slot; what goes wrong makes the
 * frame and leaves.
 */
abstract class Framing extends Coverage {
  Framing(Request request) {
    super(request);
  }

  /** JVM variables of code without a frame: the caller's frame and the function. */
  int caller() {
    return FIRST + 3 * locals + 3 * depthLimit;
  }

  int function() {
    return caller() + 1;
  }

  @Override
  void needFrame() {
    if (!framed) {
      makeFrame();
      framed = true;
    }
  }

  /** Makes the frame if there is none. */
  private void makeFrame() {
    Label has = asm.label();
    if (comesBack) {
      asm.aload(F);
      asm.ifThere(has);
    }
    asm.aload(T);
    asm.aload(caller());
    asm.aload(function());
    asm.constant(constant(own), Asm.CODE);
    asm.push(locals);
    asm.push(locals + code.stackSize());
    asm.direct("frame", Asm.FRAME, Asm.THREAD, Asm.FRAME, Asm.FUNCTION, Asm.CODE, CD_int, CD_int);
    asm.astore(F);
    asm.bind(has);
    loadSlots();
  }

  void loadSlots() {
    asm.aload(F);
    asm.run(c -> c.getfield(Asm.FRAME, "slots", Asm.OBJECTS));
    asm.astore(S);
  }

  /** Takes the arguments over, which lie where the JVM puts parameters, highest first. */
  void takeArguments() {
    for (int i = parameters - 1; i >= 0; i--) {
      asm.aload(ARGUMENTS + i);
      asm.astore(objectLocal(i));
    }
    asm.aload(ARGUMENTS - 1);
    asm.astore(function());
    asm.aload(ARGUMENTS - 2);
    asm.astore(caller());
    asm.pushNull();
    asm.astore(F);
    asm.pushNull();
    asm.astore(S);
  }

  /** Writes the arguments, all objects, into the frame. */
  void giveArguments() {
    for (int i = 0; i < parameters; i++) {
      asm.aload(S);
      asm.push(i);
      asm.aload(objectLocal(i));
      asm.run(CodeBuilder::aastore);
    }
  }

  /** The frame, whose state is stored, goes on in the loop: what that means to the caller. */
  void goOnInLoop() {
    if (direct) {
      asm.run(CodeBuilder::pop);
      asm.jump(onInLoop);
    } else {
      asm.run(CodeBuilder::areturn);
    }
  }

  void writeGoingOn() {
    asm.bind(onInLoop);
    asm.aload(T);
    asm.aload(F);
    asm.direct("goesOn", Asm.OBJECT, Asm.THREAD, Asm.FRAME);
    asm.run(CodeBuilder::areturn);
  }

  /** The method's descriptor. */
  static java.lang.constant.MethodTypeDesc descriptor(int arguments) {
    List<ClassDesc> all = new ArrayList<>(List.of(Asm.THREAD, Asm.FRAME, Asm.FUNCTION));
    for (int i = 0; i < arguments; i++) {
      all.add(Asm.OBJECT);
    }
    return java.lang.constant.MethodTypeDesc.of(Asm.OBJECT, all);
  }
}
