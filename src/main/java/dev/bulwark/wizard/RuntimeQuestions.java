package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.RUNTIME;

import dev.bulwark.catalog.ClusterFeature;
import dev.bulwark.catalog.KubernetesVersion;
import dev.bulwark.project.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process inside the container. */
final class RuntimeQuestions {

  /** Mount points that would hide the program, the system or the kernel's own file systems. */
  private static final List<String> SYSTEM_FOLDERS =
      List.of(
          "/app", "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sbin", "/sys",
          "/usr", "/tls");

  private RuntimeQuestions() {}

  static Stream<Question> all() {
    return Stream.of(
            user(),
            uid(),
            readOnly(),
            writable(),
            diagnostics(),
            dataProtection(),
            dataProtectionClaim(),
            capabilities(),
            seccomp(),
            apparmor(),
            serviceAccountToken(),
            userNamespace())
        .map(Ask::question);
  }

  private static Ask user() {
    return new Ask("user", RUNTIME, "User", "Who the process runs as.", new Kind.OneOf())
        .when(Condition.LINUX)
        .byLevel("app-uid", "number")
        .choices(
            Choice.of("app-uid", "the images' own user app, 1654"),
            Choice.of("number", "a number of your own, no entry in /etc/passwd needed"));
  }

  private static Ask uid() {
    return new Ask(
            "uid",
            RUNTIME,
            "UID",
            "The number of the user and of its group.",
            new Kind.Number(1, 65_535, "uid"))
        .when(Condition.is("user", "number"))
        .otherwise("10001");
  }

  private static Ask readOnly() {
    return new Ask(
            "read-only",
            RUNTIME,
            "Read-only root file system",
            "Is everything outside the listed paths read-only?",
            new Kind.YesNo())
        .when(Condition.LINUX)
        .otherwise("true")
        .choices(
            Choice.of("true", "nothing but the listed paths is writable"),
            Choice.of("false", "everything its user may write is writable"));
  }

  private static Ask writable() {
    return new Ask(
            "writable",
            RUNTIME,
            "Writable paths",
            "Paths that stay writable, each with the largest size of what is written.",
            new Kind.Items("/tmp:64Mi"))
        .when(Condition.LINUX)
        .otherwise("/tmp:64Mi")
        .check((situation, value) ->
            Items.check(
                    value,
                    RuntimeQuestions::writableForm,
                    "is no writable path; write PATH:SIZE such as /tmp:64Mi, outside "
                        + String.join(", ", SYSTEM_FOLDERS))
                .or(() -> twice(value))
                .or(() ->
                    situation.is("data-protection", "volume") && !hasTmp(value)
                        ? Optional.of(
                            "Data Protection writes each new key to /tmp first; add /tmp:64Mi")
                        : Optional.empty()));
  }

  private static boolean writableForm(String item) {
    int colon = item.indexOf(':');
    return colon > 0
        && Syntax.bytes(item.substring(colon + 1))
        && Syntax.mountPath(item.substring(0, colon))
        && SYSTEM_FOLDERS.stream()
            .noneMatch(folder ->
                item.substring(0, colon).equals(folder)
                    || item.substring(0, colon).startsWith(folder + "/"));
  }

  private static Optional<String> twice(String value) {
    var paths = Items.of(value).stream().map(item -> item.substring(0, item.indexOf(':'))).toList();
    return paths.stream().distinct().count() == paths.size()
        ? Optional.empty()
        : Optional.of("a path stands there twice; leave one out");
  }

  private static boolean hasTmp(String value) {
    return Items.of(value).stream().anyMatch(item -> item.startsWith("/tmp:"));
  }

  private static Ask diagnostics() {
    return new Ask(
            "diagnostics",
            RUNTIME,
            "Diagnostics",
            "May tools attach to the runtime?",
            new Kind.OneOf())
        .otherwise("off")
        .choices(
            Choice.of("off", "neither debugger nor profiler nor dotnet-trace"),
            Choice.of("profiler", "only profilers: Datadog, New Relic, OpenTelemetry"),
            Choice.of("on", "everything, with a socket in /tmp"));
  }

