package gilscope.lang.interp;

import gilscope.lang.bytecode.Operands;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.AttributeTimes;
import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MemberDescriptor;
import gilscope.lang.objects.MethodDescriptor;
import gilscope.lang.objects.PyClassMethod;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyProperty;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStaticMethod;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * Attribute instructions. The method form leaves function and receiver on the stack instead of
 * making a bound method.
 */
final class Attributes {
  private Attributes() {}

  /** What the instruction found at objects of this class; null if it does not know. */
  private static @Nullable SeenAttribute seen(ThreadState t, PyCode code, int pc, PyType k) {
    return code.caches[pc] instanceof SeenAttribute s && !t.observing() ? s.at(k) : null;
  }

  /**
   * The attribute if it is where it was found last time and getting it calls nothing, and nobody
   * wants to be told; null says nothing.
   *
   * @param seen what was found
   */
  static @Nullable PyObject valueOrNull(ThreadState t, PyObject o, @Nullable Object seen) {
    SeenAttribute s = fitting(t, o, seen);
    if (s == null) {
      return seen == null ? null : foundOrNull(t, o, seen);
    }
    if (s.position() >= 0) {
      return o instanceof PyInstance i ? i.attributeAt(s.place(), s.position(), s.key()) : null;
    }
    return s.descriptor() instanceof PyProperty ? null : recall(t, o, s);
  }

  /** As {@link #valueOrNull}, in a module, in a class itself or in a built-in type. */
  private static @Nullable PyObject foundOrNull(ThreadState t, PyObject o, Object seen) {
    return switch (seen) {
      case FoundInModule found when found.module() == o && t.isQuiet() -> found.entry().value();
      case FoundInClass found when t.isQuiet() -> found.in(t, o);
      case FoundMethod found when t.isQuiet() -> found.in(t, o);
      default -> null;
    };
  }

  private static @Nullable SeenAttribute fitting(ThreadState t, PyObject o, @Nullable Object seen) {
    return seen instanceof SeenAttribute s && t.isQuiet() ? s.at(o.type()) : null;
  }

  /** As {@link #valueOrNull}: the function that is to be called with {@code o} first. */
  static @Nullable PyObject functionOrNull(ThreadState t, PyObject o, @Nullable Object seen) {
    SeenAttribute s = fitting(t, o, seen);
    return s != null
            && s.position() < 0
            && (s.descriptor() instanceof PyFunction || s.descriptor() instanceof MethodDescriptor)
            && lacks(t, o, s.key())
        ? s.descriptor()
        : null;
  }

  /** As {@link #valueOrNull}: sets the attribute, or changes nothing. */
  static boolean storeQuickly(ThreadState t, PyObject o, @Nullable Object seen, PyObject value) {
    SeenAttribute s = fitting(t, o, seen);
    if (s == null || !(o instanceof PyInstance i)) {
      return false;
    }
    return i.replacesAt(t, s.place(), value) || Apart.stores(t, i, s, value);
  }

  /** As {@link #storeQuickly}, of any attribute that {@code s} fits. */
  static boolean stores(ThreadState t, PyInstance i, SeenAttribute s, PyObject value) {
    return s.position() >= 0
        ? i.setAttributeAt(t, s.place(), s.position(), s.key(), value)
        : s.descriptor() instanceof MemberDescriptor m
            && PyInstance.fills(t, i.slotValues(), m.index(), value);
  }

  private static void remember(
      PyCode code, int pc, PyType k, int version, PyStr key, int position, @Nullable PyObject d) {
    SeenAttribute known = code.caches[pc] instanceof SeenAttribute s ? s.others(k) : null;
    if (known == null || known.length() < SeenAttribute.MANY) {
      int place = position < 0 ? -1 : k.placeOf(key.value());
      code.caches[pc] = new SeenAttribute(k, version, key, position, place, d, known);
    }
  }

