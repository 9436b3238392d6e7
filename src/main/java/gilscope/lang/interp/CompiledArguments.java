package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Calls with keywords, or with many arguments, that generated code makes. */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code; NULL is on the stack
final class CompiledArguments {
  private CompiledArguments() {}

  /**
   * Calls.
   *
   * @param args the values of the keywords last
   * @param at see {@link CompiledTurns#began}
   */
  static @Nullable PyObject call(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject[] args,
      KnownArguments k,
      int at) {
    f.stackTop = CompiledTurns.began(f, at);
    KnownCallee known = k.callee();
    MethodHandle direct = k.direct();
    if (known != null
        && direct != null
        && self == null
        && callee instanceof PyFunction fn
        && known.takes(fn.code, args.length)
        && DirectCalls.arePossible(t)) {
      return CompiledCalls.result(t, f, DirectCalls.call(direct, t, f, fn, args));
    }
    if (known != null) {
      Frame frame =
          known.way() == KnownCallee.Way.PYTHON
              ? ofFunction(callee, self, args, k, known)
              : ofClass(t, callee, self, args, k, known);
      if (frame != null) {
        return CompiledCalls.enterLinked(t, f, frame, known);
      }
    }
    return CompiledCalls.general(t, f, callee, self, args, k.keywords());
  }

  private static @Nullable Frame ofFunction(
      PyObject callee,
      @Nullable PyObject self,
      PyObject[] args,
      KnownArguments k,
      KnownCallee known) {
    return callee instanceof PyFunction fn && fn.code == known.code()
        ? frame(fn, self, args, k, known)
        : null;
  }

  private static @Nullable Frame ofClass(
      InterpThread t,
      PyObject callee,
      @Nullable PyObject self,
      PyObject[] args,
      KnownArguments k,
      KnownCallee known) {
    PyFunction fn = known.function();
    if (self != null || fn == null || !CompiledCalls.constructs(callee, fn, known)) {
      return null;
    }
    PyObject made = Calls.instance(t, (PyType) callee);
    Frame frame = frame(fn, made, args, k, known);
    if (frame != null) {
      frame.constructed = made;
    }
    return frame;
  }

  /** A frame with its arguments; null if they do not fit in the expected way. */
  private static @Nullable Frame frame(
      PyFunction fn,
      @Nullable PyObject self,
      PyObject[] args,
      KnownArguments k,
      KnownCallee known) {
    int first = self == null ? 0 : 1;
    int named = k.places().length;
    int given = args.length - named;
    int positional = given + first;
    int parameters = known.parameters();
    if (positional > k.lowest() || positional + named > parameters) {
      return null;
    }
    Frame frame = Frame.of(known.code(), fn, known.locals(), known.slots());
    @Nullable PyObject[] s = frame.slots;
    if (self != null) {
      s[0] = self;
    }
    System.arraycopy(args, 0, s, first, given);
    for (int i = 0; i < named; i++) {
      s[k.places()[i]] = args[given + i];
    }
    return positional + named == parameters || fill(fn, s, positional, parameters) ? frame : null;
  }

  /** Puts defaults where nothing was given; false if there is none for it. */
  private static boolean fill(PyFunction fn, @Nullable PyObject[] s, int from, int parameters) {
    PyTuple defaults = fn.defaults;
    int without = defaults == null ? parameters : parameters - defaults.size();
    for (int i = from; i < parameters; i++) {
      if (s[i] == null) {
        if (i < without) {
          return false;
        }
        s[i] = defaults.get(i - without);
      }
    }
    return true;
  }
}
