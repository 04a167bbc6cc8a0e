package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.Os;
import dev.bulwark.manifest.Container;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Variable;
import dev.bulwark.manifest.YamlFile;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A container that runs a .NET service. What nearly every rule asks is read once.
 *
 * @param number of it among the containers of the pod, from 0
 * @param facts of the Dockerfile that makes its image, where that is in the set
 * @param dotnetImage the image of .NET that it runs directly
 * @param env the variables it is given one by one
 */
record DotnetContainer(
    DotnetPod pod,
    int number,
    Container container,
    Optional<ImageFacts> facts,
    Optional<DotnetImage> dotnetImage,
    List<Variable> env) {

  /** A container of a pod. */
  static DotnetContainer of(
      DotnetPod pod, int number, Container container, Optional<ImageFacts> facts) {
    var image =
        container
            .image()
            .filter(reference -> !reference.templated())
            .flatMap(reference -> DotnetImage.parse(reference.text()));
    return new DotnetContainer(pod, number, container, facts, image, container.env());
  }

  Mapping mapping() {
    return container.mapping();
  }

  ManifestFile file() {
    return pod.file();
  }

  /** What to point at when something is missing: its name, or else its image. */
  Span place() {
    return mapping().scalar("name").or(container::image).map(Scalar::span).orElse(mapping().span());
  }

  /** Its name for people. */
  String title() {
    return container.name().orElse("the container");
  }

  /** A setting of its security context, or else of the pod's. */
  Optional<Scalar> setting(String key) {
    var own = mapping().scalar("securityContext", key);
    return own.isPresent() ? own : pod.spec().mapping().scalar("securityContext", key);
  }

  /** Whether neither it nor the pod certainly has a setting in its security context. */
  boolean lacks(String... path) {
    return Absent.in(mapping(), path) && Absent.in(pod.spec().mapping(), path);
  }

  /** Who it runs as: by its own setting, the pod's, or the image's. */
  RunsAs runsAs() {
    var uid = setting("runAsUser");
    if (uid.isPresent()) {
      var number = uid.get().number();
      if (number.isEmpty()) {
        return new RunsAs.Unclear("runAsUser is no plain number");
      }
      return number.getAsInt() == 0 ? new RunsAs.Root() : new RunsAs.Number(number.getAsInt());
    }
    if (!lacks("securityContext", "runAsUser")) {
      return new RunsAs.Unclear("a template decides runAsUser");
    }
    return facts.map(ImageFacts::runsAs).orElseGet(this::runsAsOfImage);
  }

  private RunsAs runsAsOfImage() {
    return dotnetImage()
        .flatMap(image -> image.contents(pod.set().catalog()))
        .<RunsAs>map(contents ->
            contents.user().equals("root")
                ? new RunsAs.Root()
                : contents.appUid().isPresent()
                        && contents.user().equals(contents.appUid().get().toString())
                    ? new RunsAs.Number(contents.appUid().get())
                    : new RunsAs.Named(contents.user()))
        .orElse(new RunsAs.Unclear("the image is not known"));
  }

  /** Whether it certainly runs as a number that is not root's. */
  boolean nonRoot() {
    return runsAs() instanceof RunsAs.Number;
  }

  boolean windowsImage() {
    boolean account =
        facts.isPresent()
            && facts.get().runsAs() instanceof RunsAs.Named(var name)
            && name.startsWith("Container");
    return account || dotnetImage().filter(image -> image.os() == Os.WINDOWS).isPresent();
  }

  /** Whether there is certainly no shell in its image. */
  boolean shellless() {
    boolean known =
        dotnetImage()
            .flatMap(image -> image.contents(pod.set().catalog()))
            .map(contents -> !contents.shell())
            .orElse(false);
    return known || facts.map(image -> !image.shell()).orElse(false);
  }

  /** Whether its root file system is certainly read-only. */
  boolean readOnly() {
    return mapping()
        .scalar("securityContext", "readOnlyRootFilesystem")
        .filter(Scalar::isTrue)
        .isPresent();
  }

  /** Whether something can be written at a path, or a template may see to it. */
  boolean mounted(String path) {
    return mapping().at("volumeMounts").map(Absent::uncertain).orElse(mapping().open())
        || mount(path).isPresent();
  }

  /** The mount that a path lies in. */
  Optional<Mapping> mount(String path) {
    for (var mount : container.volumeMounts()) {
      if (covers(mount.text("mountPath").orElse(""), path)) {
        return Optional.of(mount);
      }
    }
    return Optional.empty();
  }

  private static boolean covers(String mountPath, String path) {
    var folder = mountPath.endsWith("/") ? mountPath : mountPath + "/";
    return folder.length() > 1 && (path + "/").startsWith(folder);
  }

  /** A variable with a value that is certain. */
  Optional<Variable> variable(String name) {
    for (var variable : env) {
      if (variable.name().equals(name)) {
        return Optional.of(variable);
      }
    }
    return Optional.empty();
  }

  /** The same container in the file as it is after some edits. */
  Container in(YamlFile yaml) {
    return pod.in(yaml).containers().get(number);
  }
}
