package dev.bulwark.manifest;

import java.util.List;
import java.util.Optional;

/**
 * One port of a Compose service, in any spelling.
 *
 * @param node the item
 * @param host what it is on the host; empty where the engine picks one
 * @param container what it is in the container
 */
public record ComposePort(Node node, Optional<PortRange> host, PortRange container) {

  /** Ports of a service; those that variables or templates decide are left out. */
  static List<ComposePort> of(Mapping service) {
    return service.items("ports").stream().flatMap(item -> of(item).stream()).toList();
  }

  private static Optional<ComposePort> of(Node item) {
    return switch (item) {
      case Scalar scalar when !scalar.templated() -> shortForm(scalar);
      case Mapping mapping -> longForm(mapping);
      case Scalar _, Sequence _, Alias _ -> Optional.empty();
    };
  }

  /** {@code [[address:]host:]container[/protocol]}; an address may be in brackets. */
  private static Optional<ComposePort> shortForm(Scalar scalar) {
    var text = scalar.text();
    int slash = text.indexOf('/');
    int end = slash < 0 ? text.length() : slash;
    int colon = text.lastIndexOf(':', end - 1);
    var container = PortRange.read(scalar, colon + 1, end);
    if (colon < 0) {
      return container.map(port -> new ComposePort(scalar, Optional.empty(), port));
    }
    int before = text.lastIndexOf(':', colon - 1);
    boolean picked = before + 1 == colon;
    var host = PortRange.read(scalar, before + 1, colon);
    return host.isPresent() || picked
        ? container.map(port -> new ComposePort(scalar, host, port))
        : Optional.empty();
  }

  private static Optional<ComposePort> longForm(Mapping mapping) {
    var host = mapping.scalar("published").flatMap(ComposePort::whole);
    return mapping
        .scalar("target")
        .flatMap(ComposePort::whole)
        .map(port -> new ComposePort(mapping, host, port));
  }

  private static Optional<PortRange> whole(Scalar scalar) {
    return scalar.templated()
        ? Optional.empty()
        : PortRange.read(scalar, 0, scalar.text().length());
  }
}
