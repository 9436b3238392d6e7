package gilscope.bench;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Eight threads on one container, live and free-threaded, for as many seconds as asked: {@code
 * ContainersSoak [SECONDS [RUNTIME]]}. Each program keeps its own books of what it has put in and
 * taken out, and says {@code fine} if they agree with the container: nothing committed is lost,
 * nothing comes twice, and no invariant that 3.14t keeps (table B9 of the fact sheet) is broken. It
 * does so in rounds of at most 20,000 operations by each thread, with a fresh container and fresh
 * books each, so that its memory does not grow with the time. Exits 1 if one does not agree.
 */
public final class ContainersSoak {
  private static final String FRAME =
      """
      import threading, time, itertools
      from collections import deque, OrderedDict, Counter
      END = time.monotonic() + SECONDS
      ROUND = 20000
      problems = []
      def until_the_end(work):
          def body(me):
              try:
                  i = 0
                  while i < ROUND and time.monotonic() < END:
                      for _ in range(100):
                          work(me, i)
                          i += 1
                  done[me] = i
              except BaseException as e:
                  problems.append(f'{type(e).__name__}: {e}')
          done = [0] * 8
          threads = [threading.Thread(target=body, args=(me,)) for me in range(8)]
          for t in threads: t.start()
          for t in threads: t.join()
          return done
      def check(holds, what):
          if not holds: problems.append(what)
      BODY
      total = 0
      while time.monotonic() < END and not problems:
          work, books = fresh()
          done = until_the_end(work)
          if not problems: books(done)
          total += sum(done)
      print('fine' if not problems else problems[:5], total)
      """;

  private static final Map<String, String> PROGRAMS = programs();

  private ContainersSoak() {}

