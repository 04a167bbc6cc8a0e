package dev.bulwark.wizard;

import dev.bulwark.project.Found;
import dev.bulwark.project.PublishMode;
import dev.bulwark.project.Service;
import java.util.ArrayList;
import java.util.List;

/** What the repository says that no answer can settle and a person should know. */
public final class Observations {
  private Observations() {}

  /** One line each: place, what it means in a container, how to mend it. */
  public static List<String> of(Service service, Resolved resolved) {
    var lines = new ArrayList<String>();
    addresses(service, resolved, lines);
    files(service, resolved, lines);
    keys(service, resolved, lines);
    redirection(service, resolved, lines);
    singleFile(service, resolved, lines);
    service.cautions().forEach(found -> lines.add(found.origin() + " " + found.value()));
    return List.copyOf(lines);
  }

  private static void addresses(Service service, Resolved resolved, List<String> lines) {
    if (service.kind().value().listens()) {
      for (var found : service.addressOverrides()) {
        lines.add(
            found.origin()
                + " "
                + found.value()
                + " wins over the container's port "
                + resolved.value("http-port").or(() -> resolved.value("https-port")).orElse("")
                + ", so nothing may reach the service; remove it, or keep it for development only");
      }
    }
  }

  private static void files(Service service, Resolved resolved, List<String> lines) {
    if (resolved.value("read-only").filter("true"::equals).isPresent()) {
      for (var found : service.localFiles()) {
        lines.add(
            found.origin()
                + " writes "
                + found.value()
                + ", which a read-only root refuses; give it a path of its own, such as --set"
                + " writable=/tmp:64Mi,/data:1Gi, whose content is lost with the pod, or use a"
                + " server");
      }
    }
  }

  private static void keys(Service service, Resolved resolved, List<String> lines) {
    boolean pages =
        resolved
            .value("kind")
            .filter(kind -> kind.equals("mvc") || kind.equals("blazor"))
            .isPresent();
    boolean memory = resolved.value("data-protection").filter("memory"::equals).isPresent();
    if (memory && !pages) {
      service.dataProtection().ifPresent(found -> lines.add(keysInMemory(found)));
    }
  }

  private static String keysInMemory(Found<String> found) {
    return found.origin()
        + " "
        + found.value()
        + " uses Data Protection, whose keys live in memory: people are logged out at a restart;"
        + " keep them with --set data-protection=volume or external";
  }

  private static void singleFile(Service service, Resolved resolved, List<String> lines) {
    boolean framework = resolved.value("publish").filter("framework"::equals).isPresent();
    service
        .publish()
        .filter(found -> found.value() == PublishMode.SINGLE_FILE)
        .ifPresent(found ->
            lines.add(
                found.origin()
                    + (framework
                        ? " PublishSingleFile leaves no assembly for the image's runtime to start,"
                            + " and the build refuses it; move it to a publish profile, or use"
                            + " --set publish=self-contained"
                        : " PublishSingleFile packs a runtime of its own, which no update of the"
                            + " base image mends; a container gains nothing from it: move it to a"
                            + " publish profile")));
  }

  private static void redirection(Service service, Resolved resolved, List<String> lines) {
    boolean proxied = resolved.value("exposure").filter(by -> !by.equals("none")).isPresent();
    boolean believed = resolved.value("forwarded-headers").filter("true"::equals).isPresent();
    boolean edge = resolved.value("tls").filter("edge"::equals).isPresent();
    if (edge && proxied && !believed) {
      service
          .httpsRedirection()
          .ifPresent(found ->
              lines.add(
                  found.origin()
                      + " UseHttpsRedirection redirects for ever behind a proxy whose"
                      + " X-Forwarded-Proto is not believed; use --set forwarded-headers=true"));
    }
  }
}
