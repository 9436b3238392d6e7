package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.lang.bytecode.Code;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes {@link Image}s. Any thread; with frames only while the run stands still. */
final class Photographer {
  private static final int MOST_FRAMES = 200;

  private final PythonRuntime runtime;

  Photographer(PythonRuntime runtime) {
    this.runtime = runtime;
  }

  Image take(long step, long wakes, long time, int current, boolean frames) {
    List<Image.ThreadImage> threads = new ArrayList<>();
    Map<Integer, List<Integer>> waiters = new HashMap<>();
    List<Waitable> all = runtime.resources();
    Map<RtThread, List<Waitable>> held = held(all);
    for (RtThread t : runtime.threads()) {
      if (t.id() != 0 && !t.announced) {
        continue;
      }
      Waitable wanted = t.waitsFor;
      if (wanted != null) {
        waiters.computeIfAbsent(wanted.id, _ -> new ArrayList<>()).add(t.id());
      } else if (t.state == ThreadState.WANTS_GIL) {
        waiters.computeIfAbsent(0, _ -> new ArrayList<>()).add(t.id());
      }
      threads.add(thread(t, wanted, held.getOrDefault(t, List.of()), frames));
    }
    List<Image.ResourceImage> resources = new ArrayList<>();
    for (Waitable r : all) {
      if (!r.hidden) {
        resources.add(resource(r, waiters.getOrDefault(r.id, List.of())));
      }
    }
    return new Image(step, wakes, time, current, threads, resources, runtime.wantsInput());
  }

  /** What each thread holds, in the order in which it took them, the GIL first. */
  private static Map<RtThread, List<Waitable>> held(List<Waitable> all) {
    Map<RtThread, List<Waitable>> held = new HashMap<>();
    for (Waitable r : all) {
      RtThread owner = r.owner;
      if (owner != null && r.told) {
        held.computeIfAbsent(owner, _ -> new ArrayList<>()).add(r);
      }
    }
    Comparator<Waitable> order = Comparator.comparing(w -> !(w instanceof Gil));
    held.values().forEach(each -> each.sort(order.thenComparingInt(w -> w.takenAs)));
    return held;
  }

  private static Image.ResourceImage resource(Waitable r, List<Integer> waiters) {
    RtThread owner = r.owner;
    return new Image.ResourceImage(
        r.id,
        r.kind,
        r.name,
        owner == null ? -1 : owner.id(),
        owner == null ? 0 : r.depth,
        waiters,
        r.acquisitions,
        r.contended,
        r.value);
  }

  private Image.ThreadImage thread(
      RtThread t, @Nullable Waitable wanted, List<Waitable> held, boolean frames) {
    Frame at = t.ended ? null : UserCode.frame(t);
    return new Image.ThreadImage(
        t.id(),
        t.name,
        t.daemon,
        t.state,
        at == null ? "" : at.code.filename(),
        at == null ? -1 : at.line(),
        at == null ? "" : at.code.qualifiedName(),
        wanted == null ? -1 : wanted.id,
        wanted == null ? "" : waitsFor(wanted),
        held.stream().map(r -> r.id).toList(),
        t.executed,
        frames && !t.ended ? frames(t) : List.of());
  }

  private static String waitsFor(Waitable wanted) {
    RtThread owner = wanted.owner;
    return owner == null || wanted.kind == ResourceKind.JOIN
        ? wanted.name
        : wanted.name + ", held by " + owner.name;
  }

  private static List<Image.FrameImage> frames(RtThread t) {
    List<Image.FrameImage> frames = new ArrayList<>();
    for (Frame f = t.frame(); f != null && frames.size() < MOST_FRAMES; f = f.back) {
      frames.add(frame(t, f, t.frameDepth() - frames.size()));
    }
    return frames;
  }

  private static Image.FrameImage frame(RtThread t, Frame f, int depth) {
    Code code = f.code;
    List<Image.Value> locals = new ArrayList<>();
    f.peekLocals().forEach((name, value) -> locals.add(SafeRepr.value(t, name, value)));
    List<Image.Value> globals = new ArrayList<>();
    for (Map.Entry<String, PyObject> e : SafeRepr.namespace(f.globals).entrySet()) {
      if (SafeRepr.isData(e.getKey(), e.getValue())) {
        globals.add(SafeRepr.value(t, e.getKey(), e.getValue()));
      }
    }
    List<Image.Value> stack = new ArrayList<>();
    int i = 0;
    for (PyObject value : f.peekStack()) {
      stack.add(SafeRepr.value(t, Integer.toString(i++), value));
    }
    return new Image.FrameImage(code, depth, f.pc, f.line(), locals, globals, stack);
  }
}