  private static Map<String, String> programs() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "list",
        """
        def fresh():
            box, taken = [], [[] for _ in range(8)]
            def work(me, i):
                box.append((me, i))
                if i % 2:
                    try: taken[me].append(box.pop())
                    except IndexError: pass
                if i % 64 == 0:
                    copy = box[:]
                    check(len(set(copy)) == len(copy), 'an element twice in a copy')
                if i % 500 == 0: box.sort()
            def books(done):
                everything = box + [x for t in taken for x in t]
                check(len(everything) == sum(done), f'{sum(done)} appended, {len(everything)} found')
                check(len(set(everything)) == len(everything), 'an element came twice')
            return work, books
        """);
    all.put(
        "dict",
        """
        def fresh():
            box, mine = {}, [{} for _ in range(8)]
            winners = [[] for _ in range(8)]
            def work(me, i):
                key = (me, i % 1000)
                if i % 3 == 2:
                    check(box.pop(key, None) == mine[me].pop(key, None), 'another value than the one put')
                else:
                    box[key] = mine[me][key] = i
                if box.setdefault(i, me) == me: winners[me].append(i)
                if i % 256 == 0:
                    for k, v in list(box.items()): check(k is not None, 'an empty entry')
            def books(done):
                own = {k: v for m in mine for k, v in m.items()}
                check({k: v for k, v in box.items() if type(k) is tuple} == own, 'the entries are not those put')
                check(sum(map(len, winners)) == max(done), 'a key with two first values')
                check(len(box) == len(list(box)), 'the length is wrong')
            return work, books
        """);
    all.put(
        "set",
        """
        def fresh():
            box, mine = set(), [set() for _ in range(8)]
            def work(me, i):
                x = (me, i % 1000)
                if i % 3 == 2:
                    check((x in box) == (x in mine[me]), 'membership')
                    box.discard(x); mine[me].discard(x)
                else:
                    box.add(x); mine[me].add(x)
                if i % 256 == 0: check(len(box | {0}) > 0, 'union')
            def books(done):
                check(box == set().union(*mine), 'the elements are not those added')
            return work, books
        """);
    all.put(
        "deque",
        """
        def fresh():
            box, taken = deque(), [[] for _ in range(8)]
            def work(me, i):
                (box.append if i % 2 else box.appendleft)((me, i))
                if i % 3:
                    try: taken[me].append(box.pop() if i % 4 else box.popleft())
                    except IndexError: pass
                if i % 64 == 0: box.rotate(3)
            def books(done):
                everything = list(box) + [x for t in taken for x in t]
                check(len(everything) == sum(done), f'{sum(done)} appended, {len(everything)} found')
                check(len(set(everything)) == len(everything), 'an element came twice')
            return work, books
        """);
    all.put(
        "OrderedDict",
        """
        def fresh():
            box, taken = OrderedDict(), [[] for _ in range(8)]
            def work(me, i):
                box[me, i] = i
                if i % 2:
                    try: taken[me].append(box.popitem(last=i % 4 == 1)[0])
                    except KeyError: pass
                if i % 16 == 0:
                    try: box.move_to_end((me, i))
                    except KeyError: pass
            def books(done):
                everything = list(box) + [x for t in taken for x in t]
                check(len(everything) == sum(done), f'{sum(done)} put, {len(everything)} found')
                check(len(set(everything)) == len(everything), 'a key came twice')
                check(list(reversed(box)) == list(box)[::-1], 'the order is not one')
            return work, books
        """);
    all.put(
        "itertools.count",
        """
        def fresh():
            box, seen = itertools.count(), [[] for _ in range(8)]
            def work(me, i): seen[me].append(next(box))
            def books(done):
                everything = sorted(x for s in seen for x in s)
                check(everything == list(range(sum(done))), 'a number lost or twice')
                check(all(s == sorted(s) for s in seen), 'a thread saw it go back')
            return work, books
        """);
    all.put(
        "Counter",
        """
        def fresh():
            box, lock = Counter(), threading.Lock()
            def work(me, i):
                with lock: box['all'] += 1
                box[me] += 1
                box['racy'] += 1
            def books(done):
                check(box['all'] == sum(done), 'an increment under the lock was lost')
                check([box[me] for me in range(8)] == done, "a thread's own increment was lost")
                check(0 < box['racy'] <= sum(done), 'more increments than were made')
            return work, books
        """);
    all.put(
        "generator",
        """
        def fresh():
            def numbers():
                n = 0
                while True:
                    yield n
                    n += 1
            box, seen, refused = numbers(), [[] for _ in range(8)], [0] * 8
            def work(me, i):
                try: seen[me].append(next(box))
                except ValueError as e:
                    check(str(e) == 'generator already executing', str(e))
                    refused[me] += 1
            def books(done):
                everything = sorted(x for s in seen for x in s)
                check(everything == list(range(sum(done) - sum(refused))), 'a value lost or twice')
            return work, books
        """);
    return all;
  }

  public static void main(String[] args) throws InterruptedException {
    String seconds = args.length > 0 ? args[0] : "10";
    RuntimeKind runtime = args.length > 1 ? RuntimeKind.parse(args[1]) : RuntimeKind.FREE_THREADED;
    int bad = 0;
    for (var each : PROGRAMS.entrySet()) {
      String said =
          run(runtime, FRAME.replace("SECONDS", seconds).replace("BODY", each.getValue()));
      System.out.println(each.getKey() + ": " + said.strip());
      bad += said.startsWith("fine ") ? 0 : 1;
    }
    System.exit(bad == 0 ? 0 : 1);
  }

  private static String run(RuntimeKind runtime, String program) throws InterruptedException {
    HeardConsole console = new HeardConsole();
    Run run =
        new Run(
            RunSpec.of("soak.py", program).withRuntime(runtime).withMachine(MachineKind.LIVE),
            new Library(),
            console);
    run.start();
    Ending ending = run.await();
    return ending.kind() == Ending.Kind.FINISHED
        ? console.text()
        : ending.kind() + " " + ending.message() + " " + ending.cause() + "\n" + console.text();
  }
}
