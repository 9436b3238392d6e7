package gilscope.core.analysis;

import gilscope.core.event.LockId;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where threads waited: one line of the program and one resource. Immutable.
 *
 * @param at packed position of the line, −1 if unknown
 * @param waits how many waits began there or reached into the range
 * @param waitNs their length within the range together
 * @param maxNs the longest of them
 */
public record Contention(int at, LockId resource, long waits, long waitNs, long maxNs) {
  private record Key(String where, int resource) {}

  /** The places at which anybody waited in [from, to), the costliest first. */
  public static List<Contention> of(TraceView view, long from, long to) {
    Map<Key, Contention> places = new LinkedHashMap<>();
    for (ThreadTrack thread : view.threads()) {
      SpanTrack states = thread.states();
      for (int i = Math.max(0, states.at(from)); i < states.size() && states.start(i) < to; i++) {
        long length = Math.min(to, states.end(i)) - Math.max(from, states.start(i));
        if (length <= 0 || states.x(i) < 0 || !Waits.isWait(thread.state(i))) {
          continue;
        }
        int at = states.z(i);
        places.merge(
            new Key(view.trace().dictionary().where(at), states.x(i)),
            new Contention(at, new LockId(states.x(i)), 1, length, length),
            (a, b) ->
                new Contention(
                    a.at,
                    a.resource,
                    a.waits + 1,
                    a.waitNs + b.waitNs,
                    Math.max(a.maxNs, b.maxNs)));
      }
    }
    List<Contention> sorted = new ArrayList<>(places.values());
    sorted.sort((a, b) -> Long.compare(b.waitNs, a.waitNs));
    return sorted;
  }

  /** As an object. */
  public void write(Json json, Names names) {
    json.object();
    json.key("line").text(names.line(at));
    json.key("waits_for").text(names.resource(resource));
    json.key("waits").number(waits);
    json.key("wait_ns").number(waitNs);
    json.key("max_ns").number(maxNs);
    json.end();
  }
}
