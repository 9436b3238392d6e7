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
 * The special method that a program sees for a slot of a built-in type: {@code <slot wrapper
 * '__add__' of 'int' objects>}. Immutable.
 */
public final class SlotWrapper extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("wrapper_descriptor")
          .countless()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(((SlotWrapper) o).describe());
                k.tpDescrGet =
                    (t, o, obj, cls) -> obj == null ? o : new MethodWrapper((SlotWrapper) o, obj);
                k.tpCall = (t, o, args, kw) -> ((SlotWrapper) o).callUnbound(t, args, kw);
              })
          .getter("__name__", (t, o) -> PyStr.of(((SlotWrapper) o).method))
          .getter(
              "__qualname__",
              (t, o) -> PyStr.of(((SlotWrapper) o).owner.name() + "." + ((SlotWrapper) o).method))
          .getter("__objclass__", (t, o) -> ((SlotWrapper) o).owner)
          .getter(
              "__doc__",
              (t, o) -> PyStr.orNone(Docs.of(((SlotWrapper) o).owner, ((SlotWrapper) o).method)))
          .getter("__text_signature__", (t, o) -> PyStr.orNone(((SlotWrapper) o).textSignature()))
          .build();

  static {
    TYPE.setMethodDescriptor(true);
  }

  final PyType owner;
  final Slot slot;
  final String method;
  private final Object function;

  String method() {
    return method;
  }

  private SlotWrapper(PyType owner, Slot slot, String method, Object function) {
    super(TYPE);
    this.owner = owner;
    this.slot = slot;
    this.method = method;
    this.function = function;
  }

  /**
   * Enters the special methods that slot {@code s} of the built-in type {@code k} stands for into
   * its namespace.
   */
  static void define(PyType k, Slot s) {
    Object f = k.slot(s);
    if (f == null) {
      return;
    }
    if (s == Slot.NEW) {
      k.dict.define("__new__", o -> PyBuiltinFunction.newOf(o));
      return;
    }
    for (String m : s.methods) {
      if (coexists(k.name(), m)) {
        k.dict.define(m, o -> method(new SlotWrapper(o, s, m, f)));
      } else if (!m.equals("__getattr__")) {
        k.dict.define(m, o -> new SlotWrapper(o, s, m, f));
      }
    }
  }

  /** CPython's type has a method beside the slot, for speed. */
  private static boolean coexists(String type, String method) {
    return switch (type) {
      case "list" -> method.equals("__getitem__");
      case "dict" -> method.equals("__getitem__") || method.equals("__contains__");
      case "set", "frozenset" -> method.equals("__contains__");
      default -> false;
    };
  }

  private static MethodDescriptor method(SlotWrapper w) {
    return new MethodDescriptor(
        w.owner,
        BuiltinCode.oneArg(
            w.method, (t, self, a) -> w.call(t, self, new PyObject[] {a}, Slots.NO_KEYWORDS)),
        w);
  }

  /** The wrapper of {@code d}, shown or hidden behind a method; null if it has none. */
  static @Nullable SlotWrapper of(@Nullable PyObject d) {
    return d instanceof SlotWrapper w ? w : d instanceof MethodDescriptor m ? m.hidden() : null;
  }

  private @Nullable String textSignature() {
    return TextSignatures.of(owner, method);
  }

  Object function() {
    return function;
  }

  private String describe() {
    return "<slot wrapper '" + method + "' of '" + owner.tpName() + "' objects>";
  }

  private PyObject callUnbound(ThreadState t, PyObject[] args, String[] kw) {
    if (args.length - kw.length == 0) {
      throw Err.type(
          t, "descriptor '" + method + "' of '" + owner.name() + "' object needs an argument");
    }
    PyObject self = args[0];
    if (!self.type().isSubtype(owner)) {
      throw Err.type(
          t,
          "descriptor '"
              + method
              + "' requires a '"
              + owner.name()
              + "' object but received a '"
              + self.type().tpName()
              + "'");
    }
    return call(t, self, Args.rest(args, 1), kw);
  }

  /** Calls the slot on {@code self} as the special method would be. */
  PyObject call(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    if (kw.length > 0 && slot.kind != Slot.Kind.CALL && slot.kind != Slot.Kind.INIT) {
      throw Err.type(t, "wrapper " + method + "() takes no keyword arguments");
    }
    return switch (slot.kind) {
      case UNARY -> {
        count(t, a, 0);
        PyObject r = ((Unary) function).call(t, self);
        yield r;
      }
      case BINARY -> {
        count(t, a, 1);
        requireCount(t, self, a[0]);
        boolean reflected = slot.methods.indexOf(method) == 1;
        yield reflected
            ? ((Binary) function).call(t, a[0], self)
            : ((Binary) function).call(t, self, a[0]);
      }
      case IBINARY -> {
        count(t, a, 1);
        requireCount(t, self, a[0]);
        yield ((Binary) function).call(t, self, a[0]);
      }
      case POWER -> {
        countRange(t, a, 1, 2);
        PyObject mod = a.length == 2 ? a[1] : PyNone.VALUE;
        Ternary f = (Ternary) function;
        yield method.equals("__rpow__") ? f.call(t, a[0], self, mod) : f.call(t, self, a[0], mod);
      }
      case INQUIRY -> {
        count(t, a, 0);
        yield PyBool.of(((Inquiry) function).test(t, self));
      }
      case HASH -> {
        count(t, a, 0);
        yield PyInt.of(((Hash) function).of(t, self));
      }
      case CALL -> ((Call) function).call(t, self, a, kw);
      case GETATTR -> {
        count(t, a, 1);
        yield ((GetAttr) function).get(t, self, Abstract.attributeName(t, a[0]));
      }
      case SETATTR -> {
        boolean set = method.equals("__setattr__");
        countToStore(t, a, set);
        requireOwnStore(t, self);
        ((SetAttr) function).set(t, self, Abstract.attributeName(t, a[0]), set ? a[1] : null);
        yield PyNone.VALUE;
      }
      case RICHCOMPARE -> {
        count(t, a, 1);
        yield ((RichCompare) function)
            .call(t, self, a[0], CompareOp.values()[slot.methods.indexOf(method)]);
      }
      case NEXT -> {
        count(t, a, 0);
        t.takeStopValue();
        PyObject v = ((Next) function).call(t, self);
        if (v == null) {
          throw Err.stopIteration(t, t.takeStopValue());
        }
        yield v;
      }
      case DESCR_GET -> {
        Args.checkPositional(t, method, a.length, 1, 2);
        PyObject obj = a[0] == PyNone.VALUE ? null : a[0];
        PyObject cls = a.length == 2 && a[1] != PyNone.VALUE ? a[1] : null;
        if (obj == null && cls == null) {
          throw Err.type(t, "__get__(None, None) is invalid");
        }
        yield ((DescrGet) function).get(t, self, obj, cls);
      }
      case DESCR_SET -> {
        boolean set = method.equals("__set__");
        countToStore(t, a, set);
        ((DescrSet) function).set(t, self, a[0], set ? a[1] : null);
        yield PyNone.VALUE;
      }
      case INIT -> {
        ((Init) function).init(t, self, a, kw);
        yield PyNone.VALUE;
      }
      case NEW -> ((New) function).make(t, (PyType) self, a, kw);
      case LENGTH -> {
        count(t, a, 0);
        yield self instanceof PyRange r
            ? r.lengthObject(t)
            : PyInt.of(((Length) function).of(t, self));
      }
      case SETITEM -> {
        boolean set = method.equals("__setitem__");
        countToStore(t, a, set);
        ((SetItem) function).set(t, self, a[0], set ? a[1] : null);
        yield PyNone.VALUE;
      }
      case CONTAINS -> {
        count(t, a, 1);
        yield PyBool.of(((Contains) function).test(t, self, a[0]));
      }
    };
  }

  /** A sequence's {@code __mul__}, called by name, takes nothing but an index. */
  private void requireCount(ThreadState t, PyObject self, PyObject times) {
    if ((slot == Slot.MULTIPLY || slot == Slot.IMULTIPLY)
        && BytesLike.isSequence(self)
        && !Abstract.hasIndex(times)) {
      throw Err.type(
          t, "'" + times.type().tpName() + "' object cannot be interpreted as an integer");
    }
  }

  /**
   * Nobody sets attributes of a built-in type's instances past what the type does about it ({@code
   * hackcheck}).
   */
  private void requireOwnStore(ThreadState t, PyObject self) {
    for (PyType k : self.type().mro()) {
      if (!k.isHeap()) {
        if (k.tpSetattr != function) {
          throw Err.type(
              t, "can't apply this " + method + " to " + self.type().tpName() + " object");
        }
        return;
      }
    }
  }

  private static void count(ThreadState t, PyObject[] a, int n) {
    if (a.length != n) {
      throw Err.type(t, "expected " + n + " argument" + (n == 1 ? "" : "s") + ", got " + a.length);
    }
  }

  private void countToStore(ThreadState t, PyObject[] a, boolean set) {
    if (!set) {
      count(t, a, 1);
    } else if (a.length != 2) {
      throw Err.type(t, method + " expected 2 arguments, got " + a.length);
    }
  }

  private static void countRange(ThreadState t, PyObject[] a, int min, int max) {
    if (max == min + 1 && (a.length < min || a.length > max)) {
      throw Err.type(t, "expected " + min + " or " + max + " arguments, got " + a.length);
    }
    if (a.length < min) {
      throw Err.type(
          t,
          "expected at least " + min + " argument" + (min == 1 ? "" : "s") + ", got " + a.length);
    }
    if (a.length > max) {
      throw Err.type(
          t, "expected at most " + max + " argument" + (max == 1 ? "" : "s") + ", got " + a.length);
    }
  }

  /** A slot wrapper bound to an object: {@code (1).__add__}. */
  static final class MethodWrapper extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("method-wrapper")
            .slots(
                k -> {
                  k.tpRepr =
                      (t, o) ->
                          PyStr.of(
                              "<method-wrapper '"
                                  + ((MethodWrapper) o).wrapper.method
                                  + "' of "
                                  + ((MethodWrapper) o).self.type().name()
                                  + " object at "
                                  + Abstract.address(t, ((MethodWrapper) o).self)
                                  + ">");
                  k.tpCall =
                      (t, o, a, kw) ->
                          ((MethodWrapper) o).wrapper.call(t, ((MethodWrapper) o).self, a, kw);
                  k.tpHash =
                      (t, o) ->
                          Abstract.identityHash(t, ((MethodWrapper) o).self)
                              ^ ((MethodWrapper) o).wrapper.method.hashCode();
                  k.tpRichcompare =
                      (t, a, b, op) -> {
                        if (!(b instanceof MethodWrapper w)
                            || (op != CompareOp.EQ && op != CompareOp.NE)) {
                          return PyNotImplemented.VALUE;
                        }
                        MethodWrapper v = (MethodWrapper) a;
                        return PyBool.of(
                            (v.self == w.self && v.wrapper == w.wrapper) == (op == CompareOp.EQ));
                      };
                })
            .getter("__self__", (t, o) -> ((MethodWrapper) o).self)
            .getter("__name__", (t, o) -> PyStr.of(((MethodWrapper) o).wrapper.method))
            .getter(
                "__qualname__",
                (t, o) ->
                    PyStr.of(
                        ((MethodWrapper) o).wrapper.owner.name()
                            + "."
                            + ((MethodWrapper) o).wrapper.method))
            .getter("__objclass__", (t, o) -> ((MethodWrapper) o).wrapper.owner)
            .getter(
                "__doc__", (t, o) -> Abstract.getAttr(t, ((MethodWrapper) o).wrapper, "__doc__"))
            .getter(
                "__text_signature__",
                (t, o) -> PyStr.orNone(((MethodWrapper) o).wrapper.textSignature()))
            .build();

    private final SlotWrapper wrapper;
    private final PyObject self;

    MethodWrapper(SlotWrapper wrapper, PyObject self) {
      super(TYPE);
      this.wrapper = wrapper;
      this.self = self;
    }
  }

  @Nullable Object functionFor(Slot s) {
    return s == slot ? function : null;
  }
}
