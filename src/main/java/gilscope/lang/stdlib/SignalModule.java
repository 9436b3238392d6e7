package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.Namespaces;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.StructSequence;
import gilscope.lang.objects.ThreadState;
import java.util.List;
import java.util.Map;

/**
 * {@code _signal}: the handlers of the main thread. No signal comes from outside the program, since
 * it is no process of its own: it raises them itself.
 */
final class SignalModule implements NativeModule {
  private static final int LAST = 64;
  private static final long IGNORE = 1;

  private static final List<String> NAMES =
      List.of(
          "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
          "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
          "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS");

  private static final List<String> TEXTS =
      List.of(
          "Hangup",
          "Interrupt",
          "Quit",
          "Illegal instruction",
          "Trace/breakpoint trap",
          "Aborted",
          "Bus error",
          "Floating point exception",
          "Killed",
          "User defined signal 1",
          "Segmentation fault",
          "User defined signal 2",
          "Broken pipe",
          "Alarm clock",
          "Terminated",
          "Stack fault",
          "Child exited",
          "Continued",
          "Stopped (signal)",
          "Stopped",
          "Stopped (tty input)",
          "Stopped (tty output)",
          "Urgent I/O condition",
          "CPU time limit exceeded",
          "File size limit exceeded",
          "Virtual timer expired",
          "Profiling timer expired",
          "Window changed",
          "I/O possible",
          "Power failure",
          "Bad system call");

  private static final PyType SIGINFO =
      StructSequence.type(
          "signal",
          "struct_siginfo",
          7,
          List.of("si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"));
  private static final PyType ITIMER_ERROR =
      NativeExceptions.type("signal", "ItimerError", ExcTypes.OS_ERROR);

  /** The handlers of one interpreter, by number. Guarded by itself. */
  private static final class Handlers {
    private final PyObject[] handlers = new PyObject[LAST + 1];
    private final InterpThread main;
    private final SignalMasks masks;
    private volatile int handled;

    /** The descriptor that gets a byte for every signal; -1 for none. */
    private volatile int wakeup = -1;

    Handlers(InterpThread main, PyObject interrupt) {
      this.main = main;
      masks = new SignalMasks(main);
      for (int i = 0; i <= LAST; i++) {
        handlers[i] = PyInt.ZERO;
      }
      handlers[2] = interrupt;
      handlers[13] = PyInt.of(IGNORE);
      handlers[25] = PyInt.of(IGNORE);
    }

    synchronized PyObject get(int signal) {
      return handlers[signal];
    }

    synchronized PyObject set(int signal, PyObject handler) {
      PyObject old = handlers[signal];
      handlers[signal] = handler;
      return old;
    }
  }

  @Override
  public String name() {
    return "_signal";
  }

