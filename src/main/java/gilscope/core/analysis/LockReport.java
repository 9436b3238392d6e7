package gilscope.core.analysis;

import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about one resource over a range of time. Immutable.
 *
 * @param name the variable or attribute that holds it, as far as the trace knows
 * @param createdAt packed position of the line that made it, −1 if unknown
 * @param acquisitions how often somebody got it within the range, uncontended ones included; of an
 *     object's mutex only while somebody wants it, see {@link
 *     gilscope.core.event.Event.MutexContended}
 * @param contended how many of them had to wait
 * @param waits the waits that ended up in the range, cut to it
 * @param holds how long owners had it, cut to the range; none where nobody can own it
 * @param maxWaiters the most that waited at once
 * @param longestChain the most waits that ever hung on one another with a wait for this one first:
 *     1 means that its owner did not wait itself
 */
public record LockReport(
    LockId id,
    ResourceKind kind,
    String name,
    String label,
    int createdAt,
    long acquisitions,
    long contended,
    Distribution waits,
    Distribution holds,
    int maxWaiters,
    int longestChain) {

  /** Acquisitions that did not wait. */
  public long uncontended() {
    return acquisitions - contended;
  }

  /** All resources that anything happened to in [from, to), the most waited for first. */
  public static List<LockReport> of(TraceView view, long from, long to) {
    Map<Integer, Distribution.Builder> waits = new HashMap<>();
    for (ThreadTrack thread : view.threads()) {
      SpanTrack states = thread.states();
      for (int i = Math.max(0, states.at(from)); i < states.size() && states.start(i) < to; i++) {
        long length = Math.min(to, states.end(i)) - Math.max(from, states.start(i));
        if (length > 0 && states.x(i) >= 0 && Waits.isWait(thread.state(i))) {
          waits.computeIfAbsent(states.x(i), _ -> new Distribution.Builder()).add(length);
        }
      }
    }
    Map<Integer, Integer> chains = Chains.longest(view, from, to);
    Map<Integer, long[]> taken = Acquisitions.count(view, from, to);
    List<LockReport> reports = new ArrayList<>();
    for (ResourceTrack resource : view.resources()) {
      int id = resource.id().value();
      Distribution.Builder waited = waits.getOrDefault(id, new Distribution.Builder());
      long[] counts = taken.getOrDefault(id, new long[2]);
      LockReport report =
          new LockReport(
              resource.id(),
              resource.kind(),
              resource.name(),
              resource.label(),
              resource.createdWhere(),
              counts[0],
              counts[1],
              waited.build(),
              holds(resource, from, to),
              maxWaiters(resource, from, to),
              chains.getOrDefault(id, 0));
      if (report.acquisitions > 0 || report.waits.count() > 0 || report.holds.count() > 0) {
        reports.add(report);
      }
    }
    reports.sort(
        (a, b) ->
            a.waits.sum() != b.waits.sum()
                ? Long.compare(b.waits.sum(), a.waits.sum())
                : a.id.compareTo(b.id));
    return reports;
  }

  private static Distribution holds(ResourceTrack resource, long from, long to) {
    Distribution.Builder holds = new Distribution.Builder();
    SpanTrack uses = resource.uses();
    long since = -1;
    int owner = -1;
    int i = Math.max(0, uses.at(from));
    for (; i < uses.size() && uses.start(i) < to; i++) {
      if (uses.x(i) != owner) {
        if (owner >= 0) {
          holds.add(uses.start(i) - since);
        }
        owner = uses.x(i);
        since = Math.max(from, uses.start(i));
      }
    }
    if (owner >= 0) {
      holds.add(Math.min(to, uses.end(i - 1)) - since);
    }
    return holds.build();
  }

  private static int maxWaiters(ResourceTrack resource, long from, long to) {
    int most = 0;
    SpanTrack uses = resource.uses();
    for (int i = Math.max(0, uses.at(from)); i < uses.size() && uses.start(i) < to; i++) {
      most = Math.max(most, uses.y(i));
    }
    return most;
  }

  /** As an object. */
  public void write(Json json, Names names) {
    json.object();
    json.key("id").number(id.value());
    json.key("kind").text(kind.label());
    json.key("name").text(name);
    json.key("created_at").text(names.line(createdAt));
    json.key("acquisitions").number(acquisitions);
    json.key("uncontended").number(uncontended());
    json.key("contended").number(contended);
    json.key("waits");
    waits.write(json);
    json.key("holds");
    holds.write(json);
    json.key("max_waiters").number(maxWaiters);
    json.key("longest_chain").number(longestChain);
    json.end();
  }
}
