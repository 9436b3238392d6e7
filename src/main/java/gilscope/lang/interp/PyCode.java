package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.DELETE_DEREF;
import static gilscope.lang.interp.Ordinal.DELETE_GLOBAL;
import static gilscope.lang.interp.Ordinal.STORE_DEREF;
import static gilscope.lang.interp.Ordinal.STORE_GLOBAL;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.CodeFile;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.bytecode.Positions;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MemberDescriptor;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyClassMethod;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyProperty;
import gilscope.lang.objects.PyStaticMethod;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MutableCallSite;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code object as one interpreter runs it: {@link Code} with its constants and names as Python
 * objects. Immutable but for what the loop remembers. Each interpreter makes its own, so that
 * identities of constants do not leak from one run into the next.
 */
public final class PyCode extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("code")
          .weakrefable()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(((PyCode) o).describe(t));
                k.tpHash = (t, o) -> ((PyCode) o).constant.hashCode();
                k.tpRichcompare =
                    (t, a, b, op) ->
                        b instanceof PyCode y && (op == CompareOp.EQ || op == CompareOp.NE)
                            ? PyBool.of(
                                ((PyCode) a).constant.equals(y.constant) == (op == CompareOp.EQ))
                            : PyNotImplemented.VALUE;
              })
          .member("co_name", (t, o) -> PyStr.of(of(o).name()))
          .member("co_qualname", (t, o) -> PyStr.of(of(o).qualifiedName()))
          .member("co_filename", (t, o) -> PyStr.of(((PyCode) o).filename))
          .member("co_firstlineno", (t, o) -> PyInt.of(of(o).firstLine()))
          .member("co_argcount", (t, o) -> PyInt.of(of(o).argCount()))
          .member("co_posonlyargcount", (t, o) -> PyInt.of(of(o).positionalOnlyCount()))
          .member("co_kwonlyargcount", (t, o) -> PyInt.of(of(o).keywordOnlyCount()))
          .member("co_nlocals", (t, o) -> PyInt.of(of(o).localCount()))
          .member("co_stacksize", (t, o) -> PyInt.of(of(o).stackSize()))
          .member("co_flags", (t, o) -> PyInt.of(of(o).flags()))
          .member("co_consts", (t, o) -> PyTuple.of(((PyCode) o).consts.clone()))
          .member("co_names", (t, o) -> strings(of(o).names()))
          .getter("co_varnames", (t, o) -> strings(of(o).varNames()))
          .getter("co_cellvars", (t, o) -> strings(of(o).cellVars()))
          .getter("co_freevars", (t, o) -> strings(of(o).freeVars()))
          .getter("co_code", (t, o) -> Constants.bytes(of(o).encoding().code()))
          .member("co_linetable", (t, o) -> Constants.bytes(of(o).encoding().lineTable()))
          .member("co_exceptiontable", (t, o) -> Constants.bytes(of(o).encoding().exceptionTable()))
          .method0("co_lines", (t, o) -> Iterables.iter(t, lines(of(o))))
          .method0("co_positions", (t, o) -> Iterables.iter(t, positions(of(o))))
          .methodRaw("replace", (t, o, args, kw) -> CodeReplacement.of(t, (PyCode) o, args, kw))
          .methodRaw("__replace__", (t, o, args, kw) -> CodeReplacement.of(t, (PyCode) o, args, kw))
          .build();

  private static final byte[] NO_SOURCE = {};

  @Override
  public boolean isDeferred() {
    return true;
  }

  @Override
  public boolean hasUniqueId() {
    return true;
  }

  @Override
  public boolean tellsChanges() {
    return true; // there are none
  }

  @Override
  public void traverse(ObjectVisitor v) {
    for (PyObject each : consts) {
      v.visit(each);
    }
  }

  final Code code;

  /**
   * What events call the first instruction; negative until somebody tells of one. Idempotent, so
   * unguarded.
   */
  public int place = -1;

  /** The instructions; the loop replaces some by {@link Quickened} ones. */
  final int[] words;

  final PyObject[] consts;

  /** What LOAD_CONST loads in {@link #words}: the constants, then small ints. */
  final PyObject[] loaded;

  /** Interned, as are the strings in them. */
  final PyStr[] nameObjects;

  final String[] names;
  final String[] localNames;

  /** True for what a class's instances show as it is. */
  static boolean isPlainInClass(PyObject o) {
    return !(o instanceof MemberDescriptor)
        && !Attributes.bindsLikeFunction(o)
        && !(o instanceof PyStaticMethod)
        && !(o instanceof PyClassMethod)
        && !(o instanceof PyProperty);
  }

  /** Number of fast locals, cells and free variables. */
  final int localsPlus;

  final int stackSize;
  final String filename;

  /** It leaves no entry in tracebacks: {@link CodeInC}. */
  final boolean inC;

  /** One place per instruction for what it found last time; immutable objects, replaced whole. */
  final @Nullable Object[] caches;

  /** By the instruction they begin at; null as long as there is none. Published whole. */
  private volatile @Nullable CompiledCode @Nullable [] entries;

  /** What compiled calls are linked to; null as long as there are none. Guarded by this. */
  private @Nullable MutableCallSite linked;

  /** The same for calls that hand over arguments alone. */
  private @Nullable MutableCallSite linkedDirectly;

  /** Calls can be bound by copying: no varargs, no keyword-only parameters, no generator. */
  final boolean simple;

  final int argCount;

  private final Const constant;

  PyCode(InterpThread t, Code code) {
    this(t, code, code.filename(), null, new Constants(t, code.filename()));
  }

  /**
   * As above.
   *
   * @param given the constants; null to make them of the code's
   */
  PyCode(InterpThread t, Code code, String filename, PyObject @Nullable [] given) {
    this(t, code, filename, given, new Constants(t, filename));
  }

  /** Code inside other code, whose constants it shares. */
  PyCode(InterpThread t, Code code, String filename, Constants shared) {
    this(t, code, filename, null, shared);
  }

  /** The globals and free variables that it binds anew or deletes. */
  List<String> rebound() {
    List<String> all = new ArrayList<>();
    for (int word : words) {
      int arg = word >>> 8;
      switch (word & 0xFF) {
        case STORE_GLOBAL, DELETE_GLOBAL -> all.add(names[arg]);
        case STORE_DEREF, DELETE_DEREF -> {
          if (code.locals().is(arg, LocalsPlus.FREE)) {
            all.add(localNames[arg]);
          }
        }
        default -> {}
      }
    }
    return all;
  }

  private PyCode(
      InterpThread t, Code code, String filename, PyObject @Nullable [] given, Constants shared) {
    super(TYPE);
    Interpreter interpreter = t.interpreter();
    this.code = code;
    this.constant = new Const.CodeConst(code);
    this.filename = filename;
    this.inC = CodeInC.is(filename, code.qualifiedName());
    this.caches = new @Nullable Object[code.instructions().length];
    this.localsPlus = code.locals().size();
    this.stackSize = code.stackSize();
    this.argCount = code.argCount();
    this.simple = code.keywordOnlyCount() == 0 && !code.has(Code.VARARGS | Code.VARKEYWORDS);
    this.names = new String[code.names().size()];
    this.nameObjects = new PyStr[names.length];
    for (int i = 0; i < names.length; i++) {
      nameObjects[i] = interpreter.intern(code.names().get(i));
      names[i] = nameObjects[i].value();
    }
    LocalsPlus locals = code.locals();
    this.localNames = new String[localsPlus];
    for (int i = 0; i < localsPlus; i++) {
      localNames[i] = interpreter.intern(locals.names().get(i)).value();
    }
    this.consts = given != null ? given : new PyObject[code.consts().size()];
    for (int i = 0; i < consts.length && given == null; i++) {
      consts[i] = shared.of(code.consts().get(i));
    }
    List<PyObject> all = new ArrayList<>(Arrays.asList(consts));
    this.words = Decoding.words(code, all);
    this.loaded = all.toArray(PyObject[]::new);
  }

  private volatile @Nullable BitSet lineStarts;
  private volatile int @Nullable [] heights;

  /** How many values lie on the stack before an instruction; at most that. */
  int heightBefore(int pc) {
    int[] known = heights;
    if (known == null) {
      known = StackHeights.of(code);
      heights = known;
    }
    return known[pc];
  }

  /** The instructions at which a line can begin; not to be changed. */
  BitSet lineStarts() {
    BitSet known = lineStarts;
    if (known == null) {
      known = LineStarts.of(code);
      lineStarts = known;
    }
    return known;
  }

  // ---- for the compiler

  /** The instruction at {@code pc} as it was compiled from source. */
  public int word(int pc) {
    return code.instructions()[pc];
  }

  /** The name with this index. */
  public String name(int index) {
    return names[index];
  }

  /** The constant with this index. */
  public PyObject constant(int index) {
    return consts[index];
  }

  /** What the loop remembers about the instruction at {@code pc}. */
  public @Nullable Object remembered(int pc) {
    return caches[pc];
  }

  /**
   * What the attribute instruction at {@code pc} looks up, for compiled code.
   *
   * @param seen where it was found so far, if that was in one class only
   */
  public AttributeSite site(int pc, int name, @Nullable SeenAttribute seen) {
    return AttributeSite.of(this, pc, name, seen);
  }

  /** True for what a class's instances call with themselves as first argument. */
  public static boolean isFunctionInClass(PyObject o) {
    return !(o instanceof MemberDescriptor) && Attributes.bindsLikeFunction(o);
  }

  /** Number of fast locals, cells and free variables. */
  public int localsPlus() {
    return localsPlus;
  }

  /** The compiled code that begins at this instruction. */
  @Nullable CompiledCode compiled(int pc) {
    @Nullable CompiledCode[] e = entries;
    return e == null ? null : e[pc];
  }

  /**
   * Runs a frame of this code that has just been made, as compiled if it is: a constant to HotSpot
   * until that changes.
   */
  synchronized MethodHandle runner() {
    MutableCallSite site = linked;
    if (site == null) {
      site = new MutableCallSite(CompiledCode.runner(compiled(0)));
      linked = site;
    }
    return site.dynamicInvoker();
  }

  /** As {@link #runner}, for {@link DirectCalls}; null if they are not possible. */
  synchronized @Nullable MethodHandle directRunner() {
    MutableCallSite site = linkedDirectly;
    if (site == null) {
      if (!DirectCalls.isPossible(this)) {
        return null;
      }
      site = new MutableCallSite(direct(compiled(0)));
      linkedDirectly = site;
    }
    return site.dynamicInvoker();
  }

  private MethodHandle direct(@Nullable CompiledCode compiled) {
    MethodHandle direct = compiled == null ? null : compiled.direct();
    return direct == null ? DirectCalls.framed(this, runner()) : direct;
  }

  /** Where there was compiled code that is to be made again; null while there is no such. */
  private volatile boolean @Nullable [] missed;

  /**
   * True if there is compiled code that begins at this instruction, or was and is to be made again.
   */
  public boolean expectsCompiled(int pc) {
    boolean[] m = missed;
    return compiled(pc) != null || (m != null && m[pc]);
  }

  /** The compiled code that begins at this instruction is no good: it is to be made again. */
  synchronized void drop(int pc) {
    install(pc, null);
    boolean[] m = missed;
    m = m == null ? new boolean[caches.length] : m.clone();
    m[pc] = true;
    missed = m;
  }

  /** No compiled code is made again that begins at this instruction. */
  public synchronized void giveUp(int pc) {
    boolean[] m = missed;
    if (m != null && m[pc]) {
      m = m.clone();
      m[pc] = false;
      missed = m;
    }
  }

  /** From now on the frame is run by {@code compiled} whenever it comes to {@code pc}. */
  public synchronized void install(int pc, @Nullable CompiledCode compiled) {
    @Nullable CompiledCode[] e = entries;
    @Nullable CompiledCode[] changed =
        e == null ? new @Nullable CompiledCode[caches.length] : e.clone();
    changed[pc] = compiled;
    entries = changed;
    if (pc == 0 && linked != null) {
      linked.setTarget(CompiledCode.runner(compiled));
    }
    if (pc == 0 && linkedDirectly != null) {
      linkedDirectly.setTarget(direct(compiled));
    }
  }

  /** Compiled calls may hand over its arguments alone: {@link DirectCalls}. */
  public boolean isEnteredDirectly() {
    return DirectCalls.isPossible(this);
  }

  /** How many variables of enclosing functions it uses. */
  public int freeCount() {
    return code.freeVars().size();
  }

  /** This code object as bytes, for {@link #fromBytes} of the same version. */
  public byte[] toBytes() {
    return CodeFile.write(code, NO_SOURCE);
  }

  /** What {@link #toBytes} wrote; null if the bytes are not such. */
  public static @Nullable PyCode fromBytes(InterpThread t, byte[] bytes) {
    try {
      Code read = CodeFile.read(bytes, NO_SOURCE);
      return read == null ? null : t.interpreter().code(t, read);
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException _) {
      return null;
    }
  }

  public Code code() {
    return code;
  }

  /** The file that tracebacks name. */
  public String filename() {
    return filename;
  }

  private static Code of(PyObject o) {
    return ((PyCode) o).code;
  }

  private String describe(ThreadState t) {
    return "<code object "
        + code.name()
        + " at "
        + Abstract.address(t, this)
        + ", file \""
        + filename
        + "\", line "
        + code.firstLine()
        + ">";
  }

  private static PyObject strings(List<String> values) {
    return PyTuple.of(values.stream().map(PyStr::of).toArray(PyObject[]::new));
  }

  private static PyObject numberOrNone(int n) {
    return n < 0 ? PyNone.VALUE : PyInt.of(n);
  }

  private static PyList positions(Code code) {
    List<PyObject> out = new ArrayList<>();
    Positions p = code.positions();
    int[] starts = code.encoding().starts();
    for (int i = 0; i < code.instructions().length; i++) {
      PyTuple entry =
          PyTuple.of(
              numberOrNone(p.lines()[i]),
              numberOrNone(p.endLines()[i]),
              numberOrNone(p.columns()[i]),
              numberOrNone(p.endColumns()[i]));
      for (int w = starts[i]; w < starts[i + 1]; w += 2) {
        out.add(entry);
      }
    }
    return new PyList(out.toArray(PyObject[]::new));
  }

  private static PyList lines(Code code) {
    List<PyObject> out = new ArrayList<>();
    int[] lines = code.positions().lines();
    int[] starts = code.encoding().starts();
    int from = 0;
    for (int i = 1; i <= lines.length; i++) {
      if (i == lines.length || lines[i] != lines[from]) {
        out.add(PyTuple.of(PyInt.of(starts[from]), PyInt.of(starts[i]), numberOrNone(lines[from])));
        from = i;
      }
    }
    return new PyList(out.toArray(PyObject[]::new));
  }
}
