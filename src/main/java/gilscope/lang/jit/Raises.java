package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import gilscope.lang.bytecode.Opcode;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/** Raising and handling exceptions. */
abstract class Raises extends Containers {
  Raises(Request request) {
    super(request);
  }

  void raises(int pc, int arg) {
    boolean again = op(pc) == Opcode.RERAISE;
    onFrame(pc, again ? depth : arg);
    asm.aload(T);
    if (again) {
      asm.aload(F);
    }
    asm.aload(S);
    asm.push(locals + depth);
    asm.push(arg);
    if (again) {
      asm.turns(
          "reraise",
          ClassDesc.of("gilscope.lang.objects.PyRaise"),
          Asm.THREAD,
          Asm.FRAME,
          Asm.OBJECTS,
          CD_int,
          CD_int);
    } else {
      asm.turns(
          "raise",
          ClassDesc.of("gilscope.lang.objects.PyRaise"),
          Asm.THREAD,
          Asm.OBJECTS,
          CD_int,
          CD_int);
    }
    asm.run(CodeBuilder::athrow);
    ended = true;
  }

  void beginHandling() {
    home(depth - 1);
    asm.aload(T);
    pushTop(0);
    asm.turns("beginHandling", Asm.OBJECT, Asm.THREAD, Asm.OBJECT);
    pushTop(0);
    asm.astore(objectHome(depth));
    asm.astore(objectHome(depth - 1));
    push(OBJECT);
  }

  int matches(int pc) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(1);
    pushTop(0);
    asm.turns("matches", CD_boolean, Asm.THREAD, Asm.OBJECT, Asm.OBJECT);
    pop(1);
    return condition(pc, false);
  }

  void withExit(int pc) {
    spillNow();
    onFrame(pc, 5);
    asm.aload(T);
    asm.aload(S);
    asm.push(locals + depth);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Raising"),
        "withExit",
        Asm.OBJECT,
        Asm.STATE,
        Asm.OBJECTS,
        CD_int);
    pushStored();
  }
}