  static PyObject load(ThreadState t, PyObject o, PyCode code, int pc, int name) {
    SeenAttribute seen = seen(t, code, pc, o.type());
    if (seen != null && seen.descriptor() instanceof PyProperty p) {
      t.spends(InstructionTimes.NOT_ENTERED);
      try {
        return p.get(t, o);
      } catch (PyRaise e) {
        throw Err.lookedUp(e, o, code.names[name]);
      }
    }
    if (seen != null) {
      PyObject v = recall(t, o, seen);
      if (v != null) {
        return v;
      }
    } else if (code.caches[pc] instanceof FoundInClass found && !t.observing()) {
      PyObject v = found.in(t, o);
      if (v != null) {
        return v;
      }
    } else if (code.caches[pc] instanceof FoundInModule found
        && found.module() == o
        && !t.observing()) {
      PyObject v = found.entry().value();
      if (v != null) {
        return t.loads(v);
      }
    }
    try {
      return find(t, o, code, pc, name);
    } catch (PyRaise e) {
      throw Err.lookedUp(e, o, code.names[name]);
    }
  }

  /** As {@link #valueOrNull}: the frame of the property's getter that gives it. */
  static @Nullable Frame getterOrNull(InterpThread t, PyObject o, @Nullable Object seen) {
    SeenAttribute s = fitting(t, o, seen);
    return s != null && s.descriptor() instanceof PyProperty p && p.fget() instanceof PyFunction f
        ? Calls.enterGetter(t, f, o)
        : null;
  }

  private static @Nullable PyObject recall(ThreadState t, PyObject o, SeenAttribute seen) {
    if (seen.position() >= 0) {
      if (o instanceof PyInstance i && i.hasValues()) {
        PyObject v = i.valueAt(seen.place());
        if (v != null) {
          t.reads(o, v);
        }
        return v;
      }
      PyDict dict = o.dict(false);
      if (dict == null) {
        return null;
      }
      PyObject v = dict.valueAt(t, seen.position(), seen.key());
      if (v != null) {
        t.reads(o, v);
      }
      return v;
    }
    if (seen.descriptor() instanceof MemberDescriptor m) {
      return m.valueOrNull(t, o);
    }
    return lacks(t, o, seen.key()) ? got(t, seen.descriptor(), o) : null;
  }

  /** True if the object's own attributes are without one of this name. */
  static boolean lacks(ThreadState t, PyObject o, PyStr key) {
    if (o instanceof PyInstance i && i.hasValues()) {
      return !key.isAttribute() || i.attribute(t, key.value()) == null;
    }
    PyDict dict = o.dict(t.observing());
    return dict == null || (!t.observing() && !dict.mayHold(key)) || dict.get(t, key) == null;
  }

  /** What an instance gets of what was remembered of its class. */
  private static @Nullable PyObject got(ThreadState t, @Nullable PyObject d, PyObject o) {
    return switch (d) {
      case null -> null;
      case PyStaticMethod m when m.type() == PyStaticMethod.TYPE -> AttributeTimes.function(t, m);
      case PyClassMethod m when m.type() == PyClassMethod.TYPE ->
          AttributeTimes.ofInstance(t, m, o.type());
      default -> t.loads(d);
    };
  }

  /** True for the built-in descriptors of which is known what they do. */
  private static boolean isKnown(PyObject d) {
    PyType k = d.type();
    return k == PyStaticMethod.TYPE || k == PyClassMethod.TYPE || k == PyProperty.TYPE;
  }

