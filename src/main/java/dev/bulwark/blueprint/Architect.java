package dev.bulwark.blueprint;

import dev.bulwark.catalog.BaseImage;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.ClusterFeature;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.catalog.KubernetesVersion;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Questions;
import dev.bulwark.wizard.Resolved;
import dev.bulwark.wizard.Syntax;
import java.util.List;
import java.util.Optional;

/**
 * Turns resolved answers into the one decision. It reads nothing but the answers and the catalog.
 */
public final class Architect {
  /**
   * Seconds between a pod leaving the Service and its stop signal, for load balancers to notice.
   */
  private static final int PRE_STOP_SECONDS = 10;

  private final Values values;
  private final Catalog catalog;

  private Architect(Values values, Catalog catalog) {
    this.values = values;
    this.catalog = catalog;
  }

  /**
   * The decision for a full set of answers.
   *
   * @throws IllegalArgumentException when an answer that is needed has a problem or is missing
   */
  public static Blueprint decide(Resolved resolved, Catalog catalog) {
    return new Architect(new Values(resolved), catalog).blueprint(resolved);
  }

  private Blueprint blueprint(Resolved resolved) {
    var image = image();
    var identity = identity();
    var build = BuildPlan.build(values);
    var network = NetworkPlan.network(values, identity);
    var runtime = RuntimePlan.runtime(values, network, cluster(), image);
    var images = ImagePlan.images(values, image, release(image), network);
    var blueprint =
        new Blueprint(
            values.is("level", "strict") ? Level.STRICT : Level.STANDARD,
            identity,
            build,
            images,
            network,
            runtime,
            resources(),
            availability(network),
            output(),
            choices(resolved),
            List.of(),
            List.of());
    return new Blueprint(
        blueprint.level(),
        blueprint.identity(),
        blueprint.build(),
        blueprint.images(),
        blueprint.network(),
        blueprint.runtime(),
        blueprint.resources(),
        blueprint.availability(),
        blueprint.output(),
        blueprint.choices(),
        CrossChecks.remarks(blueprint, values),
        Residues.of(blueprint));
  }

  private BaseImage image() {
    var version = DotnetVersion.parse(values.text("dotnet")).orElseThrow();
    return catalog.find(version, values.text("distro"), values.text("flavor")).orElseThrow();
  }

  private String release(BaseImage image) {
    return catalog.release(image.version()).orElseThrow().supportEnds().toString();
  }

  private Identity identity() {
    var kind = values.text("kind");
    var owner = values.optional("owner");
    return new Identity(
        values.text("name"),
        kind,
        switch (kind) {
          case "worker" -> "worker";
          case "mvc", "blazor" -> "web";
          default -> "api";
        },
        values.text("namespace"),
        Labels.value(ImageName.tag(values.text("image"))),
        owner.map(Labels::owner),
        owner.filter(Syntax::email));
  }

  private Resources resources() {
    var cpu = values.text("cpu");
    return new Resources(
        cpu,
        values.is("cpu-limit", "equal") ? Optional.of(cpu) : Optional.empty(),
        values.text("memory"),
        values.text("ephemeral-storage"));
  }

  private Availability availability(Network network) {
    var autoscale = values.optional("autoscale").map(Architect::bounds);
    return new Availability(
        autoscale.map(Availability.Autoscale::min).orElseGet(() -> values.number("replicas")),
        autoscale,
        probe("live-path", network),
        probe("ready-path", network),
        network.listens() ? values.number("startup-seconds") : 0,
        values.number("grace-seconds"),
        network.listens() && ClusterFeature.PRESTOP_SLEEP.supportedBy(cluster())
            ? Optional.of(PRE_STOP_SECONDS)
            : Optional.empty(),
        values.yes("disruption-budget"),
        values.text("spread"),
        values.optional("priority-class"));
  }

  private static Availability.Autoscale bounds(String value) {
    int dash = value.indexOf('-');
    return new Availability.Autoscale(
        Integer.parseInt(value.substring(0, dash)), Integer.parseInt(value.substring(dash + 1)));
  }

  private Optional<Availability.Probe> probe(String id, Network network) {
    return network
        .probed()
        .map(port ->
            new Availability.Probe(
                Optional.of(values.text(id)).filter(path -> !path.equals("tcp")),
                port.name(),
                port.name().equals("https")));
  }

  private Output output() {
    return new Output(
        values.text("image"),
        values.text("cluster"),
        ClusterFeature.UNHEALTHY_POD_EVICTION_POLICY.supportedBy(cluster()),
        values.text("layout"),
        values.yes("compose"),
        values.text("comments"),
        values.text("folder"),
        ImageName.registryToTrust(values.text("image")).stream().toList());
  }

  private KubernetesVersion cluster() {
    return KubernetesVersion.parse(values.text("cluster")).orElseThrow();
  }

  private static List<Decision> choices(Resolved resolved) {
    return Questions.all().stream()
        .flatMap(question ->
            resolved.value(question.id()).map(value -> choice(question, value)).stream())
        .toList();
  }

  private static Decision choice(Question question, String value) {
    return new Decision(
        question.id(), question.title(), question.group().title(), value, question.kind().id());
  }
}
