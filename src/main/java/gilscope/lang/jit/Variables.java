package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.interp.FoundGlobal;
import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.PyObject;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Variables and names. */
abstract class Variables extends Arithmetic {
  Variables(Request request) {
    super(request);
  }

  void storeLocal(int n) {
    int at = depth - 1;
    Item item = stack[at];
    pop(1);
    settle(n);
    cut();
    byte type = region >= 0 ? Shape.OBJECT : type(item);
    switch (type) {
      case Shape.LONG -> {
        pushKnown(item, at);
        asm.astore(objectLocal(n));
        pushLong(item, at);
        asm.lstore(numberLocal(n));
      }
      case Shape.DOUBLE -> {
        pushKnown(item, at);
        asm.astore(objectLocal(n));
        pushDouble(item, at);
        asm.dstore(numberLocal(n));
      }
      default -> {
        pushObject(item, at);
        asm.astore(objectLocal(n));
      }
    }
    types[n] = type;
    dirty[n] = true;
    opened[n] = null;
  }

  void clear(int local) {
    settle(local);
    cut();
    opened[local] = null;
    asm.pushNull();
    asm.astore(objectLocal(local));
    types[local] = Shape.OBJECT;
    dirty[local] = true;
  }

  void popFrameCall(int pc, String name, int arg) {
    asm.pc(pc);
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.push(arg);
    asm.call(name, CD_void, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
    pop(1);
  }

  static List<PyObject> expected(DictEntry entry) {
    PyObject v = entry.value();
    return v == null ? List.of() : List.of(v);
  }

  void global(int pc, int name) {
    if (!framed && py.remembered(pc) instanceof FoundGlobal found) {
      asm.aload(function());
      asm.constant(constant(found), Asm.GLOBAL);
      asm.call("globalOrNull", Asm.OBJECT, Asm.FUNCTION, Asm.GLOBAL);
      pushIfFound(pc, 0, new Item.Home(Shape.OBJECT, false, expected(found.entry())));
      return;
    }
    asm.aload(T);
    asm.aload(F);
    asm.push(at(pc, name));
    if (py.remembered(pc) instanceof FoundGlobal found) {
      ClassDesc type = ClassDesc.of("gilscope.lang.interp.FoundGlobal");
      asm.constant(constant(found), type);
      asm.call(
          found.shape() >= 0 ? "builtin" : "global",
          Asm.OBJECT,
          Asm.THREAD,
          Asm.FRAME,
          CD_int,
          type);
    } else {
      asm.call("global", Asm.OBJECT, Asm.THREAD, Asm.FRAME, CD_int);
    }
    asm.astore(objectHome(depth));
    push(
        py.remembered(pc) instanceof FoundGlobal found
            ? new Item.Home(Shape.OBJECT, false, expected(found.entry()))
            : OBJECT);
  }

  void loadFastCheck(int pc, int arg) {
    if (types[arg] == Shape.OBJECT) {
      asm.pc(pc);
      asm.aload(T);
      asm.aload(F);
      asm.aload(objectLocal(arg));
      asm.push(arg);
      asm.call("bound", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
      asm.run(CodeBuilder::pop);
    }
    push(new Item.Local(arg));
  }

  void deleteFast(int pc, int arg) {
    if (types[arg] == Shape.OBJECT) {
      asm.pc(pc);
      asm.aload(T);
      asm.aload(F);
      asm.aload(objectLocal(arg));
      asm.push(arg);
      asm.call("bound", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
      asm.run(CodeBuilder::pop);
    }
    clear(arg);
  }

  void loadName(int pc, int arg) {
    asm.pc(pc);
    asm.aload(T);
    asm.aload(F);
    asm.push(arg);
    asm.call("name", Asm.OBJECT, Asm.THREAD, Asm.FRAME, CD_int);
    pushStored();
  }

  void loadDeref(int pc, int arg) {
    if (!framed) {
      asm.aload(T);
      asm.aload(objectLocal(arg));
      asm.call("derefOrNull", Asm.OBJECT, Asm.THREAD, Asm.OBJECT);
      pushIfFound(pc, 0, OBJECT);
      return;
    }
    asm.pc(pc);
    asm.aload(T);
    asm.aload(F);
    asm.aload(objectLocal(arg));
    asm.push(arg);
    asm.call("deref", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
    pushStored();
  }

  void storeDeref(int arg) {
    asm.aload(T);
    pushTop(0);
    asm.aload(objectLocal(arg));
    asm.call("storeDeref", CD_void, Asm.THREAD, Asm.OBJECT, Asm.OBJECT);
    pop(1);
  }

  void makeCell(int arg) {
    settle(arg);
    cut();
    if (framed) {
      asm.aload(F);
      pushObject(new Item.Local(arg), -1);
      asm.push(arg);
      asm.call("cell", Asm.OBJECT, Asm.FRAME, Asm.OBJECT, CD_int);
    } else {
      pushObject(new Item.Local(arg), -1);
      asm.call("newCell", Asm.OBJECT, Asm.OBJECT);
    }
    asm.astore(objectLocal(arg));
    types[arg] = Shape.OBJECT;
    dirty[arg] = !framed;
    opened[arg] = null;
  }

  void copyFreeVars(int arg) {
    if (framed) {
      asm.aload(F);
      asm.push(arg);
      asm.call("copyFreeVars", CD_void, Asm.FRAME, CD_int);
    }
    cut();
    for (int i = locals - arg; i < locals; i++) {
      if (framed) {
        slot(i);
      } else {
        asm.aload(function());
        asm.push(i - locals + arg);
        asm.call("freeVariable", Asm.OBJECT, Asm.FUNCTION, CD_int);
      }
      asm.astore(objectLocal(i));
      types[i] = Shape.OBJECT;
      dirty[i] = !framed;
    }
  }
}