  /** The whole way, remembering what can be found more quickly next time. */
  private static PyObject find(ThreadState t, PyObject o, PyCode code, int pc, int name) {
    PyType k = o.type();
    RawMemory m = t.raw();
    if (m != null) {
      m.uses(t, o);
    }
    if (k.tpGetattr != PyType.OBJECT.tpGetattr) {
      if (k == PyModule.TYPE && m == null && !t.observing()) {
        remember(t, code, pc, name, (PyModule) o);
      } else if (o instanceof PyType c && m == null && !t.observing()) {
        remember(code, pc, name, c);
      }
      return Abstract.getAttr(t, o, code.names[name]);
    }
    int version = k.version();
    PyStr key = code.nameObjects[name];
    k.announceLookup(t, code.names[name]);
    PyObject d = lookup(t, k, code.names[name]);
    Slots.DescrGet get = d == null ? null : d.type().tpDescrGet;
    if (d != null && get != null && d.type().tpDescrSet != null) {
      if (d instanceof MemberDescriptor slot ? slot.appliesTo(k) : isKnown(d)) {
        remember(code, pc, k, version, key, -1, d);
      }
      return get.get(t, d, o, k);
    }
    PyDict dict = null;
    if (o instanceof PyInstance i && i.hasValues()) {
      PyObject v = i.attribute(t, key.value());
      if (v != null) {
        if (i.hasValues()) {
          remember(code, pc, k, version, key, k.placeOf(key.value()), null);
        }
        return v;
      }
    } else {
      dict = o.dict(t.observing());
    }
    if (dict != null) {
      PyObject v = dict.get(t, key);
      if (v != null) {
        int position = t.observing() && m == null ? -1 : dict.positionOf(t, key);
        if (position >= 0 && m != null && m.isContended()) {
          return unprotected(t, m, code, pc, k, dict, key, v);
        }
        if (position >= 0 && !t.observing()) {
          remember(code, pc, k, version, key, position, null);
        }
        return v;
      }
    }
    if (d != null) {
      if (get == null) {
        remember(code, pc, k, version, key, -1, d);
        return d;
      }
      if (isKnown(d)) {
        remember(code, pc, k, version, key, -1, d);
      } else if (d instanceof MethodDescriptor method && m == null && !t.observing()) {
        remember(code, pc, k, method);
      }
      return get.get(t, d, o, k);
    }
    throw Abstract.noAttribute(t, o, code.names[name]);
  }

  private static void remember(ThreadState t, PyCode code, int pc, int name, PyModule module) {
    if (!(code.caches[pc] instanceof SeenAttribute)
        && PyModule.TYPE.lookup(code.names[name]) == null) {
      DictEntry entry = module.dict().entry(t, code.names[name]);
      code.caches[pc] = entry == null ? null : new FoundInModule(module, entry);
    }
  }

  private static void remember(PyCode code, int pc, PyType k, MethodDescriptor method) {
    if (code.caches[pc] == null && !k.isHeap() && !k.hasDict()) {
      code.caches[pc] = new FoundMethod(k, method);
    }
  }

  private static void remember(PyCode code, int pc, int name, PyType asked) {
    Object known = code.caches[pc];
    if (known == null || known instanceof FoundInClass f && f.type() == asked) {
      code.caches[pc] = FoundInClass.of(asked, code.names[name]);
    } else if (known instanceof FoundInClass) {
      code.caches[pc] = Kind.MIXED;
    }
  }

  /** Nothing protects the instruction's inline cache: it may say where another attribute lies. */
  private static PyObject unprotected(
      ThreadState t,
      RawMemory m,
      PyCode code,
      int pc,
      PyType k,
      PyDict dict,
      PyStr key,
      PyObject v) {
    PyStr found = m.inlineCache(t, code, pc, k, dict, key);
    PyObject other = found == null || found == key ? v : dict.get(t, found);
    return other == null ? v : other;
  }

  /** What the class has under a name, through the method cache. */
  private static @Nullable PyObject lookup(ThreadState t, PyType k, String name) {
    RawMemory m = t.raw();
    return m != null && k.isHeap() ? m.lookup(t, k, name) : k.lookup(name);
  }

  /**
   * Replaces the object at {@code s[at]} by function and receiver, or by the attribute and NULL.
   */
  static void loadMethod(
      ThreadState t, @Nullable PyObject[] s, int at, PyCode code, int pc, int name) {
    PyObject o = present(s[at]);
    PyObject f = method(t, o, code, pc, name);
    if (f != null) {
      t.looksAt(o);
      s[at] = f;
      s[at + 1] = o;
    } else if (classFunctionOrNull(t, o, code.caches[pc]) instanceof PyFunction ofClass) {
      AttributeTimes.ofInstance(t);
      s[at] = ofClass;
      s[at + 1] = o.type();
    } else {
      s[at] = load(t, o, code, pc, name);
      s[at + 1] = null;
    }
  }

