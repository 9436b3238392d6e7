package gilscope.desk.ui;

import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFileWriter;
import gilscope.core.trace.TraceFormatException;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.TraceFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The program in the editor and the trace on the timeline as files: opening, saving, pictures. A
 * file that cannot be read or written is said, and everything stays as it is. FX thread only.
 */
final class Documents {
  private static final String UNTITLED = "untitled.py";

  /** Traces up to this size are open within a frame or two: no need to do it beside. Bytes. */
  private static final long AT_ONCE = 4 << 20;

  private final Stage stage;
  private final Settings settings;
  private final Desk desk;
  private final Theme theme;
  private final EditorPane editor;
  private final TimelinePane timeline;
  private final Consumer<String> say;
  private final Runnable changed;
  private final Runnable renamed;
  private final Opening opening = new Opening(this::opened, this::cannotOpen);
  private FileChoice files;
  private @Nullable Path programFile;
  private String programName = UNTITLED;

  /**
   * @param changed called when another program is in the editor
   * @param renamed called when the same program has another name
   */
  Documents(
      Stage stage,
      Settings settings,
      Desk desk,
      Theme theme,
      EditorPane editor,
      TimelinePane timeline,
      Consumer<String> say,
      Runnable changed,
      Runnable renamed) {
    this.stage = stage;
    this.settings = settings;
    this.desk = desk;
    this.theme = theme;
    this.editor = editor;
    this.timeline = timeline;
    this.say = say;
    this.changed = changed;
    this.renamed = renamed;
    this.files = new FileDialogs(stage, settings);
  }

  void setFileChoice(FileChoice choice) {
    files = choice;
  }

  /** Where the program was read from or saved to, or null. */
  @Nullable Path file() {
    return programFile;
  }

  /** As {@code RunSpec.fileName}. */
  String name() {
    return programName;
  }

