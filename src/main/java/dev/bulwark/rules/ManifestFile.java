package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.YamlFile;
import dev.bulwark.source.SourceText;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A YAML file of the set: objects for a cluster, Compose services, the values of a chart. */
public final class ManifestFile implements CheckedFile {
  private final String path;
  private final YamlFile yaml;
  private final FileKind kind;
  private final Once<List<ComposeService>> services = new Once<>();
  private final Once<List<DotnetPod>> pods = new Once<>();
  private final Once<List<DotnetContainers.InCompose>> compose = new Once<>();
  private final Once<List<ServiceVariables>> variables = new Once<>();

  /** A YAML file at a path. */
  public ManifestFile(String path, YamlFile yaml, FileKind kind) {
    this.path = path;
    this.yaml = yaml;
    this.kind = kind;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public SourceText source() {
    return yaml.source();
  }

  @Override
  public Stream<Finding> findings(Rule rule, ContainerSet set) {
    return rule.check(this, set);
  }

  /** What it says. */
  public YamlFile yaml() {
    return yaml;
  }

  /** What it is for. */
  public FileKind kind() {
    return kind;
  }

  /** Its Kubernetes objects. */
  List<KubernetesObject> objects() {
    return KubernetesObject.of(yaml);
  }

  /** Its Compose services. */
  List<ComposeService> services() {
    return services.get(() -> ComposeService.of(yaml));
  }

  /** Its pods that run .NET, once they are worked out. */
  List<DotnetPod> pods(Supplier<List<DotnetPod>> reading) {
    return pods.get(reading);
  }

  /** Its Compose services that run .NET, once they are worked out. */
  List<DotnetContainers.InCompose> compose(Supplier<List<DotnetContainers.InCompose>> reading) {
    return compose.get(reading);
  }

  /** The variables of its .NET services, once they are worked out. */
  List<ServiceVariables> variables(Supplier<List<ServiceVariables>> reading) {
    return variables.get(reading);
  }
}
