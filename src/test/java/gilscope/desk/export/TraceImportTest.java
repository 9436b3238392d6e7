package gilscope.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gilscope.core.event.Level;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.CallSlices;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFormatException;
import gilscope.core.trace.TraceView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TraceImportTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = RuntimeKind.class,
      names = {"GIL", "FREE_THREADED"})
  void our_chrome_file_restores_the_same_intervals(RuntimeKind runtime) throws Exception {
    TraceView view = Recording.view(runtime, Level.LINES);
    TraceView again = imported(Recording.text(ExportFormat.CHROME, view));
    assertEquals(states(view), states(again));
    assertEquals(uses(view), uses(again));
    assertEquals(calls(view), calls(again));
    assertEquals(view.endTime(), again.endTime());
  }

  @ParameterizedTest
  @EnumSource(
      value = RuntimeKind.class,
      names = {"GIL", "FREE_THREADED"})
  void our_firefox_file_restores_the_same_intervals(RuntimeKind runtime) throws Exception {
    TraceView view = Recording.view(runtime, Level.LINES);
    TraceView again = imported(Recording.text(ExportFormat.FIREFOX, view));
    assertEquals(states(view), states(again));
    assertEquals(uses(view), uses(again));
    assertEquals(calls(view), calls(again));
  }

  @ParameterizedTest
  @EnumSource(
      value = RuntimeKind.class,
      names = {"GIL", "FREE_THREADED"})
  void our_perfetto_file_restores_the_same_intervals(RuntimeKind runtime) throws Exception {
    TraceView view = Recording.view(runtime, Level.LINES);
    byte[] file = Recording.written(ExportFormat.PERFETTO, view, Picture.Options.whole(1200));
    TraceView again = TraceView.of(TraceImport.open(written("a.pftrace", file)));
    assertEquals(states(view), states(again));
    assertEquals(uses(view), uses(again));
    assertEquals(calls(view), calls(again));
    assertEquals(view.endTime(), again.endTime());
  }

  /**
   * As Perfetto's SDK writes: interned texts, default tracks, a clock of its own that counts on,
   * tracks below threads, differences of counters, states, and Chrome's older events, compressed.
   */
  @Test
  void another_tools_perfetto_tracks_become_threads_states_and_counters() throws Exception {
    ProtoBuffer file = new ProtoBuffer();
    ProtoBuffer clocks =
        new ProtoBuffer()
            .message(1, new ProtoBuffer().varint(1, 6).varint(2, 5_000_000))
            .message(
                1, new ProtoBuffer().varint(1, 64).varint(2, 900).varint(3, 1).varint(4, 1000));
    ProtoBuffer defaults =
        new ProtoBuffer()
            .message(11, new ProtoBuffer().varint(11, 1).varint(31, 20))
            .varint(58, 64);
    ProtoBuffer interned =
        new ProtoBuffer()
            .message(2, new ProtoBuffer().varint(1, 1).text(2, "load"))
            .message(4, new ProtoBuffer().varint(1, 1).text(2, "app.cc").varint(4, 12));
    file.message(
        1,
        sequence(1).varint(13, 1).message(6, clocks).message(59, defaults).message(12, interned));
    ProtoBuffer process = new ProtoBuffer().varint(1, 5).text(6, "app");
    file.message(1, sequence(1).message(60, track(10).message(3, process)));
    file.message(1, sequence(1).message(60, track(1).varint(5, 10).message(4, thread(7, "main"))));
    file.message(1, sequence(1).message(60, track(3).varint(5, 10).message(4, thread(8, "io"))));
    file.message(1, sequence(1).message(60, track(4).varint(5, 3).text(2, "state")));
    ProtoBuffer counter = new ProtoBuffer().varint(4, 1000).varint(5, 1);
    file.message(1, sequence(1).message(60, track(20).text(2, "bytes").message(8, counter)));
    // On the clock of the sequence each packet says how many µs have passed.
    file.message(1, at(1, 10, new ProtoBuffer().varint(9, 1).varint(10, 1).varint(34, 1)));
    file.message(1, at(1, 5, new ProtoBuffer().varint(9, 1).text(23, "parse").varint(12, 3)));
    file.message(1, at(1, 5, new ProtoBuffer().varint(9, 2).varint(12, 4)));
    file.message(1, at(1, 5, new ProtoBuffer().varint(9, 2)));
    // Another sequence, out of order, on the trace's clock.
    for (String[] state :
        new String[][] {{"5012000", "Running"}, {"5020000", "Sleeping"}, {"5030000", ""}}) {
      ProtoBuffer event = new ProtoBuffer().varint(9, 5).varint(11, 4).text(23, state[1]);
      file.message(1, at(2, Long.parseLong(state[0]), event));
    }
    ProtoBuffer legacy = new ProtoBuffer().varint(2, 'X').varint(3, 4).varint(18, 5).varint(19, 9);
    ProtoBuffer old = new ProtoBuffer().text(23, "old").message(6, legacy);
    byte[] packed = deflated(new ProtoBuffer().message(1, at(3, 5_011_000, old)));
    file.message(1, sequence(3).bytes(50, packed, packed.length));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    TraceView view = TraceView.of(TraceImport.open(written("sdk.pftrace", out.toByteArray())));
    assertEquals(
        """
        main
        0 RUNNING R-1 by T-1 app.cc:12
        15000 DONE R-1 by T-1\s
        until 20000
        io
        2000 RUNNING R-1 by T-1\s
        10000 SLEEPING R-1 by T-1\s
        20000 DONE R-1 by T-1\s
        until 20000
        Thread 9
        1000 RUNNING R-1 by T-1 :-1
        5000 DONE R-1 by T-1\s
        until 20000
        """,
        states(view));
    assertEquals(
        """
        0-15000load (app.cc:12)
        5000-10000 parse (:-1)
        1000-5000old (:-1)
        """,
        calls(view));
    ResourceTrack bytes = view.resources().getFirst();
    assertEquals("bytes", bytes.name());
    assertEquals(
        List.of(3000L, 7000L), List.of(bytes.numbers().value(0), bytes.numbers().value(1)));
  }

  @Test
  void what_a_chrome_file_has_too_much_or_too_little_is_left_out() throws Exception {
    TraceView view =
        imported(
            """
            {"traceEvents":[{"ph":"X","pid":1,"tid":1,"name":"no time","dur":5},
             {"ph":"B","pid":1,"tid":1,"ts":100,"name":"a"},{"ph":"E","pid":1,"tid":1,"ts":"104"},
             {"ph":"E","pid":1,"tid":1,"ts":105},7,null,"x",[1,{"ph":"i"}],{"ph":3},
             {"ph":"B","pid":1,"tid":1,"ts":106,"name":"never ended"},
             {"ph":"X","pid":"p","tid":"t","ts":1e2,"dur":1e1,"name":"texts"}]}
            """);
    assertEquals("0-4000a (:-1)\n6000-10000never ended (:-1)\n0-10000texts (:-1)\n", calls(view));
    for (String empty :
        new String[] {"[]", "{\"traceEvents\":[]}", "{\"traceEvents\":{\"0\":1}}"}) {
      Path file = Files.writeString(folder.resolve("e.json"), empty);
      assertEquals(
          "e.json has no events",
          assertThrows(TraceFormatException.class, () -> TraceImport.open(file)).getMessage());
    }
  }

  private static ProtoBuffer sequence(int number) {
    return new ProtoBuffer().varint(10, number);
  }

  private static ProtoBuffer at(int sequence, long time, ProtoBuffer event) {
    return sequence(sequence).varint(8, time).message(11, event);
  }

  private static ProtoBuffer track(long uuid) {
    return new ProtoBuffer().varint(1, uuid);
  }

  private static ProtoBuffer thread(int tid, String name) {
    return new ProtoBuffer().varint(1, 5).varint(2, tid).text(5, name);
  }

  private static byte[] deflated(ProtoBuffer message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      message.writeTo(deflater);
    }
    return out.toByteArray();
  }

  @Test
  void a_perfetto_file_without_track_events_is_refused_with_a_reason() throws Exception {
    Path foreign = written("a.pftrace", new byte[] {0x0a, 2, 0x40, 1});
    assertEquals(
        "a.pftrace has no track events of Perfetto; what a system records (ftrace, heaps) cannot be"
            + " shown here",
        assertThrows(TraceFormatException.class, () -> TraceImport.open(foreign)).getMessage());
  }

  private Path written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void a_range_ends_where_it_was_cut() throws Exception {
    TraceView view = Recording.view(RuntimeKind.GIL, Level.STATES);
    byte[] part =
        Recording.written(
            ExportFormat.CHROME, view, new Picture.Options(100_000, 350_001, 1000, "", Double.NaN));
    TraceView again = imported(new String(part, StandardCharsets.UTF_8));
    assertEquals(350_001, again.endTime());
    assertEquals(350_001, again.threads().getFirst().states().end());
  }

  private static String states(TraceView view) {
    StringBuilder text = new StringBuilder();
    for (ThreadTrack thread : view.threads()) {
      text.append(thread.name()).append('\n');
      SpanTrack states = thread.states();
      for (int i = 0; i < states.size(); i++) {
        text.append(states.start(i)).append(' ').append(thread.state(i));
        text.append(" R").append(states.x(i)).append(" by T").append(states.y(i));
        text.append(' ').append(view.trace().dictionary().where(states.z(i))).append('\n');
      }
      text.append("until ").append(states.end()).append('\n');
    }
    return text.toString();
  }

  private static String uses(TraceView view) {
    StringBuilder text = new StringBuilder();
    for (ResourceTrack resource : view.resources()) {
      if (resource.acquisitions() + resource.maxWaiters() == 0) {
        continue;
      }
      text.append(resource.label()).append('\n');
      SpanTrack uses = resource.uses();
      for (int i = 0; i < uses.size(); i++) {
        // Where nobody has it there is nothing to see.
        if (uses.length(i) > 0 && uses.code(i) != ResourceUse.FREE.ordinal()) {
          text.append(uses.start(i)).append('-').append(uses.end(i));
          text.append(" T").append(uses.x(i)).append(' ').append(uses.y(i)).append(" waiting ");
          text.append(view.trace().dictionary().where(uses.z(i))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String calls(TraceView view) {
    StringBuilder text = new StringBuilder();
    for (ThreadTrack thread : view.threads()) {
      CallSlices calls = CallSlices.of(view, thread);
      for (int i = 0; i < calls.size(); i++) {
        var at = view.trace().dictionary().position(calls.entry(i));
        text.append(calls.start(i)).append('-').append(calls.end(i));
        text.append(" ".repeat(calls.depth(i)));
        text.append(view.trace().dictionary().code(at.code())).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void viztracers_calls_become_calls_and_running_time() throws Exception {
    TraceView view =
        imported(
            """
            {"traceEvents": [
             {"ph":"M","pid":9,"tid":9,"name":"thread_name","args":{"name":"MainThread"}},
             {"pid":9,"tid":9,"ts":1000000.5,"ph":"X","cat":"fee","dur":10.25,"name":"main (/x/demo.py:10)"},
             {"pid":9,"tid":9,"ts":1000002,"ph":"X","cat":"fee","dur":3,"name":"add (/x/demo.py:4)"},
             {"pid":9,"tid":8,"ts":1000020,"ph":"X","cat":"fee","dur":1,"name":"run (/x/t.py:7)"},
             {"pid":9,"tid":9,"ts":1000003,"ph":"C","name":"size","args":{"size":3}}],
             "viztracer_metadata":{"version":"1.0.4","overflow":false},
             "file_info":{"files":{},"functions":{}}}
            """);
    assertEquals(
        """
        MainThread
        0 RUNNING R-1 by T-1 /x/demo.py:10
        10250 DONE R-1 by T-1\s
        until 20500
        Thread 8
        19500 RUNNING R-1 by T-1 /x/t.py:7
        20500 DONE R-1 by T-1\s
        until 20500
        """,
        states(view));
    assertEquals(
        """
        0-10250main (/x/demo.py:10)
        1500-4500 add (/x/demo.py:4)
        19500-20500run (/x/t.py:7)
        """,
        calls(view));
  }

  @Test
  void gvl_tracings_states_become_states_though_its_ends_have_no_name() throws Exception {
    TraceView view =
        imported(
            """
            [
              {"ph": "M", "pid": 1, "name": "process_name", "args": {"name": "Ruby threads view"}},
              {"ph": "M", "pid": 1, "tid": 7, "name": "thread_name", "args": {"name": "Main"}},
              {"ph": "B", "pid": 1, "tid": 7, "ts": 0.000000, "name": "started_tracing"},
              {"ph": "E", "pid": 1, "tid": 7, "ts": 10.000000},
              {"ph": "B", "pid": 1, "tid": 7, "ts": 10.000000, "name": "waiting"},
              {"ph": "E", "pid": 1, "tid": 7, "ts": 25.000000},
              {"ph": "B", "pid": 1, "tid": 7, "ts": 25.000000, "name": "wants_gvl"},
              {"ph": "E", "pid": 1, "tid": 7, "ts": 40.000000},
              {"ph": "B", "pid": 1, "tid": 7, "ts": 40.000000, "name": "running"},
              {"ph": "E", "pid": 1, "tid": 7, "ts": 60.000000},
              {"ph": "B", "pid": 1, "tid": 7, "ts": 60.000000, "name": "died"},
            ]
            """);
    assertEquals(
        """
        Main
        0 RUNNING R-1 by T-1\s
        10000 WAITING R-1 by T-1\s
        25000 WANTS_GIL R0 by T-1\s
        40000 RUNNING R-1 by T-1\s
        60000 DONE R-1 by T-1\s
        until 60000
        """,
        states(view));
    assertEquals(
        """
        the GIL
        0-10000 T0 0 waiting\s
        25000-40000 T-1 1 waiting\s
        40000-60000 T0 0 waiting\s
        """,
        uses(view));
  }

  @Test
  void a_gvl_tracing_file_begins_with_ends_names_its_threads_last_and_leaves_states_open()
      throws Exception {
    TraceView view =
        imported(
            """
            [
              {"ph": "M", "pid": 7, "tid": 91, "name": "thread_name", "args": {"name": ""}},
              {"ph": "E", "pid": 7, "tid": 91, "ts": 2.000000},
              {"ph": "B", "pid": 7, "tid": 91, "ts": 2.000000, "name": "started_tracing"},
              {"ph": "M", "pid": 7, "tid": 94, "name": "thread_name", "args": {"name": ""}},
              {"ph": "E", "pid": 7, "tid": 94, "ts": 60.000000},
              {"ph": "B", "pid": 7, "tid": 94, "ts": 60.000000, "name": "started"},
              {"ph": "E", "pid": 7, "tid": 94, "ts": 62.000000},
              {"ph": "B", "pid": 7, "tid": 94, "ts": 62.000000, "name": "wants_gvl"},
              {"ph": "E", "pid": 7, "tid": 91, "ts": 145.000000},
              {"ph": "B", "pid": 7, "tid": 91, "ts": 145.000000, "name": "stopped_tracing"},
              {"ph": "M", "pid": 7, "tid": 91, "name": "thread_name", "args": {"name": "Main"}},
              {"ph": "M", "pid": 7, "tid": 94, "name": "thread_name", "args": {"name": "io"}}
            ]
            """);
    assertEquals(
        """
        Main
        0 RUNNING R-1 by T-1\s
        143000 RUNNING R-1 by T-1\s
        143000 DONE R-1 by T-1\s
        until 143000
        io
        58000 RUNNING R-1 by T-1\s
        60000 WANTS_GIL R0 by T-1\s
        143000 DONE R-1 by T-1\s
        until 143000
        """,
        states(view));
    assertEquals(
        """
        the GIL
        0-60000 T0 0 waiting\s
        60000-143000 T0 1 waiting\s
        """,
        uses(view));
  }

  @Test
  void a_profile_as_gecko_records_it_has_its_processes_threads_and_frames_by_location()
      throws Exception {
    TraceView view =
        imported(
            """
            {"meta":{"version":24,"startTime":1000.5,"interval":1},"libs":[],
             "threads":[{"name":"GeckoMain","processName":"Parent","pid":7,"tid":1,"registerTime":0,
              "samples":{"schema":{"stack":0,"time":1,"eventDelay":2},
               "data":[[0,1.0],[1,2.0,0],[null,4.0]]},
              "markers":{"schema":{"name":0,"startTime":1,"endTime":2,"phase":3,"category":4,"data":5},
               "data":[[2,3.25,null,0,0]]},
              "stackTable":{"schema":{"prefix":0,"frame":1},"data":[[null,0],[0,1]]},
              "frameTable":{"schema":{"location":0,"relevantForJS":1},"data":[[0,false],[1,true]]},
              "stringTable":["(root)","load (https://a.example/b.js:12)","CSS"]}],
             "processes":[{"meta":{"version":24,"startTime":1010.5},
              "threads":[{"name":"Worker","processName":"Web","pid":8,"tid":2,"registerTime":1,
               "samples":{"schema":{"stack":0,"time":1},"data":[[0,2.0],[null,3.0]]},
               "markers":{"schema":{"name":0,"time":1},"data":[]},
               "stackTable":{"schema":{"prefix":0,"frame":1},"data":[[null,0]]},
               "frameTable":{"schema":{"location":0},"data":[[0]]},
               "stringTable":["run"]}],"processes":[]}]}
            """);
    assertEquals(
        """
        1000000-4000000(root) (:-1)
        2000000-4000000 load (https://a.example/b.js:12)
        12000000-13000000run (:-1)
        """,
        calls(view));
    assertEquals(
        """
        Parent: GeckoMain
        1000000 RUNNING R-1 by T-1\s
        4000000 DONE R-1 by T-1\s
        until 13000000
        Web: Worker
        12000000 RUNNING R-1 by T-1\s
        13000000 DONE R-1 by T-1\s
        until 13000000
        """,
        states(view));
  }

  @Test
  void tables_that_all_threads_share_and_files_by_source_are_found() throws Exception {
    TraceView view =
        imported(
            """
            {"meta":{"interval":1,"version":32,"preprocessedProfileVersion":60},"libs":[],
             "shared":{"stringArray":["main","demo.py","work"],
              "sources":{"length":1,"filename":[1],"uuid":[null]},
              "stackTable":{"frame":[0,1],"prefix":[null,0],"length":2},
              "frameTable":{"func":[0,1],"line":[3,8],"length":2},
              "funcTable":{"name":[0,2],"source":[0,0],"lineNumber":[1,7],"length":2}},
             "threads":[{"name":"Thread-1","tid":1,"registerTime":0,
              "samples":{"stack":[0,1,null],"time":[0,1,2],"length":3},
              "markers":{"name":[],"length":0}}]}
            """);
    assertEquals("0-2000000main (demo.py:1)\n1000000-2000000 work (demo.py:7)\n", calls(view));
  }

  @Test
  void tachyons_samples_become_calls_and_its_markers_states() throws Exception {
    TraceView view =
        imported(
            """
            {"meta":{"interval":1,"version":32,"preprocessedProfileVersion":57},"libs":[],
             "shared":{"stringArray":["main","demo.py","work","Has GIL","Waiting for GIL"]},
             "threads":[{"name":"Thread-1","tid":1,"registerTime":0,
              "samples":{"stack":[0,1,0],"time":[0,1,2.5],"length":3},
              "markers":{"name":[3,4,3],"startTime":[0,1,2],"endTime":[1,2,2.5],"phase":[1,1,1],
               "category":[0,0,0],"data":[{"type":"x"},{"type":"x"},{"type":"x"}],"length":3},
              "stackTable":{"frame":[0,1],"prefix":[null,0],"length":2},
              "frameTable":{"func":[0,1],"line":[3,8],"length":2},
              "funcTable":{"name":[0,2],"fileName":[1,1],"lineNumber":[1,7],"length":2}}]}
            """);
    assertEquals(
        """
        Thread-1
        0 RUNNING R-1 by T-1\s
        1000000 WANTS_GIL R0 by T-1\s
        2000000 RUNNING R-1 by T-1\s
        2500000 DONE R-1 by T-1\s
        until 2500000
        """,
        states(view));
    assertEquals(
        """
        0-2500000main (demo.py:1)
        1000000-2500000 work (demo.py:7)
        """,
        calls(view));
  }

  @Test
  void a_list_that_was_never_closed_is_read_to_its_end() throws Exception {
    TraceView view =
        imported(
            "[{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":1,\"dur\":2,\"name\":\"f\"},\n"
                + "{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":5,\"dur\":1,\"na");
    assertEquals("0-2000f (:-1)\n", calls(view));
  }

  @Test
  void packed_files_open_too_and_others_are_refused_with_advice() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(
          "[{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":1,\"dur\":2,\"name\":\"f\"}]"
              .getBytes(StandardCharsets.UTF_8));
    }
    Path packed = Files.write(folder.resolve("a.json.gz"), bytes.toByteArray());
    assertEquals("0-2000f (:-1)\n", calls(TraceView.of(TraceImport.open(packed))));
    Path other = Files.writeString(folder.resolve("b.json"), "{\"answer\": 42}");
    assertEquals(
        "b.json is of no format known here; open a .gilscope, Chrome, VizTracer, gvl-tracing or"
            + " Firefox trace",
        assertThrows(TraceFormatException.class, () -> TraceImport.open(other)).getMessage());
    Path broken = Files.writeString(folder.resolve("c.json"), "{\n\n  oops");
    assertEquals(
        "c.json is not JSON at line 3; open a .gilscope, Chrome, VizTracer, gvl-tracing or Firefox"
            + " trace",
        assertThrows(TraceFormatException.class, () -> TraceImport.open(broken)).getMessage());
  }

  private TraceView imported(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("in.json"), json);
    Trace trace = TraceImport.open(file);
    return TraceView.of(trace);
  }
}
