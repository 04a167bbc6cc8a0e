package dev.bulwark.wizard;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.project.Found;
import dev.bulwark.project.Origin;
import dev.bulwark.project.PublishMode;
import dev.bulwark.project.Repository;
import dev.bulwark.project.Service;
import dev.bulwark.project.ServiceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Repositories and answers to resolve, as small as a test needs them. */
public final class Fixtures {
  private Fixtures() {}

  /** A fact at a line of Orders.csproj. */
  public static <T> Found<T> at(int line, T value) {
    return new Found<>(value, new Origin("Orders.csproj", line));
  }

  /** A web API on 10.0 with nothing special. */
  public static Service webapi() {
    return service("Orders.csproj", ServiceKind.WEBAPI, "10.0");
  }

  /** A service with nothing special. */
  public static Service service(String project, ServiceKind kind, String... targets) {
    return new Service(
        project,
        at(1, project.substring(project.lastIndexOf('/') + 1).replace(".csproj", "")),
        at(1, kind),
        List.of(targets).stream().map(t -> at(4, DotnetVersion.parse(t).orElseThrow())).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(project),
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The service with facts about cultures. */
  public static Service withIcu(
      Service s, List<Found<String>> needs, Optional<Found<Boolean>> invariant) {
    return new Service(
        s.project(),
        s.assembly(),
        s.kind(),
        s.targets(),
        s.publish(),
        s.aspNetCore(),
        invariant,
        needs,
        s.needsTimeZones(),
        s.glibcNatives(),
        s.restoreFiles(),
        s.lockFile(),
        s.nugetConfig(),
        s.feedCredentials(),
        s.ports(),
        s.addressOverrides(),
        s.legacyWebHost(),
        s.httpsRedirection(),
        s.livePaths(),
        s.readyPaths(),
        s.dataProtection(),
        s.dataProtectionStore(),
        s.localFiles(),
        s.cautions());
  }

  /** The service with health paths. */
  public static Service withHealth(Service s, List<String> live, List<String> ready) {
    return new Service(
        s.project(),
        s.assembly(),
        s.kind(),
        s.targets(),
        s.publish(),
        s.aspNetCore(),
        s.invariantGlobalization(),
        s.needsIcu(),
        s.needsTimeZones(),
        s.glibcNatives(),
        s.restoreFiles(),
        s.lockFile(),
        s.nugetConfig(),
        s.feedCredentials(),
        s.ports(),
        s.addressOverrides(),
        s.legacyWebHost(),
        s.httpsRedirection(),
        live.stream().map(p -> at(9, p)).toList(),
        ready.stream().map(p -> at(10, p)).toList(),
        s.dataProtection(),
        s.dataProtectionStore(),
        s.localFiles(),
        s.cautions());
  }

  /** The service with a publish mode, natives for glibc and Data Protection. */
  public static Service withBuild(
      Service s, Optional<PublishMode> publish, List<String> natives, Optional<String> keys) {
    return new Service(
        s.project(),
        s.assembly(),
        s.kind(),
        s.targets(),
        publish.map(p -> at(6, p)),
        s.aspNetCore(),
        s.invariantGlobalization(),
        s.needsIcu(),
        s.needsTimeZones(),
        natives.stream().map(n -> at(8, n)).toList(),
        s.restoreFiles(),
        s.lockFile(),
        s.nugetConfig(),
        s.feedCredentials(),
        s.ports(),
        s.addressOverrides(),
        s.legacyWebHost(),
        s.httpsRedirection(),
        s.livePaths(),
        s.readyPaths(),
        keys.map(k -> at(12, k)),
        s.dataProtectionStore(),
        s.localFiles(),
        s.cautions());
  }

  /** A repository with these services. */
  public static Repository repository(Service... services) {
    return new Repository(List.of(services), List.of(), List.of(), List.of());
  }

  /** Resolves {@code id=value} answers given on the command line. */
  public static Resolved resolve(Repository repository, String... answers) {
    return new Flow(Questions.all(), repository, Catalog.load()).resolve(flags(answers));
  }

  /** Answers from the command line. */
  public static Map<String, Answer> flags(String... answers) {
    var given = new LinkedHashMap<String, Answer>();
    for (var answer : answers) {
      int equals = answer.indexOf('=');
      given.put(
          answer.substring(0, equals),
          new Answer(answer.substring(equals + 1), new Provenance.Flag()));
    }
    return given;
  }
}