  private static Ask dataProtection() {
    return new Ask(
            "data-protection",
            RUNTIME,
            "Data Protection keys",
            "Where the keys for cookies and antiforgery tokens live.",
            new Kind.OneOf())
        .when(Condition.LISTENS)
        .propose(situation ->
            Optional.of(
                situation
                    .service()
                    .flatMap(Service::dataProtectionStore)
                    .map(found -> Ask.detected("external", found))
                    .orElseGet(() -> Ask.standard("memory"))))
        .choices(situation ->
            List.of(
                Choice.of("memory", "in each pod's memory, lost at a restart"),
                Choice.of("volume", "on a volume shared by all pods")
                    .unless(
                        situation.is("os", "windows"),
                        "the volume is laid out for the Linux images; choose external"),
                Choice.of("external", "in a store the program names itself")));
  }

  private static Ask dataProtectionClaim() {
    return new Ask(
            "data-protection-claim",
            RUNTIME,
            "Key volume claim",
            "The PersistentVolumeClaim the keys are kept on.",
            new Kind.Text("orders-keys"))
        .when(Condition.LINUX.and(Condition.is("data-protection", "volume")))
        .propose(situation -> situation.get("name").map(name -> Ask.standard(name + "-keys")))
        .form(
            Syntax::object,
            "not an object name; use a-z, 0-9, - and dots, with --set data-protection-claim=NAME");
  }

  private static Ask capabilities() {
    return new Ask(
            "capabilities",
            RUNTIME,
            "Capabilities",
            "Which kernel privileges are kept.",
            new Kind.OneOf())
        .when(Condition.LINUX)
        .otherwise("none")
        .choices(
            Choice.of("none", "all are dropped"),
            Choice.of("net-bind-service", "to bind ports below 1024")
                .unless(
                    true,
                    "it does not reach a process that is not root; choose a port from 1024 up"));
  }

  private static Ask seccomp() {
    return new Ask(
            "seccomp", RUNTIME, "Seccomp", "Which system calls are let through.", new Kind.OneOf())
        .when(Condition.LINUX)
        .otherwise("runtime-default")
        .choices(
            Choice.of("runtime-default", "the container runtime's own list"),
            Choice.of("unconfined", "all")
                .unless(true, "Pod Security \"restricted\" refuses it; choose runtime-default"));
  }

  private static Ask apparmor() {
    return new Ask(
            "apparmor", RUNTIME, "AppArmor", "Is a profile asked for by name?", new Kind.OneOf())
        .when(Condition.LINUX)
        .otherwise(situation ->
            situation.is("level", "strict") && supports(situation, ClusterFeature.APPARMOR_FIELD)
                ? "runtime-default"
                : "unset")
        .choices(situation ->
            List.of(
                Choice.of("unset", "the runtime's profile where the node has AppArmor"),
                Choice.of("runtime-default", "required: a node without AppArmor refuses the pod")
                    .unless(
                        !supports(situation, ClusterFeature.APPARMOR_FIELD),
                        "the field exists from Kubernetes "
                            + ClusterFeature.APPARMOR_FIELD.since()
                            + " on; choose unset")));
  }

  private static boolean supports(Situation situation, ClusterFeature feature) {
    return situation
        .get("cluster")
        .flatMap(KubernetesVersion::parse)
        .filter(feature::supportedBy)
        .isPresent();
  }

  private static Ask serviceAccountToken() {
    return new Ask(
            "service-account-token",
            RUNTIME,
            "Service account token",
            "Does the program call the Kubernetes API?",
            new Kind.YesNo())
        .otherwise("false");
  }

  private static Ask userNamespace() {
    return new Ask(
            "user-namespace",
            RUNTIME,
            "User namespace",
            "Is the pod's user another one on the node?",
            new Kind.YesNo())
        .when(Condition.LINUX)
        .otherwise(situation ->
            Boolean.toString(situation.is("level", "strict") && clusterAtLeast(situation, 1, 36)))
        .choices(situation ->
            List.of(
                Choice.of("true", "yes: needs Linux 6.3, containerd 2.0 or CRI-O 1.25")
                    .unless(
                        !supports(situation, ClusterFeature.USER_NAMESPACES),
                        "clusters have it from Kubernetes "
                            + ClusterFeature.USER_NAMESPACES.since()
                            + " on; choose false"),
                Choice.of("false", "no")));
  }

  private static boolean clusterAtLeast(Situation situation, int major, int minor) {
    return situation
        .get("cluster")
        .flatMap(KubernetesVersion::parse)
        .filter(version -> version.compareTo(new KubernetesVersion(major, minor)) >= 0)
        .isPresent();
  }
}
