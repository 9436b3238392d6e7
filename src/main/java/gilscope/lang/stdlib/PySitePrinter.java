package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/**
 * {@code copyright}, {@code credits} and {@code license}: what CPython's {@code site} adds to
 * builtins, beside {@link PyQuitter}. Immutable.
 */
final class PySitePrinter extends PyObject {
  private static final String CREDITS =
      "Thanks to CWI, CNRI, BeOpen, Zope Corporation, the Python Software\n"
          + "Foundation, and a cast of thousands for supporting Python\n"
          + "development.  See www.python.org for more information.";

  static final PyType TYPE =
      TypeSpec.of("_Printer")
          .module("_sitebuiltins")
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(((PySitePrinter) o).text(t));
                k.tpCall = PySitePrinter::call;
              })
          .build();

  private final String name;

  private PySitePrinter(String name) {
    super(TYPE);
    this.name = name;
  }

  static void fill(ModuleBuilder m) {
    for (String name : new String[] {"copyright", "credits", "license"}) {
      m.value(name, new PySitePrinter(name));
    }
  }

  private String text(ThreadState t) {
    return switch (name) {
      case "copyright" ->
          Abstract.strText(t, Abstract.getAttr(t, t.importModule("sys"), "copyright"));
      case "credits" -> CREDITS;
      default -> "Type license() to see the full license text";
    };
  }

  private static PyObject call(ThreadState t, PyObject self, PyObject[] args, String[] kw) {
    Args.checkPositional(t, "__call__", args.length, 0, 0);
    PyObject print = Abstract.getAttr(t, t.importModule("builtins"), "print");
    Abstract.call(t, print, PyStr.of(((PySitePrinter) self).text(t)));
    return PyNone.VALUE;
  }
}
