package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every text must keep to, whoever writes it. */
class NoteTextsTest {

  private static final Set<String> QUESTIONS =
      Set.of(
          ("level project name assembly kind dotnet os distro publish runtime-image globalization"
               + " time-zones flavor arch pin sdk-digest base-digest registry nuget-feed restore"
               + " http-port port-variable tls https-port tls-secret exposure host ingress-class"
               + " gateway edge-tls-secret backend-ca forwarded-headers callers egress user uid"
               + " read-only writable diagnostics data-protection data-protection-claim"
               + " capabilities seccomp apparmor service-account-token user-namespace cpu cpu-limit"
               + " memory ephemeral-storage replicas autoscale live-path ready-path startup-seconds"
               + " grace-seconds disruption-budget spread priority-class image namespace cluster"
               + " layout compose comments folder owner")
              .split(" "));

  private static final List<String> FIXED =
      List.of(
          ("file/Dockerfile file/.dockerignore file/security-context.yaml file/HARDENING.md"
                  + " file/bulwark.yaml file/compose.yaml file/kustomization.yaml file/ksv0125.yaml"
                  + " file/namespace file/serviceaccount file/deployment file/service"
                  + " file/networkpolicy file/poddisruptionbudget file/hpa"
                  + " file/persistentvolumeclaim file/ingress file/httproute"
                  + " file/httproute-redirect file/tlsroute file/gateway file/backendtlspolicy"
                  + " build-stage final-stage build-platform cache-mount release-configuration"
                  + " no-add copy-then-workdir root-owned-app expose healthcheck entrypoint"
                  + " run-as-non-root allow-privilege-escalation privileged run-as-group fs-group"
                  + " certificate-mode supplemental-groups se-linux windows-security-context"
                  + " pull-policy pod-security-labels prestop startup-probe named-port service-port"
                  + " dns-ndots labels selector strategy restart-policy node-affinity"
                  + " eviction-policy home http-ports-empty https-redirect-port")
              .split(" "));

  private static final Map<String, String> CHOICES =
      Map.ofEntries(
          entry("level", "standard strict"),
          entry("kind", "webapi mvc blazor grpc worker"),
          entry("dotnet", "8.0 9.0 10.0 11.0"),
          entry("os", "windows"),
          entry("distro", "noble resolute alpine azurelinux bookworm jammy"),
          entry("publish", "framework self-contained trimmed aot"),
          entry("runtime-image", "runtime aspnet"),
          entry("globalization", "invariant icu"),
          entry(
              "flavor",
              "full extra chiseled chiseled-extra chiseled-composite chiseled-composite-extra"
                  + " composite composite-extra distroless distroless-extra distroless-composite"
                  + " distroless-composite-extra"),
          entry("arch", "both"),
          entry("pin", "tag digest"),
          entry("nuget-feed", "config secret"),
          entry("http-port", "80 443 5000"),
          entry("port-variable", "http-ports urls"),
          entry("tls", "edge pod both"),
          entry("exposure", "none ingress gateway load-balancer"),
          entry("forwarded-headers", "true false"),
          entry("callers", "any"),
          entry("egress", "any"),
          entry("user", "app-uid number"),
          entry("read-only", "false"),
          entry("diagnostics", "off profiler on"),
          entry("data-protection", "memory volume external"),
          entry("capabilities", "none net-bind-service"),
          entry("seccomp", "runtime-default unconfined"),
          entry("apparmor", "unset runtime-default"),
          entry("service-account-token", "true"),
          entry("user-namespace", "true"),
          entry("cpu-limit", "equal none"),
          entry("replicas", "1"),
          entry("live-path", "tcp"),
          entry("ready-path", "tcp"),
          entry("disruption-budget", "false"),
          entry("spread", "preferred required none"),
          entry("priority-class", "none"),
          entry("layout", "plain kustomize"),
          entry("comments", "none short teaching"),
          entry("owner", "none"));

  /**
   * An issue, a file of a repository, a page of documentation, or a measurement with its versions.
   */
  private static final Pattern PUBLIC_SOURCE =
      Pattern.compile(
          "[\\w.-]+/[\\w.-]+#\\d+"
              + "|[\\w.-]+/[\\w.-]+:[\\w./-]+\\.?\\w+"
              + "|(kubernetes\\.io|learn\\.microsoft\\.com|docs\\.docker\\.com"
              + "|gateway-api\\.sigs\\.k8s\\.io)/[\\w./-]*[\\w-]"
              + "|measured (on|with) [\\w.-]+.*\\d");

  private static final Pattern SET = Pattern.compile("--set ([\\w-]+)");

  private static final Notes NOTES = Notes.load();

  /** A choice is looked for no further than the file that has its question. */
  @Test
  void every_note_is_found_by_its_key() {
    assertThat(NOTES.all())
        .allSatisfy(note -> assertThat(Notes.load().find(note.key())).contains(note));
  }

