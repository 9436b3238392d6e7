package gilscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random programs of several threads that share lists, dicts, sets, deques, instances, classes,
 * iterators, locks and queues, and know what must hold whatever the interleaving (B9 of the fact
 * sheet): what is put in comes out once, a snapshot is of one moment, an operation that locks two
 * objects is one step, a slot holds what somebody stored there. They print {@code fine}, or what is
 * broken. Equal seeds give equal programs.
 */
public final class ThreadedPrograms {
  /**
   * Something to share.
   *
   * @param setup lines before the threads start; {@code T} is their number
   * @param steps what a thread {@code t} may do in its round {@code i}
   * @param check lines after the threads have ended
   */
  private record Ground(String setup, List<String> steps, String check) {}

  private static final List<Ground> GROUNDS =
      List.of(
          new Ground(
              "L = []; put = [0] * T; got = [[] for _ in range(T)]",
              List.of(
                  "L.append((t, put[t])); put[t] += 1",
                  "L.insert(0, (t, put[t])); put[t] += 1",
                  "L.insert(len(L) // 2, (t, put[t])); put[t] += 1",
                  "try: got[t].append(L.pop())\nexcept IndexError: pass",
                  "try: got[t].append(L.pop(0))\nexcept IndexError: pass",
                  "try: check(len(L[0]) == 2 and len(L[-1]) == 2, 'item')\nexcept IndexError: pass",
                  "for k, x in zip(range(20), L): check(type(x) is tuple, 'hole in a list')",
                  "x = L.copy(); check(len(set(x)) == len(x), 'copy saw an item twice')",
                  "x = list(L); check(len(set(x)) == len(x), 'list() saw an item twice')",
                  "x = L[:]; check(len(set(x)) == len(x), 'slice saw an item twice')",
                  "L.reverse()",
                  "(t, 0) in L; L.count((t, 1)); check(len(L) >= 0, 'length')"),
              """
              x = sorted(L + sum(got, []))
              check(x == [(t, i) for t in range(T) for i in range(put[t])], 'items of L')
              """),
          new Ground(
              "E = []",
              List.of(
                  "E.extend([(t, i)] * 3)",
                  "E.extend(((t, i),) * 3)",
                  "E[len(E):] = [(t, i)] * 3",
                  "del E[-3:]",
                  "E[0:0] = [(t, i)] * 3",
                  "if len(E) > 90: E.clear()",
                  "x = list(E); check(triples(x), 'extend seen half')",
                  "x = E + []; check(triples(x), 'extend seen half by +')",
                  "x = E * 1; check(triples(x), 'extend seen half by *')",
                  "x = tuple(E); check(triples(x), 'extend seen half by tuple')"),
              "check(triples(E), 'extend torn')"),
          new Ground(
              "S = list(range(40)); whole = list(range(40))",
              List.of(
                  "try: S.sort()\nexcept ValueError: pass",
                  "try: S.sort(key=lambda x: -x)\nexcept ValueError: pass",
                  "S.reverse()",
                  "x = sorted(S); check(x == whole or x == [], 'sort seen half')",
                  "for k, x in zip(range(5), S): check(type(x) is int, 'hole while sorting')",
                  "check(len(S) in (0, 40), 'length while sorting')"),
              "check(sorted(S) == whole, 'sort lost items')"),
          new Ground(
              "D = {}; made = [0] * T; taken = [[] for _ in range(T)]",
              List.of(
                  "D[t, made[t]] = t; made[t] += 1",
                  "D.update({(t, made[t]): t}); made[t] += 1",
                  "check(D.setdefault((t, made[t]), t) == t, 'setdefault'); made[t] += 1",
                  "try: k, v = D.popitem(); taken[t].append(k)\nexcept KeyError: pass",
                  "if D.pop((t, made[t] - 1), None) is not None: taken[t].append((t, made[t] - 1))",
                  "x = D.copy(); check(all(v == k[0] for k, v in x.items()), 'value of another"
                      + " key')",
                  "x = list(D.items()); check(all(v == k[0] for k, v in x), 'torn item')",
                  "x = list(D); check(len(set(x)) == len(x), 'key twice')",
                  "x = dict(D); check(len(x) == len(list(x)), 'length of a copy')",
                  "try:\n    for k in D: check(len(k) == 2, 'key')\n"
                      + "except RuntimeError as e: check('changed' in str(e), str(e))",
                  "v = D.get(((t + 1) % T, 0)); check(v is None or v == (t + 1) % T, 'get')",
                  "try: check(D[(t + 1) % T, i] == (t + 1) % T, 'item')\nexcept KeyError: pass",
                  "check(((t, made[t]) in D) is False, 'key before its time')"),
              """
              x = sorted(list(D) + sum(taken, []))
              check(x == [(t, i) for t in range(T) for i in range(made[t])], 'keys of D')
              check(len(D) == len(list(D)), 'length of D')
              """),
          new Ground(
              "P = {'a': 0, 'b': 0}; Q = {}; won = [[] for _ in range(T)]",
              List.of(
                  "P.update({'a': i, 'b': i})",
                  "P.update(a=i, b=i)",
                  "x = P.copy(); check(x['a'] == x['b'], 'update seen half by copy')",
                  "x = dict(P); check(x['a'] == x['b'], 'update seen half by dict')",
                  "x = {**P}; check(x['a'] == x['b'], 'update seen half by **')",
                  "x = list(P.values()); check(x[0] == x[1], 'update seen half by values')",
                  "x = P | {}; check(x['a'] == x['b'], 'update seen half by |')",
                  "if Q.setdefault(i, t) == t and i not in won[t]: won[t].append(i)"),
              """
              check(sorted(sum(won, [])) == sorted(Q), 'setdefault has two winners')
              check(all(Q[i] == t for t in range(T) for i in won[t]), 'setdefault lost its value')
              """),
          new Ground(
              "A = set(); added = [0] * T; out = [[] for _ in range(T)]",
              List.of(
                  "A.add((t, added[t])); added[t] += 1",
                  "A.update([(t, added[t])]); added[t] += 1",
                  "try: out[t].append(A.pop())\nexcept KeyError: pass",
                  "try: A.remove((t, added[t] - 1)); out[t].append((t, added[t] - 1))\n"
                      + "except KeyError: pass",
                  "x = A.copy(); check(all(len(e) == 2 for e in x), 'element of a set')",
                  "x = list(A); check(len(set(x)) == len(x), 'element twice')",
                  "x = A | set(); check(len(x) <= sum(added) + T, 'union')",
                  "try:\n    for e in A: check(len(e) == 2, 'element')\n"
                      + "except RuntimeError as e: check('changed' in str(e), str(e))",
                  "check((t, added[t]) not in A, 'element before its time')"),
              """
              x = sorted(list(A) + sum(out, []))
              check(x == [(t, i) for t in range(T) for i in range(added[t])], 'elements of A')
              """),
          new Ground(
              "from collections import deque\n"
                  + "Z = deque(); sent = [0] * T; rcvd = [[] for _ in range(T)]",
              List.of(
                  "Z.append((t, sent[t])); sent[t] += 1",
                  "Z.appendleft((t, sent[t])); sent[t] += 1",
                  "Z.extend([(t, sent[t]), (t, sent[t] + 1)]); sent[t] += 2",
                  "try: rcvd[t].append(Z.pop())\nexcept IndexError: pass",
                  "try: rcvd[t].append(Z.popleft())\nexcept IndexError: pass",
                  "Z.rotate(1)",
                  "x = Z.copy(); check(len(set(x)) == len(x), 'copy of a deque')",
                  "try:\n    for x in Z: check(len(x) == 2, 'deque item')\n"
                      + "except RuntimeError as e: check('mutated' in str(e), str(e))"),
              """
              x = sorted(list(Z) + sum(rcvd, []))
              check(x == [(t, i) for t in range(T) for i in range(sent[t])], 'items of Z')
              """),
          new Ground(
              """
              import threading, queue
              lock = threading.Lock(); rlock = threading.RLock(); sem = threading.Semaphore(2)
              cond = threading.Condition(); ready = threading.Event(); q = queue.Queue()
              n = 0; mine = [0] * T; inside = 0; box = []; queued = [0] * T; fetched = [[] for _ in range(T)]
              """,
              List.of(
                  "global n\nwith lock: n += 1; mine[t] += 1",
                  "global n\nwith rlock:\n    with rlock:\n        with lock: n += 1; mine[t] += 1",
                  "global n\n"
                      + "if lock.acquire(timeout=0.001):\n"
                      + "    n += 1; mine[t] += 1; lock.release()",
                  "global n\nif lock.acquire(False):\n    n += 1; mine[t] += 1; lock.release()",
                  "global inside\n"
                      + "with sem:\n"
                      + "    with lock: inside += 1; check(inside <= 2, 'semaphore')\n"
                      + "    with lock: inside -= 1",
                  "with cond: box.append(i); cond.notify()",
                  "with cond:\n    if not box: cond.wait(0.0005)\n    if box: box.pop()",
                  "ready.set() if i % 2 else ready.clear()",
                  "ready.wait(0.0002)",
                  "q.put((t, queued[t])); queued[t] += 1",
                  "try: fetched[t].append(q.get_nowait())\nexcept queue.Empty: pass",
                  "try: fetched[t].append(q.get(timeout=0.0005))\nexcept queue.Empty: pass"),
              """
              check(n == sum(mine), 'lock: %d of %d' % (n, sum(mine)))
              while not q.empty(): fetched[0].append(q.get())
              check(sorted(sum(fetched, [])) == [(t, i) for t in range(T) for i in range(queued[t])],
                    'items of q')
              """),
          new Ground(
              """
              class C:
                  k = 0
                  def f(self): return 1
              class Slots:
                  __slots__ = ('x', 'y')
              o = C(); p = Slots(); p.x = (0, 0)
              """,
              List.of(
                  "setattr(o, 'a%d' % t, (t, i)); check(getattr(o, 'a%d' % t) == (t, i), 'own"
                      + " attribute')",
                  "x = getattr(o, 'a%d' % ((t + 1) % T), None)\n"
                      + "check(x is None or x[0] == (t + 1) % T, 'attribute of another name')",
                  "o.tmp = i",
                  "try: del o.tmp\nexcept AttributeError: pass",
                  "x = vars(o).copy(); check(all(k == 'tmp' or v[0] == int(k[1:]) for k, v in"
                      + " x.items()), 'vars')",
                  "p.x = (t, t)\nx = p.x; check(x[0] == x[1], 'torn slot')",
                  "C.k = i; check(type(C().k) is int, 'class attribute')",
                  "C.f = (lambda self: 2) if i % 2 else (lambda self: 1)",
                  "check(o.f() in (1, 2), 'method')",
                  "class K(C): pass\n"
                      + "check(K().f() in (1, 2), 'subclass'); check(K in C.__subclasses__(),"
                      + " 'subclasses')"),
              "check(all(getattr(o, 'a%d' % t, (t, 0))[0] == t for t in range(T)), 'attributes')"),
          new Ground(
              """
              import itertools
              def gen():
                  j = 0
                  while True:
                      yield j
                      j += 1
              g = gen(); numbers = iter(range(10**6)); items = iter(list(range(3000)))
              count = itertools.count(); pairs = enumerate(range(10**6)); seen = [[] for _ in range(T)]
              """,
              List.of(
                  "try: check(type(next(g)) is int, 'generator')\n"
                      + "except (ValueError, StopIteration): pass",
                  "check(type(next(numbers, 0)) is int, 'range iterator')",
                  "check(type(next(items, 0)) is int, 'list iterator')",
                  "seen[t].append(next(count))",
                  "x = next(pairs); check(type(x) is tuple and len(x) == 2, 'enumerate')"),
              "x = sum(seen, []); check(len(set(x)) == len(x), 'count gave a number twice')"),
          new Ground(
              "import threading, time, sys\nloc = threading.local()",
              List.of(
                  "loc.x = (t, i); check(loc.x == (t, i), 'thread-local')",
                  "check(getattr(loc, 'x', (t,))[0] == t, 'thread-local of another')",
                  "try: raise ValueError(t)\n"
                      + "except ValueError as e: check(e.args == (t,) and sys.exception() is e,"
                      + " 'exception')",
                  "time.sleep(0)",
                  "time.sleep(0.0001)",
                  "check(threading.current_thread() in threading.enumerate(), 'enumerate')",
                  "sys.setswitchinterval(0.001 * (1 + t))",
                  "x = []\n"
                      + "y = threading.Thread(target=x.append, args=(i,)); y.start(); y.join();"
                      + " check(x == [i], 'nested')",
                  "check(sys.intern('s%d' % i) is sys.intern('s' + str(i)), 'intern')",
                  "check(sum(x * x for x in range(30)) == 8555, 'sum')"),
              ""));

