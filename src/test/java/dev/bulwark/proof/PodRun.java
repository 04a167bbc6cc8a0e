package dev.bulwark.proof;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
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
 * A container that runs as a kubelet would run the one of the written Deployment: every setting
 * comes from there, and from Kubernetes' rule for low ports.
 */
final class PodRun {
  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Docker docker;
  private final Written written;
  private final String name;
  private final HttpClient http;

  private PodRun(Docker docker, Written written, String name, HttpClient http) {
    this.docker = docker;
    this.written = written;
    this.name = name;
    this.http = http;
  }

  static PodRun start(Docker docker, Written written, String image, PodCertificate certificate) {
    var http =
        HttpClient.newBuilder()
            .sslContext(certificate.trusting())
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    var run = new PodRun(docker, written, docker.container(), http);
    docker.run(run.arguments(image, certificate)).orFail();
    return run;
  }

  private List<String> arguments(String image, PodCertificate certificate) {
    var security = written.container().getSecurityContext();
    var arguments = new ArrayList<>(List.of("run", "--detach", "--name", name));
    arguments.add("--read-only=" + security.getReadOnlyRootFilesystem());
    security
        .getCapabilities()
        .getDrop()
        .forEach(capability -> arguments.addAll(List.of("--cap-drop", capability)));
    assertThat(security.getAllowPrivilegeEscalation()).isFalse();
    arguments.addAll(List.of("--security-opt", "no-new-privileges"));
    arguments.addAll(List.of("--sysctl", "net.ipv4.ip_unprivileged_port_start=1024"));
    arguments.addAll(List.of("--user", user()));
    arguments.addAll(List.of("--group-add", group()));
    var limits = written.container().getResources().getLimits();
    arguments.addAll(
        List.of("--memory", Quantity.getAmountInBytes(limits.get("memory")).toPlainString()));
    if (limits.containsKey("cpu")) {
      arguments.addAll(
          List.of("--cpus", Quantity.getAmountInBytes(limits.get("cpu")).toPlainString()));
    }
    written
        .environment()
        .forEach((variable, value) -> arguments.addAll(List.of("--env", variable + "=" + value)));
    var volumes =
        written.pod().getVolumes().stream().collect(toMap(Volume::getName, volume -> volume));
    for (var mount : written.container().getVolumeMounts()) {
      arguments.addAll(mounted(mount, volumes.get(mount.getName()), certificate));
    }
    if (written.ports().isEmpty()) {
      arguments.addAll(List.of("--network", "none"));
    }
    written.ports().values().forEach(port -> arguments.addAll(publish(port)));
    arguments.add(image);
    return arguments;
  }

  private static List<String> publish(int port) {
    return List.of("--publish", "127.0.0.1::" + port);
  }

  private String user() {
    var security = written.container().getSecurityContext();
    return security.getRunAsUser() + ":" + security.getRunAsGroup();
  }

  private String group() {
    return written.pod().getSecurityContext().getFsGroup().toString();
  }

  /** Volumes with the owners and modes that the kubelet gives them. */
  private List<String> mounted(VolumeMount mount, Volume volume, PodCertificate certificate) {
    var path = mount.getMountPath();
    if (volume.getEmptyDir() != null) {
      var size = Quantity.getAmountInBytes(volume.getEmptyDir().getSizeLimit()).toPlainString();
      return List.of(
          "--tmpfs", path + ":rw,exec,nosuid,nodev,mode=2777,gid=" + group() + ",size=" + size);
    }
    var name = docker.volume();
    if (volume.getSecret() != null) {
      var mode = Integer.toOctalString(volume.getSecret().getDefaultMode());
      prepare(
          name,
          Map.of("CRT", certificate.crt(), "KEY", certificate.key()),
          "printf %s \"$CRT\" >/v/tls.crt && printf %s \"$KEY\" >/v/tls.key"
              + " && chown 0:"
              + group()
              + " /v/* && chmod "
              + mode
              + " /v/*");
      return List.of("--volume", name + ":" + path + ":ro");
    }
    prepare(name, Map.of(), "chown 0:" + group() + " /v && chmod 2775 /v");
    return List.of("--volume", name + ":" + path);
  }

  private void prepare(String volume, Map<String, String> variables, String command) {
    var arguments = new ArrayList<>(List.of("run", "--rm", "--network", "none"));
    variables.keySet().forEach(variable -> arguments.addAll(List.of("--env", variable)));
    arguments.addAll(List.of("--volume", volume + ":/v", DotnetTemplates.SDK, "sh", "-c", command));
    docker.run(variables, arguments).orFail();
  }

