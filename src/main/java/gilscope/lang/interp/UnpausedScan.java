package gilscope.lang.interp;

import gilscope.lang.objects.Counting;
import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The collector's scan where nobody pauses the world for it (D24 of the fact sheet): counts are
 * copied, references subtracted and the rest marked while other threads move references about. What
 * it would wrongly clear is told; it is not cleared, so that the program shows what comes next.
 * Used once, by the thread that collects.
 */
final class UnpausedScan {
  private final Lifetimes lifetimes;
  private final InterpThread t;
  private final RawMemory raw;
  private final IdentityHashMap<ObjectRecord, Integer> refs = new IdentityHashMap<>();
  private final IdentityHashMap<ObjectRecord, RawMemory.Operation> scanned =
      new IdentityHashMap<>();
  private final IdentityHashMap<ObjectRecord, ObjectRecord> holders = new IdentityHashMap<>();

  UnpausedScan(Lifetimes lifetimes, InterpThread t, RawMemory raw) {
    this.lifetimes = lifetimes;
    this.t = t;
    this.raw = raw;
  }

  void run(List<ObjectRecord> all) {
    List<ObjectRecord> program = new ArrayList<>();
    for (ObjectRecord r : all) {
      if (!r.dead && !r.isImmortal() && !(r.object() instanceof PyType)) {
        program.add(r);
      }
    }
    program.forEach(this::copyCount);
    program.forEach(this::subtract);
    ArrayDeque<ObjectRecord> reachable = new ArrayDeque<>();
    for (ObjectRecord r : program) {
      if (refs.getOrDefault(r, 1) > 0) {
        reachable.add(r);
      }
    }
    reachable.forEach(refs::remove);
    for (ObjectRecord r = reachable.poll(); r != null; r = reachable.poll()) {
      mark(r, reachable);
    }
    tellMistakes();
  }

  private void copyCount(ObjectRecord r) {
    int stacks = lifetimes.stacks().onStack(t, r.object()) ? 1 : 0;
    refs.put(r, (int) r.count() + stacks);
  }

  private void subtract(ObjectRecord holder) {
    PyObject o = holder.object();
    RawMemory.Operation op = raw.begin(t, o, "gc");
    scanned.put(holder, op);
    op.reads("the references in a " + o.type().name() + ", to subtract them from copies of counts");
    for (PyObject each : Counting.children(o)) {
      ObjectRecord r = each.recordOrNull();
      if (r != null && refs.computeIfPresent(r, (_, n) -> n - 1) != null) {
        holders.put(r, holder);
      }
    }
  }

  private void mark(ObjectRecord holder, ArrayDeque<ObjectRecord> reachable) {
    if (holder.dead) {
      return;
    }
    RawMemory.Operation op = scanned.get(holder);
    if (op != null) {
      op.reads("the references in a " + holder.object().type().name() + ", to mark them");
    }
    for (PyObject each : Counting.children(holder.object())) {
      ObjectRecord r = each.recordOrNull();
      if (r != null && refs.remove(r) != null) {
        reachable.add(r);
      }
    }
  }

  /** What is left seems to be unreachable; a stack that has it since then is not looked at. */
  private void tellMistakes() {
    for (ObjectRecord r : refs.keySet()) {
      ObjectRecord holder = holders.get(r);
      RawMemory.Operation op = holder == null ? null : scanned.get(holder);
      if (op != null && !r.dead && lifetimes.stacks().onStack(t, r.object())) {
        op.damage(
            RawMemory.Damage.PREMATURE_DESTRUCTION,
            "the collector clears a "
                + r.object().type().name()
                + " object that a thread has on its stack");
      }
    }
  }
}
