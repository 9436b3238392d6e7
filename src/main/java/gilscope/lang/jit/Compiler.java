package gilscope.lang.jit;

import gilscope.lang.bytecode.Code;
import gilscope.lang.interp.CompiledCode;
import gilscope.lang.interp.Frame;
import gilscope.lang.interp.HotCode;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.PyCode;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what it is told is hot: in the background, and at most so many classes per interpreter.
 * Thread-safe.
 */
public final class Compiler implements HotCode {
  private static final int INTERVAL = 400;
  private static final int SOON = 2;
  private static final int TIMES = 2;
  private static final int MANY_CLASSES = 2_000;
  private static final int MANY_ATTEMPTS = 6;
  private static final int MANY_INSTRUCTIONS = 1_500;

  private record Place(PyCode code, int pc) {
    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Place p && p.code == code && p.pc == pc;
    }

    @Override
    public int hashCode() {
      return code.code().firstLine() * 31 + code.code().name().hashCode() + pc;
    }
  }

  private static final class Heat {
    int told;
    int attempts;
    boolean pending;
  }

  private final Executor background;
  private final int interval;
  private final boolean testing;
  private final Map<Place, Heat> places = new HashMap<>();
  private int classes;

  private final Predicate<Code> which;

  private Compiler(Executor background, int interval, boolean testing, Predicate<Code> which) {
    this.background = background;
    this.interval = interval;
    this.testing = testing;
    this.which = which;
  }

  /** Compiles on {@code background} what has been hot for a while. */
  public static Compiler inBackground(Executor background) {
    return new Compiler(background, INTERVAL, false, _ -> true);
  }

  /** Compiles {@code which} the first time it is run, before it is run: for tests. */
  public static Compiler atOnce(Predicate<Code> which) {
    return new Compiler(Runnable::run, 0, true, which);
  }

  /** As {@link #inBackground}, but compiles after a few times and before it goes on: for tests. */
  public static Compiler soon(Predicate<Code> which) {
    return new Compiler(Runnable::run, SOON, true, which);
  }

  @Override
  public int interval() {
    return interval;
  }

  @Override
  public void hot(InterpThread t, Frame f) {
    PyCode code = f.pyCode();
    int pc = f.next();
    if (!which.test(code.code()) || !isWorthwhile(code.code(), pc)) {
      return;
    }
    Place place = new Place(code, pc);
    Heat heat;
    synchronized (places) {
      heat = places.computeIfAbsent(place, _ -> new Heat());
      if (heat.attempts >= MANY_ATTEMPTS || classes >= MANY_CLASSES) {
        code.giveUp(pc);
        return;
      }
      if (heat.pending || (interval > 0 && ++heat.told < TIMES)) {
        return;
      }
      heat.pending = true;
      heat.attempts++;
    }
    boolean last = heat.attempts == MANY_ATTEMPTS;
    Shape shape = shape(f, !last);
    boolean traced = t.isTracing();
    background.execute(() -> compile(place, heat, shape, interval > 0 && !last, traced));
  }

  private static boolean isWorthwhile(Code code, int pc) {
    if (code.instructions().length > MANY_INSTRUCTIONS
        || code.has(Code.COROUTINE | Code.ASYNC_GENERATOR)) {
      return false;
    }
    return pc != 0 || !code.has(Code.GENERATOR);
  }

  private void compile(Place place, Heat heat, Shape shape, boolean experienced, boolean traced) {
    CompiledCode made = null;
    try {
      made =
          new Translator(Request.of(place.code, place.pc, shape, experienced, traced)).translate();
    } catch (Untranslatable _) {
      // It stays in the loop.
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      if (testing) {
        throw new IllegalStateException(
            "compiling " + place.code.code().qualifiedName() + " at " + place.pc, e);
      }
      // A defect here must not end the program: it stays in the loop.
    }
    synchronized (places) {
      if (made == null) {
        place.code.giveUp(place.pc);
        return; // and is never tried again
      }
      classes++;
      heat.told = 0;
      heat.pending = false;
    }
    place.code.install(place.pc, made);
  }

  /** How the frame's variables and stack entries could be held, by what they are now. */
  private static Shape shape(Frame f, boolean unboxed) {
    int locals = f.pyCode().localsPlus();
    byte[] types = new byte[locals];
    byte[] stack = new byte[f.stackTop - locals];
    if (unboxed) {
      for (int i = 0; i < locals; i++) {
        types[i] = type(f.slots[i]);
      }
    }
    return new Shape(types, stack, new boolean[locals], true);
  }

  private static byte type(@Nullable PyObject o) {
    if (o == null) {
      return Shape.NONE;
    }
    if (o.type() == PyInt.TYPE && ((PyInt) o).fitsLong()) {
      return Shape.LONG;
    }
    return o.type() == PyFloat.TYPE ? Shape.DOUBLE : Shape.OBJECT;
  }
}
