package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.Event;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A7 of the fact sheet: what lets go of the GIL by itself, statement by statement. */
@DisplayName("A thread gives up the GIL")
final class GilReleasesTest {
  /** The comment says how often the statement does; nothing said: not at all. */
  private static final String PROGRAM =
      """
      import hashlib, json, os, queue, re, select, socket, threading, time, zlib
      lock, rlock, event = threading.Lock(), threading.RLock(), threading.Event()
      jobs, semaphore = queue.Queue(), threading.Semaphore(3)
      event.set()
      digest = hashlib.sha256()
      raw = open('/tmp/a7', 'wb', buffering=0)  # 2
      raw.write(b'x')  # 1
      raw.close()  # 1
      time.sleep(0)  # 1
      time.sleep(0.001)  # 1
      lock.acquire()
      lock.acquire(False)
      lock.acquire(timeout=0)
      lock.acquire(timeout=0.001)  # 1
      lock.release()
      rlock.acquire()
      rlock.acquire()
      rlock.release()
      event.wait()
      event.wait(0)
      event.set()
      jobs.put(1)
      jobs.get()
      semaphore.acquire()
      digest.update(bytes(2047))
      digest.update(bytes(2048))  # 1
      zlib.compress(b'ab' * 50)  # 1
      packer = zlib.compressobj()
      packed = packer.compress(b'ab')  # 1
      packed += packer.flush()  # 1
      zlib.decompress(packed)  # 1
      zlib.decompressobj().decompress(packed)  # 1
      zlib.crc32(bytes(5120))
      zlib.crc32(bytes(5121))  # 1
      zlib.adler32(bytes(5121))  # 1
      re.match('(a|b)*c', 'ab' * 50)
      int('9' * 2000)
      str(7 ** 3000)
      json.dumps([3, 1, 2])
      [3, 1, 2].sort()
      sum(range(10000))
      os.stat('/tmp')  # 1
      os.getpid()
      os.urandom(8)  # 1
      r, w = os.pipe()  # 1
      os.write(w, b'x')  # 1
      os.read(r, 1)  # 1
      select.select([r], [w], [], 0)  # 1
      select.select([r], [], [], 0.001)  # 1
      poll = select.poll()
      poll.register(r)
      poll.poll(0)  # 1
      poll.poll(1)  # 1
      epoll = select.epoll()  # 1
      epoll.register(r)  # 1
      epoll.poll(0)  # 1
      epoll.close()  # 1
      os.close(w)  # 1
      a, b = socket.socketpair()  # 1
      a.send(b'x')  # 1
      b.recv(1)  # 1
      a.setblocking(False)  # 1
      a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
      a.shutdown(socket.SHUT_WR)  # 1
      a.close()  # 1
      time.time()
      """;

  private final Programs programs = new Programs();

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("around what blocks, and nowhere else")
  void onlyAroundWhatBlocks(MachineKind machine) throws InterruptedException {
    Programs.Result result = programs.run(Programs.spec(RuntimeKind.GIL, machine, PROGRAM));
    Map<Integer, Integer> times = new TreeMap<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.GilReleased e
          && e.reason() == GilReleaseReason.VOLUNTARY
          && e.stamp().thread().value() == 0
          && e.at().line() > 1 // what the imports do is not looked at
          && e.at().line() <= PROGRAM.lines().count()) { // nor what the end of the program does
        times.merge(e.at().line(), 1, Integer::sum);
      }
    }
    assertEquals("", result.err());
    String told =
        times.entrySet().stream()
            .map(e -> line(e.getKey()).replaceAll(" *#.*", "") + "  # " + e.getValue())
            .collect(Collectors.joining("\n"));
    String expected =
        PROGRAM.lines().filter(l -> l.contains("#")).collect(Collectors.joining("\n"));
    assertEquals(expected, told);
  }

  private static String line(int number) {
    return PROGRAM.lines().skip(number - 1L).findFirst().orElse("");
  }
}
