package dev.bulwark.render;

import dev.bulwark.blueprint.Availability;
import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Build;
import dev.bulwark.blueprint.Decision;
import dev.bulwark.blueprint.Exposure;
import dev.bulwark.blueprint.Identity;
import dev.bulwark.blueprint.Images;
import dev.bulwark.blueprint.Level;
import dev.bulwark.blueprint.Network;
import dev.bulwark.blueprint.Output;
import dev.bulwark.blueprint.Peer;
import dev.bulwark.blueprint.Remark;
import dev.bulwark.blueprint.Residue;
import dev.bulwark.blueprint.Resources;
import dev.bulwark.blueprint.Runtime;
import dev.bulwark.blueprint.Variable;
import dev.bulwark.notes.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Blueprints made by hand, so that a test needs neither questions nor cross-checks. */
final class Samples {
  private Samples() {}

  /** A note for every key, so that a test does not hang on what the real ones say. */
  static Optional<Note> note(String key) {
    return Optional.of(
        new Note(
            key,
            "Title of " + key,
            "Comment on " + key + ".",
            "The reason for `"
                + key
                + "`, told at such a length that a line of a hundred columns"
                + " cannot hold it.",
            "something breaks.",
            "Use `--set " + key + "=other`.",
            List.of("example/source#1")));
  }

  /** A web API on a chiseled image, TLS at the edge, standard level. */
  static Blueprint standard() {
    return new Blueprint(
        Level.STANDARD,
        new Identity(
            "orders", "webapi", "api", "shop", "1.4.0", Optional.of("team-shop"), Optional.empty()),
        new Build(
            "src/Orders/Orders.csproj",
            "src/Orders",
            "Orders",
            List.of(
                new Build.Copy(List.of("Directory.Build.props", "global.json"), "./"),
                new Build.Copy(List.of("src/Orders/Orders.csproj"), "src/Orders/")),
            List.of("Directory.Build.props", "global.json", "src/Orders/Orders.csproj"),
            false,
            "public",
            Optional.empty(),
            "framework",
            List.of("-p:UseAppHost=false"),
            List.of("dotnet", "Orders.dll")),
        new Images(
            "10.0",
            "linux",
            "mcr.microsoft.com/dotnet/sdk:10.0-noble",
            "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled",
            "Ubuntu 24.04 (noble)",
            "noble-chiseled",
            false,
            "2028-11-14",
            List.of("linux/amd64"),
            List.of("amd64"),
            List.of()),
        new Network(
            List.of(new Network.Port("http", 8080, 80, "http-port")),
            "edge",
            Optional.empty(),
            new Exposure.None(),
            List.of(new Peer.Namespace("web", Optional.empty())),
            List.of(new Peer.Dns())),
        new Runtime(
            Optional.of(new Runtime.User(1654, 1654, "$APP_UID")),
            Optional.empty(),
            true,
            List.of(
                new Runtime.Volume(
                    "tmp", "/tmp", Optional.of("64Mi"), Optional.empty(), "writable")),
            List.of(
                new Variable("ASPNETCORE_HTTP_PORTS", "8080", "http-port"),
                new Variable("DOTNET_EnableDiagnostics", "0", "diagnostics")),
            Optional.of("RuntimeDefault"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false),
        new Resources("500m", Optional.of("500m"), "256Mi", "128Mi"),
        new Availability(
            2,
            Optional.empty(),
            Optional.of(new Availability.Probe(Optional.of("/healthz/live"), "http", false)),
            Optional.of(new Availability.Probe(Optional.of("/healthz/ready"), "http", false)),
            60,
            45,
            Optional.of(10),
            true,
            "preferred",
            Optional.empty()),
        new Output(
            "shop.azurecr.io/orders:1.4.0", "1.35", true, "plain", true, "short", ".", List.of()),
        List.of(
            new Decision("level", "Level", "Service", "standard", "choice"),
            new Decision("project", "Project", "Service", "src/Orders/Orders.csproj", "text"),
            new Decision("name", "Name", "Service", "orders", "text"),
            new Decision("dotnet", ".NET version", "Platform", "10.0", "choice"),
            new Decision(
                "restore",
                "Restore",
                "Platform",
                "Directory.Build.props,global.json,src/Orders/Orders.csproj",
                "list"),
            new Decision("http-port", "HTTP port", "Network", "8080", "number"),
            new Decision("callers", "Callers", "Network", "web", "list"),
            new Decision("egress", "Egress", "Network", "dns", "list"),
            new Decision("read-only", "Read-only root", "Runtime", "true", "yes-no"),
            new Decision("writable", "Writable paths", "Runtime", "/tmp:64Mi", "list"),
            new Decision("autoscale", "Autoscale", "Availability", "none", "text")),
        List.of(
            new Remark(
                "data-protection",
                "Data Protection keys live in memory: people are logged out at a restart; choose"
                    + " `data-protection=volume`.")),
        List.of(
            new Residue(
                "hadolint",
                List.of("DL3066"),
                "`USER $APP_UID` is a variable of the base image, which it does not read.",
                "--set user=number --set uid=10001")));
  }

  static Blueprint with(Blueprint b, UnaryOperator<Change> change) {
    return change.apply(new Change(b)).blueprint;
  }

  /** A blueprint with single components exchanged. */
  static final class Change {
    private Blueprint blueprint;

    private Change(Blueprint blueprint) {
      this.blueprint = blueprint;
    }

    private Change set(Blueprint changed) {
      blueprint = changed;
      return this;
    }

    Change level(Level level) {
      var b = blueprint;
      return set(
          new Blueprint(
              level,
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change identity(Identity identity) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              identity,
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change build(UnaryOperator<Build> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              change.apply(b.build()),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change images(UnaryOperator<Images> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              change.apply(b.images()),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change network(UnaryOperator<Network> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              change.apply(b.network()),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change runtime(UnaryOperator<Runtime> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              change.apply(b.runtime()),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change output(UnaryOperator<Output> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              change.apply(b.output()),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change choices(List<Decision> choices) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              choices,
              b.remarks(),
              b.residues()));
    }

    Change findings(List<Remark> remarks, List<Residue> residues) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              remarks,
              residues));
    }
  }
}