  private static Stream<String> choices() {
    return CHOICES.entrySet().stream()
        .flatMap(question ->
            Stream.of(question.getValue().split(" "))
                .map(choice -> question.getKey() + "=" + choice));
  }

  private static Stream<String> texts(Note note) {
    return Stream.of(note.title(), note.comment(), note.why(), note.without(), note.undo());
  }

  private static Map<String, List<String>> files() {
    var files = new LinkedHashMap<String, List<String>>();
    for (var file : Notes.FILES) {
      try (var in = NoteTextsTest.class.getResourceAsStream("/templates/notes/" + file)) {
        files.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  @Test
  void every_question_choice_file_and_fixed_line_has_a_note_and_nothing_else_has() {
    var wanted = new ArrayList<String>(QUESTIONS);
    choices().forEach(wanted::add);
    wanted.addAll(FIXED);

    assertThat(NOTES.all())
        .extracting(Note::key)
        .filteredOn(key -> !key.matches("BW[1-4][0-9]{2}"))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void a_choice_stands_below_its_question() {
    var seen = new ArrayList<String>();
    for (var note : NOTES.all()) {
      int equals = note.key().indexOf('=');
      if (equals > 0) {
        assertThat(seen).as(note.key()).contains(note.key().substring(0, equals));
      }
      seen.add(note.key());
    }
  }

  @Test
  void a_comment_fits_above_a_line_of_any_file() {
    assertThat(NOTES.all())
        .allSatisfy(note -> {
          assertThat(note.comment()).hasSizeBetween(12, 90).isPrintable().doesNotEndWith(".");
          assertThat(note.comment()).matches("[\\x20-\\x7e]+");
        });
  }

  @Test
  void no_tool_takes_a_comment_for_a_directive() {
    assertThat(NOTES.all())
        .allSatisfy(note ->
            assertThat(note.comment())
                .doesNotMatch("\\w+\\s*=.*")
                .doesNotMatch("(?i)(#|hadolint|checkov|trivy|yaml-language-server|nosec).*"));
  }

  @Test
  void texts_are_long_enough_to_say_something_and_short_enough_to_be_read() {
    assertThat(NOTES.all())
        .allSatisfy(note -> {
          assertThat(note.title()).as(note.key()).hasSizeBetween(2, 40);
          assertThat(note.why()).as(note.key()).hasSizeBetween(40, 420);
          assertThat(sentences(note.why())).as(note.why()).isBetween(1, 4);
          assertThat(note.without()).as(note.key()).hasSizeBetween(25, 420);
          assertThat(note.undo()).as(note.key()).hasSizeBetween(15, 300);
        });
  }

  private static int sentences(String text) {
    return text.replaceAll("`[^`]*`", "code").split("[.?:](?= |$)").length;
  }

  @Test
  void sentences_end_with_a_full_stop_or_with_what_a_program_prints() {
    assertThat(NOTES.all())
        .allSatisfy(note ->
            assertThat(List.of(note.why(), note.without(), note.undo()))
                .as(note.key())
                .allMatch(text -> text.endsWith(".") || text.endsWith("`")));
  }

  @Test
  void code_is_closed_where_it_was_opened() {
    assertThat(NOTES.all())
        .allSatisfy(note ->
            assertThat(texts(note))
                .as(note.key())
                .allMatch(text -> text.chars().filter(c -> c == '`').count() % 2 == 0));
  }

  @Test
  void sources_are_public_and_named_once() {
    assertThat(NOTES.all())
        .allSatisfy(note ->
            assertThat(note.sources())
                .as(note.key())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(source -> PUBLIC_SOURCE.matcher(source).matches()));
  }

  @Test
  void an_undo_names_only_questions_that_exist() {
    var named = new ArrayList<String>();
    for (var note : NOTES.all()) {
      texts(note)
          .flatMap(text -> SET.matcher(text).results())
          .forEach(result -> named.add(result.group(1)));
    }

    assertThat(named).hasSizeGreaterThan(100).allMatch(QUESTIONS::contains);
  }

  @Test
  void the_undo_of_a_choice_does_not_send_the_reader_back_to_that_choice() {
    assertThat(NOTES.all())
        .filteredOn(note -> note.key().contains("="))
        .allSatisfy(note -> assertThat(note.undo()).doesNotContain("--set " + note.key() + "`"));
  }

  @Test
  void no_line_is_longer_than_120_columns() {
    assertThat(files())
        .allSatisfy((file, lines) -> assertThat(lines).allMatch(line -> line.length() <= 120));
  }

  @Test
  void texts_are_calm_and_finished() {
    assertThat(files().values().stream().flatMap(List::stream))
        .map(line -> line.toLowerCase(Locale.ROOT).replace("!= false", ""))
        .allSatisfy(line ->
            assertThat(line)
                .doesNotContain("!", "todo", "fixme", "shared", "agent", "simply", "\t"));
  }
}
