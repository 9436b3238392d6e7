package gilscope.lang.interp;

import gilscope.lang.objects.PyStr;

/** Interned names that the interpreter itself looks up. Immutable. */
final class WellKnown {
  final PyStr dunderName;
  final PyStr dunderBuiltins;
  final PyStr dunderPackage;
  final PyStr dunderPath;
  final PyStr dunderSpec;
  final PyStr dunderFile;
  final PyStr dunderAll;
  final PyStr dunderDict;
  final PyStr dunderImport;
  final PyStr buildClass;

  WellKnown(Interpreter interpreter) {
    dunderName = interpreter.intern("__name__");
    dunderBuiltins = interpreter.intern("__builtins__");
    dunderPackage = interpreter.intern("__package__");
    dunderPath = interpreter.intern("__path__");
    dunderSpec = interpreter.intern("__spec__");
    dunderFile = interpreter.intern("__file__");
    dunderAll = interpreter.intern("__all__");
    dunderDict = interpreter.intern("__dict__");
    dunderImport = interpreter.intern("__import__");
    buildClass = interpreter.intern("__build_class__");
  }
}
