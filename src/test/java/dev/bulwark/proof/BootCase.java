package dev.bulwark.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project to build and boot.
 *
 * @param project a template, or {@code solution}
 * @param framework target framework
 * @param flavor answer word of the image flavor; empty for what is chosen unasked
 * @param answers further answers
 */
record BootCase(String project, String framework, String flavor, Map<String, String> answers) {
  private static final List<String> PROJECTS =
      List.of("web", "webapi", "mvc", "webapp", "worker", "solution");

  private static final List<String> FRAMEWORKS = List.of(DotnetTemplates.NEWEST, "net8.0");

  private static final List<String> FLAVORS = List.of("full", "chiseled", "chiseled-extra");

  /**
   * The answers nobody had to give, every project with every framework and flavor, the level
   * changing from one to the next, and what needs a volume more.
   */
  static List<BootCase> all() {
    var all = new ArrayList<BootCase>();
    all.add(new BootCase("webapi", DotnetTemplates.NEWEST, "", Map.of()));
    for (int project = 0; project < PROJECTS.size(); project++) {
      for (int framework = 0; framework < FRAMEWORKS.size(); framework++) {
        for (int flavor = 0; flavor < FLAVORS.size(); flavor++) {
          var level = (project + framework + flavor) % 2 == 0 ? "standard" : "strict";
          all.add(
              new BootCase(
                      PROJECTS.get(project),
                      FRAMEWORKS.get(framework),
                      FLAVORS.get(flavor),
                      Map.of())
                  .and("level", level));
        }
      }
    }
    var webapi = new BootCase("webapi", DotnetTemplates.NEWEST, "chiseled", Map.of());
    all.add(webapi.and("tls", "pod").and("tls-secret", "orders-tls"));
    var mvc = new BootCase("mvc", DotnetTemplates.NEWEST, "chiseled-extra", Map.of());
    all.add(mvc.and("level", "strict").and("data-protection", "volume"));
    return all;
  }

  private BootCase and(String id, String value) {
    var more = new LinkedHashMap<>(answers);
    more.put(id, value);
    return new BootCase(project, framework, flavor, more);
  }

  /** All answers that are given. */
  Map<String, String> given() {
    var given = new LinkedHashMap<>(answers);
    if (!flavor.isEmpty()) {
      given.put("distro", "noble");
      given.put("flavor", flavor);
    }
    if (flavor.equals("chiseled")) {
      given.put("globalization", "invariant");
    }
    if (project.equals("solution")) {
      given.put("project", "src/Shop.Api/Shop.Api.csproj");
    }
    return given;
  }

  /** What a program of that template answers with success. */
  String page() {
    return switch (project) {
      case "webapi", "solution" -> "/weatherforecast";
      default -> "/";
    };
  }

  boolean listens() {
    return !project.equals("worker");
  }

  @Override
  public String toString() {
    return project
        + " "
        + framework
        + " "
        + (flavor.isEmpty() ? "unasked" : flavor)
        + " "
        + answers;
  }
}
