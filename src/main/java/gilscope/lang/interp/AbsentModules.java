package gilscope.lang.interp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a module that CPython users know is not there, as a note of the error. Immutable. */
final class AbsentModules {
  private static final String EXTENSION =
      "it needs a C extension, and Gilscope runs pure Python only";
  private static final String CLOSED =
      "it is closed: a program under study reaches no terminals, processes or users of the outside,"
          + " and no option opens it";
  private static final String ARRANGED =
      "it is a private part of CPython's library, which is arranged otherwise here";
  private static final String OTHER_SYSTEM = "it is there on another operating system only";
  private static final String PLANNED = "it is planned and not there yet";

  private static final Map<String, String> REASONS = reasons();

  private AbsentModules() {}

  private static Map<String, String> reasons() {
    Map<String, String> all = new HashMap<>();
    put(
        all,
        EXTENSION,
        "_ssl _sqlite3 _ctypes _tkinter _curses _curses_panel _dbm _gdbm _elementtree"
            + " numpy pandas scipy matplotlib torch tensorflow sklearn PIL cv2 lxml psutil"
            + " cryptography yaml greenlet gevent uvloop zmq numba");
    put(all, CLOSED, "fcntl resource syslog readline nis spwd _posixshmem _multiprocessing");
    put(
        all,
        PLANNED,
        "_lsprof _zstd _interpreters mmap pyclbr concurrent.interpreters"
            + " concurrent.futures.interpreter asyncio.tools compression.zstd"
            + " pathlib.types dbm.sqlite3"
            + " _interpqueues _interpchannels _remote_debugging");
    put(
        all,
        ARRANGED,
        "_ast_unparse _asyncio _colorize _hmac _opcode_metadata"
            + " _py_warnings _pyrepl _stat _statistics _sysconfig _types _uuid"
            + " _zoneinfo");
    put(
        all,
        OTHER_SYSTEM,
        "_android_support _apple_support _ios_support _overlapped _scproxy _winapi _wmi msvcrt nt"
            + " winreg winsound");
    return Map.copyOf(all);
  }

  private static void put(Map<String, String> all, String reason, String names) {
    for (String name : names.split(" ", -1)) {
      all.put(name, reason);
    }
  }

  /** The note for a module; null if nothing is known about it. */
  static @Nullable String note(String name) {
    int dot = name.indexOf('.');
    String reason = REASONS.get(name);
    if (reason == null && dot >= 0) {
      reason = REASONS.get(name.substring(0, dot));
    }
    return reason == null ? null : "gilscope: " + name + ": " + reason;
  }
}
