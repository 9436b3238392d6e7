package gilscope.lang.bytecode;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code object. Immutable, except for one slot in which whoever runs it keeps what it derived from
 * it.
 *
 * <p>An instruction word is {@code opcode.ordinal() | oparg << 8}. A jump's oparg is the index of
 * its target instruction. Arrays are handed out without a copy and are not to be changed.
 */
public final class Code {
  /** The locals are fast locals. */
  public static final int OPTIMIZED = 0x1;

  /** A call makes a new local scope. */
  public static final int NEWLOCALS = 0x2;

  /** Has {@code *args}. */
  public static final int VARARGS = 0x4;

  /** Has {@code **kwargs}. */
  public static final int VARKEYWORDS = 0x8;

  /** Defined inside a function. */
  public static final int NESTED = 0x10;

  /** A generator function. */
  public static final int GENERATOR = 0x20;

  /** A coroutine function. */
  public static final int COROUTINE = 0x80;

  /** An asynchronous generator function. */
  public static final int ASYNC_GENERATOR = 0x200;

  /** {@code from __future__ import annotations} holds. */
  public static final int FUTURE_ANNOTATIONS = 0x1000000;

  /** The first constant is the docstring. */
  public static final int HAS_DOCSTRING = 0x4000000;

  /** Defined directly in a class body. */
  public static final int METHOD = 0x8000000;

  private final Signature signature;
  private final int stackSize;
  private final int flags;
  private final List<Const> consts;
  private final List<String> names;
  private final LocalsPlus locals;
  private final String filename;
  private final String name;
  private final String qualifiedName;
  private final int firstLine;
  private final int[] instructions;
  private final Positions positions;
  private final ExceptionTable exceptions;
  private final List<String> varNames;
  private final List<String> cellVars;
  private final List<String> freeVars;
  private volatile @Nullable Encoding encoding;
  private volatile @Nullable LineRuns lineRuns;
  private volatile @Nullable Object attachment;

  /**
   * The number of parameters of each kind.
   *
   * @param argCount positional parameters, those before {@code /} included
   * @param positionalOnly parameters before {@code /}
   * @param keywordOnly parameters after {@code *}
   */
  public record Signature(int argCount, int positionalOnly, int keywordOnly) {}

  /** A code object of these parts. */
  public Code(
      Signature signature,
      int stackSize,
      int flags,
      List<Const> consts,
      List<String> names,
      LocalsPlus locals,
      String filename,
      String name,
      String qualifiedName,
      int firstLine,
      int[] instructions,
      Positions positions,
      ExceptionTable exceptions) {
    this.signature = signature;
    this.stackSize = stackSize;
    this.flags = flags;
    this.consts = List.copyOf(consts);
    this.names = List.copyOf(names);
    this.locals = locals;
    this.filename = filename;
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.firstLine = firstLine;
    this.instructions = instructions;
    this.positions = positions;
    this.exceptions = exceptions;
    this.varNames = locals.namesOf(LocalsPlus.LOCAL);
    this.cellVars = locals.namesOf(LocalsPlus.CELL);
    this.freeVars = locals.namesOf(LocalsPlus.FREE);
  }

  /** {@code co_argcount}: positional parameters, positional-only ones included. */
  public int argCount() {
    return signature.argCount();
  }

  /** {@code co_posonlyargcount}. */
  public int positionalOnlyCount() {
    return signature.positionalOnly();
  }

  /** {@code co_kwonlyargcount}. */
  public int keywordOnlyCount() {
    return signature.keywordOnly();
  }

  /** {@code co_nlocals}: local variables, the cells that are not arguments excluded. */
  public int localCount() {
    return varNames.size();
  }

  /** {@code co_stacksize}: the deepest the value stack gets. */
  public int stackSize() {
    return stackSize;
  }

  /** {@code co_flags}. */
  public int flags() {
    return flags;
  }

  /** Whether one of these flags is set. */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** {@code co_consts}. */
  public List<Const> consts() {
    return consts;
  }

  /** {@code co_names}. */
  public List<String> names() {
    return names;
  }

  /** All fast locals: variables, cells, free variables. */
  public LocalsPlus locals() {
    return locals;
  }

  /** {@code co_varnames}. */
  public List<String> varNames() {
    return varNames;
  }

  /** {@code co_cellvars}. */
  public List<String> cellVars() {
    return cellVars;
  }

  /** {@code co_freevars}; the last slots of the fast locals, in this order. */
  public List<String> freeVars() {
    return freeVars;
  }

  /** {@code co_filename}. */
  public String filename() {
    return filename;
  }

  /** {@code co_name}. */
  public String name() {
    return name;
  }

  /** {@code co_qualname}. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** {@code co_firstlineno}. */
  public int firstLine() {
    return firstLine;
  }

  /** The instruction words. */
  public int[] instructions() {
    return instructions;
  }

  /** Lines and columns of the instructions. */
  public Positions positions() {
    return positions;
  }

  /** The handlers. */
  public ExceptionTable exceptions() {
    return exceptions;
  }

  /** The instructions as CPython's bytes. Computed once. */
  public Encoding encoding() {
    Encoding known = encoding;
    if (known == null) {
      known = Encoding.of(this);
      encoding = known;
    }
    return known;
  }

  /** Where lines begin. Made when first asked for. */
  public LineRuns lineRuns() {
    LineRuns known = lineRuns;
    if (known == null) {
      known = new LineRuns(this);
      lineRuns = known;
    }
    return known;
  }

  /**
   * What the interpreter keeps here: materialised constants, inline caches. Null until it sets it.
   */
  public @Nullable Object attachment() {
    return attachment;
  }

  /**
   * Sets the attachment if there is none, and returns the one that then is there. Safe from any
   * thread; of two threads that race, both get the same object.
   */
  public synchronized Object attachIfAbsent(Object value) {
    Object known = attachment;
    if (known == null) {
      attachment = value;
      known = value;
    }
    return known;
  }

  /**
   * Whether the two compare equal in Python: everything but the file name and the qualified name.
   */
  boolean sameAs(Code that) {
    return this == that
        || (name.equals(that.name)
            && signature.equals(that.signature)
            && flags == that.flags
            && firstLine == that.firstLine
            && Arrays.equals(instructions, that.instructions)
            && consts.equals(that.consts)
            && names.equals(that.names)
            && locals.names().equals(that.locals.names())
            && Arrays.equals(locals.kinds(), that.locals.kinds())
            && Arrays.equals(encoding().lineTable(), that.encoding().lineTable())
            && Arrays.equals(encoding().exceptionTable(), that.encoding().exceptionTable()));
  }

  @Override
  public String toString() {
    return "<code object " + name + ", file \"" + filename + "\", line " + firstLine + ">";
  }
}
