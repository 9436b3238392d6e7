package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;

import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/** The operand stack as notes, and how its entries get onto the JVM's. */
abstract class Operands extends Translation {
  Operands(Request request) {
    super(request);
  }

  void pushObject(Item item, int at) {
    switch (item) {
      case Item.Home h -> pushBoxed(h.type(), h.boxed(), objectHome(at), numberHome(at));
      case Item.Local l -> pushLocal(l.n());
      case Item.Constant c -> asm.constant(constant(c.value()), Asm.OBJECT);
      case Item.Small s -> asm.constant(constant(PyInt.of(s.value())), Asm.OBJECT);
      case Item.Null _ -> asm.pushNull();
    }
  }

  private void pushLocal(int n) {
    if (types[n] == Shape.NONE) {
      throw new Untranslatable("a variable is read that has no value");
    }
    pushBoxed(types[n], true, objectLocal(n), numberLocal(n));
  }

  /** Pushes a variable's object, or null if it has no value. */
  void pushIfBound(int n, boolean goesOn) {
    if (types[n] == Shape.NONE) {
      asm.pushNull();
      return;
    }
    pushBoxed(types[n], true, objectLocal(n), numberLocal(n), goesOn);
    if (late[n] && types[n] != Shape.OBJECT) {
      asm.numbers("nullIfUnbound", Asm.OBJECT, Asm.OBJECT);
    }
  }

  /**
   * Pushes what lies in these variables as an object: a number always as the same one.
   *
   * @param known the object's variable holds it or null
   */
  void pushBoxed(byte type, boolean known, int object, int number) {
    pushBoxed(type, known, object, number, true);
  }

  void pushBoxed(byte type, boolean known, int object, int number, boolean goesOn) {
    if (type == Shape.OBJECT) {
      asm.aload(object);
      return;
    }
    if (known) {
      asm.aload(object);
    }
    ClassDesc unboxed = type == Shape.LONG ? CD_long : CD_double;
    if (type == Shape.LONG) {
      asm.lload(number);
    } else {
      asm.dload(number);
    }
    if (known) {
      asm.numbers("box", Asm.OBJECT, Asm.OBJECT, unboxed);
      if (goesOn) {
        asm.run(CodeBuilder::dup);
        asm.astore(object);
      }
    } else {
      asm.numbers("box", Asm.OBJECT, unboxed);
    }
  }

  /** Pushes the object that a number is known as, or null if it has never been one. */
  void pushKnown(Item item, int at) {
    switch (item) {
      case Item.Home h when h.boxed() -> asm.aload(objectHome(at));
      case Item.Home _ -> asm.pushNull();
      case Item.Local _, Item.Constant _, Item.Small _ -> pushObject(item, at);
      case Item.Null _ -> throw new IllegalStateException("NULL is no number");
    }
  }

  /** Only for what {@link #type} says is a long. */
  void pushLong(Item item, int at) {
    switch (item) {
      case Item.Home _ -> asm.lload(numberHome(at));
      case Item.Local l -> asm.lload(numberLocal(l.n()));
      case Item.Constant c -> asm.push(((PyInt) c.value()).longValue());
      case Item.Small s -> asm.push((long) s.value());
      case Item.Null _ -> throw new IllegalStateException("NULL is no number");
    }
  }

  /** Only for numbers. */
  void pushDouble(Item item, int at) {
    if (type(item) == Shape.LONG) {
      pushLong(item, at);
      asm.run(CodeBuilder::l2d);
      return;
    }
    switch (item) {
      case Item.Home _ -> asm.dload(numberHome(at));
      case Item.Local l -> asm.dload(numberLocal(l.n()));
      case Item.Constant c -> asm.push(((PyFloat) c.value()).value());
      case Item.Small _, Item.Null _ -> throw new IllegalStateException("no float");
    }
  }

  /** The entry {@code down} places below the top, as an object. */
  void pushTop(int down) {
    int at = depth - 1 - down;
    pushObject(stack[at], at);
  }

  void push(Item item) {
    if (depth >= stack.length) {
      throw new Untranslatable("stack");
    }
    stack[depth++] = item;
  }

  /** The JVM's stack holds an object: the new top. */
  void pushStored() {
    asm.astore(objectHome(depth));
    push(OBJECT);
  }

  void pop(int n) {
    depth -= n;
  }