  /** As {@link #valueOrNull}: what a class method calls with the class of {@code o} first. */
  private static @Nullable PyObject classFunctionOrNull(
      ThreadState t, PyObject o, @Nullable Object seen) {
    SeenAttribute s = fitting(t, o, seen);
    return s != null && s.descriptor() instanceof PyClassMethod m && lacks(t, o, s.key())
        ? m.function()
        : null;
  }

  /** The function to call with {@code o} as first argument; null if it is no such attribute. */
  static @Nullable PyObject method(ThreadState t, PyObject o, PyCode code, int pc, int name) {
    PyType k = o.type();
    PyObject d;
    PyStr key;
    SeenAttribute seen = seen(t, code, pc, k);
    if (seen != null) {
      d = seen.descriptor();
      key = seen.key();
      if (d == null || seen.position() >= 0) {
        return null;
      }
    } else {
      int version = k.version();
      d = k.tpGetattr == PyType.OBJECT.tpGetattr ? lookup(t, k, code.names[name]) : null;
      if (d == null || !bindsLikeFunction(d)) {
        return null;
      }
      d = function(d, k);
      key = code.nameObjects[name];
      remember(code, pc, k, version, key, -1, d);
    }
    if (d instanceof MemberDescriptor || !bindsLikeFunction(d)) {
      return null;
    }
    if (t.observing()) {
      k.announceLookup(t, code.names[name]);
    }
    return lacks(t, o, key) ? d : null;
  }

  /**
   * {@code Py_TPFLAGS_METHOD_DESCRIPTOR}: calling it with the receiver first is calling the bound
   * method.
   */
  static boolean bindsLikeFunction(PyObject d) {
    return d instanceof PyFunction
        || d instanceof MethodDescriptor
        || d.type().isMethodDescriptor();
  }

  /** What is called with instances of {@code k} first, for what binds like a function in it. */
  private static PyObject function(PyObject d, PyType k) {
    return d instanceof MethodDescriptor m ? m.on(k) : d;
  }

  private static PyObject present(@Nullable PyObject o) {
    if (o == null) {
      throw new IllegalStateException("NULL on the stack");
    }
    return o;
  }

  static void store(ThreadState t, PyObject o, PyCode code, int pc, int name, PyObject value) {
    t.storesIn(o);
    SeenAttribute seen = seen(t, code, pc, o.type());
    if (seen != null) {
      if (seen.descriptor() instanceof MemberDescriptor m) {
        m.store(t, o, value);
        return;
      }
      if (o instanceof PyInstance i && i.setValue(t, seen.place(), value)) {
        return;
      }
      PyDict dict = o.dict(true);
      if (dict != null) {
        if (!dict.replaceAt(t, seen.position(), seen.key(), value)
            && !dict.appendAt(t, seen.position(), seen.key(), value)) {
          dict.put(t, seen.key(), value);
        }
        return;
      }
    }
    set(t, o, code, pc, name, value);
  }

  private static void set(
      ThreadState t, PyObject o, PyCode code, int pc, int name, PyObject value) {
    PyType k = o.type();
    if (k.tpSetattr == PyType.OBJECT.tpSetattr) {
      int version = k.version();
      PyStr key = code.nameObjects[name];
      PyObject d = k.lookup(code.names[name]);
      if (d instanceof MemberDescriptor m) {
        m.store(t, o, value);
        remember(code, pc, k, version, key, -1, d);
        return;
      }
      if (d == null || d.type().tpDescrSet == null) {
        if (o instanceof PyInstance i) {
          int place = i.placeFor(t, key);
          if (i.setValue(t, place, value)) {
            remember(code, pc, k, version, key, place, null);
            return;
          }
        }
        PyDict dict = o.dict(true);
        RawMemory raw = t.raw();
        if (dict != null && raw != null) {
          raw.uses(t, o);
          dict.put(t, raw.attributeKey(t, k, dict, key), value);
          return;
        }
        if (dict != null) {
          dict.put(t, key, value);
          int position = t.observing() ? -1 : dict.positionOf(t, key);
          if (position >= 0) {
            remember(code, pc, k, version, key, position, null);
          }
          return;
        }
      }
    }
    Abstract.setAttr(t, o, code.names[name], value);
  }

