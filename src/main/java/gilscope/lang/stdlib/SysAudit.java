package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import java.util.Arrays;

/** {@code sys.addaudithook} and {@code sys.audit} (PEP 578), over the interpreter's hooks. */
final class SysAudit {
  private SysAudit() {}

  static void fill(ModuleBuilder m) {
    m.functionRaw(
        "audit",
        (t, self, args, kw) -> {
          if (kw.length > 0) {
            throw Err.type(t, "sys.audit() takes no keyword arguments");
          }
          if (args.length == 0) {
            throw Err.type(t, "audit expected at least 1 argument, got 0");
          }
          if (!(args[0] instanceof PyStr event)) {
            throw Err.type(t, "audit() argument 1 must be str, not " + args[0].type().tpName());
          }
          t.audit(event.value(), Arrays.copyOfRange(args, 1, args.length));
          return PyNone.VALUE;
        });
    m.function(
        "addaudithook",
        "(hook)",
        (t, self, a) -> {
          PyObject hook = ObjectFunctions.orNone(a[0]);
          try {
            t.audit("sys.addaudithook");
          } catch (PyRaise e) {
            if (e.matches(ExcTypes.RUNTIME_ERROR)) {
              return PyNone.VALUE; // a hook that is there wants no other
            }
            throw e;
          }
          t.interp()
              .auditHooks()
              .add((u, event, args) -> Abstract.call(u, hook, PyStr.of(event), PyTuple.of(args)));
          return PyNone.VALUE;
        });
  }
}
