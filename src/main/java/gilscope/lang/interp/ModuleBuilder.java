package gilscope.lang.interp;

import gilscope.lang.objects.BuiltinCode;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import java.util.function.DoubleUnaryOperator;

/**
 * A native module being filled, on the importing thread. In functions, {@code self} is the module.
 */
public final class ModuleBuilder {
  private final InterpThread t;
  private final PyModule module;
  private final String name;

  public ModuleBuilder(InterpThread t, PyModule module, String name) {
    this.t = t;
    this.module = module;
    this.name = name;
  }

  public InterpThread thread() {
    return t;
  }

  public PyModule module() {
    return module;
  }

  /**
   * A function whose arguments the text signature binds, e.g. {@code "(iterable, /, *, key=None)"}.
   */
  public ModuleBuilder function(String function, String signature, Slots.Bound body) {
    return add(BuiltinCode.bound(function, signature, body));
  }

  /** A function without arguments. */
  public ModuleBuilder function0(String function, Slots.Unary body) {
    return add(BuiltinCode.noArgs(function, body));
  }

  /** A function with exactly one positional argument, the second of {@code body}. */
  public ModuleBuilder function1(String function, Slots.Binary body) {
    return add(BuiltinCode.oneArg(function, body));
  }

  /** The same; {@code ofFloat} is {@link BuiltinCode#ofFloat(DoubleUnaryOperator)}. */
  public ModuleBuilder function1(String function, Slots.Binary body, DoubleUnaryOperator ofFloat) {
    return add(BuiltinCode.oneArg(function, body).ofFloat(ofFloat));
  }

  /** A function that takes its arguments raw. */
  public ModuleBuilder functionRaw(String function, Slots.Call body) {
    return add(BuiltinCode.raw(function, body));
  }

  private ModuleBuilder add(BuiltinCode code) {
    return value(code.name(), new PyBuiltinFunction(code.inModule(name), module, name));
  }

  /** A type under its own name. */
  public ModuleBuilder type(PyType k) {
    return value(k.name(), k);
  }

  public ModuleBuilder value(String attribute, PyObject value) {
    module.dict().put(t, PyStr.of(attribute), value);
    return this;
  }

  public ModuleBuilder value(String attribute, long value) {
    return value(attribute, PyInt.of(value));
  }

  public ModuleBuilder value(String attribute, String value) {
    return value(attribute, PyStr.of(value));
  }
}
