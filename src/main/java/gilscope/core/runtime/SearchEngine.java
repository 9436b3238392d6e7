package gilscope.core.runtime;

import gilscope.core.event.EventSink;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.Recorder;
import gilscope.core.sched.Alignment;
import gilscope.core.sched.AnchoredSchedule;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Passages;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Trial;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.FolderRoot;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.interp.Lifetimes;
import gilscope.lang.interp.SourceCompiler;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import gilscope.lang.stdlib.NativeModules;
import gilscope.lang.stdlib.StandardStreams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Executes one program again and again under a {@link Guide}, as fast as it can: the interpreter is
 * made once and what an execution changes in the library is brought back after it. Where that is
 * not possible the next execution gets a fresh interpreter. All methods but {@link #carry} belong
 * to the carrier thread.
 *
 * <p><b>Why</b> one interpreter: making it ready takes milliseconds, an execution of a small
 * program tens of microseconds. The program's own module is executed anew each time.
 */
public final class SearchEngine {
  private static final Opcode[] OPCODES = Opcode.values();

  /** Dead classes are forgotten once in so many executions. */
  private static final int SWEEP = 4_096;

  private final Library library;
  private final Program program;
  private final Settings settings;
  private final Places places = new Places();
  private final Steps steps = new Steps();
  private final SearchMachine machine;
  private final StringBuilder output = new StringBuilder();
  private @Nullable SearchCarrier carrier;

  private @Nullable Interpreter interpreter;
  private @Nullable Code code;
  private long serialsAtBoot;
  private final IdentityHashMap<PyObject, Runnable> preserved = new IdentityHashMap<>();
  private boolean spoilt;

  /** The program wants to see when objects end: counted from the next boot on, not from midway. */
  private boolean counts;

  /** Modules of the library that executions imported on their way: from the next boot on ready. */
  private final Set<String> lateImports = new TreeSet<>();

  private final Set<String> known = new TreeSet<>();
  private int modulesAtBoot;
  private long executions;
  private long boots;
  private @Nullable Failure failure;

  /** What happened to the heap first; a failure if nothing worse comes of it. */
  private @Nullable Failure damage;

  private String finalState = "";
  private final Map<Integer, String> threadNames = new HashMap<>();
  private int status;
  private int mostEnds;
  private final Recorder unrecorded = Recorder.none();
  private final Codes codes = new Codes(unrecorded.dictionary());

  /**
   * @param settings the runtime and what the program may do
   * @param ordersOutput writes to the standard output are visible steps
   */
  public SearchEngine(Library library, Program program, Settings settings, boolean ordersOutput) {
    this.library = library;
    this.program = program;
    this.settings = settings;
    this.machine =
        new SearchMachine(settings.runtime(), places, steps, ordersOutput, new NoGuide());
  }

  private static final class NoGuide implements Guide {
    @Override
    public void begin() {}

    @Override
    public int choose(gilscope.core.sched.Fork fork) {
      return 0;
    }
  }

  /** A search that was begun on the carrier thread. */
  @FunctionalInterface
  public interface Carried {
    /** Waits for its end. */
    void await() throws InterruptedException;
  }

  /**
   * Runs {@code search} on the carrier thread, where executions are possible, and waits for its
   * end.
   */
  public void carry(Runnable search) throws InterruptedException {
    begin(search).await();
  }

  /** As {@link #carry}, but does not wait. */
  public Carried begin(Runnable search) {
    List<Throwable> thrown = new ArrayList<>();
    SearchCarrier thread =
        new SearchCarrier(
            () -> {
              try {
                search.run();
              } catch (RuntimeException | Error e) {
                thrown.add(e);
              }
            });
    carrier = thread;
    thread.start();
    return () -> {
      thread.join();
      if (!thrown.isEmpty()) {
        throw new IllegalStateException(thrown.getFirst());
      }
    };
  }

  /** Makes the interpreter ready, which takes longer than an execution. */
  public void prepare() {
    SearchCarrier thread = carrier;
    if (thread != null && (interpreter == null || spoilt)) {
      boot(thread);
    }
  }

  /** The visible steps of the last execution; overwritten by the next. */
  public Steps steps() {
    return steps;
  }

  /** The exit status of the last execution, as the program's own would be. */
  public int status() {
    return status;
  }

  /** Where a touch of a step was made, {@code file:line}; empty if unknown. */
  public String where(int at) {
    return at < 0 ? "" : unrecorded.dictionary().where(at);
  }

  /**
   * What people call the places of the last execution, which was to find names: under {@code id:}
   * the object, under {@code id:key} one of its keys.
   */
  public Map<String, String> placeNames() {
    return machine.labels().names();
  }

  /** True for a place that no program could guard: memory of the interpreter's own. */
  public boolean isInner(int object, long key) {
    return machine.isInner(object, key);
  }

  /** What a thread of the last execution that was to find names is called. */
  public String threadName(int id) {
    return threadNames.getOrDefault(id, "Thread-" + id);
  }

  /**
   * The program's global variables at the end of the last execution, which was to find names: text
   * that is equal for equal values.
   */
  public String finalState() {
    return finalState;
  }

  /** How often an interpreter was made ready. */
  public long boots() {
    return boots;
  }

  /**
   * Executes the program once.
   *
   * @param names locks get the names that people know them by: slower
   */
  public Trial execute(Guide guide, long maxSteps, long maxInstructions, boolean names) {
    machine.follow(null);
    machine.setNames(names);
    return execute(newRuntime(), guide, maxSteps, maxInstructions, true, EventSink.NONE);
  }

  /**
   * Executes the program once to learn what is visible: a thread that fails does not end it, so
   * that what the others would have done is learnt too.
   */
  public Trial learn(Guide guide, long maxSteps, long maxInstructions) {
    machine.follow(null);
    machine.setNames(false);
    return execute(newRuntime(), guide, maxSteps, maxInstructions, false, EventSink.NONE);
  }

  /**
   * Where the steps of a schedule begin, by which instructions its threads come there, and at last
   * where they stand at the end.
   *
   * @param choices its steps; each stretch once if they were read from a text
   */
  public Passages passages(Choices choices, long maxSteps, long maxInstructions) {
    Census census = new Census(program.source());
    machine.follow(new ReplayPoints(choices));
    machine.setMostEnds(Integer.MAX_VALUE); // the schedule says which
    machine.count(census);
    try {
      execute(
          newRuntime(), new FollowGuide(choices), maxSteps, maxInstructions, true, EventSink.NONE);
    } finally {
      machine.count(null);
      machine.follow(null);
      machine.setMostEnds(mostEnds);
    }
    return census.passages();
  }

  /** Follows a schedule that was found in an earlier version of the program, as far as it fits. */
  public Alignment align(AnchoredSchedule schedule, long maxSteps, long maxInstructions) {
    AnchorPoints points = new AnchorPoints(schedule, new Census(program.source()));
    machine.setMostEnds(Integer.MAX_VALUE);
    try {
      do {
        Census census = new Census(program.source());
        points.begin(census);
        machine.follow(points);
        machine.count(census);
        execute(
            newRuntime(),
            new FollowGuide(Choices.of(points.threads())),
            maxSteps,
            maxInstructions,
            true,
            EventSink.NONE);
      } while (points.giveIn());
    } finally {
      machine.count(null);
      machine.follow(null);
      machine.setMostEnds(mostEnds);
    }
    return new Alignment(Choices.of(steps), points.drift());
  }

  /** The runtime of an execution that is to be watched; any thread. */
  PythonRuntime watched(Recorder recorder, Console console) {
    return new PythonRuntime(
        machine, program, settings, settings.dataSeed(), recorder, console, _ -> {});
  }

  /** What the executions run on. */
  SearchMachine machine() {
    return machine;
  }

  /**
   * Executes a recorded schedule with everything that people want to see of it; what goes wrong
   * does not end it. What is known of visible places stays as it is.
   *
   * @param runtime made by {@link #watched} with the same recorder
   */
  Trial replay(PythonRuntime runtime, Recorder recorder, Steered steered) {
    machine.setMostEnds(Integer.MAX_VALUE);
    machine.setNames(true);
    EventSink recording = recorder.sink();
    EventSink sink = steered.tells(recording);
    try {
      return execute(
          runtime, steered.guide(), Long.MAX_VALUE, Long.MAX_VALUE, false, sink, steered);
    } finally {
      machine.setMostEnds(mostEnds);
      recorder.release(recording);
    }
  }

  /** Lets waits with a time limit end although others can go on: so many in an execution. */
  public void setMostEnds(int most) {
    mostEnds = most;
    machine.setMostEnds(most);
  }

  private Trial execute(
      PythonRuntime runtime,
      Guide guide,
      long maxSteps,
      long maxInstructions,
      boolean halting,
      EventSink sink) {
    return execute(runtime, guide, maxSteps, maxInstructions, halting, sink, null);
  }

  private Trial execute(
      PythonRuntime runtime,
      Guide guide,
      long maxSteps,
      long maxInstructions,
      boolean halting,
      EventSink sink,
      @Nullable Steered steered) {
    SearchCarrier thread = carrier;
    if (thread != Thread.currentThread()) {
      throw new IllegalStateException("not on the carrier");
    }
    if (interpreter == null || spoilt) {
      boot(thread);
    }
    boolean cutShort;
    boolean late;
    Interpreter interp = interpreter;
    Code main = code;
    if (interp == null) {
      throw new IllegalStateException("no interpreter");
    }
    output.setLength(0);
    failure = null;
    damage = null;
    runtime.setListener(new Listener(halting));
    status = 0;
    machine.reset(runtime, guide, maxSteps, maxInstructions);
    if (steered != null) {
      machine.steer(steered);
    }
    interp.restartSerials(serialsAtBoot);
    thread.watch(machine);
    try {
      RtThread t = runtime.mainThread(interp);
      t.setSink(sink);
      machine.run(t, () -> runtime.live(t, () -> body(runtime, t, interp, main)));
      if (steered == null
          && machine.names()
          && interp.modules.get(runtime.mainThread(interp), interp.intern("__main__"))
              instanceof PyModule m) {
        machine.labels().find(m.dict());
        threadNames.clear();
        runtime.threads().forEach(each -> threadNames.put(each.id(), shortName(each.name)));
        finalState = FinalState.of(runtime.mainThread(interp), m);
      }
      stuck(runtime);
      if (!halting) {
        boolean stuck = machine.stop() == SearchMachine.Stop.DEADLOCK;
        if (steered == null) {
          Lives.abandon(runtime.threads(), machine::now, machine.instructions(), sink, stuck);
        } else {
          steered.abandonRest(stuck);
        }
      }
    } finally {
      thread.watch(null);
      cutShort = !machine.threads().isEmpty();
      machine.abandonAll();
      interp.leaveAll();
      late = importsLate(interp);
      restore();
    }
    if (++executions % SWEEP == 0) {
      interp.subclasses(PyType.OBJECT);
    }
    if (failure == null && machine.stop() == SearchMachine.Stop.NONE) {
      failure = damage;
    }
    Failure found = failure;
    Trial.End end =
        switch (machine.stop()) {
          case NONE ->
              found == null
                  ? Trial.End.FINISHED
                  : found.kind() == Failure.Kind.DEADLOCK ? Trial.End.STUCK : Trial.End.FAILED;
          case FAILURE -> Trial.End.FAILED;
          case DEADLOCK, LIVELOCK -> Trial.End.STUCK;
          case CUT -> Trial.End.CUT;
          case LIMIT -> Trial.End.LIMIT;
        };
    boolean halts =
        machine.stop() == SearchMachine.Stop.FAILURE
            || machine.stop() == SearchMachine.Stop.NONE && cutShort;
    boolean counted = countsLate(interp);
    boolean news = late || counted || machine.news();
    return new Trial(
        end,
        found,
        output.toString(),
        news,
        machine.instructions(),
        halts,
        machine.heldUpNs(),
        machine.leavesEndsOut());
  }

  /**
   * Looks for modules of the library that were imported on the way, by a function that was called:
   * they are made ready at the next boot, instead of in each execution.
   */
  private boolean importsLate(Interpreter interp) {
    if (interp.modules.size() <= modulesAtBoot || spoilt) {
      return false;
    }
    boolean found = false;
    for (String name : SafeRepr.namespace(interp.modules).keySet()) {
      found |= !known.contains(name) && isOfLibrary(name) && lateImports.add(name);
    }
    spoilt |= found;
    return found;
  }

  /** True if the execution began to count references, which has to be so from the start. */
  private boolean countsLate(Interpreter interp) {
    boolean found = !counts && interp.lifetimes() != null;
    counts |= found;
    spoilt |= found;
    return found;
  }

  /** Says why nobody goes on, if that is so. */
  private void stuck(PythonRuntime runtime) {
    SearchMachine.Stop stop = machine.stop();
    boolean over = stop == SearchMachine.Stop.DEADLOCK;
    boolean round = stop == SearchMachine.Stop.LIVELOCK;
    if (failure != null || !over && !round && machine.threads().isEmpty()) {
      return;
    }
    Standstill how =
        stop == SearchMachine.Stop.CUT || stop == SearchMachine.Stop.FAILURE
            ? null
            : Standstill.of(runtime.threads(), over);
    if (how != null) {
      failure = Failures.deadlock(runtime, machine.threads(), how);
      status = Ending.DEADLOCK;
    } else if (round) {
      StepTexts texts = new StepTexts(steps, runtime, this::where, machine.labels().names());
      int from = machine.loops().cycleBegins();
      failure =
          Failures.livelock(runtime, machine.threads(), texts.of(from), texts.refusesFrom(from));
      status = Ending.DEADLOCK;
    }
  }

  /** Without the function that Python appends to a name that it makes up itself. */
  private static String shortName(String name) {
    return name.startsWith("Thread-") && name.endsWith(")") && name.contains(" (")
        ? name.substring(0, name.indexOf(" ("))
        : name;
  }

  private PythonRuntime newRuntime() {
    return new PythonRuntime(
        machine,
        program,
        settings,
        settings.dataSeed(),
        unrecorded,
        codes,
        new Console() {
          @Override
          public void write(OutputStreamKind stream, String text) {
            if (stream == OutputStreamKind.STDOUT) {
              output.append(text);
            }
          }

          @Override
          public String readLine() {
            return "";
          }
        },
        _ -> {});
  }

  private void body(PythonRuntime runtime, RtThread t, Interpreter interp, @Nullable Code main) {
    try {
      if (main == null) {
        interp.runSource(t, program.source(), program.fileName());
      } else {
        interp.runMain(t, main);
      }
    } catch (PyRaise raised) {
      status = interp.reportUncaught(t, raised);
    }
    runtime.joinOthers(t);
    machine.ends().endsProgram(t);
    StandardStreams.flush(t);
  }

  // ---- the interpreter

  private void boot(SearchCarrier thread) {
    thread.watch(null);
    boots++;
    spoilt = false;
    preserved.clear();
    Interpreter interp =
        new Interpreter(
            settings.dataSeed(),
            new PythonCompiler(),
            NativeModules.all(),
            List.of(new ClassPathLibrary(), new FolderRoot()),
            library.codes);
    PythonRuntime runtime = newRuntime();
    machine.reset(runtime, new NoGuide(), Long.MAX_VALUE, Long.MAX_VALUE);
    machine.setBooting(true);
    try {
      RtThread t = runtime.mainThread(interp);
      machine.run(t, () -> runtime.live(t, () -> start(t, interp)));
    } finally {
      machine.setBooting(false);
      machine.abandonAll();
    }
    Lifetimes counted = interp.lifetimes();
    if (counted != null) {
      counts = true;
      counted.rest();
    }
    interpreter = interp;
    serialsAtBoot = interp.lastSerial();
    known.clear();
    known.addAll(SafeRepr.namespace(interp.modules).keySet());
    known.add("__main__");
    modulesAtBoot = known.size();
  }

  private void start(RtThread t, Interpreter interp) {
    List<String> argv = new ArrayList<>();
    argv.add(program.fileName());
    argv.addAll(program.args());
    interp.start(t, program.folder() == null ? "" : program.folder().toString(), argv);
    interp.rememberSource(program.fileName(), program.source());
    code = null;
    try {
      Code compiled =
          interp
              .compiler()
              .compile(t, program.source(), program.fileName(), SourceCompiler.Mode.EXEC, 0);
      code = compiled;
      for (String module : imports(compiled, new TreeSet<>())) {
        if (isOfLibrary(module)) {
          interp.importer().importModule(t, module);
        }
      }
      for (String module : lateImports) {
        interp.importer().importModule(t, module);
      }
      if (counts) {
        interp.count(t);
      }
    } catch (PyRaise e) {
      // A syntax error, or an import that fails: the execution itself meets it again.
      if (e.value().type().isSubtype(ExcTypes.SYNTAX_ERROR)) {
        code = null;
      }
    }
  }

  private static boolean isOfLibrary(String module) {
    String path = ClassPathLibrary.ENTRY + "/" + module.replace('.', '/');
    return ClassPathLibrary.read(path + ".py") != null
        || ClassPathLibrary.read(path + "/__init__.py") != null
        || NativeModules.all().stream().anyMatch(m -> m.name().equals(module));
  }

  private static TreeSet<String> imports(Code code, TreeSet<String> into) {
    for (int word : code.instructions()) {
      if (OPCODES[word & 0xFF] == Opcode.IMPORT_NAME) {
        into.add(code.names().get(word >>> 8));
      }
    }
    for (gilscope.lang.bytecode.Const c : code.consts()) {
      if (c instanceof gilscope.lang.bytecode.Const.CodeConst nested) {
        imports(nested.code(), into);
      }
    }
    return into;
  }

  private void restore() {
    preserved.values().forEach(Runnable::run);
    preserved.clear();
  }

  // ---- what an execution tells

  private final class Listener implements SearchListener {
    private final boolean halting;

    Listener(boolean halting) {
      this.halting = halting;
    }

    @Override
    public void libraryChanges(PyObject o) {
      if (o.isStream() || preserved.containsKey(o)) {
        return;
      }
      Runnable restoration = o.preserve();
      if (restoration == null) {
        spoilt = true;
        restoration = () -> {};
      }
      preserved.put(o, restoration);
    }

    @Override
    public void damaged(RtThread t, String text) {
      if (damage == null) {
        damage = Failures.damage(t, Failure.Form.HEAP_DAMAGE, text);
      }
    }

    @Override
    public void crashed(RtThread t, boolean hangs, String text) {
      status = hangs ? Ending.TIME_LIMIT : Ending.SEGMENTATION_FAULT;
      if (failure == null) {
        failure = Failures.damage(t, hangs ? Failure.Form.LIVELOCK : Failure.Form.CRASH, text);
      }
      machine.leave(SearchMachine.Stop.FAILURE);
    }

    @Override
    public void uncaught(RtThread t, PyBaseException e) {
      if (failure == null) {
        failure = Failures.of(t, e);
      }
      if (halting) {
        machine.leave(SearchMachine.Stop.FAILURE);
      }
    }
  }
}
