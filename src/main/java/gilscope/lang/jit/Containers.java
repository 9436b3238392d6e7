package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.interp.Kind;
import gilscope.lang.interp.KnownIterator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;

/** Displays, subscripts, unpacking, iteration and formatting. */
abstract class Containers extends AttributeSites {
  Containers(Request request) {
    super(request);
  }

  void forIter(int pc, int arg) {
    if (leaveUnknown(pc)) {
      return;
    }
    int at = depth - 1;
    home(at);
    if (py.remembered(pc) == Kind.RANGE) {
      asm.aload(objectHome(at));
      asm.call("isRange", CD_boolean, Asm.OBJECT);
      asm.ifFalse(leaveAt(pc, true));
      asm.aload(objectHome(at));
      asm.call("hasNext", CD_boolean, Asm.OBJECT);
      branch(false, arg + 1);
      asm.aload(objectHome(at));
      asm.call("takeLong", CD_long, Asm.OBJECT);
      asm.lstore(numberHome(depth));
      push(LONG);
    } else {
      asm.aload(T);
      asm.aload(F);
      asm.aload(objectHome(at));
      KnownIterator known = KnownIterator.of(py.remembered(pc));
      if (known == null) {
        asm.push(pc);
        asm.call("next", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
      } else {
        ClassDesc type = ClassDesc.of("gilscope.lang.interp.KnownIterator");
        asm.constant(constant(known), type);
        asm.push(pc);
        asm.call("nextOf", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, type, CD_int);
      }
      asm.run(CodeBuilder::dup);
      asm.astore(objectHome(depth));
      asm.pushNull();
      push(OBJECT); // for jumpIfSame, which pops it
      jumpIfSame(arg + 1, true);
      push(OBJECT);
    }
  }

  void display(int n, String name, boolean thread) {
    if (thread) {
      asm.aload(T);
    }
    array(n, 0);
    if (thread) {
      asm.call(name, Asm.OBJECT, Asm.THREAD, Asm.OBJECTS);
    } else {
      asm.call(name, Asm.OBJECT, Asm.OBJECTS);
    }
    pop(n);
    pushStored();
  }

  void fill(int pc, String name, int arg) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(arg);
    pushTop(0);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Displays"),
        name,
        CD_void,
        Asm.STATE,
        Asm.OBJECT,
        Asm.OBJECT);
    pop(1);
  }

  void append(int pc, int arg) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(arg);
    pushTop(0);
    asm.call("append", CD_void, Asm.THREAD, Asm.OBJECT, Asm.OBJECT);
    pop(1);
  }

  void unpack(int pc, int n) {
    int at = depth - 1;
    home(at);
    if (type(stack[at]) != Shape.OBJECT) {
      leave(pc);
      return;
    }
    Label slow = asm.label();
    Label done = asm.label();
    asm.aload(objectHome(at));
    asm.astore(TMP);
    asm.aload(TMP);
    asm.push(n);
    asm.call("isPair", CD_boolean, Asm.OBJECT, CD_int);
    asm.ifFalse(slow);
    for (int i = 0; i < n; i++) {
      asm.aload(TMP);
      asm.run(c -> c.checkcast(Asm.OBJECT));
      asm.push(i);
      asm.call("part", Asm.OBJECT, Asm.OBJECT, CD_int);
      asm.astore(objectHome(at + n - 1 - i));
    }
    asm.jump(done);
    asm.bind(slow);
    asm.pc(pc);
    takesLong();
    asm.aload(S);
    asm.push(locals + at);
    asm.aload(objectHome(at));
    asm.run(CodeBuilder::aastore);
    asm.aload(T);
    asm.aload(S);
    asm.push(locals + at);
    asm.push(n);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Unpacking"),
        "sequence",
        CD_void,
        Asm.STATE,
        Asm.OBJECTS,
        CD_int,
        CD_int);
    for (int i = 0; i < n; i++) {
      slot(locals + at + i);
      asm.astore(objectHome(at + i));
    }
    asm.bind(done);
    pop(1);
    for (int i = 0; i < n; i++) {
      push(OBJECT);
    }
  }

  int contains(int pc, int arg) {
    asm.aload(T);
    asm.aload(F);
    pushTop(1);
    pushTop(0);
    asm.push(pc);
    asm.call("contains", CD_boolean, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, CD_int);
    pop(2);
    return condition(pc, arg != 0);
  }

  void loadSlice(int pc) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(2);
    pushTop(1);
    pushTop(0);
    asm.apart("slice", Asm.OBJECT, Asm.THREAD, Asm.OBJECT, Asm.OBJECT, Asm.OBJECT);
    pop(3);
    pushStored();
  }

  void storeSlice(int pc) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(3);
    pushTop(2);
    pushTop(1);
    pushTop(0);
    asm.apart("storeSlice", CD_void, Asm.THREAD, Asm.OBJECT, Asm.OBJECT, Asm.OBJECT, Asm.OBJECT);
    pop(4);
  }

  void storeSubscr(int pc) {
    Item key = stack[depth - 1];
    boolean unboxed = key instanceof Item.Home h && h.type() == Shape.LONG && !h.boxed();
    asm.aload(T);
    asm.aload(F);
    pushTop(2);
    pushTop(1);
    if (unboxed) { // nobody knows it as an object
      pushLong(key, depth - 1);
    } else {
      pushTop(0);
    }
    asm.push(pc);
    asm.call(
        "storeItem",
        CD_boolean,
        Asm.THREAD,
        Asm.FRAME,
        Asm.OBJECT,
        Asm.OBJECT,
        unboxed ? CD_long : Asm.OBJECT,
        CD_int);
    asm.ifFalse(leaveAt(pc, false));
    pop(3);
  }

  void deleteSubscr(int pc) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(1);
    pushTop(0);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Items"),
        "delete",
        CD_void,
        Asm.STATE,
        Asm.OBJECT,
        Asm.OBJECT);
    pop(2);
  }

  void mapAdd(int pc, int arg) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(arg + 1);
    pushTop(1);
    pushTop(0);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Displays"),
        "put",
        CD_void,
        Asm.STATE,
        Asm.OBJECT,
        Asm.OBJECT,
        Asm.OBJECT);
    pop(2);
  }

  void formatWithSpec(int pc) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(1);
    pushTop(0);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Formatting"),
        "withSpec",
        Asm.OBJECT,
        Asm.STATE,
        Asm.OBJECT,
        Asm.OBJECT);
    pop(2);
    pushStored();
  }

  void convertValue(int pc, int arg) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(0);
    asm.push(arg);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Formatting"),
        "convert",
        Asm.OBJECT,
        Asm.STATE,
        Asm.OBJECT,
        CD_int);
    pop(1);
    pushStored();
  }

  void intrinsic(int pc, int arg) {
    asm.pc(pc);
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.push(arg);
    asm.call("intrinsic", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
    pop(1);
    pushStored();
  }
}
