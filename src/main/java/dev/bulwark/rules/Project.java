package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.msbuild.ProjectText;
import dev.bulwark.msbuild.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be known of a project, small enough to be kept.
 *
 * @param path of its file
 * @param frameworks that it targets; empty where that is not certain
 * @param from the file that says so; empty where none does
 * @param references paths of the projects it builds on
 * @param rollsForward whether it also starts on a later release than its own
 * @param selfContained whether it brings its runtime along
 * @param program whether it makes something to start, as far as it says so itself
 */
record Project(
    String path,
    List<String> frameworks,
    Optional<String> from,
    List<String> references,
    boolean rollsForward,
    boolean selfContained,
    boolean program) {
  private static final List<String> PROGRAMS =
      List.of("Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker");

  static Project of(String path, ProjectText text, List<ProjectProps> outer) {
    var all = new ArrayList<ProjectProps>();
    all.add(new ProjectProps(path, text));
    all.addAll(outer);
    var said = all.stream().filter(Project::saysFramework).findFirst();
    return new Project(
        path,
        said.map(props -> frameworks(props, all)).orElse(List.of()),
        said.map(ProjectProps::path),
        references(path, text),
        has(all, "RollForward", "major", "latestmajor"),
        has(all, "SelfContained", "true")
            || has(all, "PublishSelfContained", "true")
            || has(all, "PublishAot", "true")
            || has(all, "PublishTrimmed", "true"),
        has(all, "OutputType", "exe")
            || text.sdks().stream().anyMatch(sdk -> PROGRAMS.contains(name(sdk.text()))));
  }

  private static String name(String sdk) {
    return sdk.contains("/") ? sdk.substring(0, sdk.indexOf('/')) : sdk;
  }

  private static boolean saysFramework(ProjectProps props) {
    return !settings(props).isEmpty();
  }

  private static List<Setting> settings(ProjectProps props) {
    var all = new ArrayList<>(props.text().properties("TargetFramework"));
    all.addAll(props.text().properties("TargetFrameworks"));
    return all;
  }

  private static List<String> frameworks(ProjectProps said, List<ProjectProps> all) {
    var settings = settings(said);
    if (settings.size() != 1 || !settings.getFirst().conditions().isEmpty()) {
      return List.of();
    }
    var value = settings.getFirst().value();
    if (value.startsWith("$(") && value.endsWith(")")) {
      var name = value.substring(2, value.length() - 1);
      var values =
          all.stream()
              .flatMap(props -> props.text().properties(name).stream())
              .filter(setting -> setting.conditions().isEmpty())
              .toList();
      value = values.size() == 1 ? values.getFirst().value() : value;
    }
    return value.contains("$(")
        ? List.of()
        : Arrays.stream(value.split(";"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /** The release that it targets where it is the only one. */
  Optional<DotnetVersion> release() {
    return frameworks.size() == 1
        ? TargetFramework.release(frameworks.getFirst())
        : Optional.empty();
  }

  private static boolean has(List<ProjectProps> all, String name, String... values) {
    return all.stream()
        .flatMap(props -> props.text().properties(name).stream())
        .anyMatch(setting -> List.of(values).contains(setting.value().toLowerCase(Locale.ROOT)));
  }

  private static List<String> references(String path, ProjectText text) {
    return text.items("ProjectReference").stream()
        .filter(item -> !item.name().contains("$("))
        .flatMap(item -> Paths.resolve(Tree.parent(path), item.name()).stream())
        .toList();
  }

  /** A file of properties that holds for a project. */
  record ProjectProps(String path, ProjectText text) {}
}
