package dev.bulwark.render;

import dev.bulwark.blueprint.Availability;
import dev.bulwark.blueprint.Availability.Autoscale;
import dev.bulwark.blueprint.Availability.Probe;
import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Build;
import dev.bulwark.blueprint.Exposure;
import dev.bulwark.blueprint.Identity;
import dev.bulwark.blueprint.Images;
import dev.bulwark.blueprint.Level;
import dev.bulwark.blueprint.Network;
import dev.bulwark.blueprint.Network.Certificate;
import dev.bulwark.blueprint.Network.Port;
import dev.bulwark.blueprint.Output;
import dev.bulwark.blueprint.Peer;
import dev.bulwark.blueprint.Resources;
import dev.bulwark.blueprint.Runtime;
import dev.bulwark.blueprint.Runtime.User;
import dev.bulwark.blueprint.Runtime.Volume;
import dev.bulwark.blueprint.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hand-made blueprints for tests: start from {@link #web}, {@link #strict}, {@link #worker} or {@link #windows}, change what
 * the test is about, {@link #build}.
 */
final class Blueprints {
  static final String DIGEST =
      "sha256:1c168adb00d208e42f93314529f1fa9c0427eb63233ceda95a5db52b7012a719";
  static final Port HTTP = new Port("http", 8080, 80, "http-port");
  static final Port HTTPS = new Port("https", 8443, 443, "https-port");

  private Level level = Level.STANDARD;
  private String name = "orders";
  private String kind = "webapi";
  private String component = "api";
  private String namespace = "shop";
  private String version = "1.0.0";
  private Optional<String> owner = Optional.of("team-shop");
  private Optional<String> email = Optional.of("team-shop@example.com");
  private String os = "linux";
  private String suffix = "noble-chiseled";
  private List<String> architectures = List.of("amd64");
  private List<Port> ports = List.of(HTTP);
  private String tls = "edge";
  private Optional<Certificate> certificate = Optional.empty();
  private Exposure exposure = new Exposure.None();
  private List<Peer> callers = List.of(new Peer.Namespace("gateway", Optional.empty()));
  private List<Peer> egress = List.of(new Peer.Dns());
  private Optional<User> user = Optional.of(new User(1654, 1654, "$APP_UID"));
  private Optional<String> windowsUser = Optional.empty();
  private boolean readOnly = true;
  private List<Volume> volumes =
      List.of(new Volume("tmp", "/tmp", Optional.of("64Mi"), Optional.empty(), "writable"));
  private List<Variable> environment =
      List.of(
          new Variable("ASPNETCORE_HTTP_PORTS", "8080", "http-port"),
          new Variable("DOTNET_EnableDiagnostics", "0", "diagnostics"));
  private Optional<String> seccomp = Optional.of("RuntimeDefault");
  private Optional<String> apparmor = Optional.empty();
  private Optional<String> seLinuxType = Optional.empty();
  private Optional<Boolean> hostUsers = Optional.empty();
  private boolean strictGroups;
  private boolean token;
  private Optional<String> cpuLimit = Optional.of("500m");
  private int replicas = 3;
  private Optional<Autoscale> autoscale = Optional.empty();
  private Optional<Probe> live = Optional.of(probe("/health/live"));
  private Optional<Probe> ready = Optional.of(probe("/health/ready"));
  private int startupSeconds = 60;
  private Optional<Integer> preStopSeconds = Optional.of(10);
  private boolean disruptionBudget = true;
  private String spread = "preferred";
  private Optional<String> priorityClass = Optional.empty();
  private String image = "ghcr.io/shop/orders:1.0.0";
  private String cluster = "1.36";
  private boolean evictsUnhealthy = true;
  private String layout = "plain";
  private String comments = "none";
  private List<String> trustedRegistries = List.of();

  private Blueprints() {}

  /** A web API at the standard level on a recent cluster. */
  static Blueprints web() {
    return new Blueprints();
  }

  /** The same at the strict level. */
  static Blueprints strict() {
    Blueprints b = new Blueprints();
    b.level = Level.STRICT;
    b.user = Optional.of(new User(10001, 10001, "10001:10001"));
    b.apparmor = Optional.of("RuntimeDefault");
    b.seLinuxType = Optional.of("container_t");
    b.hostUsers = Optional.of(false);
    b.strictGroups = true;
    b.priorityClass = Optional.of("shop-standard");
    b.image = "ghcr.io/shop/orders:1.0.0@" + DIGEST;
    b.trustedRegistries = List.of("ghcr.io");
    return b;
  }

  /** A worker: no port, no probe, no caller. */
  static Blueprints worker() {
    Blueprints b = new Blueprints();
    b.kind = "worker";
    b.component = "worker";
    b.ports = List.of();
    b.callers = List.of();
    b.live = Optional.empty();
    b.ready = Optional.empty();
    b.environment = List.of(new Variable("DOTNET_EnableDiagnostics", "0", "diagnostics"));
    return b;
  }

  /** A web API on Windows nodes. */
  static Blueprints windows() {
    Blueprints b = new Blueprints();
    b.os = "windows";
    b.suffix = "nanoserver-ltsc2025";
    b.user = Optional.empty();
    b.windowsUser = Optional.of("ContainerUser");
    b.readOnly = false;
    b.volumes = List.of();
    b.seccomp = Optional.empty();
    return b;
  }

  static Probe probe(String path) {
    return new Probe(Optional.of(path), "http", false);
  }

  static Probe tcp(String port) {
    return new Probe(Optional.empty(), port, false);
  }

  Blueprints named(String value) {
    name = value;
    return this;
  }

  Blueprints in(String value) {
    namespace = value;
    return this;
  }

  Blueprints version(String value) {
    version = value;
    return this;
  }

  Blueprints owner(String value) {
    owner = Optional.of(value);
    return this;
  }

  Blueprints withoutOwner() {
    owner = Optional.empty();
    email = Optional.empty();
    return this;
  }

  Blueprints architectures(String... values) {
    architectures = List.of(values);
    return this;
  }

  /** TLS ends in the pod and HTTP is not spoken at all. */
  Blueprints tlsInPod() {
    tls = "pod";
    ports = List.of(HTTPS);
    live = Optional.of(new Probe(Optional.of("/health/live"), "https", true));
    ready = Optional.of(new Probe(Optional.of("/health/ready"), "https", true));
    return certified("");
  }

  /** TLS ends at the edge and starts again towards the pod; probes use HTTP. */
  Blueprints tlsInBoth() {
    tls = "both";
    ports = List.of(HTTP, HTTPS);
    return certified("8080");
  }

  private Blueprints certified(String httpPorts) {
    certificate = Optional.of(new Certificate("orders-tls", "/tls"));
    environment =
        List.of(
            new Variable("ASPNETCORE_HTTPS_PORTS", "8443", "https-port"),
            new Variable("ASPNETCORE_HTTP_PORTS", httpPorts, "http-port"),
            new Variable(
                "ASPNETCORE_Kestrel__Certificates__Default__KeyPath", "/tls/tls.key", "tls-secret"),
            new Variable(
                "ASPNETCORE_Kestrel__Certificates__Default__Path", "/tls/tls.crt", "tls-secret"));
    return this;
  }

  Blueprints exposed(Exposure value) {
    exposure = value;
    return this;
  }

  Blueprints callers(Peer... values) {
    callers = List.of(values);
    return this;
  }

  Blueprints egress(Peer... values) {
    egress = List.of(values);
    return this;
  }

  Blueprints environment(Variable... values) {
    environment = List.of(values);
    return this;
  }

  Blueprints readOnly(boolean value) {
    readOnly = value;
    return this;
  }

  Blueprints volumes(Volume... values) {
    volumes = List.of(values);
    return this;
  }

  /** Data Protection keys outlive the pod. */
  Blueprints keysOnVolume() {
    List<Volume> all = new ArrayList<>(volumes);
    all.add(
        0,
        new Volume(
            "keys",
            "/home/app/.aspnet/DataProtection-Keys",
            Optional.empty(),
            Optional.of("orders-keys"),
            "data-protection"));
    volumes = List.copyOf(all);
    return this;
  }

  Blueprints token(boolean value) {
    token = value;
    return this;
  }

  Blueprints withoutCpuLimit() {
    cpuLimit = Optional.empty();
    return this;
  }

  Blueprints replicas(int value) {
    replicas = value;
    return this;
  }

  Blueprints autoscaled(int min, int max) {
    replicas = min;
    autoscale = Optional.of(new Autoscale(min, max));
    return this;
  }

  Blueprints probes(Probe liveness, Probe readiness) {
    live = Optional.of(liveness);
    ready = Optional.of(readiness);
    return this;
  }

  Blueprints startupSeconds(int value) {
    startupSeconds = value;
    return this;
  }

  Blueprints withoutDisruptionBudget() {
    disruptionBudget = false;
    return this;
  }

  Blueprints spread(String value) {
    spread = value;
    return this;
  }

  Blueprints image(String value) {
    image = value;
    return this;
  }

  /** An old cluster: every field that it does not know is off. */
  Blueprints cluster125() {
    cluster = "1.25";
    evictsUnhealthy = false;
    preStopSeconds = Optional.empty();
    apparmor = Optional.empty();
    hostUsers = Optional.empty();
    strictGroups = false;
    return this;
  }

  Blueprints kustomized() {
    layout = "kustomize";
    return this;
  }

  Blueprints comments(String value) {
    comments = value;
    return this;
  }

  Blueprints trusting(String... registries) {
    trustedRegistries = List.of(registries);
    return this;
  }

  Blueprint build() {
    return new Blueprint(
        level,
        new Identity(name, kind, component, namespace, version, owner, email),
        new Build(
            "Orders/Orders.csproj",
            "Orders",
            "Orders",
            List.of(new Build.Copy(List.of("Orders/Orders.csproj"), "Orders/")),
            List.of("Orders/Orders.csproj"),
            false,
            "public",
            Optional.empty(),
            "framework",
            List.of("-p:UseAppHost=false"),
            List.of("dotnet", "Orders.dll")),
        new Images(
            "10.0",
            os,
            "mcr.microsoft.com/dotnet/sdk:10.0-noble",
            "mcr.microsoft.com/dotnet/aspnet:10.0-" + suffix,
            os.equals("windows") ? "Nano Server 2025" : "Ubuntu 24.04 (noble)",
            suffix,
            os.equals("windows"),
            "2028-11-14",
            architectures.stream().map(arch -> os + "/" + arch).toList(),
            architectures,
            environment),
        new Network(ports, tls, certificate, exposure, callers, egress),
        new Runtime(
            user,
            windowsUser,
            readOnly,
            volumes,
            environment,
            seccomp,
            apparmor,
            seLinuxType,
            hostUsers,
            strictGroups,
            token),
        new Resources("500m", cpuLimit, "256Mi", "128Mi"),
        new Availability(
            replicas,
            autoscale,
            live,
            ready,
            startupSeconds,
            45,
            preStopSeconds,
            disruptionBudget,
            spread,
            priorityClass),
        new Output(
            image,
            cluster,
            evictsUnhealthy,
            layout,
            false,
            comments,
            ".",
            trustedRegistries),
        List.of(),
        List.of(),
        List.of());
  }
}