  @Override
  public void fill(ModuleBuilder m) {
    for (int i = 1; i <= NAMES.size(); i++) {
      m.value("SIG" + NAMES.get(i - 1), i);
    }
    for (var alias :
        Map.of("CLD", 17, "IOT", 6, "POLL", 29, "RTMIN", 34, "RTMAX", LAST).entrySet()) {
      m.value("SIG" + alias.getKey(), alias.getValue());
    }
    m.value("SIG_DFL", 0).value("SIG_IGN", IGNORE).value("NSIG", LAST + 1);
    m.value("SIG_BLOCK", 0).value("SIG_UNBLOCK", 1).value("SIG_SETMASK", 2);
    m.value("ITIMER_REAL", 0).value("ITIMER_VIRTUAL", 1).value("ITIMER_PROF", 2);
    m.value("ItimerError", ITIMER_ERROR).type(SIGINFO);
    m.function(
        "default_int_handler",
        "(signalnum, frame, /)",
        (t, self, a) -> {
          throw Err.raise(t, ExcTypes.KEYBOARD_INTERRUPT);
        });
    PyObject interrupt =
        ObjectFunctions.orNone(m.module().dict().get(m.thread(), PyStr.of("default_int_handler")));
    InterpThread first =
        m.thread().interpreter().threads().stream()
            .filter(each -> each.id() == 0)
            .findFirst()
            .orElse(m.thread());
    Handlers handlers = new Handlers(first, interrupt);
    m.thread()
        .gate()
        .handleSignalsWith(
            (main, n) -> {
              PyObject handler = handlers.get(n);
              if (Abstract.isCallable(handler)) {
                handle(main, handlers, handler, n);
              }
            });
    m.function(
        "signal",
        "(signalnum, handler, /)",
        (t, self, a) -> {
          int signal = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          if (InterpThread.of(t) != handlers.main) {
            throw Err.value(t, "signal only works in main thread of the main interpreter");
          }
          checked(t, signal, 1);
          PyObject handler = ObjectFunctions.orNone(a[1]);
          if (!Abstract.isCallable(handler)
              && !isNumber(handler, 0)
              && !isNumber(handler, IGNORE)) {
            throw Err.type(
                t, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
          }
          if (signal == 9 || signal == 19) {
            throw FileStreams.osError(t, ExcTypes.OS_ERROR, 22, "Invalid argument");
          }
          return handlers.set(signal, handler);
        });
    m.function1("getsignal", (t, self, n) -> handlers.get(checked(t, Abstract.intArg(t, n), 1)));
    m.function1(
        "raise_signal",
        (t, self, n) ->
            raise(InterpThread.of(t), handlers, InterpThread.of(t), Abstract.intArg(t, n)));
    m.function(
        "pthread_kill",
        "(thread_id, signalnum, /)",
        (t, self, a) ->
            raise(
                InterpThread.of(t),
                handlers,
                target(t, Abstract.longArg(t, ObjectFunctions.orNone(a[0]))),
                Abstract.intArg(t, ObjectFunctions.orNone(a[1]))));
    m.function1(
        "_send",
        (t, self, n) -> raise(InterpThread.of(t), handlers, handlers.main, Abstract.intArg(t, n)));
    m.function1(
        "strsignal",
        (t, self, n) -> {
          int signal = checked(t, Abstract.intArg(t, n), 1);
          return signal <= TEXTS.size()
              ? PyStr.of(TEXTS.get(signal - 1))
              : signal < 34 ? PyNone.VALUE : PyStr.of("Real-time signal " + (signal - 34));
        });
    m.function0("valid_signals", (t, self) -> valid(t));
    m.function(
        "siginterrupt",
        "(signalnum, flag, /)",
        (t, self, a) -> {
          checked(t, Abstract.intArg(t, ObjectFunctions.orNone(a[0])), 1);
          return PyNone.VALUE;
        });
    masks(m, handlers);
    m.function(
        "set_wakeup_fd",
        "(fd, /, *, warn_on_full_buffer=True)",
        (t, self, a) -> {
          if (InterpThread.of(t) != handlers.main) {
            throw Err.value(t, "set_wakeup_fd only works in main thread of the main interpreter");
          }
          int fd = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          if (fd >= 0) {
            FileDescriptors.facts(t, fd);
            PyObject end = FileDescriptors.of(handlers.main).guest(fd);
            if (end == null || Abstract.isTrue(t, Abstract.callMethod(t, end, "getblocking"))) {
              throw Err.value(t, "the fd " + fd + " must be in non-blocking mode");
            }
          }
          int old = handlers.wakeup;
          handlers.wakeup = Math.max(fd, -1);
          return PyInt.of(old);
        });
  }

  private static boolean isNumber(PyObject o, long n) {
    return o instanceof PyInt i && i.fitsLong() && i.longValue() == n;
  }

  private static int checked(ThreadState t, int signal, int least) {
    if (signal < least || signal > LAST) {
      throw Err.value(t, "signal number out of range");
    }
    return signal;
  }

  private static PyObject valid(ThreadState t) {
    PyList all = new PyList();
    for (int i = 1; i <= LAST; i++) {
      if (i <= NAMES.size() || i >= 34) {
        all.append(t, PyInt.of(i));
      }
    }
    return Abstract.call(t, PySet.TYPE, all);
  }

  private static void masks(ModuleBuilder m, Handlers handlers) {
    m.function0("sigpending", (t, self) -> SignalMasks.set(t, handlers.masks.pending()));
    m.function(
        "pthread_sigmask",
        "(how, mask, /)",
        (t, self, a) -> {
          InterpThread thread = InterpThread.of(t);
          int how = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          long bits = SignalMasks.bits(t, ObjectFunctions.orNone(a[1]));
          if (how < 0 || how > 2) {
            throw FileStreams.osError(t, ExcTypes.OS_ERROR, 22, "Invalid argument");
          }
          long old = handlers.masks.change(thread, how, bits);
          for (int n = handlers.masks.released(thread);
              n != 0;
              n = handlers.masks.released(thread)) {
            raise(thread, handlers, thread, n);
          }
          return SignalMasks.set(t, old);
        });
    m.function1(
        "sigwait",
        (t, self, set) ->
            PyInt.of(handlers.masks.await(InterpThread.of(t), SignalMasks.bits(t, set), -1)));
    m.function0(
        "pause",
        (t, self) -> {
          InterpThread thread = InterpThread.of(t);
          int before = handlers.handled;
          while (thread != handlers.main || handlers.handled == before) {
            handlers.masks.await(thread, 0, -1);
          }
          return PyNone.VALUE;
        });
  }

  private static InterpThread target(ThreadState t, long ident) {
    for (InterpThread each : InterpThread.of(t).interpreter().threads()) {
      if (ThreadIdents.of(each) == ident) {
        return each;
      }
    }
    throw FileStreams.osError(t, ExcTypes.PROCESS_LOOKUP_ERROR, 3, "No such process");
  }

  /**
   * To a thread that does not hold it back. If the main thread raises it the handler runs at once,
   * otherwise there at its next check point.
   */
  private static PyObject raise(
      InterpThread t, Handlers handlers, InterpThread target, int signal) {
    if (signal < 0 || signal > LAST) {
      throw FileStreams.osError(t, ExcTypes.OS_ERROR, 22, "Invalid argument");
    }
    PyObject handler = handlers.get(signal);
    if (signal != 0 && handlers.masks.holdsBack(t, target, signal)) {
      return PyNone.VALUE;
    }
    if (signal == 0 || isNumber(handler, IGNORE)) {
      return PyNone.VALUE;
    }
    if (isNumber(handler, 0)) {
      if (signal == 17 || signal == 18 || signal == 23 || signal == 28) {
        return PyNone.VALUE;
      }
      throw Err.raise(t, ExcTypes.SYSTEM_EXIT, PyInt.of(128 + signal));
    }
    wake(t, handlers, signal);
    if (t != handlers.main) {
      t.gate().tripSignal(t, signal);
      return PyNone.VALUE;
    }
    return handle(t, handlers, handler, signal);
  }

  /** Tells {@code set_wakeup_fd}'s reader; a full pipe has woken it already. */
  private static void wake(InterpThread t, Handlers handlers, int signal) {
    PyObject end = FileDescriptors.of(t).guest(handlers.wakeup);
    if (end == null) {
      return;
    }
    try {
      Abstract.callMethod(t, end, "send", PyBytes.of(new byte[] {(byte) signal}));
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.OS_ERROR)) {
        throw e;
      }
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // by the main thread only
  private static PyObject handle(InterpThread t, Handlers handlers, PyObject handler, int signal) {
    handlers.handled++;
    PyObject frame = t.frame() == null ? PyNone.VALUE : Namespaces.at(t, 0).object();
    Abstract.call(t, handler, PyInt.of(signal), frame);
    return PyNone.VALUE;
  }
}
