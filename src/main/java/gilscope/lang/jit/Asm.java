package gilscope.lang.jit;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;

/** Writes JVM instructions; without a builder it writes nothing, so that only types are found. */
final class Asm {
  static final ClassDesc OBJECT = ClassDesc.of("gilscope.lang.objects.PyObject");
  static final ClassDesc OBJECTS = OBJECT.arrayType();
  static final ClassDesc BOOL = ClassDesc.of("gilscope.lang.objects.PyBool");
  static final ClassDesc NONE = ClassDesc.of("gilscope.lang.objects.PyNone");
  static final ClassDesc TYPE = ClassDesc.of("gilscope.lang.objects.PyType");
  static final ClassDesc STR = ClassDesc.of("gilscope.lang.objects.PyStr");
  static final ClassDesc STATE = ClassDesc.of("gilscope.lang.objects.ThreadState");
  static final ClassDesc THREAD = ClassDesc.of("gilscope.lang.interp.InterpThread");
  static final ClassDesc FRAME = ClassDesc.of("gilscope.lang.interp.Frame");
  static final ClassDesc SITE = ClassDesc.of("gilscope.lang.interp.AttributeSite");
  static final ClassDesc CODE = ClassDesc.of("gilscope.lang.interp.PyCode");
  static final ClassDesc COMPILED = ClassDesc.of("gilscope.lang.interp.Compiled");
  static final ClassDesc NUMBERS = ClassDesc.of("gilscope.lang.interp.CompiledNumbers");
  static final ClassDesc APART = ClassDesc.of("gilscope.lang.interp.Apart");
  static final ClassDesc CALLS = ClassDesc.of("gilscope.lang.interp.CompiledCalls");
  static final ClassDesc TURNS = ClassDesc.of("gilscope.lang.interp.CompiledTurns");
  static final ClassDesc DIRECT = ClassDesc.of("gilscope.lang.interp.DirectCalls");
  static final ClassDesc FUNCTION = ClassDesc.of("gilscope.lang.interp.PyFunction");
  static final ClassDesc GLOBAL = ClassDesc.of("gilscope.lang.interp.FoundGlobal");
  static final ClassDesc IN_MODULE = ClassDesc.of("gilscope.lang.interp.FoundInModule");
  static final ClassDesc IN_CLASS = ClassDesc.of("gilscope.lang.interp.FoundInClass");
  static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;

  final @Nullable CodeBuilder c;

  Asm(@Nullable CodeBuilder c) {
    this.c = c;
  }

  @Nullable Label label() {
    return c == null ? null : c.newLabel();
  }

  void bind(@Nullable Label l) {
    if (c != null && l != null) {
      c.labelBinding(l);
    }
  }

  void aload(int slot) {
    if (c != null) {
      c.aload(slot);
    }
  }

  void astore(int slot) {
    if (c != null) {
      c.astore(slot);
    }
  }

  void lload(int slot) {
    if (c != null) {
      c.lload(slot);
    }
  }

  void lstore(int slot) {
    if (c != null) {
      c.lstore(slot);
    }
  }

  void dload(int slot) {
    if (c != null) {
      c.dload(slot);
    }
  }

  void dstore(int slot) {
    if (c != null) {
      c.dstore(slot);
    }
  }

  void push(int v) {
    if (c != null) {
      c.loadConstant(v);
    }
  }

  void push(long v) {
    if (c != null) {
      c.loadConstant(v);
    }
  }

  void push(double v) {
    if (c != null) {
      c.loadConstant(v);
    }
  }

  void pushNull() {
    if (c != null) {
      c.aconst_null();
    }
  }

  /** The constant with this index of the class data. */
  void constant(int index, ClassDesc type) {
    if (c != null) {
      c.ldc(DynamicConstantDesc.ofNamed(ConstantDescs.BSM_CLASS_DATA_AT, "_", type, index));
    }
  }

  void call(String name, ClassDesc result, ClassDesc... parameters) {
    callIn(COMPILED, name, result, parameters);
  }

  void numbers(String name, ClassDesc result, ClassDesc... parameters) {
    callIn(NUMBERS, name, result, parameters);
  }

  void calls(String name, ClassDesc result, ClassDesc... parameters) {
    callIn(CALLS, name, result, parameters);
  }

  void apart(String name, ClassDesc result, ClassDesc... parameters) {
    callIn(APART, name, result, parameters);
  }

  void turns(String name, ClassDesc result, ClassDesc... parameters) {
    callIn(TURNS, name, result, parameters);
  }

  void direct(String name, ClassDesc result, ClassDesc... parameters) {
    callIn(DIRECT, name, result, parameters);
  }

  void callIn(ClassDesc owner, String name, ClassDesc result, ClassDesc... parameters) {
    if (c != null) {
      c.invokestatic(owner, name, MethodTypeDesc.of(result, parameters));
    }
  }

  void run(java.util.function.Consumer<CodeBuilder> instructions) {
    if (c != null) {
      instructions.accept(c);
    }
  }

  void jump(@Nullable Label l) {
    if (c != null && l != null) {
      c.goto_(l);
    }
  }

  void ifTrue(@Nullable Label l) {
    if (c != null && l != null) {
      c.ifne(l);
    }
  }

  void ifFalse(@Nullable Label l) {
    if (c != null && l != null) {
      c.ifeq(l);
    }
  }

  void ifNegative(@Nullable Label l) {
    if (c != null && l != null) {
      c.iflt(l);
    }
  }

  /** Jumps if the object is null. */
  void ifNull(@Nullable Label l) {
    if (c != null && l != null) {
      c.ifnull(l);
    }
  }

  /** Jumps if the object is not null. */
  void ifThere(@Nullable Label l) {
    if (c != null && l != null) {
      c.ifnonnull(l);
    }
  }

  /** Stores the frame's {@code pc}. */
  void pc(int pc) {
    if (c != null) {
      c.aload(Translation.F).loadConstant(pc).putfield(FRAME, "pc", ConstantDescs.CD_int);
    }
  }
}
