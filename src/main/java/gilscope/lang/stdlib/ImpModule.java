package gilscope.lang.stdlib;

import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import java.util.zip.CRC32;

/** {@code _imp}: what the finders and loaders written in Python stand on. */
final class ImpModule implements NativeModule {
  @Override
  public String name() {
    return "_imp";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("check_hash_based_pycs", "default").value("pyc_magic_number_token", 168627755);
    for (String name : new String[] {"acquire_lock", "release_lock"}) {
      m.function0(name, (t, self) -> PyNone.VALUE);
    }
    m.function0("lock_held", (t, self) -> PyBool.FALSE);
    m.function0(
        "get_magic",
        (t, self) -> PyBytes.of(new byte[] {(byte) '+', 14, (byte) '\r', (byte) '\n'}));
    m.function0("extension_suffixes", (t, self) -> new PyList());
    m.function1(
        "is_builtin",
        (t, self, name) ->
            PyInt.of(
                InterpThread.of(t)
                        .interpreter()
                        .nativeModuleNames()
                        .contains(Abstract.strText(t, name))
                    ? 1
                    : 0));
    m.function1("is_frozen", (t, self, name) -> PyBool.FALSE);
    m.function1("is_frozen_package", (t, self, name) -> PyBool.FALSE);
    m.function("find_frozen", "(name, /, *, withdata=False)", (t, self, a) -> PyNone.VALUE);
    m.function1(
        "create_builtin",
        (t, self, spec) -> t.importModule(Abstract.strText(t, Abstract.getAttr(t, spec, "name"))));
    m.function1("exec_builtin", (t, self, module) -> PyInt.ZERO);
    m.function1("exec_dynamic", (t, self, module) -> PyInt.ZERO);
    m.function1("_override_multi_interp_extensions_check", (t, self, o) -> PyInt.ZERO);
    m.function1("_override_frozen_modules_for_tests", (t, self, o) -> PyNone.VALUE);
    m.function("_fix_co_filename", "(code, path, /)", (t, self, a) -> PyNone.VALUE);
    m.function(
        "source_hash",
        "(key, source)",
        (t, self, a) -> {
          CRC32 crc = new CRC32();
          crc.update(BytesLike.require(t, ObjectFunctions.orNone(a[1])));
          byte[] b = new byte[8];
          for (int i = 0; i < 4; i++) {
            b[i] = (byte) (crc.getValue() >> 8 * i);
          }
          return PyBytes.of(b);
        });
    m.function1(
        "static_type",
        (t, self, cls) -> {
          if (cls instanceof PyType k) {
            k.setStaticName(Abstract.typeModule(t, k) + "." + k.name());
          }
          return PyNone.VALUE;
        });
    m.function1(
        "loaders_by",
        (t, self, maker) -> {
          InterpThread.of(t).interpreter().loaderMaker = maker;
          return PyNone.VALUE;
        });
    m.function1(
        "library_source",
        (t, self, path) -> {
          PyObject none = PyNone.VALUE;
          byte[] b = path instanceof PyStr s ? ClassPathLibrary.read(s.value()) : null;
          return b == null ? none : PyBytes.of(b);
        });
  }
}
