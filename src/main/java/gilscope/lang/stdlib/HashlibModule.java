package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.SharedUse;
import gilscope.lang.objects.ThreadState;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code _hashlib}: what {@code hashlib} takes from OpenSSL, by the JDK. */
final class HashlibModule implements NativeModule {
  private static final PyType HASH = PyDigest.type("_hashlib", "HASH").build();
  private static final PyType HASH_XOF = PyDigest.extendable("_hashlib", "HASHXOF").build();
  private static final PyType UNSUPPORTED =
      NativeExceptions.type("_hashlib", "UnsupportedDigestmodError", ExcTypes.VALUE_ERROR);

  @Override
  public String name() {
    return "_hashlib";
  }

  /** A function {@code name(data=b'', *, usedforsecurity=True)}. */
  static void constructor(ModuleBuilder m, String name, HashAlgorithm algorithm, PyType type) {
    m.function(
        name,
        "(data=b'', *, usedforsecurity=True, string=None)",
        (t, self, a) -> begin(t, type, algorithm, a[0] == null ? a[2] : a[0]));
  }

  private static PyDigest begin(
      ThreadState t, PyType type, HashAlgorithm algorithm, @Nullable PyObject data) {
    t.uses(type, SharedUse.ALGORITHM);
    PyDigest d = new PyDigest(type, algorithm, algorithm.size(), algorithm.begin().get());
    if (data != null) {
      d.update(t, data);
    }
    return d;
  }

  private static PyType type(HashAlgorithm a) {
    return a.size() == 0 ? HASH_XOF : HASH;
  }

  private static HashAlgorithm algorithm(ThreadState t, PyObject name) {
    String n = Abstract.strText(t, name).toLowerCase(Locale.ROOT).replace('-', '_');
    HashAlgorithm a = HashAlgorithm.all().get(n);
    if (a == null) {
      a = HashAlgorithm.all().get(n.replace("_", ""));
    }
    if (a == null) {
      throw Err.of(t, UNSUPPORTED, "[digital envelope routines] unsupported");
    }
    return a;
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(HASH).type(HASH_XOF).type(UNSUPPORTED);
    m.value("_GIL_MINSIZE", PyDigest.DETACHES);
    PyDict constructors = new PyDict();
    PyList names = new PyList();
    HashAlgorithm.all()
        .forEach(
            (name, algorithm) -> {
              names.append(m.thread(), PyStr.of(name));
              if (name.startsWith("sha512_")) {
                return;
              }
              constructor(m, "openssl_" + name, algorithm, type(algorithm));
              PyObject f =
                  ObjectFunctions.orNone(
                      m.module().dict().get(m.thread(), PyStr.of("openssl_" + name)));
              constructors.put(m.thread(), f, PyStr.of(name));
            });
    m.value("_constructors", constructors);
    m.value("openssl_md_meth_names", Abstract.call(m.thread(), PyFrozenset.TYPE, names));
    m.function(
        "new",
        "(name, data=b'', *, usedforsecurity=True, string=None)",
        (t, self, a) -> {
          PyObject name = ObjectFunctions.orNone(a[0]);
          if (!(name instanceof PyStr)) {
            throw Err.type(t, "new() argument 'name' must be str, not " + name.type().tpName());
          }
          HashAlgorithm h = algorithm(t, name);
          return begin(t, type(h), h, a[1] == null ? a[3] : a[1]);
        });
    m.function("compare_digest", "(a, b, /)", HashlibModule::compareDigest);
    m.function(
        "pbkdf2_hmac",
        "(hash_name, password, salt, iterations, dklen=None)",
        HashlibModule::pbkdf2);
    m.function("scrypt", "(password, *, salt, n, r, p, maxmem=0, dklen=64)", HashlibModule::scrypt);
    m.function(
        "hmac_new",
        "(key, msg=b'', digestmod=None)",
        (t, self, a) -> {
          throw Err.of(t, UNSUPPORTED, "HMAC is made in Python");
        });
    m.function(
        "hmac_digest",
        "(key, msg, digest)",
        (t, self, a) ->
            PyBytes.of(
                new Hmac(
                        algorithm(t, ObjectFunctions.orNone(a[2])),
                        BytesLike.require(t, ObjectFunctions.orNone(a[0])))
                    .of(BytesLike.require(t, ObjectFunctions.orNone(a[1])))));
    m.function0("get_fips_mode", (t, self) -> PyInt.ZERO);
  }

