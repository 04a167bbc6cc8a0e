package dev.bulwark.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A container of a set, run as its manifests or its Compose file say, and in any case without
 * capabilities, without new privileges and with Kubernetes' rule for low ports.
 */
final class SetRun {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Docker docker;
  private final String name;
  private final PodCertificate certificate;

  private SetRun(Docker docker, String name, PodCertificate certificate) {
    this.docker = docker;
    this.name = name;
    this.certificate = certificate;
  }

  /** Starts it as the set says, or as another user. */
  static SetRun start(
      Docker docker, MigrationSet set, String image, PodCertificate certificate, String... more) {
    var run = new SetRun(docker, docker.container(), certificate);
    var arguments = new ArrayList<>(List.of("run", "--detach", "--name", run.name));
    arguments.addAll(List.of("--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
    arguments.add("--read-only=" + set.readOnly());
    set.user().ifPresent(user -> arguments.addAll(List.of("--user", user)));
    set.group().ifPresent(group -> arguments.addAll(List.of("--group-add", group)));
    set.environment()
        .forEach((variable, value) -> arguments.addAll(List.of("--env", variable + "=" + value)));
    set.mounts().forEach((path, kind) -> arguments.addAll(run.mount(set, path, kind)));
    if (set.ports().isEmpty()) {
      arguments.addAll(List.of("--network", "none"));
    } else {
      arguments.addAll(List.of("--sysctl", "net.ipv4.ip_unprivileged_port_start=1024"));
    }
    set.ports().forEach(port -> arguments.addAll(List.of("--publish", "127.0.0.1::" + port)));
    arguments.addAll(List.of(more));
    arguments.add(image);
    docker.run(arguments).orFail();
    return run;
  }

  /** With the owners and modes that the kubelet, or Compose, gives it. */
  private List<String> mount(MigrationSet set, String path, String kind) {
    if (kind.equals("emptyDir")) {
      return List.of("--tmpfs", path + ":rw,exec,nosuid,nodev,mode=1777");
    }
    var volume = docker.volume();
    switch (kind) {
      case "secret" ->
          prepare(
              volume,
              Map.of("CRT", certificate.crt(), "KEY", certificate.key()),
              "printf %s \"$CRT\" >/v/tls.crt && printf %s \"$KEY\" >/v/tls.key"
                  + " && chmod 0644 /v/*");
      case "claim" ->
          prepare(
              volume,
              Map.of(),
              set.group()
                  .map(group -> "chown 0:" + group + " /v && chmod 2775 /v")
                  .orElse("chmod 0755 /v"));
      default -> docker.run("volume", "create", volume).orFail();
    }
    // An engine fills a volume with what the image has there; a cluster does not.
    return List.of("--volume", volume + ":" + path + (kind.equals("claim") ? ":nocopy" : ""));
  }

  private void prepare(String volume, Map<String, String> variables, String command) {
    var arguments = new ArrayList<>(List.of("run", "--rm", "--network", "none"));
    variables.keySet().forEach(variable -> arguments.addAll(List.of("--env", variable)));
    arguments.addAll(List.of("--volume", volume + ":/v", DotnetTemplates.SDK, "sh", "-c", command));
    docker.run(variables, arguments).orFail();
  }

  /** Asks for the start page until something answers. */
  String page(boolean tls, int port) throws InterruptedException {
    var address = docker.run("port", name, port + "/tcp").orFail().lines().findFirst();
    var uri =
        URI.create(
            (tls ? "https://" : "http://")
                + address.orElseThrow().replaceAll(".*:", "localhost:")
                + "/");
    var http =
        HttpClient.newBuilder()
            .sslContext(certificate.trusting())
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (true) {
      try {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
          throw new AssertionError(uri + " answers " + response.statusCode() + "\n" + log());
        }
        return response.body();
      } catch (IOException e) {
        if (System.nanoTime() > end || !running()) {
          throw new AssertionError(uri + " does not answer\n" + log(), e);
        }
        Thread.sleep(200);
      }
    }
  }

  /** Waits for a word of the log; returns all of it. */
  String says(String word) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!log().contains(word)) {
      if (System.nanoTime() > end || !running()) {
        throw new AssertionError("never said \"" + word + "\"\n" + log());
      }
      Thread.sleep(200);
    }
    return log();
  }

  /** Waits for the end; returns the exit code. */
  int ended() throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (running() && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    return Integer.parseInt(
        docker.run("inspect", "--format", "{{.State.ExitCode}}", name).orFail());
  }

  String log() {
    return docker.run("logs", name).output();
  }

  boolean running() {
    return docker.run("inspect", "--format", "{{.State.Running}}", name).output().contains("true");
  }

  void remove() {
    docker.run("rm", "--force", "--volumes", name);
  }

  /** A field of what the kernel says about a process. */
  static String field(String status, String name) {
    var line = Pattern.compile("(?m)^" + name + ":\\s*(\\S+)").matcher(status);
    if (!line.find()) {
      throw new AssertionError("no " + name + " in\n" + status);
    }
    return line.group(1);
  }
}