  static void delete(ThreadState t, PyObject o, PyCode code, int name) {
    Abstract.delAttr(t, o, code.names[name]);
  }

  /**
   * LOAD_SUPER_ATTR: {@code super, class, self} are below {@code sp}; returns the new {@code sp}.
   */
  static int loadSuper(
      ThreadState t, @Nullable PyObject[] s, int sp, PyCode code, int pc, int arg) {
    PyObject callable = present(s[sp - 3]);
    PyObject cls = present(s[sp - 2]);
    PyObject self = present(s[sp - 1]);
    String name = code.names[arg >> 2];
    boolean method = (arg & 1) != 0;
    int at = sp - 3;
    if (callable == PySuper.TYPE && cls instanceof PyType k) {
      if (method) {
        PyObject d = superFunction(t, code, pc, k, self, name);
        if (d != null) {
          s[at] = d;
          s[at + 1] = self;
          return at + 2;
        }
      }
      s[at] = PySuper.attribute(t, k, self, code.nameObjects[arg >> 2]);
    } else {
      PyObject made =
          (arg & 2) != 0 ? Abstract.call(t, callable, cls, self) : Abstract.call(t, callable);
      s[at] = Abstract.getAttr(t, made, name);
    }
    if (method) {
      s[at + 1] = null;
      return at + 2;
    }
    return at + 1;
  }

  /**
   * What {@code super(k, self)} has under the name if {@code self} is its first argument, or null.
   */
  private static @Nullable PyObject superFunction(
      ThreadState t, PyCode code, int pc, PyType k, PyObject self, String name) {
    SeenSuper seen = code.caches[pc] instanceof SeenSuper known ? known : null;
    PyObject found = seen == null ? null : seen.functionFor(self.type(), k);
    if (found != null) {
      t.fetches(found);
      return found;
    }
    PyType start = PySuper.check(t, k, self);
    int version = start.version();
    PyObject d = PySuper.find(start, k, name);
    if (d == null || !bindsLikeFunction(d) || start != self.type()) {
      return null;
    }
    d = function(d, start);
    if (!t.observing() && t.raw() == null && !(self instanceof PyType)) {
      SeenSuper others = seen == null ? null : seen.others(start);
      if (others == null || !others.isFull()) {
        code.caches[pc] = new SeenSuper(start, version, k, d, others);
      }
    }
    return d;
  }

  /** LOAD_SPECIAL: replaces the object at {@code s[at]} by its special method and receiver. */
  static void loadSpecial(
      ThreadState t, @Nullable PyObject[] s, int at, PyCode code, int pc, int which) {
    PyObject o = present(s[at]);
    PyType k = o.type();
    SeenAttribute seen = seen(t, code, pc, k);
    if (seen != null) {
      s[at] = seen.descriptor();
      s[at + 1] = o;
      return;
    }
    int version = k.version();
    String name = Operands.SPECIAL_METHOD.get(which);
    PyObject d = k.lookup(name);
    if (d == null) {
      throw Err.type(t, missingSpecial(o, which, name));
    }
    if (bindsLikeFunction(d)) {
      d = function(d, k);
      if (!t.observing()) {
        remember(code, pc, k, version, PyStr.of(name), -1, d);
      }
      s[at] = d;
      s[at + 1] = o;
      return;
    }
    Slots.DescrGet get = d.type().tpDescrGet;
    s[at] = get == null ? d : get.get(t, d, o, k);
    s[at + 1] = null;
  }

  private static String missingSpecial(PyObject o, int which, String name) {
    boolean async = which >= 2;
    boolean otherKind =
        o.type().lookup(async ? "__enter__" : "__aenter__") != null
            && o.type().lookup(async ? "__exit__" : "__aexit__") != null;
    return "'"
        + o.type().fullName()
        + "' object does not support the "
        + (async ? "asynchronous " : "")
        + "context manager protocol (missed "
        + name
        + " method)"
        + (otherKind
            ? " but it supports the "
                + (async ? "" : "asynchronous ")
                + "context manager protocol. Did you mean to use '"
                + (async ? "with" : "async with")
                + "'?"
            : "");
  }
}
