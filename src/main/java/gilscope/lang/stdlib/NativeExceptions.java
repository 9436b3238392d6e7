package gilscope.lang.stdlib;

import gilscope.lang.objects.PyType;
import gilscope.lang.objects.TypeSpec;

/** Exceptions that native modules bring along. */
final class NativeExceptions {
  private NativeExceptions() {}

  /** A class without fields of its own. */
  static PyType type(String module, String name, PyType base) {
    return TypeSpec.of(name).module(module).base(base).subclassable().mixin().weakrefable().build();
  }
}
