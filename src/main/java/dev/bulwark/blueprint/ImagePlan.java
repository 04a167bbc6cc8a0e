package dev.bulwark.blueprint;

import dev.bulwark.catalog.BaseImage;
import dev.bulwark.catalog.Os;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the image is built with and on. */
final class ImagePlan {
  private static final String MICROSOFT = "mcr.microsoft.com";

  private ImagePlan() {}

  static Images images(Values values, BaseImage image, String supportEnds, Network network) {
    boolean aot = values.is("publish", "aot");
    var sdk = aot ? image.sdkAot().orElse(image.sdk()) : image.sdk();
    var architectures =
        values.is("arch", "both") ? List.of("amd64", "arm64") : List.of(values.text("arch"));
    return new Images(
        values.text("dotnet"),
        image.os().id(),
        reference(values, sdk, "sdk-digest"),
        reference(values, base(values, image, network), "base-digest"),
        image.distroName(),
        image.flavor(),
        image.suffix(),
        image.shell(),
        supportEnds,
        architectures.stream().map(arch -> image.os().id() + "/" + arch).toList(),
        architectures,
        environment(values, image, network));
  }

  private static String base(Values values, BaseImage image, Network network) {
    if (!values.is("publish", "framework")) {
      return image.runtimeDeps().orElseThrow();
    }
    return network.listens() || values.is("runtime-image", "aspnet")
        ? image.aspnet()
        : image.runtime();
  }

  private static String reference(Values values, String image, String digestId) {
    var place = values.text("registry") + image.substring(MICROSOFT.length());
    return place + values.optional(digestId).map(digest -> "@" + digest).orElse("");
  }

  /** What the image itself must say so that it listens and behaves the same without a manifest. */
  private static List<Variable> environment(Values values, BaseImage image, Network network) {
    var variables = new ArrayList<Variable>();
    if (values.is("globalization", "invariant") && image.icu()) {
      variables.add(new Variable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "true", "globalization"));
    }
    httpPort(network)
        .filter(port -> port.container() != image.httpPort() || values.is("port-variable", "urls"))
        .map(port ->
            values.is("port-variable", "urls")
                ? new Variable("ASPNETCORE_URLS", "http://*:" + port.container(), "port-variable")
                : new Variable(
                    "ASPNETCORE_HTTP_PORTS", Integer.toString(port.container()), "http-port"))
        .ifPresent(variables::add);
    return List.copyOf(variables);
  }

  private static Optional<Network.Port> httpPort(Network network) {
    return network.ports().stream().filter(port -> port.name().equals("http")).findFirst();
  }

  /** The user a Windows container should run as: the images' own unprivileged one. */
  static Optional<String> windowsUser(BaseImage image) {
    return image.os() == Os.WINDOWS ? Optional.of("ContainerUser") : Optional.empty();
  }
}
