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
   */
  public static CompiledCode define(byte[] classFile, List<Object> constants)
      throws ReflectiveOperationException {
    return instance(lookup(classFile, constants));
  }

  /**
   * As above, of a class that can be entered by {@link DirectCalls}.
   *
   * @param direct the method that is
   * @param arguments how many it takes
   */
  public static CompiledCode define(
      byte[] classFile, List<Object> constants, String direct, int arguments)
      throws ReflectiveOperationException {
    MethodHandles.Lookup made = lookup(classFile, constants);
    CompiledCode code = instance(made);
    code.direct =
        made.findVirtual(made.lookupClass(), direct, DirectCalls.type(arguments)).bindTo(code);
    return code;
  }

  private static MethodHandles.Lookup lookup(byte[] classFile, List<Object> data)
      throws IllegalAccessException {
    return MethodHandles.lookup().defineHiddenClassWithClassData(classFile, data, true);
  }

  private static CompiledCode instance(MethodHandles.Lookup made)
      throws ReflectiveOperationException {
    return (CompiledCode) made.lookupClass().getDeclaredConstructor().newInstance();
  }
}
