package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.interp.FoundInClass;
import gilscope.lang.interp.FoundInModule;
import gilscope.lang.interp.PyCode;
import gilscope.lang.interp.SeenAttribute;
import gilscope.lang.interp.SeenSuper;
import gilscope.lang.objects.PyClassMethod;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStaticMethod;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes: of objects, modules, classes, {@code super()}, and special methods. */
abstract class AttributeSites extends Variables {
  AttributeSites(Request request) {
    super(request);
  }

  /**
   * Pushes what an attribute instruction knows.
   *
   * @param seen what it found, the class seen last first
   */
  void site(int pc, int name, @Nullable SeenAttribute seen) {
    asm.constant(constant(py.site(pc, name, seen)), Asm.SITE);
  }

  /** The functions that the classes seen so far have under the instruction's name, if all do. */
  List<PyObject> functions(int pc) {
    Set<PyObject> found = new LinkedHashSet<>();
    SeenAttribute seen = seen(pc);
    for (; seen != null; seen = seen.next()) {
      PyObject each = seen.position() >= 0 ? null : seen.descriptor();
      if (each == null || !PyCode.isFunctionInClass(each)) {
        return List.of();
      }
      found.add(each);
    }
    return List.copyOf(found);
  }

  /** The functions that classes have under the name as static methods, if all do. */
  private List<PyObject> staticFunctions(int pc) {
    Set<PyObject> found = new LinkedHashSet<>();
    for (SeenAttribute seen = seen(pc); seen != null; seen = seen.next()) {
      if (!(seen.descriptor() instanceof PyStaticMethod m)) {
        return List.of();
      }
      found.add(m.function());
    }
    return List.copyOf(found);
  }

  /** What the instruction found, or null. */
  @Nullable SeenAttribute seen(int pc) {
    return py.remembered(pc) instanceof SeenAttribute s ? s : null;
  }

  /** An attribute that a frame is not needed for. */
  private void attributeWithoutFrame(int pc) {
    if (py.remembered(pc) instanceof FoundInModule found) {
      pushTop(0);
      asm.constant(constant(found), Asm.IN_MODULE);
      asm.call("ofModuleOrNull", Asm.OBJECT, Asm.OBJECT, Asm.IN_MODULE);
      pushIfFound(pc, 1, new Item.Home(Shape.OBJECT, false, expected(found.entry())));
      return;
    }
    if (py.remembered(pc) instanceof FoundInClass found) {
      pushTop(0);
      asm.constant(constant(found), Asm.IN_CLASS);
      asm.call("ofClassOrNull", Asm.OBJECT, Asm.OBJECT, Asm.IN_CLASS);
      pushIfFound(pc, 1, new Item.Home(Shape.OBJECT, false, List.of(found.value())));
      return;
    }
    SeenAttribute seen = seen(pc);
    if (seen != null && seen.isInDictOfOneClass()) {
      pushTop(0);
      place(seen);
      asm.call(
          "attributeAtOrNull", Asm.OBJECT, Asm.OBJECT, Asm.TYPE, CD_int, CD_int, CD_int, Asm.STR);
    } else {
      asm.aload(T);
      pushTop(0);
      site(pc, arg(pc) >> 1, seen);
      asm.call("attributeOfAnyOrNull", Asm.OBJECT, Asm.THREAD, Asm.OBJECT, Asm.SITE);
    }
    pushIfFound(pc, 1, new Item.Home(Shape.OBJECT, false, staticFunctions(pc)));
  }

  /** A method, found in all classes seen, that a frame is not needed for. */
  private void methodWithoutFrame(int pc, int name) {
    int at = depth - 1;
    SeenAttribute seen = seen(pc);
    PyObject function = oneFunction(pc);
    if (seen != null && function != null) {
      pushTop(0);
      showsFunction(seen);
      asm.ifFalse(leaveAt(pc, true));
      asm.constant(constant(function), Asm.OBJECT);
      asm.astore(TMP);
    } else {
      asm.aload(T);
      pushTop(0);
      site(pc, name, seen);
      asm.call("functionOfAnyOrNull", Asm.OBJECT, Asm.THREAD, Asm.OBJECT, Asm.SITE);
      asm.run(CodeBuilder::dup);
      asm.astore(TMP);
      asm.ifNull(leaveAt(pc, true));
    }
    pushTop(0);
    asm.astore(objectHome(at + 1));
    asm.aload(TMP);
    asm.astore(objectHome(at));
    pop(1);
    push(new Item.Home(Shape.OBJECT, false, functions(pc)));
    push(OBJECT);
  }

