package dev.bulwark.msbuild;

import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A {@code global.json} as it is written: the SDK it asks for, with its place. */
public final class GlobalJson {
  private static final String WANTED = "latestFeature";

  private final SourceText source;
  private final JsonText json;

  private GlobalJson(SourceText source) {
    this.source = source;
    this.json = JsonText.read(source);
  }

  /** Reads a file. Text that is no JSON leads to {@link #problem()}. */
  public static GlobalJson parse(SourceText source) {
    return new GlobalJson(source);
  }

  /** Why it could not be read to its end; then nothing is edited. */
  public Optional<Problem> problem() {
    return json.problem();
  }

  /** {@code sdk.version}, between its quotes. */
  public Optional<ProjectText.Word> version() {
    return word("sdk/version");
  }

  /** {@code sdk.rollForward}, between its quotes. */
  public Optional<ProjectText.Word> rollForward() {
    return word("sdk/rollForward");
  }

  private Optional<ProjectText.Word> word(String path) {
    return json.value(path).map(found -> new ProjectText.Word(found.text(), found.span()));
  }

  /**
   * Lets the SDK of a release's image build: raises the version to the first SDK of the release
   * where it asks for an older release, and lets it roll forward to every feature band, because an
   * image's tag follows the newest one (learn.microsoft.com: global.json overview).
   *
   * @param major of the release, for example 10; its minor number is 0
   */
  public Change raise(int major) {
    if (problem().isPresent() || version().isEmpty()) {
      return new Change(List.of(), List.of());
    }
    var version = version().get();
    int asked = number(version.text());
    if (asked < 0) {
      var left =
          Change.Left.of(version.span(), version.text() + " is no version of an SDK: mend it");
      return new Change(List.of(), List.of(left));
    }
    var policy = rollForward().map(found -> found.text().toLowerCase(Locale.ROOT)).orElse("");
    boolean everyMajor = policy.equals("major") || policy.equals("latestmajor");
    if (asked > major || everyMajor) {
      return new Change(List.of(), List.of());
    }
    List<Edit> edits = new ArrayList<>();
    if (asked < major) {
      edits.add(new Edit(version.span(), major + ".0.100"));
    }
    boolean everyBand =
        List.of("feature", "latestfeature", "minor", "latestminor").contains(policy);
    if (!everyBand) {
      edits.add(
          rollForward()
              .map(found -> new Edit(found.span(), WANTED))
              .orElseGet(() -> putIn(version.span())));
    }
    return new Change(List.copyOf(edits), List.of());
  }

  /**
   * Behind the version, with the same distance to it as the version's name has to what is before.
   */
  private Edit putIn(Span version) {
    var key = json.value("sdk/version").orElseThrow().key();
    var text = source.text();
    int start = key.start();
    while (start > 0 && Blank.is(text.charAt(start - 1))) {
      start--;
    }
    var before = text.substring(start, key.start());
    var distance = before.contains("\n") ? before.substring(before.lastIndexOf('\n') + 1) : " ";
    var lineEnd = before.contains("\n") ? source.lineEnd(version.start()) : "";
    return Edit.insert(
        version.end() + 1, "," + lineEnd + distance + "\"rollForward\": \"" + WANTED + "\"");
  }

  private static int number(String version) {
    int dot = version.indexOf('.');
    if (dot < 1 || dot > 3) {
      return -1;
    }
    for (int i = 0; i < dot; i++) {
      if (version.charAt(i) < '0' || version.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(version, 0, dot, 10);
  }
}
