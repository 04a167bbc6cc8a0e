package dev.bulwark.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a file is for, by its name and by what is in it. */
public final class Classifier {
  private static final Set<String> CHART = Set.of("chart.yaml", "chart.yml");
  private static final Set<String> KUSTOMIZATION =
      Set.of("kustomization", "kustomization.yaml", "kustomization.yml");
  private static final Pattern VALUES =
      Pattern.compile("values[^/]*\\.ya?ml|[^/]*[.-]values\\.ya?ml");
  private static final Pattern COMPOSE = Pattern.compile("(docker-)?compose[^/]*\\.ya?ml");
  private static final Pattern PIPELINE =
      Pattern.compile("azure-pipelines?[^/]*\\.ya?ml|\\.gitlab-ci\\.ya?ml");
  private static final List<String> PIPELINE_KEYS =
      List.of("jobs", "stages", "steps", "trigger", "pool");

  private Classifier() {}

  /**
   * The kind of a file.
   *
   * @param path in the repository, with {@code /} between names
   * @param file what is in it
   */
  public static FileKind kind(String path, YamlFile file) {
    var lower = path.toLowerCase(Locale.ROOT);
    var name = lower.substring(lower.lastIndexOf('/') + 1);
    if (CHART.contains(name)) {
      return FileKind.CHART;
    }
    if (KUSTOMIZATION.contains(name)) {
      return FileKind.KUSTOMIZATION;
    }
    if (name.endsWith(".tpl") || helmTemplate(lower, file)) {
      return FileKind.HELM_TEMPLATE;
    }
    var objects = KubernetesObject.of(file);
    if (objects.isEmpty()) {
      return byShape(lower, name, file);
    }
    boolean kustomize =
        objects.stream()
            .allMatch(object -> object.apiVersion().startsWith("kustomize.config.k8s.io/"));
    return kustomize ? FileKind.KUSTOMIZATION : FileKind.KUBERNETES;
  }

  private static boolean helmTemplate(String path, YamlFile file) {
    if (file.actions().isEmpty()) {
      return false;
    }
    boolean inTemplates = path.startsWith("templates/") || path.contains("/templates/");
    boolean unknown = file.roots().findAny().isEmpty();
    return inTemplates
        ? unknown || objects(file) || !pipeline(file)
        : objects(file) && file.actions().stream().anyMatch(action -> ofHelm(file, action));
  }

  private static boolean ofHelm(YamlFile file, Action action) {
    var text = file.source().text(action.span());
    return text.contains(".Values")
        || text.contains(".Release")
        || text.contains(".Chart")
        || text.contains("include ");
  }

  private static FileKind byShape(String path, String name, YamlFile file) {
    if (COMPOSE.matcher(name).matches() || services(file)) {
      return FileKind.COMPOSE;
    }
    if (path.contains(".github/workflows/") || PIPELINE.matcher(name).matches() || pipeline(file)) {
      return FileKind.PIPELINE;
    }
    return VALUES.matcher(name).matches() ? FileKind.HELM_VALUES : FileKind.OTHER;
  }

  private static boolean objects(YamlFile file) {
    return !KubernetesObject.of(file).isEmpty();
  }

  private static boolean services(YamlFile file) {
    return ComposeService.of(file).stream()
        .anyMatch(
            service -> service.image().isPresent() || service.mapping().entry("build").isPresent());
  }

  private static boolean pipeline(YamlFile file) {
    return file.roots()
        .anyMatch(root ->
            PIPELINE_KEYS.stream().filter(key -> root.at(key).isPresent()).count() > 1
                || root.at("jobs").isPresent());
  }
}