  void acceptDrops(Scene scene) {
    scene.setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
          }
          e.consume();
        });
    scene.setOnDragDropped(
        e -> {
          e.setDropCompleted(e.getDragboard().hasFiles() && drop(e.getDragboard().getFiles()));
          e.consume();
        });
  }

  /**
   * Opens the first of the files that were dropped onto the window.
   *
   * @return false if there is none
   */
  boolean drop(List<File> dropped) {
    if (dropped.isEmpty()) {
      return false;
    }
    open(dropped.getFirst().toPath());
    return true;
  }

  void chooseProgram() {
    String[] all =
        Stream.concat(Stream.of("*.py"), Stream.of(TraceFiles.patterns())).toArray(String[]::new);
    files.open("Python programs and traces", all).ifPresent(this::open);
  }

  void chooseTrace() {
    files.open("Traces", TraceFiles.patterns()).ifPresent(this::open);
  }

  void open(Path file) {
    if (TraceFiles.isTrace(file)) {
      openTrace(file);
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      openText(file.toString(), new String(bytes, StandardCharsets.UTF_8), file);
      settings.addRecent(file.toAbsolutePath().toString());
    } catch (NoSuchFileException e) {
      fault("There is no file " + file + ".", "Check the name, or open another program.");
    } catch (IOException e) {
      fault(file + " cannot be read.", String.valueOf(e.getMessage()));
    }
  }

  void openText(String name, String text, @Nullable Path file) {
    if (!mayDiscard()) {
      return;
    }
    programFile = file;
    programName = name;
    editor.load(name, text);
    if (desk.isOpenedTrace()) {
      desk.showTrace(null, false); // it is of another program
    }
    changed.run();
  }

  private void openTrace(Path file) {
    if (!mayDiscard()) {
      return;
    }
    opening.cancel();
    if (isLarge(file)) {
      opening.open(file);
      return;
    }
    Trace trace = read(file);
    if (trace != null) {
      opened(file, TraceView.of(trace));
    }
  }

  private static boolean isLarge(Path file) {
    try {
      return Files.size(file) > AT_ONCE;
    } catch (IOException e) {
      return false; // what is wrong with it is said when it is opened
    }
  }

  /** Tells how far the opening of a large trace is. */
  Opening opening() {
    return opening;
  }

  private void opened(Path file, TraceView view) {
    show(view);
    settings.addRecent(file.toAbsolutePath().toString());
    Trace trace = view.trace();
    say.accept(
        trace.damage() != null
            ? "The trace is damaged: " + trace.damage()
            : file.getFileName() + ": " + trace.store().size() + " events.");
  }

  /** Asks for a recorded run; nothing is shown of it yet. */
  Optional<Trace> chooseOther() {
    return files
        .open("Traces", TraceFiles.patterns())
        .flatMap(file -> Optional.ofNullable(read(file)));
  }

  /** A recorded run, or null if it cannot be read, which is said. */
  private @Nullable Trace read(Path file) {
    try {
      return TraceFiles.open(file);
    } catch (IOException e) {
      cannotOpen(file, e);
    }
    return null;
  }

  private void cannotOpen(Path file, IOException e) {
    switch (e) {
      case NoSuchFileException _ ->
          fault("There is no file " + file + ".", "Check the name, or open another trace.");
      case TraceFormatException _ ->
          fault(file.getFileName() + " cannot be opened.", String.valueOf(e.getMessage()));
      default -> fault(file + " cannot be read.", String.valueOf(e.getMessage()));
    }
  }

  /** Shows a recorded run and the program that it came from. */
  void show(TraceView view) {
    String program = view.trace().header().program();
    editor.load(program, view.trace().header().sources().getOrDefault(program, ""));
    programFile = null;
    programName = program;
    desk.showTrace(view, true);
    changed.run();
  }

  boolean mayDiscard() {
    if (!editor.editedProperty().get()) {
      return true;
    }
    Alert ask =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "The changes to "
                + ThreadsTable.shortFile(programName)
                + " are not saved. Go on without them?",
            ButtonType.YES,
            ButtonType.CANCEL);
    ask.initOwner(stage);
    ask.setHeaderText(null);
    return ask.showAndWait().orElse(ButtonType.CANCEL) == ButtonType.YES;
  }

  void saveProgram() {
    Path target = programFile;
    if (target == null) {
      Optional<Path> chosen =
          files.save("Python programs", ThreadsTable.shortFile(programName), "*.py");
      if (chosen.isEmpty()) {
        return;
      }
      target = chosen.get();
    }
    try {
      Files.writeString(target, editor.text());
      boolean other = !target.toString().equals(programName);
      programFile = target;
      programName = target.toString();
      editor.saved();
      settings.addRecent(target.toAbsolutePath().toString());
      if (other) {
        renamed.run(); // what was recorded stays: it is the same program
      }
      say.accept("Saved " + target + ".");
    } catch (IOException e) {
      fault(target + " cannot be written.", "Choose another folder. " + e.getMessage());
    }
  }

  void saveTrace() {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    files
        .save("Gilscope traces", bareName() + ".gilscope", "*.gilscope")
        .ifPresent(
            file ->
                write(
                    file,
                    "Saved " + file + ": " + view.rows() + " events.",
                    () -> TraceFileWriter.save(view.trace(), file)));
  }

  void saveText(String kind, String suffix, String text) {
    files
        .save(kind, bareName() + suffix, "*" + suffix)
        .ifPresent(file -> write(file, "Saved " + file + ".", () -> Files.writeString(file, text)));
  }

  void export(String suffix, double scale, boolean everything) {
    Exports.Stretch stretch =
        everything ? Exports.Stretch.EVERYTHING : Exports.Stretch.seen(timeline.look());
    export(suffix, Exports.Wish.of(timeline, stretch, scale, theme.palette()));
  }

  void export(String suffix, Exports.Wish wish) {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    files
        .save("Exports", bareName() + suffix, "*" + suffix)
        .ifPresent(
            file ->
                write(
                    file,
                    "Saved " + file + ".",
                    () -> Exports.save(view, timeline.look(), wish, file)));
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Path file, String done, Writing how) {
    try {
      how.write();
      say.accept(done);
    } catch (IOException e) {
      fault(file + " cannot be written.", "Choose another folder. " + e.getMessage());
    }
  }

  void copyPicture() {
    Exports.Stretch seen = Exports.Stretch.seen(timeline.look());
    copyPicture(Exports.Wish.of(timeline, seen, 2, theme.palette()));
  }

  void copyPicture(Exports.Wish wish) {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putImage(Exports.image(view, timeline.look(), wish));
    Clipboard.getSystemClipboard().setContent(content);
    say.accept("The picture is in the clipboard.");
  }

  void copy(String text, String done) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    say.accept(done);
  }

  private String bareName() {
    String name = ThreadsTable.shortFile(programName);
    return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
  }

  void fault(String what, String next) {
    Alert alert = new Alert(Alert.AlertType.ERROR, next, ButtonType.OK);
    alert.initOwner(stage);
    alert.setHeaderText(what);
    alert.show();
    say.accept(what);
  }
}
