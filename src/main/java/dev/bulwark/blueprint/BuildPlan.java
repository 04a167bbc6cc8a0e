package dev.bulwark.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** How the image is built. */
final class BuildPlan {
  private BuildPlan() {}

  static Build build(Values values) {
    var project = values.text("project");
    var assembly = values.text("assembly");
    var feed = values.text("nuget-feed");
    var files = values.items("restore");
    var config = files.stream().filter(BuildPlan::isNugetConfig).findFirst();
    boolean secret = feed.equals("secret");
    var copied =
        files.stream().filter(file -> feed.equals("config") || !isNugetConfig(file)).toList();
    return new Build(
        project,
        folder(project),
        assembly,
        copies(copied),
        files,
        files.stream().anyMatch(file -> name(file).equals("packages.lock.json")),
        feed,
        secret ? config.or(() -> Optional.of("nuget.config")) : Optional.empty(),
        values.text("publish"),
        properties(values.text("publish")),
        values.is("publish", "framework")
            ? List.of("dotnet", assembly + ".dll")
            : List.of("./" + assembly));
  }

  /**
   * Properties that restore and publish must agree on. The apphost is left out of a
   * framework-dependent publish, since the images have {@code dotnet} to start the assembly with.
   */
  private static List<String> properties(String publish) {
    return switch (publish) {
      case "framework" -> List.of("-p:UseAppHost=false");
      case "self-contained" -> List.of("-p:SelfContained=true");
      case "trimmed" -> List.of("-p:SelfContained=true", "-p:PublishTrimmed=true");
      case "aot" -> List.of("-p:PublishAot=true");
      default -> throw new IllegalArgumentException("no publish mode " + publish);
    };
  }

  /** One copy per folder, since a COPY flattens its sources into one. */
  private static List<Build.Copy> copies(List<String> files) {
    var folders = new TreeMap<String, List<String>>();
    for (var file : files) {
      var target = file.endsWith("/") ? file : folder(file).equals(".") ? "./" : folder(file) + "/";
      folders.computeIfAbsent(target, key -> new ArrayList<>()).add(file);
    }
    var copies = new ArrayList<Build.Copy>();
    folders.forEach((target, sources) -> copies.add(new Build.Copy(List.copyOf(sources), target)));
    return List.copyOf(copies);
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "." : file.substring(0, slash);
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static boolean isNugetConfig(String file) {
    return name(file).equalsIgnoreCase("nuget.config");
  }
}
