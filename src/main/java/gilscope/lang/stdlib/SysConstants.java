package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.StandardModules;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySimpleNamespace;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.StructSequence;
import java.math.BigInteger;
import java.util.List;

/**
 * What {@code sys} says about the language version and the numbers: CPython 3.14 on 64-bit Linux.
 */
final class SysConstants {
  private static final PyType VERSION_INFO =
      StructSequence.closed(
          StructSequence.type(
              "sys",
              "version_info",
              5,
              List.of("major", "minor", "micro", "releaselevel", "serial")));
  private static final PyType FLAGS =
      StructSequence.closed(
          StructSequence.type(
              "sys",
              "flags",
              18,
              List.of(
                  "debug",
                  "inspect",
                  "interactive",
                  "optimize",
                  "dont_write_bytecode",
                  "no_user_site",
                  "no_site",
                  "ignore_environment",
                  "verbose",
                  "bytes_warning",
                  "quiet",
                  "hash_randomization",
                  "isolated",
                  "dev_mode",
                  "utf8_mode",
                  "warn_default_encoding",
                  "safe_path",
                  "int_max_str_digits",
                  "gil",
                  "thread_inherit_context",
                  "context_aware_warnings")));
  private static final PyType FLOAT_INFO =
      StructSequence.type(
          "sys",
          "float_info",
          11,
          List.of(
              "max",
              "max_exp",
              "max_10_exp",
              "min",
              "min_exp",
              "min_10_exp",
              "dig",
              "mant_dig",
              "epsilon",
              "radix",
              "rounds"));
  private static final PyType INT_INFO =
      StructSequence.type(
          "sys",
          "int_info",
          4,
          List.of(
              "bits_per_digit",
              "sizeof_digit",
              "default_max_str_digits",
              "str_digits_check_threshold"));
  private static final PyType HASH_INFO =
      StructSequence.type(
          "sys",
          "hash_info",
          9,
          List.of(
              "width",
              "modulus",
              "inf",
              "nan",
              "imag",
              "algorithm",
              "hash_bits",
              "seed_bits",
              "cutoff"));
  private static final PyType THREAD_INFO =
      StructSequence.type("sys", "thread_info", 3, List.of("name", "lock", "version"));
  static final PyType ASYNCGEN_HOOKS =
      StructSequence.type("builtins", "asyncgen_hooks", 2, List.of("firstiter", "finalizer"));

  private SysConstants() {}

  private static PyInt i(long v) {
    return PyInt.of(v);
  }

  static void fill(ModuleBuilder m) {
    PyObject version = StructSequence.of(VERSION_INFO, i(3), i(14), i(2), PyStr.of("final"), i(0));
    boolean free = m.thread().gate().isFreeThreadedBuild();
    m.value(
        "version",
        free ? "3.14.2 free-threading build (Gilscope) [JVM]" : "3.14.2 (Gilscope) [JVM]");
    m.value("version_info", version);
    m.value("hexversion", 0x030e02f0);
    m.value("api_version", 1013);
    m.value("copyright", "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.");
    m.value("platform", "linux");
    m.value("byteorder", "little");
    m.value("maxsize", Long.MAX_VALUE);
    m.value("maxunicode", 0x10ffff);
    m.value("float_repr_style", "short");
    m.value("executable", "");
    m.value("_base_executable", "");
    m.value("prefix", "")
        .value("base_prefix", "")
        .value("exec_prefix", "")
        .value("base_exec_prefix", "");
    m.value("platlibdir", "lib");
    m.value("abiflags", free ? "t" : "");
    m.value("pycache_prefix", PyNone.VALUE);
    m.value("dont_write_bytecode", PyBool.TRUE);
    m.value("warnoptions", new PyList());
    m.value("_xoptions", new PyDict());
    m.value("meta_path", new PyList()).value("path_hooks", new PyList());
    m.value("path_importer_cache", new PyDict());
    m.value(
        "_git", gilscope.lang.objects.PyTuple.of(PyStr.of("Gilscope"), PyStr.of(""), PyStr.of("")));
    m.value("_framework", "");
    m.value(
        "stdlib_module_names", SysModule.frozen(m.thread(), List.copyOf(StandardModules.NAMES)));
    m.value(
        "implementation",
        Abstract.call(
            m.thread(),
            PySimpleNamespace.TYPE,
            new PyObject[] {
              PyStr.of("cpython"),
              PyStr.of("cpython-314"),
              version,
              i(0x030e02f0),
              PyStr.of("jvm"),
              PyBool.FALSE
            },
            new String[] {
              "name",
              "cache_tag",
              "version",
              "hexversion",
              "_multiarch",
              "supports_isolated_interpreters"
            }));
    PyTuple flags =
        StructSequence.of(
            FLAGS,
            i(0),
            i(0),
            i(0),
            i(0),
            i(1),
            i(0),
            i(0),
            i(0),
            i(0),
            i(0),
            i(0),
            i(1),
            i(0),
            PyBool.FALSE,
            i(0),
            i(0),
            PyBool.FALSE,
            i(4300));
    StructSequence.hide(m.thread(), flags, "gil", i(m.thread().gate().isGilEnabled() ? 1 : 0));
    StructSequence.hide(m.thread(), flags, "thread_inherit_context", i(free ? 1 : 0));
    StructSequence.hide(m.thread(), flags, "context_aware_warnings", i(free ? 1 : 0));
    m.value("flags", flags);
    m.value(
        "float_info",
        StructSequence.of(
            FLOAT_INFO,
            PyFloat.of(Double.MAX_VALUE),
            i(1024),
            i(308),
            PyFloat.of(Double.MIN_NORMAL),
            i(-1021),
            i(-307),
            i(15),
            i(53),
            PyFloat.of(Math.ulp(1.0)),
            i(2),
            i(1)));
    m.value("int_info", StructSequence.of(INT_INFO, i(30), i(4), i(4300), i(640)));
    m.value(
        "hash_info",
        StructSequence.of(
            HASH_INFO,
            i(64),
            PyInt.of(BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE)),
            i(314159),
            i(0),
            i(1000003),
            PyStr.of("siphash13"),
            i(64),
            i(128),
            i(0)));
    m.value(
        "thread_info",
        StructSequence.of(
            THREAD_INFO, PyStr.of("pthread"), PyStr.of("semaphore"), PyStr.of("NPTL 2.36")));
  }
}
