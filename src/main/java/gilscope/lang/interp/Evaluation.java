package gilscope.lang.interp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * {@link Loop#execute}, of which there are two. Whether a thread's time is counted does not change,
 * and asking for it takes the loop a tenth of its time: so the class is there once more, with
 * {@link Timed} in place of {@link Untimed}.
 */
interface Evaluation {
  @Nullable Frame execute(InterpThread t, Frame first, ExcInfo handling);

  static Evaluation of(boolean timed) {
    return timed ? OfTimed.LOOP : OfUntimed.LOOP;
  }

  /** The class as it is. */
  final class OfUntimed {
    static final Evaluation LOOP = new Loop();

    private OfUntimed() {}
  }

  /** Made when there is the first such thread. */
  final class OfTimed {
    private static final ClassDesc FROM = desc(Untimed.class);
    private static final ClassDesc TO = desc(Timed.class);

    private static final CodeTransform TIMED =
        (code, e) -> {
          if (e instanceof InvokeInstruction i && i.owner().asSymbol().equals(FROM)) {
            code.invokestatic(TO, i.name().stringValue(), i.typeSymbol());
          } else {
            code.with(e);
          }
        };

    static final Evaluation LOOP = made();

    private OfTimed() {}

    private static Evaluation made() {
      try (InputStream in = Loop.class.getResourceAsStream("Loop.class")) {
        if (in == null) {
          throw new IllegalStateException("no class file of the loop");
        }
        MethodHandles.Lookup here = MethodHandles.lookup();
        ClassFile format =
            ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofClassLoading(here)));
        byte[] file =
            format.transformClass(
                format.parse(in.readAllBytes()), ClassTransform.transformingMethodBodies(TIMED));
        return (Evaluation)
            here.defineHiddenClass(file, true).lookupClass().getDeclaredConstructor().newInstance();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static ClassDesc desc(Class<?> c) {
      return c.describeConstable().orElseThrow();
    }
  }
}
