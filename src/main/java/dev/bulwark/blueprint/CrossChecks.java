package dev.bulwark.blueprint;

import java.util.ArrayList;
import java.util.List;

/** What answers that are each fine mean together. */
final class CrossChecks {
  private CrossChecks() {}

  static List<Remark> remarks(Blueprint blueprint, Values values) {
    var remarks = new ArrayList<Remark>();
    processor(blueprint, remarks);
    keys(blueprint, values, remarks);
    fileSystem(blueprint, remarks);
    network(blueprint, values, remarks);
    probes(blueprint, remarks);
    image(blueprint, remarks);
    return List.copyOf(remarks);
  }

  private static void processor(Blueprint blueprint, List<Remark> remarks) {
    if (blueprint.build().publish().equals("aot")) {
      remarks.add(
          new Remark(
              "publish",
              "the native compiler works for its own processor only; build the image on a machine"
                  + " with "
                  + String.join(", ", blueprint.images().architectures())));
    }
  }

  private static void keys(Blueprint blueprint, Values values, List<Remark> remarks) {
    var kind = blueprint.identity().kind();
    boolean pages = kind.equals("mvc") || kind.equals("blazor");
    if (!pages || !values.is("data-protection", "memory")) {
      return;
    }
    boolean several = blueprint.availability().replicas() > 1;
    remarks.add(
        new Remark(
            "data-protection",
            several
                ? "Data Protection keys live in each pod's memory, so a form sent to another of the"
                    + " "
                    + blueprint.availability().replicas()
                    + " pods is refused; keep them with --set data-protection=volume or external,"
                    + " or run one pod"
                : "Data Protection keys live in memory: people are logged out at a restart; keep"
                    + " them with --set data-protection=volume or external"));
  }

  private static void fileSystem(Blueprint blueprint, List<Remark> remarks) {
    var runtime = blueprint.runtime();
    if (runtime.readOnly() && runtime.volumes().isEmpty()) {
      remarks.add(
          new Remark(
              "writable",
              "nothing is writable, not even /tmp: uploads over 64 KB fail with \"Read-only file"
                  + " system : '/tmp/'\"; add --set writable=/tmp:64Mi"));
    }
  }

  private static void network(Blueprint blueprint, Values values, List<Remark> remarks) {
    if (blueprint.network().egress().stream().allMatch(peer -> peer instanceof Peer.Dns)) {
      remarks.add(
          new Remark(
              "egress",
              "the pod may connect to "
                  + (blueprint.network().egress().isEmpty() ? "nothing" : "DNS only")
                  + "; open what it needs, for example --set egress=dns,namespace:data:5432"));
    }
    if (values.is("exposure", "load-balancer") && blueprint.network().tls().equals("edge")) {
      remarks.add(
          new Remark(
              "tls",
              "the load balancer passes plain HTTP to the world; end TLS in the pod with --set"
                  + " tls=pod, or at a gateway"));
    }
    if (blueprint.network().callers().stream().anyMatch(peer -> peer instanceof Peer.Any)) {
      remarks.add(new Remark("callers", "every pod and every node may connect to the service"));
    }
  }

  private static void probes(Blueprint blueprint, List<Remark> remarks) {
    if (blueprint.availability().ready().filter(probe -> probe.path().isEmpty()).isPresent()) {
      remarks.add(
          new Remark(
              "ready-path",
              "no health endpoint is asked, only whether the port answers; map one with"
                  + " MapHealthChecks(\"/healthz/ready\") and set ready-path"));
    }
  }

  private static void image(Blueprint blueprint, List<Remark> remarks) {
    if (ImageName.withoutRegistry(blueprint.output().image())) {
      remarks.add(
          new Remark(
              "image",
              blueprint.output().image()
                  + " names no registry, so a cluster looks for it on Docker Hub; name yours with"
                  + " --set image=registry.example.com/"
                  + blueprint.output().image()));
    }
    if (blueprint.level() == Level.STRICT && !ImageName.pinned(blueprint.output().image())) {
      remarks.add(
          new Remark(
              "image",
              "the image has no digest yet; once it is pushed, set image=NAME:TAG@sha256:DIGEST so"
                  + " that the cluster runs exactly these bytes"));
    }
  }
}
