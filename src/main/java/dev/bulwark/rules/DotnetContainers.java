package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.ImageRole;
import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.Container;
import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.PodSpec;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which containers of a file run a .NET service. Those of others are none of our business.
 */
final class DotnetContainers {
  private DotnetContainers() {}

  /** A Compose service that runs .NET, with what is known of its image. */
  record InCompose(ComposeService service, Optional<ImageFacts> image) {}

  /** The pods of a file that run at least one .NET service. */
  static List<DotnetPod> pods(ManifestFile file, ContainerSet set) {
    return file.pods(() -> podsOf(file, set));
  }

  private static List<DotnetPod> podsOf(ManifestFile file, ContainerSet set) {
    if (file.kind() != FileKind.KUBERNETES && file.kind() != FileKind.HELM_TEMPLATE) {
      return List.of();
    }
    var pods = new ArrayList<DotnetPod>();
    var objects = file.objects();
    for (int index = 0; index < objects.size(); index++) {
      var object = objects.get(index);
      if (object.podSpec().isPresent() && !patch(object)) {
        var pod = pod(file, set, index, object, object.podSpec().get());
        if (!pod.services().isEmpty()) {
          pods.add(pod);
        }
      }
    }
    return List.copyOf(pods);
  }

  /** Whether it is a part of an object that Kustomize puts onto another, which has the rest. */
  private static boolean patch(KubernetesObject object) {
    return object.apiVersion().equals("apps/v1") && Absent.in(object.mapping(), "spec", "selector");
  }

  private static DotnetPod pod(
      ManifestFile file, ContainerSet set, int index, KubernetesObject object, PodSpec spec) {
    var services = new ArrayList<DotnetContainer>();
    var pod = new DotnetPod(file, set, index, object, spec, services);
    var containers = spec.containers();
    for (int number = 0; number < containers.size(); number++) {
      var container = containers.get(number);
      if (container.image().isPresent()) {
        var image = container.image().get();
        var link = link(file, set, containers, image);
        if (link.isPresent() ? link.get().image().service() : recognized(container, image)) {
          services.add(DotnetContainer.of(pod, number, container, link.map(Link::image)));
        }
      }
    }
    return pod;
  }

  private static Optional<Link> link(
      ManifestFile file, ContainerSet set, List<Container> containers, Scalar image) {
    if (!image.templated()) {
      return set.links().of(image);
    }
    boolean only = containers.stream().filter(one -> templated(one)).count() == 1;
    return only && file.kind() == FileKind.HELM_TEMPLATE
        ? set.links().ofChart(file.path(), set)
        : Optional.empty();
  }

  private static boolean templated(Container container) {
    return container.image().map(Scalar::templated).orElse(false);
  }

  private static boolean recognized(Container container, Scalar image) {
    if (!image.templated()) {
      if (ofDotnet(image.text())) {
        return true;
      }
      if (foreign(image.text())) {
        return false;
      }
    }
    return variables(container.env()) || startsDotnet(container);
  }

  /** An image of .NET that runs by itself: a sample, or a runtime with the program mounted. */
  private static boolean ofDotnet(String image) {
    return image.contains("dotnet/samples:")
        || DotnetImage.parse(image).filter(known -> known.role() != ImageRole.SDK).isPresent();
  }

  /** The image of somebody else, whatever its variables are called. */
  private static boolean foreign(String image) {
    int at = image.indexOf('@');
    var name = at < 0 ? image : image.substring(0, at);
    int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    return image.contains("dotnet/")
        || KnownImages.contains(colon < 0 ? name : name.substring(0, colon));
  }

  private static boolean variables(List<Variable> variables) {
    for (var variable : variables) {
      if (variable.name().startsWith("ASPNETCORE_") || variable.name().startsWith("DOTNET_")) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsDotnet(Container container) {
    var words =
        Stream.of("command", "args")
            .flatMap(key -> container.mapping().items(key).stream())
            .filter(Scalar.class::isInstance)
            .map(word -> ((Scalar) word).text())
            .toList();
    return words.stream().anyMatch(word -> word.equals("dotnet") || word.endsWith("/dotnet"))
        && words.stream().anyMatch(word -> word.endsWith(".dll"));
  }

  /** The services of a Compose file that run .NET. */
  static List<InCompose> compose(ManifestFile file, ContainerSet set) {
    return file.compose(() -> composeOf(file, set));
  }

  private static List<InCompose> composeOf(ManifestFile file, ContainerSet set) {
    return file.kind() == FileKind.COMPOSE
        ? file.services().stream().flatMap(service -> compose(file, set, service).stream()).toList()
        : List.of();
  }

  private static Optional<InCompose> compose(
      ManifestFile file, ContainerSet set, ComposeService service) {
    var link = set.links().of(file, service);
    if (link.isPresent()) {
      return link.map(Link::image)
          .filter(ImageFacts::service)
          .map(image -> new InCompose(service, Optional.of(image)));
    }
    var image = service.image().filter(name -> !name.templated()).map(Scalar::text);
    boolean known = image.map(DotnetContainers::ofDotnet).orElse(false);
    boolean other = image.map(DotnetContainers::foreign).orElse(false);
    return known || (!other && variables(service.environment()))
        ? Optional.of(new InCompose(service, Optional.empty()))
        : Optional.empty();
  }

  /** Whether a file runs a .NET service: in a pod, or as a Compose service. */
  static boolean inside(ManifestFile file, ContainerSet set) {
    return !pods(file, set).isEmpty() || !compose(file, set).isEmpty();
  }

  /** Whether there is any .NET service: in the set, or in this file. */
  static boolean any(ManifestFile file, ContainerSet set) {
    return !set.links().services().isEmpty() || !pods(file, set).isEmpty();
  }
}
