package dev.bulwark.blueprint;

import dev.bulwark.catalog.BaseImage;
import dev.bulwark.catalog.ClusterFeature;
import dev.bulwark.catalog.KubernetesVersion;
import dev.bulwark.catalog.Os;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The process inside the container. */
final class RuntimePlan {
  /** The uid and gid of the user app in every Linux image from 8.0 on (dotnet/dotnet-docker). */
  private static final int APP_UID = 1654;

  private static final String HOME = "/home/app";

  private RuntimePlan() {}

  static Runtime runtime(
      Values values, Network network, KubernetesVersion cluster, BaseImage image) {
    boolean linux = image.os() == Os.LINUX;
    boolean strict = values.is("level", "strict");
    var volumes = volumes(values);
    return new Runtime(
        linux ? Optional.of(user(values)) : Optional.empty(),
        ImagePlan.windowsUser(image),
        values.yes("read-only"),
        volumes,
        environment(values, network, volumes),
        linux ? Optional.of("RuntimeDefault") : Optional.empty(),
        values.is("apparmor", "runtime-default") ? Optional.of("RuntimeDefault") : Optional.empty(),
        linux && strict ? Optional.of("container_t") : Optional.empty(),
        values.yes("user-namespace") ? Optional.of(false) : Optional.empty(),
        linux && strict && ClusterFeature.SUPPLEMENTAL_GROUPS_POLICY.supportedBy(cluster),
        values.yes("service-account-token"));
  }

  private static Runtime.User user(Values values) {
    if (values.is("user", "app-uid")) {
      return new Runtime.User(APP_UID, APP_UID, "$APP_UID");
    }
    int uid = values.number("uid");
    return new Runtime.User(uid, uid, uid + ":" + uid);
  }

  private static List<Runtime.Volume> volumes(Values values) {
    var volumes = new ArrayList<Runtime.Volume>();
    for (var item : values.items("writable").stream().sorted().toList()) {
      int colon = item.indexOf(':');
      var path = item.substring(0, colon);
      volumes.add(
          new Runtime.Volume(
              volumeName(path, volumes),
              path,
              Optional.of(item.substring(colon + 1)),
              Optional.empty(),
              "writable"));
    }
    values
        .optional("data-protection-claim")
        .ifPresent(claim ->
            volumes.add(
                new Runtime.Volume(
                    "keys",
                    HOME + "/.aspnet",
                    Optional.empty(),
                    Optional.of(claim),
                    "data-protection")));
    return List.copyOf(volumes);
  }

  /**
   * {@code /var/cache/x} becomes {@code var-cache-x}; a second path with that name gets a number.
   */
  private static String volumeName(String path, List<Runtime.Volume> taken) {
    var words = path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var stem =
        words.isEmpty()
            ? "volume"
            : words.length() > 50 ? words.substring(0, 50).replaceAll("-$", "") : words;
    var names = taken.stream().map(Runtime.Volume::name).toList();
    var name = stem.equals("keys") || stem.equals("tls") ? stem + "-1" : stem;
    for (int number = 2; names.contains(name); number++) {
      name = stem + "-" + number;
    }
    return name;
  }

  private static List<Variable> environment(
      Values values, Network network, List<Runtime.Volume> volumes) {
    var variables = new ArrayList<Variable>();
    variables.addAll(addresses(values, network));
    if (values.yes("forwarded-headers")) {
      variables.add(
          new Variable("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "forwarded-headers"));
    }
    network
        .certificate()
        .ifPresent(certificate -> {
          var prefix = "ASPNETCORE_Kestrel__Certificates__Default__";
          variables.add(
              new Variable(prefix + "KeyPath", certificate.mount() + "/tls.key", "tls-secret"));
          variables.add(
              new Variable(prefix + "Path", certificate.mount() + "/tls.crt", "tls-secret"));
        });
    variables.addAll(diagnostics(values.text("diagnostics")));
    if (values.is("data-protection", "volume")) {
      variables.add(new Variable("HOME", HOME, "data-protection"));
    }
    if (values.yes("read-only")
        && volumes.stream().noneMatch(volume -> volume.path().equals("/tmp"))) {
      volumes.stream()
          .filter(volume -> volume.size().isPresent())
          .findFirst()
          .ifPresent(volume -> variables.add(new Variable("TMPDIR", volume.path(), "writable")));
    }
    return List.copyOf(variables);
  }

  /**
   * HTTPS redirects must name the port of the Service, not of the pod (dotnet/aspnetcore,
   * HttpsRedirectionMiddleware).
   */
  private static List<Variable> addresses(Values values, Network network) {
    if (!network.listens()) {
      return List.of();
    }
    var http = port(network, "http");
    var https = port(network, "https");
    var variables = new ArrayList<Variable>();
    if (values.is("port-variable", "urls")) {
      var urls =
          network.ports().stream().map(port -> port.name() + "://*:" + port.container()).toList();
      variables.add(new Variable("ASPNETCORE_URLS", String.join(";", urls), "port-variable"));
    } else {
      variables.add(new Variable("ASPNETCORE_HTTP_PORTS", http.orElse(""), "http-port"));
      https.ifPresent(
          number -> variables.add(new Variable("ASPNETCORE_HTTPS_PORTS", number, "https-port")));
    }
    if (http.isPresent() && https.isPresent()) {
      variables.add(new Variable("ASPNETCORE_HTTPS_PORT", "443", "https-port"));
    }
    return variables;
  }

  private static Optional<String> port(Network network, String name) {
    return network.ports().stream()
        .filter(port -> port.name().equals(name))
        .map(port -> Integer.toString(port.container()))
        .findFirst();
  }

  /** From 8.0 on the one switch also turns profilers off, hence the four (dotnet/runtime#96227). */
  private static List<Variable> diagnostics(String answer) {
    return switch (answer) {
      case "off" -> List.of(new Variable("DOTNET_EnableDiagnostics", "0", "diagnostics"));
      case "profiler" ->
          List.of(
              new Variable("DOTNET_EnableDiagnostics", "1", "diagnostics"),
              new Variable("DOTNET_EnableDiagnostics_Debugger", "0", "diagnostics"),
              new Variable("DOTNET_EnableDiagnostics_IPC", "0", "diagnostics"),
              new Variable("DOTNET_EnableDiagnostics_Profiler", "1", "diagnostics"));
      default -> List.of();
    };
  }
}
