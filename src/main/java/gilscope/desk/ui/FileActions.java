package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import gilscope.desk.export.ExportFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The menu File. Stateless. */
final class FileActions {
  private FileActions() {}

  static void define(ActionList to, MainWindow window, Documents documents) {
    Function<SessionState, @Nullable String> traced = _ -> window.untraced();
    String group = "File";
    to.add(
        "file.welcome",
        group,
        "Welcome and samples",
        "Shortcut+N",
        Material2AL.HOME,
        WindowActions::always,
        () -> window.sheets().welcome());
    to.add(
        "file.open",
        group,
        "Open…",
        "Shortcut+O",
        Material2AL.FOLDER_OPEN,
        WindowActions::always,
        documents::chooseProgram);
    to.add(
        "file.openTrace",
        group,
        "Open trace…",
        "Shortcut+Shift+O",
        Material2AL.HISTORY,
        WindowActions::always,
        documents::chooseTrace);
    to.add(
        "file.save",
        group,
        "Save program",
        "Shortcut+S",
        Material2MZ.SAVE,
        WindowActions::always,
        documents::saveProgram);
    to.add(
        "file.saveTrace",
        group,
        "Save trace…",
        "Shortcut+Shift+S",
        Material2MZ.SAVE_ALT,
        traced,
        documents::saveTrace);
    to.line(group);
    to.add(
        "file.export",
        group,
        "Export…",
        "Shortcut+Shift+E",
        Material2AL.IMAGE,
        traced,
        () -> window.sheets().export());
    to.under(
        "Export visible range as",
        () -> {
          for (int scale : new int[] {1, 2, 4}) {
            to.add(
                "file.png" + scale,
                group,
                "Export visible range as PNG " + scale + "×…",
                scale == 2 ? "Shortcut+E" : null,
                Material2AL.IMAGE,
                traced,
                () -> documents.export(".png", scale, false));
          }
          to.add(
              "file.svg",
              group,
              "Export visible range as SVG…",
              null,
              Material2AL.IMAGE,
              traced,
              () -> documents.export(".svg", 1, false));
        });
    to.under(
        "Export everything as",
        () -> {
          to.add(
              "file.pngAll",
              group,
              "Export everything as PNG 2×…",
              null,
              Material2AL.IMAGE,
              traced,
              () -> documents.export(".png", 2, true));
          to.add(
              "file.svgAll",
              group,
              "Export everything as SVG…",
              null,
              Material2AL.IMAGE,
              traced,
              () -> documents.export(".svg", 1, true));
          for (ExportFormat format : ExportFormat.values()) {
            if (format != ExportFormat.SVG) {
              to.add(
                  "file." + format.id(),
                  group,
                  "Export everything as " + format.label() + "…",
                  null,
                  null,
                  traced,
                  () -> documents.export("." + format.extension(), 1, true));
            }
          }
        });
    to.add(
        "file.copy",
        group,
        "Copy picture",
        "Shortcut+Shift+C",
        Material2AL.CONTENT_COPY,
        traced,
        documents::copyPicture);
    to.line(group);
    to.add(
        "file.settings",
        group,
        "Settings…",
        "Shortcut+COMMA",
        null,
        WindowActions::always,
        () -> window.sheets().settings());
    to.add("file.quit", group, "Quit", "Shortcut+Q", null, WindowActions::always, window::quit);
  }
}
