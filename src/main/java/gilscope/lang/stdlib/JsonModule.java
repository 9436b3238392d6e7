package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;

/** {@code _json}: what makes {@code json} fast. */
final class JsonModule implements NativeModule {
  @Override
  public String name() {
    return "_json";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("make_scanner", JsonScanner.TYPE).value("make_encoder", JsonEncoder.TYPE);
    quoting(m, "encode_basestring_ascii", true);
    quoting(m, "encode_basestring", false);
    m.function(
        "scanstring",
        "(string, end, strict=True, /)",
        (t, self, a) -> {
          if (!(a[0] instanceof PyStr s)) {
            throw Err.type(
                t,
                "first argument must be a string, not "
                    + ObjectFunctions.orNone(a[0]).type().tpName());
          }
          boolean strict = a[2] == null || Abstract.isTrue(t, a[2]);
          JsonText text = new JsonText(s);
          int end = Abstract.indexInt(t, ObjectFunctions.orNone(a[1]));
          String found = text.string(t, end, strict);
          return PyTuple.of(PyStr.of(found), PyInt.of(text.place()));
        });
  }

  private static void quoting(ModuleBuilder m, String name, boolean ascii) {
    m.function1(
        name,
        (t, self, o) -> {
          if (!(o instanceof PyStr s)) {
            throw Err.type(t, "first argument must be a string, not " + o.type().tpName());
          }
          StringBuilder out = new StringBuilder(s.length() + 2);
          JsonEncoder.quote(out, s.value(), ascii);
          return PyStr.of(out.toString());
        });
  }
}
