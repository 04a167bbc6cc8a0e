package dev.bulwark.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** A port below 1024 for a user that may not bind it everywhere. */
final class LowPortWithoutRight extends VariableRule {
  private static final int DIGITS = 5;

  LowPortWithoutRight() {
    super(
        "BW238",
        Severity.WARNING,
        "a non-root user listens below 1024",
        "kube-linter privileged-ports",
        "trivy KSV-0117");
  }

  @Override
  public Example bad() {
    return example("80");
  }

  @Override
  public Example good() {
    return example("8080");
  }

  private static Example example(String port) {
    return PodExample.container(
        "env:\n  - name: ASPNETCORE_URLS\n    value: http://+:" + port + "\n");
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    var container = service.container();
    if (container.isEmpty() || !LowPortReached.bound(container.get())) {
      return Stream.empty();
    }
    return service.variables().stream()
        .filter(variable ->
            Listening.URLS.contains(variable.name())
                || Listening.HTTP_PORTS.contains(variable.name())
                || Listening.HTTPS_PORTS.contains(variable.name()))
        .flatMap(variable ->
            firstLow(variable.value().orElse("")).stream()
                .map(port ->
                    found(
                        service.file(),
                        ServiceVariables.place(variable),
                        "port "
                            + port
                            + " for a user that is not root: SocketException (13) where the"
                            + " runtime does not open low ports",
                        "listen on 8080, and let the Service keep its port")));
  }

  private static Optional<String> firstLow(String value) {
    for (int at = 0; at < value.length(); at++) {
      int end = Digits.behind(value, at);
      if (end > at) {
        var digits = value.substring(at, end);
        if ((at == 0 || value.charAt(at - 1) != '.') && ends(value, end) && low(digits)) {
          return Optional.of(digits);
        }
        at = end;
      }
    }
    return Optional.empty();
  }

  private static boolean low(String digits) {
    return digits.length() <= DIGITS && ListenPort.low(Integer.parseInt(digits));
  }

  /** Whether a port is over: at the end, a path or the next one. */
  private static boolean ends(String value, int at) {
    return at == value.length() || ";/ \t\n\r\f\u000B".indexOf(value.charAt(at)) >= 0;
  }
}
