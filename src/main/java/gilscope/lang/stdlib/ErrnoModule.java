package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyStr;

/** {@code errno}: Linux's numbers. */
final class ErrnoModule implements NativeModule {
  private static final String NAMES =
      "EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT"
          + " ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY"
          + " EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS"
          + " ENOTEMPTY ELOOP";

  @Override
  public String name() {
    return "errno";
  }

  @Override
  public void fill(ModuleBuilder m) {
    PyDict byNumber = new PyDict();
    int n = 0;
    for (String name : NAMES.split(" ")) {
      add(m, byNumber, name, ++n);
    }
    m.value("EWOULDBLOCK", 11).value("EDEADLOCK", 35);
    String[] network = {
      "ENOTSOCK",
      "EDESTADDRREQ",
      "EMSGSIZE",
      "EPROTOTYPE",
      "ENOPROTOOPT",
      "EPROTONOSUPPORT",
      "ESOCKTNOSUPPORT",
      "EOPNOTSUPP",
      "EPFNOSUPPORT",
      "EAFNOSUPPORT",
      "EADDRINUSE",
      "EADDRNOTAVAIL",
      "ENETDOWN",
      "ENETUNREACH",
      "ENETRESET",
      "ECONNABORTED",
      "ECONNRESET",
      "ENOBUFS",
      "EISCONN",
      "ENOTCONN",
      "ESHUTDOWN",
      "ETOOMANYREFS",
      "ETIMEDOUT",
      "ECONNREFUSED",
      "EHOSTDOWN",
      "EHOSTUNREACH",
      "EALREADY",
      "EINPROGRESS",
      "ESTALE"
    };
    int first = 88;
    for (String name : network) {
      add(m, byNumber, name, first++);
    }
    m.value("ENOTSUP", 95);
    add(m, byNumber, "ECANCELED", 125);
    m.value("errorcode", byNumber);
  }

  private static void add(ModuleBuilder m, PyDict byNumber, String name, int number) {
    m.value(name, number);
    byNumber.put(m.thread(), PyInt.of(number), PyStr.of(name));
  }
}
