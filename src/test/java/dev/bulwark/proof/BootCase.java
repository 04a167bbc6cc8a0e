package dev.bulwark.proof;

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
  private static final String NET8 = "net8.0";
  private static final String NET10 = DotnetTemplates.NEWEST;
  private static final String FULL = "full";
  private static final String CHISELED = "chiseled";
  private static final String EXTRA = "chiseled-extra";

  /**
   * Every pair of project, framework, flavor and level occurs, but for those of the worker on .NET
   * 8, which is tried on a full image only; each project meets every flavor, the default answers
   * are among them, and TLS in the pod and keys on a volume too.
   */
  static List<BootCase> all() {
    return List.of(
        unasked("webapi", NET10),
        standard("webapi", NET10, CHISELED),
        strict("webapi", NET8, FULL),
        strict("webapi", NET8, EXTRA),
        strict("webapi", NET10, CHISELED).and("tls", "pod").and("tls-secret", "orders-tls"),
        standard("web", NET8, FULL),
        strict("web", NET10, CHISELED),
        standard("web", NET8, EXTRA),
        strict("mvc", NET10, FULL),
        standard("mvc", NET8, CHISELED),
        strict("mvc", NET10, EXTRA).and("data-protection", "volume"),
        standard("webapp", NET8, FULL),
        standard("webapp", NET10, CHISELED),
        strict("webapp", NET8, EXTRA),
        strict("worker", NET8, FULL),
        standard("worker", NET10, CHISELED),
        strict("worker", NET10, EXTRA),
        standard("solution", NET10, FULL),
        strict("solution", NET8, CHISELED),
        standard("solution", NET10, EXTRA));
  }

  private static BootCase unasked(String project, String framework) {
    return new BootCase(project, framework, "", Map.of());
  }

  private static BootCase standard(String project, String framework, String flavor) {
    return new BootCase(project, framework, flavor, Map.of("distro", "noble"));
  }

  private static BootCase strict(String project, String framework, String flavor) {
    return standard(project, framework, flavor).and("level", "strict");
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
      given.put("flavor", flavor);
    }
    if (flavor.equals(CHISELED)) {
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