  /** Asks until something answers, for as long as a start may take. */
  int status(String path) throws InterruptedException {
    var port = written.ports().entrySet().iterator().next();
    var address = docker.run("port", name, port.getValue() + "/tcp").orFail().lines().findFirst();
    var uri =
        URI.create(
            port.getKey() + "://" + address.orElseThrow().replaceAll(".*:", "localhost:") + path);
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (true) {
      try {
        return http.send(request, BodyHandlers.discarding()).statusCode();
      } catch (IOException e) {
        if (System.nanoTime() > end || !running()) {
          throw new AssertionError(uri + " does not answer\n" + log(), e);
        }
        Thread.sleep(200);
      }
    }
  }

  /** Waits for a line of the log. */
  void says(String words) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!log().contains(words)) {
      if (System.nanoTime() > end || !running()) {
        throw new AssertionError("never said \"" + words + "\"\n" + log());
      }
      Thread.sleep(200);
    }
  }

  String log() {
    return docker.run("logs", name).output();
  }

  boolean running() {
    return docker.run("inspect", "--format", "{{.State.Running}}", name).output().contains("true");
  }

  /**
   * What the kernel says about process 1.
   *
   * @param user uid and gid, all of the real, effective, saved and file system ones
   * @param capabilities every set of them, ored
   * @param noNewPrivileges whether a program it starts could gain any
   * @param seccomp 2 where a filter is in force
   * @param readOnly whether the root file system is
   */
  record Process1(
      String user, long capabilities, boolean noNewPrivileges, int seccomp, boolean readOnly) {}

  Process1 process() {
    var text =
        beside("--cap-add", "SYS_PTRACE")
            .command("cat /proc/1/status && cat /proc/1/mountinfo")
            .orFail();
    long capabilities = 0;
    for (var set : List.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")) {
      capabilities |= Long.parseUnsignedLong(field(text, set), 16);
    }
    return new Process1(
        one(field(text, "Uid")) + ":" + one(field(text, "Gid")),
        capabilities,
        field(text, "NoNewPrivs").equals("1"),
        Integer.parseInt(field(text, "Seccomp")),
        Pattern.compile("(?m)^\\d+ \\d+ \\d+:\\d+ \\S+ / ro[, ]").matcher(text).find());
  }

  private static String one(String ids) {
    var distinct = List.of(ids.split("\\s+")).stream().distinct().toList();
    return String.join("/", distinct);
  }

  private static String field(String status, String name) {
    var line = Pattern.compile("(?m)^" + name + ":\\s*(.*)$").matcher(status);
    if (!line.find()) {
      throw new AssertionError("no " + name + " in\n" + status);
    }
    return line.group(1).strip();
  }

  /** What of {@code /app} somebody else than root owns or may write. */
  String notRoots() {
    return beside("--cap-add", "SYS_PTRACE")
        .command(
            "cd /proc/1/root/app && find . ! -type l"
                + " '(' ! -user 0 -o ! -group 0 -o -perm /022 ')'")
        .orFail();
  }

  /** Tries, as the program's own user, to read, replace, add and remove a file of the program. */
  String attempt(String file) {
    var tried =
        beside("--user", user(), "--cap-drop", "ALL")
            .command(
                "cd /proc/1/root/app && test -r '"
                    + file
                    + "' && echo READ;"
                    + " true >'"
                    + file
                    + "' && echo REPLACED;"
                    + " true >planted && echo ADDED;"
                    + " rm -f '"
                    + file
                    + "' && echo REMOVED");
    var done = tried.output().lines().filter(line -> line.matches("[A-Z]+")).collect(joining(" "));
    if (done.isEmpty()) {
      throw new AssertionError("exit code " + tried.code() + "\n" + tried.output());
    }
    return done;
  }

  private Beside beside(String... flags) {
    return new Beside(List.of(flags));
  }

  /**
   * A container that shares the processes, for images in which nothing else can be run. Its output
   * is taken from its log: a client that is attached can miss that of a container which ends at
   * once (github.com/moby/moby/issues/20951).
   */
  private final class Beside {
    private final List<String> flags;

    Beside(List<String> flags) {
      this.flags = flags;
    }

    Docker.Ended command(String command) {
      var beside = docker.container();
      var arguments =
          new ArrayList<>(List.of("run", "--detach", "--name", beside, "--network", "none"));
      arguments.addAll(List.of("--pid", "container:" + name));
      arguments.addAll(flags);
      arguments.addAll(List.of(DotnetTemplates.SDK, "sh", "-c", command));
      docker.run(arguments).orFail();
      int code = Integer.parseInt(docker.run("wait", beside).orFail());
      var log = docker.run("logs", beside);
      return new Docker.Ended(code, log.orFail(), log.seconds());
    }
  }

  /**
   * How it ended.
   *
   * @param seconds from the signal to the end, the client's own time included
   * @param code exit code
   */
  record Stopped(double seconds, int code) {}

  Stopped stop() {
    var stopped = docker.run("stop", "--time", "15", name);
    stopped.orFail();
    var code = docker.run("inspect", "--format", "{{.State.ExitCode}}", name).orFail();
    return new Stopped(stopped.seconds(), Integer.parseInt(code));
  }
}
