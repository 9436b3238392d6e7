package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code object translated into a JVM class, entered at one instruction. Immutable but for the
 * count of its failures; any thread may run it.
 */
public abstract class CompiledCode {
  /** How often a guard failed; a race loses some. */
  int failures;

  /** What {@link DirectCalls} enter; null if every way through the code needs a frame. */
  private @Nullable MethodHandle direct;

  private static final MethodHandle RUN;
  private static final MethodHandle INTERPRET;

  static {
    try {
      MethodHandles.Lookup here = MethodHandles.lookup();
      MethodType run = MethodType.methodType(PyObject.class, InterpThread.class, Frame.class);
      RUN = here.findVirtual(CompiledCode.class, "run", run);
      INTERPRET = here.findStatic(Loop.class, "enter", run);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Runs a fresh frame by {@code compiled}, or in the loop if that is null. */
  static MethodHandle runner(@Nullable CompiledCode compiled) {
    return compiled == null ? INTERPRET : RUN.bindTo(compiled);
  }

  /** Runs a fresh frame of what was expected. */
  static @Nullable PyObject run(KnownCallee k, InterpThread t, Frame f) {
    MethodHandle run = k.run();
    if (run == null) {
      throw new IllegalStateException("no Python code");
    }
    try {
      return (PyObject) run.invokeExact(t, f);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // the code throws nothing checked
    }
  }

  /** What {@link DirectCalls} enter; null if there is no such. */
  @Nullable MethodHandle direct() {
    return direct;
  }

  /** For the generated subclasses. */
  protected CompiledCode() {}

  /**
   * Runs the innermost frame on from the instruction this was made for.
   *
   * @return what the frame returned or yielded: it has been left. Null if the frame, innermost
   *     still, must go on in the loop: its state is stored
   * @throws gilscope.lang.objects.PyRaise what left the frame, which is in the traceback and is no
   *     more innermost
   */
  protected abstract @Nullable PyObject run(InterpThread t, Frame f);

  /**
   * Makes the instance of a hidden class in this package.
   *
   * @param constants its class data
   * @param direct how many arguments its method {@code direct} takes; -1 if it has none
   */
  public static CompiledCode define(byte[] classFile, List<Object> constants, int direct)
      throws ReflectiveOperationException {
    MethodHandles.Lookup made =
        MethodHandles.lookup().defineHiddenClassWithClassData(classFile, constants, true);
    CompiledCode code = (CompiledCode) made.lookupClass().getDeclaredConstructor().newInstance();
    if (direct >= 0) {
      code.direct =
          made.findVirtual(made.lookupClass(), "direct", DirectCalls.type(direct)).bindTo(code);
    }
    return code;
  }
}
