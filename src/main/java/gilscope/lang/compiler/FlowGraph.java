package gilscope.lang.compiler;

import gilscope.lang.bytecode.Operation;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The basic blocks of a code object, and the order of the passes over them. */
final class FlowGraph {
  final Block entry = new Block();

  private FlowGraph() {}

  /**
   * Cuts a sequence into blocks: before what is jumped to, and after what does not simply go on.
   */
  static FlowGraph of(InstrSequence sequence) {
    FlowGraph graph = new FlowGraph();
    List<Instr> instructions = sequence.instructions;
    boolean[] targeted = new boolean[instructions.size() + 1];
    for (Instr instr : instructions) {
      if (instr.label != null) {
        targeted[instr.label.index] = true;
      }
    }
    Builder builder = new Builder(graph.entry);
    Map<Integer, Block> labelled = new HashMap<>();
    for (int i = 0; i < instructions.size(); i++) {
      Instr instr = instructions.get(i);
      if (instr.op == PseudoOpcode.ANNOTATIONS_PLACEHOLDER) {
        if (sequence.annotations != null) {
          sequence.annotations.instructions.forEach(builder::add);
        }
        continue;
      }
      if (targeted[i]) {
        labelled.put(i, builder.label());
      }
      builder.add(instr);
    }
    for (Block block = graph.entry; block != null; block = block.next) {
      for (Instr instr : block.instructions) {
        if (instr.label != null) {
          instr.target = labelled.get(instr.label.index);
        }
      }
    }
    return graph;
  }

  private static final class Builder {
    private Block current;

    Builder(Block entry) {
      this.current = entry;
    }

    /** A block that starts here. */
    Block label() {
      Instr last = current.last();
      if (last != null || current.labelled) {
        startBlock();
      }
      current.labelled = true;
      return current;
    }

    void add(Instr instr) {
      Instr last = current.last();
      if (last != null && last.isTerminator()) {
        startBlock();
      }
      current.instructions.add(instr);
    }

    private void startBlock() {
      Block block = new Block();
      current.next = block;
      current = block;
    }
  }

  /** All that happens to a unit between generation and layout. */
  void optimize(Unit unit) {
    Handlers.mark(entry);
    Handlers.assign(entry);
    SmallExits.inline(entry);
    Reachability.removeUnreachable(entry);
    Lines.resolve(entry);
    Peephole peephole = new Peephole(unit.consts);
    peephole.run(entry);
    Redundancy.removeNopsAndPairs(entry);
    Reachability.removeUnreachable(entry);
    Redundancy.removeNopsAndJumps(entry);
    usedConsts = UnusedConsts.remove(entry, unit.consts);
    UnboundLocals.check(entry, unit.varNames.size(), unit.scope.parameters.size());
    Superinstructions.insert(entry);
    ColdBlocks.pushToEnd(entry);
    Lines.resolve(entry);
  }

  private @Nullable ConstPool usedConsts;

  /** The constants that are still in use. */
  ConstPool consts() {
    if (usedConsts == null) {
      throw new IllegalStateException("not optimised yet");
    }
    return usedConsts;
  }

  static Instr jump(Operation op, Block target, Span loc) {
    Instr jump = new Instr(op, 0, loc);
    jump.target = target;
    return jump;
  }

  /** The blocks in order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Block block = entry; block != null; block = block.next) {
      blocks.add(block);
    }
    return blocks;
  }
}
