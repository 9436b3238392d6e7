package gilscope.core.runtime;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Says visible steps in words. Valid as long as the execution's steps are. */
final class StepTexts {
  private static final int MOST = 12;

  private final Steps steps;
  private final PythonRuntime runtime;
  private final IntFunction<String> where;
  private final Map<String, String> names;

  /**
   * @param where {@code file:line} of a position
   * @param names of places; empty if nobody asked for them
   */
  StepTexts(
      Steps steps, PythonRuntime runtime, IntFunction<String> where, Map<String, String> names) {
    this.steps = steps;
    this.runtime = runtime;
    this.where = where;
    this.names = names;
  }

  /** The steps from one on, each once; empty if the places have no names. */
  String of(int from) {
    if (names.isEmpty()) {
      return "";
    }
    List<String> said = new ArrayList<>();
    for (int i = Math.max(0, from); i < steps.count(); i++) {
      for (int x = steps.firstTouch(i); x < steps.firstTouch(i + 1); x++) {
        String text = name(steps.thread(i)) + " " + touch(x);
        if (!said.contains(text) && said.size() < MOST) {
          said.add(text);
        }
      }
    }
    return String.join(", ", said);
  }

  private String name(int thread) {
    RtThread t = runtime.thread(thread);
    return t == null ? "Thread-" + thread : t.name;
  }

  private String touch(int x) {
    String what = names.getOrDefault(steps.object(x) + ":" + steps.key(x), "");
    if (what.isEmpty()) {
      what = names.getOrDefault(steps.object(x) + ":", "something");
    }
    String verb =
        switch (Touch.of(steps.touch(x))) {
          case READ, GET, LENGTH -> "reads " + what;
          case WRITE, SET, GROW -> "writes " + what;
          case ACQUIRE, TRY -> "takes " + what;
          case REFUSED -> "finds " + what + " taken";
          case RELEASE -> "gives " + what + " back";
          case NONE -> "goes on";
        };
    String at = where.apply(steps.at(x));
    int colon = at.lastIndexOf(':');
    return colon < 0 ? verb : verb + " (line " + at.substring(colon + 1) + ")";
  }

  /** True if a lock is found taken in one of these steps. */
  boolean refusesFrom(int from) {
    for (int x = steps.firstTouch(Math.max(0, from)); x < steps.touches(); x++) {
      if (steps.touch(x) == Touch.REFUSED.ordinal()) {
        return true;
      }
    }
    return false;
  }
}