  private void ofModule(int pc, int name, FoundInModule found) {
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    ClassDesc type = ClassDesc.of("gilscope.lang.interp.FoundInModule");
    asm.constant(constant(found), type);
    asm.push(at(pc, name));
    asm.call("ofModule", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, type, CD_int);
    pop(1);
    asm.astore(objectHome(depth));
    push(new Item.Home(Shape.OBJECT, false, expected(found.entry())));
  }

  /** Pushes where an attribute lies that one class has shown, and which instruction asks. */
  private void place(int pc, int name, SeenAttribute seen) {
    place(seen);
    asm.push(at(pc, name));
  }

  private void place(SeenAttribute seen) {
    asm.constant(constant(seen.type()), Asm.TYPE);
    asm.push(seen.version());
    asm.push(seen.place());
    asm.push(seen.position());
    asm.constant(constant(seen.key()), Asm.STR);
  }

  /** True for what is pushed with NULL where a method is asked for: it is one of these. */
  boolean isPlainCallable(int pc) {
    return py.remembered(pc) instanceof FoundInModule
        || py.remembered(pc) instanceof FoundInClass
        || !staticFunctions(pc).isEmpty();
  }

  private void ofClass(int pc, int name, FoundInClass found) {
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.constant(constant(found), Asm.IN_CLASS);
    asm.push(at(pc, name));
    asm.call("ofClass", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.IN_CLASS, CD_int);
    pop(1);
    asm.astore(objectHome(depth));
    push(new Item.Home(Shape.OBJECT, false, List.of(found.value())));
  }