  /** The variable is about to change: entries that mean it get its value now. */
  void settle(int local) {
    int entries = 0;
    for (int i = 0; i < depth; i++) {
      entries += stack[i] instanceof Item.Local l && l.n() == local ? 1 : 0;
    }
    for (int i = 0; i < depth; i++) {
      if (stack[i] instanceof Item.Local l && l.n() == local) {
        home(i, entries == 1);
      }
    }
  }

  void home(int i) {
    home(i, false);
  }

  /**
   * Puts the entry into its own JVM variable.
   *
   * @param last nothing else is this value
   */
  void home(int i, boolean last) {
    Item item = stack[i];
    if (item instanceof Item.Home) {
      return;
    }
    byte type = item instanceof Item.Null ? Shape.OBJECT : type(item);
    if (last && item instanceof Item.Local l) {
      asm.aload(objectLocal(l.n()));
    } else {
      pushObject(item, i);
    }
    asm.astore(objectHome(i));
    switch (type) {
      case Shape.LONG -> {
        pushLong(item, i);
        asm.lstore(numberHome(i));
        stack[i] = KNOWN_LONG;
      }
      case Shape.DOUBLE -> {
        pushDouble(item, i);
        asm.dstore(numberHome(i));
        stack[i] = KNOWN_DOUBLE;
      }
      default -> stack[i] = OBJECT;
    }
  }

  void copy(int n) {
    int from = depth - n;
    Item item = stack[from];
    if (!(item instanceof Item.Home h)) {
      push(item);
      return;
    }
    if (h.type() == Shape.OBJECT) {
      asm.aload(objectHome(from));
      asm.astore(objectHome(depth));
      push(item);
      return;
    }
    pushObject(item, from);
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(from));
    asm.astore(objectHome(depth));
    Item known = h.type() == Shape.LONG ? KNOWN_LONG : KNOWN_DOUBLE;
    stack[from] = known;
    if (h.type() == Shape.LONG) {
      asm.lload(numberHome(from));
      asm.lstore(numberHome(depth));
    } else {
      asm.dload(numberHome(from));
      asm.dstore(numberHome(depth));
    }
    push(known);
  }

  void swap(int n) {
    int a = depth - n;
    int b = depth - 1;
    if (a == b) {
      return;
    }
    Item x = stack[a];
    Item y = stack[b];
    loadHome(x, a);
    loadHome(y, b);
    storeHome(y, a);
    storeHome(x, b);
    stack[a] = y;
    stack[b] = x;
  }

  void loadHome(Item item, int at) {
    if (item instanceof Item.Home h) {
      if (h.boxed()) {
        asm.aload(objectHome(at));
      }
      switch (h.type()) {
        case Shape.LONG -> asm.lload(numberHome(at));
        case Shape.DOUBLE -> asm.dload(numberHome(at));
        default -> asm.aload(objectHome(at));
      }
    }
  }

  void storeHome(Item item, int at) {
    if (item instanceof Item.Home h) {
      switch (h.type()) {
        case Shape.LONG -> asm.lstore(numberHome(at));
        case Shape.DOUBLE -> asm.dstore(numberHome(at));
        default -> asm.astore(objectHome(at));
      }
      if (h.boxed()) {
        asm.astore(objectHome(at));
      }
    }
  }

  /** An array of {@code n} entries, of which the last is {@code down} below the top. */
  void array(int n, int down) {
    asm.push(n);
    asm.run(c -> c.anewarray(Asm.OBJECT));
    for (int i = 0; i < n; i++) {
      asm.run(CodeBuilder::dup);
      asm.push(i);
      pushTop(down + n - 1 - i);
      asm.run(CodeBuilder::aastore);
    }
  }

  /** Pushes the value of an argument, which stays where it is. */
  void parameter(int at) {
    Item item = stack[at];
    if (!(item instanceof Item.Home h)) {
      push(item);
      return;
    }
    if (h.boxed() || h.type() == Shape.OBJECT) {
      asm.aload(objectHome(at));
      asm.astore(objectHome(depth));
    }
    if (h.type() == Shape.LONG) {
      asm.lload(numberHome(at));
      asm.lstore(numberHome(depth));
    } else if (h.type() == Shape.DOUBLE) {
      asm.dload(numberHome(at));
      asm.dstore(numberHome(depth));
    }
    push(item);
  }
}
