package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.Ticks;
import gilscope.core.session.Command;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFileReader;
import gilscope.core.trace.TraceFileWriter;
import gilscope.core.trace.TraceFormatException;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.Picture;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.TimeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The window: puts the panels together and carries out the {@link Action}s. FX thread only.
 *
 * <p>The engine is reached through the {@link Session} alone; what it does comes back through
 * {@link EngineNews}.
 */
public final class MainWindow {
  private static final String UNTITLED = "untitled.py";

  private final Session session;
  private final Settings settings;
  private final Stage stage;
  private final Desk desk = new Desk();
  private final Theme theme;
  private final EditorPane editor;
  private final TimelinePane timeline;
  private final RunSettings runSettings;
  private final StatusBar status = new StatusBar();
  private final Label moment = new Label();
  private final Label banner = new Label();
  private final List<Action> actions = new ArrayList<>();
  private final Map<Action, List<Node>> buttons = new LinkedHashMap<>();
  private final Map<Action, MenuItem> items = new LinkedHashMap<>();
  private final EngineNews news;
  private FileChoice files;
  private @Nullable Path programFile;
  private String programName = UNTITLED;
  private boolean specChanged = true;

  /**
   * @param samples folder or class-path listing of the sample programs: name → text
   */
  public MainWindow(Stage stage, Session session, Settings settings, Map<String, String> samples) {
    this.stage = stage;
    this.session = session;
    this.settings = settings;
    this.files = new FileDialogs(stage, settings);
    this.theme = new Theme(settings.get("theme", "light").equals("dark"));
    this.editor = new EditorPane(desk, theme, this::breakpointsChanged);
    this.timeline = new TimelinePane(desk, theme, this::seek);
    this.runSettings = new RunSettings(settings, () -> specChanged = true);
    this.news = new EngineNews(session, desk);
    defineActions();
    Scene scene = new Scene(layout(samples), 1440, 900);
    theme.dress(scene);
    shortcuts(scene);
    acceptDrops(scene);
    stage.setScene(scene);
    stage.setTitle("Gilscope");
    for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
      var in =
          MainWindow.class.getResourceAsStream("/gilscope/assets/icons/gilscope-" + size + ".png");
      if (in != null) {
        stage.getIcons().add(new Image(in));
      }
    }
    stage.setOnCloseRequest(
        e -> {
          if (!mayDiscard()) {
            e.consume();
          }
        });
    stage.setOnHidden(_ -> close());
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.lookedBackProperty().addListener((_, _, _) -> show(desk.state()));
    editor
        .editedProperty()
        .addListener(
            (_, _, edited) -> {
              if (edited) {
                specChanged = true;
              }
              title();
            });
    show(desk.state());
    news.start();
  }

  public void show() {
    stage.show();
    timeline.requestFocus();
  }

  private void close() {
    news.stop();
    session.close();
  }

  /** Replaces the file dialogs. */
  public void setFileChoice(FileChoice choice) {
    files = choice;
  }

  // ---- layout

  private BorderPane layout(Map<String, String> samples) {
    SplitPane tables =
        new SplitPane(
            titled("Threads", new ThreadsTable(desk, theme)),
            titled("Locks", new LocksTable(desk, theme)));
    tables.setOrientation(Orientation.VERTICAL);
    SplitPane inside =
        new SplitPane(
            titled("Variables", new VariablesPane(desk)),
            titled("Bytecode", new BytecodePane(desk)));
    inside.setOrientation(Orientation.VERTICAL);
    SplitPane upper = new SplitPane(titled("Program", editor), tables, inside);
    upper.setDividerPositions(0.38, 0.7);
    SplitPane lower =
        new SplitPane(
            timelinePanel(), titled("Output", new ConsolePane(desk, session::provideInput)));
    lower.setDividerPositions(0.76);
    SplitPane all = new SplitPane(upper, lower);
    all.setOrientation(Orientation.VERTICAL);
    all.setDividerPositions(0.52);
    BorderPane root = new BorderPane(all);
    root.setTop(new VBox(menus(samples), transport()));
    moment.getStyleClass().add("hint-bar");
    status.getRightItems().add(moment);
    status.setText("");
    root.setBottom(status);
    return root;
  }

  private static BorderPane titled(String title, Node content, Node... extras) {
    Label label = new Label(title);
    label.getStyleClass().add("panel-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(label, gap);
    bar.getChildren().addAll(extras);
    bar.getStyleClass().add("panel-bar");
    BorderPane panel = new BorderPane(content);
    panel.setTop(bar);
    panel.getStyleClass().add("panel");
    return panel;
  }

  private BorderPane timelinePanel() {
    TextField filter = new TextField();
    filter.setPromptText("Filter lanes");
    filter.setPrefColumnCount(12);
    filter.setStyle("-fx-font-size: 11px; -fx-padding: 2 6 2 6;");
    filter.textProperty().addListener((_, _, text) -> timeline.setFilter(text));
    Label hint = new Label("W/S zoom · A/D pan · F fit · click to go there · drag to select");
    hint.getStyleClass().add("hint-bar");
    banner.getStyleClass().add("fault-banner");
    banner.setWrapText(true);
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.setMinHeight(Region.USE_PREF_SIZE);
    banner.managedProperty().bind(banner.visibleProperty());
    banner.setVisible(false);
    BorderPane panel = titled("Timeline", timeline, hint, filter);
    panel.setTop(new VBox(panel.getTop(), banner));
    return panel;
  }

  private HBox transport() {
    HBox bar = new HBox();
    bar.getStyleClass().add("transport");
    for (String id :
        List.of(
            "run",
            "pause",
            "stop",
            "|",
            "step.back",
            "step.instruction",
            "step.line",
            "step.over",
            "step.out",
            "|",
            "step.lock",
            "step.gil",
            "|")) {
      if (id.equals("|")) {
        bar.getChildren().add(new Separator(Orientation.VERTICAL));
      } else {
        bar.getChildren().add(button(action(id)));
      }
    }
    Slider speed = new Slider(0, 6, 6);
    speed.setMinWidth(60);
    speed.setPrefWidth(70);
    speed.setAccessibleText("Speed");
    Tooltip.install(
        speed, new Tooltip("Speed of the virtual machine: left slow, right as fast as it can"));
    speed
        .valueProperty()
        .addListener(
            (_, _, v) ->
                session.setSpeed(
                    v.doubleValue() > 5.9 ? 0 : (long) Math.pow(10, 9 - v.doubleValue())));
    Label speedLabel = new Label("Speed");
    speedLabel.setMinWidth(Region.USE_PREF_SIZE);
    bar.getChildren().addAll(speedLabel, speed, new Separator(Orientation.VERTICAL), runSettings);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getChildren().addAll(gap, button(action("view.theme")));
    return bar;
  }

  private Button button(Action a) {
    Button b = new Button();
    Ikon icon = a.icon();
    if (icon != null) {
      FontIcon glyph = new FontIcon(icon);
      glyph.setIconSize(18);
      b.setGraphic(glyph);
    } else {
      b.setText(a.label());
    }
    b.setFocusTraversable(false);
    b.setAccessibleText(a.label());
    KeyCombination keys = a.keys();
    b.setTooltip(
        new Tooltip(a.label() + (keys == null ? "" : "  (" + keys.getDisplayText() + ")")));
    b.setOnAction(_ -> perform(a));
    buttons.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
    return b;
  }

  private MenuBar menus(Map<String, String> samples) {
    MenuBar bar = new MenuBar();
    for (String group : List.of("File", "Run", "View", "Help")) {
      Menu menu = new Menu(group);
      for (Action a : actions) {
        if (!a.group().equals(group)) {
          continue;
        }
        if (a.label().startsWith("—")) {
          menu.getItems().add(new SeparatorMenuItem());
          continue;
        }
        MenuItem item = new MenuItem(a.label());
        if (a.keys() != null) {
          item.setAccelerator(a.keys());
        }
        item.setOnAction(_ -> perform(a));
        items.put(a, item);
        menu.getItems().add(item);
        if (a.id().equals("file.open")) {
          menu.getItems().addAll(samplesMenu(samples), recentMenu());
        }
      }
      bar.getMenus().add(menu);
    }
    return bar;
  }

  private Menu samplesMenu(Map<String, String> samples) {
    Menu menu = new Menu("Open sample");
    samples.forEach(
        (name, text) -> {
          MenuItem item = new MenuItem(name.replace(".py", "").replace('_', ' '));
          item.setOnAction(_ -> openText(name, text, null));
          menu.getItems().add(item);
        });
    return menu;
  }

  private Menu recentMenu() {
    Menu menu = new Menu("Open recent");
    menu.setOnShowing(_ -> fillRecent(menu));
    fillRecent(menu);
    return menu;
  }

  private void fillRecent(Menu menu) {
    menu.getItems().clear();
    for (String path : settings.recent()) {
      MenuItem item = new MenuItem(path);
      item.setOnAction(_ -> open(Path.of(path)));
      menu.getItems().add(item);
    }
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem("Nothing opened yet");
      none.setDisable(true);
      menu.getItems().add(none);
    }
  }

  // ---- actions

  private void defineActions() {
    Function<SessionState, @Nullable String> always = _ -> null;
    Function<SessionState, @Nullable String> traced =
        _ ->
            desk.view() == null || desk.view().rows() == 0
                ? "Run the program first: there is no timeline yet."
                : null;
    define(
        "file.open",
        "File",
        "Open…",
        "Shortcut+O",
        Material2AL.FOLDER_OPEN,
        always,
        this::chooseProgram);
    define(
        "file.openTrace",
        "File",
        "Open trace…",
        "Shortcut+Shift+O",
        Material2AL.HISTORY,
        always,
        this::chooseTrace);
    define(
        "file.save",
        "File",
        "Save program",
        "Shortcut+S",
        Material2MZ.SAVE,
        always,
        this::saveProgram);
    define(
        "file.saveTrace",
        "File",
        "Save trace…",
        "Shortcut+Shift+S",
        Material2MZ.SAVE_ALT,
        traced,
        this::saveTrace);
    define("file.sep1", "File", "—", null, null, always, () -> {});
    for (int scale : new int[] {1, 2, 4}) {
      define(
          "file.png" + scale,
          "File",
          "Export visible range as PNG " + scale + "×…",
          scale == 2 ? "Shortcut+E" : null,
          Material2AL.IMAGE,
          traced,
          () -> export(".png", scale, false));
    }
    define(
        "file.svg",
        "File",
        "Export visible range as SVG…",
        null,
        Material2AL.IMAGE,
        traced,
        () -> export(".svg", 1, false));
    define(
        "file.pngAll",
        "File",
        "Export everything as PNG 2×…",
        null,
        Material2AL.IMAGE,
        traced,
        () -> export(".png", 2, true));
    define(
        "file.svgAll",
        "File",
        "Export everything as SVG…",
        null,
        Material2AL.IMAGE,
        traced,
        () -> export(".svg", 1, true));
    define(
        "file.copy",
        "File",
        "Copy picture",
        "Shortcut+Shift+C",
        Material2AL.CONTENT_COPY,
        traced,
        this::copyPicture);
    define("file.sep2", "File", "—", null, null, always, () -> {});
    define("file.quit", "File", "Quit", "Shortcut+Q", null, always, this::quit);

    define("run", "Run", "Run", "F5", Material2MZ.PLAY_ARROW, can(Command.RUN), this::run);
    define("pause", "Run", "Pause", "F6", Material2MZ.PAUSE, can(Command.PAUSE), session::pause);
    define("stop", "Run", "Stop", "Shift+F5", Material2MZ.STOP, can(Command.STOP), session::stop);
    define("run.sep1", "Run", "—", null, null, always, () -> {});
    define(
        "step.back",
        "Run",
        "Step back",
        "Shift+F7",
        Material2MZ.SKIP_PREVIOUS,
        can(Command.STEP_BACK),
        session::stepBack);
    define(
        "step.instruction",
        "Run",
        "Step one instruction",
        "Shortcut+F7",
        Material2MZ.SKIP_NEXT,
        can(Command.STEP),
        () -> step(StepKind.INSTRUCTION));
    define(
        "step.line",
        "Run",
        "Step to the next line",
        "F7",
        Material2AL.ARROW_DOWNWARD,
        can(Command.STEP),
        () -> step(StepKind.LINE));
    define(
        "step.over",
        "Run",
        "Step over",
        "F8",
        Material2MZ.REDO,
        can(Command.STEP),
        () -> step(StepKind.OVER));
    define(
        "step.out",
        "Run",
        "Step out",
        "Shift+F8",
        Material2AL.ARROW_UPWARD,
        can(Command.STEP),
        () -> step(StepKind.OUT));
    define(
        "step.lock",
        "Run",
        "Go to the next lock event",
        "F9",
        Material2AL.LOCK,
        can(Command.STEP),
        () -> step(StepKind.LOCK_EVENT));
    define(
        "step.gil",
        "Run",
        "Go to the next GIL switch",
        "F10",
        Material2MZ.SWAP_HORIZ,
        can(Command.STEP),
        () -> step(StepKind.GIL_SWITCH));
    define(
        "run.cursor",
        "Run",
        "Run to the caret",
        "Shortcut+F8",
        Material2AL.INPUT,
        can(Command.RUN_TO_CURSOR),
        () -> {
          prepare();
          session.runTo(programName, editor.caretLine());
        });
    define(
        "run.breakpoint",
        "Run",
        "Toggle breakpoint",
        "Shortcut+B",
        null,
        always,
        () -> editor.toggleBreakpoint(editor.caretLine()));
    define(
        "run.copySchedule",
        "Run",
        "Copy schedule",
        null,
        null,
        _ ->
            session.schedule().isEmpty()
                ? "Only the virtual machine has a schedule; run the program there first."
                : null,
        this::copySchedule);

    define(
        "view.fit", "View", "Fit timeline", null, Material2MZ.ZOOM_OUT_MAP, traced, timeline::fit);
    define(
        "view.zoomIn",
        "View",
        "Zoom in",
        "Shortcut+PLUS",
        Material2MZ.ZOOM_IN,
        traced,
        () -> timeline.zoom(0.7));
    define(
        "view.zoomOut",
        "View",
        "Zoom out",
        "Shortcut+MINUS",
        Material2MZ.ZOOM_OUT,
        traced,
        () -> timeline.zoom(1.4));
    define(
        "view.theme",
        "View",
        "Light or dark",
        "Shortcut+D",
        Material2AL.BRIGHTNESS_6,
        always,
        this::switchTheme);
    define("help.keys", "Help", "Keys", "F1", Material2AL.HELP_OUTLINE, always, this::showKeys);
  }

  private void define(
      String id,
      String group,
      String label,
      @Nullable String keys,
      @Nullable Ikon icon,
      Function<SessionState, @Nullable String> refusal,
      Runnable run) {
    KeyCombination combination =
        keys == null
            ? null
            : keys.equals("Shortcut+PLUS")
                ? new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN)
                : keys.equals("Shortcut+MINUS")
                    ? new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN)
                    : KeyCombination.valueOf(keys);
    actions.add(new Action(id, group, label, combination, icon, refusal, run));
  }

  private Function<SessionState, @Nullable String> can(Command c) {
    return s -> {
      if (desk.isOpenedTrace() && c != Command.RUN) {
        return "This is a recorded trace; click in the timeline to look at a moment.";
      }
      // With nothing loaded in the session, what the editor holds is loaded first.
      return s.spec() == null
              && (c == Command.RUN || c == Command.STEP || c == Command.RUN_TO_CURSOR)
          ? null
          : s.refusal(c);
    };
  }

  private Action action(String id) {
    for (Action a : actions) {
      if (a.id().equals(id)) {
        return a;
      }
    }
    throw new IllegalArgumentException(id);
  }

  /** Carries an action out by its id, or says why not. */
  public void perform(String id) {
    perform(action(id));
  }

  private void perform(Action a) {
    String refusal = a.refusal().apply(desk.state());
    if (refusal != null) {
      say(refusal);
      return;
    }
    try {
      a.run().run();
    } catch (IllegalArgumentException e) {
      say(e.getMessage() == null ? "That is not possible." : e.getMessage());
    }
  }

  private void shortcuts(Scene scene) {
    for (Action a : actions) {
      KeyCombination keys = a.keys();
      if (keys != null && !items.containsKey(a)) {
        scene.getAccelerators().put(keys, () -> perform(a));
      }
    }
  }

  // ---- program and trace files

  private void acceptDrops(Scene scene) {
    scene.setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
          }
          e.consume();
        });
    scene.setOnDragDropped(
        e -> {
          if (e.getDragboard().hasFiles() && !e.getDragboard().getFiles().isEmpty()) {
            open(e.getDragboard().getFiles().get(0).toPath());
          }
          e.setDropCompleted(true);
        });
  }

  private void chooseProgram() {
    files.open("Python programs and traces", "*.py", "*.gilscope").ifPresent(this::open);
  }

  private void chooseTrace() {
    files.open("Gilscope traces", "*.gilscope").ifPresent(this::open);
  }

  /**
   * Opens a program or a trace; a file that cannot be opened is said, and everything stays as it
   * is.
   */
  public void open(Path file) {
    if (file.toString().endsWith(".gilscope")) {
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

  /** Shows a program's text; nothing runs yet. */
  public void openText(String name, String text, @Nullable Path file) {
    if (!mayDiscard()) {
      return;
    }
    programFile = file;
    programName = name;
    editor.load(name, text);
    specChanged = true;
    load();
    title();
  }

  private void openTrace(Path file) {
    if (!mayDiscard()) {
      return;
    }
    try {
      Trace trace = TraceFileReader.open(file);
      TraceView view = TraceView.of(trace);
      String program = trace.header().program();
      editor.load(program, trace.header().sources().getOrDefault(program, ""));
      programFile = null;
      programName = program;
      specChanged = true;
      desk.showTrace(view, true);
      settings.addRecent(file.toAbsolutePath().toString());
      if (trace.damage() != null) {
        say("The trace is damaged: " + trace.damage());
      } else {
        say(file.getFileName() + ": " + view.rows() + " events.");
      }
      title();
    } catch (NoSuchFileException e) {
      fault("There is no file " + file + ".", "Check the name, or open another trace.");
    } catch (TraceFormatException e) {
      fault(file.getFileName() + " cannot be opened.", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      fault(file + " cannot be read.", String.valueOf(e.getMessage()));
    }
  }

  private boolean mayDiscard() {
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

  private void saveProgram() {
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
      programFile = target;
      programName = target.toString();
      editor.saved();
      specChanged = true;
      settings.addRecent(target.toAbsolutePath().toString());
      title();
      say("Saved " + target + ".");
    } catch (IOException e) {
      fault(target + " cannot be written.", "Choose another folder. " + e.getMessage());
    }
  }

  private void saveTrace() {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    files
        .save("Gilscope traces", bareName() + ".gilscope", "*.gilscope")
        .ifPresent(
            file -> {
              try {
                TraceFileWriter.save(view.trace(), file);
                say("Saved " + file + ": " + view.rows() + " events.");
              } catch (IOException e) {
                fault(file + " cannot be written.", "Choose another folder. " + e.getMessage());
              }
            });
  }

  private void export(String suffix, double scale, boolean everything) {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    files
        .save("Pictures", bareName() + suffix, "*" + suffix)
        .ifPresent(
            file -> {
              try {
                Picture picture = Exports.picture(view, timeline.look(), everything);
                Exports.save(picture, theme.palette(), scale, file);
                say("Saved the picture to " + file + ".");
              } catch (IOException e) {
                fault(file + " cannot be written.", "Choose another folder. " + e.getMessage());
              }
            });
  }

  private void copyPicture() {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putImage(
        Exports.image(Exports.picture(view, timeline.look(), false), theme.palette(), 2));
    Clipboard.getSystemClipboard().setContent(content);
    say("The picture is in the clipboard.");
  }

  private void copySchedule() {
    ClipboardContent content = new ClipboardContent();
    content.putString(session.schedule());
    Clipboard.getSystemClipboard().setContent(content);
    say(
        "The schedule is in the clipboard: gilscope run --machine virtual --schedule TEXT repeats"
            + " this run.");
  }

  private String bareName() {
    String name = ThreadsTable.shortFile(programName);
    return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
  }

  // ---- running

  /** Loads what the editor and the bar say, if either has changed. */
  private void prepare() {
    if (specChanged || desk.isOpenedTrace()) {
      load();
    }
  }

  private void load() {
    Path folder = programFile == null ? null : programFile.toAbsolutePath().getParent();
    RunSpec spec = runSettings.apply(RunSpec.of(programName, editor.text()).withFolder(folder));
    if (desk.isOpenedTrace()) {
      desk.showTrace(null, false);
    }
    specChanged = false;
    session.load(spec);
    session.setBreakpoints(editor.breakpoints());
  }

  private void run() {
    prepare();
    session.run();
  }

  private void step(StepKind kind) {
    prepare();
    ThreadId chosen = desk.chosenThreadProperty().get();
    SessionState s = desk.state();
    boolean byThread = kind == StepKind.OVER || kind == StepKind.OUT;
    ThreadId who = byThread && s.thread(chosen) != null ? chosen : null;
    if (who == null) {
      desk.followStep();
    }
    session.step(kind, who);
  }

  private void breakpointsChanged() {
    session.setBreakpoints(editor.breakpoints());
  }

  private void seek(double ns) {
    SessionState s = desk.state();
    boolean virtual = s.spec() != null && s.spec().machine() == MachineKind.VIRTUAL;
    if (!desk.isOpenedTrace() && virtual) {
      if (s.status() == Status.RUNNING) {
        session.pause();
      }
      session.seekTime(new Ticks((long) ns));
    } else if (s.status() != Status.RUNNING) {
      desk.look(ns);
    }
  }

  /** What the panels show now. */
  SessionState state() {
    return desk.state();
  }

  /** Rows of the trace shown. */
  long rows() {
    TraceView view = desk.view();
    return view == null ? 0 : view.rows();
  }

  /**
   * Goes to a share of the run, as a click there would.
   *
   * @param zoom share of the run to show around it; 0 leaves the view
   * @return the moment, ns
   */
  double seekShare(double share, double zoom) {
    TraceView view = desk.view();
    double end = view == null ? 0 : view.endTime();
    seek(end * share);
    if (zoom > 0) {
      timeline.show(end * (share - zoom / 2), end * (share + zoom / 2));
    }
    return end * share;
  }

  void chooseThread(ThreadId thread) {
    desk.chosenThreadProperty().set(thread);
  }

  EditorPane editor() {
    return editor;
  }

  TimelinePane timeline() {
    return timeline;
  }

  String statusText() {
    return status.getText();
  }

  /** Chooses runtime and machine as if in the bar. */
  public void choose(RuntimeKind runtime, MachineKind machine) {
    runSettings.choose(runtime, machine);
    specChanged = true;
  }

  public void useTheme(boolean dark) {
    theme.use(Palette.standard(dark));
    settings.put("theme", dark ? "dark" : "light");
  }

  private void switchTheme() {
    useTheme(!theme.palette().isDark());
  }

  private void showKeys() {
    StringBuilder text = new StringBuilder();
    for (Action a : actions) {
      KeyCombination keys = a.keys();
      if (keys != null) {
        text.append(String.format(Locale.ROOT, "%-16s %s%n", keys.getDisplayText(), a.label()));
      }
    }
    text.append(String.format(Locale.ROOT, "%n%-16s %s%n", "W  S", "zoom the timeline"));
    text.append(String.format(Locale.ROOT, "%-16s %s%n", "A  D", "pan the timeline"));
    text.append(String.format(Locale.ROOT, "%-16s %s%n", "F", "fit the selection or everything"));
    text.append(
        String.format(
            Locale.ROOT, "%-16s %s%n", ",  .", "previous, next state of the chosen thread"));
    text.append(String.format(Locale.ROOT, "%-16s %s%n", "Ctrl+wheel", "zoom at the pointer"));
    text.append(String.format(Locale.ROOT, "%-16s %s%n", "Shift+drag", "pan"));
    text.append(String.format(Locale.ROOT, "%-16s %s%n", "drag on ruler", "zoom into the range"));
    Alert alert = new Alert(Alert.AlertType.INFORMATION);
    alert.initOwner(stage);
    alert.setTitle("Keys");
    alert.setHeaderText("Keys");
    Label label = new Label(text.toString());
    label.setStyle("-fx-font-family: 'DejaVu Sans Mono', monospace; -fx-font-size: 12px;");
    alert.getDialogPane().setContent(label);
    alert.show();
  }

  private void quit() {
    if (mayDiscard()) {
      stage.hide();
    }
  }

  // ---- what is said

  private void show(SessionState s) {
    for (Action a : actions) {
      boolean refused = a.refusal().apply(s) != null;
      for (Node b : buttons.getOrDefault(a, List.of())) {
        b.setDisable(refused);
      }
      MenuItem item = items.get(a);
      if (item != null) {
        item.setDisable(refused);
      }
    }
    String where =
        Stream.of(s.status().label(), s.message())
            .filter(t -> !t.isEmpty())
            .reduce((x, y) -> x + " · " + y)
            .orElse("");
    status.setText(desk.isOpenedTrace() ? "recorded trace" : where);
    boolean fault = s.status() == Status.DEADLOCK || s.status() == Status.FAILED;
    banner.setVisible(fault);
    banner.setText(fault ? s.message() : "");
    double ns = desk.momentNs();
    String at = Double.isNaN(ns) || desk.view() == null ? "" : TimeText.duration(ns);
    moment.setText(s.lastStep() > 0 ? "step " + s.step() + " of " + s.lastStep() + "   " + at : at);
  }

  private void say(String text) {
    status.setText(text);
  }

  private void fault(String what, String next) {
    Alert alert = new Alert(Alert.AlertType.ERROR, next, ButtonType.OK);
    alert.initOwner(stage);
    alert.setHeaderText(what);
    alert.show();
    say(what);
  }

  private void title() {
    stage.setTitle(
        (editor.editedProperty().get() ? "• " : "")
            + ThreadsTable.shortFile(programName)
            + " — Gilscope");
  }
}