  /** Objects whose end the program sees: references are counted. */
  private static final Ground COUNTED =
      new Ground(
          """
          import gc, weakref
          born = []; dead = []; told = []; shared = []
          class W:
              def __init__(self): born.append(1)
              def __del__(self): dead.append(1)
          """,
          List.of(
              "W()",
              "x = W(); y = x; del x; del y",
              "shared.append(W())",
              "try: shared.pop()\nexcept IndexError: pass",
              "try: x = shared[0]; x.other = W(); del x\nexcept IndexError: pass",
              "x = W(); x.me = x; del x",
              "x = W(); r = weakref.ref(x, told.append); check(r() is x, 'weak reference'); del x",
              "x = [W() for _ in range(3)]; shared.extend(x); del x",
              "shared[:] = []",
              "if i % 16 == 0: gc.collect()"),
          """
          shared.clear()
          gc.collect()
          gc.collect()
          check(len(dead) == len(born), 'finalised %d of %d' % (len(dead), len(born)))
          """);

  private final SplittableRandom random;
  private final StringBuilder out = new StringBuilder();

  private ThreadedPrograms(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * The program with this seed.
   *
   * @param rounds of each thread, about
   */
  public static String make(long seed, int rounds) {
    return new ThreadedPrograms(seed).program(rounds);
  }

  private String program(int rounds) {
    int threads = 2 + random.nextInt(4);
    List<Ground> grounds = new ArrayList<>();
    int kinds = 1 + random.nextInt(4);
    for (int i = 0; i < kinds; i++) {
      Ground g = GROUNDS.get(random.nextInt(GROUNDS.size()));
      if (!grounds.contains(g)) {
        grounds.add(g);
      }
    }
    if (random.nextInt(5) == 0) {
      grounds.add(COUNTED);
    }
    lines(
        0,
        """
        import threading
        T = %d
        broken = []
        def check(holds, what):
            if not holds and len(broken) < 20: broken.append(what)
        def triples(x):
            return len(x) %% 3 == 0 and all(x[i] == x[i + 1] == x[i + 2] for i in range(0, len(x), 3))
        """
            .formatted(threads));
    for (Ground g : grounds) {
      lines(0, g.setup);
    }
    for (int t = 0; t < threads; t++) {
      thread(t, grounds, rounds);
    }
    lines(
        0,
        """
        def work(t):
            start.wait()
            try:
                globals()['work%d' % t](t)
            except BaseException as e:
                import traceback
                broken.append(traceback.format_exc())
        start = threading.Barrier(T)
        threads = [threading.Thread(target=work, args=(t,)) for t in range(T)]
        for t in threads: t.start()
        for t in threads: t.join()
        """);
    for (Ground g : grounds) {
      lines(0, g.check);
    }
    lines(0, "print('\\n'.join(map(str, broken)) if broken else 'fine')");
    return out.toString();
  }

  private void thread(int t, List<Ground> grounds, int rounds) {
    List<String> body = new ArrayList<>();
    int steps = 2 + random.nextInt(6);
    for (int i = 0; i < steps; i++) {
      List<String> all = grounds.get(random.nextInt(grounds.size())).steps;
      body.add(all.get(random.nextInt(all.size())));
    }
    out.append("def work").append(t).append("(t):\n");
    body.stream()
        .filter(s -> s.startsWith("global "))
        .map(s -> s.substring(0, s.indexOf('\n')))
        .distinct()
        .forEach(s -> lines(1, s));
    lines(1, "for i in range(" + rounds / steps + "):");
    for (String s : body) {
      lines(2, s.startsWith("global ") ? s.substring(s.indexOf('\n') + 1) : s);
    }
  }

  private void lines(int depth, String text) {
    for (String line : text.split("\n")) {
      out.append("    ".repeat(depth)).append(line).append('\n');
    }
  }
}
