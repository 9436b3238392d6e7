package gilscope.desk.export;

import java.util.Map;

/**
 * One event of Chrome's format. Immutable.
 *
 * @param pid as written, number or text
 * @param ns its time
 * @param durationNs of a complete event, else 0
 * @param id of flows and asynchronous slices
 * @param location the {@code loc} beside the arguments, Tracy's convention
 */
record ChromeEvent(
    String phase,
    String pid,
    String tid,
    long ns,
    long durationNs,
    String category,
    String name,
    String id,
    String location,
    Map<String, Object> args) {

  /** The same, so long. */
  ChromeEvent lasting(long ns) {
    return new ChromeEvent(phase, pid, tid, this.ns, ns, category, name, id, location, args);
  }

  static ChromeEvent of(Map<String, Object> json) {
    Map<String, Object> id2 = JsonIn.object(json.get("id2"));
    String local = JsonIn.text(id2.get("local"));
    return new ChromeEvent(
        JsonIn.text(json.get("ph")),
        JsonIn.text(json.get("pid")),
        JsonIn.text(json.get("tid")),
        JsonIn.number(json.get("ts"), 3, 0),
        Math.max(0, JsonIn.number(json.get("dur"), 3, 0)),
        JsonIn.text(json.get("cat")),
        JsonIn.text(json.get("name")),
        !local.isEmpty()
            ? local
            : JsonIn.text(id2.containsKey("global") ? id2.get("global") : json.get("id")),
        JsonIn.text(json.get("loc")),
        JsonIn.object(json.get("args")));
  }
}
