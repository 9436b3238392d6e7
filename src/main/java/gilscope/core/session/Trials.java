package gilscope.core.session;

import gilscope.core.runtime.Library;
import gilscope.core.runtime.Program;
import gilscope.core.runtime.SearchEngine;
import gilscope.core.sched.Alignment;
import gilscope.core.sched.AnchoredSchedule;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Passages;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Trial;
import java.util.Map;

/**
 * Executions of one program, as many as a search wants: what {@link Run} is for one. {@link #carry}
 * may be called from any thread; everything else belongs to the search that it runs.
 */
public final class Trials {
  /** Compiled modules for all searches: each lane has an interpreter of its own to make ready. */
  private static final Library LIBRARY = new Library();

  private final SearchEngine engine;

  /**
   * @param spec program, runtime, permissions; machine, policy and schedule do not matter
   * @param ordersOutput the order of writes to the standard output matters
   */
  public Trials(RunSpec spec, boolean ordersOutput) {
    this(spec, ordersOutput, 0);
  }

  /**
   * @param mostEnds waits with a time limit that may end although others can go on, in one
   *     execution
   */
  public Trials(RunSpec spec, boolean ordersOutput, int mostEnds) {
    this.engine =
        new SearchEngine(
            LIBRARY,
            new Program(spec.fileName(), spec.source(), spec.folder(), spec.args()),
            Run.settings(spec),
            ordersOutput);
    engine.setMostEnds(mostEnds);
  }

  /** Runs {@code search}, which may then call the other methods, and waits for its end. */
  public void carry(Runnable search) throws InterruptedException {
    engine.carry(search);
  }

  /** A search that was begun. */
  @FunctionalInterface
  public interface Carried {
    /** Waits for its end. */
    void await() throws InterruptedException;
  }

  /** As {@link #carry}, but does not wait. */
  public Carried begin(Runnable search) {
    SearchEngine.Carried carried = engine.begin(search);
    return carried::await;
  }

  /** Gets ready, so that the first execution takes no longer than the others. */
  public void prepare() {
    engine.prepare();
  }

  /**
   * Executes the program once.
   *
   * @param maxSteps visible steps, at most
   * @param maxInstructions of all threads, at most
   * @param names locks get the names that people know them by; slower
   */
  public Trial run(Guide guide, long maxSteps, long maxInstructions, boolean names) {
    return engine.execute(guide, maxSteps, maxInstructions, names);
  }

  /** As {@link #run}, only to learn what is visible: a thread that fails does not end it. */
  public Trial learn(Guide guide, long maxSteps, long maxInstructions) {
    return engine.learn(guide, maxSteps, maxInstructions);
  }

  /**
   * Where the steps of a schedule begin (the stretches, if it was read from a text), and by which
   * instructions its threads come there.
   */
  public Passages passages(Choices choices, long maxSteps, long maxInstructions) {
    return engine.passages(choices, maxSteps, maxInstructions);
  }

  /** Follows a schedule that was found in an earlier version of the program, as far as it fits. */
  public Alignment align(AnchoredSchedule schedule, long maxSteps, long maxInstructions) {
    return engine.align(schedule, maxSteps, maxInstructions);
  }

  /** {@code file:line} of a touch; empty if it has none. */
  public String where(int at) {
    return engine.where(at);
  }

  /**
   * What people call the places of the last execution, if it was asked to find out; see {@link
   * #name}.
   */
  public Map<String, String> placeNames() {
    return engine.placeNames();
  }

  /**
   * The program's global variables at the end of the last execution, if it was asked to find names.
   */
  public String finalState() {
    return engine.finalState();
  }

  /** True for a place that no program could guard: memory of the interpreter's own. */
  public boolean isInner(int object, long key) {
    return engine.isInner(object, key);
  }

  /** What people call a thread of the last execution that was asked to find names. */
  public String threadName(int id) {
    return engine.threadName(id);
  }

  /** The name of an object's key, or of the object for key 0. */
  public static String name(Map<String, String> names, int object, long key) {
    String whole = names.getOrDefault(object + ":", "an object");
    return key == 0 ? whole : names.getOrDefault(object + ":" + key, whole);
  }

  /** The visible steps of the last execution; overwritten by the next. */
  public Steps steps() {
    return engine.steps();
  }
}