  /** {@code compare_digest} of bytes or ASCII text, in constant time. */
  static PyObject compareDigest(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject x = ObjectFunctions.orNone(a[0]);
    PyObject y = ObjectFunctions.orNone(a[1]);
    if (x instanceof PyStr s && y instanceof PyStr u) {
      if (!ascii(s) || !ascii(u)) {
        throw Err.type(t, "comparing strings with non-ASCII characters is not supported");
      }
      return PyBool.of(s.value().equals(u.value()));
    }
    byte[] b = BytesLike.bytesOrNull(t, x);
    byte[] c = BytesLike.bytesOrNull(t, y);
    if (b == null && c == null) {
      throw Err.type(
          t,
          "unsupported operand types(s) or combination of types: '"
              + x.type().name()
              + "' and '"
              + y.type().name()
              + "'");
    }
    return PyBool.of(
        MessageDigest.isEqual(
            b == null ? BytesLike.require(t, x) : b, c == null ? BytesLike.require(t, y) : c));
  }

  private static boolean ascii(PyStr s) {
    return s.value().chars().allMatch(c -> c < 128);
  }

  private static PyObject pbkdf2(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    HashAlgorithm h = algorithm(t, ObjectFunctions.orNone(a[0]));
    byte[] password = BytesLike.require(t, ObjectFunctions.orNone(a[1]));
    byte[] salt = BytesLike.require(t, ObjectFunctions.orNone(a[2]));
    long iterations = Abstract.longArg(t, ObjectFunctions.orNone(a[3]));
    if (iterations < 1) {
      throw Err.value(t, "iteration value must be greater than 0.");
    }
    int length = a[4] == null || a[4] == PyNone.VALUE ? h.size() : Abstract.intArg(t, a[4]);
    if (length < 1) {
      throw Err.value(t, "key length must be greater than 0.");
    }
    return PyBytes.of(new Hmac(h, password).pbkdf2(salt, iterations, length));
  }

  private static PyObject scrypt(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    byte[] password = BytesLike.require(t, ObjectFunctions.orNone(a[0]));
    byte[] salt = BytesLike.require(t, ObjectFunctions.orNone(a[1]));
    long n = Abstract.longArg(t, ObjectFunctions.orNone(a[2]));
    if (n < 2 || (n & n - 1) != 0) {
      throw Err.value(t, "n must be a power of 2.");
    }
    int r = Abstract.intArg(t, ObjectFunctions.orNone(a[3]));
    int p = Abstract.intArg(t, ObjectFunctions.orNone(a[4]));
    int length = a[6] == null ? 64 : Abstract.intArg(t, a[6]);
    if (r < 1 || p < 1 || n * r > 1 << 22) {
      throw Err.value(t, "Invalid parameter combination for n, r, p, maxmem.");
    }
    HashAlgorithm sha256 = HashAlgorithm.all().get("sha256");
    if (sha256 == null) {
      throw new IllegalStateException("sha256");
    }
    Hmac hmac = new Hmac(sha256, password);
    byte[] blocks = hmac.pbkdf2(salt, 1, p * 128 * r);
    for (int i = 0; i < p; i++) {
      byte[] mixed =
          Scrypt.mix(Arrays.copyOfRange(blocks, i * 128 * r, (i + 1) * 128 * r), r, (int) n);
      System.arraycopy(mixed, 0, blocks, i * 128 * r, mixed.length);
    }
    return PyBytes.of(hmac.pbkdf2(blocks, 1, length));
  }
}
