package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.OUTPUT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is written, and for which cluster. */
final class OutputQuestions {
  private static final Set<String> SYSTEM_NAMESPACES =
      Set.of("default", "kube-system", "kube-public", "kube-node-lease");

  private OutputQuestions() {}

  static Stream<Question> all() {
    return Stream.of(
            image(), namespace(), cluster(), layout(), compose(), comments(), folder(), owner())
        .map(Ask::question);
  }

  private static Ask image() {
    return new Ask(
            "image",
            OUTPUT,
            "Image",
            "The image's name and tag, with its digest once it is pushed.",
            new Kind.Text("registry.example.com/shop/orders:1.0.0"))
        .propose(situation -> situation.get("name").map(name -> Ask.standard(name + ":1.0.0")))
        .form(
            Syntax::image,
            "not an image with a version; write NAME:TAG or REGISTRY/NAME:TAG[@sha256:DIGEST] in"
                + " lower case, with another tag than latest");
  }

  private static Ask namespace() {
    return new Ask(
            "namespace",
            OUTPUT,
            "Namespace",
            "The namespace everything lives in.",
            new Kind.Text("shop"))
        .propose(situation -> situation.get("name").map(Ask::standard))
        .check((situation, value) -> {
          if (!Syntax.namespace(value)) {
            return Optional.of(
                "not a namespace; use a-z, 0-9 and -, at most 63, with --set namespace=NAME");
          }
          return SYSTEM_NAMESPACES.contains(value)
              ? Optional.of("it belongs to the cluster; choose one of your own")
              : Optional.empty();
        });
  }

  private static Ask cluster() {
    return new Ask(
            "cluster",
            OUTPUT,
            "Cluster",
            "The Kubernetes version of the cluster.",
            new Kind.OneOf())
        .otherwise(situation -> situation.catalog().defaultCluster().toString())
        .choices(situation ->
            situation.catalog().clusters().stream()
                .map(version -> Choice.of(version.toString(), "Kubernetes " + version))
                .toList()
                .reversed());
  }

  private static Ask layout() {
    return new Ask("layout", OUTPUT, "Layout", "How the manifests are applied.", new Kind.OneOf())
        .otherwise("plain")
        .choices(
            Choice.of("plain", "kubectl apply -f k8s/"),
            Choice.of("kustomize", "a kustomization.yaml beside k8s/"));
  }

  private static Ask compose() {
    return new Ask(
            "compose", OUTPUT, "Compose file", "Is a compose.yaml written too?", new Kind.YesNo())
        .otherwise("false")
        .choices(situation ->
            List.of(
                Choice.of("true", "yes, as hardened as compose can be")
                    .unless(
                        situation.is("os", "windows"), "its fences are Linux ones; choose false"),
                Choice.of("false", "no")));
  }

  private static Ask comments() {
    return new Ask(
            "comments",
            OUTPUT,
            "Comments",
            "How much the files say about themselves.",
            new Kind.OneOf())
        .otherwise("short")
        .choices(
            Choice.of("none", "nothing"),
            Choice.of("short", "a line where a reader would ask"),
            Choice.of("teaching", "reason and symptom at each"));
  }

  private static Ask folder() {
    return new Ask(
            "folder",
            OUTPUT,
            "Folder",
            "Where the files go, relative to the repository, which stays the build context.",
            new Kind.Text("src/Orders"))
        .otherwise(situation -> {
          var project = situation.get("project", "");
          int slash = project.lastIndexOf('/');
          return situation.repository().services().size() > 1 && slash > 0
              ? project.substring(0, slash)
              : ".";
        })
        .form(
            value -> value.equals(".") || (Syntax.repositoryPath(value) && !value.endsWith("/")),
            "not a plain folder inside the repository; write . or a relative path without ..");
  }

  private static Ask owner() {
    return new Ask(
            "owner",
            OUTPUT,
            "Owner",
            "The team's name or e-mail address, for labels; or none.",
            new Kind.Text("team-shop@example.com"))
        .otherwise("none")
        .form(
            value -> Syntax.email(value) || Syntax.labelValue(value),
            "neither an e-mail address nor a name; use letters, digits, ., _ and -, or none");
  }
}
