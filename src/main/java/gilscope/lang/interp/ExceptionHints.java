package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.Suggestions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is appended to a message: {@code . Did you mean: 'x'?} and {@code . Did you forget to import
 * 'x'?}.
 */
final class ExceptionHints {
  private ExceptionHints() {}

  static String of(InterpThread t, PyBaseException e) {
    boolean nameError = e.type().isSubtype(ExcTypes.NAME_ERROR);
    boolean importError = e.type().isSubtype(ExcTypes.IMPORT_ERROR);
    if (!nameError && !importError && !e.type().isSubtype(ExcTypes.ATTRIBUTE_ERROR)) {
      return "";
    }
    if (!(e.field(importError ? "name_from" : "name") instanceof PyStr wrong)) {
      return "";
    }
    String suggestion;
    try {
      suggestion =
          nameError
              ? forName(t, e, wrong.value())
              : importError ? forImport(t, e, wrong.value()) : forAttribute(t, e, wrong.value());
    } catch (PyRaise failed) {
      suggestion = null;
    }
    String hint = suggestion == null ? "" : ". Did you mean: '" + suggestion + "'?";
    if (nameError && StandardModules.NAMES.contains(wrong.value())) {
      hint +=
          suggestion == null
              ? ". Did you forget to import '" + wrong.value() + "'?"
              : " Or did you forget to import '" + wrong.value() + "'?";
    }
    return hint;
  }

  private static @Nullable Frame innermost(PyBaseException e) {
    PyTraceback tb = e.traceback() instanceof PyTraceback x ? x : null;
    while (tb != null && tb.next() != null) {
      tb = tb.next();
    }
    return tb == null ? null : tb.frame();
  }

  private static @Nullable String forName(InterpThread t, PyBaseException e, String wrong) {
    Frame frame = innermost(e);
    if (frame == null) {
      return null;
    }
    Map<String, PyObject> locals = frame.peekLocals();
    List<String> names = new ArrayList<>();
    if (frame.namespace != null) {
      addKeys(t, frame.namespace, names);
    } else {
      names.addAll(locals.keySet());
    }
    addKeys(t, frame.globals, names);
    addKeys(t, frame.builtins, names);
    PyObject self = locals.get("self");
    if (self != null && Abstract.getAttrOrNull(t, self, wrong) != null) {
      return "self." + wrong;
    }
    return Suggestions.closest(names, wrong);
  }

  private static void addKeys(InterpThread t, PyObject mapping, List<String> names) {
    for (PyObject k : Iterables.toArray(t, mapping)) {
      if (k instanceof PyStr s) {
        names.add(s.value());
      }
    }
  }

  private static @Nullable String forImport(InterpThread t, PyBaseException e, String wrong) {
    if (!(e.field("name") instanceof PyStr module)) {
      return null;
    }
    return closestOf(
        t,
        t.interpreter().importer().importModule(t, module.value()),
        wrong,
        !wrong.startsWith("_"));
  }

  private static @Nullable String forAttribute(InterpThread t, PyBaseException e, String wrong) {
    PyObject obj = e.field("obj");
    if (obj == null) {
      obj = PyNone.VALUE;
    }
    boolean hide = !wrong.startsWith("_");
    Frame frame = innermost(e);
    if (hide && frame != null && frame.peekLocals().get("self") == obj) {
      hide = false;
    }
    return closestOf(t, obj, wrong, hide);
  }

  private static @Nullable String closestOf(
      InterpThread t, PyObject obj, String wrong, boolean hideUnderscored) {
    PyObject dir = Abstract.lookupSpecial(t, obj, "__dir__");
    if (dir == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (PyObject o : Iterables.toArray(t, Abstract.call(t, dir))) {
      if (o instanceof PyStr s && !(hideUnderscored && s.value().startsWith("_"))) {
        names.add(s.value());
      }
    }
    Collections.sort(names);
    return Suggestions.closest(names, wrong);
  }
}