  /**
   * The function that {@code how} gives for a method, and its receiver; where it gives null, an
   * attribute of any kind and no receiver.
   *
   * @param ofClass the receiver is the object's class
   */
  private void method(int pc, int name, String how, boolean ofClass, List<PyObject> functions) {
    int at = depth - 1;
    Label plain = asm.label();
    Label done = asm.label();
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(at + 1));
    site(pc, name, seen(pc));
    asm.call(how, Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.SITE);
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(at));
    asm.ifNull(plain);
    if (ofClass) {
      asm.aload(objectHome(at + 1));
      asm.call("typeOf", Asm.OBJECT, Asm.OBJECT);
      asm.astore(objectHome(at + 1));
    }
    asm.bind(done);
    noMethod(pc, name, at, plain, done);
    pop(1);
    push(new Item.Home(Shape.OBJECT, false, functions));
    push(OBJECT);
  }

  /** Away from the main path: an attribute of any kind instead of a method; no receiver. */
  private void noMethod(int pc, int name, int at, @Nullable Label plain, @Nullable Label done) {
    meanwhile(
        plain,
        done,
        () -> {
          find("attribute", objectHome(at + 1), pc, name, null);
          asm.astore(objectHome(at));
          asm.pushNull();
          asm.astore(objectHome(at + 1));
        });
  }

  /**
   * Pushes what {@code how} finds.
   *
   * @param object the Java variable with the object
   */
  private void find(String how, int object, int pc, int name, @Nullable SeenAttribute seen) {
    asm.aload(T);
    asm.aload(F);
    asm.aload(object);
    site(pc, name, seen);
    asm.call(how, Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.SITE);
  }

  /** Pushes where the object keeps its attributes, if it is as seen; else an empty array. */
  private void open(int pc, int name, Item item, int at, SeenAttribute seen) {
    int local = item instanceof Item.Local l ? l.n() : -1;
    SeenAttribute known = local < 0 ? null : opened[local];
    if (known != null && known.isSlot() == seen.isSlot() && known.isAmong(seen)) {
      asm.aload(valuesLocal(local));
      return;
    }
    pushObject(item, at);
    if (seen.next() != null) {
      site(pc, name, seen);
      asm.call("valuesOfAny", Asm.OBJECTS, Asm.OBJECT, Asm.SITE);
    } else {
      asm.constant(constant(seen.type()), Asm.TYPE);
      asm.push(seen.version());
      asm.call(seen.isSlot() ? "slotsOf" : "valuesOf", Asm.OBJECTS, Asm.OBJECT, Asm.TYPE, CD_int);
    }
    if (local >= 0) {
      asm.run(CodeBuilder::dup);
      asm.astore(valuesLocal(local));
      opened[local] = seen;
    }
  }

  /** It lies in the instance, an entry of the stack, itself. */
  private boolean liesInside(SeenAttribute seen, Item of) {
    return seen.isInside() && !(of instanceof Item.Constant) && type(of) == Shape.OBJECT;
  }

  /** Away from the main path: whatever is done there may have changed any class. */
  private void meanwhile(@Nullable Label at, @Nullable Label done, Runnable body) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < locals; i++) {
      if (opened[i] != null) {
        open.add(valuesLocal(i));
      }
    }
    away(
        at,
        region,
        locals(),
        () -> {
          body.run();
          for (int each : open) {
            asm.call("noValues", Asm.OBJECTS);
            asm.astore(each);
          }
          asm.jump(done);
        });
  }

  /** An attribute that lies in the instance itself. */
  private void attributeInside(int pc, int name, SeenAttribute seen) {
    int at = depth - 1;
    Item item = stack[at];
    harmless = true;
    open(pc, name, item, at, seen);
    asm.push(seen.placeInside());
    asm.call("valueAt", Asm.OBJECT, Asm.OBJECTS, CD_int);
    if (!framed) {
      pushIfFound(pc, 1, OBJECT);
      return;
    }
    int object = item instanceof Item.Local l ? objectLocal(l.n()) : objectHome(at);
    Label slow = asm.label();
    Label done = asm.label();
    asm.run(CodeBuilder::dup);
    asm.astore(TMP);
    asm.ifNull(slow);
    asm.aload(TMP);
    asm.astore(objectHome(at));
    asm.bind(done);
    meanwhile(
        slow,
        done,
        () -> {
          find("attribute", object, pc, name, seen);
          asm.astore(objectHome(at));
        });
    stack[at] = OBJECT;
  }

  void attribute(int pc, int name, boolean method) {
    SeenAttribute inside = method ? null : seen(pc);
    if (inside != null && liesInside(inside, stack[depth - 1])) {
      attributeInside(pc, name, inside);
      return;
    }
    if (!framed) {
      if (!method || isPlainCallable(pc)) {
        attributeWithoutFrame(pc);
        if (method) {
          push(NULL);
        }
      } else {
        methodWithoutFrame(pc, name);
      }
      return;
    }
    if (py.remembered(pc) instanceof FoundInModule found) {
      ofModule(pc, name, found);
      if (method) {
        push(NULL);
      }
      return;
    }
    if (py.remembered(pc) instanceof FoundInClass found) {
      ofClass(pc, name, found);
      if (method) {
        push(NULL);
      }
      return;
    }
    SeenAttribute seen = seen(pc);
    if (method
        && seen != null
        && seen.next() == null
        && seen.descriptor() instanceof PyClassMethod known) {
      method(pc, name, "classMethod", true, List.of(known.function()));
      return;
    }
    List<PyObject> statics = method ? staticFunctions(pc) : List.of();
    if (!method || !statics.isEmpty()) {
      asm.aload(T);
      asm.aload(F);
      pushTop(0);
      if (seen != null && seen.isInDictOfOneClass()) {
        place(pc, name, seen);
        asm.call(
            "attributeAt",
            Asm.OBJECT,
            Asm.THREAD,
            Asm.FRAME,
            Asm.OBJECT,
            Asm.TYPE,
            CD_int,
            CD_int,
            CD_int,
            Asm.STR,
            CD_int);
      } else {
        site(pc, name, seen);
        asm.call("attribute", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.SITE);
      }
      pop(1);
      asm.astore(objectHome(depth));
      push(new Item.Home(Shape.OBJECT, false, statics));
      if (method) {
        push(NULL);
      }
      return;
    }
    if (!methodInside(pc, name)) {
      method(pc, name, "method", false, functions(pc));
    }
  }

  /** The JVM's stack holds an object: true if it has the function that its class shows. */
  private void showsFunction(SeenAttribute seen) {
    asm.constant(constant(seen.type()), Asm.TYPE);
    asm.push(seen.version());
    if (seen.type().isHeap()) {
      asm.constant(constant(seen.key()), Asm.STR);
      asm.call("isOfAndLacks", CD_boolean, Asm.OBJECT, Asm.TYPE, CD_int, Asm.STR);
    } else {
      asm.call("isOf", CD_boolean, Asm.OBJECT, Asm.TYPE, CD_int);
    }
  }

  /** The function of the one class seen; null if there is no such, or more is to be asked. */
  private @Nullable PyObject oneFunction(int pc) {
    SeenAttribute seen = seen(pc);
    if (seen == null || seen.next() != null || seen.position() >= 0) {
      return null;
    }
    PyObject d = seen.descriptor();
    return d != null
            && PyCode.isFunctionInClass(d)
            && (seen.type().isHeap() || !seen.type().hasDict())
        ? d
        : null;
  }

  /** A method of the one class seen. */
  private boolean methodInside(int pc, int name) {
    SeenAttribute seen = seen(pc);
    PyObject function = oneFunction(pc);
    if (seen == null || function == null) {
      return false;
    }
    int at = depth - 1;
    Label slow = asm.label();
    Label plain = asm.label();
    Label done = asm.label();
    harmless = true;
    pushTop(0);
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(at + 1));
    showsFunction(seen);
    asm.ifFalse(slow);
    asm.constant(constant(function), Asm.OBJECT);
    asm.astore(objectHome(at));
    asm.bind(done);
    meanwhile(
        slow,
        done,
        () -> {
          find("method", objectHome(at + 1), pc, name, seen);
          asm.run(CodeBuilder::dup);
          asm.astore(objectHome(at));
          asm.ifNull(plain);
        });
    noMethod(pc, name, at, plain, done);
    pop(1);
    push(new Item.Home(Shape.OBJECT, false, List.of(function)));
    push(OBJECT);
    return true;
  }

  /** Stores where it was seen to lie; else the frame is made after all. */
  private void storeWithoutFrame(int pc, int arg, SeenAttribute seen) {
    asm.aload(T);
    pushTop(1);
    pushTop(0);
    site(pc, arg, seen);
    asm.call("stores", CD_boolean, Asm.THREAD, Asm.OBJECT, Asm.OBJECT, Asm.SITE);
    Label slow = asm.label();
    Label done = asm.label();
    asm.ifFalse(slow);
    asm.bind(done);
    instead(
        slow,
        done,
        () -> {
          asm.aload(T);
          asm.aload(F);
          pushTop(1);
          pushTop(0);
          site(pc, arg, seen);
          asm.call(
              "storeAttribute", CD_void, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, Asm.SITE);
        });
    pop(2);
  }

  /** Replaces an attribute that lies in the instance itself. */
  private void storeInside(int pc, int name, SeenAttribute seen) {
    int at = depth - 1;
    Item item = stack[at];
    int object = item instanceof Item.Local l ? objectLocal(l.n()) : objectHome(at);
    Label slow = asm.label();
    Label done = asm.label();
    pushTop(1);
    asm.astore(TMP);
    asm.aload(T);
    if (code.name().equals("__init__") && !seen.isSlot()) { // which adds
      asm.aload(object);
      asm.aload(TMP);
      site(pc, name, seen);
      asm.push(seen.place());
      asm.call("puts", CD_boolean, Asm.THREAD, Asm.OBJECT, Asm.OBJECT, Asm.SITE, CD_int);
    } else {
      open(pc, name, item, at, seen);
      asm.aload(TMP);
      asm.push(seen.placeInside());
      asm.call(
          seen.isSlot() ? "fills" : "replaces",
          CD_boolean,
          Asm.THREAD,
          Asm.OBJECTS,
          Asm.OBJECT,
          CD_int);
    }
    asm.ifFalse(slow);
    asm.bind(done);
    Runnable store =
        () -> {
          asm.aload(T);
          asm.aload(F);
          asm.aload(TMP);
          asm.aload(object);
          site(pc, name, seen);
          asm.call(
              "storeAttribute", CD_void, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, Asm.SITE);
        };
    pop(2);
    harmless = framed;
    if (framed) {
      meanwhile(slow, done, store);
    } else {
      instead(slow, done, store);
    }
  }

  void storeAttr(int pc, int arg) {
    SeenAttribute seen = seen(pc);
    if (seen != null && liesInside(seen, stack[depth - 1])) {
      storeInside(pc, arg, seen);
      return;
    }
    if (!framed && seen != null) {
      storeWithoutFrame(pc, arg, seen);
      return;
    }
    asm.aload(T);
    asm.aload(F);
    pushTop(1);
    pushTop(0);
    if (seen != null && seen.isInDictOfOneClass()) {
      place(pc, arg, seen);
      asm.call(
          "storeAttributeAt",
          CD_void,
          Asm.THREAD,
          Asm.FRAME,
          Asm.OBJECT,
          Asm.OBJECT,
          Asm.TYPE,
          CD_int,
          CD_int,
          CD_int,
          Asm.STR,
          CD_int);
    } else {
      site(pc, arg, seen);
      asm.call("storeAttribute", CD_void, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, Asm.SITE);
    }
    pop(2);
  }

  /** {@code super().method}, of which is known what it finds. */
  private void superMethod(int pc, SeenSuper seen) {
    pushTop(2);
    pushTop(1);
    pushTop(0);
    ClassDesc type = ClassDesc.of("gilscope.lang.interp.SeenSuper");
    asm.constant(constant(seen), type);
    asm.call("superFunction", Asm.OBJECT, Asm.OBJECT, Asm.OBJECT, Asm.OBJECT, type);
    asm.run(CodeBuilder::dup);
    asm.astore(TMP);
    asm.ifNull(leaveAt(pc, true));
    pushTop(0);
    asm.astore(objectHome(depth - 2));
    asm.aload(TMP);
    asm.astore(objectHome(depth - 3));
    pop(3);
    push(new Item.Home(Shape.OBJECT, false, seen.functions()));
    push(OBJECT);
  }

  /** The method that {@code super()} is asked for is known. */
  @Nullable SeenSuper seenSuper(int pc) {
    return py.remembered(pc) instanceof SeenSuper s && !s.isFull() ? s : null;
  }

  void loadSuperAttr(int pc, int arg) {
    SeenSuper known = (arg & 1) == 0 ? null : seenSuper(pc);
    if (known != null) {
      superMethod(pc, known);
      return;
    }
    onFrame(pc, 3);
    asm.aload(T);
    asm.aload(S);
    asm.push(locals + depth);
    asm.constant(constant(py), Asm.CODE);
    asm.push(pc);
    asm.push(arg);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Attributes"),
        "loadSuper",
        CD_int,
        Asm.STATE,
        Asm.OBJECTS,
        CD_int,
        Asm.CODE,
        CD_int,
        CD_int);
    asm.run(CodeBuilder::pop);
    pop(3);
    fromFrame((arg & 1) != 0 ? 2 : 1);
    if ((arg & 1) != 0 && py.remembered(pc) instanceof SeenSuper seen) {
      stack[depth - 2] = new Item.Home(Shape.OBJECT, false, seen.functions());
    }
  }

  void loadSpecial(int pc, int arg) {
    SeenAttribute seen = seen(pc);
    if (seen != null && seen.next() == null && seen.descriptor() != null) {
      int at = depth - 1;
      if (arg == EXIT) {
        exitMethods[at - 1] = seen.descriptor(); // where the manager lies now
      }
      pushTop(0);
      asm.constant(constant(seen.type()), Asm.TYPE);
      asm.push(seen.version());
      asm.call("isOf", CD_boolean, Asm.OBJECT, Asm.TYPE, CD_int);
      asm.ifFalse(leaveAt(pc, true));
      pushTop(0);
      asm.astore(objectHome(at + 1));
      asm.constant(constant(seen.descriptor()), Asm.OBJECT);
      asm.astore(objectHome(at));
      pop(1);
      push(new Item.Home(Shape.OBJECT, false, List.of(seen.descriptor())));
      push(OBJECT);
      return;
    }
    onFrame(pc, 1);
    asm.aload(T);
    asm.aload(S);
    asm.push(locals + depth - 1);
    asm.constant(constant(py), Asm.CODE);
    asm.push(pc);
    asm.push(arg);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Attributes"),
        "loadSpecial",
        CD_void,
        Asm.STATE,
        Asm.OBJECTS,
        CD_int,
        Asm.CODE,
        CD_int,
        CD_int);
    pop(1);
    fromFrame(2);
  }
}
